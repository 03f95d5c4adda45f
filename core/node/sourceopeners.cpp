// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/sourceopeners.h"

#include "base/dialect.h"

namespace Potluck::Node {

SourceOpeners::SourceOpeners(std::shared_ptr<const Net::TlsContext> tls, TimerSource& timers, Native::TicketOf tickets,
                             std::shared_ptr<Net::RateLimiter> limiter)
    : m_native(std::move(tls), timers, std::move(tickets), limiter)
    , m_beer2beer(timers, limiter)
    , m_alakazaam(timers, limiter)
{}

std::unique_ptr<Transfer::Source> SourceOpeners::open(const Transfer::FoundSource& found,
                                                      const Transfer::WantedFile& file)
{
    const auto dialect = dialectFromName(found.info.dialect);
    if (dialect == Dialect::Beer2beer)
        return m_beer2beer.open(found, file);
    if (dialect == Dialect::Alakazaam)
        return m_alakazaam.open(found, file);
    return m_native.open(found, file);
}

} // namespace Potluck::Node
