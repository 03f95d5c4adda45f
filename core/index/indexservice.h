// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "base/timers.h"
#include "base/worker.h"
#include "index/catalog.h"
#include "index/indexoptions.h"
#include "index/namechanges.h"
#include "index/peer.h"
#include "index/searchquery.h"
#include "index/searchresult.h"
#include "index/standingsearches.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Potluck::Index {

class CatalogStore;

struct IndexStatus
{
    quint64 registered = 0;
    quint64 online = 0;
    quint64 entries = 0;          // of all peers, published
    quint64 names = 0;            // distinct content and name
    quint64 searches = 0;         // since the start
    double searchesPerSecond = 0; // over the last minute
    bool loading = false;         // after a start: searches find what is loaded so far, publishing waits
};

// An index as its servers see it: the only door for the dialects.
//
// Every method may be called from any thread that runs a Qt event loop, with a context that lives on it, and never
// blocks. The callback runs later on that thread, once, unless the context dies first. Work is done on the lanes:
//   writer    one thread: everything that changes the store, in slices that are fair between peers
//   searcher  one or more threads: searches, browsing, lists
//   password  one thread: Argon2id
// Destroy the service on its own thread, before the lanes or after; the lanes finish what was accepted, and the store,
// the clock and the random source must outlive them. Errors: InvalidArgument, NotFound, Unauthorized, AlreadyExists,
// PermissionDenied (banned, or a quota that only the owner can raise), Busy, Io, DiskFull, Corrupt.
class IndexService final : public QObject
{
    Q_OBJECT

public:
    template<typename T>
    using Callback = std::function<void(Result<T>)>;
    using Done = std::function<void(Status)>;

    struct Lanes
    {
        Worker& writer;
        Worker& searcher;
        Worker& password;
    };

    // The store, the clock, the random source (fit for secrets) and the timers (of the calling thread) outlive the
    // service. Loads in the background from start() on.
    IndexService(CatalogStore& store, const Clock& clock, Random& random, TimerSource& timers, Lanes lanes,
                 IndexOptions options);
    ~IndexService() override;

    // Opens the store, loads registrations (at once, in the callback's time) and the catalog (in the background).
    void start(QObject* context, Callback<IndexStatus> done);
    // No more background work is begun; what was accepted is finished. Callable from any thread.
    void stop();

    // -- who is known
    void registerPeer(RegisterRequest request, QObject* context, Callback<Registration> done);
    void login(LoginRequest request, QObject* context, Callback<Registration> done);
    // NotFound where the peer is not online (any more): it must log in. Unauthorized where another key of the account
    // has logged in since.
    void keepAlive(KeepAliveRequest request, QObject* context, Done done);
    // Whether the peer could be called at its addresses, as a server of this index found out; shown in its summary.
    void setReachable(RegistrationId peer, KeyFingerprint key, bool reachable);
    void logout(RegistrationId peer, QObject* context, Done done);
    void unregister(RegistrationId peer, QObject* context, Done done);
    // A registration in memory that is online at once, see GuestRequest.
    void enterGuest(GuestRequest request, QObject* context, Callback<Registration> done);
    // A silent one of a peer of another index, see VisitorRequest; again for one that is here, which makes it silent
    // and keeps its list.
    void enterVisitor(VisitorRequest request, QObject* context, Callback<Registration> done);
    // Wakes a visitor: it is here, and its files are found at once; or makes it silent again. NotFound where it is
    // none.
    void wakeVisitor(RegistrationId visitor, bool awake, QObject* context, Done done);
    // Which registration it is; Unauthorized where the password is wrong or the account has none for the seed dialects,
    // NotFound. Costs an Argon2id. Changes nothing.
    void checkSeedPassword(SeedPasswordRequest request, QObject* context, Callback<RegistrationId> done);
    // Allows the account to the seed dialects with that password from now on; an empty one forbids it.
    void setSeedPassword(RegistrationId peer, QString password, QObject* context, Done done);
    // Ends the presence, hides the files, refuses the account and all its keys from now on.
    void ban(RegistrationId peer, QObject* context, Done done);
    void unban(QString user, QObject* context, Done done);
    // The names that are banned, as unban() takes them.
    void listBans(QObject* context, Callback<QStringList> done);
    // Whether new accounts need an invite from now on.
    void setByInvite(bool byInvite);
    void createInvite(InviteRequest request, QObject* context, Callback<Invite> done);
    void listInvites(QObject* context, Callback<QList<Invite>> done);

    // -- searches that are kept: from now on what is published for them is told by standingHits(), while the index
    // lives and the registration does. Of accounts only: PermissionDenied to guests. Takes the place of those kept
    // before; see StandingSearches for what is refused.
    void keepSearches(RegistrationId peer, QStringList queries, QObject* context, Done done);
    void keptSearches(RegistrationId peer, QObject* context, Callback<QStringList> done);

    // -- who is here
    void peers(PeersRequest request, QObject* context, Callback<PeersPage> done);
    // One peer, online or not, whatever the caller may ask next of it (its key, its addresses).
    void peer(RegistrationId id, QObject* context, Callback<PeerSummary> done);

    // -- who has what
    // A publisher may have up to publishQueue batches under way; they are applied in the order of the calls, and
    // several waiting ones share one disk flush, so keep about four of them going. Once one is refused, those behind it
    // fail too. Unauthorized where another key of the account has logged in since.
    void applyDelta(Delta delta, QObject* context, Callback<DeltaResult> done);
    void browse(BrowseRequest request, QObject* context, Callback<BrowsePage> done);
    void search(SearchRequest request, QObject* context, Callback<SearchPage> done);
    // The peer has verified pieces of what it downloads, and gives them on: sources() names it from now on, until
    // withdraw(), its next login or the end of its presence. Not part of its list, not found by searches, not
    // remembered over a restart. NotFound where the peer is not online.
    void announce(RegistrationId peer, SharedDownload download, QObject* context, Done done);
    void withdraw(RegistrationId peer, Content::ContentId content, QObject* context, Done done);
    // Everybody who has this content; empty where nobody has. A digest may name several contents.
    void sources(SourcesRequest request, QObject* context, Callback<QList<SearchResult>> done);

    void status(QObject* context, Callback<IndexStatus> done);

    // Tells the names that come and go from now on, until the context dies. One watcher; the last one counts.
    void watchNames(QObject* context, std::function<void(const NameChanges&)> changed);
    // The next of the names that were there before, see watchNames(); asked for again and again until there are no
    // more.
    void nextNames(QObject* context, Callback<NamesSlice> done);

Q_SIGNALS:
    // A peer came, changed its addresses, was found reachable or not, or left. Emitted on any thread: connect with a
    // receiver of your own thread.
    void presenceChanged(const Potluck::Index::PeerSummary& peer);
    // What was published just now and somebody had asked for, not of the asker itself. Emitted on any thread.
    void standingHits(const Potluck::Index::StandingHits& hits);
    // A visitor is gone for good, silent or not. Emitted on any thread.
    void visitorLeft(Potluck::Index::RegistrationId visitor);

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace Potluck::Index

Q_DECLARE_METATYPE(Potluck::Index::PeerSummary)
Q_DECLARE_METATYPE(Potluck::Index::RegistrationId)
Q_DECLARE_METATYPE(Potluck::Index::StandingHits)
