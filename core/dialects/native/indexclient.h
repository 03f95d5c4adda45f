// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "base/timers.h"
#include "dialects/native/invitelink.h"
#include "dialects/native/messages.h"
#include "dialects/native/publication.h"
#include "dialects/native/vouchedindexes.h"
#include "index/catalog.h"
#include "index/peer.h"
#include "index/searchresult.h"
#include "net/tlscontext.h"

#include <QList>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace Potluck::Native {

struct IndexClientEnvironment
{
    std::shared_ptr<const Net::TlsContext> tls;
    const Clock& clock;
    TimerSource& timers;
    Random& random;           // for the jitter of retries
    Publication* publication; // null: nothing is published
};

// How to join; what a node stores of a joined index.
struct IndexClientSettings
{
    // Where the link has no key and none is stored yet, the first key shown is trusted and told by keyLearned().
    InviteLink link;
    QString user;
    QString password;               // may be empty; only sent where the index does not know our key
    quint64 id = 0;                 // our registration there, as told by loggedIn(); 0: none yet
    quint16 port = 0;               // where we listen; 0: we cannot be called
    QList<Net::Endpoint> advertise; // told instead of the observed address
    Dialects dialects;              // that this node serves there beside native
    bool events = false;            // keep a stream open for events
    bool presence = true;           // of which presence() is one
    // Not null: a second home. We come as a silent visitor without an account, with the ticket that this gives: of an
    // index that this one vouches for. user, password and id count for nothing.
    std::function<QByteArray()> standbyTicket{};
    // Asked at each login and keep-alive whether we may become a supernode; null: never.
    std::function<std::optional<Willingness>()> willingness{};
};

// One joined index: connects, registers where the index does not know us, logs in with our key, keeps alive, publishes,
// reconnects; and carries the calls of a node to it. Lives on the core thread. One kept connection for calls, one for
// publishing while there is something to publish, one for events if wanted.
class IndexClient final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Stopped,
        Connecting, // on the way, first attempt or after a loss
        Online,     // logged in
        Offline,    // down, unreachable or talking nonsense; tried again after 1 s, doubling to 60 s, with jitter
        // Wrong password, banned, no invite, or another computer logged in with our account: tried again by retryNow(),
        // else every 10 minutes. Another key than the one that is known: every minute.
        Refused,
    };

    // What the index said at the last login.
    struct Login
    {
        quint64 id = 0;
        QString user;
        QString indexName;
        QStringList digests;     // that it wants: "sha1", "md5"
        bool neighbours = false; // it searches those, too
        Net::Endpoint observed;  // our address as it sees it
    };

    IndexClient(const IndexClientEnvironment& environment, IndexClientSettings settings, QObject* parent = nullptr);
    ~IndexClient() override; // cuts the connections without a logout

    void start();
    // Logs out and closes; stopped() follows within 2 seconds at most. With unregister, the index also forgets our
    // registration and files where it can be reached.
    void stop(bool unregister = false);
    // Tries at once (the network came back, the user asks), also out of Refused; displaces another computer that uses
    // our account, which a retry by itself never does.
    void retryNow();
    void setPassword(const QString& password); // takes effect at the next attempt
    // Told at the next login, which follows at once when online.
    void setDialects(Dialects dialects);
    // Whether a stream is kept open for events.
    void setEvents(bool events);
    // All searches that our account keeps there: told at once when online, and at each login. hit() tells what comes
    // while there is a stream of events. Without any that ever were, nothing is told.
    void keepSearches(const QStringList& queries);
    // Told at once when online.
    void setAddresses(quint16 port, const QList<Net::Endpoint>& advertise);

    [[nodiscard]] State state() const;
    // One plain sentence where neither Online nor Connecting for the first time.
    [[nodiscard]] const QString& detail() const;
    // Whether it is Refused because the index shows another key than the one that is known.
    [[nodiscard]] bool showsOtherKey() const;
    [[nodiscard]] const InviteLink& link() const; // with the key once it is known
    [[nodiscard]] const Login& login() const;     // empty before the first
    // Where else we may be at home, as the index says; empty: nowhere, or not online.
    [[nodiscard]] const QList<StandbyHome>& standbyHomes() const;
    // Of a second home: to be found there from now on, or no longer; also after it had to log in again. Answers as the
    // calls below.
    void setActive(bool active, QObject* context, std::function<void(Status)> done);
    // The lightest call: answered() when the index says anything at all, not where it does not or the context died.
    void beat(QObject* context, std::function<void()> answered);
    // Somebody knows better that the index is gone: the connection counts as lost.
    void drop(const QString& why);
    // What the index found when it called us at our addresses; nothing: not known (yet), or not online.
    [[nodiscard]] const std::optional<Reachability>& reachability() const;
    // For Authorization towards peers; empty when there is none in its time.
    [[nodiscard]] QByteArray ticket() const;

    // The other indexes that this one vouches for.
    [[nodiscard]] VouchedIndexes& vouched();
    [[nodiscard]] const VouchedIndexes& vouched() const;

    // -- publishing
    // The publication has something new: it is asked soon (a burst of changes makes one batch).
    void publicationChanged();
    struct Published
    {
        QByteArray revision;  // acknowledged by the index
        quint64 entries = 0;  // in the list there
        quint64 refused = 0;  // left out by it since the last reset
        bool current = false; // nothing was left to publish when last asked
        QString refusal;      // why the index took nothing when last asked, one plain sentence; empty: it did
    };
    [[nodiscard]] const Published& published() const;

    // -- running downloads that are given on: the index is told while online, and again at each login
    void announce(const Index::SharedDownload& download);
    void withdraw(const Content::ContentId& content);

    // -- calls. All answer later through their callback, once, not at all when context died (which also gives the call
    // up). Network when not online, Busy, Timeout, Protocol, or what the index said.
    template<typename T>
    using Callback = std::function<void(Result<T>)>;

    // found() with results as they arrive, in the index's order, then ended(). Where the index has neighbours, theirs
    // follow, at most as many again as were asked for; they may be of contents that came before.
    void search(const Index::SearchRequest& request, QObject* context,
                std::function<void(QList<Index::SearchResult>)> found, Callback<SearchEnd> ended);
    void peers(const Index::PeersRequest& request, QObject* context, Callback<Index::PeersPage> done);
    void browse(const Index::BrowseRequest& request, QObject* context, Callback<Index::BrowsePage> done);
    // Everything that is one of those given; at least one is.
    void sources(const Index::SourcesRequest& request, QObject* context, Callback<QList<Index::SearchResult>> done);
    // Allows our account to the seed dialects with that password; an empty one forbids it. PermissionDenied where the
    // index does not speak them.
    void setSeedPassword(const QString& password, QObject* context, Callback<void> done);
    void info(QObject* context, Callback<IndexInfo> done);

Q_SIGNALS:
    void stateChanged();
    // The index's key on first use: to be stored, and given with the link from now on.
    void keyLearned(const Potluck::Net::KeyFingerprint& key);
    // At every login: the id is to be stored.
    void loggedIn();
    void ticketChanged();
    void publishedChanged();
    void reachabilityChanged();
    void standbyHomesChanged();
    // The index asks us to become a supernode, and its neighbour with that token (with settings.events).
    void promoted(const QString& token);
    // With settings.events: a stream begins, so that from now on nothing is missed; some were missed; and what was
    // published for a search that is kept.
    void listening();
    void missed();
    void hit(const QString& query, const Potluck::Index::SearchResult& result);
    // Somebody came or left (with settings.events). Some may be missed when the connection is slow.
    void presence(const Potluck::Index::PeerSummary& peer);
    void stopped();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Potluck::Native
