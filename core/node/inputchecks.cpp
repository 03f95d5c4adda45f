// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/inputchecks.h"

#include "content/magnet.h"
#include "dialects/alakazaam/link.h"
#include "dialects/beer2beer/joinlink.h"
#include "dialects/native/invitelink.h"
#include "net/endpoint.h"

namespace Potluck::Node {

namespace {

// Messages repeat what was typed, but not pages of it.
QString shown(const QString& text)
{
    constexpr qsizetype Longest = 80;
    return text.size() <= Longest ? text : text.left(Longest) + QStringLiteral("...");
}

} // namespace

Status checkListenAddress(const QString& text)
{
    // Endpoint fills a missing port in, which here would hide a typing error.
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    const bool hasPort = colon > 0 && colon > text.lastIndexOf(QLatin1Char(']')) &&
                         (text.startsWith(QLatin1Char('[')) || text.indexOf(QLatin1Char(':')) == colon);
    const auto endpoint = hasPort ? Net::Endpoint::parse(text) : std::nullopt;
    if (!endpoint || endpoint->kind() == Net::AddressKind::Name || endpoint->kind() == Net::AddressKind::Special) {
        return Error{
            ErrorCode::InvalidArgument,
            QStringLiteral("'%1' is no address to listen on, such as 0.0.0.0:7700 or [::]:7700").arg(shown(text))};
    }
    return {};
}

Status checkAdvertisedAddress(const QString& text)
{
    const auto endpoint = Net::Endpoint::parse(text);
    if (!endpoint || endpoint->port == 0 || endpoint->kind() == Net::AddressKind::Unspecified ||
        endpoint->kind() == Net::AddressKind::Special) {
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("'%1' is no address that others could call").arg(shown(text))};
    }
    return {};
}

Dialect dialectOfLink(const QString& link)
{
    for (const Dialect dialect : {Dialect::Beer2beer, Dialect::Alakazaam}) {
        if (link.trimmed().startsWith(dialectName(dialect) + QLatin1String("://"), Qt::CaseInsensitive))
            return dialect;
    }
    return Dialect::Native;
}

Status checkJoinLink(const QString& text)
{
    switch (dialectOfLink(text)) {
    case Dialect::Beer2beer: {
        const auto link = Beer2beer::JoinLink::parse(text);
        return link ? Status{} : Status{link.error()};
    }
    case Dialect::Alakazaam: {
        const auto link = Alakazaam::Link::parse(text);
        return link ? Status{} : Status{link.error()};
    }
    case Dialect::Native:
        break;
    }
    const auto link = Native::InviteLink::parse(text);
    return link ? Status{} : Status{link.error()};
}

Status checkNeighbourLink(const QString& text)
{
    if (dialectOfLink(text) == Dialect::Beer2beer)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("'%1' is no neighbour: this network has no linked indexes").arg(shown(text))};
    if (dialectOfLink(text) == Dialect::Alakazaam)
        return checkJoinLink(text);
    const auto link = Native::InviteLink::parse(text);
    if (link && !link->key)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("'%1' has no key: a neighbour's link needs one").arg(shown(text))};
    return link ? Status{} : Status{link.error()};
}

bool isMagnet(const QString& text)
{
    return text.startsWith(QLatin1String("magnet:"), Qt::CaseInsensitive);
}

Status checkMagnet(const QString& text)
{
    const auto magnet = Content::parseMagnet(text);
    return magnet ? Status{} : Status{magnet.error()};
}

bool isMeantForPotluck(const QString& text)
{
    const auto begins = [&text](const char* scheme) {
        return text.startsWith(QLatin1String(scheme), Qt::CaseInsensitive);
    };
    return isMagnet(text) || begins("potluck:") || begins("beer2beer:") || begins("alakazaam:");
}

Status checkOpenedLink(const QString& text)
{
    return isMagnet(text) ? checkMagnet(text) : checkJoinLink(text);
}

Status checkShownName(const QString& text)
{
    constexpr qsizetype MaxBytes = 255;
    const bool plain = std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.category() != QChar::Other_Control && c.category() != QChar::Separator_Line &&
               c.category() != QChar::Separator_Paragraph;
    });
    if (text.trimmed().isEmpty() || !plain || text.toUtf8().size() > MaxBytes)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("a name is one line of at most %1 bytes").arg(MaxBytes)};
    return {};
}

} // namespace Potluck::Node
