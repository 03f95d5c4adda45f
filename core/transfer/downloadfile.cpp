// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/downloadsteps.h"

#include "base/bytes.h"
#include "base/log.h"
#include "content/treehasher.h"
#include "transfer/partialplace.h"

#include <utility>

// The partial file of a download: what an earlier run left of it, where it lies, what in it is right.
namespace Potluck::Transfer {
namespace {

using Stage = JournalEntry::Stage;

// Makes room for a file of that size, without taking the space yet.
Result<std::unique_ptr<DiskFile>> createSized(Disk& disk, const QString& path, std::uint64_t size)
{
    if (const Status enough = checkSpace(disk, folderOf(path), size); !enough)
        return enough.error();
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

} // namespace

struct Download::Partial
{
    QString path;
    std::unique_ptr<DiskFile> file;
};

struct Download::Found
{
    QString partial;        // where to begin
    QString placed;         // or what may be the finished file
    bool isRemoved = false; // or its owner took away what there was
};

Status checkSpace(const Disk& disk, const QString& folder, std::uint64_t size)
{
    const auto free = disk.freeSpace(folder);
    if (free && *free < size)
        return Error{ErrorCode::DiskFull,
                     QStringLiteral("%1 are needed in %2, %3 are free").arg(humanSize(size), folder, humanSize(*free))};
    return {};
}

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
            m_file = std::make_shared<PartialFile>(std::move(*file), size());
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

void Download::prepare()
{
    m_phase = Phase::Preparing;
    if (m_entry.key.content && m_known.size() == 0 && *m_entry.key.content != Content::emptyContentId()) {
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
         size = isWhole() ? std::nullopt : m_entry.size]() -> Result<Partial> {
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
            if (size && facts->size != *size) { // not what we left there
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
    const QString name = partialFileName(m_entry, m_environment.random.next());
    onWorker(
        m_environment.pieces,
        [&disk = m_environment.disk, entry = m_entry, dataDir = m_environment.dataDir, name, isLost,
         hadData = !m_synced.isNone(), isKept = m_isKept]() -> Result<Found> {
            // A power cut can take the journal's last lines and leave the file in its folder.
            if (isLost) {
                const QString placed = findPlaced(disk, entry.targetDir, entry.name, entry.size.value_or(0));
                if (!placed.isEmpty())
                    return Found{{}, placed, false};
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
            return Found{*folder + QLatin1Char('/') + name, {}, hadData && isKept};
        },
        [this](const Result<Found>& found) {
            if (!found) {
                fail(found.error());
            } else if (found->isRemoved) { // perhaps by mistake, and it can be put back
                m_isKept = false;
                m_known = Content::PieceMap(m_known.size());
                fail({ErrorCode::NotFound,
                      QStringLiteral("what had arrived of it is no longer in %1; put it back, or resume to download "
                                     "all of it again")
                          .arg(folderOf(m_entry.partialPath))});
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
    m_isKept = false;
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
                [&disk = m_environment.disk, path = m_entry.partialPath, size = size()] {
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
    if (isWhole()) {
        startWhole(std::move(file));
        return;
    }
    m_file = std::make_shared<PartialFile>(std::move(file), size());
    m_file->setPieces(m_checks ? Content::PieceMap(m_known.size()) : m_known);
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

} // namespace Potluck::Transfer
