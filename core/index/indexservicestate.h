// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/catalogstore.h"
#include "index/filecatalog.h"
#include "index/guests.h"
#include "index/indexservice.h"
#include "index/partialsources.h"
#include "index/presence.h"
#include "index/publishqueue.h"
#include "index/registry.h"
#include "index/reply.h"
#include "index/searchmeter.h"
#include "index/standingsearches.h"

#include <atomic>
#include <mutex>

namespace Potluck::Index {

[[nodiscard]] inline Error busy(const QString& what)
{
    return {ErrorCode::Busy, what};
}

[[nodiscard]] inline Error noRegistration()
{
    return {ErrorCode::NotFound, QStringLiteral("there is no such registration (any more)")};
}

[[nodiscard]] inline Error inUseElsewhere()
{
    return {ErrorCode::Unauthorized, QStringLiteral("this account is in use by another computer")};
}

// InvalidArgument where a peer states addresses that are none, too many, or that it speaks nothing.
[[nodiscard]] Status checkAddresses(const QList<Endpoint>& addresses);
[[nodiscard]] Status checkDialects(Dialects dialects);

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
        , guests(options.maxGuests, options.maxVisitors)
        , presence(clock)
        , catalog(store, random, options.maxEntriesPerPeer)
        , downloads(options.maxDownloadsOfPeer, options.maxDownloads)
        , publishing(options.publishQueue)
        , searches(clock)
    {
        catalog.limitVisitors(options.maxEntriesPerVisitor, options.maxVisitorEntries);
    }

    // -- any thread
    // An account's registration or a guest's.
    [[nodiscard]] std::optional<StoredRegistration> find(RegistrationId peer) const
    {
        return isGuest(peer) ? guests.find(peer) : registry.find(peer);
    }
    // The same, but no silent visitor's.
    [[nodiscard]] std::optional<StoredRegistration> findAwake(RegistrationId peer) const
    {
        return isGuest(peer) && presence.stay(peer).silent ? std::nullopt : find(peer);
    }
    [[nodiscard]] PeerSummary summaryOf(const StoredRegistration& registration) const;
    [[nodiscard]] Registration registrationOf(const StoredRegistration& registration) const;
    [[nodiscard]] IndexStatus status() const;
    void tell(const PeerSummary& peer);
    void tellPresence(RegistrationId peer);
    void tellVisitorLeft(RegistrationId visitor);
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
    void forgetGuest(RegistrationId peer);
    [[nodiscard]] Status endGuest(RegistrationId peer);
    // False where the peer was not here.
    bool leave(RegistrationId peer);
    [[nodiscard]] Result<Registration> enterGuest(const GuestRequest& request);
    [[nodiscard]] Result<Registration> enterVisitor(const VisitorRequest& request);
    [[nodiscard]] Status wakeVisitor(RegistrationId visitor, bool awake);
    // Hides the visitor as if it had gone.
    void hideVisitor(RegistrationId visitor);
    // -- standing searches, in standing.cpp
    [[nodiscard]] Status loadStanding();
    [[nodiscard]] Status keepSearches(RegistrationId peer, const QStringList& queries);
    // Watches what is published while somebody keeps a search.
    void watchPublished();
    void published(const std::vector<FileCatalog::Published>& files);
    [[nodiscard]] Status finishSeedPassword(RegistrationId peer, const QByteArray& hash);
    // Checked, computed and done; begun anew where somebody else changed the account's password meanwhile.
    void registerPeer(const RegisterRequest& request, const Reply<Registration>& reply);
    void login(const LoginRequest& request, const Reply<Registration>& reply);
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
    Guests guests;
    Presence presence;
    FileCatalog catalog;
    StandingSearches standing; // writer lane
    PartialSources downloads;
    PublishQueue publishing;
    SearchMeter searches;
    std::atomic<bool> stopping = false;
    std::atomic<bool> loading = true;    // after a start, and while the catalog is built anew: publishing waits
    std::atomic<bool> incomplete = true; // after a start: searches do not find everything yet
    std::atomic<bool> publishScheduled = false;
    std::atomic<int> passwordsWaiting = 0;
    std::atomic<int> searchesWaiting = 0;
    bool opened = false;          // writer lane
    bool purgeScheduled = false;  // writer lane
    Milliseconds timeSaved{};     // writer lane
    std::unique_ptr<Timer> timer; // service's thread
};

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

} // namespace Potluck::Index
