// SPDX-License-Identifier: GPL-3.0-or-later
// The part of NodeCore that lives with an index that is hosted here.
#include "base/log.h"
#include "dialects/native/contentserver.h"
#include "dialects/native/nativehandler.h"
#include "net/httpserver.h"
#include "net/listener.h"
#include "node/controlserver.h"
#include "node/hostedindex.h"
#include "node/hostedoverlay.h"
#include "node/hosting.h"
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
#include "node/surroundings.h"
#include "node/transferdesk.h"

namespace Potluck::Node {

void NodeCore::makeHosting()
{
    HostingOptions setting = m_settings.hosting;
    if (m_options.hostsIndex) {
        if (!m_options.indexName.isEmpty())
            setting.name = m_options.indexName;
        setting.inviteOnly = m_options.inviteOnly;
        setting.openOverlay = m_options.openOverlay;
        setting.dialects = chosenDialects();
    }
    const auto networks = [this] {
        QStringList links;
        const auto joined = m_joined ? m_joined->settings() : m_settings.joined;
        for (const JoinedSetting& each : joined)
            links.append(each.link);
        return links;
    };
    m_hosting = std::make_unique<Hosting>(
        Hosting::Environment{m_options.dataDir, m_options.hostsIndex, m_tls, m_clock, m_random, m_timers, *m_role,
                             networks, [this] { return m_addresses.all(); },
                             [this](const QString& token) { return inviteLink(token); }},
        setting, m_settings.hosts && m_options.isPeer);
    connect(m_role.get(), &SupernodeRole::notNeeded, m_hosting.get(), &Hosting::demote, Qt::QueuedConnection);
    connect(m_hosting.get(), &Hosting::changed, this, &NodeCore::hostedChanged);
    connect(m_hosting.get(), &Hosting::neighboursChanged, this, &NodeCore::tellStatusSoon);
    connect(m_hosting.get(), &Hosting::settingChanged, this, &NodeCore::storeSettings);
}

HostedIndex* NodeCore::hosted() const
{
    return m_hosting ? m_hosting->index() : nullptr;
}

HostingDoor* NodeCore::hostingDoor() const
{
    return isRunning() ? m_hosting.get() : nullptr;
}

void NodeCore::startHosting()
{
    for (const QString& text : std::as_const(m_options.neighbours)) {
        if (dialectOfLink(text) != Dialect::Alakazaam)
            continue;
        if (const auto link = Alakazaam::Link::parse(text); !link)
            return fail(link.error());
    }
    m_hosting->begin(m_options.neighbours, [this](const Status& status) {
        if (m_state != QLatin1String("starting"))
            return; // stopped meanwhile
        if (!status)
            return fail(status.error());
        startTransfers();
    });
}

void NodeCore::trustHosted()
{
    m_joined->setHosted(m_identity->fingerprint(), [this](const Net::KeyFingerprint& index) {
        return hosted() && hosted()->overlay().vouchesFor(index);
    });
}

void NodeCore::hostedChanged()
{
    if (!m_handler || m_state == QLatin1String("stopping"))
        return; // the node only starts, or ends
    if (hosted())
        trustHosted();
    else
        m_joined->clearHosted();
    m_handler->setIndex(hosted() ? &hosted()->server() : nullptr, m_hosting->isComing());
    m_seeds.reset();
    startSeedNetworks();
    comeHome();
    m_surroundings->hostedChanged();
    tellStatusSoon();
}

void NodeCore::comeHome()
{
    if (!m_hosting->isHome()) {
        if (!m_hosting->isComing())
            m_joined->forget(m_identity->fingerprint());
        return;
    }
    if (m_joined->hasJoined(m_identity->fingerprint()))
        return;
    Native::InviteLink link;
    link.key = m_identity->fingerprint();
    link.endpoint = m_addresses.fromHere();
    const auto join = [this](const Native::InviteLink& home) {
        if (const Status status = m_joined->add({home.toString(), 0, {}, {}}); !status)
            qCWarning(lcNode) << "not at home at the own index:" << status.error().detail;
    };
    if (!hosted()->isInviteOnly())
        return join(link);
    Index::InviteRequest request;
    request.uses = 1;
    request.life = std::chrono::hours{1};
    hosted()->service().createInvite(request, this, [this, link, join](const Result<Index::Invite>& invite) {
        if (!invite || !m_joined || !m_hosting->isHome())
            return;
        Native::InviteLink home = link;
        home.token = invite->token;
        join(home);
    });
}

void NodeCore::promote(const QString& link)
{
    const auto neighbour = Native::InviteLink::parse(link);
    if (neighbour && m_role->isWilling() && isRunning())
        m_hosting->promote(*neighbour, m_user, dialects());
}

} // namespace Potluck::Node
