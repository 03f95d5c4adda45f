// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "transfer/bufferpool.h"
#include "transfer/picker.h"
#include "transfer/source.h"
#include "transfer/speedmeter.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace Potluck::Transfer {

class Feed;

// What a feed needs from its download while bytes come in. Called from the source's read events: must not call the
// source.
class FeedOwner
{
public:
    virtual ~FeedOwner() = default;
    [[nodiscard]] virtual bool isWanted(std::uint32_t piece) const = 0;
    // Null: no room now. The feed is then blocked until Feed::unblock().
    [[nodiscard]] virtual BufferPool::Buffer takeBuffer() = 0;
    // How many bytes may come now; 0: none, the feed is then blocked, too.
    [[nodiscard]] virtual std::uint64_t allowance() = 0;
    virtual void received(std::uint64_t bytes) = 0;
    virtual void pieceArrived(Feed& feed, std::uint32_t piece, BufferPool::Buffer bytes) = 0;
    // A stream begins with that piece.
    virtual void streamReached(Feed& feed, std::uint32_t piece) = 0;
    // There is room for another request.
    virtual void feedHungry() = 0;
};

// One source at work for one download: its requests in flight, where their bytes go, how fast it is. Core thread.
class Feed
{
public:
    using Holder = Picker::Holder;

    Feed(Holder holder, std::unique_ptr<Source> source, FeedOwner& owner, const Clock& clock, std::uint64_t fileSize);
    ~Feed();
    Feed(const Feed&) = delete;
    Feed& operator=(const Feed&) = delete;

    [[nodiscard]] Holder holder() const { return m_holder; }
    [[nodiscard]] Source& source() const { return *m_source; }
    [[nodiscard]] const SourceInfo& info() const { return m_source->info(); }

    void request(PieceRun run);
    // Ends a request that the source finished or failed; the pieces of it that did not arrive. Empty for unknown ids.
    std::vector<std::uint32_t> endRequest(RequestId id);
    // Takes back requests of which no piece is wanted any more, unless what is left of them comes in no time anyway.
    void dropUseless();
    // There is room again: a feed that was refused a buffer goes on. Whether it was.
    bool unblock();

    // Whether another request keeps it busy: so much is asked that it never runs dry between two requests, and no more,
    // since what is asked of one source is not given by another.
    [[nodiscard]] bool isHungry() const;
    // How many pieces the next request should have.
    [[nodiscard]] std::uint32_t appetite() const;
    // When a piece that it has been asked for will be here; far away where it does not move.
    [[nodiscard]] Milliseconds due(std::uint32_t piece) const;
    // When one more piece would be here.
    [[nodiscard]] Milliseconds dueForOneMore() const;
    [[nodiscard]] bool isIdle() const { return m_requests.empty(); }
    // Asked, not held back by us, and without a byte for that long.
    [[nodiscard]] bool isStalled(Milliseconds patience) const;
    [[nodiscard]] std::uint64_t rate() const { return m_meter.rate(m_clock.monotonic()); }
    [[nodiscard]] std::uint64_t speed() const { return m_meter.speed(m_clock.monotonic()); }
    // How many pieces ahead a stream should claim.
    [[nodiscard]] std::uint32_t lookahead() const;

private:
    class Intake;

    void received(std::size_t bytes, std::optional<Milliseconds> firstOfAskedAt);
    [[nodiscard]] std::uint64_t target() const;

    const Holder m_holder;
    const std::unique_ptr<Source> m_source;
    FeedOwner& m_owner;
    const Clock& m_clock;
    const std::uint64_t m_fileSize;
    std::map<RequestId, std::unique_ptr<Intake>> m_requests; // in the order in which they were asked
    RequestId m_lastRequest;
    std::uint64_t m_outstanding = 0; // bytes asked and not received
    std::unique_ptr<char[]> m_scrap; // where unwanted bytes go
    SpeedMeter m_meter;
    Milliseconds m_lastByte{0}; // or when it was asked after being idle
    Milliseconds m_latency{50}; // from asking to the first byte; a guess until measured
    bool m_everReceived = false;
    bool m_blocked = false;
};

} // namespace Potluck::Transfer
