// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/beer2beer/joinlink.h"

#include "dialects/beer2beer/frame.h"

namespace Potluck::Beer2beer {

namespace {

constexpr QLatin1String Scheme("beer2beer://");

Error wrong(const QString& why)
{
    return {ErrorCode::InvalidArgument, QStringLiteral("not a beer2beer link: %1").arg(why)};
}

} // namespace

Result<JoinLink> JoinLink::parse(QStringView text)
{
    text = text.trimmed();
    if (text.size() > MaxJoinLinkChars)
        return wrong(QStringLiteral("it is too long"));
    if (!text.startsWith(Scheme, Qt::CaseInsensitive))
        return wrong(QStringLiteral("it does not begin with beer2beer://"));
    QStringView authority = text.sliced(Scheme.size());
    if (authority.endsWith(u'/'))
        authority.chop(1);
    const auto endpoint = Net::Endpoint::parse(authority, DefaultIndexPort);
    if (!endpoint || endpoint->port == 0)
        return wrong(QStringLiteral("its address is malformed"));
    const Net::AddressKind kind = endpoint->kind();
    if (kind == Net::AddressKind::Unspecified || kind == Net::AddressKind::Special)
        return wrong(QStringLiteral("nobody can be reached at its address"));
    return JoinLink{*endpoint};
}

QString JoinLink::toString() const
{
    return Scheme + endpoint.toString();
}

} // namespace Potluck::Beer2beer
