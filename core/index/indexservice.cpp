// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/indexservice.h"

#include "index/indexservicestate.h"
#include "index/passwords.h"

namespace Potluck::Index {
namespace {

using namespace std::chrono_literals;

constexpr Milliseconds SweepInterval = 5s; // how late a lease or a registration may be seen to end

} // namespace

IndexService::IndexService(CatalogStore& store, const Clock& clock, Random& random, TimerSource& timers, Lanes lanes,
                           IndexOptions options)
    : m_state(std::make_shared<State>(this, store, clock, random, lanes, options))
{
    m_state->timer = timers.every(SweepInterval, [state = std::weak_ptr<State>(m_state)] {
        if (const auto self = state.lock())
            self->lanes.writer.post([self] { self->sweep(); });
    });
}

IndexService::~IndexService()
{
    m_state->stopping = true;
    m_state->timer.reset();
    const std::lock_guard<std::mutex> lock(m_state->serviceMutex);
    m_state->service = nullptr;
}

void IndexService::start(QObject* context, Callback<IndexStatus> done)
{
    m_state->answer<IndexStatus>(m_state->lanes.writer, context, std::move(done), [](State& state) {
        auto opened = state.open();
        if (opened)
            state.lanes.writer.post([self = state.shared_from_this()] { self->load(); });
        return opened;
    });
}

void IndexService::stop()
{
    m_state->stopping = true;
}

void IndexService::registerPeer(RegisterRequest request, QObject* context, Callback<Registration> done)
{
    m_state->lanes.writer.post(
        [self = m_state, request = std::move(request), reply = Reply<Registration>(context, std::move(done))] {
            if (const Status status = self->ready(); !status) {
                reply(status.error());
                return;
            }
            self->registerPeer(request, reply);
        });
}

void IndexService::login(LoginRequest request, QObject* context, Callback<Registration> done)
{
    m_state->lanes.writer.post(
        [self = m_state, request = std::move(request), reply = Reply<Registration>(context, std::move(done))] {
            if (const Status status = self->ready(); !status) {
                reply(status.error());
                return;
            }
            if (const Status status = checkAddresses(request.addresses); !status) {
                reply(status.error());
                return;
            }
            if (const Status status = checkDialects(request.dialects); !status) {
                reply(status.error());
                return;
            }
            self->login(request, reply);
        });
}

void IndexService::keepAlive(KeepAliveRequest request, QObject* context, Done done)
{
    m_state->answer<void>(
        m_state->lanes.searcher, context, std::move(done), [request = std::move(request)](State& state) -> Status {
            if (request.addresses) {
                if (const Status status = checkAddresses(*request.addresses); !status)
                    return status;
            }
            const auto before = request.addresses ? state.presence.stay(request.id) : Presence::Stay{};
            if (!state.presence.renew(request.id, request.addresses, request.key)) {
                return state.presence.isOnline(request.id)
                           ? inUseElsewhere()
                           : Error{ErrorCode::NotFound, QStringLiteral("the peer is not logged in")};
            }
            if (request.addresses && *request.addresses != before.addresses)
                state.tellPresence(request.id);
            return {};
        });
}

void IndexService::setReachable(RegistrationId peer, KeyFingerprint key, bool reachable)
{
    m_state->lanes.searcher.post([self = m_state, peer, key, reachable] {
        if (self->presence.setReachable(peer, key, reachable))
            self->tellPresence(peer);
    });
}

void IndexService::logout(RegistrationId peer, QObject* context, Done done)
{
    m_state->answer<void>(m_state->lanes.writer, context, std::move(done), [peer](State& state) -> Status {
        if (isGuest(peer))
            return state.endGuest(peer);
        if (!state.leave(peer))
            return Error{ErrorCode::NotFound, QStringLiteral("the peer is not logged in")};
        return {};
    });
}

void IndexService::unregister(RegistrationId peer, QObject* context, Done done)
{
    m_state->answer<void>(m_state->lanes.writer, context, std::move(done), [peer](State& state) -> Status {
        if (isGuest(peer))
            return state.endGuest(peer);
        if (state.presence.leave(peer)) {
            state.downloads.removeAll(peer);
            state.tellPresence(peer);
        }
        if (const Status status = state.registry.remove(peer); !status)
            return status;
        state.forget(peer);
        return {};
    });
}

void IndexService::enterGuest(GuestRequest request, QObject* context, Callback<Registration> done)
{
    m_state->answer<Registration>(m_state->lanes.writer, context, std::move(done),
                                  [request = std::move(request)](State& state) { return state.enterGuest(request); });
}

void IndexService::enterVisitor(VisitorRequest request, QObject* context, Callback<Registration> done)
{
    m_state->answer<Registration>(m_state->lanes.writer, context, std::move(done),
                                  [request = std::move(request)](State& state) { return state.enterVisitor(request); });
}

void IndexService::wakeVisitor(RegistrationId visitor, bool awake, QObject* context, Done done)
{
    m_state->answer<void>(m_state->lanes.writer, context, std::move(done),
                          [visitor, awake](State& state) { return state.wakeVisitor(visitor, awake); });
}

void IndexService::checkSeedPassword(SeedPasswordRequest request, QObject* context, Callback<RegistrationId> done)
{
    m_state->lanes.writer.post(
        [self = m_state, request = std::move(request), reply = Reply<RegistrationId>(context, std::move(done))] {
            const auto check = self->registry.checkSeedPassword(request);
            if (!check) {
                reply(check.error());
                return;
            }
            const auto work = [hash = check->verify, password = request.seedPassword] {
                return verifyPassword(hash, password);
            };
            self->compute(reply, work, [request, check = *check, reply](State& state, bool good) {
                if (good)
                    reply(state.registry.commitSeedPassword(request, check));
                else
                    reply(Error{ErrorCode::Unauthorized, QStringLiteral("wrong password")});
            });
        });
}

void IndexService::setSeedPassword(RegistrationId peer, QString password, QObject* context, Done done)
{
    m_state->lanes.writer.post(
        [self = m_state, peer, password = std::move(password), reply = Reply<void>(context, std::move(done))] {
            if (const Status status = self->registry.checkNewSeedPassword(peer, password); !status) {
                reply(status);
                return;
            }
            if (password.isEmpty()) {
                reply(self->finishSeedPassword(peer, {}));
                return;
            }
            self->compute(
                reply, [password] { return hashPassword(password); },
                [peer, reply](State& state, const QByteArray& hash) {
                    if (hash.isEmpty())
                        reply(busy(QStringLiteral("the index has no memory for passwords now")));
                    else
                        reply(state.finishSeedPassword(peer, hash));
                });
        });
}

void IndexService::ban(RegistrationId peer, QObject* context, Done done)
{
    m_state->answer<void>(m_state->lanes.writer, context, std::move(done), [peer](State& state) -> Status {
        if (isGuest(peer))
            return state.endGuest(peer);
        if (const Status status = state.registry.ban(peer); !status)
            return status;
        PeerSummary gone;
        gone.id = peer;
        state.forget(peer);
        state.tell(gone);
        return {};
    });
}

void IndexService::unban(QString user, QObject* context, Done done)
{
    m_state->answer<void>(m_state->lanes.writer, context, std::move(done),
                          [user = std::move(user)](State& state) { return state.registry.unban(user); });
}

void IndexService::listBans(QObject* context, Callback<QStringList> done)
{
    m_state->answer<QStringList>(m_state->lanes.writer, context, std::move(done),
                                 [](State& state) { return Result<QStringList>(state.registry.bannedNames()); });
}

void IndexService::setByInvite(bool byInvite)
{
    m_state->lanes.writer.post([self = m_state, byInvite] { self->registry.setByInvite(byInvite); });
}

void IndexService::createInvite(InviteRequest request, QObject* context, Callback<Invite> done)
{
    m_state->answer<Invite>(m_state->lanes.writer, context, std::move(done), [request](State& state) -> Result<Invite> {
        if (const Status status = state.ready(); !status)
            return status.error();
        return state.registry.createInvite(request);
    });
}

void IndexService::listInvites(QObject* context, Callback<QList<Invite>> done)
{
    m_state->answer<QList<Invite>>(m_state->lanes.writer, context, std::move(done),
                                   [](State& state) { return Result<QList<Invite>>(state.registry.invites()); });
}

void IndexService::keepSearches(RegistrationId peer, QStringList queries, QObject* context, Done done)
{
    m_state->answer<void>(
        m_state->lanes.writer, context, std::move(done),
        [peer, queries = std::move(queries)](State& state) { return state.keepSearches(peer, queries); });
}

void IndexService::keptSearches(RegistrationId peer, QObject* context, Callback<QStringList> done)
{
    m_state->answer<QStringList>(m_state->lanes.writer, context, std::move(done),
                                 [peer](State& state) { return Result<QStringList>(state.standing.of(peer)); });
}

void IndexService::peers(PeersRequest request, QObject* context, Callback<PeersPage> done)
{
    m_state->answer<PeersPage>(m_state->lanes.searcher, context, std::move(done),
                               [request](State& state) { return state.peersPage(request); });
}

void IndexService::peer(RegistrationId id, QObject* context, Callback<PeerSummary> done)
{
    m_state->answer<PeerSummary>(m_state->lanes.searcher, context, std::move(done),
                                 [id](State& state) -> Result<PeerSummary> {
                                     if (const auto registration = state.findAwake(id))
                                         return state.summaryOf(*registration);
                                     return noRegistration();
                                 });
}

void IndexService::applyDelta(Delta delta, QObject* context, Callback<DeltaResult> done)
{
    const Reply<DeltaResult> reply(context, std::move(done));
    if (!m_state->publishing.add({std::move(delta), reply})) {
        reply(busy(QStringLiteral("too many batches wait to be published, send fewer at once")));
        return;
    }
    if (!m_state->publishScheduled.exchange(true))
        m_state->lanes.writer.post([self = m_state] { self->publish(); });
}

void IndexService::announce(RegistrationId peer, SharedDownload download, QObject* context, Done done)
{
    // On the writer lane, where presences end: what is announced later than that is refused.
    m_state->answer<void>(m_state->lanes.writer, context, std::move(done),
                          [peer, download = std::move(download)](State& state) -> Status {
                              if (!state.presence.isOnline(peer))
                                  return Error{ErrorCode::NotFound, QStringLiteral("the peer is not logged in")};
                              return state.downloads.add(peer, download);
                          });
}

void IndexService::withdraw(RegistrationId peer, Content::ContentId content, QObject* context, Done done)
{
    m_state->answer<void>(m_state->lanes.writer, context, std::move(done), [peer, content](State& state) -> Status {
        state.downloads.remove(peer, content);
        return {};
    });
}

void IndexService::browse(BrowseRequest request, QObject* context, Callback<BrowsePage> done)
{
    m_state->answer<BrowsePage>(m_state->lanes.searcher, context, std::move(done),
                                [request = std::move(request)](State& state) -> Result<BrowsePage> {
                                    if (!state.findAwake(request.peer))
                                        return noRegistration();
                                    return state.catalog.browse(request);
                                });
}

void IndexService::search(SearchRequest request, QObject* context, Callback<SearchPage> done)
{
    const Reply<SearchPage> reply(context, std::move(done));
    if (++m_state->searchesWaiting > m_state->options.searchQueue) {
        --m_state->searchesWaiting;
        reply(busy(QStringLiteral("too many searches wait, try again soon")));
        return;
    }
    m_state->lanes.searcher.post([self = m_state, request = std::move(request), reply] {
        --self->searchesWaiting;
        self->searches.count();
        const auto query =
            request.literal ? SearchQuery::parseLiteral(request.query) : SearchQuery::parse(request.query);
        if (!query) {
            reply(query.error());
            return;
        }
        const bool loading = self->incomplete; // it may end meanwhile
        auto page = self->catalog.search(*query, request.offset, request.limit, request.dialects);
        if (page) {
            self->fillSources(page->results);
            page->loading = loading;
        }
        reply(std::move(page));
    });
}

void IndexService::sources(SourcesRequest request, QObject* context, Callback<QList<SearchResult>> done)
{
    m_state->answer<QList<SearchResult>>(m_state->lanes.searcher, context, std::move(done), [request](State& state) {
        auto results = state.catalog.sources(request);
        if (results && request.downloads)
            state.downloads.addTo(*results, request);
        if (results)
            state.fillSources(*results);
        return results;
    });
}

void IndexService::watchNames(QObject* context, std::function<void(const NameChanges&)> changed)
{
    const Reply<NameChanges> tell(
        context, [changed = std::move(changed)](const Result<NameChanges>& changes) { changed(*changes); });
    m_state->lanes.writer.post([self = m_state, tell] { self->catalog.watchNames(tell); });
}

void IndexService::nextNames(QObject* context, Callback<NamesSlice> done)
{
    m_state->answer<NamesSlice>(m_state->lanes.writer, context, std::move(done),
                                [](State& state) { return state.catalog.nextNames(); });
}

void IndexService::status(QObject* context, Callback<IndexStatus> done)
{
    m_state->answer<IndexStatus>(m_state->lanes.searcher, context, std::move(done),
                                 [](State& state) { return Result<IndexStatus>(state.status()); });
}

} // namespace Potluck::Index
