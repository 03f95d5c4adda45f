// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/transferdesk.h"

#include "node/transferrows.h"
#include "transfer/posixdisk.h"

#include <algorithm>
#include <thread>

namespace Potluck::Node {
namespace {

constexpr Milliseconds TellGivenEvery{5'000};

// Hashing and writing leave the processor to the network's thread, without which there would be nothing to hash.
constexpr int PieceNiceness = 5;

int pieceThreads()
{
    return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, 4);
}

} // namespace

TransferDesk::TransferDesk(const Environment& environment, std::unique_ptr<Transfer::Journal> journal, QObject* parent)
    : QObject(parent)
    , m_timers(environment.timers)
    , m_disk(std::make_unique<Transfer::PosixDisk>())
    , m_pieces(QStringLiteral("pieces"), pieceThreads(), PieceNiceness)
    , m_syncing(QStringLiteral("syncing"))
    , m_records(QStringLiteral("journal"))
    , m_reading(QStringLiteral("reading"))
    , m_uploads(std::make_unique<Transfer::UploadSlots>(environment.clock, environment.timers))
{
    const Transfer::DownloadEnvironment downloads{environment.clock,
                                                  environment.timers,
                                                  environment.random,
                                                  *m_disk,
                                                  m_pieces,
                                                  m_syncing,
                                                  m_records,
                                                  environment.finder,
                                                  environment.opener,
                                                  environment.dataDir,
                                                  environment.downLimit};
    m_downloads = std::make_unique<Transfer::Downloads>(downloads, std::move(journal));
    connect(m_downloads.get(), &Transfer::Downloads::changed, this,
            [this](const QList<Transfer::DownloadRow>& rows, const QList<Transfer::TransferId>& removed) {
                QList<TransferRow> changedRows;
                for (const Transfer::DownloadRow& row : rows)
                    changedRows.append(toRow(row));
                QList<quint64> removedIds;
                for (const Transfer::TransferId id : removed)
                    removedIds.append(id.value);
                Q_EMIT changed(changedRows, removedIds);
            });
    connect(m_uploads.get(), &Transfer::UploadSlots::changed, this,
            [this](const QList<Transfer::UploadRow>& rows, const QList<Transfer::TransferId>& removed) {
                QList<TransferRow> changedRows;
                for (const Transfer::UploadRow& row : rows)
                    changedRows.append(toRow(row));
                QList<quint64> removedIds;
                for (const Transfer::TransferId id : removed)
                    removedIds.append(uploadRowId(id));
                Q_EMIT changed(changedRows, removedIds);
                if (!m_givenTimer)
                    m_givenTimer = m_timers.after(TellGivenEvery, [this] { tellGiven(); });
            });
}

// Downloads end before the workers that run what they posted.
TransferDesk::~TransferDesk()
{
    m_downloads.reset();
    tellGiven();
}

void TransferDesk::tellGiven()
{
    m_givenTimer.reset();
    const QList<Transfer::GivenBytes> given = m_uploads->takeGiven();
    if (!given.isEmpty())
        Q_EMIT gave(given);
}

void TransferDesk::setNumbers(int uploads, int uploadsOfOnePeer, int downloads)
{
    Transfer::UploadSettings settings;
    settings.totalSlots = uploads;
    settings.slotsPerPeer = uploadsOfOnePeer;
    m_uploads->setSettings(settings);
    m_downloads->setMaxActive(downloads);
}

QList<TransferRow> TransferDesk::rows() const
{
    QList<TransferRow> rows;
    const auto downloads = m_downloads->rows();
    for (const Transfer::DownloadRow& row : downloads)
        rows.append(toRow(row));
    const auto uploads = m_uploads->rows();
    for (const Transfer::UploadRow& row : uploads)
        rows.append(toRow(row));
    return rows;
}

Result<Transfer::TransferId> TransferDesk::downloadOf(quint64 id)
{
    if (isUploadRowId(id))
        return Error{ErrorCode::Unsupported, QStringLiteral("an upload is ended by who downloads")};
    return Transfer::TransferId{id};
}

Status TransferDesk::pause(quint64 id)
{
    const auto download = downloadOf(id);
    return download ? m_downloads->pause(*download) : Status(download.error());
}

Status TransferDesk::resume(quint64 id)
{
    const auto download = downloadOf(id);
    return download ? m_downloads->resume(*download) : Status(download.error());
}

Status TransferDesk::cancel(quint64 id)
{
    const auto download = downloadOf(id);
    return download ? m_downloads->cancel(*download) : Status(download.error());
}

} // namespace Potluck::Node
