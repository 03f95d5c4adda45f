// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/wholefetch.h"

#include "base/log.h"
#include "transfer/downloadsteps.h"

#include <algorithm>
#include <utility>

namespace Potluck::Transfer {
namespace {

using Begun = std::optional<Content::FileDigest>;

// Buffers of one fetch between socket and disk. They are hashed one after the other.
constexpr std::size_t MaxPortions = 8;
constexpr int MaxWholeRows = 100;

Trouble brokenBy(const QString& detail)
{
    Trouble trouble;
    trouble.detail = detail;
    return trouble;
}

} // namespace

WholeFetch::WholeFetch(const DownloadEnvironment& environment, const DownloadSettings& settings, BufferPool& pool,
                       SourceBook& book, Ration& ration, FetchListener& listener, WantedFile file,
                       std::shared_ptr<WholeFile> target, QString folder)
    : m_environment(environment)
    , m_settings(settings)
    , m_pool(pool)
    , m_book(book)
    , m_ration(ration)
    , m_listener(listener)
    , m_wanted(std::move(file))
    , m_target(std::move(target))
    , m_folder(std::move(folder))
    , m_search(
          environment.finder, environment.clock, book, m_wanted, settings.findAgain, [this] { return !m_source; },
          [this] { scheduleTurn(); })
{}

WholeFetch::~WholeFetch()
{
    stop();
}

void WholeFetch::start()
{
    m_search.begin();
    m_working = true;
    runOn(
        m_environment.pieces, this,
        [&disk = m_environment.disk, folder = m_folder, target = m_target, wanted = m_wanted]() -> Result<Begun> {
            if (const Status begun = target->begin(wanted.key); !begun)
                return begun.error();
            if (const Status enough = checkSpace(disk, folder, wanted.size.value_or(0)); !enough)
                return enough.error();
            const Content::FileDigest nothing = target->finish();
            const bool mayBeEmpty = wanted.size.value_or(0) == 0;
            if (mayBeEmpty && isRight(nothing, wanted.key))
                return Begun{nothing};
            if (mayBeEmpty && wanted.size)
                return Error{ErrorCode::Corrupt, QStringLiteral("no empty file has this digest")};
            return Begun{};
        },
        [this](const Result<Begun>& begun) {
            m_working = false;
            if (m_stopped)
                return;
            if (!begun)
                m_listener.fetchFailed(begun.error());
            else if (*begun)
                m_listener.wholeArrived(**begun); // nobody is needed for it
            else
                scheduleTurn();
        });
}

void WholeFetch::stop()
{
    m_stopped = true;
    m_search.stop();
    m_portions.clear();
    m_buffer.reset();
    if (!m_source)
        return;
    m_source->listen(nullptr);
    m_source->cancel(m_request);
    m_book.release(m_source->info().peer);
    m_closed.push_back(std::move(m_source));
}

// Sources.

void WholeFetch::scheduleTurn()
{
    if (m_turnScheduled)
        return;
    m_turnScheduled = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_turnScheduled = false;
            turn();
        },
        Qt::QueuedConnection);
}

void WholeFetch::turn()
{
    m_closed.clear();
    if (m_stopped)
        return;
    if (m_tooMuch) {
        blame(QStringLiteral("it sent more than the file has"));
        return;
    }
    if (m_source && m_blocked) {
        m_blocked = false;
        m_lastByte = now();
        m_source->resume();
    }
    // What an earlier source sent is not written among what the next one sends.
    if (!m_source && !m_working)
        openNext();
}

void WholeFetch::openNext()
{
    while (const auto found = m_book.takeNext(now())) {
        if (auto source = m_environment.opener.open(*found, m_wanted)) {
            begin(std::move(source));
            return;
        }
        Trouble trouble = brokenBy(QStringLiteral("there is no way to reach it"));
        trouble.kind = Trouble::Kind::Unsupported;
        m_book.rest(found->info.peer, trouble, now());
    }
}

void WholeFetch::begin(std::unique_ptr<Source> source)
{
    m_source = std::move(source);
    m_source->listen(this);
    m_exactSize.reset();
    m_mostBytes.reset();
    m_filled = 0;
    m_received = 0;
    m_written = 0;
    m_begun = false;
    m_ended = false;
    m_blocked = false;
    m_lastByte = now();
    m_meter = {};
    m_meter.start(m_lastByte);
    m_request.value += 1;
    m_source->fetchWhole(m_request, *this);
}

