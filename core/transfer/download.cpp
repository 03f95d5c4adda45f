// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/download.h"

#include "base/bytes.h"
#include "base/log.h"
#include "content/treehasher.h"
#include "transfer/partialplace.h"
#include "transfer/progress.h"

#include <algorithm>
#include <utility>

namespace Potluck::Transfer {
namespace {

// How much one task of the syncing worker reads, so that several downloads take turns.
constexpr std::uint64_t StepBytes = 64ULL << 20;
constexpr int MaxPlaceTries = 100;
constexpr int MaxSourceRows = 100;
constexpr Milliseconds SecureAgain{60'000};

using Stage = JournalEntry::Stage;

QString folderOf(const QString& path)
{
    return path.left(std::max<qsizetype>(1, path.lastIndexOf(QLatin1Char('/'))));
}

QString sentenceOf(const Error& error)
{
    if (error.code == ErrorCode::DiskFull)
        return QStringLiteral("There is not enough space on the disk (%1); free some, then resume").arg(error.detail);
    return error.detail.left(1).toUpper() + error.detail.mid(1);
}

// Makes room for a file of that size, without taking the space yet.
Result<std::unique_ptr<DiskFile>> createSized(Disk& disk, const QString& path, std::uint64_t size)
{
    const QString folder = folderOf(path);
    const auto free = disk.freeSpace(folder);
    if (free && *free < size)
        return Error{ErrorCode::DiskFull,
                     QStringLiteral("%1 are needed in %2, %3 are free").arg(humanSize(size), folder, humanSize(*free))};
    auto file = disk.open(path, Disk::Mode::CreateNew);
    if (!file)
        return file;
    if (const Status sized = (*file)->resize(size); !sized) {
        file->reset();
        if (const Status removed = disk.remove(path); !removed)
            qCWarning(lcTransfer) << removed.error().detail;
        return sized.error();
    }
    return file;
}

// Removes what is left of the partial data, and the hidden folder when it is empty.
void removePartial(Disk& disk, const QString& path)
{
    if (path.isEmpty())
        return;
    if (const Status removed = disk.remove(path); !removed)
        qCWarning(lcTransfer) << removed.error().detail;
    const QString folder = folderOf(path);
    if (folder.endsWith(QLatin1Char('/') + partialFolderName()))
        static_cast<void>(disk.removeFolder(folder)); // others may still be in it
}

std::uint64_t bytesOf(const Content::PieceMap& pieces, std::uint64_t size)
{
    if (pieces.isComplete())
        return size;
    std::uint64_t bytes = pieces.count() * Content::PieceSize;
    if (pieces.size() > 0 && pieces.has(pieces.size() - 1))
        bytes -= Content::PieceSize - Content::pieceLength(size, pieces.size() - 1);
    return bytes;
}

} // namespace

struct Download::Partial
{
    QString path;
    std::unique_ptr<DiskFile> file;
};

struct Download::Found
{
    QString partial; // where to begin
    QString placed;  // or what may be the finished file
};

struct Download::Copy
{
    std::unique_ptr<DiskFile> target;
    QString temporary; // empty where the target has no name yet
    std::uint64_t offset = 0;
};

Download::Download(const DownloadEnvironment& environment, const DownloadSettings& settings, BufferPool& pool,
                   std::shared_ptr<Journal> journal, DownloadListener& listener, JournalEntry entry)
    : m_environment(environment)
    , m_settings(settings)
    , m_pool(pool)
    , m_journal(std::move(journal))
    , m_listener(listener)
    , m_entry(std::move(entry))
    , m_book(environment.random)
    , m_known(Content::pieceCount(m_entry.size))
    , m_synced(m_known)
{
    if (auto progress = decodeProgress(m_entry.content, m_known.size(), m_entry.progress))
        m_known = m_synced = std::move(*progress);
    m_entry.progress.clear();
    if (m_known.size() == 1)
        m_entry.layer = m_entry.content.toByteArray();
    if (m_entry.stage == Stage::Done)
        m_phase = Phase::Done;
}

Download::~Download() = default;

template<typename Work, typename Done>
void Download::onWorker(Worker& worker, Work work, Done done)
{
    runOn(worker, this, std::move(work), [this, generation = m_generation, done = std::move(done)](auto value) mutable {
        if (generation == m_generation)
            done(std::move(value));
    });
}

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
    m_lastSync = m_environment.clock.monotonic();
    if (m_entry.stage == Stage::Fetching)
        prepare();
    else
        review();
}

void Download::halt()
{
    m_runWhenClosed = false;
    if (m_phase != Phase::Preparing && m_phase != Phase::Checking && m_phase != Phase::Fetching)
        return;
    ++m_generation;
    m_phase = Phase::Idle;
    stopSwarm();
    closeFile();
}

void Download::discard()
{
    ++m_generation;
    const bool isPlaced = m_phase == Phase::Done;
    m_phase = Phase::Idle;
    stopSwarm();
    setShares(false);
    m_file.reset();
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

void Download::setRank(std::int64_t rank)
{
    if (m_entry.rank == rank)
        return;
    m_entry.rank = rank;
    save();
}

void Download::keepProgress(const Content::PieceMap& synced)
{
    m_synced = synced;
    m_environment.records.post(
        [journal = m_journal, id = m_entry.id, progress = encodeProgress(m_entry.content, synced)] {
            // Costs a check of these pieces after a crash, no more.
            if (const Status saved = journal->saveProgress(id, progress); !saved)
                qCWarning(lcTransfer) << "journal:" << saved.error().detail;
        });
}

// What an earlier run of the program left behind in the middle of placing.

void Download::review()
{
    m_phase = Phase::Reviewing;
    onWorker(
        m_environment.pieces,
        [&disk = m_environment.disk, partial = m_entry.partialPath, final = m_entry.finalPath] {
            Review review;
            review.partialExists = disk.facts(partial).ok();
            if (const auto facts = disk.facts(final); facts && !facts->isFolder && !facts->isLink) {
                review.finalExists = true;
                review.finalSize = facts->size;
            }
            return review;
        },
        [this](const Review& review) { reviewed(review); });
}

void Download::reviewed(const Review& review)
{
    if (review.finalExists && review.finalSize == m_entry.size) {
        openPlaced(review.partialExists);
    } else if (review.finalExists && !review.partialExists && m_entry.stage == Stage::Unsynced) {
        // A power cut leaves the size alone, so its owner changed it since: it is his now.
        m_phase = Phase::Done;
        secured();
    } else {
        startOver();
    }
}

void Download::openPlaced(bool partialExists)
{
    onWorker(
        m_environment.pieces,
        [&disk = m_environment.disk, path = m_entry.finalPath] {
            auto file = disk.open(path, Disk::Mode::ReadWrite);
            if (!file && file.error().code == ErrorCode::PermissionDenied)
                return disk.open(path, Disk::Mode::Read);
            return file;
        },
        [this, partialExists](Result<std::unique_ptr<DiskFile>> file) {
            if (!file) {
                fail(file.error());
                return;
            }
            m_file = std::make_shared<PartialFile>(std::move(*file), m_entry.size);
            m_file->setLayer(m_entry.layer);
            checkPlaced(0, partialExists);
        });
}

void Download::checkPlaced(std::uint32_t from, bool partialExists)
{
    onWorker(
        m_environment.syncing, [file = m_file, from] { return file->check(from, StepBytes, false); },
        [this, partialExists](const Result<std::optional<std::uint32_t>>& next) {
            if (!next) {
                fail(next.error());
            } else if (*next) {
                checkPlaced(**next, partialExists);
            } else if (m_file->pieces().isComplete()) {
                m_phase = Phase::Done;
                if (m_entry.stage == Stage::Placing)
                    placed();
                else
                    secure(false, 0);
            } else if (partialExists) {
                startOver(); // that file is somebody else's
            } else {
                takeBack();
            }
        });
}

// The file in place lost data with a power cut: it becomes the partial file again.
void Download::takeBack()
{
    m_synced = Content::PieceMap(m_known.size());
    m_known = m_file->pieces();
    onWorker(
        m_environment.records, [journal = m_journal, id = m_entry.id] { return journal->saveProgress(id, {}); },
        [this](const Status& saved) {
            if (!saved) {
                fail(saved.error());
                return;
            }
            onWorker(
                m_environment.pieces,
                [&disk = m_environment.disk, from = m_entry.finalPath, to = m_entry.partialPath] {
                    return disk.rename(from, to);
                },
                [this](const Status& moved) {
                    if (moved)
                        startOver();
                    else
                        fail({ErrorCode::Corrupt,
                              QStringLiteral("%1 was damaged when the computer stopped; remove it, then resume")
                                  .arg(m_entry.finalPath)});
                });
        });
}

void Download::startOver()
{
    m_file.reset();
    m_entry.stage = Stage::Fetching;
    m_entry.finalPath.clear();
    save();
    prepare();
}

// The partial file.

void Download::prepare()
{
    m_phase = Phase::Preparing;
    if (m_known.size() == 0 && m_entry.content != Content::emptyContentId()) {
        fail({ErrorCode::Corrupt, QStringLiteral("no empty file has this content id")});
        return;
    }
    if (m_entry.partialPath.isEmpty()) {
        createPartial();
        return;
    }
    onWorker(
        m_environment.pieces,
        [&disk = m_environment.disk, path = m_entry.partialPath, dataDir = m_environment.dataDir,
         size = m_entry.size]() -> Result<Partial> {
            Partial partial{path, {}};
            auto file = disk.open(path, Disk::Mode::ReadWrite);
            if (!file && file.error().code == ErrorCode::NotFound) { // the data directory may have moved
                partial.path = dataDir + QStringLiteral("/partial") + path.mid(folderOf(path).size());
                file = disk.open(partial.path, Disk::Mode::ReadWrite);
            }
            if (!file)
                return file.error();
            const auto facts = (*file)->facts();
            if (!facts)
                return facts.error();
            if (facts->size != size) { // not what we left there
                if (const Status removed = disk.remove(partial.path); !removed)
                    return removed.error();
                return Error{ErrorCode::NotFound, QStringLiteral("%1 has another size").arg(partial.path)};
            }
            partial.file = std::move(*file);
            return partial;
        },
        [this](Result<Partial> partial) {
            if (partial) {
                if (m_entry.partialPath != partial->path) {
                    m_entry.partialPath = partial->path;
                    save();
                }
                opened(std::move(partial->file));
            } else if (partial.error().code == ErrorCode::NotFound) {
                createPartial();
            } else {
                fail(partial.error());
            }
        });
}

void Download::createPartial()
{
    const bool isLost =
        !m_entry.partialPath.isEmpty() && !m_entry.layer.isEmpty() && !std::exchange(m_soughtPlaced, true);
    const QString name = partialFileName(m_entry.id, m_entry.content, m_environment.random.next());
    onWorker(
        m_environment.pieces,
        [&disk = m_environment.disk, entry = m_entry, dataDir = m_environment.dataDir, name, isLost,
         hadData = !m_synced.isNone()]() -> Result<Found> {
            // A power cut can take the journal's last lines and leave the file in its folder.
            if (isLost) {
                const QString placed = findPlaced(disk, entry.targetDir, entry.name, entry.size);
                if (!placed.isEmpty())
                    return Found{{}, placed};
            }
            auto folder = choosePartialFolder(disk, dataDir, entry.targetDir);
            if (!folder)
                return folder.error();
            // Its disk may only be unplugged, and all the data with it.
            const QString before = folderOf(entry.partialPath);
            if (hadData && before != *folder && !disk.facts(before))
                return Error{ErrorCode::NotFound, QStringLiteral("%1 is not there; connect its disk, then resume, or "
                                                                 "cancel and download again")
                                                      .arg(before)};
            return Found{*folder + QLatin1Char('/') + name, {}};
        },
        [this](const Result<Found>& found) {
            if (!found) {
                fail(found.error());
            } else if (!found->placed.isEmpty()) {
                m_entry.stage = Stage::Placing;
                m_entry.finalPath = found->placed;
                m_phase = Phase::Reviewing;
                openPlaced(true);
            } else {
                recordPartial(found->partial);
            }
        });
}

// The journal must know the file before it exists, and must not believe that it holds anything.
void Download::recordPartial(const QString& path)
{
    m_entry.partialPath = path;
    m_known = m_synced = Content::PieceMap(m_known.size());
    m_rewrite = false;
    onWorker(
        m_environment.records,
        [journal = m_journal, entry = m_entry] {
            if (const Status saved = journal->saveProgress(entry.id, {}); !saved)
                return saved;
            return journal->save(entry);
        },
        [this](const Status& saved) {
            if (!saved) {
                fail(saved.error());
                return;
            }
            onWorker(
                m_environment.pieces,
                [&disk = m_environment.disk, path = m_entry.partialPath, size = m_entry.size] {
                    return createSized(disk, path, size);
                },
                [this](Result<std::unique_ptr<DiskFile>> file) {
                    if (file)
                        opened(std::move(*file));
                    else
                        fail(file.error());
                });
        });
}

void Download::opened(std::unique_ptr<DiskFile> file)
{
    m_file = std::make_shared<PartialFile>(std::move(file), m_entry.size);
    m_file->setPieces(m_known);
    if (m_entry.layer.isEmpty() && m_known.size() > 1) {
        m_phase = Phase::Fetching;
        startSwarm();
        return;
    }
    m_file->setLayer(m_entry.layer);
    checkRest(0);
}

void Download::checkRest(std::uint32_t from)
{
    m_phase = Phase::Checking;
    onWorker(
        m_environment.syncing,
        [file = m_file, from, rewrite = m_rewrite] { return file->check(from, StepBytes, rewrite); },
        [this](const Result<std::optional<std::uint32_t>>& next) {
            if (!next) {
                fail(next.error());
            } else if (*next) {
                checkRest(**next);
            } else {
                m_rewrite = false;
                fetch();
            }
        });
}

// Fetching.

void Download::startSwarm()
{
    if (m_swarm)
        return;
    m_swarm = std::make_unique<Swarm>(m_environment, m_settings, m_pool, m_book, static_cast<SwarmListener&>(*this),
                                      m_entry.content, m_entry.size, m_entry.inOrder, m_entry.layer);
    m_swarm->start();
}

void Download::stopSwarm()
{
    if (!m_swarm)
        return;
    m_swarm->stop();
    m_oldSwarms.push_back(std::move(m_swarm));
    QMetaObject::invokeMethod(
        this, [this] { m_oldSwarms.clear(); }, Qt::QueuedConnection);
}

void Download::fetch()
{
    const Content::PieceMap pieces = m_file->pieces();
    if (pieces.isComplete()) {
        place();
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

void Download::diskFailed(const Error& error)
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
    return std::make_shared<PartialReader>(m_file, m_entry.name);
}

// Placing.

void Download::place(std::shared_ptr<Copy> copy)
{
    m_phase = Phase::Placing;
    stopSwarm();
    if (++m_placeTries > MaxPlaceTries) {
        fail({ErrorCode::AlreadyExists,
              QStringLiteral("no free name for %1 in %2").arg(m_entry.name, m_entry.targetDir)});
        return;
    }
    onWorker(
        m_environment.pieces,
        [&disk = m_environment.disk, folder = m_entry.targetDir, name = m_entry.name] {
            return chooseFinalPath(disk, folder, name);
        },
        [this, copy](const Result<QString>& path) {
            if (path)
                placeAt(*path, copy);
            else
                fail(path.error());
        });
}

void Download::placeAt(const QString& path, std::shared_ptr<Copy> copy)
{
    m_entry.stage = Stage::Placing;
    m_entry.finalPath = path;
    const auto tried = [this, copy](const Status& moved) {
        if (moved) {
            if (copy) { // what is in place is not the partial file
                auto file = std::make_shared<PartialFile>(std::move(copy->target), m_entry.size);
                file->setLayer(m_entry.layer);
                file->setPieces(m_file->pieces());
                m_file = std::move(file);
            }
            placed();
        } else if (moved.error().code == ErrorCode::AlreadyExists) {
            place(copy); // somebody was faster
        } else if (moved.error().code == ErrorCode::Unsupported && !copy) {
            beginCopy();
        } else {
            if (copy && !copy->temporary.isEmpty())
                m_environment.syncing.post(
                    [&disk = m_environment.disk, path = copy->temporary] { static_cast<void>(disk.remove(path)); });
            fail(moved.error());
        }
    };
    JournalEntry entry = m_entry;
    onWorker(
        m_environment.records, [journal = m_journal, entry] { return journal->save(entry); },
        [this, copy, tried](const Status& saved) {
            if (!saved) {
                fail(saved.error());
                return;
            }
            onWorker(
                m_environment.pieces,
                [&disk = m_environment.disk, copy, from = m_entry.partialPath, to = m_entry.finalPath] {
                    if (!copy)
                        return disk.rename(from, to);
                    return copy->temporary.isEmpty() ? disk.link(*copy->target, to) : disk.rename(copy->temporary, to);
                },
                tried);
        });
}

// The folder is on another file system: the file is copied, without a name until it is whole.
void Download::beginCopy()
{
    const QString temporary =
        m_entry.targetDir + QStringLiteral("/.%1.potluck-partial").arg(QLatin1String(m_entry.content.toHex().left(16)));
    onWorker(
        m_environment.pieces,
        [&disk = m_environment.disk, folder = m_entry.targetDir, temporary,
         size = m_entry.size]() -> Result<std::shared_ptr<Copy>> {
            auto copy = std::make_shared<Copy>();
            const auto free = disk.freeSpace(folder);
            if (free && *free < size)
                return Error{
                    ErrorCode::DiskFull,
                    QStringLiteral("%1 are needed in %2, %3 are free").arg(humanSize(size), folder, humanSize(*free))};
            auto file = disk.openUnnamed(folder);
            if (!file && file.error().code == ErrorCode::Unsupported) {
                copy->temporary = temporary;
                static_cast<void>(disk.remove(temporary)); // of a copy that was cut off
                file = disk.open(temporary, Disk::Mode::CreateNew);
            }
            if (!file)
                return file.error();
            copy->target = std::move(*file);
            return copy;
        },
        [this](const Result<std::shared_ptr<Copy>>& copy) {
            if (copy)
                copyOn(*copy);
            else
                fail(copy.error());
        });
}

void Download::copyOn(std::shared_ptr<Copy> copy)
{
    onWorker(
        m_environment.syncing,
        [&disk = m_environment.disk, file = m_file, copy]() -> Status {
            const auto reached = file->copyTo(*copy->target, copy->offset, StepBytes);
            if (reached) {
                copy->offset = *reached;
                return {};
            }
            if (!copy->temporary.isEmpty())
                static_cast<void>(disk.remove(copy->temporary));
            return reached.error();
        },
        [this, copy](const Status& status) {
            if (!status && status.error().code == ErrorCode::Corrupt) {
                m_known = m_synced = Content::PieceMap(m_known.size()); // the disk lost some: see which
                m_placeTries = 0;
                startOver();
            } else if (!status) {
                fail(status.error());
            } else if (copy->offset < m_entry.size) {
                copyOn(copy);
            } else {
                place(copy);
            }
        });
}

void Download::placed()
{
    m_phase = Phase::Done;
    m_entry.stage = Stage::Unsynced;
    save();
    setShares(false);
    m_listener.downloadPlaced(*this);
    secure(false, 0);
}

// Sees to it that the file in place is on disk. After a failed attempt its bytes may be in memory only and thought to
// be on disk, so they are written again.
void Download::secure(bool rewrite, std::uint32_t from)
{
    if (rewrite && from == 0)
        m_file->setPieces(Content::PieceMap(m_known.size()));
    if (rewrite) {
        onWorker(
            m_environment.syncing, [file = m_file, from] { return file->check(from, StepBytes, true); },
            [this](const Result<std::optional<std::uint32_t>>& next) {
                if (!next)
                    secureLater();
                else if (*next || m_file->pieces().isComplete())
                    secure(next->has_value(), next->value_or(0));
                else // changed or lost: left alone until the next start checks it
                    qCWarning(lcTransfer) << m_entry.finalPath << "is no longer what was downloaded";
            });
        return;
    }
    onWorker(
        m_environment.syncing,
        [&disk = m_environment.disk, file = m_file, path = m_entry.finalPath]() -> Status {
            if (const Status synced = file->sync(); !synced)
                return synced;
            return disk.syncFolder(folderOf(path));
        },
        [this](const Status& synced) {
            if (synced) {
                secured();
            } else {
                qCWarning(lcTransfer) << "not yet safe:" << synced.error().detail;
                secureLater();
            }
        });
}

void Download::secureLater()
{
    m_secureAgain = m_environment.timers.after(SecureAgain, [this] { secure(true, 0); });
}

void Download::secured()
{
    m_file.reset();
    m_entry.stage = Stage::Done;
    m_entry.layer.clear();
    const QString partial = std::exchange(m_entry.partialPath, {});
    onWorker(
        m_environment.records,
        [journal = m_journal, entry = m_entry]() -> Status {
            if (const Status saved = journal->save(entry); !saved)
                return saved;
            if (const Status layer = journal->saveLayer(entry.id, {}); !layer)
                return layer;
            return journal->saveProgress(entry.id, {});
        },
        [this, partial](const Status& saved) {
            // Else it is checked once more at the next start.
            if (!saved)
                qCWarning(lcTransfer) << "journal:" << saved.error().detail;
            m_environment.syncing.post([&disk = m_environment.disk, partial] { removePartial(disk, partial); });
            m_listener.downloadEnded(*this);
        });
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
                keepProgress(m_known);
            } else {
                // What the disk did not confirm may be in memory only: it is checked and written again.
                m_known = m_synced;
                m_rewrite = true;
            }
            if (m_runWhenClosed) {
                m_runWhenClosed = false;
                run();
            }
        });
}

