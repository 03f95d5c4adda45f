// SPDX-License-Identifier: GPL-3.0-or-later
// The part of HostedOverlay that says who is a neighbour.
#include "base/bytes.h"
#include "base/log.h"
#include "dialects/native/parts.h"
#include "node/hostedoverlay.h"

#include <QCryptographicHash>

#include <algorithm>

namespace Potluck::Node {
namespace {

constexpr qsizetype MaxToldAtAdmission = 64; // members
constexpr qsizetype MaxInvites = 1000;
constexpr int TokenBytes = 16;

} // namespace

Result<QString> HostedOverlay::invite(int uses, int days)
{
    const qint64 now = std::chrono::floor<std::chrono::seconds>(m_environment.clock.wall()).count();
    m_state.invites.removeIf([now](const auto& each) { return each.expires != 0 && each.expires <= now; });
    if (m_state.invites.size() >= MaxInvites)
        return Error{ErrorCode::Busy, QStringLiteral("too many invites are open")};
    const QByteArray token = toBase64Url(m_environment.random.bytes(TokenBytes));
    m_state.invites.append({QCryptographicHash::hash(token, QCryptographicHash::Sha256), uses,
                            days == 0 ? 0 : now + qint64{days} * 24 * 3600});
    store();
    return QString::fromLatin1(token);
}

bool HostedOverlay::useToken(const QString& token)
{
    const qint64 now = std::chrono::floor<std::chrono::seconds>(m_environment.clock.wall()).count();
    const QByteArray hash = QCryptographicHash::hash(token.toLatin1(), QCryptographicHash::Sha256);
    const auto invite = std::find_if(m_state.invites.begin(), m_state.invites.end(), [&](const auto& each) {
        return each.hash == hash && (each.expires == 0 || each.expires > now);
    });
    if (invite == m_state.invites.end())
        return false;
    if (invite->usesLeft == 1)
        m_state.invites.erase(invite);
    else if (invite->usesLeft > 1)
        --invite->usesLeft;
    return true;
}

Status HostedOverlay::mayAdmit(const Native::AdmissionRequest& request, const Overlay::MemberId& caller)
{
    if (caller == m_self)
        return Error{ErrorCode::InvalidArgument, QStringLiteral("an index is no neighbour of its own")};
    if (m_gate.isRemoved(caller))
        return Error{ErrorCode::PermissionDenied,
                     QStringLiteral("this index was removed from the neighbours here: its owner must be asked")};
    if (isKnown(caller)) // it has forgotten
        return {};
    if (!request.token.isEmpty()) {
        if (request.linked)
            return Error{ErrorCode::AlreadyExists, QStringLiteral("the newcomer has other neighbours already")};
        if (useToken(request.token) || m_gate.isOpen())
            return {};
        return Error{ErrorCode::PermissionDenied,
                     QStringLiteral("this neighbour token is not known here, used up or too old")};
    }
    if (m_gate.isOpen())
        return {};
    const auto rows = m_joins.rows();
    const bool isEntered = std::any_of(rows.begin(), rows.end(), [&caller](const OverlayJoins::Row& row) {
        return row.link.key && Native::toIndex(*row.link.key) == caller;
    });
    if (!isEntered)
        return Error{ErrorCode::PermissionDenied,
                     QStringLiteral("a neighbour token is needed, or the key must be entered by this index's owner")};
    // Both have entered each other: one joins the other's overlay, and both must take the same one for it.
    const bool admits = isLinked() ? !request.linked : !request.linked && m_self < caller;
    if (admits)
        return {};
    return Error{ErrorCode::AlreadyExists, request.linked && isLinked()
                                               ? QStringLiteral("both have other neighbours already")
                                               : QStringLiteral("it is the other side that admits")};
}

Result<Native::AdmissionAnswer> HostedOverlay::admit(const Native::AdmissionRequest& request)
{
    const Overlay::MemberId caller = Native::toIndex(Net::fingerprintOf(request.publicKey));
    if (!m_overlay)
        return Error{ErrorCode::Busy, QStringLiteral("this index is only starting")};
    Native::AdmissionAnswer answer;
    if (!m_gate.isOpen()) {
        const auto membership =
            m_membership->admit(m_environment.tls->identity(), request.publicKey, m_environment.clock.wall());
        if (!membership)
            return membership.error();
        answer.membership = membership->encode();
    }
    if (const Status status = mayAdmit(request, caller); !status)
        return status.error();
    if (isKnown(caller)) // it may have removed us, and takes us back with a new record only
        m_overlay->setSelf(ownRecord());
    answer.records.append(m_overlay->self());
    for (const auto& row : good()) {
        if (answer.records.size() < MaxToldAtAdmission && row.record->id != caller)
            answer.records.append(*row.record);
    }
    // Also where it has no address that can be called, it is remembered as a member.
    Overlay::Record newcomer;
    newcomer.id = caller;
    newcomer.credentials = encode(Native::MemberCredentials{request.name, answer.membership});
    if (!isKnown(caller) && m_state.members.size() < MaxRemembered)
        m_state.members.append(newcomer);
    m_joins.remove(Native::toNet(caller));
    m_feed.start();
    store();
    return answer;
}

Status HostedOverlay::checkMember(const Overlay::MemberId& caller, const QByteArray& credentials)
{
    if (!m_overlay)
        return Error{ErrorCode::Busy, QStringLiteral("this index is only starting")};
    return m_gate.check(caller, credentials);
}

// -- becoming a neighbour

void HostedOverlay::add(const Native::InviteLink& neighbour, QObject* context, std::function<void(Status)> done)
{
    const auto later = [context, done](const Status& status) {
        QMetaObject::invokeMethod(
            context, [done, status] { done(status); }, Qt::QueuedConnection);
    };
    if (!neighbour.key)
        return later(Error{ErrorCode::InvalidArgument,
                           QStringLiteral("a neighbour's link needs its key: ask its owner for the whole link")});
    const Overlay::MemberId member = Native::toIndex(*neighbour.key);
    if (member == m_self)
        return later(Error{ErrorCode::InvalidArgument, QStringLiteral("this is the link of this index itself")});
    if (!neighbour.neighbour.isEmpty() && !isKnown(member) && isLinked())
        return later(Error{ErrorCode::AlreadyExists,
                           QStringLiteral("this index has neighbours already: let the other one join them, with an "
                                          "invite from here")});
    m_gate.readmit(member);
    if (m_overlay)
        m_overlay->readmitMember(member);
    m_state.removed.removeAll(member);
    const QString text = neighbour.withoutToken();
    m_state.links.removeIf([&](const QString& each) {
        const auto known = Native::InviteLink::parse(each);
        return !known || known->key == neighbour.key;
    });
    m_state.links.append(isKnown(member) ? text : neighbour.toString());
    store();
    if (isKnown(member)) {
        link(neighbour);
        return later({});
    }
    if (neighbour.neighbour.isEmpty()) {
        m_joins.add(neighbour);
        return later({});
    }
    m_joins.join(neighbour, context, [this, neighbour, done = std::move(done)](const Status& status) {
        const auto rows = m_joins.rows();
        const bool isKept = std::any_of(rows.begin(), rows.end(), [&neighbour](const OverlayJoins::Row& row) {
            return row.link.key == neighbour.key;
        });
        if (!status && !isKept) {
            m_state.links.removeAll(neighbour.toString());
            store();
        }
        done(status);
    });
}

// Somebody who was entered in an earlier run, or is known otherwise.
void HostedOverlay::link(const Native::InviteLink& neighbour)
{
    const Overlay::MemberId member = Native::toIndex(*neighbour.key);
    if (!isKnown(member))
        return m_joins.add(neighbour);
    const auto known = std::find_if(m_state.members.begin(), m_state.members.end(),
                                    [&member](const Overlay::Record& record) { return record.id == member; });
    Overlay::Record contact;
    contact.id = member;
    if (known != m_state.members.end())
        contact = *known;
    const Index::Endpoint address = Native::toIndex(neighbour.endpoint);
    contact.addresses.removeAll(address);
    contact.addresses.prepend(address);
    contact.addresses.resize(std::min(contact.addresses.size(), Index::MaxAddresses));
    contact.incarnation = 0; // where it is may be old
    m_overlay->addContact(std::make_shared<const Overlay::Record>(contact));
    m_feed.start();
}

Status HostedOverlay::admitted(const Native::InviteLink& by, const Native::AdmissionAnswer& answer)
{
    if (!m_overlay)
        return Error{ErrorCode::Cancelled, QStringLiteral("this index is stopping")};
    if (answer.membership.isEmpty() && !m_gate.isOpen())
        return Error{
            ErrorCode::Unsupported,
            QStringLiteral("its overlay is open to everybody: start this index with --overlay open to join it")};
    if (!answer.membership.isEmpty()) {
        if (const Status status = adopt(answer.membership); !status)
            return status;
    }
    for (Overlay::Record record : answer.records) {
        if (record.id == m_self || !m_gate.isGood(record))
            continue;
        if (by.key && Native::toIndex(*by.key) == record.id) {
            record.addresses.removeAll(Native::toIndex(by.endpoint));
            record.addresses.prepend(Native::toIndex(by.endpoint)); // which is known to work
            record.addresses.resize(std::min(record.addresses.size(), Index::MaxAddresses));
        }
        if (!isKnown(record.id) && m_state.members.size() < MaxRemembered)
            m_state.members.append(record);
        m_overlay->addContact(std::make_shared<const Overlay::Record>(record));
    }
    for (QString& text : m_state.links) {
        if (text == by.toString())
            text = by.withoutToken();
    }
    m_feed.start();
    store();
    qCInfo(lcNode) << "a neighbour of" << by.withoutToken() << "now";
    return {};
}

Status HostedOverlay::adopt(const QByteArray& encoded)
{
    auto membership = Native::Membership::decode(encoded);
    if (!membership)
        return membership.error();
    if (Native::toIndex(membership->member()) != m_self || !membership->isTrue())
        return Error{ErrorCode::Protocol, QStringLiteral("the membership that it gave is not good")};
    if (membership->overlay() == m_membership->overlay())
        return {}; // admitted twice
    if (isLinked())
        return Error{ErrorCode::AlreadyExists, QStringLiteral("this index has other neighbours by now")};
    m_membership = *std::move(membership);
    m_state.membership = encoded;
    if (!m_gate.isOpen())
        m_gate.setOverlay(m_membership->overlay());
    m_overlay->setSelf(ownRecord());
    return {};
}

Status HostedOverlay::remove(const QString& keyOrLink)
{
    const auto neighbour = Native::InviteLink::parse(keyOrLink);
    std::optional<Net::KeyFingerprint> key;
    if (neighbour)
        key = neighbour->key;
    else if (const auto raw = fromBase64Url(keyOrLink.toLatin1()))
        key = Net::KeyFingerprint::fromBytes(*raw);
    if (!key)
        key = Net::KeyFingerprint::fromHex(keyOrLink.toLatin1());
    if (!key)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("a neighbour is named by its key or its link: see potluck-cli neighbour list")};
    const Overlay::MemberId member = Native::toIndex(*key);
    const bool wasTried = m_joins.remove(*key);
    const auto isIt = [&key](const QString& text) {
        const auto link = Native::InviteLink::parse(text);
        return link && link->key == key;
    };
    const bool wasEntered = m_state.links.removeIf(isIt) > 0;
    if (!wasTried && !wasEntered && !isKnown(member))
        return Error{ErrorCode::NotFound, QStringLiteral("there is no such neighbour")};
    for (const auto& row : good()) {
        if (row.record->id != member) {
            m_gate.keep(row.record->id);
            m_state.kept.append(row.record->id);
        }
    }
    std::sort(m_state.kept.begin(), m_state.kept.end());
    m_state.kept.erase(std::unique(m_state.kept.begin(), m_state.kept.end()), m_state.kept.end());
    m_gate.remove(member);
    m_state.removed.removeAll(member);
    m_state.removed.append(member);
    m_state.kept.removeAll(member);
    m_state.members.removeIf([&member](const Overlay::Record& record) { return record.id == member; });
    if (m_overlay)
        m_overlay->removeMember(member);
    m_links.close(member);
    m_list.reset();
    store();
    look();
    return {};
}

} // namespace Potluck::Node
