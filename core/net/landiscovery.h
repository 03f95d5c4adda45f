// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/timers.h"
#include "net/endpoint.h"
#include "net/lantable.h"

#include <QNetworkInterface>
#include <QObject>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

class QUdpSocket;

namespace Potluck::Net {

// Finds indexes on the local network, and tells of one that is hosted here: beacons over multicast UDP, IPv4 and IPv6,
// on every interface that has it, and on loopback for programs of the same machine. Interfaces that come and go are
// noticed within five seconds. Both parts are off at first. One thread with a Qt event loop; silent where the network
// has no multicast.
class LanDiscovery final : public QObject
{
    Q_OBJECT

public:
    using Interfaces = std::function<QList<QNetworkInterface>()>;

    static constexpr Milliseconds Interval{5000}; // between beacons, and between looks at the interfaces

    // Where beacons go and come from; other than the default for tests, which must not hear each other.
    struct Where
    {
        Interfaces interfaces = &QNetworkInterface::allInterfaces;
        quint16 port = LanPort;
    };
    // The clock and the timers outlive it.
    LanDiscovery(const Clock& clock, TimerSource& timers, Where where, QObject* parent = nullptr);
    ~LanDiscovery() override;

    // Whether others are listened to. Off, nothing is known any more.
    void setListening(bool listening);
    struct Announced
    {
        KeyFingerprint key;
        QList<Endpoint> listening; // where this node accepts connections
        friend bool operator==(const Announced&, const Announced&) = default;
    };
    // Tells this at once and from now on; nothing: no longer.
    void setAnnounced(std::optional<Announced> announced);

    [[nodiscard]] QList<LanEntry> found() const { return m_table.entries(); }

Q_SIGNALS:
    void foundChanged();

private:
    // One of each family.
    struct Listening
    {
        std::unique_ptr<QUdpSocket> socket; // null: not bound (yet)
        QHostAddress group;
        QSet<int> joined; // indexes of interfaces
    };
    void turn();
    void join(Listening& listening, const QList<QNetworkInterface>& interfaces);
    void read(Listening& listening);
    [[nodiscard]] bool isNear(const QHostAddress& sender) const;
    void announce();
    [[nodiscard]] QList<QNetworkInterface> usable() const;
    [[nodiscard]] quint16 portOn(const QNetworkInterface& interface,
                                 QAbstractSocket::NetworkLayerProtocol family) const;

    const Clock& m_clock;
    TimerSource& m_timers;
    const Where m_where;
    LanTable m_table;
    std::vector<std::pair<QHostAddress, int>> m_subnets; // of the interfaces: address, length of its prefix
    bool m_isListening = false;
    std::optional<Announced> m_announced;
    Listening m_listening4;
    Listening m_listening6;
    std::unique_ptr<QUdpSocket> m_sending4;
    std::unique_ptr<QUdpSocket> m_sending6;
    std::unique_ptr<Timer> m_timer;
};

} // namespace Potluck::Net
