// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/hostedindex.h"

#include "dialects/alakazaam/superpeer.h"
#include "dialects/beer2beer/indexserver.h"
#include "index/catalogstore.h"
#include "store/indexstore.h"

#include <algorithm>
#include <thread>

namespace Potluck::Node {
namespace {

int searchThreads()
{
    return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, 4);
}

// The linked AlaKazaam network, as the native server asks its neighbours.
class NetworkSearch final : public Native::SearchNeighbours
{
public:
    explicit NetworkSearch(Alakazaam::SuperPeer& superPeer) : m_superPeer(superPeer) {}

    void search(const Index::SearchRequest& request, QObject* context,
                std::function<void(QList<Index::SearchResult>)> found, std::function<void()> ended) override
    {
        m_superPeer.search(request, context, std::move(found), [ended = std::move(ended)](const Status&) { ended(); });
    }

private:
    Alakazaam::SuperPeer& m_superPeer;
};

QStringList digestsFor(Dialects dialects)
{
    QStringList digests;
    if (dialects.testFlag(Dialect::Beer2beer))
        digests.append(QStringLiteral("sha1"));
    if (dialects.testFlag(Dialect::Alakazaam))
        digests.append(QStringLiteral("md5"));
    return digests;
}

} // namespace

HostedIndex::HostedIndex(Environment environment, QObject* parent)
    : QObject(parent)
    , m_environment(std::move(environment))
    , m_store(Store::makeIndexStore(m_environment.databaseFile))
    , m_writer(std::make_unique<ThreadWorker>(QStringLiteral("index writer")))
    , m_searcher(std::make_unique<ThreadWorker>(QStringLiteral("index searcher"), searchThreads()))
    , m_password(std::make_unique<ThreadWorker>(QStringLiteral("index password")))
{
    Index::IndexOptions options;
    options.registrationByInvite = m_environment.inviteOnly;
    options.seedPasswords = m_environment.dialects.testFlag(Dialect::Beer2beer);
    m_service =
        std::make_unique<Index::IndexService>(*m_store, m_environment.clock, m_environment.random, m_environment.timers,
                                              Index::IndexService::Lanes{*m_writer, *m_searcher, *m_password}, options);
    if (m_environment.dialects.testFlag(Dialect::Beer2beer))
        m_beer2beer = std::make_unique<Beer2beer::IndexServer>(*m_service, m_environment.clock);
    if (m_environment.dialects.testFlag(Dialect::Alakazaam)) {
        Alakazaam::SuperPeerOptions network;
        network.neighbours = m_environment.neighbours;
        m_superPeer = std::make_unique<Alakazaam::SuperPeer>(
            Alakazaam::SuperPeerEnvironment{*m_service, m_environment.clock, m_environment.timers,
                                            m_environment.random},
            network);
        if (m_superPeer->hasNeighbours())
            m_neighbours = std::make_unique<NetworkSearch>(*m_superPeer);
    }
    Native::IndexServerOptions native;
    native.name = m_environment.name;
    native.digests = digestsFor(m_environment.dialects);
    m_server = std::make_unique<Native::IndexServer>(*m_service, m_environment.identity, m_environment.clock,
                                                     m_environment.timers, native);
    m_server->setNeighbours(m_neighbours.get());
    m_server->startProbing(m_environment.tls);
    m_access = accessTo(*m_service, m_neighbours.get(), m_environment.name, m_environment.identity->fingerprint());
}

// The lanes run dry before the service and the store that they use.
HostedIndex::~HostedIndex()
{
    m_access.reset();
    m_server.reset();
    m_superPeer.reset();
    m_beer2beer.reset();
    m_service->stop();
    m_password.reset();
    m_searcher.reset();
    m_writer.reset();
    m_service.reset();
}

void HostedIndex::start(QObject* context, std::function<void(Status)> done)
{
    m_service->start(context, [done = std::move(done)](const Result<Index::IndexStatus>& status) {
        done(status ? Status{} : Status{status.error()});
    });
}

} // namespace Potluck::Node
