// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/secondhomes.h"

#include "base/log.h"
#include "dialects/native/parts.h"

#include <algorithm>
#include <utility>

namespace Potluck::Node {

using Native::IndexClient;
using Overlay::MemberId;
using Overlay::RecordPtr;

SecondHomes::SecondHomes(const Native::IndexClientEnvironment& environment, IndexClient& primary,
                         const Native::IndexClientSettings& settings, IsJoined isJoined, QObject* parent)
    : QObject(parent)
    , m_environment(environment)
    , m_primary(primary)
    , m_settings(settings)
    , m_isJoined(std::move(isJoined))
{
    m_settings.user.clear();
    m_settings.password.clear();
    m_settings.id = 0;
    m_settings.standbyTicket = [this] { return ticket(); };
    // Queued: what follows from a call of ours must not come back into it.
    connect(&m_primary, &IndexClient::stateChanged, this, &SecondHomes::primaryChanged, Qt::QueuedConnection);
    connect(&m_primary, &IndexClient::standbyHomesChanged, this, &SecondHomes::takeCandidates, Qt::QueuedConnection);
}

SecondHomes::~SecondHomes() = default;

void SecondHomes::stop()
{
    m_primary.disconnect(this);
    endAll();
}

void SecondHomes::endAll()
{
    m_timer.reset();
    m_homes.reset();
    while (!m_visits.empty())
        end(MemberId(m_visits.back().home->id));
}

bool SecondHomes::isPrimary(const MemberId& home) const
{
    return home == m_primaryId;
}

IndexClient* SecondHomes::clientOf(const MemberId& home) const
{
    if (isPrimary(home))
        return &m_primary;
    const auto found =
        std::find_if(m_visits.begin(), m_visits.end(), [&home](const Visit& visit) { return visit.home->id == home; });
    return found == m_visits.end() ? nullptr : found->client.get();
}

bool SecondHomes::trust(const Net::KeyFingerprint& index) const
{
    return std::any_of(m_visits.begin(), m_visits.end(), [&index](const Visit& visit) {
        return visit.client->link().key == index || visit.client->vouched().has(index);
    });
}

IndexClient* SecondHomes::substitute() const
{
    const RecordPtr active = m_homes ? m_homes->active() : nullptr;
    return active && !isPrimary(active->id) ? clientOf(active->id) : nullptr;
}

QString SecondHomes::readyName() const
{
    const RecordPtr ready = m_homes ? m_homes->standby() : nullptr;
    const IndexClient* const client = ready ? clientOf(ready->id) : nullptr;
    return client ? client->login().indexName : QString();
}

// Of whichever home we are known to: the primary's lasts for a while after it is gone, then those of its substitute do.
QByteArray SecondHomes::ticket() const
{
    const QByteArray ticket = m_primary.ticket();
    const IndexClient* const active = substitute();
    return ticket.isEmpty() && active ? active->ticket() : ticket;
}

void SecondHomes::primaryChanged()
{
    const bool isOnline = m_primary.state() == IndexClient::State::Online;
    if (isOnline && !m_homes) {
        Overlay::Record record;
        record.id = m_primaryId = Native::toIndex(*m_primary.link().key);
        record.addresses = {Native::toIndex(m_primary.link().endpoint)};
        m_homes.emplace(static_cast<Overlay::HomeLink&>(*this), m_environment.random);
        m_homes->start(std::make_shared<const Overlay::Record>(record), nullptr, now(), true);
        takeCandidates();
    }
    if (!m_homes)
        return;
    // Who is banned there, or displaced, has no business elsewhere in its name.
    if (m_primary.state() == IndexClient::State::Refused && !m_primary.showsOtherKey()) {
        endAll();
        return settled();
    }
    isOnline ? m_homes->entered(m_primaryId, now()) : m_homes->failed(m_primaryId, now());
    settled();
}

void SecondHomes::takeCandidates()
{
    // One that is lost tells nothing any more; what was told last stays. A substitute's counts in its place.
    const IndexClient* const teller = substitute() ? substitute() : &m_primary;
    if (!m_homes || teller->state() != IndexClient::State::Online)
        return;
    auto candidates = std::make_shared<std::vector<Overlay::HomeCandidate>>();
    for (const Native::StandbyHome& home : teller->standbyHomes()) {
        if (m_isJoined(home.key) || home.key == m_environment.tls->identity().fingerprint())
            continue;
        Overlay::Record record;
        record.id = Native::toIndex(home.key);
        for (const Net::Endpoint& address : home.addresses)
            record.addresses.append(Native::toIndex(address));
        candidates->push_back({std::make_shared<const Overlay::Record>(record),
                               static_cast<std::uint8_t>(std::clamp(home.load, 0, 255))});
    }
    m_homes->setCandidates(std::move(candidates), now());
    settled();
}

void SecondHomes::enter(const RecordPtr& home)
{
    if (isPrimary(home->id)) {
        // It is tried by itself; but where it takes its connection for good, it must be told.
        if (m_primary.state() == IndexClient::State::Online)
            m_primary.drop(QStringLiteral("%1 does not answer").arg(m_primary.link().endpoint.toString()));
        return;
    }
    Native::IndexClientSettings settings = m_settings;
    settings.link = {};
    settings.link.endpoint = Native::toNet(home->addresses.constFirst());
    settings.link.key = Native::toNet(home->id);
    Visit visit{home, std::make_unique<IndexClient>(m_environment, settings)};
    IndexClient* const client = visit.client.get();
    connect(
        client, &IndexClient::stateChanged, this, [this, id = home->id] { visitChanged(id); }, Qt::QueuedConnection);
    connect(client, &IndexClient::standbyHomesChanged, this, &SecondHomes::takeCandidates, Qt::QueuedConnection);
    for (const Index::SharedDownload& download : std::as_const(m_downloads))
        client->announce(download);
    m_visits.push_back(std::move(visit));
    client->start();
}

void SecondHomes::visitChanged(const MemberId& home)
{
    const IndexClient* const client = clientOf(home);
    if (!client || !m_homes)
        return;
    switch (client->state()) {
    case IndexClient::State::Online:
        m_homes->entered(home, now());
        break;
    case IndexClient::State::Offline:
    case IndexClient::State::Refused:
        qCInfo(lcNode) << "no second home at" << client->link().endpoint.toString() << ':' << client->detail();
        lose(home);
        break;
    default:
        break;
    }
    settled();
}

void SecondHomes::lose(const MemberId& home)
{
    m_homes->failed(home, now());
    end(home);
}

void SecondHomes::beat(const RecordPtr& home)
{
    if (IndexClient* const client = clientOf(home->id)) {
        client->beat(this, [this, id = home->id] {
            if (!m_homes)
                return;
            m_homes->beaten(id, now());
            settled();
        });
    }
}

void SecondHomes::wake(const RecordPtr& home, bool active)
{
    IndexClient* const client = clientOf(home->id);
    if (!client || isPrimary(home->id))
        return; // an account is found while it is logged in
    if (active)
        qCInfo(lcNode) << m_primary.link().endpoint.toString() << "is away," << client->link().endpoint.toString()
                       << "takes its place";
    client->setActive(active, this, [this, id = home->id](const Status& status) {
        if (!m_homes)
            return;
        status ? m_homes->beaten(id, now()) : lose(id);
        settled();
        Q_EMIT changed();
    });
}

void SecondHomes::leave(const RecordPtr& home)
{
    end(home->id);
}

void SecondHomes::end(const MemberId& home)
{
    const auto found =
        std::find_if(m_visits.begin(), m_visits.end(), [&home](const Visit& visit) { return visit.home->id == home; });
    if (found == m_visits.end())
        return;
    IndexClient* const client = found->client.get();
    client->disconnect(this);
    connect(client, &IndexClient::stopped, this, [this, client] {
        const auto at = std::find_if(m_leaving.begin(), m_leaving.end(),
                                     [client](const auto& leaving) { return leaving.get() == client; });
        at->release()->deleteLater();
        m_leaving.erase(at);
    });
    m_leaving.push_back(std::move(found->client));
    m_visits.erase(found);
    client->stop();
}

// After each word of Homes.
void SecondHomes::settled()
{
    const IndexClient* const active = substitute();
    const auto state = active ? std::optional(active->state()) : std::nullopt;
    const Milliseconds next = m_homes ? m_homes->nextTick() : Milliseconds::max();
    m_timer.reset();
    if (next != Milliseconds::max()) {
        m_timer = m_environment.timers.after(std::max(next - now(), Milliseconds{0}), [this] {
            m_homes->tick(now());
            settled();
        });
    }
    const RecordPtr ready = m_homes ? m_homes->standby() : nullptr;
    const bool sameState = std::exchange(m_told, state) == state;
    const bool sameReady = std::exchange(m_toldReady, ready) == ready;
    if (!sameState || !sameReady)
        Q_EMIT changed();
}

void SecondHomes::publicationChanged()
{
    for (const Visit& visit : m_visits)
        visit.client->publicationChanged();
}

void SecondHomes::announce(const Index::SharedDownload& download)
{
    m_downloads.insert(download.content, download);
    for (const Visit& visit : m_visits)
        visit.client->announce(download);
}

void SecondHomes::withdraw(const Content::ContentId& content)
{
    m_downloads.remove(content);
    for (const Visit& visit : m_visits)
        visit.client->withdraw(content);
}

void SecondHomes::setDialects(Dialects dialects)
{
    m_settings.dialects = dialects;
    for (const Visit& visit : m_visits)
        visit.client->setDialects(dialects);
}

} // namespace Potluck::Node
