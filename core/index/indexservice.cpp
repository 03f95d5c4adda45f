// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/indexservice.h"

#include "base/log.h"
#include "index/catalogstore.h"
#include "index/filecatalog.h"
#include "index/passwords.h"
#include "index/presence.h"
#include "index/publishqueue.h"
#include "index/registry.h"
#include "index/reply.h"
#include "index/searchmeter.h"

#include <QHash>

#include <algorithm>
#include <atomic>
#include <mutex>

namespace Potluck::Index {
namespace {

using namespace std::chrono_literals;

constexpr Milliseconds SweepInterval = 5s;       // how late a lease or a registration may be seen to end
constexpr Milliseconds SaveTimeInterval = 10min; // see LifeClock
constexpr int BatchesPerTurn = 4;                // that share one flush of the disk
constexpr int ExpiriesPerSweep = 100;

Error busy(const QString& what)
{
    return {ErrorCode::Busy, what};
}

Status checkAddresses(const QList<Endpoint>& addresses)
{
    const bool good = addresses.size() <= MaxAddresses &&
                      std::all_of(addresses.begin(), addresses.end(), [](const Endpoint& address) {
                          return address.port != 0 && !address.host.isEmpty() && address.host.size() <= MaxHostChars;
                      });
    if (good)
        return {};
    return Error{ErrorCode::InvalidArgument,
                 QStringLiteral("a peer states at most %1 addresses, each a host and a port").arg(MaxAddresses)};
}

KeyFingerprint latestKey(const StoredRegistration& registration)
{
    const auto latest =
        std::max_element(registration.keys.begin(), registration.keys.end(),
                         [](const StoredKey& a, const StoredKey& b) { return a.lastUsed < b.lastUsed; });
    return latest == registration.keys.end() ? KeyFingerprint{} : latest->key;
}

} // namespace

// What the lanes work on. Their tasks keep it alive.
struct IndexService::State : std::enable_shared_from_this<State>
{
    State(IndexService* owner, CatalogStore& catalogStore, const Clock& steadyClock, Random& random, Lanes workers,
          IndexOptions chosen)
        : service(owner)
        , options(chosen)
        , store(catalogStore)
        , clock(steadyClock)
        , lanes(workers)
        , registry(store, clock, random, options)
        , presence(clock)
        , catalog(store, random, options.maxEntriesPerPeer)
        , publishing(options.publishQueue)
        , searches(clock)
    {}

    // -- any thread
    [[nodiscard]] PeerSummary summaryOf(const StoredRegistration& registration) const;
    [[nodiscard]] Registration registrationOf(const StoredRegistration& registration) const;
    [[nodiscard]] IndexStatus status() const;
    void tell(const PeerSummary& peer);
    void tellPresence(RegistrationId peer);
    void fillSources(QList<SearchResult>& results) const;
    [[nodiscard]] Result<PeersPage> peersPage(const PeersRequest& request) const;
    // Runs work on the lane and answers what it gives.
    template<typename T, typename Work>
    void answer(Worker& lane, QObject* context, std::function<void(Result<T>)> done, Work work)
    {
        lane.post([self = shared_from_this(), reply = Reply<T>(context, std::move(done)), work = std::move(work)] {
            reply(work(*self));
        });
    }
    // Runs work on the password lane, then done on the writer lane; Busy through reply where too many wait.
    template<typename T, typename Work, typename Then>
    void compute(const Reply<T>& reply, Work work, Then then);

    // -- writer lane
    [[nodiscard]] Result<IndexStatus> open();
    // Whether it was opened: nothing can be kept otherwise.
    [[nodiscard]] Status ready() const;
    void load();
    void publish();
    void purge();
    void sweep();
    void forget(RegistrationId peer);
    [[nodiscard]] Result<Registration> finishRegistration(const RegisterRequest& request, const Registry::Check& check,
                                                          const Registry::Hashes& hashes);
    [[nodiscard]] Result<Registration> finishLogin(const LoginRequest& request, const Registry::Check& check);

