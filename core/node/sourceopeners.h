// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/alakazaam/retrsource.h"
#include "dialects/beer2beer/peersource.h"
#include "dialects/native/peersource.h"
#include "transfer/source.h"

#include <memory>

namespace Potluck::Node {

// Opens sources of every dialect, each by its own opener. Lives on the core thread, as its sources do; what is given
// outlives them.
class SourceOpeners final : public Transfer::SourceOpener
{
public:
    SourceOpeners(std::shared_ptr<const Net::TlsContext> tls, TimerSource& timers, Native::TicketOf tickets,
                  std::shared_ptr<Net::RateLimiter> limiter);

    [[nodiscard]] std::unique_ptr<Transfer::Source> open(const Transfer::FoundSource& found,
                                                         const Transfer::WantedFile& file) override;

private:
    Native::PeerSourceOpener m_native;
    Beer2beer::PeerSourceOpener m_beer2beer;
    Alakazaam::RetrSourceOpener m_alakazaam;
};

} // namespace Potluck::Node
