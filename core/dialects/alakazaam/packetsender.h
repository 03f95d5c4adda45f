// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timers.h"
#include "net/endpoint.h"

#include <QByteArray>
#include <QList>
#include <QObject>

#include <functional>
#include <memory>

namespace Potluck::Alakazaam {

struct PacketSenderLimits
{
    int atOnce = 64;              // connections in all
    int atOnceEach = 4;           // to one destination
    int waitingEach = 1000;       // packets for one destination that wait; further ones are not sent
    int waiting = 20'000;         // for all together
    Milliseconds patience{5'000}; // with each address of a destination
};

// Sends packets that nobody answers on the same connection, one a connection. A destination is a list of addresses that
// are tried one after the other; what waits for it begins with the one that answered last. A destination that cannot be
// reached loses everything that waits for it at that moment, and holds up nobody else: destinations take turns. One
// thread with a Qt event loop.
class PacketSender final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(bool sent)>;

    explicit PacketSender(TimerSource& timers, PacketSenderLimits limits = {}, QObject* parent = nullptr);
    // Cuts off what is under way; no more Done is called.
    ~PacketSender() override;

    // Connections come from these addresses of ours where the machine has them and they are of the destination's kind:
    // this network knows a sender by its address.
    void setOwnAddresses(QList<QHostAddress> addresses);

    // From the event loop, done tells whether somebody took it. Destinations are equal where their addresses are.
    void send(const QList<Net::Endpoint>& to, const QByteArray& packet, Done done = {});

    [[nodiscard]] int underWay() const;
    [[nodiscard]] int waiting() const;

private:
    class Attempt;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Potluck::Alakazaam
