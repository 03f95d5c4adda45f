// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timers.h"
#include "dialects/alakazaam/peeraddress.h"
#include "index/searchresult.h"
#include "net/ratelimiter.h"
#include "transfer/source.h"

#include <memory>
#include <optional>

namespace Potluck::Alakazaam {

// Where a source of this network is: what FoundSource::details holds for it.
struct RetrRecord
{
    QList<Net::Endpoint> addresses; // IPv4 first

    friend bool operator==(const RetrRecord&, const RetrRecord&) = default;
};

// A source as an index told it, ready for Downloads. Nothing where it does not speak this dialect or has no address
// that can be called.
[[nodiscard]] std::optional<Transfer::FoundSource> foundSource(const Index::Source& source);

// Opens sources that stream a file by RETR: known by its MD5, sent once from its start. Its IPv4 address is tried
// first, then the IPv6 one. Reading stops while the sink has no room. An end before the last chunk is Broken; a
// sentence instead of the file is Refused, with the sentence; more bytes than the file has, or no ARET, is Misbehaved.
// A source that sends nothing for a minute, while there is room, is Broken.
//
// Lives on the core thread, as its sources do; everything given outlives them.
class RetrSourceOpener final : public Transfer::SourceOpener
{
public:
    // The limiter is of everything downloaded; null: none.
    RetrSourceOpener(TimerSource& timers, std::shared_ptr<Net::RateLimiter> limiter);

    // Null also where the file's MD5 is not known.
    [[nodiscard]] std::unique_ptr<Transfer::Source> open(const Transfer::FoundSource& found,
                                                         const Transfer::WantedFile& file) override;

private:
    TimerSource& m_timers;
    std::shared_ptr<Net::RateLimiter> m_limiter;
};

} // namespace Potluck::Alakazaam
