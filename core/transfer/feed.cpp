// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/feed.h"

#include "content/treehasher.h"

#include <algorithm>
#include <utility>

namespace Potluck::Transfer {
namespace {

constexpr std::uint64_t MaxAhead = 32 * Content::PieceSize;
constexpr std::uint64_t MinAhead = 64 * 1024;
constexpr std::uint32_t MaxRun = 8;
constexpr std::size_t ScrapBytes = 64 * 1024;
constexpr Milliseconds DryGap{5};
constexpr Milliseconds LongestLatency{2000};
constexpr Milliseconds Never{24LL * 3600 * 1000};

} // namespace

// Where the bytes of one request go: piece by piece into buffers of the pool, unwanted ones into scrap.
class Feed::Intake final : public Sink
{
public:
    Intake(Feed& feed, PieceRun run) : m_feed(feed), m_run(run), m_askedAt(feed.m_clock.monotonic()), m_piece(run.first)
    {
        for (std::uint32_t piece = run.first; piece < run.end(); ++piece)
            m_left += Content::pieceLength(feed.m_fileSize, piece);
    }

    std::span<char> space() override
    {
        m_offered = 0;
        if (m_piece == m_run.end())
            return {};
        if (m_offset == 0 && !m_buffer)
            m_feed.m_owner.streamReached(m_feed, m_piece);
        const std::uint64_t allowed = m_feed.m_owner.allowance();
        if (allowed == 0) {
            m_feed.m_blocked = true;
            return {};
        }
        const std::uint64_t rest = std::min(Content::pieceLength(m_feed.m_fileSize, m_piece) - m_offset, allowed);
        if (!m_feed.m_owner.isWanted(m_piece))
            m_buffer.reset(); // another source was first
        else if (!m_buffer && m_offset == 0) {
            m_buffer = m_feed.m_owner.takeBuffer();
            if (!m_buffer) {
                m_feed.m_blocked = true;
                return {};
            }
        }
        if (m_buffer) {
            m_offered = rest;
            return {m_buffer.get() + m_offset, rest};
        }
        if (!m_feed.m_scrap)
            m_feed.m_scrap = std::make_unique_for_overwrite<char[]>(ScrapBytes);
        m_offered = std::min<std::uint64_t>(rest, ScrapBytes);
        return {m_feed.m_scrap.get(), m_offered};
    }

    void advance(std::size_t bytes) override
    {
        bytes = std::min(bytes, m_offered);
        m_offered = 0;
        m_offset += bytes;
        m_left -= bytes;
        std::uint32_t arrived = m_piece;
        BufferPool::Buffer whole;
        if (m_piece < m_run.end() && m_offset == Content::pieceLength(m_feed.m_fileSize, m_piece)) {
            whole = std::move(m_buffer);
            m_buffer.reset();
            m_offset = 0;
            ++m_piece;
        }
        m_feed.m_owner.received(bytes);
        m_feed.received(bytes, std::exchange(m_isFirst, false) ? std::optional(m_askedAt) : std::nullopt);
        if (whole)
            m_feed.m_owner.pieceArrived(m_feed, arrived, std::move(whole));
    }

