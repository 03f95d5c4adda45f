// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/timers.h"
#include "base/worker.h"
#include "net/endpoint.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Potluck::Net {

// How the router is spoken to, on the worker; replaced in tests.
struct RouterCalls
{
    std::function<Result<Endpoint>(quint16 port, std::chrono::seconds lifetime)> map;
    std::function<void(quint16 port)> unmap;

    // NAT-PMP (RFC 6886), and where that fails UPnP.
    [[nodiscard]] static RouterCalls real();
};

// Asks the router to let callers from the internet reach our port: NAT-PMP first, then UPnP. Best effort: it tells what
// it got and otherwise stays silent. Off unless start() is called. Lives on one thread; the router is spoken to on the
// worker.
class PortMapper final : public QObject
{
    Q_OBJECT

public:
    // The worker is best a thread of its own: the libraries block for seconds. It outlives the mapper.
    PortMapper(Worker& worker, TimerSource& timers, RouterCalls router = RouterCalls::real(),
               QObject* parent = nullptr);
    ~PortMapper() override;

    // Maps the TCP port for an hour and renews the mapping every half hour; tries again every ten minutes where no
    // router answers.
    void start(quint16 port);
    // Takes the mapping back (on the worker, without waiting).
    void stop();
    // Where callers from the internet reach us; null where nobody told.
    [[nodiscard]] const Endpoint& external() const;

Q_SIGNALS:
    void externalChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Potluck::Net
