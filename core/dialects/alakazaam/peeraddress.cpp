// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/alakazaam/peeraddress.h"

#include "dialects/alakazaam/fields.h"

namespace Potluck::Alakazaam {

namespace {

// Octets in decimal however many zeros they begin with, where QHostAddress would read octal.
std::optional<quint32> parseIpv4(QByteArrayView text)
{
    quint32 address = 0;
    int octets = 0;
    text = stripped(text);
    while (true) {
        const qsizetype dot = text.indexOf('.');
        const QByteArrayView octet = stripped(dot < 0 ? text : text.first(dot));
        const auto number = octet.size() > 3 ? std::nullopt : readDigits(octet);
        if (!number || *number > 255 || ++octets > 4)
            return std::nullopt;
        address = (address << 8U) | static_cast<quint32>(*number);
        if (dot < 0)
            return octets == 4 ? std::optional(address) : std::nullopt;
        text = text.sliced(dot + 1);
    }
}

bool mapsOnly(const QHostAddress& ipv6, const QHostAddress& ipv4)
{
    bool mapped = false;
    const quint32 address = ipv6.toIPv4Address(&mapped);
    return mapped && address == ipv4.toIPv4Address();
}

// Null where it is no address. An empty field is none, too.
QHostAddress parseIpv6(QByteArrayView text)
{
    const QHostAddress address(QString::fromLatin1(stripped(text)));
    return address.protocol() == QAbstractSocket::IPv6Protocol && address.scopeId().isEmpty() ? address
                                                                                              : QHostAddress();
}

QByteArray exploded(const Q_IPV6ADDR& address)
{
    const QByteArray hex = QByteArray(reinterpret_cast<const char*>(address.c), sizeof address.c).toHex();
    QByteArray text;
    for (int group = 0; group < 8; ++group) {
        if (group > 0)
            text += ':';
        text += hex.mid(group * 4, 4);
    }
    return text;
}

Q_IPV6ADDR mappedIpv6(const QHostAddress& ipv4)
{
    Q_IPV6ADDR bytes{};
    bytes[10] = bytes[11] = 0xFF;
    const quint32 address = ipv4.toIPv4Address();
    for (int i = 0; i < 4; ++i)
        bytes[12 + i] = static_cast<quint8>(address >> (24 - 8 * i));
    return bytes;
}

Net::AddressKind kindOf(const QHostAddress& address)
{
    const Net::AddressKind kind = Net::addressKind(address);
    return kind == Net::AddressKind::LinkLocal ? Net::AddressKind::Private : kind;
}

} // namespace

std::optional<PeerAddress> PeerAddress::parse(QByteArrayView address, QByteArrayView port)
{
    const qsizetype bar = address.indexOf('|');
    const auto ipv4 = bar < 0 ? std::nullopt : parseIpv4(address.first(bar));
    const auto number = readNumber(port);
    if (!ipv4 || *ipv4 == 0 || !number || *number < 1 || *number > 65535)
        return std::nullopt;
    PeerAddress result;
    result.ipv4 = QHostAddress(*ipv4);
    result.port = static_cast<quint16>(*number);
    result.ipv6 = parseIpv6(address.sliced(bar + 1));
    if (result.ipv6.isNull())
        return std::nullopt;
    if (result.ipv6 == QHostAddress(QHostAddress::AnyIPv6) || mapsOnly(result.ipv6, result.ipv4))
        result.ipv6 = QHostAddress();
    return result;
}

std::optional<PeerAddress> PeerAddress::of(const QList<Index::Endpoint>& endpoints)
{
    PeerAddress result;
    for (const Index::Endpoint& endpoint : endpoints) {
        bool isIpv4 = false;
        const QHostAddress address(endpoint.host);
        const quint32 ipv4 = address.toIPv4Address(&isIpv4);
        if (isIpv4 && ipv4 != 0 && endpoint.port != 0 && address.protocol() != QAbstractSocket::AnyIPProtocol) {
            result.ipv4 = QHostAddress(ipv4);
            result.port = endpoint.port;
            break;
        }
    }
    if (result.ipv4.isNull())
        return std::nullopt;
    for (const Index::Endpoint& endpoint : endpoints) {
        const QHostAddress address(endpoint.host);
        bool isIpv4 = false;
        (void)address.toIPv4Address(&isIpv4);
        if (!isIpv4 && address.protocol() == QAbstractSocket::IPv6Protocol && address.scopeId().isEmpty() &&
            endpoint.port == result.port) {
            result.ipv6 = address;
            break;
        }
    }
    return result;
}

QByteArray PeerAddress::addressText() const
{
    const quint32 address = ipv4.toIPv4Address();
    QByteArray text;
    for (int shift = 24; shift >= 0; shift -= 8) {
        text += writeNumber(static_cast<int>((address >> shift) & 0xFFU), 3);
        text += shift > 0 ? '.' : '|';
    }
    return text + exploded(ipv6.isNull() ? mappedIpv6(ipv4) : ipv6.toIPv6Address());
}

QByteArray PeerAddress::portText() const
{
    return writeNumber(port, PortBytes);
}

QList<Net::Endpoint> PeerAddress::endpoints() const
{
    QList<Net::Endpoint> result;
    if (!ipv4.isNull())
        result.append(Net::Endpoint::of(ipv4, port));
    if (!ipv6.isNull())
        result.append(Net::Endpoint::of(ipv6, port));
    return result;
}

QList<Index::Endpoint> PeerAddress::indexEndpoints() const
{
    QList<Index::Endpoint> result;
    for (const Net::Endpoint& endpoint : endpoints())
        result.append({endpoint.host, endpoint.port});
    return result;
}

bool isOfKind(const QHostAddress& address, const QHostAddress& caller)
{
    const Net::AddressKind kind = kindOf(address);
    const bool isSomebody =
        kind == Net::AddressKind::Loopback || kind == Net::AddressKind::Private || kind == Net::AddressKind::Public;
    return isSomebody && kind == kindOf(caller);
}

QList<Net::Endpoint> callable(const PeerAddress& address, const QHostAddress& caller)
{
    QList<Net::Endpoint> result = address.endpoints();
    result.removeIf([&caller](const Net::Endpoint& endpoint) { return !isOfKind(endpoint.address(), caller); });
    return result;
}

} // namespace Potluck::Alakazaam
