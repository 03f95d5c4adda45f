// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/overlaylinks.h"

#include "base/bytes.h"
#include "base/log.h"
#include "dialects/native/errors.h"
#include "dialects/native/indexcalls.h"
#include "dialects/native/messages.h"
#include "dialects/native/parts.h"
#include "overlay/codec.h"

#include <deque>
#include <optional>

namespace Potluck::Native {

namespace {

// What the other side has written to a link that is not kept has arrived by then.
constexpr Milliseconds SurplusTime{2000};
constexpr qsizetype MaxFailed = 10'000; // that are remembered

} // namespace

struct OverlayLinks::Peer
{
    Overlay::RecordPtr record;
    OverlayLink* dialled = nullptr;
    OverlayLink* accepted = nullptr;

    // While a link is being dialled.
    std::unique_ptr<Dialer> dialer;
    ClientPtr client;
    bool dialling = false;
    std::deque<QByteArray> waiting;
    qsizetype waitingBytes = 0;

    std::unique_ptr<Timer> surplus;

    // The link that is written to, null where there is none.
    [[nodiscard]] OverlayLink* link(const Overlay::MemberId& self) const
    {
        if (dialled && accepted)
            return self < record->id ? dialled : accepted;
        return dialled ? dialled : accepted;
    }
    void endDial(int& dials)
    {
        if (std::exchange(dialling, false))
            --dials;
        dialer.reset();
        client.reset();
    }
};

OverlayLinks::OverlayLinks(const Environment& environment, QObject* parent)
    : QObject(parent), m_environment(environment), m_self(toIndex(environment.tls->identity().fingerprint()))
{}

OverlayLinks::~OverlayLinks()
{
    // What ends here is told to nobody.
    const auto links = findChildren<OverlayLink*>(QString(), Qt::FindDirectChildrenOnly);
    for (OverlayLink* const link : links)
        link->disconnect(this);
}

bool OverlayLinks::hasRoomFor(const Overlay::MemberId& member) const
{
    return m_peers.size() < MaxMembers || m_peers.contains(member);
}

void OverlayLinks::send(const Overlay::RecordPtr& to, Overlay::Message message)
{
    PeerPtr peer = m_peers.value(to->id);
    if (peer && (to->incarnation >= peer->record->incarnation))
        peer->record = to;
    const QByteArray bytes = Overlay::encode(message);
    if (OverlayLink* const link = peer ? peer->link(m_self) : nullptr) {
        if (!link->send(bytes))
            qCDebug(lcNative) << "a message to the index at" << link->remote().toString() << "is lost";
        return;
    }
    if (!peer) {
        const auto failed = m_failed.constFind(to->id);
        if (failed != m_failed.constEnd() && m_environment.clock.monotonic() < *failed + RedialAfter)
            return;
        if (to->addresses.isEmpty() || m_dials >= MaxDials || !hasRoomFor(to->id))
            return loseLater(to->id);
        peer = std::make_shared<Peer>();
        peer->record = to;
        m_peers.insert(to->id, peer);
        dial(peer);
    }
    if (peer->waitingBytes > 0 && peer->waitingBytes + bytes.size() > MaxWaitingBytes)
        return;
    peer->waitingBytes += bytes.size();
    peer->waiting.push_back(bytes);
}

bool OverlayLinks::isLinked(const Overlay::MemberId& member) const
{
    const PeerPtr peer = m_peers.value(member);
    return peer && peer->link(m_self);
}

void OverlayLinks::close(const Overlay::MemberId& member)
{
    const PeerPtr peer = m_peers.take(member);
    if (!peer)
        return;
    peer->endDial(m_dials);
    for (OverlayLink* const link : {peer->dialled, peer->accepted}) {
        if (link)
            link->close();
    }
}

void OverlayLinks::accept(Net::UpgradedStream upgraded, const Overlay::RecordPtr& from)
{
    PeerPtr& peer = m_peers[from->id];
    if (!peer) {
        peer = std::make_shared<Peer>();
        peer->record = from;
    }
    begin(peer, std::move(upgraded), false);
}

void OverlayLinks::dial(const PeerPtr& peer)
{
    peer->dialling = true;
    ++m_dials;
    QList<Net::Endpoint> addresses;
    for (const Index::Endpoint& address : peer->record->addresses)
        addresses.append(toNet(address));
    Net::HttpClientOptions options;
    options.pin = toNet(peer->record->id);
    peer->dialer = std::make_unique<Dialer>(m_environment.tls, addresses, m_environment.timers, options,
                                            [this, weak = std::weak_ptr(peer)](Result<ClientPtr> client) {
                                                const PeerPtr alive = weak.lock();
                                                if (!alive)
                                                    return;
                                                // The dialler is what calls.
                                                alive->dialer.release()->deleteLater();
                                                if (client)
                                                    askForLink(alive, std::move(client).value());
                                                else
                                                    dialFailed(alive, client.error().detail);
                                            });
}

void OverlayLinks::askForLink(const PeerPtr& peer, ClientPtr client)
{
    peer->client = std::move(client);
    Net::HttpRequestHead head = requestHead("GET", "/v1/overlay/link");
    head.fields.add("Connection", "Upgrade");
    head.fields.add("Upgrade", OverlayProtocol);
    head.fields.add(CredentialsField, toBase64Url(m_environment.credentials()));
    const auto answered = [this, weak = std::weak_ptr(peer)](Result<Net::UpgradeAnswer> answer) {
        const PeerPtr alive = weak.lock();
        if (!alive)
            return;
        if (!answer)
            return dialFailed(alive, answer.error().detail);
        if (const auto* const refusal = std::get_if<Net::HttpResponse>(&*answer))
            return dialFailed(alive, errorOf(refusal->head.status, refusal->body).detail);
        begin(alive, std::get<Net::UpgradedStream>(std::move(answer).value()), true);
    };
    peer->client->send(std::move(head), {}, Net::receiveUpgrade(MaxSmallMessageBytes, answered),
                       {.head = UpgradeWithin});
}

void OverlayLinks::dialFailed(const PeerPtr& peer, const QString& why)
{
    const Overlay::MemberId member = peer->record->id;
    qCDebug(lcNative) << "no link to the index" << member.toHex() << ":" << why;
    peer->endDial(m_dials);
    peer->waiting.clear();
    peer->waitingBytes = 0;
    if (m_failed.size() >= MaxFailed)
        m_failed.clear();
    m_failed.insert(member, m_environment.clock.monotonic());
    if (peer->link(m_self))
        return; // it called us meanwhile
    m_peers.remove(member);
    m_environment.host.linkLost(member);
}

void OverlayLinks::begin(const PeerPtr& peer, Net::UpgradedStream upgraded, bool dialled)
{
    auto* const link = new OverlayLink(std::move(upgraded), m_environment.timers, this);
    OverlayLink*& place = dialled ? peer->dialled : peer->accepted;
    if (place) // half open, perhaps: who dials anew does not use the old one
        std::exchange(place, nullptr)->drop(QStringLiteral("another link took its place"));
    place = link;
    if (dialled)
        peer->endDial(m_dials);
    m_failed.remove(peer->record->id);
    connect(link, &OverlayLink::received, this, [this, link, weak = std::weak_ptr(peer)](const QByteArray& bytes) {
        if (const PeerPtr alive = weak.lock())
            take(alive, link, bytes);
    });
    connect(link, &OverlayLink::closed, this, [this, link, weak = std::weak_ptr(peer)](const QString& why) {
        link->deleteLater();
        if (const PeerPtr alive = weak.lock())
            ended(alive, link, why);
    });
    for (const QByteArray& bytes : std::exchange(peer->waiting, {}))
        link->send(bytes);
    peer->waitingBytes = 0;
    closeSurplus(peer);
}

// Each side closes the link that it dialled, so that both do not close both.
void OverlayLinks::closeSurplus(const PeerPtr& peer)
{
    if (!peer->dialled || !peer->accepted || peer->link(m_self) == peer->dialled)
        return;
    peer->surplus = m_environment.timers.after(SurplusTime, [weak = std::weak_ptr(peer)] {
        const PeerPtr alive = weak.lock();
        if (alive && alive->dialled && alive->accepted)
            alive->dialled->close();
    });
}

void OverlayLinks::take(const PeerPtr& peer, OverlayLink* link, const QByteArray& bytes)
{
    if (m_peers.value(peer->record->id) != peer)
        return; // closed
    const auto message = Overlay::decode(bytes);
    if (message)
        return m_environment.host.received(peer->record, *message);
    qCInfo(lcNative) << "the index at" << link->remote().toString() << "is cut off:" << message.error().detail;
    link->drop(message.error().detail);
}

void OverlayLinks::ended(const PeerPtr& peer, OverlayLink* link, const QString& why)
{
    for (OverlayLink** const place : {&peer->dialled, &peer->accepted}) {
        if (*place == link)
            *place = nullptr;
    }
    const Overlay::MemberId member = peer->record->id;
    if (peer->link(m_self) || peer->dialling || m_peers.value(member) != peer)
        return;
    m_peers.remove(member);
    if (!why.isEmpty())
        m_environment.host.linkLost(member);
}

void OverlayLinks::loseLater(const Overlay::MemberId& member)
{
    QMetaObject::invokeMethod(
        this, [this, member] { m_environment.host.linkLost(member); }, Qt::QueuedConnection);
}

} // namespace Potluck::Native