void WholeFetch::close(const Trouble& trouble)
{
    const QString peer = m_source->info().peer;
    qCDebug(lcTransfer) << "source" << m_source->info().name << "rests:" << trouble.detail;
    if (trouble.kind == Trouble::Kind::Busy)
        m_queues[peer] = std::max(0, trouble.place);
    else
        m_queues.erase(peer);
    m_book.rest(peer, trouble, now());
    m_source->listen(nullptr);
    m_source->cancel(m_request);
    m_closed.push_back(std::move(m_source));
    m_portions.clear();
    m_buffer.reset();
    m_written = 0;
    m_exactSize.reset();
    m_tooMuch = false;
    m_meter.stop(now());
    scheduleTurn();
}

void WholeFetch::blame(const QString& reason)
{
    const SourceInfo liar = m_source->info();
    qCWarning(lcTransfer) << "source" << liar.name << "is dropped:" << reason;
    m_book.setBad(liar.peer, liar.name, reason);
    close({});
    m_listener.sourceLied(liar, reason);
}

void WholeFetch::sizeTold(Source& source, std::uint64_t bytes, bool exact)
{
    if (!isAtWork(source))
        return;
    if (m_wanted.size && (exact ? bytes != *m_wanted.size : bytes < *m_wanted.size)) {
        blame(QStringLiteral("its file has another size"));
        return;
    }
    if (exact && bytes > Content::MaxFileSize) {
        blame(QStringLiteral("it claims a file of more than 16 TiB"));
        return;
    }
    if (bytes < m_received) {
        blame(QStringLiteral("it sent more than it said"));
        return;
    }
    m_mostBytes = bytes;
    if (!exact)
        return;
    m_exactSize = bytes;
    if (!m_wanted.size)
        checkSpaceFor(bytes);
}

void WholeFetch::checkSpaceFor(std::uint64_t bytes)
{
    runOn(
        m_environment.pieces, this,
        [&disk = m_environment.disk, folder = m_folder, bytes] { return checkSpace(disk, folder, bytes); },
        [this, request = m_request](const Status& enough) {
            if (!enough && m_source && request == m_request && !m_stopped)
                m_listener.fetchFailed(enough.error());
        });
}

void WholeFetch::requestFinished(Source& source, RequestId request)
{
    if (!isAtWork(source) || request != m_request || m_ended)
        return;
    if (m_tooMuch)
        return; // the next turn says so
    const auto expected = size();
    if (expected && m_received != *expected) {
        close(brokenBy(QStringLiteral("it ended the file too early")));
        return;
    }
    m_ended = true;
    m_meter.stop(now());
    handOver();
    work();
}

void WholeFetch::requestFailed(Source& source, RequestId request, const Trouble& trouble)
{
    if (!isAtWork(source) || request != m_request || m_ended)
        return;
    if (trouble.kind == Trouble::Kind::Misbehaved) {
        blame(trouble.detail);
        return;
    }
    close(trouble);
    if (trouble.kind == Trouble::Kind::Unsupported && m_wanted.key.content)
        m_listener.piecesOffered();
}

// Bytes.

std::uint64_t WholeFetch::limit() const
{
    if (m_wanted.size)
        return *m_wanted.size;
    return std::min(m_mostBytes.value_or(Content::MaxFileSize), Content::MaxFileSize);
}

std::span<char> WholeFetch::space()
{
    m_offered = 0;
    if (m_stopped || !m_source)
        return {};
    if (m_received >= limit()) {
        m_offered = m_scrap.size();
        return m_scrap;
    }
    const std::uint64_t allowed = m_ration.available();
    if (allowed == 0) {
        m_blocked = true;
        return {};
    }
    if (!m_buffer) {
        if (m_portions.size() < MaxPortions)
            m_buffer = m_pool.take();
        if (!m_buffer) {
            m_blocked = true;
            return {};
        }
        m_filled = 0;
    }
    m_offered = static_cast<std::size_t>(
        std::min<std::uint64_t>({Content::PieceSize - m_filled, limit() - m_received, allowed}));
    return {m_buffer.get() + m_filled, m_offered};
}

