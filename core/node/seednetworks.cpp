// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/seednetworks.h"

#include "dialects/alakazaam/contentserver.h"
#include "dialects/alakazaam/packetserver.h"
#include "dialects/alakazaam/peerside.h"
#include "dialects/alakazaam/superpeer.h"
#include "dialects/beer2beer/contentserver.h"
#include "dialects/beer2beer/indexserver.h"
#include "dialects/beer2beer/server.h"
#include "net/listener.h"
#include "node/alakazaamindex.h"
#include "node/beer2beerindex.h"
#include "node/hostedindex.h"
#include "node/joinedindexes.h"
#include "node/peerlisting.h"

#include <QMetaObject>

#include <memory>

namespace Potluck::Node {
namespace {

using Beer2beer::CallerKnown;

// Asks several indexes about one caller: the first that knows it decides, Absent needs all of them.
class CallerCheck final : public QObject
{
public:
    CallerCheck(QObject* context, Beer2beer::KnownCallers::Answered answered)
        : QObject(context), m_answered(std::move(answered))
    {}

    void expect() { ++m_waiting; }
    void take(CallerKnown known)
    {
        if (m_done)
            return;
        m_unknown = m_unknown || known == CallerKnown::Unknown;
        if (known == CallerKnown::Online)
            return finish(known);
        if (--m_waiting == 0)
            finish(m_unknown ? CallerKnown::Unknown : CallerKnown::Absent);
    }
    void finish(CallerKnown known)
    {
        m_done = true;
        deleteLater();
        m_answered(known);
    }

private:
    const Beer2beer::KnownCallers::Answered m_answered;
    int m_waiting = 0;
    bool m_unknown = false;
    bool m_done = false;
};

} // namespace

SeedNetworks::SeedNetworks(Environment environment, QObject* parent)
    : QObject(parent), m_environment(std::move(environment))
{
    connect(&m_environment.joined, &JoinedIndexes::membersChanged, this, &SeedNetworks::followClients);
}

SeedNetworks::~SeedNetworks() = default;

void SeedNetworks::setDialects(Dialects dialects)
{
    if (dialects.testFlag(Dialect::Beer2beer) && !m_beer2beer)
        makeBeer2beer();
    if (dialects.testFlag(Dialect::Alakazaam) && !m_alakazaam)
        makeAlakazaam();
    m_environment.listener.setAcceptor(Dialect::Beer2beer,
                                       dialects.testFlag(Dialect::Beer2beer) ? m_beer2beer.get() : nullptr);
    m_environment.listener.setAcceptor(Dialect::Alakazaam,
                                       dialects.testFlag(Dialect::Alakazaam) ? m_alakazaam.get() : nullptr);
}

void SeedNetworks::makeBeer2beer()
{
    if (const auto& uploads = m_environment.uploads)
        m_beer2beerContent = std::make_unique<Beer2beer::ContentServer>(Beer2beer::ContentServerEnvironment{
            uploads->provider, uploads->uploads, *this, uploads->reading, uploads->limiter});
    Beer2beer::RequestHandler* const index = m_environment.hosted ? m_environment.hosted->beer2beer() : nullptr;
    m_beer2beer = std::make_unique<Beer2beer::Server>(index, m_beer2beerContent.get(), m_environment.timers);
}

void SeedNetworks::makeAlakazaam()
{
    m_sender = std::make_unique<Alakazaam::PacketSender>(m_environment.timers);
    m_alakazaam = std::make_unique<Alakazaam::PacketServer>(m_environment.timers);
    // An index's super-peer answers what a peer would only hand on.
    if (m_environment.hosted && m_environment.hosted->superPeer())
        m_alakazaam->addHandler(*m_environment.hosted->superPeer());
    if (const auto& uploads = m_environment.uploads) {
        m_alakazaamContent = std::make_unique<Alakazaam::ContentServer>(Alakazaam::ContentServerEnvironment{
            uploads->provider, uploads->uploads, m_environment.timers, uploads->reading, uploads->limiter});
        m_alakazaam->addHandler(*m_alakazaamContent);
        m_peerSide = std::make_unique<Alakazaam::PeerSide>(*m_sender, m_environment.clock);
        m_alakazaam->addHandler(*m_peerSide);
    }
    followClients();
}

void SeedNetworks::followClients()
{
    if (!m_peerSide)
        return;
    QList<Alakazaam::SuperPeerClient*> now;
    const auto indexes = m_environment.joined.access();
    for (IndexAccess* const index : indexes) {
        if (auto* const network = dynamic_cast<AlakazaamIndex*>(index))
            now.append(&network->client());
    }
    for (Alakazaam::SuperPeerClient* const client : std::as_const(m_clients)) {
        if (!now.contains(client))
            m_peerSide->remove(*client);
    }
    for (Alakazaam::SuperPeerClient* const client : std::as_const(now)) {
        if (!m_clients.contains(client))
            m_peerSide->add(*client);
    }
    m_clients = now;
}

void SeedNetworks::isOnline(const Net::Endpoint& caller, QObject* context, Answered answered)
{
    if (m_environment.hosted && m_environment.hosted->beer2beer() &&
        m_environment.hosted->beer2beer()->isLoggedIn(caller))
        return answered(CallerKnown::Online);
    auto* const check = new CallerCheck(context, std::move(answered));
    check->expect();
    const auto indexes = m_environment.joined.access();
    for (IndexAccess* const index : indexes) {
        if (!index->isReachable() || dynamic_cast<AlakazaamIndex*>(index))
            continue;
        check->expect();
        const auto answer = [check](CallerKnown known) { check->take(known); };
        if (auto* const beer2beer = dynamic_cast<Beer2beerIndex*>(index))
            beer2beer->isOnline(caller, check, answer);
        else
            isOnlineAt(*index, caller, m_environment.timers, check, answer);
    }
    check->take(CallerKnown::Absent); // there is nobody else to ask
}

} // namespace Potluck::Node
