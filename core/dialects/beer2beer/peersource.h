// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timers.h"
#include "index/searchresult.h"
#include "net/endpoint.h"
#include "net/ratelimiter.h"
#include "transfer/source.h"

#include <memory>
#include <optional>

namespace Potluck::Beer2beer {

// Where a beer2beer source is: what FoundSource::details holds for it. The network has no keys: whoever answers there
// is the source, and what it sends is verified by the file's digest or content id.
struct SourceRecord
{
    QList<Net::Endpoint> addresses; // literal ones; tried in this order

    friend bool operator==(const SourceRecord&, const SourceRecord&) = default;
};

// A source as an index told it, ready for Downloads. Nothing where it does not speak beer2beer or has no address that
// can be called; names are not looked up.
[[nodiscard]] std::optional<Transfer::FoundSource> foundSource(const Index::Source& source);

// Opens beer2beer sources: one connection each, ranges by DOWNLOAD, two requests in flight, bytes from the socket's
// buffer into the sinks. Takes files whose SHA-1 is known. Lives on the core thread, as its sources do; the timers
// outlive them.
class PeerSourceOpener final : public Transfer::SourceOpener
{
public:
    PeerSourceOpener(TimerSource& timers, std::shared_ptr<Net::RateLimiter> limiter);

    [[nodiscard]] std::unique_ptr<Transfer::Source> open(const Transfer::FoundSource& found,
                                                         const Transfer::WantedFile& file) override;

private:
    TimerSource& m_timers;
    std::shared_ptr<Net::RateLimiter> m_limiter;
};

} // namespace Potluck::Beer2beer
