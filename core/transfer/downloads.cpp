// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/downloads.h"

#include "base/log.h"
#include "content/filename.h"
#include "content/treehasher.h"
#include "transfer/downloadsprivate.h"
#include "transfer/partialplace.h"

#include <QDir>

#include <algorithm>
#include <utility>

namespace Potluck::Transfer {
namespace {

constexpr Milliseconds TickEvery{250}; // four times a second

JournalState verified(JournalState state)
{
    for (JournalEntry& entry : state.entries) {
        const bool isRight =
            entry.key.content && entry.size && Content::verifyPieceLayer(*entry.key.content, *entry.size, entry.layer);
        if (!entry.layer.isEmpty() && !isRight) {
            qCWarning(lcTransfer) << "the journal's hash tree of" << entry.name << "is damaged; it is fetched again";
            entry.layer.clear();
        }
    }
    std::stable_sort(state.entries.begin(), state.entries.end(),
                     [](const JournalEntry& a, const JournalEntry& b) { return a.rank < b.rank; });
    return state;
}

// Whether a download of the one is what somebody wants who asks for the other, see Downloads::add().
bool isSame(const JournalEntry& entry, const NewDownload& wanted)
{
    if (wanted.key.content)
        return entry.key.content == wanted.key.content && entry.size == wanted.size;
    return !entry.key.content && Content::standInFor(entry.key) == Content::standInFor(wanted.key);
}

// Whether a source for the one is a source for the other.
bool share(const Content::FileKey& a, const Content::FileKey& b)
{
    if (a.content && b.content)
        return a.content == b.content;
    return (a.sha1 && a.sha1 == b.sha1) || (a.md5 && a.md5 == b.md5);
}

Error noSuch(TransferId id)
{
    return {ErrorCode::NotFound, QStringLiteral("there is no download %1").arg(id.value)};
}

} // namespace

void Downloads::Private::restore()
{
    runOn(
        m_environment.records, &q,
        [journal = m_journal, &disk = m_environment.disk, dataDir = m_environment.dataDir]() -> Result<JournalState> {
            auto state = journal->load();
            if (!state)
                return state;
            QSet<QString> partial;
            for (const JournalEntry& entry : state->entries)
                partial.insert(entry.partialPath);
            removeOrphans(disk, dataDir, partial);
            return verified(std::move(*state));
        },
        [this](Result<JournalState> state) {
            if (!state) {
                Q_EMIT q.restored(state.error());
                return;
            }
            m_lastId = state->lastId;
            for (BadSource& bad : state->bad)
                m_bad[bad.content].append(std::move(bad));
            for (JournalEntry& entry : state->entries) {
                m_lastId = std::max(m_lastId, entry.id.value);
                insert(std::move(entry));
            }
            m_isRestored = true;
            schedule();
            Q_EMIT q.restored({});
        });
}

Download& Downloads::Private::insert(JournalEntry entry)
{
    const TransferId id = entry.id;
    m_downloads.push_back(std::make_unique<Download>(m_environment, m_settings, m_pool, m_journal,
                                                     static_cast<DownloadListener&>(*this), std::move(entry)));
    Download& download = *m_downloads.back();
    const auto bad = m_bad.value(Content::standInFor(download.entry().key));
    for (const BadSource& source : bad)
        download.book().setBad(source.peer, source.name, source.reason);
    touch(id);
    return download;
}

Result<TransferId> Downloads::Private::add(const NewDownload& wanted)
{
    if (!m_isRestored)
        return Error{ErrorCode::Busy, QStringLiteral("the list of downloads is still being read")};
    if (wanted.key.isEmpty() || (wanted.key.content && wanted.key.content->isNull()))
        return Error{ErrorCode::InvalidArgument, QStringLiteral("the content id is missing")};
    if (wanted.key.content && !wanted.size)
        return Error{ErrorCode::InvalidArgument, QStringLiteral("the size of the file is missing")};
    if (wanted.size.value_or(0) > Content::MaxFileSize)
        return Error{ErrorCode::InvalidArgument, QStringLiteral("the file is larger than 16 TiB")};
    if (!wanted.targetDir.startsWith(QLatin1Char('/')) || wanted.targetDir.contains(QChar::Null))
        return Error{ErrorCode::InvalidArgument, QStringLiteral("the folder must be an absolute path")};

    const QString targetDir = QDir::cleanPath(wanted.targetDir);
    Download* download = nullptr;
    for (const auto& known : m_downloads) {
        const JournalEntry& entry = known->entry();
        if (isSame(entry, wanted) && entry.targetDir == targetDir && !known->isDone())
            download = known.get();
    }
    if (!download) {
        JournalEntry entry;
        entry.id.value = ++m_lastId;
        entry.key = wanted.key;
        entry.size = wanted.size;
        entry.name = Content::safeFileName(wanted.name);
        entry.targetDir = targetDir;
        entry.inOrder = wanted.inOrder;
        entry.rank = m_downloads.empty() ? 0 : m_downloads.back()->entry().rank + 1;
        entry.addedAt = m_environment.clock.wall().count();
        download = &insert(std::move(entry));
        download->save();
    } else {
        download->clearProblem();
        download->setPaused(false);
    }
    for (const FoundSource& source : wanted.sources)
        download->book().offer(source, m_environment.clock.monotonic());
    download->lookAround();
    touch(download->entry().id);
    schedule();
    return download->entry().id;
}

Download* Downloads::Private::find(TransferId id)
{
    const std::size_t position = positionOf(id);
    return position < m_downloads.size() ? m_downloads[position].get() : nullptr;
}

std::size_t Downloads::Private::positionOf(TransferId id) const
{
    const auto found = std::find_if(m_downloads.begin(), m_downloads.end(),
                                    [id](const auto& download) { return download->entry().id == id; });
    return static_cast<std::size_t>(found - m_downloads.begin());
}

Status Downloads::Private::cancel(TransferId id)
{
    const std::size_t position = positionOf(id);
    if (position == m_downloads.size())
        return noSuch(id);
    m_downloads[position]->discard();
    m_downloads.erase(m_downloads.begin() + static_cast<std::ptrdiff_t>(position));
    m_environment.records.post([journal = m_journal, id] {
        if (const Status removed = journal->remove(id); !removed)
            qCWarning(lcTransfer) << "journal:" << removed.error().detail;
    });
    m_removed.append(id);
    m_told.remove(id);
    touch(id);
    schedule();
    return {};
}

void Downloads::Private::touch(TransferId id)
{
    m_touched.insert(id);
    if (!m_timer)
        m_timer = m_environment.timers.every(TickEvery, [this] { tick(); });
}

void Downloads::Private::tick()
{
    QList<DownloadRow> rows;
    bool busy = false;
    for (const auto& download : m_downloads) {
        const TransferId id = download->entry().id;
        const bool runs = download->isRunning();
        busy = busy || runs;
        if (runs)
            download->tick();
        if (!runs && !m_touched.contains(id))
            continue;
        DownloadRow row = download->row(m_showsPieces);
        if (m_told.value(id) == row)
            continue;
        m_told.insert(id, row);
        rows.append(std::move(row));
    }
    m_touched.clear();
    const QList<TransferId> removed = std::exchange(m_removed, {});
    divide();
    schedule();
    if (!busy && m_touched.isEmpty()) {
        m_pool.trim();
        // The timer must not be destroyed inside its own call.
        QMetaObject::invokeMethod(
            &q,
            [this] {
                if (m_touched.isEmpty() && q.running() == 0)
                    m_timer.reset();
            },
            Qt::QueuedConnection);
    }
    if (!rows.isEmpty() || !removed.isEmpty())
        Q_EMIT q.changed(rows, removed);
}

void Downloads::Private::tellNow(TransferId id)
{
    const Download* const download = find(id);
    if (!download)
        return;
    const DownloadRow row = download->row(m_showsPieces);
    if (m_told.value(id) == row)
        return;
    m_told.insert(id, row);
    Q_EMIT q.changed({row}, {});
}

void Downloads::Private::downloadPlaced(Download& download)
{
    const TransferId id = download.entry().id;
    touch(id);
    // From a stack on which no download is: who is told may cancel it.
    QMetaObject::invokeMethod(
        &q,
        [this, id, path = download.entry().finalPath] {
            tellNow(id);
            Q_EMIT q.finished(id, path);
        },
        Qt::QueuedConnection);
}

void Downloads::Private::downloadEnded(Download& download)
{
    const TransferId id = download.entry().id;
    touch(id);
    QMetaObject::invokeMethod(
        &q, [this, id] { tellNow(id); }, Qt::QueuedConnection);
}

void Downloads::Private::downloadShares(Download& download, bool shares)
{
    QMetaObject::invokeMethod(
        &q,
        [this, content = download.entry().key.content.value(), shares] { Q_EMIT q.sharingChanged(content, shares); },
        Qt::QueuedConnection);
}

void Downloads::Private::sourceLied(Download& download, const SourceInfo& source, const QString& reason)
{
    BadSource bad;
    bad.content = Content::standInFor(download.entry().key);
    bad.peer = source.peer;
    bad.name = source.name;
    bad.reason = reason;
    bad.at = m_environment.clock.wall().count();
    m_bad[bad.content].append(bad);
    for (const auto& other : m_downloads) {
        if (Content::standInFor(other->entry().key) == bad.content)
            other->book().setBad(bad.peer, bad.name, bad.reason);
    }
    m_environment.records.post([journal = m_journal, bad] {
        if (const Status saved = journal->addBad(bad); !saved)
            qCWarning(lcTransfer) << "journal:" << saved.error().detail;
    });
}

void Downloads::Private::roomMade()
{
    for (const auto& download : m_downloads) {
        if (download->isRunning())
            download->checkForRoom();
    }
}

Downloads::Downloads(const DownloadEnvironment& environment, std::unique_ptr<Journal> journal,
                     const DownloadSettings& settings, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(*this, environment, std::move(journal), settings))
{}

Downloads::~Downloads() = default;

void Downloads::restore()
{
    d->restore();
}

Result<TransferId> Downloads::add(const NewDownload& wanted)
{
    return d->add(wanted);
}

Status Downloads::pause(TransferId id)
{
    Download* const download = d->find(id);
    if (!download)
        return noSuch(id);
    if (download->isDone())
        return {};
    download->clearProblem();
    if (download->entry().stage != JournalEntry::Stage::Done) // else it is only read again
        download->setPaused(true);
    download->halt();
    d->touch(id);
    d->schedule();
    return {};
}

Status Downloads::resume(TransferId id)
{
    Download* const download = d->find(id);
    if (!download)
        return noSuch(id);
    if (download->isDone())
        return {};
    download->clearProblem();
    download->setPaused(false);
    d->touch(id);
    d->schedule();
    return {};
}

Status Downloads::cancel(TransferId id)
{
    return d->cancel(id);
}

void Downloads::pauseAll()
{
    d->setAllPaused(true);
}

void Downloads::resumeAll()
{
    d->setAllPaused(false);
}

Status Downloads::moveBefore(TransferId id, TransferId other)
{
    return d->moveBefore(id, other);
}

void Downloads::setMaxActive(int count)
{
    d->setMaxActive(count);
}

Status Downloads::setPriority(TransferId id, Priority priority)
{
    Download* const download = d->find(id);
    if (!download)
        return noSuch(id);
    if (download->entry().priority == priority)
        return {};
    download->setPriority(priority);
    d->touch(id);
    d->rearrange();
    return {};
}

Status Downloads::limit(TransferId id, std::uint64_t rate)
{
    Download* const download = d->find(id);
    if (!download)
        return noSuch(id);
    if (download->entry().limit != rate)
        download->setLimit(rate);
    d->touch(id);
    return {};
}

Status Downloads::checkAgain(TransferId id)
{
    Download* const download = d->find(id);
    if (!download)
        return noSuch(id);
    download->checkAgain();
    d->touch(id);
    d->schedule();
    return {};
}

Result<Preview> Downloads::preview(TransferId id)
{
    Download* const download = d->find(id);
    if (!download)
        return noSuch(id);
    if (!download->isDone()) {
        if (!download->hasPieces())
            return Error{ErrorCode::Unsupported,
                         QStringLiteral("what this file is can only be told when all of it is there")};
        download->setInOrder();
    }
    return download->preview();
}

void Downloads::showPieces(bool shown)
{
    if (std::exchange(d->m_showsPieces, shown) == shown)
        return;
    for (const auto& download : d->m_downloads) {
        if (!download->isDone())
            d->touch(download->entry().id);
    }
}

void Downloads::addSources(const Content::FileKey& key, const QList<FoundSource>& sources)
{
    for (const auto& download : d->m_downloads) {
        if (!share(download->entry().key, key) || download->isDone())
            continue;
        for (const FoundSource& source : sources)
            download->book().offer(source, d->m_environment.clock.monotonic());
        download->lookAround();
    }
}

void Downloads::retryNow()
{
    for (const auto& download : d->m_downloads) {
        if (!download->isDone())
            download->searchAgain();
    }
}

QList<DownloadRow> Downloads::rows() const
{
    QList<DownloadRow> rows;
    rows.reserve(static_cast<qsizetype>(d->m_downloads.size()));
    for (const auto& download : d->m_downloads)
        rows.append(download->row(d->m_showsPieces));
    return rows;
}

QList<Downloads::Finished> Downloads::finishedFiles() const
{
    QList<Finished> files;
    for (const auto& download : d->m_downloads) {
        if (download->isDone())
            files.append({download->entry().key, download->entry().finalPath});
    }
    return files;
}

std::uint64_t Downloads::rate() const
{
    std::uint64_t sum = 0;
    for (const auto& download : d->m_downloads)
        sum += download->rate();
    return sum;
}

int Downloads::running() const
{
    return static_cast<int>(std::count_if(d->m_downloads.begin(), d->m_downloads.end(),
                                          [](const auto& download) { return download->isRunning(); }));
}

std::shared_ptr<ContentReader> Downloads::openForUpload(const Content::ContentId& content)
{
    for (const auto& download : d->m_downloads) {
        if (download->entry().key.content != content)
            continue;
        if (auto reader = download->reader())
            return reader;
    }
    return nullptr;
}

} // namespace Potluck::Transfer