void Download::fail(const Error& error)
{
    ++m_generation;
    m_phase = Phase::Idle;
    m_problem = sentenceOf(error);
    qCWarning(lcTransfer) << m_entry.name << "needs attention:" << error.detail;
    stopSwarm();
    closeFile();
    m_listener.downloadEnded(*this);
}

// Telling.

void Download::tick()
{
    if (m_swarm)
        m_swarm->tick();
    syncBehind();
}

void Download::checkForRoom()
{
    if (m_swarm)
        m_swarm->checkForRoom();
}

void Download::lookAround()
{
    if (m_swarm)
        m_swarm->lookAround();
}

void Download::searchAgain()
{
    m_book.wakeAll();
    if (m_swarm) {
        m_swarm->searchAgain();
        m_swarm->lookAround();
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
    if (!m_swarm)
        return DownloadState::FindingSources;
    const Swarm::Summary summary = m_swarm->summary();
    if (summary.downloading)
        return DownloadState::Downloading;
    if (summary.waiting)
        return DownloadState::Waiting;
    return summary.looking ? DownloadState::FindingSources : DownloadState::NobodyOnline;
}

DownloadRow Download::row() const
{
    DownloadRow row;
    row.id = m_entry.id;
    row.content = m_entry.content;
    row.name = m_entry.name;
    row.size = m_entry.size;
    row.state = state();
    row.problem = m_problem;
    if (m_phase == Phase::Done) {
        row.path = m_entry.finalPath;
        row.done = m_entry.size;
    } else {
        row.done = bytesOf(m_file ? m_file->pieces() : m_known, m_entry.size);
    }
    if (m_swarm) {
        row.rate = m_swarm->rate();
        row.sources = m_swarm->rows();
        if (row.state == DownloadState::Waiting)
            row.place = m_swarm->summary().place;
    } else {
        row.sources = m_book.rows(MaxSourceRows, m_environment.clock.monotonic());
    }
    if (row.rate > 0)
        row.secondsLeft = (row.size - row.done) / row.rate;
    return row;
}

} // namespace Potluck::Transfer
