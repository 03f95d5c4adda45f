// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/alakazaam/foundfiles.h"
#include "dialects/alakazaam/superpeer.h"
#include "index/catalogstore.h"
#include "loopback.h"
#include "store/indexstore.h"
#include "support/fakeclock.h"
#include "support/faketimers.h"
#include "vectors.h"

#include <QTemporaryDir>

#include <optional>

namespace Potluck::Alakazaam::Test {

using Potluck::Test::FakeClock;
using Potluck::Test::FakeTimers;

// A real index on a database of its own that speaks this dialect on loopback, in a time that the test turns. Everything
// runs on the test's thread.
class SuperPeerHost
{
private:
    QTemporaryDir m_folder;
    SystemRandom m_random;
    InlineWorker m_lane;

public:
    explicit SuperPeerHost(const QString& address = QStringLiteral("127.0.0.2"), GuestsLimits limits = {})
        : store(Store::makeIndexStore(m_folder.filePath(QStringLiteral("index.sqlite"))))
        , service(std::make_unique<Index::IndexService>(*store, clock, m_random, timers,
                                                        Index::IndexService::Lanes{m_lane, m_lane, m_lane},
                                                        Index::IndexOptions{}))
        , door(std::make_unique<Door>(server, address))
    {
        bool started = false;
        service->start(&context, [&started](const Result<Index::IndexStatus>& status) { started = status.ok(); });
        if (!waitUntil([&started] { return started; }))
            qFatal("the index does not start");
        SuperPeerOptions options;
        options.address = {QHostAddress(address), {}, door->endpoint().port};
        options.guests = limits;
        superPeer = std::make_unique<SuperPeer>(SuperPeerEnvironment{*service, clock, timers, m_random}, options);
        server.addHandler(*superPeer);
    }
    ~SuperPeerHost()
    {
        door.reset();
        superPeer.reset();
        service->stop();
    }

    [[nodiscard]] Net::Endpoint endpoint() const { return door->endpoint(); }
    [[nodiscard]] PeerAddress address() const { return {door->serverAddress(), {}, endpoint().port}; }
    void setNeighbours(const QList<PeerAddress>& neighbours)
    {
        QList<Link> links;
        for (const PeerAddress& neighbour : neighbours)
            links.append({neighbour});
        superPeer->setNeighbours(links);
    }

    // The session of a peer; a null one where the answer is no ALGI.
    [[nodiscard]] SessionId login(const PeerAddress& peer)
    {
        const Decoded decoded = decode(ask(endpoint(), Logi{peer}));
        const auto* const algi = std::get_if<Algi>(&decoded.packet);
        return algi && decoded.state == DecodeState::Done ? algi->session : SessionId{};
    }
    void add(const SessionId& session, const Content::Md5Digest& md5, const QByteArray& name)
    {
        (void)ask(endpoint(), Adff{session, md5, name});
    }
    [[nodiscard]] static std::optional<QList<FoundFile>> read(const QByteArray& afin)
    {
        AfinDecoder decoder;
        if (decoder.feed(afin) != AfinDecoder::State::Done)
            return std::nullopt;
        return decoder.takeFiles();
    }
    [[nodiscard]] std::optional<QList<FoundFile>> find(const SessionId& session, const QByteArray& query)
    {
        settle();
        return read(ask(endpoint(), Find{session, query}));
    }

    FakeClock clock;
    FakeTimers timers{clock};
    QObject context;
    std::unique_ptr<Index::CatalogStore> store;
    std::unique_ptr<Index::IndexService> service;
    PacketServer server{timers};
    std::unique_ptr<Door> door;
    std::unique_ptr<SuperPeer> superPeer;
};

} // namespace Potluck::Alakazaam::Test
