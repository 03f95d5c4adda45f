// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "base/timers.h"
#include "dialects/beer2beer/joinlink.h"
#include "dialects/beer2beer/knowncallers.h"
#include "dialects/beer2beer/publication.h"
#include "index/catalog.h"
#include "index/peer.h"
#include "index/searchresult.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Potluck::Beer2beer {

struct IndexClientEnvironment
{
    const Clock& clock;
    TimerSource& timers;
    Random& random;           // for the jitter of retries
    Publication* publication; // null: nothing is published
};

// How to join; what a node stores of a joined index.
struct IndexClientSettings
{
    JoinLink link;
    QString user;                   // without white space: the network cannot carry it
    QString password;               // likewise, and not empty; goes over the wire in the clear
    quint64 id = 0;                 // our registration there, as told by loggedIn(); 0: none yet
    quint16 port = 0;               // where we listen; 0: the network's own port is told
    QList<Net::Endpoint> advertise; // told instead of the address that the connection to the index has
};

// One joined index of the beer2beer network: registers where it does not know us, logs in, keeps alive, publishes,
// comes back; and carries the calls of a node to it. Lives on the core thread. One connection for each request, a few
// at a time, as the network's programs do; what is in the environment outlives it.
//
// A list is replaced as a whole and is 65,535 bytes at most: the newest files that fit are published. After each update
// the client logs in again, for the network's own index forgets then that we are here. An unanswered KEEP_ALIVE is no
// fault: that index never answers it.
class IndexClient final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Stopped,
        Connecting, // on the way, first attempt or after a loss
        Online,     // logged in
        Offline,    // unreachable or talking nonsense; tried again after 1 s, doubling to 60 s, with jitter
        Refused,    // wrong password, name taken or not carriable; tried again by retryNow(), else every 10 minutes
    };

    IndexClient(const IndexClientEnvironment& environment, IndexClientSettings settings, QObject* parent = nullptr);
    ~IndexClient() override; // gives everything up without a logout

    void start();
    // Logs out; stopped() follows within 2 seconds at most. With unregister our list is emptied before, where the index
    // can be reached; the registration itself ends by not being used for 30 days.
    void stop(bool unregister = false);
    // Tries at once (the network came back, the user asks), also out of Refused.
    void retryNow();
    void setPassword(const QString& password); // takes effect at the next attempt
    // Told at once when online, by a new login.
    void setAddresses(quint16 port, const QList<Net::Endpoint>& advertise);

    [[nodiscard]] State state() const;
    // One plain sentence where neither Online nor Connecting for the first time.
    [[nodiscard]] const QString& detail() const;
    [[nodiscard]] const JoinLink& link() const;
    [[nodiscard]] quint64 id() const; // 0: not registered

    // -- publishing
    // The publication has something new: the list is sent again soon (a burst of changes makes one update).
    void publicationChanged();
    struct Published
    {
        quint64 entries = 0;  // in the list there
        quint64 leftOut = 0;  // shared files that are not in it: they do not fit, or cannot be carried or have no SHA-1
        bool current = false; // nothing was left to publish when last asked
    };
    [[nodiscard]] const Published& published() const;

    // -- calls. All answer later through their callback, once, not at all when context died (which also gives the call
    // up). Network when not online, Busy, Timeout where the index does not answer (its program answers neither peers()
    // nor browse(), and no search with more than 65,535 bytes of hits), Protocol, or what the index said.
    template<typename T>
    using Callback = std::function<void(Result<T>)>;

    // Files whose names have all that the query asks for, best first. Unsupported where the query has no words.
    void search(const Index::SearchRequest& request, QObject* context, Callback<QList<Index::SearchResult>> done);
    // Who has this file; found by a word of its name, since the network has no other way.
    void sources(const Content::Sha1Digest& sha1, const QString& name, QObject* context,
                 Callback<QList<Index::SearchResult>> done);
    void peers(const Index::PeersRequest& request, QObject* context, Callback<Index::PeersPage> done);
    void browse(const Index::BrowseRequest& request, QObject* context, Callback<Index::BrowsePage> done);
    // For KnownCallers: Unknown while not online.
    void isOnline(const Net::Endpoint& caller, QObject* context, KnownCallers::Answered answered);

Q_SIGNALS:
    void stateChanged();
    // At every login: the id is to be stored.
    void loggedIn();
    void publishedChanged();
    void stopped();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Potluck::Beer2beer
