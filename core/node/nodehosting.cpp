// SPDX-License-Identifier: GPL-3.0-or-later
// The part of NodeCore that hosts an index: from the start, or as a peer that was asked to become a supernode.
#include "base/log.h"
#include "dialects/native/contentserver.h"
#include "dialects/native/nativehandler.h"
#include "net/httpserver.h"
#include "net/listener.h"
#include "node/controlserver.h"
#include "node/hostedindex.h"
#include "node/hostedoverlay.h"
#include "node/indexsources.h"
#include "node/inputchecks.h"
#include "node/joinedindexes.h"
#include "node/librarypublication.h"
#include "node/nodecore.h"
#include "node/seednetworks.h"
#include "node/seedpublication.h"
#include "node/sharing.h"
#include "node/sourceopeners.h"
#include "node/supernoderole.h"
#include "node/transferdesk.h"

#include <QSysInfo>

namespace Potluck::Node {
namespace {

// So long an index that ends still answers who was under way, and tells its neighbours.
constexpr Milliseconds DemotionTime{2000};

} // namespace

std::unique_ptr<HostedIndex> NodeCore::makeHosted(const QString& name, bool inviteOnly, Dialects dialects,
                                                  const QStringList& networks)
{
    QList<Alakazaam::Link> links;
    for (const QString& text : networks) {
        if (dialectOfLink(text) != Dialect::Alakazaam)
            continue; // a native one is linked once this node listens
        if (const auto link = Alakazaam::Link::parse(text))
            links.append(*link);
    }
    auto hosted = std::make_unique<HostedIndex>(
        HostedIndex::Environment{m_options.dataDir + QStringLiteral("/index.db"), name, inviteOnly, dialects, links,
                                 m_options.openOverlay, m_tls, m_clock, m_random, m_timers});
    connect(&hosted->overlay(), &HostedOverlay::changed, this, &NodeCore::tellStatusSoon);
    return hosted;
}

void NodeCore::startHosting()
{
    if (!m_options.hostsIndex)
        return startTransfers();
    for (const QString& text : std::as_const(m_options.neighbours)) {
        if (dialectOfLink(text) != Dialect::Alakazaam)
            continue;
        if (const auto link = Alakazaam::Link::parse(text); !link)
            return fail(link.error());
    }
    const QString name = m_settings.indexName.isEmpty() ? QSysInfo::machineHostName() : m_settings.indexName;
    m_hosted = makeHosted(name, m_settings.inviteOnly, m_options.dialects, m_options.neighbours);
    m_hosted->start(this, [this](const Status& status) {
        if (!status)
            return fail(status.error());
        startTransfers();
    });
}

void NodeCore::startOverlay()
{
    QList<Native::InviteLink> neighbours;
    for (const QString& text : std::as_const(m_options.neighbours)) {
        if (const auto link = Native::InviteLink::parse(text))
            neighbours.append(*link);
    }
    m_hosted->overlay().start(ownAddresses(), neighbours);
    m_role->setHosted(m_hosted.get(), false);
}

void NodeCore::trustHosted()
{
    m_joined->setHosted(m_identity->fingerprint(), [this](const Net::KeyFingerprint& index) {
        return m_hosted && m_hosted->overlay().vouchesFor(index);
    });
}

void NodeCore::promote(const QString& link)
{
    const auto neighbour = Native::InviteLink::parse(link);
    if (!neighbour || !m_role->isWilling() || m_hosted || m_otherHosted || m_state != QLatin1String("running"))
        return;
    qCInfo(lcNode) << "this peer becomes a supernode:" << neighbour->endpoint.toString() << "asks for it";
    QStringList networks;
    const auto joined = m_joined->settings();
    for (const JoinedSetting& each : joined)
        networks.append(each.link);
    // Accounts belong to indexes that stay; here, peers of these have a second home.
    m_otherHosted = makeHosted(m_user, true, dialects(), networks);
    m_otherHosted->start(this, [this, link](const Status& status) {
        if (status)
            return promoted(link);
        qCWarning(lcNode) << "cannot host an index:" << status.error().detail;
        m_otherHosted.reset();
    });
}

void NodeCore::promoted(const QString& link)
{
    m_hosted = std::move(m_otherHosted);
    trustHosted();
    m_handler->setIndex(&m_hosted->server());
    m_seeds.reset();
    startSeedNetworks();
    m_hosted->overlay().start(ownAddresses(), {*Native::InviteLink::parse(link)});
    m_role->setHosted(m_hosted.get(), true);
    tellStatusSoon();
}

// Its visitors find no index here any more and wake their other homes.
void NodeCore::demote()
{
    if (!m_hosted || m_options.hostsIndex || m_otherHosted)
        return;
    qCInfo(lcNode) << "this peer is no supernode any more";
    m_role->setHosted(nullptr, false);
    m_hosted->overlay().stop();
    m_handler->setIndex(nullptr);
    m_joined->clearHosted();
    m_seeds.reset();
    m_otherHosted = std::move(m_hosted);
    startSeedNetworks();
    m_demotion = m_timers.after(DemotionTime, [this] {
        m_demotion.reset();
        m_otherHosted.reset();
        tellStatusSoon();
    });
    tellStatusSoon();
}

void NodeCore::allowSupernode(bool allowed, QObject* context, Done done)
{
    Q_UNUSED(context)
    if (!m_options.isPeer)
        return done(Error{ErrorCode::Unsupported, QStringLiteral("only a peer becomes a supernode")});
    m_settings.maySupernode = allowed;
    m_role->setWilling(allowed);
    storeSettings();
    m_joined->setSelf(self());
    if (!allowed)
        demote();
    done({});
}

} // namespace Potluck::Node