    std::mutex serviceMutex;
    IndexService* service; // null once it is destroyed
    const IndexOptions options;
    CatalogStore& store;
    const Clock& clock;
    const Lanes lanes;
    Registry registry;
    Presence presence;
    FileCatalog catalog;
    PublishQueue publishing;
    SearchMeter searches;
    std::atomic<bool> stopping = false;
    std::atomic<bool> loading = true;
    std::atomic<bool> publishScheduled = false;
    std::atomic<int> passwordsWaiting = 0;
    std::atomic<int> searchesWaiting = 0;
    bool opened = false;          // writer lane
    bool purgeScheduled = false;  // writer lane
    Milliseconds timeSaved{};     // writer lane
    std::unique_ptr<Timer> timer; // service's thread
};

PeerSummary IndexService::State::summaryOf(const StoredRegistration& registration) const
{
    const Presence::Stay stay = presence.stay(registration.id);
    PeerSummary summary;
    summary.id = registration.id;
    summary.user = registration.user;
    summary.online = stay.online;
    summary.addresses = stay.addresses;
    summary.key = stay.online ? stay.key : latestKey(registration);
    summary.entries = catalog.publicationOf(registration.id).entries;
    summary.lastLogin = Milliseconds{registration.lastLoginWall};
    return summary;
}

Registration IndexService::State::registrationOf(const StoredRegistration& registration) const
{
    const Publication publication = catalog.publicationOf(registration.id);
    return {registration.id,      registration.user,          registry.expiresAt(registration),
            publication.revision, publication.stagedRevision, publication.entries};
}

IndexStatus IndexService::State::status() const
{
    IndexStatus status;
    status.registered = registry.count();
    status.online = presence.onlineCount();
    status.entries = catalog.entryCount();
    status.names = catalog.nameCount();
    status.searches = searches.total();
    status.searchesPerSecond = searches.perSecond();
    status.loading = loading;
    return status;
}

void IndexService::State::tell(const PeerSummary& peer)
{
    const std::lock_guard<std::mutex> lock(serviceMutex);
    if (service)
        Q_EMIT service->presenceChanged(peer);
}

void IndexService::State::tellPresence(RegistrationId peer)
{
    if (const auto registration = registry.find(peer))
        tell(summaryOf(*registration));
}

void IndexService::State::fillSources(QList<SearchResult>& results) const
{
    struct Known
    {
        QString user;
        QList<Endpoint> addresses;
        KeyFingerprint key;
    };
    QHash<RegistrationId, Known> peers; // one peer is the source of many results
    for (SearchResult& result : results) {
        for (Source& source : result.sources) {
            auto known = peers.constFind(source.peer);
            if (known == peers.constEnd()) {
                Known fresh;
                if (const auto registration = registry.find(source.peer)) {
                    const Presence::Stay stay = presence.stay(source.peer);
                    fresh = {registration->user, stay.addresses, stay.online ? stay.key : latestKey(*registration)};
                }
                known = peers.insert(source.peer, fresh);
            }
            source.user = known->user;
            source.addresses = known->addresses;
            source.key = known->key;
        }
    }
}

Result<PeersPage> IndexService::State::peersPage(const PeersRequest& request) const
{
    const int limit = std::clamp(request.limit, 1, MaxPeersPerPage);
    PeersPage page;
    const auto add = [&](const StoredRegistration& registration) {
        if (page.peers.size() == limit) {
            page.more = true;
            return false;
        }
        page.peers += summaryOf(registration);
        return true;
    };
    if (request.status == PeerStatus::Online) {
        const auto online = presence.online(request.after, limit + 1);
        for (const RegistrationId id : online) {
            const auto registration = registry.find(id);
            if (registration && !add(*registration))
                break;
        }
        return page;
    }
    RegistrationId after = request.after;
    for (auto some = registry.list(after, limit + 1); !some.empty(); some = registry.list(after, limit + 1)) {
        for (const StoredRegistration& registration : some) {
            after = registration.id;
            if (request.status == PeerStatus::Offline && presence.isOnline(registration.id))
                continue;
            if (!add(registration))
                return page;
        }
    }
    return page;
}

Result<IndexStatus> IndexService::State::open()
{
    if (const Status status = store.open(); !status)
        return status.error();
    if (const Status status = registry.load(); !status)
        return status.error();
    if (const Status status = catalog.open(); !status)
        return status.error();
    opened = true;
    timeSaved = clock.monotonic();
    if (const Status status = registry.saveTime(); !status)
        return status.error();
    return status();
}

Status IndexService::State::ready() const
{
    if (opened)
        return {};
    return Error{ErrorCode::Io, QStringLiteral("the index is not open")};
}

void IndexService::State::load()
{
    if (stopping)
        return;
    const auto more = catalog.loadSome();
    if (!more) {
        qCCritical(lcIndex) << "cannot load the catalog:" << more.error().detail;
        return; // loading stays true: nothing can be published over what could not be read
    }
    if (*more) {
        lanes.writer.post([self = shared_from_this()] { self->load(); });
        return;
    }
    loading = false;
    qCInfo(lcIndex) << "catalog loaded:" << catalog.nameCount() << "names," << catalog.memory() / 1'000'000 << "MB";
    publish();
    purge();
}

void IndexService::State::publish()
{
    publishScheduled = false;
    if (loading)
        return; // load() comes back here
    std::vector<PublishQueue::Batch> batches = publishing.take(BatchesPerTurn);
    std::vector<Delta> deltas;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < batches.size(); ++i) {
        if (!registry.find(batches[i].delta.peer)) {
            batches[i].reply(Error{ErrorCode::NotFound, QStringLiteral("there is no such registration (any more)")});
            continue;
        }
        deltas.push_back(std::move(batches[i].delta));
        places.push_back(i);
    }
    if (!deltas.empty()) {
        auto results = catalog.apply(deltas);
        for (std::size_t i = 0; i < results.size(); ++i)
            batches[places[i]].reply(std::move(results[i]));
        purge();
    }
    if (!publishing.isEmpty() && !publishScheduled.exchange(true))
        lanes.writer.post([self = shared_from_this()] { self->publish(); });
}