void WholeFetch::advance(std::size_t bytes)
{
    bytes = std::min(bytes, std::exchange(m_offered, 0));
    if (bytes == 0)
        return;
    if (m_received >= limit()) {
        m_tooMuch = true; // must not close the source from inside its own reading
        scheduleTurn();
        return;
    }
    m_ration.spend(bytes);
    m_received += bytes;
    m_filled += bytes;
    m_lastByte = now();
    m_meter.add(bytes, m_lastByte);
    m_queues.erase(m_source->info().peer);
    if (m_filled == Content::PieceSize) {
        handOver();
        work();
    }
}

void WholeFetch::handOver()
{
    if (m_buffer && m_filled > 0)
        m_portions.push_back({std::move(m_buffer), m_filled});
    m_buffer.reset();
    m_filled = 0;
}

// One thing after the other, though the worker may have several threads.
void WholeFetch::work()
{
    if (m_working || m_stopped || !m_source)
        return;
    if (m_begun && m_portions.empty()) {
        if (m_ended)
            conclude();
        return;
    }
    m_working = true;
    const bool isFirst = !std::exchange(m_begun, true);
    Portion portion;
    if (!m_portions.empty()) {
        portion = std::move(m_portions.front());
        m_portions.pop_front();
    }
    const std::uint64_t bytes = portion.bytes;
    runOn(
        m_environment.pieces, this,
        [target = m_target, isFirst, key = m_wanted.key, portion = std::move(portion)]() mutable {
            Status status = isFirst ? target->begin(key) : Status{};
            if (status)
                status = target->append({portion.buffer.get(), portion.bytes});
            portion.buffer.reset(); // given back before anybody is told that there is room
            return status;
        },
        [this, request = m_request, bytes](const Status& status) {
            m_working = false;
            if (request == m_request && m_source)
                worked(status, bytes);
            else
                scheduleTurn();
            m_listener.roomMade();
        });
}

void WholeFetch::worked(const Status& status, std::uint64_t bytes)
{
    if (m_stopped)
        return;
    if (!status) {
        m_listener.fetchFailed(status.error());
        return;
    }
    m_written += bytes;
    if (m_blocked)
        scheduleTurn();
    work();
}

void WholeFetch::conclude()
{
    m_working = true;
    runOn(
        m_environment.pieces, this, [target = m_target] { return target->finish(); },
        [this, request = m_request](const Content::FileDigest& digest) {
            m_working = false;
            if (m_stopped || request != m_request || !m_source) {
                scheduleTurn();
                return;
            }
            const QString peer = m_source->info().peer;
            if (!isRight(digest, m_wanted.key)) {
                m_book.countBadPiece(peer);
                blame(QStringLiteral("it sent wrong data"));
                return;
            }
            m_book.countPieces(peer, Content::pieceCount(digest.size));
            m_listener.wholeArrived(digest);
        });
}

void WholeFetch::checkForRoom()
{
    if (m_blocked)
        scheduleTurn();
}

void WholeFetch::tick()
{
    if (m_source && !m_blocked && !m_ended && now() - m_lastByte >= m_settings.stallAfter)
        close(silentFor(m_settings.stallAfter));
    m_search.tick();
    scheduleTurn();
}

// Telling.

Fetcher::Summary WholeFetch::summary() const
{
    Summary summary;
    summary.downloading = m_source && (m_received > 0 || m_ended);
    summary.waiting = !m_queues.empty();
    for (const auto& [peer, place] : m_queues) {
        if (place > 0 && (summary.place == 0 || place < summary.place))
            summary.place = place;
    }
    summary.looking = !m_search.searchedOnce() || m_source;
    return summary;
}

std::uint64_t WholeFetch::rate() const
{
    return m_source ? m_meter.rate(now()) : 0;
}

QList<DownloadSourceRow> WholeFetch::rows() const
{
    QList<DownloadSourceRow> rows = m_book.rows(MaxWholeRows, now());
    for (DownloadSourceRow& row : rows) {
        const auto queue = m_queues.find(row.peer);
        if (queue != m_queues.end() && row.state != SourceState::Bad) {
            row.state = SourceState::Waiting;
            row.place = queue->second;
        } else if (m_source && m_source->info().peer == row.peer && m_received > 0) {
            row.state = SourceState::Downloading;
            row.rate = rate();
        }
    }
    return rows;
}

} // namespace Potluck::Transfer
