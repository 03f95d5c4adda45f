// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/downloadsteps.h"

#include "base/log.h"
#include "transfer/partialplace.h"

#include <utility>

// The way of a complete download into its folder and, behind that, onto the disk.
namespace Potluck::Transfer {
namespace {

using Stage = JournalEntry::Stage;

constexpr int MaxPlaceTries = 100;
constexpr Milliseconds SecureAgain{60'000};

} // namespace

struct Download::Copy
{
    std::unique_ptr<DiskFile> target;
    QString temporary; // empty where the target has no name yet
    std::uint64_t offset = 0;
};

void Download::place(std::shared_ptr<Copy> copy)
{
    m_phase = Phase::Placing;
    stopFetcher();
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
                auto file = std::make_shared<PartialFile>(std::move(copy->target), size());
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
        m_environment.records,
        [journal = m_journal, entry, withLayer = m_layerUnsaved] {
            return withLayer ? journal->saveWithLayer(entry) : journal->save(entry);
        },
        [this, copy, tried](const Status& saved) {
            if (!saved) {
                fail(saved.error());
                return;
            }
            m_layerUnsaved = false;
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
        m_entry.targetDir +
        QStringLiteral("/.%1.potluck-partial").arg(QLatin1String(m_entry.key.content.value().toHex().left(16)));
    onWorker(
        m_environment.pieces,
        [&disk = m_environment.disk, folder = m_entry.targetDir, temporary,
         size = size()]() -> Result<std::shared_ptr<Copy>> {
            auto copy = std::make_shared<Copy>();
            if (const Status enough = checkSpace(disk, folder, size); !enough)
                return enough.error();
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
            } else if (copy->offset < size()) {
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
            if (m_checks)
                prove();
        });
}

} // namespace Potluck::Transfer