// One slice now and the rest later, so that whoever waits for the writer comes in between.
void IndexService::State::purge()
{
    if (purgeScheduled || stopping || loading)
        return;
    purgeScheduled = true;
    lanes.writer.post([self = shared_from_this()] {
        self->purgeScheduled = false;
        if (self->stopping)
            return;
        const auto more = self->catalog.purgeSome();
        if (!more) {
            qCWarning(lcIndex) << "cannot clear away old lists:" << more.error().detail; // the next sweep tries again
        } else if (*more) {
            self->purge();
        } else if (self->catalog.rebuildIfWorthwhile()) {
            self->loading = true;
            self->load();
        }
    });
}

void IndexService::State::forget(RegistrationId peer)
{
    catalog.forget(peer);
    presence.forget(peer);
    purge();
}

void IndexService::State::sweep()
{
    if (!opened || stopping)
        return;
    for (const RegistrationId peer : presence.expire()) {
        catalog.setOnline(peer, false);
        tellPresence(peer);
    }
    for (const RegistrationId peer : registry.expired(ExpiriesPerSweep)) {
        if (const Status status = registry.remove(peer); !status) {
            qCWarning(lcIndex) << "cannot end a registration:" << status.error().detail;
            break;
        }
        forget(peer);
    }
    if (clock.monotonic() - timeSaved >= SaveTimeInterval) {
        timeSaved = clock.monotonic();
        if (const Status status = registry.saveTime(); !status)
            qCWarning(lcIndex) << "cannot save the time:" << status.error().detail;
    }
    purge();
}

Result<Registration> IndexService::State::finishRegistration(const RegisterRequest& request,
                                                             const Registry::Check& check,
                                                             const Registry::Hashes& hashes)
{
    if ((check.hashPassword && hashes.password.isEmpty()) || (check.hashSeed && hashes.seedPassword.isEmpty()))
        return busy(QStringLiteral("the index has no memory for passwords now"));
    const auto done = registry.commitRegister(request, check, hashes);
    if (!done)
        return done.error();
    if (!done->retired.isNull()) {
        const Presence::Stay stay = presence.stay(done->retired);
        forget(done->retired);
        if (stay.online) {
            PeerSummary gone;
            gone.id = done->retired;
            gone.user = done->registration.user;
            tell(gone);
        }
    }
    return registrationOf(done->registration);
}

Result<Registration> IndexService::State::finishLogin(const LoginRequest& request, const Registry::Check& check)
{
    const auto done = registry.commitLogin(request, check);
    if (!done)
        return done.error();
    presence.enter(done->id, request.addresses, request.key);
    catalog.setOnline(done->id, true);
    tellPresence(done->id);
    return registrationOf(*done);
}

template<typename T, typename Work, typename Then>
void IndexService::State::compute(const Reply<T>& reply, Work work, Then then)
{
    if (++passwordsWaiting > options.passwordQueue) {
        --passwordsWaiting;
        reply(busy(QStringLiteral("too many passwords wait to be checked, try again soon")));
        return;
    }
    lanes.password.post([self = shared_from_this(), work = std::move(work), then = std::move(then)] {
        auto value = work();
        --self->passwordsWaiting;
        self->lanes.writer.post([self, then, value = std::move(value)] { then(*self, value); });
    });
}

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
    m_state->lanes.writer.post([self = m_state, request = std::move(request),
                                reply = Reply<Registration>(context, std::move(done))] {
        if (const Status status = self->ready(); !status) {
            reply(status.error());
            return;
        }
        const auto check = self->registry.checkRegister(request);
        if (!check) {
            reply(check.error());
            return;
        }
        if (check->verify.isEmpty() && !check->hashPassword && !check->hashSeed) {
            reply(self->finishRegistration(request, *check, {}));
            return;
        }
        const auto work = [request, check = *check]() -> std::optional<Registry::Hashes> {
            const QString& given = request.key.isNull() ? request.seedPassword : request.password;
            if (!check.verify.isEmpty() && !verifyPassword(check.verify, given))
                return std::nullopt;
            Registry::Hashes hashes;
            if (check.hashPassword)
                hashes.password = hashPassword(request.password);
            if (check.hashSeed)
                hashes.seedPassword = hashPassword(request.seedPassword);
            return hashes;
        };
        self->compute(reply, work,
                      [request, check = *check, reply](State& state, const std::optional<Registry::Hashes>& hashes) {
                          if (hashes)
                              reply(state.finishRegistration(request, check, *hashes));
                          else
                              reply(Error{ErrorCode::Unauthorized, QStringLiteral("wrong password")});
                      });
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
            const auto check = self->registry.checkLogin(request);
            if (!check) {
                reply(check.error());
                return;
            }
            if (check->verify.isEmpty()) {
                reply(self->finishLogin(request, *check));
                return;
            }
            const auto work = [request, check = *check] {
                return verifyPassword(check.verify, request.key.isNull() ? request.seedPassword : request.password);
            };
            self->compute(reply, work, [request, check = *check, reply](State& state, bool good) {
                if (good)
                    reply(state.finishLogin(request, check));
                else
                    reply(Error{ErrorCode::Unauthorized, QStringLiteral("wrong password")});
            });
        });
}

