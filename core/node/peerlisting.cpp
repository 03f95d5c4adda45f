// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/peerlisting.h"

#include "base/bytes.h"
#include "net/endpoint.h"
#include "node/searchmerge.h"

#include <QPointer>

#include <memory>
#include <utility>

namespace Potluck::Node {
namespace {

Index::PeerStatus toStatus(ControlTarget::Presence presence)
{
    switch (presence) {
    case ControlTarget::Presence::Online:
        return Index::PeerStatus::Online;
    case ControlTarget::Presence::Offline:
        return Index::PeerStatus::Offline;
    case ControlTarget::Presence::All:
        break;
    }
    return Index::PeerStatus::All;
}

PeerRow toRow(const QString& index, const Index::PeerSummary& peer)
{
    PeerRow row;
    row.index = index;
    row.id = peer.id.value;
    row.name = peer.user;
    if (!peer.addresses.isEmpty())
        row.address = Net::Endpoint{peer.addresses.constFirst().host, peer.addresses.constFirst().port}.toString();
    row.online = peer.online;
    row.files = static_cast<qint64>(peer.entries);
    row.reachable = peer.reachable;
    row.lastSeen = QDateTime::fromMSecsSinceEpoch(peer.lastLogin.count(), Qt::UTC);
    return row;
}

BrowseRow toRow(const Index::Entry& entry)
{
    return {entry.folder, entry.name, entry.size,
            magnetOf({entry.content, entry.sha1, entry.md5}, entry.name, entry.size)};
}

QList<IndexAccess*> reachable(const QList<IndexAccess*>& indexes)
{
    QList<IndexAccess*> result;
    for (IndexAccess* const index : indexes) {
        if (index->isReachable())
            result.append(index);
    }
    return result;
}

// Walks the peers of the indexes page by page. `page` says whether to go on.
class PeerWalk final : public QObject
{
public:
    using Page = std::function<bool(IndexAccess& index, const QList<Index::PeerSummary>&)>;

    PeerWalk(const Indexes& indexes, Index::PeerStatus status, TimerSource& timers, Page page,
             std::function<void(Status)> done, QObject* context)
        : QObject(context)
        , m_timers(timers)
        , m_present(indexes)
        , m_indexes(reachable(indexes()))
        , m_status(status)
        , m_page(std::move(page))
        , m_done(std::move(done))
    {
        next({});
    }

private:
    void next(Index::RegistrationId after)
    {
        if (m_indexes.isEmpty())
            return end();
        if (isGone())
            return skip({ErrorCode::NotFound, QStringLiteral("an index was left meanwhile")});
        Index::PeersRequest request;
        request.status = m_status;
        request.after = after;
        request.limit = Index::MaxPeersPerPage;
        IndexAccess* const index = m_indexes.constFirst();
        m_call = std::make_unique<QObject>();
        m_patience = m_timers.after(index->patience(), [this, name = index->name()] {
            m_call.reset(); // gives the call up
            skip({ErrorCode::Timeout, QStringLiteral("%1 does not answer").arg(name)});
        });
        index->peers(request, m_call.get(), [this](const Result<Index::PeersPage>& page) {
            m_patience.reset();
            if (!page || isGone())
                return skip(page ? Error{ErrorCode::NotFound, QStringLiteral("an index was left meanwhile")}
                                 : page.error());
            m_answered = true;
            if (!m_page(*m_indexes.constFirst(), page->peers))
                return end();
            if (page->more && !page->peers.isEmpty())
                return next(page->peers.constLast().id);
            m_indexes.removeFirst();
            next({});
        });
    }
    void skip(const Error& error)
    {
        m_error = error;
        m_indexes.removeFirst();
        next({});
    }
    void end()
    {
        deleteLater();
        m_done(m_answered || !m_error ? Status{} : Status{*m_error});
    }

    [[nodiscard]] bool isGone() const { return !m_present().contains(m_indexes.constFirst()); }

    TimerSource& m_timers;
    const Indexes m_present;
    QList<IndexAccess*> m_indexes;   // still to be asked; any may be gone
    std::unique_ptr<QObject> m_call; // of the page that is asked for
    std::unique_ptr<Timer> m_patience;
    const Index::PeerStatus m_status;
    const Page m_page;
    const std::function<void(Status)> m_done;
    bool m_answered = false;
    std::optional<Error> m_error;
};

// Where a browse goes on: the index's id, the peer's and the index's own cursor.
struct Place
{
    QString index;
    Index::RegistrationId peer;
    QByteArray cursor;

    [[nodiscard]] QString toString() const
    {
        return QString::fromLatin1(toBase64Url(index.toUtf8()) + '/' + QByteArray::number(peer.value) + '/' +
                                   toBase64Url(cursor));
    }
    static std::optional<Place> parse(const QString& text)
    {
        const auto parts = text.toLatin1().split('/');
        if (parts.size() != 3)
            return std::nullopt;
        const auto index = fromBase64Url(parts[0]);
        const auto cursor = fromBase64Url(parts[2]);
        bool ok = false;
        const quint64 id = parts[1].toULongLong(&ok);
        if (!index || !cursor || !ok)
            return std::nullopt;
        return Place{QString::fromUtf8(*index), Index::RegistrationId{id}, *cursor};
    }
};

// A call that is given up after a while; answers once.
class PatientCall final : public QObject
{
public:
    PatientCall(TimerSource& timers, ControlTarget::Callback<ControlTarget::BrowsePage> done, QObject* context)
        : QObject(context), m_done(std::move(done)), m_patience(timers.after(BrowsePatience, [this] {
            answer(Error{ErrorCode::Timeout, QStringLiteral("the index does not answer")});
        }))
    {}

