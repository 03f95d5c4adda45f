// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "base/result.h"
#include "base/timers.h"
#include "dialects/alakazaam/link.h"
#include "dialects/alakazaam/packets.h"
#include "dialects/alakazaam/sharedfiles.h"
#include "index/searchresult.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace Potluck::Alakazaam {

struct SuperPeerClientEnvironment
{
    TimerSource& timers;
    Random& random;     // packet ids, and whom to choose
    SharedFiles* files; // null: nothing is published
};

// How to join.
struct SuperPeerClientSettings
{
    Link link; // of a super-peer, or of a peer that knows one
    // What others are told: --advertise, and the port where we listen (0: we cannot be called, and cannot join). A null
    // IPv4 address: the one that the connection to the super-peer has.
    PeerAddress own;
};

// One joined network: finds a super-peer (the link's own if it is one, else one that answers), logs in, publishes and
// withdraws files, searches, and says goodbye. This network has no keep-alive: the login is said again every five
// minutes, which finds out a super-peer that vanished or forgot us. When it is gone, others that are known are tried,
// then a super-peer is looked for anew. Lives on the core thread. Everything in the environment outlives it.
class SuperPeerClient final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Stopped,
        Connecting, // on the way, first attempt or after a loss
        Online,     // logged in
        Offline,    // nobody can be reached; tried again after 1 s, doubling to 60 s, with jitter
        Refused,    // not let in, or we cannot be told to others; tried again by retryNow(), else every 10 minutes
    };

    SuperPeerClient(const SuperPeerClientEnvironment& environment, SuperPeerClientSettings settings,
                    QObject* parent = nullptr);
    ~SuperPeerClient() override; // without a logout

    void start();
    // Logs out; stopped() follows within 2 seconds at most.
    void stop();
    // Tries at once (the network came back, the user asks), also out of Refused.
    void retryNow();
    // Another address is another peer: logs out where it was in, and in again.
    void setOwn(const PeerAddress& own);

    [[nodiscard]] State state() const;
    // One plain sentence where neither Online nor Connecting for the first time.
    [[nodiscard]] const QString& detail() const;
    [[nodiscard]] const Link& link() const;
    // Where it is logged in; nothing where it is not.
    [[nodiscard]] std::optional<PeerAddress> superPeer() const;
    // What that one knows us by; nothing where it is not logged in.
    [[nodiscard]] std::optional<PeerAddress> ownAddress() const;

    // -- publishing
    void filesChanged();
    struct Published
    {
        int files = 0;        // that the super-peer was told
        bool current = false; // nothing was left to tell when last listed
    };
    [[nodiscard]] Published published() const;

    // found() with results as they arrive, then ended() once, both later, neither once context died (which gives the
    // search up). Results have an MD5, a name, no size, and sources of this dialect. Network when not online, Busy,
    // Timeout after 25 seconds, Protocol.
    void search(const Index::SearchRequest& request, QObject* context,
                std::function<void(QList<Index::SearchResult>)> found, std::function<void(Status)> ended);

    // -- packets that came on our own port (see PeerSide)
    // Whether it answers a SUPE of ours.
    bool take(const Asup& asup, const Net::Endpoint& caller);
    // Whether a SUPE of ours came back.
    [[nodiscard]] bool isOwn(const Supe& supe) const;

Q_SIGNALS:
    void stateChanged();
    void publishedChanged();
    void stopped();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Potluck::Alakazaam
