// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/endpoint.h"

#include <QUrl>

namespace Potluck::Net {
namespace {

// Digits only, so that neither "+7700" nor " 7700" passes.
std::optional<quint16> parsePort(QStringView text)
{
    if (text.isEmpty() || text.size() > 5)
        return std::nullopt;
    uint value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0');
    }
    if (value > 65535)
        return std::nullopt;
    return static_cast<quint16>(value);
}

QHostAddress canonical(const QHostAddress& address)
{
    // Qt converts :: to 0.0.0.0, too, which is another place to listen on.
    if (address == QHostAddress(QHostAddress::AnyIPv6))
        return address;
    bool mapped = false;
    const quint32 v4 = address.toIPv4Address(&mapped);
    return mapped ? QHostAddress(v4) : address;
}

// Letters, digits, hyphens and dots in labels of 1 to 63, as DNS has them; other scripts through IDNA.
std::optional<QString> parseName(QStringView text)
{
    const QByteArray ascii = QUrl::toAce(text.toString()).toLower();
    if (ascii.isEmpty() || ascii.size() > 253)
        return std::nullopt;
    bool onlyDigitsAndDots = true;
    for (const QByteArray& label : ascii.split('.')) {
        if (label.isEmpty() || label.size() > 63 || label.startsWith('-') || label.endsWith('-'))
            return std::nullopt;
        for (const char c : label) {
            const bool digit = c >= '0' && c <= '9';
            onlyDigitsAndDots = onlyDigitsAndDots && digit;
            if (!digit && !(c >= 'a' && c <= 'z') && c != '-' && c != '_')
                return std::nullopt;
        }
    }
    if (onlyDigitsAndDots)
        return std::nullopt; // a mistyped address such as 1.2.3
    return QString::fromLatin1(ascii);
}

std::optional<QString> parseHost(QStringView text)
{
    QHostAddress address;
    // QHostAddress also takes "1.2.3" and "1"; only four numbers are an address here.
    if ((text.contains(u':') || text.count(u'.') == 3) && address.setAddress(text.toString()))
        return canonical(address).toString();
    if (text.contains(u':'))
        return std::nullopt;
    return parseName(text);
}

} // namespace

std::optional<Endpoint> Endpoint::parse(QStringView text, quint16 defaultPort)
{
    QStringView host = text;
    QStringView port;
    bool withPort = false;
    if (text.startsWith(u'[')) {
        const qsizetype end = text.indexOf(u']');
        if (end < 0)
            return std::nullopt;
        host = text.sliced(1, end - 1);
        const QStringView rest = text.sliced(end + 1);
        if (!rest.isEmpty() && rest.front() != u':')
            return std::nullopt;
        withPort = !rest.isEmpty();
        port = withPort ? rest.sliced(1) : QStringView();
        if (!host.contains(u':'))
            return std::nullopt;
    } else if (text.count(u':') == 1) {
        const qsizetype colon = text.indexOf(u':');
        host = text.first(colon);
        port = text.sliced(colon + 1);
        withPort = true;
    }
    const auto parsedHost = parseHost(host);
    const auto parsedPort = withPort ? parsePort(port) : std::optional<quint16>(defaultPort);
    if (!parsedHost || !parsedPort)
        return std::nullopt;
    return Endpoint{*parsedHost, *parsedPort};
}

Endpoint Endpoint::of(const QHostAddress& address, quint16 port)
{
    return {canonical(address).toString(), port};
}

QString Endpoint::toString() const
{
    const QString number = QString::number(port);
    if (host.contains(u':'))
        return u'[' + host + QLatin1String("]:") + number;
    return host + u':' + number;
}

QHostAddress Endpoint::address() const
{
    return QHostAddress(host);
}

AddressKind Endpoint::kind() const
{
    const QHostAddress parsed = address();
    return parsed.isNull() ? AddressKind::Name : addressKind(parsed);
}

AddressKind addressKind(const QHostAddress& given)
{
    const QHostAddress address = canonical(given);
    const auto in = [&address](QLatin1String subnet) {
        return address.isInSubnet(QHostAddress::parseSubnet(QString(subnet)));
    };
    if (address.isNull())
        return AddressKind::Special;
    if (address == QHostAddress(QHostAddress::AnyIPv4) || address == QHostAddress(QHostAddress::AnyIPv6))
        return AddressKind::Unspecified;
    if (address.isLoopback())
        return AddressKind::Loopback;
    if (address.isMulticast() || address.isBroadcast())
        return AddressKind::Special;
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        if (in(QLatin1String("169.254.0.0/16")))
            return AddressKind::LinkLocal;
        if (in(QLatin1String("10.0.0.0/8")) || in(QLatin1String("172.16.0.0/12")) ||
            in(QLatin1String("192.168.0.0/16")) || in(QLatin1String("100.64.0.0/10")))
            return AddressKind::Private;
        if (in(QLatin1String("0.0.0.0/8")) || in(QLatin1String("192.0.2.0/24")) ||
            in(QLatin1String("198.51.100.0/24")) || in(QLatin1String("203.0.113.0/24")) ||
            in(QLatin1String("240.0.0.0/4")))
            return AddressKind::Special;
        return AddressKind::Public;
    }
    if (in(QLatin1String("fe80::/10")))
        return AddressKind::LinkLocal;
    if (in(QLatin1String("fc00::/7")))
        return AddressKind::Private;
    if (in(QLatin1String("2001:db8::/32")))
        return AddressKind::Special;
    return AddressKind::Public;
}

QString limitKey(const QHostAddress& given)
{
    const QHostAddress address = canonical(given);
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return address.toString();
    Q_IPV6ADDR bits = address.toIPv6Address();
    for (int i = 8; i < 16; ++i)
        bits[i] = 0;
    return QHostAddress(bits).toString() + QLatin1String("/64");
}

} // namespace Potluck::Net
