// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/passwordfile.h"

#include "base/bytes.h"

#include <QFile>

namespace Potluck::App {

Result<PasswordFile> readPasswordFile(const QString& path)
{
    constexpr qint64 MaxPasswordBytes = 1024;

    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return Error{ErrorCode::Io,
                     QStringLiteral("cannot read the password file %1: %2").arg(path, file.errorString())};
    }
    // One more than is taken, and the two characters that may end the line.
    const QByteArray bytes = file.read(MaxPasswordBytes + 3);
    if (file.error() != QFileDevice::NoError) {
        return Error{ErrorCode::Io,
                     QStringLiteral("cannot read the password file %1: %2").arg(path, file.errorString())};
    }
    const qsizetype newline = bytes.indexOf('\n');
    QByteArray line = newline < 0 ? bytes : bytes.first(newline);
    if (line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return Error{ErrorCode::InvalidArgument, QStringLiteral("the first line of %1 is empty").arg(path)};
    if (line.size() > MaxPasswordBytes) {
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("the first line of %1 is too long for a password").arg(path)};
    }
    if (!isUtf8(line) || line.contains('\0'))
        return Error{ErrorCode::InvalidArgument, QStringLiteral("the first line of %1 is no text").arg(path)};
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    return PasswordFile{QString::fromUtf8(line), (file.permissions() & others) != 0};
}

} // namespace Potluck::App
