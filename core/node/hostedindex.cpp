// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/hostedindex.h"

#include "dialects/alakazaam/superpeer.h"
#include "dialects/beer2beer/indexserver.h"
#include "index/catalogstore.h"
#include "node/hostedoverlay.h"
#include "node/neighboursearch.h"
#include "node/overlayhomes.h"
#include "store/indexstore.h"

#include <QFileInfo>

#include <algorithm>
#include <thread>

namespace Potluck::Node {
namespace {

int searchThreads()
{
    return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, 4);
}

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
    , m_inviteOnly(m_environment.inviteOnly)
    , m_store(Store::makeIndexStore(m_environment.databaseFile))
    , m_writer(std::make_unique<ThreadWorker>(QStringLiteral("index writer")))
    , m_searcher(std::make_unique<ThreadWorker>(QStringLiteral("index searcher"), searchThreads()))
    , m_password(std::make_unique<ThreadWorker>(QStringLiteral("index password")))
    , m_forNetwork(std::make_unique<OverlayForNetwork>())
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
            Alakazaam::SuperPeerEnvironment{*m_service, m_environment.clock, m_environment.timers, m_environment.random,
                                            m_forNetwork.get()},
            network);
    }
    m_overlay = std::make_unique<HostedOverlay>(HostedOverlay::Environment{
        QFileInfo(m_environment.databaseFile).path() + QStringLiteral("/overlay.json"), m_environment.name,
        m_environment.openOverlay, m_environment.tls, m_environment.clock, m_environment.timers, m_environment.random,
        *m_service, m_superPeer.get()});
    m_forNetwork->setOverlay(m_overlay.get());
    m_neighbours = std::make_unique<NeighbourSearch>(*m_overlay, m_superPeer.get());
    Native::IndexServerOptions native;
    native.name = m_environment.name;
    native.digests = digestsFor(m_environment.dialects);
    const auto identity = std::shared_ptr<const Net::Identity>(m_environment.tls, &m_environment.tls->identity());
    m_server =
        std::make_unique<Native::IndexServer>(*m_service, identity, m_environment.clock, m_environment.timers, native);
    m_server->setNeighbours(m_neighbours.get());
    m_server->setOverlay(&m_overlay->server());
    m_homes = std::make_unique<OverlayHomes>(*m_overlay, m_environment.random);
    m_server->setLinkedIndexes(m_homes.get());
    m_server->startProbing(m_environment.tls);
    m_access = accessTo(*m_service, *m_neighbours, m_environment.name, identity->fingerprint());
}

// The lanes run dry before the service and the store that they use.
HostedIndex::~HostedIndex()
{
    m_access.reset();
    m_server.reset();
    m_homes.reset();
    m_neighbours.reset();
    m_forNetwork->setOverlay(nullptr);
    m_overlay.reset();
    m_superPeer.reset();
    m_beer2beer.reset();
    m_service->stop();
    m_password.reset();
    m_searcher.reset();
    m_writer.reset();
    m_service.reset();
}

void HostedIndex::setInviteOnly(bool inviteOnly)
{
    m_inviteOnly = inviteOnly;
    m_service->setByInvite(inviteOnly);
}

void HostedIndex::start(QObject* context, std::function<void(Status)> done)
{
    if (const Status status = m_overlay->open(); !status) {
        QMetaObject::invokeMethod(
            context, [done = std::move(done), status] { done(status); }, Qt::QueuedConnection);
        return;
    }
    m_service->start(context, [done = std::move(done)](const Result<Index::IndexStatus>& status) {
        done(status ? Status{} : Status{status.error()});
    });
}

} // namespace Potluck::Node
