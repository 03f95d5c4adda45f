// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/timers.h"
#include "dialects/alakazaam/flood.h"
#include "dialects/alakazaam/packets.h"
#include "dialects/alakazaam/packetsender.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <functional>
#include <memory>

namespace Potluck::Alakazaam {

// Our own queries to the neighbours of this network: a QUER to each, and the AQUEs that come to us for it. A query ends
// three seconds after its last answer, twenty seconds after it began at the latest, and at once where no neighbour can
// be reached. Many at a time. One thread.
class NetworkSearch final : public QObject
{
    Q_OBJECT

public:
    using Heard = std::function<void(const Aque&)>; // each file of each peer once
    using Ended = std::function<void()>;

    static constexpr Milliseconds Quiet{3'000};
    static constexpr Milliseconds Longest{20'000};
    static constexpr int TimeToLive = 5; // as the network's super-peers begin
    static constexpr int MaxSearches = 2'000;
    static constexpr int MaxAnswers = 20'000; // to one query

    // All outlive it.
    NetworkSearch(Flood& flood, PacketSender& sender, TimerSource& timers, QObject* parent = nullptr);
    ~NetworkSearch() override; // nothing is told any more

    // Where answers are to come, which is what neighbours know us by.
    void setAddress(const PeerAddress& own) { m_own = own; }

    // id: a new one (newPacketId()). heard() as answers come, then ended() once; neither from inside, and neither once
    // the context died.
    void search(const QByteArray& query, const PacketId& id, QObject* context, Heard heard, Ended ended);
    // An answer that came to us. False where it belongs to no query of ours (any more).
    bool take(const Aque& answer);

    [[nodiscard]] int underWay() const { return static_cast<int>(m_queries.size()); }

private:
    struct Query
    {
        QPointer<QObject> context;
        Heard heard;
        Ended ended;
        int unsent = 0; // neighbours of whom it is not known yet whether they took it
        bool isAtAny = false;
        QSet<std::pair<Content::Md5Digest, PeerAddress>> answers;
        std::unique_ptr<Timer> quiet;
        std::unique_ptr<Timer> longest;
    };

    void sent(const PacketId& id, bool taken);
    void end(const PacketId& id);

    Flood& m_flood;
    PacketSender& m_sender;
    TimerSource& m_timers;
    PeerAddress m_own;
    QHash<PacketId, std::shared_ptr<Query>> m_queries;
};

} // namespace Potluck::Alakazaam
