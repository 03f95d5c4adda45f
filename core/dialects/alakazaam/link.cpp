// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/alakazaam/link.h"

#include "dialects/alakazaam/packets.h"

namespace Potluck::Alakazaam {

namespace {

constexpr QLatin1String Scheme("alakazaam://");

Error wrong(const QString& why)
{
    return {ErrorCode::InvalidArgument, QStringLiteral("not an AlaKazaam link: %1").arg(why)};
}

bool isSomebody(Net::AddressKind kind)
{
    return kind == Net::AddressKind::Loopback || kind == Net::AddressKind::Private ||
           kind == Net::AddressKind::LinkLocal || kind == Net::AddressKind::Public;
}

} // namespace

Result<Link> Link::parse(QStringView text)
{
    text = text.trimmed();
    if (text.size() > MaxLinkChars)
        return wrong(QStringLiteral("it is too long"));
    if (!text.startsWith(Scheme, Qt::CaseInsensitive))
        return wrong(QStringLiteral("it does not begin with alakazaam://"));
    const QStringView rest = text.sliced(Scheme.size());
    const qsizetype question = rest.indexOf(u'?');
    QStringView authority = question < 0 ? rest : rest.first(question);
    if (authority.endsWith(u'/'))
        authority.chop(1);

    Link link;
    const auto endpoint = Net::Endpoint::parse(authority, DefaultPeerPort);
    if (!endpoint || endpoint->port == 0 || endpoint->address().protocol() != QAbstractSocket::IPv4Protocol)
        return wrong(QStringLiteral("it needs an IPv4 address"));
    if (!isSomebody(endpoint->kind()))
        return wrong(QStringLiteral("nobody can be reached at its address"));
    link.address.ipv4 = endpoint->address();
    link.address.port = endpoint->port;

    const QStringView query = question < 0 ? QStringView() : rest.sliced(question + 1);
    for (const QStringView parameter : query.split(u'&', Qt::SkipEmptyParts)) {
        if (!parameter.startsWith(QLatin1String("ip6=")))
            continue;
        QStringView literal = parameter.sliced(4);
        if (literal.startsWith(u'[') && literal.endsWith(u']'))
            literal = literal.sliced(1, literal.size() - 2);
        const QHostAddress ipv6(literal.toString());
        if (ipv6.protocol() != QAbstractSocket::IPv6Protocol || !ipv6.scopeId().isEmpty() ||
            !isSomebody(Net::addressKind(ipv6)) || !link.address.ipv6.isNull())
            return wrong(QStringLiteral("its IPv6 address is malformed"));
        // That it has no other than its IPv4 address is what ::ffff:a.b.c.d says.
        if (!ipv6.isEqual(link.address.ipv4, QHostAddress::ConvertV4MappedToIPv4))
            link.address.ipv6 = ipv6;
    }
    return link;
}

QString Link::toString() const
{
    QString text = Scheme + Net::Endpoint::of(address.ipv4, address.port).toString();
    if (!address.ipv6.isNull())
        text += QLatin1String("?ip6=") + address.ipv6.toString();
    return text;
}

} // namespace Potluck::Alakazaam