    void answer(const Result<ControlTarget::BrowsePage>& page)
    {
        if (const auto done = std::exchange(m_done, {})) {
            deleteLater();
            done(page);
        }
    }

private:
    ControlTarget::Callback<ControlTarget::BrowsePage> m_done;
    const std::unique_ptr<Timer> m_patience;
};

void browseAt(IndexAccess& index, Index::RegistrationId peer, const QByteArray& cursor, TimerSource& timers,
              QObject* context, const ControlTarget::Callback<ControlTarget::BrowsePage>& done)
{
    Index::BrowseRequest request;
    request.peer = peer;
    request.cursor = cursor;
    request.limit = Index::MaxBrowsePage;
    auto* const call = new PatientCall(timers, done, context);
    index.browse(request, call, [id = index.id(), peer, call](const Result<Index::BrowsePage>& page) {
        if (!page)
            return call->answer(page.error());
        ControlTarget::BrowsePage answer;
        for (const Index::Entry& entry : page->entries)
            answer.rows.append(toRow(entry));
        if (!page->next.isEmpty())
            answer.next = Place{id, peer, page->next}.toString();
        call->answer(answer);
    });
}

} // namespace

void listPeers(const Indexes& indexes, ControlTarget::Presence presence, TimerSource& timers, QObject* context,
               ControlTarget::Callback<QList<PeerRow>> done)
{
    auto rows = std::make_shared<QList<PeerRow>>();
    new PeerWalk(
        indexes, toStatus(presence), timers,
        [rows](const IndexAccess& index, const QList<Index::PeerSummary>& peers) {
            for (const Index::PeerSummary& peer : peers)
                rows->append(toRow(index.name(), peer));
            return rows->size() < MaxListedPeers;
        },
        [rows, done = std::move(done)](const Status& status) {
            done(status ? Result<QList<PeerRow>>(*rows) : Result<QList<PeerRow>>(status.error()));
        },
        context);
}

void isOnlineAt(IndexAccess& index, const Net::Endpoint& caller, TimerSource& timers, QObject* context,
                Beer2beer::KnownCallers::Answered answered)
{
    struct Outcome
    {
        bool found = false;
        qsizetype seen = 0;
    };
    auto outcome = std::make_shared<Outcome>();
    new PeerWalk([&index] { return QList<IndexAccess*>{&index}; }, Index::PeerStatus::Online, timers,
                 [outcome, host = caller.host](const IndexAccess&, const QList<Index::PeerSummary>& peers) {
                     outcome->seen += peers.size();
                     outcome->found = std::any_of(peers.begin(), peers.end(), [&host](const Index::PeerSummary& peer) {
                         return std::any_of(peer.addresses.begin(), peer.addresses.end(),
                                            [&host](const Index::Endpoint& address) { return address.host == host; });
                     });
                     return !outcome->found && outcome->seen < MaxListedPeers;
                 },
                 [outcome, answered = std::move(answered)](const Status& status) {
                     if (outcome->found)
                         return answered(Beer2beer::CallerKnown::Online);
                     answered(status && outcome->seen < MaxListedPeers ? Beer2beer::CallerKnown::Absent
                                                                       : Beer2beer::CallerKnown::Unknown);
                 },
                 context);
}

void browsePeer(const Indexes& indexes, const QString& peer, const QString& after, TimerSource& timers,
                QObject* context, ControlTarget::Callback<ControlTarget::BrowsePage> done)
{
    if (!after.isEmpty()) {
        const auto place = Place::parse(after);
        const auto present = indexes();
        for (IndexAccess* const index : present) {
            if (place && index->id() == place->index)
                return browseAt(*index, place->peer, place->cursor, timers, context, done);
        }
        return done(
            Error{ErrorCode::InvalidArgument, QStringLiteral("the index that was browsed is not joined any more")});
    }
    struct Match
    {
        IndexAccess* index = nullptr;
        Index::RegistrationId id;
    };
    auto byName = std::make_shared<Match>();
    auto byId = std::make_shared<Match>();
    bool isNumber = false;
    const quint64 id = peer.toULongLong(&isNumber);
    new PeerWalk(
        indexes, Index::PeerStatus::All, timers,
        [byName, byId, peer, id = isNumber ? id : 0](IndexAccess& index, const QList<Index::PeerSummary>& peers) {
            for (const Index::PeerSummary& candidate : peers) {
                if (candidate.user.compare(peer, Qt::CaseInsensitive) == 0) {
                    *byName = {&index, candidate.id};
                    return false;
                }
                if (id != 0 && candidate.id.value == id && !byId->index)
                    *byId = {&index, candidate.id};
            }
            return true;
        },
        [byName, byId, peer, indexes, &timers, context = QPointer<QObject>(context), done](const Status& status) {
            const Match& match = byName->index ? *byName : *byId;
            if (match.index && context && indexes().contains(match.index))
                browseAt(*match.index, match.id, {}, timers, context, done);
            else
                done(status ? Error{ErrorCode::NotFound, QStringLiteral("no peer here is called %1").arg(peer)}
                            : status.error());
        },
        context);
}

} // namespace Potluck::Node
