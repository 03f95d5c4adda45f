// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytes.h"

#include <QStringDecoder>

#include <algorithm>
#include <limits>

namespace Potluck {

QByteArray toBase64Url(QByteArrayView raw)
{
    return raw.toByteArray().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<QByteArray> fromBase64Url(QByteArrayView text)
{
    auto decoded = QByteArray::fromBase64Encoding(text.toByteArray(), QByteArray::Base64UrlEncoding |
                                                                          QByteArray::OmitTrailingEquals |
                                                                          QByteArray::AbortOnBase64DecodingErrors);
    // Qt lets padding, a lone last letter and stray last bits pass.
    if (!decoded || toBase64Url(decoded.decoded) != text)
        return std::nullopt;
    return std::move(decoded.decoded);
}

bool isUtf8(QByteArrayView bytes)
{
    return bytes.isValidUtf8();
}

QByteArrayView cutUtf8(QByteArrayView utf8, qsizetype most)
{
    if (utf8.size() <= most)
        return utf8;
    while (most > 0 && (static_cast<unsigned char>(utf8.at(most)) & 0xc0U) == 0x80U)
        --most;
    return utf8.first(most);
}

QString humanSize(quint64 bytes, const QLocale& locale)
{
    // Where rounding would write 1000 of one unit, the next one is meant.
    double shown = static_cast<double>(bytes);
    double unit = 1;
    while (shown / unit >= 999.5)
        unit *= 1000;
    const double value = shown / unit;
    const bool small = unit > 1 && value < 9.95;
    if (unit > 1 && value < 1)
        shown = unit;
    return locale.formattedDataSize(static_cast<qint64>(std::min(shown, 9e18)), small ? 1 : 0,
                                    QLocale::DataSizeSIFormat);
}

std::optional<quint64> parseRate(QStringView text)
{
    quint64 factor = 1;
    if (!text.isEmpty()) {
        switch (text.back().toUpper().unicode()) {
        case 'K':
            factor = quint64{1} << 10;
            break;
        case 'M':
            factor = quint64{1} << 20;
            break;
        case 'G':
            factor = quint64{1} << 30;
            break;
        default:
            break;
        }
    }
    if (factor != 1)
        text.chop(1);
    if (text.isEmpty())
        return std::nullopt;
    for (const QChar c : text) {
        if (c < QLatin1Char('0') || c > QLatin1Char('9'))
            return std::nullopt;
    }
    bool ok = false;
    const quint64 value = text.toULongLong(&ok);
    if (!ok || value > std::numeric_limits<quint64>::max() / factor)
        return std::nullopt;
    return value * factor;
}

} // namespace Potluck