    // It waited for us: its first byte tells nothing of the source.
    void excuse() { m_isFirst = false; }
    [[nodiscard]] std::uint64_t left() const { return m_left; }
    // Pieces not yet whole.
    [[nodiscard]] PieceRun rest() const { return {m_piece, m_run.end() - m_piece}; }
    // Bytes up to the end of that piece; nothing where it is not part of this.
    [[nodiscard]] std::optional<std::uint64_t> leftUpTo(std::uint32_t piece) const
    {
        if (piece < m_piece || piece >= m_run.end())
            return std::nullopt;
        const std::uint64_t begin = m_piece * Content::PieceSize + m_offset;
        const std::uint64_t end = piece * Content::PieceSize + Content::pieceLength(m_feed.m_fileSize, piece);
        return end - begin;
    }

private:
    Feed& m_feed;
    const PieceRun m_run;
    const Milliseconds m_askedAt;
    bool m_isFirst = true;      // no byte came yet
    std::uint32_t m_piece;      // the one that bytes go to
    std::uint64_t m_offset = 0; // in it
    std::uint64_t m_left = 0;   // bytes of the request still to come
    std::size_t m_offered = 0;
    BufferPool::Buffer m_buffer;
};

Feed::Feed(Holder holder, std::unique_ptr<Source> source, FeedOwner& owner, const Clock& clock, std::uint64_t fileSize)
    : m_holder(holder), m_source(std::move(source)), m_owner(owner), m_clock(clock), m_fileSize(fileSize)
{}

Feed::~Feed() = default;

void Feed::request(PieceRun run)
{
    const Milliseconds now = m_clock.monotonic();
    if (m_requests.empty()) {
        m_lastByte = now;
        m_meter.start(now);
    }
    m_lastRequest.value += 1;
    const auto added = m_requests.emplace(m_lastRequest, std::make_unique<Intake>(*this, run)).first;
    m_outstanding += added->second->left();
    m_source->request(m_lastRequest, run, *added->second);
}

std::vector<std::uint32_t> Feed::endRequest(RequestId id)
{
    std::vector<std::uint32_t> missing;
    const auto request = m_requests.find(id);
    if (request == m_requests.end())
        return missing;
    const PieceRun rest = request->second->rest();
    for (std::uint32_t piece = rest.first; piece < rest.end(); ++piece)
        missing.push_back(piece);
    m_outstanding -= request->second->left();
    m_requests.erase(request);
    m_blocked = m_blocked && !m_requests.empty();
    if (m_requests.empty())
        m_meter.stop(m_clock.monotonic());
    return missing;
}

void Feed::dropUseless()
{
    std::vector<RequestId> useless;
    for (const auto& [id, intake] : m_requests) {
        const PieceRun rest = intake->rest();
        bool wanted = false;
        for (std::uint32_t piece = rest.first; piece < rest.end() && !wanted; ++piece)
            wanted = m_owner.isWanted(piece);
        // Taking back closes a connection, as a rule; a tenth of a second of bytes is cheaper.
        if (!wanted && intake->left() > speed() / 10)
            useless.push_back(id);
    }
    for (const RequestId id : useless) {
        m_source->cancel(id);
        endRequest(id);
    }
}

bool Feed::unblock()
{
    if (!m_blocked)
        return false;
    m_blocked = false;
    m_lastByte = m_clock.monotonic();
    for (const auto& [id, intake] : m_requests)
        intake->excuse();
    m_source->resume();
    return true;
}

void Feed::received(std::size_t bytes, std::optional<Milliseconds> firstOfAskedAt)
{
    const Milliseconds now = m_clock.monotonic();
    // When a request's first byte comes after a silence, the source had nothing else to do: it took that long to
    // answer. The first answer of all includes connecting.
    if (firstOfAskedAt && m_everReceived && now - m_lastByte > std::max(DryGap, m_latency / 4)) {
        m_latency = (m_latency + (now - *firstOfAskedAt)) / 2;
        m_latency = std::clamp(m_latency, Milliseconds(1), LongestLatency);
    }
    m_everReceived = true;
    m_lastByte = now;
    m_outstanding -= bytes;
    m_meter.add(bytes, now);
    if (isHungry())
        m_owner.feedHungry();
}

std::uint64_t Feed::target() const
{
    const Milliseconds now = m_clock.monotonic();
    if (!m_meter.isKnown(now) || !m_everReceived)
        return Content::PieceSize + 1; // two requests of a piece to begin with
    const auto ahead = static_cast<std::uint64_t>((2 * m_latency + Milliseconds(50)).count());
    return std::clamp(m_meter.speed(now) * ahead / 1000, MinAhead, MaxAhead);
}

bool Feed::isHungry() const
{
    if (m_source->kind() == SourceKind::Stream)
        return m_requests.empty();
    return m_requests.size() < static_cast<std::size_t>(std::max(1, m_source->maxRequests())) &&
           (m_requests.empty() || m_outstanding < target());
}

std::uint32_t Feed::appetite() const
{
    // Three requests make up what is asked ahead.
    return std::clamp(static_cast<std::uint32_t>(target() / 3 / Content::PieceSize), 1U, MaxRun);
}

std::uint32_t Feed::lookahead() const
{
    return static_cast<std::uint32_t>(target() / Content::PieceSize) + 1;
}

Milliseconds Feed::due(std::uint32_t piece) const
{
    const std::uint64_t bytesPerSecond = speed();
    std::uint64_t before = 0;
    for (const auto& [id, intake] : m_requests) {
        if (const auto left = intake->leftUpTo(piece)) {
            if (bytesPerSecond == 0)
                return Never;
            return Milliseconds((before + *left) * 1000 / bytesPerSecond);
        }
        before += intake->left();
    }
    return Never;
}

Milliseconds Feed::dueForOneMore() const
{
    // A source of unknown speed is worth a try: 4 MiB/s.
    const std::uint64_t bytesPerSecond = std::max<std::uint64_t>(m_everReceived ? speed() : 4 << 20, 1);
    return m_latency + Milliseconds((m_outstanding + Content::PieceSize) * 1000 / bytesPerSecond);
}

bool Feed::isStalled(Milliseconds patience) const
{
    return !m_requests.empty() && !m_blocked && m_clock.monotonic() - m_lastByte >= patience;
}

} // namespace Potluck::Transfer
