// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/leftout.h"

#include <algorithm>

namespace Potluck::Library {
namespace {

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f;
}

} // namespace

void LeftOut::add(const LeftOut& other)
{
    if (files == 0) {
        example = other.example;
        why = other.why;
    }
    files += other.files;
}

QString LeftOut::sentence() const
{
    if (files == 0)
        return {};
    QString shown = QString::fromUtf8(example);
    for (QChar& c : shown) {
        if (c < u' ' || c == u'\x7f')
            c = QChar::ReplacementCharacter;
    }
    if (files == 1)
        return QStringLiteral("1 file is left out: %1 (%2)").arg(shown, why);
    return QStringLiteral("%1 files are left out, one of them %2 (%3)").arg(QString::number(files), shown, why);
}

bool isPublishable(QByteArrayView path)
{
    return std::none_of(path.begin(), path.end(), isControl);
}

} // namespace Potluck::Library
