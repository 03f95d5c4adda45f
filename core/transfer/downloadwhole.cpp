// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/downloadsteps.h"

#include "base/log.h"
#include "transfer/wholefetch.h"

#include <utility>

// The way of a download that is fetched as a whole to where all others are: a verified file of a known content.
namespace Potluck::Transfer {

void Download::startWhole(std::unique_ptr<DiskFile> file)
{
    m_phase = Phase::Fetching;
    m_wholeFile = std::make_shared<WholeFile>(std::move(file));
    auto whole = std::make_unique<WholeFetch>(m_environment, m_settings, m_pool, m_book, m_ration,
                                              static_cast<FetchListener&>(*this), wanted(), m_wholeFile,
                                              folderOf(m_entry.partialPath));
    m_whole = whole.get();
    m_fetcher = std::move(whole);
    m_fetcher->start();
}

// A content of which everybody who is there has only the bytes.
void Download::layerMissed()
{
    qCInfo(lcTransfer) << "nobody has the hash tree of" << m_entry.name << "; it is fetched as a whole";
    ++m_generation;
    stopFetcher();
    setShares(false);
    m_file.reset();
    m_withoutLayer = true;
    // What is written over must not pass for verified, not even after a crash.
    m_known = m_synced = Content::PieceMap(m_known.size());
    m_phase = Phase::Preparing;
    onWorker(
        m_environment.records, [journal = m_journal, id = m_entry.id] { return journal->saveProgress(id, {}); },
        [this](const Status& saved) {
            if (saved)
                prepare();
            else
                fail(saved.error());
        });
}

// Somebody has pieces of the content now, and so its layer.
void Download::piecesOffered()
{
    ++m_generation;
    m_phase = Phase::Idle;
    stopFetcher();
    closeFile();
    run(); // when that is through
}

void Download::wholeArrived(const Content::FileDigest& digest)
{
    m_phase = Phase::Placing;
    stopFetcher();
    m_entry.key.content = digest.content;
    m_entry.size = digest.size;
    m_entry.layer = digest.pieceLayer;
    m_withoutLayer = false;
    m_known = Content::PieceMap(Content::pieceCount(digest.size), true);
    m_synced = Content::PieceMap(m_known.size());
    m_file = std::make_shared<PartialFile>(m_wholeFile->release(), digest.size);
    m_wholeFile.reset();
    m_file->setLayer(m_entry.layer);
    m_file->setPieces(m_known);
    m_layerUnsaved = true;
    onWorker(
        m_environment.records, [journal = m_journal, entry = m_entry] { return journal->saveWithLayer(entry); },
        [this](const Status& saved) {
            if (saved) {
                m_layerUnsaved = false;
                place();
            } else {
                fail(saved.error());
            }
        });
}

// Lets the file go; nothing of it is worth keeping.
void Download::closeWhole()
{
    if (!m_wholeFile)
        return;
    m_closing = true;
    onWorker(
        m_environment.syncing, [file = std::exchange(m_wholeFile, nullptr)] { return file->close(); },
        [this](const Status& freed) {
            if (!freed)
                qCWarning(lcTransfer) << freed.error().detail;
            m_closing = false;
            closed();
        });
}

} // namespace Potluck::Transfer
