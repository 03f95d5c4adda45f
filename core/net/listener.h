// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dialect.h"
#include "base/result.h"
#include "base/timers.h"
#include "net/acceptedsocket.h"
#include "net/endpoint.h"
#include "net/sniffer.h"

#include <QList>
#include <QObject>

#include <memory>

namespace Potluck::Net {

struct ListenerLimits
{
    int connections = 10'000;       // at once, all dialects
    int connectionsPerRemote = 256; // from one IPv4 address or one IPv6 /64; loopback is exempt
    int unclassified = 512;         // that have not yet said which dialect they speak; the oldest makes room
    Milliseconds classifyWithin{10'000};
};

// Listens on several addresses with the same port, finds out by their first bytes which dialect callers speak (without
// taking the bytes from the socket), and hands each connection to that dialect's acceptor. Lives on one thread with a
// Qt event loop. A caller whose dialect has no acceptor, who says nothing in time or who is over a limit is cut off
// without a word. When the process runs out of descriptors, accepting pauses for a second at a time and callers wait in
// the kernel.
class Listener final : public QObject
{
    Q_OBJECT

public:
    explicit Listener(TimerSource& timers, ListenerLimits limits = {}, QObject* parent = nullptr);
    ~Listener() override;

    // Switches a dialect on, or off with null. The acceptor outlives the listener or is taken back before.
    void setAcceptor(Dialect dialect, ConnectionAcceptor* acceptor);

    // Listens on all these or on none. Hosts are literal addresses. Port 0 stands for a free port, the same for all;
    // those with a number keep it. IPv4 and IPv6 are separate sockets (V6ONLY). AlreadyExists when a port is in use,
    // InvalidArgument, PermissionDenied, Io. Called once.
    [[nodiscard]] Status listen(const QList<Endpoint>& endpoints);
    // Where it listens, in the order asked for, with the real port.
    [[nodiscard]] QList<Endpoint> endpoints() const;
    // Stops listening and drops the unclassified; connections that were handed over live on.
    void close();

    // Connections accepted and still open (their place not given back).
    [[nodiscard]] int connectionCount() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Potluck::Net
