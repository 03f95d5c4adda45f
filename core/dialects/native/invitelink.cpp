// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/invitelink.h"

#include "base/bytes.h"

#include <algorithm>

namespace Potluck::Native {

namespace {

constexpr QLatin1String Scheme("potluck://");

Error wrong(const QString& why)
{
    return {ErrorCode::InvalidArgument, QStringLiteral("not an invite link: %1").arg(why)};
}

// Reads one parameter of the query; what it says twice is as wrong as what it says badly.
Status readParameter(QStringView parameter, InviteLink& link)
{
    const qsizetype equals = parameter.indexOf(u'=');
    const QStringView name = equals < 0 ? parameter : parameter.first(equals);
    const QStringView value = equals < 0 ? QStringView() : parameter.sliced(equals + 1);
    if (name == QLatin1String("key")) {
        const auto raw = fromBase64Url(value.toLatin1());
        const auto key = raw ? Net::KeyFingerprint::fromBytes(*raw) : std::nullopt;
        if (!key || key->isNull() || link.key)
            return wrong(QStringLiteral("its key is malformed"));
        link.key = key;
    } else if (name == QLatin1String("token")) {
        if (!isTokenText(value) || !link.token.isEmpty())
            return wrong(QStringLiteral("its token is malformed"));
        link.token = value.toString();
    } else if (name == QLatin1String("neighbour")) {
        if (!isTokenText(value) || !link.neighbour.isEmpty())
            return wrong(QStringLiteral("its neighbour token is malformed"));
        link.neighbour = value.toString();
    }
    return {};
}

} // namespace

bool isTokenText(QStringView text)
{
    return !text.isEmpty() && text.size() <= MaxTokenChars && std::all_of(text.begin(), text.end(), [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= u'0' && u <= u'9') || (u >= u'A' && u <= u'Z') || (u >= u'a' && u <= u'z') || u == u'-' ||
               u == u'_';
    });
}

Result<InviteLink> InviteLink::parse(QStringView text)
{
    text = text.trimmed();
    if (text.size() > MaxInviteLinkChars)
        return wrong(QStringLiteral("it is too long"));
    if (!text.startsWith(Scheme, Qt::CaseInsensitive))
        return wrong(QStringLiteral("it does not begin with potluck://"));
    QStringView rest = text.sliced(Scheme.size());

    const qsizetype question = rest.indexOf(u'?');
    QStringView authority = question < 0 ? rest : rest.first(question);
    const QStringView query = question < 0 ? QStringView() : rest.sliced(question + 1);
    if (authority.endsWith(u'/'))
        authority.chop(1);

    InviteLink link;
    const auto endpoint = Net::Endpoint::parse(authority);
    if (!endpoint || endpoint->port == 0)
        return wrong(QStringLiteral("its address is malformed"));
    const Net::AddressKind kind = endpoint->kind();
    if (kind == Net::AddressKind::Unspecified || kind == Net::AddressKind::Special)
        return wrong(QStringLiteral("nobody can be reached at its address"));
    link.endpoint = *endpoint;

    for (const QStringView parameter : query.split(u'&', Qt::SkipEmptyParts)) {
        if (const Status status = readParameter(parameter, link); !status)
            return status.error();
    }
    return link;
}

QString InviteLink::toString() const
{
    QString text = withoutToken();
    for (const auto& [name, value] :
         {std::pair(QLatin1String("token="), token), std::pair(QLatin1String("neighbour="), neighbour)}) {
        if (!value.isEmpty())
            text += (text.contains(QLatin1Char('?')) ? QLatin1Char('&') : QLatin1Char('?')) + name + value;
    }
    return text;
}

QString InviteLink::withoutToken() const
{
    QString text = Scheme + endpoint.toString() + QLatin1Char('/');
    if (key)
        text += QLatin1String("?key=") + QString::fromLatin1(toBase64Url(key->view()));
    return text;
}

} // namespace Potluck::Native
