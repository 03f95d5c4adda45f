// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/network.h"

namespace Potluck::Overlay {
namespace {

// The first three bytes of a dotted IPv4 address.
std::optional<QByteArray> network4(QStringView host)
{
    const auto address = ipv4Of(host);
    if (!address)
        return std::nullopt;
    return '4' + QByteArray(address->data(), 3);
}

// The first three groups of an IPv6 address.
std::optional<QByteArray> network6(QStringView host)
{
    if (!host.contains(QLatin1Char(':')))
        return std::nullopt;
    if (const qsizetype scope = host.indexOf(QLatin1Char('%')); scope >= 0)
        host = host.first(scope);
    // ::ffff:192.0.2.1 is an IPv4 address
    if (host.startsWith(QLatin1String("::ffff:"), Qt::CaseInsensitive) && host.contains(QLatin1Char('.')))
        return network4(host.sliced(7));
    const qsizetype gap = host.indexOf(QLatin1String("::"));
    const auto head = (gap < 0 ? host : host.first(gap)).split(QLatin1Char(':'), Qt::SkipEmptyParts);
    const auto tail = (gap < 0 ? QStringView() : host.sliced(gap + 2)).split(QLatin1Char(':'), Qt::SkipEmptyParts);
    if (head.size() + tail.size() > 8)
        return std::nullopt;
    QByteArray network(1, '6');
    for (qsizetype i = 0; i < 3; ++i) {
        QStringView part;
        if (i < head.size())
            part = head[i];
        else if (i >= 8 - tail.size())
            part = tail[i - (8 - tail.size())];
        bool ok = part.isEmpty();
        const uint value = part.isEmpty() ? 0 : part.toUInt(&ok, 16);
        if (!ok || value > 0xffff)
            return std::nullopt;
        network.append(static_cast<char>(value >> 8));
        network.append(static_cast<char>(value));
    }
    return network;
}

} // namespace

std::optional<std::array<char, 4>> ipv4Of(QStringView host)
{
    std::array<char, 4> address{};
    std::size_t part = 0;
    uint value = 0;
    int digits = 0;
    for (qsizetype i = 0; i <= host.size(); ++i) {
        const char16_t c = i < host.size() ? host[i].unicode() : u'.';
        if (c == u'.') {
            if (digits == 0 || value > 255 || part == address.size())
                return std::nullopt;
            address[part++] = static_cast<char>(value);
            value = 0;
            digits = 0;
        } else if (c >= u'0' && c <= u'9' && digits < 3 && (digits == 0 || value > 0)) {
            value = value * 10 + (c - u'0');
            ++digits;
        } else {
            return std::nullopt;
        }
    }
    return part == address.size() ? std::optional(address) : std::nullopt;
}

QString textOfIpv4(QByteArrayView bytes)
{
    const auto part = [bytes](qsizetype i) { return QString::number(static_cast<unsigned char>(bytes[i])); };
    return part(0) + QLatin1Char('.') + part(1) + QLatin1Char('.') + part(2) + QLatin1Char('.') + part(3);
}

QByteArray networkOf(const QString& host)
{
    if (const auto network = network4(host))
        return *network;
    if (const auto network = network6(host))
        return *network;
    return 'n' + host.toLower().toUtf8();
}

QByteArray networkOf(const Index::Source& source)
{
    for (const Index::Endpoint& endpoint : source.addresses) {
        if (const auto network = network4(endpoint.host))
            return *network;
        if (const auto network = network6(endpoint.host))
            return *network;
    }
    if (!source.addresses.isEmpty())
        return networkOf(source.addresses.constFirst().host);
    return source.key.isNull() ? QByteArray() : 'k' + source.key.toByteArray();
}

} // namespace Potluck::Overlay
