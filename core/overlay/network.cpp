// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/network.h"

#include <optional>

namespace Potluck::Overlay {
namespace {

// The first three bytes of a dotted IPv4 address.
std::optional<QByteArray> network4(QStringView host)
{
    const auto parts = host.split(QLatin1Char('.'));
    if (parts.size() != 4)
        return std::nullopt;
    QByteArray network(1, '4');
    for (qsizetype i = 0; i < 4; ++i) {
        bool ok = false;
        const uint part = parts[i].toUInt(&ok);
        if (!ok || part > 255)
            return std::nullopt;
        if (i < 3)
            network.append(static_cast<char>(part));
    }
    return network;
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
