// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "base/timers.h"
#include "dialects/alakazaam/guests.h"
#include "dialects/alakazaam/link.h"
#include "dialects/alakazaam/packetsender.h"
#include "dialects/alakazaam/packetserver.h"
#include "index/indexservice.h"
#include "index/searchresult.h"

#include <QList>
#include <QObject>

#include <functional>
#include <memory>

namespace Potluck::Alakazaam {

// Others that a search of ours is also carried to: the native neighbours of this index. Implemented by `node`.
class OtherNeighbours
{
public:
    using Found = std::function<void(QList<Index::SearchResult>)>;
    using Ended = std::function<void()>;
    virtual ~OtherNeighbours() = default;
    // flood: the id by which the search goes through this network at the same time, where it may reach others of those
    // neighbours: they take it for one search. found() as results arrive, then ended() once; neither from inside, and
    // neither once the context died.
    virtual void search(const Index::SearchRequest& request, const QByteArray& flood, QObject* context, Found found,
                        Ended ended) = 0;
};

struct SuperPeerEnvironment
{
    Index::IndexService& service;
    const Clock& clock;
    TimerSource& timers;
    Random& random;                        // fit for secrets: a session id lets its holder act as the peer
    OtherNeighbours* neighbours = nullptr; // null: there are no others
};

struct SuperPeerOptions
{
    // What others are told, and where answers to our queries come: this index's listener. An ASUP with another address
    // than peers were told is taken for another super-peer's.
    PeerAddress address;
    QList<Link> neighbours;
    GuestsLimits guests;
    PacketSenderLimits sender; // of queries to neighbours, and once more of answers to strangers
};

// The index's side of this network: a super-peer for peers (LOGI, ADFF, DEFF, FIND, LOGO) and among super-peers (SUPE,
// QUER, AQUE), out of an IndexService. Peers log in as its guests; what they find are the files of guests and of native
// peers that speak this dialect and publish an MD5.
//
// Lives on the thread of the PacketServer that it is a handler of. Everything in the environment outlives it.
class SuperPeer final : public QObject, public PacketHandler
{
    Q_OBJECT

public:
    SuperPeer(const SuperPeerEnvironment& environment, const SuperPeerOptions& options, QObject* parent = nullptr);
    ~SuperPeer() override;

    bool handle(const Packet& packet, std::unique_ptr<PacketCall>& call) override;

    // From now on; what was told stays told.
    void setAddress(const PeerAddress& address);
    void setNeighbours(const QList<Link>& neighbours);

    // A search of this index's native side, carried to the neighbours of this network: found() as answers come, results
    // known by MD5 only, each with one source; then ended() once, three seconds after the last answer, after twenty at
    // the latest. Neither from inside, neither once the context died. The query as this network can be asked it and
    // what comes back filtered by all of it: see QueryText.
    using Found = std::function<void(QList<Index::SearchResult>)>;
    using Ended = std::function<void(Status)>;
    void search(const Index::SearchRequest& request, QObject* context, Found found, Ended ended);

    [[nodiscard]] int guestCount() const;
    [[nodiscard]] bool hasNeighbours() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Potluck::Alakazaam
