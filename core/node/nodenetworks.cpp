// SPDX-License-Identifier: GPL-3.0-or-later
// The part of NodeCore that speaks with the networks that it hosts and has joined.
#include "base/bytes.h"
#include "base/log.h"
#include "dialects/alakazaam/superpeer.h"
#include "node/alakazaamindex.h"
#include "node/beer2beerindex.h"
#include "node/hostedindex.h"
#include "node/hosting.h"
#include "node/inputchecks.h"
#include "node/joinedindexes.h"
#include "node/librarypublication.h"
#include "node/nativeindex.h"
#include "node/nodecore.h"
#include "node/seednetworks.h"
#include "node/seedpublication.h"
#include "node/sharing.h"
#include "node/supernoderole.h"
#include "node/transferdesk.h"
#include "node/tuning.h"

namespace Potluck::Node {
namespace {

constexpr int MadeUpPasswordBytes = 16;

} // namespace

void NodeCore::startSeedNetworks()
{
    std::optional<SeedUploads> uploads;
    if (m_desk)
        uploads.emplace(SeedUploads{*m_sharing, m_desk->uploads(), m_desk->reading(), m_upLimit});
    m_seeds = std::make_unique<SeedNetworks>(
        SeedNetworks::Environment{*m_listener, m_clock, m_timers, *m_joined, hosted(), std::move(uploads)});
    if (hosted() && hosted()->superPeer())
        hosted()->superPeer()->setAddress(alakazaamAddress(m_addresses.all(), m_addresses.port()));
    dialectsChanged();
}

Dialects NodeCore::dialects() const
{
    return chosenDialects() | m_joined->dialects() | m_hosting->dialects();
}

Dialects NodeCore::chosenDialects() const
{
    return m_options.dialects.value_or(m_tuning->stored().dialects) | m_neighbourDialects;
}

void NodeCore::dialectsChanged()
{
    if (!m_seeds)
        return;
    m_seeds->setDialects(dialects());
    m_joined->setSelf(self());
}

JoinedIndex::Self NodeCore::self() const
{
    return {m_user,     m_options.password, m_options.seedPassword, m_addresses.port(), m_addresses.advertised(),
            dialects(), m_role->isWilling()};
}

Result<std::unique_ptr<JoinedIndex>> NodeCore::makeJoined(const JoinedSetting& joined, const JoinedIndex::Self& self)
{
    using Made = Result<std::unique_ptr<JoinedIndex>>;
    switch (dialectOfLink(joined.link)) {
    case Dialect::Beer2beer: {
        const auto link = Beer2beer::JoinLink::parse(joined.link);
        if (!link)
            return link.error();
        JoinedSetting stored = joined;
        // The network asks for one at every call. It is worth no more than the account there.
        if (self.password.isEmpty() && stored.password.isEmpty())
            stored.password = QString::fromLatin1(toBase64Url(m_random.bytes(MadeUpPasswordBytes)));
        return Made(std::make_unique<Beer2beerIndex>(
            Beer2beer::IndexClientEnvironment{m_clock, m_timers, m_random, m_seedPublication.get()}, *link, stored,
            self));
    }
    case Dialect::Alakazaam: {
        const auto link = Alakazaam::Link::parse(joined.link);
        if (!link)
            return link.error();
        return Made(std::make_unique<AlakazaamIndex>(
            Alakazaam::SuperPeerClientEnvironment{m_timers, m_random, m_seedPublication.get()}, *link, joined, self));
    }
    case Dialect::Native:
        break;
    }
    const auto link = Native::InviteLink::parse(joined.link);
    if (!link)
        return link.error();
    JoinedIndex::Self shown = self;
    // Here it is seen as a program of this machine, which is no address for others.
    if (link->key == m_identity->fingerprint())
        shown.advertise = m_addresses.all();
    return Made(std::make_unique<NativeIndex>(
        Native::IndexClientEnvironment{m_tls, m_clock, m_timers, m_random, m_publication.get()}, *link, joined, shown,
        NativeIndex::Outlook{[this](const Net::KeyFingerprint& index) { return m_joined->hasJoined(index); },
                             [this] { return m_role->willingness(); }}));
}

void NodeCore::startJoining()
{
    m_joined->setSelf(self());
    comeHome();
    for (const JoinedSetting& joined : std::as_const(m_settings.joined)) {
        if (const Status status = m_joined->add(joined); !status)
            qCWarning(lcNode) << "cannot join again:" << status.error().detail;
    }
    for (const QString& link : m_options.joins) {
        if (const Status status = m_joined->add({link, 0, {}, {}}); !status)
            return fail(status.error());
    }
    addStartShares(m_options.shares);
}

} // namespace Potluck::Node
