// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/downloadsteps.h"

#include "base/log.h"
#include "content/treehasher.h"
#include "transfer/progress.h"
#include "transfer/swarm.h"
#include "transfer/wholefetch.h"

#include <algorithm>
#include <utility>

namespace Potluck::Transfer {
namespace {

constexpr int MaxSourceRows = 100;

using Stage = JournalEntry::Stage;

std::uint64_t bytesOf(const Content::PieceMap& pieces, std::uint64_t size)
{
    if (pieces.isComplete())
        return size;
    std::uint64_t bytes = pieces.count() * Content::PieceSize;
    if (pieces.size() > 0 && pieces.has(pieces.size() - 1))
        bytes -= Content::PieceSize - Content::pieceLength(size, pieces.size() - 1);
    return bytes;
}

// Of pieces that nobody is asked for now.
QByteArray looksOf(const Content::PieceMap& pieces)
{
    QByteArray looks(static_cast<qsizetype>(pieces.size()), LookMissing);
    for (auto piece = pieces.firstPresent(); piece; piece = pieces.firstPresent(*piece + 1))
        looks[static_cast<qsizetype>(*piece)] = LookHave;
    return looks;
}

} // namespace

QString sentenceOf(const Error& error)
{
    if (error.code == ErrorCode::DiskFull)
        return QStringLiteral("There is not enough space on the disk (%1); free some, then resume").arg(error.detail);
    return error.detail.left(1).toUpper() + error.detail.mid(1);
}

Download::Download(const DownloadEnvironment& environment, const DownloadSettings& settings, BufferPool& pool,
                   std::shared_ptr<Journal> journal, DownloadListener& listener, JournalEntry entry)
    : m_environment(environment)
    , m_settings(settings)
    , m_pool(pool)
    , m_journal(std::move(journal))
    , m_listener(listener)
    , m_entry(std::move(entry))
    , m_book(environment.random)
    , m_known(m_entry.key.content ? Content::pieceCount(size()) : 0)
    , m_synced(m_known)
    , m_ration(environment.clock, environment.timers, [this] { checkForRoom(); })
{
    if (const auto& content = m_entry.key.content) {
        if (auto progress = decodeProgress(*content, m_known.size(), m_entry.progress))
            m_known = m_synced = std::move(*progress);
        if (m_known.size() == 1)
            m_entry.layer = content->toByteArray();
    }
    m_entry.progress.clear();
    m_isKept = m_entry.paused && !m_synced.isNone();
    applyRates();
    if (m_entry.stage == Stage::Done)
        m_phase = Phase::Done;
}

Download::~Download() = default;

void Download::run()
{
    if (m_closing) {
        m_runWhenClosed = true;
        return;
    }
    if (m_phase != Phase::Idle)
        return;
    ++m_generation;
    m_problem.clear();
    m_syncing = false;
    m_placeTries = 0;
    m_soughtPlaced = false;
    m_withoutLayer = false;
    m_lastSync = m_environment.clock.monotonic();
    if (m_entry.stage == Stage::Fetching)
        prepare();
    else
        review();
}

void Download::halt()
{
    m_runWhenClosed = false;
    if (!isHaltable())
        return;
    ++m_generation;
    m_checks = m_onlyChecks = false;
    if (m_entry.stage == Stage::Done) { // read again, and not yet found wrong
        m_phase = Phase::Done;
        return;
    }
    m_phase = Phase::Idle;
    stopFetcher();
    closeFile();
}

void Download::discard()
{
    ++m_generation;
    const bool isPlaced = m_phase == Phase::Done;
    m_phase = Phase::Idle;
    stopFetcher();
    setShares(false);
    m_file.reset();
    m_wholeFile.reset();
    if (!isPlaced || m_entry.stage == Stage::Unsynced)
        m_environment.syncing.post(
            [&disk = m_environment.disk, path = m_entry.partialPath] { removePartial(disk, path); });
}

// The journal.

void Download::save()
{
    JournalEntry entry = m_entry;
    entry.layer.clear(); // kept apart
    m_environment.records.post([journal = m_journal, entry] {
        if (const Status saved = journal->save(entry); !saved)
            qCWarning(lcTransfer) << "journal:" << saved.error().detail;
    });
}

void Download::setPaused(bool paused)
{
    m_entry.paused = paused;
    save();
}

void Download::setPriority(Priority priority)
{
    m_entry.priority = priority;
    save();
}

void Download::setLimit(std::uint64_t rate)
{
    m_entry.limit = rate;
    applyRates();
    save();
}

void Download::setShare(std::uint64_t rate)
{
    m_share = rate;
    applyRates();
}

void Download::applyRates()
{
    m_ration.setRate(m_share == 0 || (m_entry.limit != 0 && m_entry.limit < m_share) ? m_entry.limit : m_share);
}

void Download::setInOrder()
{
    if (m_fetcher)
        m_fetcher->setInOrder();
    if (std::exchange(m_entry.inOrder, true))
        return;
    save();
}

void Download::keepProgress(const Content::PieceMap& synced)
{
    m_synced = synced;
    m_environment.records.post(
        [journal = m_journal, id = m_entry.id, progress = encodeProgress(m_entry.key.content.value(), synced)] {
            // Costs a check of these pieces after a crash, no more.
            if (const Status saved = journal->saveProgress(id, progress); !saved)
                qCWarning(lcTransfer) << "journal:" << saved.error().detail;
        });
}

// Fetching.

void Download::startSwarm()
{
    if (m_fetcher)
        return;
    auto swarm = std::make_unique<Swarm>(m_environment, m_settings, m_pool, m_book, m_ration,
                                         static_cast<FetchListener&>(*this), wanted(), m_entry.inOrder, m_entry.layer);
    m_swarm = swarm.get();
    m_fetcher = std::move(swarm);
    m_fetcher->start();
}

void Download::stopFetcher()
{
    if (!m_fetcher)
        return;
    m_fetcher->stop();
    m_swarm = nullptr;
    m_whole = nullptr;
    m_oldFetchers.push_back(std::move(m_fetcher));
    QMetaObject::invokeMethod(
        this, [this] { m_oldFetchers.clear(); }, Qt::QueuedConnection);
}

void Download::fetch()
{
    const Content::PieceMap pieces = m_file->pieces();
    m_checks = false;
    if (pieces.isComplete()) {
        m_onlyChecks = false;
        place();
        return;
    }
    if (std::exchange(m_onlyChecks, false)) {
        halt();
        m_listener.downloadEnded(*this); // who goes on is the list's to say
        return;
    }
    m_phase = Phase::Fetching;
    startSwarm();
    m_swarm->fetchInto(m_file);
    if (!pieces.isNone())
        setShares(true);
}

void Download::layerVerified(const QByteArray& layer)
{
    m_entry.layer = layer;
    m_environment.records.post([journal = m_journal, id = m_entry.id, layer] {
        // Costs another fetch after a restart, no more.
        if (const Status saved = journal->saveLayer(id, layer); !saved)
            qCWarning(lcTransfer) << "journal:" << saved.error().detail;
    });
    m_file->setLayer(layer);
    checkRest(0);
}

void Download::pieceKept()
{
    setShares(true);
}

void Download::completed()
{
    place();
}

void Download::fetchFailed(const Error& error)
{
    fail(error);
}

void Download::sourceLied(const SourceInfo& source, const QString& reason)
{
    m_listener.sourceLied(*this, source, reason);
}

void Download::setShares(bool shares)
{
    if (m_shares == shares)
        return;
    m_shares = shares;
    m_listener.downloadShares(*this, shares);
}

std::shared_ptr<ContentReader> Download::reader() const
{
    if (!m_shares || !m_file)
        return nullptr;
    return std::make_shared<PartialReader>(m_file, m_entry.key.content.value(), m_entry.name);
}

// Saving to disk.

void Download::syncBehind()
{
    const Milliseconds now = m_environment.clock.monotonic();
    if (m_phase != Phase::Fetching || m_syncing || !m_file || now - m_lastSync < m_settings.syncEvery)
        return;
    const Content::PieceMap pieces = m_file->pieces();
    if (pieces == m_synced)
        return;
    m_syncing = true;
    onWorker(
        m_environment.syncing, [file = m_file] { return file->sync(); },
        [this, pieces](const Status& synced) {
            m_syncing = false;
            m_lastSync = m_environment.clock.monotonic();
            if (m_phase == Phase::Done)
                return;
            if (synced) {
                keepProgress(pieces);
            } else {
                m_rewrite = true;
                fail(synced.error());
            }
        });
}

// Lets the file go, after what is in it is on disk and in the journal.
void Download::closeFile()
{
    setShares(false);
    closeWhole();
    if (!m_file)
        return;
    const std::shared_ptr<PartialFile> file = std::move(m_file);
    m_file.reset();
    if (m_entry.stage != Stage::Fetching && m_entry.stage != Stage::Placing)
        return;
    m_closing = true;
    onWorker(
        m_environment.syncing,
        [file] {
            const Content::PieceMap pieces = file->pieces();
            const Status synced = file->sync();
            return std::pair(pieces, synced);
        },
        [this](const std::pair<Content::PieceMap, Status>& result) {
            m_closing = false;
            if (result.second && !m_rewrite) {
                m_known = result.first;
                m_isKept = !m_known.isNone();
                keepProgress(m_known);
            } else {
                // What the disk did not confirm may be in memory only: it is checked and written again.
                m_known = m_synced;
                m_rewrite = true;
            }
            closed();
        });
}

void Download::closed()
{
    if (std::exchange(m_runWhenClosed, false))
        run();
}

void Download::fail(const Error& error)
{
    ++m_generation;
    m_phase = Phase::Idle;
    m_checks = m_onlyChecks = false;
    m_problem = sentenceOf(error);
    qCWarning(lcTransfer) << m_entry.name << "needs attention:" << error.detail;
    stopFetcher();
    closeFile();
    m_listener.downloadEnded(*this);
}

// Telling.

void Download::tick()
{
    if (m_fetcher)
        m_fetcher->tick();
    syncBehind();
}

void Download::checkForRoom()
{
    if (m_fetcher)
        m_fetcher->checkForRoom();
}

void Download::lookAround()
{
    if (m_fetcher)
        m_fetcher->lookAround();
}

void Download::searchAgain()
{
    m_book.wakeAll();
    if (m_fetcher) {
        m_fetcher->searchAgain();
        m_fetcher->lookAround();
    }
}

bool Download::isDone() const
{
    return m_phase == Phase::Done;
}

DownloadState Download::state() const
{
    switch (m_phase) {
    case Phase::Done:
        return DownloadState::Done;
    case Phase::Idle:
        if (hasFailed())
            return DownloadState::Failed;
        return m_entry.paused ? DownloadState::Paused : DownloadState::Queued;
    case Phase::Reviewing:
    case Phase::Checking:
        return DownloadState::Checking;
    case Phase::Placing:
        return DownloadState::Moving;
    case Phase::Preparing:
    case Phase::Fetching:
        break;
    }
    if (!m_fetcher)
        return DownloadState::FindingSources;
    const Fetcher::Summary summary = m_fetcher->summary();
    if (summary.downloading)
        return DownloadState::Downloading;
    if (summary.waiting)
        return DownloadState::Waiting;
    return summary.looking ? DownloadState::FindingSources : DownloadState::NobodyOnline;
}

Preview Download::preview() const
{
    if (m_entry.stage >= Stage::Unsynced)
        return {m_entry.finalPath, size()};
    const Content::PieceMap pieces = m_file ? m_file->pieces() : m_known;
    const auto end = pieces.firstMissing();
    return {m_entry.partialPath, end ? *end * Content::PieceSize : size()};
}

DownloadRow Download::row(bool withPieces) const
{
    DownloadRow row;
    row.id = m_entry.id;
    row.key = m_entry.key;
    row.name = m_entry.name;
    row.folder = m_entry.targetDir;
    row.size = m_whole ? m_whole->size() : m_entry.size;
    row.state = state();
    row.problem = m_problem;
    row.priority = m_entry.priority;
    row.limit = m_entry.limit;
    row.addedAt = m_entry.addedAt;
    if (m_phase == Phase::Done || m_entry.stage == Stage::Done) {
        row.path = m_entry.finalPath;
        row.done = m_phase == Phase::Done ? size() : m_proved;
    } else if (m_whole) {
        row.done = m_whole->done();
    } else {
        // Of a file that is fetched whole nothing is kept that is not verified.
        row.done = m_entry.key.content ? bytesOf(m_file ? m_file->pieces() : m_known, size()) : 0;
    }
    if (m_fetcher) {
        row.rate = m_fetcher->rate();
        row.sources = m_fetcher->rows();
        if (row.state == DownloadState::Waiting)
            row.place = m_fetcher->summary().place;
    } else {
        row.sources = m_book.rows(MaxSourceRows, m_environment.clock.monotonic());
    }
    if (withPieces && m_entry.stage != Stage::Done && m_phase != Phase::Done && !isWhole()) {
        if (m_fetcher)
            row.pieces = m_fetcher->picture(row.sources);
        else
            row.pieces.looks = looksOf(m_file ? m_file->pieces() : m_known);
    }
    if (row.rate > 0 && row.size)
        row.secondsLeft = (*row.size - std::min(row.done, *row.size)) / row.rate;
    return row;
}

} // namespace Potluck::Transfer
