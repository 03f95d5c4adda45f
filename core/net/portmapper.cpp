// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/portmapper.h"

#include "base/log.h"

namespace Potluck::Net {
namespace {

constexpr Milliseconds RenewAfter = std::chrono::minutes(30);
constexpr Milliseconds RetryAfter = std::chrono::minutes(10);

} // namespace

struct PortMapper::Private
{
    void map();

    PortMapper* q;
    Worker& worker;
    TimerSource& timers;
    RouterCalls router;
    quint16 port = 0; // 0: off
    Endpoint external;
    std::unique_ptr<Timer> next;
};

PortMapper::PortMapper(Worker& worker, TimerSource& timers, RouterCalls router, QObject* parent)
    : QObject(parent), d(new Private{this, worker, timers, std::move(router), 0, {}, nullptr})
{}

PortMapper::~PortMapper()
{
    stop();
}

void PortMapper::start(quint16 port)
{
    stop();
    d->port = port;
    d->map();
}

void PortMapper::stop()
{
    d->next.reset();
    const quint16 port = std::exchange(d->port, quint16{0});
    if (port != 0)
        d->worker.post([port, unmap = d->router.unmap] { unmap(port); });
}

const Endpoint& PortMapper::external() const
{
    return d->external;
}

void PortMapper::Private::map()
{
    const quint16 asked = port;
    runOn(
        worker, q,
        [asked, map = router.map] {
            return map(asked, std::chrono::duration_cast<std::chrono::seconds>(RenewAfter * 2));
        },
        [this, asked](Result<Endpoint> mapped) {
            if (asked != port)
                return; // stopped or started anew meanwhile
            const Endpoint now = mapped ? *mapped : Endpoint{};
            qCDebug(lcNet).noquote() << (mapped ? QStringLiteral("the router forwards ") + now.toString()
                                                : mapped.error().detail);
            next = timers.after(mapped ? RenewAfter : RetryAfter, [this] { map(); });
            if (std::exchange(external, now) != now)
                Q_EMIT q->externalChanged();
        });
}

} // namespace Potluck::Net
