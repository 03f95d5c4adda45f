// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/dialect.h"
#include "base/timers.h"
#include "base/worker.h"
#include "dialects/alakazaam/packetsender.h"
#include "dialects/beer2beer/knowncallers.h"
#include "net/ratelimiter.h"
#include "transfer/uploads.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Potluck::Alakazaam {
class ContentServer;
class PacketServer;
class PeerSide;
class SuperPeerClient;
} // namespace Potluck::Alakazaam

namespace Potluck::Beer2beer {
class ContentServer;
class Server;
} // namespace Potluck::Beer2beer

namespace Potluck::Net {
class Listener;
}

namespace Potluck::Node {

class HostedIndex;
class JoinedIndexes;

// What a peer uploads from.
struct SeedUploads
{
    Transfer::ContentProvider& provider;
    Transfer::UploadSlots& uploads;
    Worker& reading;
    std::shared_ptr<Net::RateLimiter> limiter;
};

// The seed dialects on this node's port: what its hosted index answers and what it serves as a peer. Core thread.
class SeedNetworks final : public QObject, private Beer2beer::KnownCallers
{
    Q_OBJECT

public:
    struct Environment
    {
        Net::Listener& listener;
        const Clock& clock;
        TimerSource& timers;
        JoinedIndexes& joined;
        HostedIndex* hosted = nullptr; // null: none
        std::optional<SeedUploads> uploads;
    };
    // Everything in the environment outlives it.
    explicit SeedNetworks(Environment environment, QObject* parent = nullptr);
    ~SeedNetworks() override;

    // Those of the seeds that are on from now on; both are off at first.
    void setDialects(Dialects dialects);

private:
    void isOnline(const Net::Endpoint& caller, QObject* context, Answered answered) override;
    void makeBeer2beer();
    void makeAlakazaam();
    void followClients();

    const Environment m_environment;
    std::unique_ptr<Beer2beer::ContentServer> m_beer2beerContent;
    std::unique_ptr<Beer2beer::Server> m_beer2beer;
    std::unique_ptr<Alakazaam::PacketSender> m_sender;
    std::unique_ptr<Alakazaam::ContentServer> m_alakazaamContent;
    std::unique_ptr<Alakazaam::PeerSide> m_peerSide;
    std::unique_ptr<Alakazaam::PacketServer> m_alakazaam;
    QList<Alakazaam::SuperPeerClient*> m_clients; // that the peer side knows
};

} // namespace Potluck::Node