void IndexService::keepAlive(KeepAliveRequest request, QObject* context, Done done)
{
    m_state->answer<void>(m_state->lanes.searcher, context, std::move(done),
                          [request = std::move(request)](State& state) -> Status {
                              if (request.addresses) {
                                  if (const Status status = checkAddresses(*request.addresses); !status)
                                      return status;
                              }
                              const auto before = state.presence.stay(request.id);
                              if (!state.presence.renew(request.id, request.addresses))
                                  return Error{ErrorCode::NotFound, QStringLiteral("the peer is not logged in")};
                              if (request.addresses && *request.addresses != before.addresses)
                                  state.tellPresence(request.id);
                              return {};
                          });
}

void IndexService::logout(RegistrationId peer, QObject* context, Done done)
{
    m_state->answer<void>(m_state->lanes.writer, context, std::move(done), [peer](State& state) -> Status {
        if (!state.presence.leave(peer))
            return Error{ErrorCode::NotFound, QStringLiteral("the peer is not logged in")};
        state.catalog.setOnline(peer, false);
        state.tellPresence(peer);
        return {};
    });
}

void IndexService::unregister(RegistrationId peer, QObject* context, Done done)
{
    m_state->answer<void>(m_state->lanes.writer, context, std::move(done), [peer](State& state) -> Status {
        if (state.presence.leave(peer))
            state.tellPresence(peer);
        if (const Status status = state.registry.remove(peer); !status)
            return status;
        state.forget(peer);
        return {};
    });
}

void IndexService::ban(RegistrationId peer, QObject* context, Done done)
{
    m_state->answer<void>(m_state->lanes.writer, context, std::move(done), [peer](State& state) -> Status {
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

void IndexService::peers(PeersRequest request, QObject* context, Callback<PeersPage> done)
{
    m_state->answer<PeersPage>(m_state->lanes.searcher, context, std::move(done),
                               [request](State& state) { return state.peersPage(request); });
}

void IndexService::peer(RegistrationId id, QObject* context, Callback<PeerSummary> done)
{
    m_state->answer<PeerSummary>(
        m_state->lanes.searcher, context, std::move(done), [id](State& state) -> Result<PeerSummary> {
            if (const auto registration = state.registry.find(id))
                return state.summaryOf(*registration);
            return Error{ErrorCode::NotFound, QStringLiteral("there is no such registration (any more)")};
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

void IndexService::browse(BrowseRequest request, QObject* context, Callback<BrowsePage> done)
{
    m_state->answer<BrowsePage>(
        m_state->lanes.searcher, context, std::move(done),
        [request = std::move(request)](State& state) -> Result<BrowsePage> {
            if (!state.registry.find(request.peer))
                return Error{ErrorCode::NotFound, QStringLiteral("there is no such registration (any more)")};
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
        const auto query = SearchQuery::parse(request.query);
        if (!query) {
            reply(query.error());
            return;
        }
        auto page = self->catalog.search(*query, request.offset, request.limit);
        if (page)
            self->fillSources(page->results);
        reply(std::move(page));
    });
}

void IndexService::sources(SourcesRequest request, QObject* context, Callback<QList<SearchResult>> done)
{
    m_state->answer<QList<SearchResult>>(m_state->lanes.searcher, context, std::move(done), [request](State& state) {
        auto results = state.catalog.sources(request);
        if (results)
            state.fillSources(*results);
        return results;
    });
}

void IndexService::status(QObject* context, Callback<IndexStatus> done)
{
    m_state->answer<IndexStatus>(m_state->lanes.searcher, context, std::move(done),
                                 [](State& state) { return Result<IndexStatus>(state.status()); });
}

} // namespace Potluck::Index
