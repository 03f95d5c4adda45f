// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/downloadsteps.h"

#include "base/log.h"
#include "content/treehasher.h"
#include "transfer/partialplace.h"

#include <utility>
#include <vector>

// Checking again what is on disk: pieces of an unfinished download, or a finished file.
namespace Potluck::Transfer {
namespace {

using Stage = JournalEntry::Stage;

constexpr std::size_t ReadBytes = 256 * 1024;

} // namespace

struct Download::Proof
{
    std::unique_ptr<DiskFile> file;
    Content::TreeHasher hasher;
    std::uint64_t offset = 0;
};

bool Download::canBeChecked() const
{
    return m_entry.key.content && !m_entry.partialPath.isEmpty() && (!m_entry.layer.isEmpty() || m_known.size() <= 1);
}

void Download::checkAgain()
{
    m_problem.clear();
    if (m_phase == Phase::Done) {
        m_checks = true;
        if (m_entry.stage == Stage::Done)
            prove();
        return; // else once it is on disk
    }
    if (m_entry.stage != Stage::Fetching || !canBeChecked())
        return; // it is being checked, or there is nothing to compare
    const bool wasRunning = m_phase == Phase::Fetching;
    if (m_phase == Phase::Preparing || m_phase == Phase::Checking)
        return; // the same
    halt();
    m_checks = true;
    m_onlyChecks = !wasRunning;
    run();
}

// A finished file. Its hash tree is not kept, so it is made anew and compared as a whole.
void Download::prove()
{
    m_phase = Phase::Checking;
    m_proved = 0;
    ++m_generation;
    onWorker(
        m_environment.pieces,
        [&disk = m_environment.disk, path = m_entry.finalPath, size = size()]() -> Result<std::shared_ptr<Proof>> {
            auto file = disk.open(path, Disk::Mode::Read);
            if (!file)
                return file.error();
            const auto facts = (*file)->facts();
            if (!facts)
                return facts.error();
            if (facts->size > size) // more than was downloaded: somebody else's file, which stays
                return Error{ErrorCode::AlreadyExists, QStringLiteral("another file is in its place")};
            if (facts->size < size)
                return std::shared_ptr<Proof>();
            auto proof = std::make_shared<Proof>();
            proof->file = std::move(*file);
            return proof;
        },
        [this](const Result<std::shared_ptr<Proof>>& proof) {
            if (proof && *proof)
                proveOn(*proof);
            else if (proof)
                fetchPlacedAgain(true);
            else if (proof.error().code == ErrorCode::NotFound || proof.error().code == ErrorCode::AlreadyExists)
                fetchPlacedAgain(false);
            else
                unproved(proof.error());
        });
}

void Download::proveOn(std::shared_ptr<Proof> proof)
{
    // Nothing: read to its end, and this is its content.
    using Step = std::optional<Content::ContentId>;
    onWorker(
        m_environment.syncing,
        [proof, size = size()]() -> Result<Step> {
            std::vector<char> buffer(ReadBytes);
            const std::uint64_t until = std::min(size, proof->offset + StepBytes);
            while (proof->offset < until) {
                const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(ReadBytes, until - proof->offset));
                const auto read = proof->file->read(proof->offset, {buffer.data(), wanted});
                if (!read)
                    return read.error();
                if (*read == 0)
                    return Step(Content::ContentId()); // cut short meanwhile: nobody's content
                proof->hasher.update(QByteArrayView(buffer.data(), static_cast<qsizetype>(*read)));
                proof->offset += *read;
            }
            return proof->offset < size ? Step() : Step(proof->hasher.finish().content);
        },
        [this, proof](const Result<Step>& step) {
            m_proved = proof->offset;
            if (!step)
                unproved(step.error());
            else if (!*step)
                proveOn(proof);
            else if (**step == m_entry.key.content)
                proved();
            else
                fetchPlacedAgain(true);
        });
}

void Download::proved()
{
    m_checks = false;
    m_phase = Phase::Done;
    m_listener.downloadEnded(*this);
}

// It cannot be read: whether it is right is not known, so it is left alone.
void Download::unproved(const Error& error)
{
    qCWarning(lcTransfer) << "cannot check" << m_entry.finalPath << error.detail;
    m_problem = sentenceOf(error);
    proved();
}

// What is in place is not what was downloaded, or not there: it becomes the partial file, of which the right pieces are
// kept, or all is fetched again.
void Download::fetchPlacedAgain(bool exists)
{
    m_checks = false;
    m_phase = Phase::Preparing;
    const QString placed = m_entry.finalPath;
    m_entry.stage = Stage::Fetching;
    m_entry.finalPath.clear();
    m_entry.paused = false;
    m_known = m_synced = Content::PieceMap(m_known.size());
    if (m_known.size() == 1)
        m_entry.layer = m_entry.key.content->toByteArray();
    const QString name = partialFileName(m_entry, m_environment.random.next());
    onWorker(
        m_environment.pieces,
        [&disk = m_environment.disk, dataDir = m_environment.dataDir, targetDir = m_entry.targetDir] {
            return choosePartialFolder(disk, dataDir, targetDir);
        },
        [this, exists, placed, name](const Result<QString>& folder) {
            if (!folder) {
                fail(folder.error());
                return;
            }
            if (exists)
                m_entry.partialPath = *folder + QLatin1Char('/') + name;
            // The journal must know where it is before it moves there.
            onWorker(
                m_environment.records,
                [journal = m_journal, entry = m_entry] {
                    if (const Status saved = journal->saveProgress(entry.id, {}); !saved)
                        return saved;
                    return journal->save(entry);
                },
                [this, exists, placed](const Status& saved) {
                    if (!saved)
                        fail(saved.error());
                    else if (exists)
                        takePlaced(placed);
                    else
                        prepare();
                });
        });
}

void Download::takePlaced(const QString& placed)
{
    onWorker(
        m_environment.pieces,
        [&disk = m_environment.disk, placed, partial = m_entry.partialPath, size = size()]() -> Status {
            if (const Status moved = disk.rename(placed, partial); !moved)
                return moved;
            auto file = disk.open(partial, Disk::Mode::ReadWrite);
            return file ? (*file)->resize(size) : Status(file.error());
        },
        [this](const Status& taken) {
            // It stays where it is then, and the right one gets a name beside it.
            if (!taken)
                qCWarning(lcTransfer) << "cannot use what is there:" << taken.error().detail;
            prepare();
        });
}

} // namespace Potluck::Transfer
