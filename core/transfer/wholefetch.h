// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "transfer/bufferpool.h"
#include "transfer/downloads.h"
#include "transfer/fetcher.h"
#include "transfer/ration.h"
#include "transfer/sourcebook.h"
#include "transfer/sourcesearch.h"
#include "transfer/speedmeter.h"
#include "transfer/wholefile.h"

#include <array>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace Potluck::Transfer {

// Fetches a file of which no piece can be verified alone: known by a digest of a seed network, or by a content id whose
// piece layer nobody has. One source at a time sends it from the first byte to the last; what it is, is known at its
// end. A source that breaks off is followed by the next, from the start; one whose file is another is remembered.
class WholeFetch final : public Fetcher, private SourceListener, private Sink
{
    Q_OBJECT

public:
    // Everything referred to outlives this. `target` is written by this alone until it is stopped; `folder` is where it
    // lies.
    WholeFetch(const DownloadEnvironment& environment, const DownloadSettings& settings, BufferPool& pool,
               SourceBook& book, Ration& ration, FetchListener& listener, WantedFile file,
               std::shared_ptr<WholeFile> target, QString folder);
    ~WholeFetch() override;

    void start() override;
    void stop() override;
    void tick() override;
    void checkForRoom() override;
    void lookAround() override { scheduleTurn(); }
    void searchAgain() override { m_search.beginAnew(); }

    [[nodiscard]] Summary summary() const override;
    [[nodiscard]] std::uint64_t rate() const override;
    [[nodiscard]] QList<DownloadSourceRow> rows() const override;
    [[nodiscard]] PiecePicture picture(const QList<DownloadSourceRow>& /*sources*/) const override { return {}; }

    // As far as it is known: from the start, or since the source said so.
    [[nodiscard]] std::optional<std::uint64_t> size() const { return m_wanted.size ? m_wanted.size : m_exactSize; }
    // Bytes written, of the source at work.
    [[nodiscard]] std::uint64_t done() const { return m_written; }

private:
    struct Portion
    {
        BufferPool::Buffer buffer;
        std::size_t bytes = 0;
    };

    void layerArrived(Source& /*source*/, const QByteArray& /*layer*/) override {}
    void layerFailed(Source& /*source*/, const Trouble& /*trouble*/) override {}
    void piecesArrived(Source& /*source*/, const Content::PieceMap& /*has*/) override {}
    void piecesFailed(Source& /*source*/, const Trouble& /*trouble*/) override {}
    void sizeTold(Source& source, std::uint64_t bytes, bool exact) override;
    void requestFinished(Source& source, RequestId request) override;
    void requestFailed(Source& source, RequestId request, const Trouble& trouble) override;

    [[nodiscard]] std::span<char> space() override;
    void advance(std::size_t bytes) override;

    [[nodiscard]] Milliseconds now() const { return m_environment.clock.monotonic(); }
    [[nodiscard]] bool isAtWork(const Source& source) const { return m_source.get() == &source && !m_stopped; }
    [[nodiscard]] std::uint64_t limit() const;
    void scheduleTurn();
    void turn();
    void openNext();
    void begin(std::unique_ptr<Source> source);
    void close(const Trouble& trouble);
    void blame(const QString& reason);
    void handOver();
    void work();
    void worked(const Status& status, std::uint64_t bytes);
    void conclude();
    void checkSpaceFor(std::uint64_t bytes);

    const DownloadEnvironment& m_environment;
    const DownloadSettings& m_settings;
    BufferPool& m_pool;
    SourceBook& m_book;
    Ration& m_ration;
    FetchListener& m_listener;
    const WantedFile m_wanted;
    const std::shared_ptr<WholeFile> m_target;
    const QString m_folder;
    SourceSearch m_search;

    std::unique_ptr<Source> m_source;              // at work
    std::vector<std::unique_ptr<Source>> m_closed; // destroyed in the next turn: we may be in a call of theirs
    std::map<QString, int> m_queues;               // peers that answered Busy last, and our place there
    RequestId m_request;
    std::optional<std::uint64_t> m_exactSize; // that it told
    std::optional<std::uint64_t> m_mostBytes; // that it told, exact or not
    BufferPool::Buffer m_buffer;              // being filled
    std::size_t m_filled = 0;                 // of it
    std::size_t m_offered = 0;
    std::array<char, 64> m_scrap{}; // where a byte too many is noticed
    std::uint64_t m_received = 0;   // bytes
    std::uint64_t m_written = 0;
    Milliseconds m_lastByte{0}; // or when it was asked
    SpeedMeter m_meter;
    std::deque<Portion> m_portions; // on their way to the disk
    bool m_begun = false;           // the target is ready for the first portion
    bool m_ended = false;           // the source has sent everything
    bool m_tooMuch = false;
    bool m_blocked = false;
    bool m_working = false; // on the worker
    bool m_turnScheduled = false;
    bool m_stopped = false;
};

} // namespace Potluck::Transfer
