// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/hostedoverlay.h"

#include "base/bytes.h"
#include "base/log.h"
#include "dialects/alakazaam/superpeer.h"
#include "dialects/native/parts.h"

#include <QCryptographicHash>

#include <algorithm>

namespace Potluck::Node {
namespace {

using MemberState = Overlay::Overlay::MemberRow::State;

constexpr Milliseconds LookInterval{2000};
constexpr int LooksPerRemembering = 30; // so every minute
constexpr std::size_t TracesKept = 50;

} // namespace

HostedOverlay::HostedOverlay(const Environment& environment, QObject* parent)
    : QObject(parent)
    , m_environment(environment)
    , m_self(Native::toIndex(environment.tls->identity().fingerprint()))
    , m_links({environment.tls, environment.clock, environment.timers, *this, [this] { return credentials(); }})
    , m_server(*this, m_links, environment.clock)
    , m_catalog(environment.service, environment.network, environment.timers)
    , m_feed(environment.service, environment.timers, m_terms)
    , m_joins({environment.tls, environment.timers,
               [this](const Native::InviteLink& link) {
                   return Native::AdmissionRequest{m_environment.tls->identity().publicKey(), m_environment.name,
                                                   link.neighbour, isLinked()};
               },
               [this](const Native::InviteLink& link, const Native::AdmissionAnswer& answer) {
                   return admitted(link, answer);
               }})
{
    connect(&m_joins, &OverlayJoins::changed, this, &HostedOverlay::changed);
    connect(&m_feed, &NameFeed::completed, this, [this] {
        if (m_overlay)
            m_overlay->termsChangedUrgently();
    });
}

HostedOverlay::~HostedOverlay() = default;

Status HostedOverlay::open()
{
    auto state = loadOverlayState(m_environment.stateFile);
    if (!state)
        return state.error();
    m_state = *std::move(state);
    for (const Overlay::MemberId& member : std::as_const(m_state.removed))
        m_gate.remove(member);
    for (const Overlay::MemberId& member : std::as_const(m_state.kept))
        m_gate.keep(member);
    if (!m_state.membership.isEmpty()) {
        auto membership = Native::Membership::decode(m_state.membership);
        if (!membership || !membership->isTrue() || Native::toIndex(membership->member()) != m_self)
            return Error{ErrorCode::Corrupt,
                         QStringLiteral("the membership in %1 is not this index's").arg(m_environment.stateFile)};
        m_membership = *std::move(membership);
    }
    if (!m_membership) {
        m_membership = Native::Membership::found(m_environment.tls->identity(),
                                                 m_environment.random.bytes(Native::Membership::NonceBytes),
                                                 m_environment.clock.wall());
        m_state.membership = m_membership->encode();
    }
    setOpen(m_environment.isOpen);
    return {};
}

void HostedOverlay::setOpen(bool isOpen)
{
    if (isOpen)
        m_gate.setOverlay(std::nullopt);
    else
        m_gate.setOverlay(m_membership->overlay());
}

void HostedOverlay::start(const QList<Net::Endpoint>& addresses, const QList<Native::InviteLink>& neighbours)
{
    m_addresses = addresses.first(std::min(addresses.size(), Index::MaxAddresses));
    m_overlay = std::make_unique<Overlay::Overlay>(
        Overlay::Overlay::Environment{m_environment.clock, m_environment.timers, m_environment.random, m_links,
                                      m_catalog, m_gate, m_terms, m_applier, nullptr},
        ownRecord());
    m_overlay->keepTraces(TracesKept);
    m_overlay->start();
    for (const Overlay::Record& record : std::as_const(m_state.members))
        m_overlay->addContact(std::make_shared<const Overlay::Record>(record));
    for (const QString& text : std::as_const(m_state.links)) {
        if (const auto known = Native::InviteLink::parse(text); known && known->key)
            link(*known);
    }
    for (const Native::InviteLink& neighbour : neighbours) {
        if (neighbour.key && m_gate.isRemoved(Native::toIndex(*neighbour.key))) {
            qCWarning(lcNode) << neighbour.withoutToken() << "was removed from the neighbours, and stays so";
            continue;
        }
        add(neighbour, this, [where = neighbour.withoutToken()](const Status& status) {
            if (!status)
                qCWarning(lcNode) << "not linked with" << where << "yet:" << status.error().detail;
        });
    }
    m_watch = m_environment.timers.every(LookInterval, [this] { look(); });
    look();
}

void HostedOverlay::stop()
{
    if (!m_overlay)
        return;
    remember();
    m_overlay->leave();
    m_watch.reset();
    m_overlay.reset();
}

QByteArray HostedOverlay::credentials() const
{
    return encode(Native::MemberCredentials{m_environment.name, m_state.membership});
}

Overlay::Record HostedOverlay::ownRecord() const
{
    Overlay::Record record;
    record.id = m_self;
    for (const Net::Endpoint& address : m_addresses)
        record.addresses.append(Native::toIndex(address));
    record.gateway = m_environment.network && m_environment.network->hasNeighbours();
    record.credentials = credentials();
    return record;
}

// -- who is here

bool HostedOverlay::isKnown(const Overlay::MemberId& member) const
{
    const auto isIt = [&member](const Overlay::Record& record) { return record.id == member; };
    if (m_gate.isRemoved(member))
        return false;
    if (std::any_of(m_state.members.begin(), m_state.members.end(), isIt))
        return true;
    return m_overlay && m_overlay->isMember(member);
}

bool HostedOverlay::isLinked() const
{
    return !m_state.members.isEmpty() || !good().empty();
}

bool HostedOverlay::hasMembers() const
{
    return !m_told.isEmpty();
}

// Members that are here, or were a while ago.
std::vector<Overlay::Overlay::MemberRow> HostedOverlay::good() const
{
    if (!m_overlay)
        return {};
    auto rows = m_overlay->members();
    std::erase_if(rows, [this](const Overlay::Overlay::MemberRow& row) {
        return row.state == MemberState::Contacted || !m_gate.isGood(*row.record);
    });
    return rows;
}

QList<NeighbourRow> HostedOverlay::rows() const
{
    QList<NeighbourRow> rows;
    QSet<Overlay::MemberId> seen;
    const auto add = [&](const Overlay::Record& record, const QString& state) {
        if (seen.contains(record.id))
            return;
        seen.insert(record.id);
        NeighbourRow row;
        row.key = QString::fromLatin1(toBase64Url(record.id.view()));
        row.name = Native::nameIn(record.credentials);
        if (!record.addresses.isEmpty())
            row.address = Native::toNet(record.addresses.constFirst()).toString();
        row.state = state;
        rows.append(row);
    };
    if (m_overlay) {
        for (const auto& row : m_overlay->members()) {
            if (m_gate.isGood(*row.record) || row.state == MemberState::Contacted)
                add(*row.record, row.state == MemberState::Alive  ? QStringLiteral("online")
                                 : row.state == MemberState::Lost ? QStringLiteral("offline")
                                                                  : QStringLiteral("connecting"));
        }
    }
    for (const Overlay::Record& record : m_state.members)
        add(record, QStringLiteral("offline"));
    for (const OverlayJoins::Row& attempt : m_joins.rows()) {
        NeighbourRow row;
        if (attempt.link.key)
            row.key = QString::fromLatin1(toBase64Url(attempt.link.key->view()));
        row.address = attempt.link.endpoint.toString();
        row.state = attempt.isRefused ? QStringLiteral("refused") : QStringLiteral("joining");
        row.detail = attempt.detail;
        rows.append(row);
    }
    return rows;
}

bool HostedOverlay::vouchesFor(const Net::KeyFingerprint& index) const
{
    const auto record = m_overlay ? m_overlay->recordOf(Native::toIndex(index)) : nullptr;
    return record && m_gate.isGood(*record);
}

std::vector<Overlay::Overlay::MemberRow> HostedOverlay::alive() const
{
    auto rows = good();
    std::erase_if(rows, [](const Overlay::Overlay::MemberRow& row) { return row.state != MemberState::Alive; });
    return rows;
}

void HostedOverlay::setLoad(int load)
{
    if (m_overlay)
        m_overlay->setLoad(static_cast<std::uint8_t>(std::clamp(load, 0, 255)));
}

// What changed since the last look.
void HostedOverlay::look()
{
    QSet<Overlay::MemberId> now;
    for (const auto& row : alive())
        now.insert(row.record->id);
    if (!now.isEmpty())
        m_feed.start();
    if (m_overlay && m_overlay->self().gateway != ownRecord().gateway)
        m_overlay->setSelf(ownRecord());
    if (++m_looks % LooksPerRemembering == 0)
        remember();
    if (std::exchange(m_told, now) != now) {
        m_list.reset();
        Q_EMIT changed();
    }
}

// Some of those that are here now are where the next run begins.
void HostedOverlay::remember()
{
    QList<Overlay::Record> members;
    QSet<Overlay::MemberId> seen;
    for (const MemberState state : {MemberState::Alive, MemberState::Lost}) {
        for (const auto& row : good()) {
            if (row.state != state || members.size() >= MaxRemembered)
                continue;
            members.append(*row.record);
            seen.insert(row.record->id);
        }
    }
    for (const Overlay::Record& record : std::as_const(m_state.members)) {
        if (!seen.contains(record.id) && members.size() < MaxRemembered)
            members.append(record);
    }
    std::sort(members.begin(), members.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    if (members == m_state.members)
        return;
    m_state.members = members;
    store();
}

void HostedOverlay::store()
{
    if (const Status status = saveOverlayState(m_environment.stateFile, m_state); !status)
        qCWarning(lcNode) << status.error().detail;
}

// -- vouching

const HostedOverlay::List& HostedOverlay::list()
{
    const Milliseconds now = m_environment.clock.monotonic();
    if (m_list && now < m_list->at + LookInterval)
        return *m_list;
    List list;
    list.at = now;
    for (const auto& row : good()) {
        Native::MemberList::Member member;
        member.key = Native::toNet(row.record->id);
        member.name = Native::nameIn(row.record->credentials);
        for (const Index::Endpoint& address : row.record->addresses)
            member.addresses.append(Native::toNet(address));
        list.members.append(member);
    }
    std::sort(list.members.begin(), list.members.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
    if (!list.members.isEmpty()) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const Native::MemberList::Member& member : std::as_const(list.members)) {
            hash.addData(member.key.view());
            hash.addData(member.name.toUtf8());
            for (const Net::Endpoint& address : member.addresses)
                hash.addData(address.toString().toUtf8());
        }
        list.revision = toBase64Url(hash.result().first(12));
    }
    m_list = std::move(list);
    return *m_list;
}

QByteArray HostedOverlay::memberRevision()
{
    return list().revision;
}

QByteArray HostedOverlay::memberList(const std::optional<Net::KeyFingerprint>& only)
{
    Native::MemberList told;
    told.revision = list().revision.isEmpty() ? QByteArray("-") : list().revision;
    told.issued = std::chrono::floor<std::chrono::seconds>(m_environment.clock.wall()).count();
    told.expires = told.issued + Native::MemberListLife.count();
    told.whole = !only;
    for (const Native::MemberList::Member& member : list().members) {
        if (only ? member.key == *only : told.members.size() < Native::MaxListedMembers)
            told.members.append(member);
    }
    return signMemberList(m_environment.tls->identity(), told);
}

// -- messages and searches

void HostedOverlay::received(const Overlay::RecordPtr& from, const Overlay::Message& message)
{
    if (m_overlay)
        m_overlay->received(from, message);
}

void HostedOverlay::linkLost(const Overlay::MemberId& member)
{
    if (m_overlay)
        m_overlay->linkLost(member);
}

QList<TracedSearch> HostedOverlay::traces() const
{
    QList<TracedSearch> rows;
    if (!m_overlay)
        return rows;
    for (const Overlay::Trace& trace : m_overlay->traces()) {
        TracedSearch row;
        row.id = QString::fromLatin1(trace.id.toHex());
        row.at = QDateTime::fromMSecsSinceEpoch(trace.at.count(), Qt::UTC);
        row.ours = trace.ours;
        row.answers = trace.answers;
        row.hops = trace.hops;
        row.duplicates = trace.duplicates;
        for (const Overlay::Trace::Leg& leg : trace.legs)
            row.legs.append({QString::fromLatin1(toBase64Url(leg.member.view())), leg.answers, leg.answered});
        rows.append(row);
    }
    return rows;
}

void HostedOverlay::search(const Index::SearchRequest& request, const Overlay::Overlay::SearchOptions& options,
                           const QList<Index::SearchResult>& own, QObject* context,
                           std::function<void(QList<Index::SearchResult>)> found, std::function<void()> ended)
{
    if (!m_overlay) {
        QMetaObject::invokeMethod(context, std::move(ended), Qt::QueuedConnection);
        return;
    }
    // The overlay asks whether somebody still wants to know: as long as this child of the context lives.
    struct Asker : QObject
    {
        using QObject::QObject;
        std::shared_ptr<int> alive = std::make_shared<int>(0);
    };
    auto* const asker = new Asker(context);
    m_overlay->search(
        request, options, own, asker->alive,
        [this, found = std::move(found)](const Overlay::Overlay::Found& part) {
            Index::SearchResult::Origin from;
            from.key = part.from;
            for (const auto& row : m_overlay->members()) {
                if (row.record->id == part.from)
                    from.name = Native::nameIn(row.record->credentials);
            }
            QList<Index::SearchResult> results = part.results;
            for (Index::SearchResult& result : results)
                result.from = from;
            found(results);
        },
        [asker, ended = std::move(ended)](const Overlay::Overlay::SearchEnd&) {
            asker->deleteLater();
            ended();
        });
}

} // namespace Potluck::Node
