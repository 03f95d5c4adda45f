// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/landiscovery.h"

#include "base/log.h"

#include <QNetworkDatagram>
#include <QUdpSocket>
#include <QVariant>

#include <algorithm>

namespace Potluck::Net {
namespace {

constexpr int DatagramsPerTurn = 256; // then whoever else waits comes in between

bool hasFamily(const QNetworkInterface& interface, QAbstractSocket::NetworkLayerProtocol family)
{
    const auto entries = interface.addressEntries();
    return std::any_of(entries.begin(), entries.end(),
                       [family](const QNetworkAddressEntry& entry) { return entry.ip().protocol() == family; });
}

// Null where the machine has no such addresses.
std::unique_ptr<QUdpSocket> makeSender(QHostAddress::SpecialAddress any)
{
    auto socket = std::make_unique<QUdpSocket>();
    if (!socket->bind(QHostAddress(any), 0))
        return nullptr;
    socket->setSocketOption(QAbstractSocket::MulticastTtlOption, 1);
    socket->setSocketOption(QAbstractSocket::MulticastLoopbackOption, 1);
    return socket;
}

} // namespace

LanDiscovery::LanDiscovery(const Clock& clock, TimerSource& timers, Where where, QObject* parent)
    : QObject(parent), m_clock(clock), m_timers(timers), m_where(std::move(where))
{
    m_listening4.group = lanGroup4();
    m_listening6.group = lanGroup6();
}

LanDiscovery::~LanDiscovery() = default;

void LanDiscovery::setListening(bool listening)
{
    if (std::exchange(m_isListening, listening) == listening)
        return;
    if (!listening) {
        for (Listening* const each : {&m_listening4, &m_listening6}) {
            each->socket.reset();
            each->joined.clear();
        }
        const bool knew = !m_table.entries().isEmpty();
        m_table.clear();
        if (knew)
            Q_EMIT foundChanged();
    }
    turn();
}

void LanDiscovery::setAnnounced(std::optional<Announced> announced)
{
    if (m_announced == announced)
        return;
    m_announced = std::move(announced);
    if (m_announced && !m_sending4 && !m_sending6) {
        m_sending4 = makeSender(QHostAddress::AnyIPv4);
        m_sending6 = makeSender(QHostAddress::AnyIPv6);
    } else if (!m_announced) {
        m_sending4.reset();
        m_sending6.reset();
    }
    turn();
}

QList<QNetworkInterface> LanDiscovery::usable() const
{
    QList<QNetworkInterface> interfaces = m_where.interfaces();
    interfaces.removeIf([](const QNetworkInterface& interface) {
        const auto flags = interface.flags();
        return !flags.testFlag(QNetworkInterface::IsUp) ||
               !(flags & (QNetworkInterface::CanMulticast | QNetworkInterface::IsLoopBack));
    });
    return interfaces;
}

void LanDiscovery::turn()
{
    if (!m_isListening && !m_announced)
        return m_timer.reset();
    if (!m_timer)
        m_timer = m_timers.every(Interval, [this] { turn(); });
    if (m_isListening) {
        const auto interfaces = usable();
        m_subnets.clear();
        for (const QNetworkInterface& interface : interfaces) {
            const auto entries = interface.addressEntries();
            for (const QNetworkAddressEntry& entry : entries)
                m_subnets.emplace_back(entry.ip(), entry.prefixLength());
        }
        join(m_listening4, interfaces);
        join(m_listening6, interfaces);
        if (m_table.expire(m_clock.monotonic()))
            Q_EMIT foundChanged();
    }
    if (m_announced)
        announce();
}

void LanDiscovery::join(Listening& listening, const QList<QNetworkInterface>& interfaces)
{
    const auto family = listening.group.protocol();
    const bool isV4 = family == QAbstractSocket::IPv4Protocol;
    if (!listening.socket) {
        auto socket = std::make_unique<QUdpSocket>();
        const QHostAddress any(isV4 ? QHostAddress::AnyIPv4 : QHostAddress::AnyIPv6);
        // Several programs of a machine listen side by side, and each hears everything.
        if (!socket->bind(any, m_where.port, QAbstractSocket::ShareAddress | QAbstractSocket::ReuseAddressHint)) {
            qCDebug(lcNet) << "cannot listen on the local network:" << socket->errorString();
            return; // tried again with the next turn
        }
        connect(socket.get(), &QUdpSocket::readyRead, this, [this, &listening] { read(listening); });
        listening.socket = std::move(socket);
        listening.joined.clear();
    }
    QSet<int> present;
    for (const QNetworkInterface& interface : interfaces) {
        if (!hasFamily(interface, family))
            continue;
        present.insert(interface.index());
        if (listening.joined.contains(interface.index()))
            continue;
        if (listening.socket->joinMulticastGroup(listening.group, interface))
            listening.joined.insert(interface.index());
    }
    listening.joined.intersect(present); // one that is gone has left by itself
}

bool LanDiscovery::isNear(const QHostAddress& sender) const
{
    return std::any_of(m_subnets.begin(), m_subnets.end(),
                       [&sender](const auto& subnet) { return sender.isInSubnet(subnet.first, subnet.second); });
}

void LanDiscovery::read(Listening& listening)
{
    bool changed = false;
    for (int i = 0; listening.socket && listening.socket->hasPendingDatagrams(); ++i) {
        if (i == DatagramsPerTurn) {
            QMetaObject::invokeMethod(
                this, [this, &listening] { read(listening); }, Qt::QueuedConnection);
            break;
        }
        // One more: what is longer is none.
        const QNetworkDatagram datagram = listening.socket->receiveDatagram(LanBeaconBytes + 1);
        QHostAddress to = datagram.destinationAddress();
        to.setScopeId({});
        const QHostAddress sender = datagram.senderAddress();
        if (to != listening.group || !isNear(sender))
            continue; // sent from afar
        const auto beacon = decodeLanBeacon(datagram.data());
        if (beacon && (!m_announced || m_announced->key != beacon->key))
            changed |= m_table.take(*beacon, sender, m_clock.monotonic());
    }
    if (changed)
        Q_EMIT foundChanged();
}

// Where somebody who hears the beacon there can call; 0: nowhere.
quint16 LanDiscovery::portOn(const QNetworkInterface& interface, QAbstractSocket::NetworkLayerProtocol family) const
{
    const auto entries = interface.addressEntries();
    for (const Endpoint& endpoint : m_announced->listening) {
        const QHostAddress address = endpoint.address();
        if (address.protocol() != family)
            continue;
        if (endpoint.kind() == AddressKind::Unspecified)
            return endpoint.port;
        if (std::any_of(entries.begin(), entries.end(),
                        [&address](const QNetworkAddressEntry& entry) { return entry.ip() == address; }))
            return endpoint.port;
    }
    return 0;
}

void LanDiscovery::announce()
{
    for (const QNetworkInterface& interface : usable()) {
        for (const auto& [socket, group] :
             {std::pair{m_sending4.get(), m_listening4.group}, std::pair{m_sending6.get(), m_listening6.group}}) {
            if (!socket || !hasFamily(interface, group.protocol()))
                continue;
            const quint16 port = portOn(interface, group.protocol());
            if (port == 0)
                continue;
            socket->setMulticastInterface(interface);
            socket->writeDatagram(encodeLanBeacon({port, m_announced->key}), group, m_where.port);
        }
    }
}

} // namespace Potluck::Net
