// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/timers.h"
#include "index/searchresult.h"
#include "net/endpoint.h"
#include "net/identity.h"
#include "net/ratelimiter.h"
#include "net/tlscontext.h"
#include "transfer/source.h"

#include <functional>
#include <memory>

namespace Potluck::Native {

// Where and who a native source is: what FoundSource::details holds for it.
struct PeerRecord
{
    Net::KeyFingerprint key; // another one is refused
    QList<Net::Endpoint> addresses;
    Net::KeyFingerprint index; // who told, whose ticket the peer wants to see

    friend bool operator==(const PeerRecord&, const PeerRecord&) = default;
};

// A source as an index told it, ready for Downloads. Nothing where it has no key (another dialect's) or no address that
// can be called.
[[nodiscard]] std::optional<Transfer::FoundSource> foundSource(const Index::Source& source,
                                                               const Net::KeyFingerprint& index);

// The ticket of ours that this index issued; empty where there is none now.
using TicketOf = std::function<QByteArray(const Net::KeyFingerprint& index)>;

// Opens native sources: one connection each, TLS with the record's key pinned, all addresses tried (the next one half a
// second after the last, the first to answer is kept), several ranged requests in flight whose bytes go straight
// into the sinks. Lives on the core thread, as its sources do; everything given outlives them.
class PeerSourceOpener final : public Transfer::SourceOpener
{
public:
    PeerSourceOpener(std::shared_ptr<const Net::TlsContext> tls, TimerSource& timers, TicketOf tickets,
                     std::shared_ptr<Net::RateLimiter> limiter);

    // Null also for a file of which the content id or the size is not known.
    [[nodiscard]] std::unique_ptr<Transfer::Source> open(const Transfer::FoundSource& found,
                                                         const Transfer::WantedFile& file) override;

private:
    std::shared_ptr<const Net::TlsContext> m_tls;
    TimerSource& m_timers;
    TicketOf m_tickets;
    std::shared_ptr<Net::RateLimiter> m_limiter;
};

} // namespace Potluck::Native
