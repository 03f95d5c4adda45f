// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/transferrows.h"

#include "node/searchmerge.h"

namespace Potluck::Node {
namespace {

// Above any number of downloads a person makes, and exact in JSON's doubles.
constexpr quint64 FirstUploadId = 1'000'000'000'000;

QString stateOf(Transfer::DownloadState state)
{
    switch (state) {
    case Transfer::DownloadState::Queued:
        return QStringLiteral("queued");
    case Transfer::DownloadState::FindingSources:
        return QStringLiteral("finding");
    case Transfer::DownloadState::Waiting:
        return QStringLiteral("waiting");
    case Transfer::DownloadState::Downloading:
        return QStringLiteral("downloading");
    case Transfer::DownloadState::Paused:
        return QStringLiteral("paused");
    case Transfer::DownloadState::Checking:
        return QStringLiteral("checking");
    case Transfer::DownloadState::Moving:
        return QStringLiteral("moving");
    case Transfer::DownloadState::Done:
        return QStringLiteral("done");
    case Transfer::DownloadState::NobodyOnline:
        return QStringLiteral("nobody-online");
    case Transfer::DownloadState::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

QString stateOf(const Transfer::DownloadSourceRow& source)
{
    switch (source.state) {
    case Transfer::SourceState::Connecting:
        return QStringLiteral("connecting");
    case Transfer::SourceState::Waiting:
        return source.place > 0 ? QStringLiteral("waiting %1").arg(source.place) : QStringLiteral("waiting");
    case Transfer::SourceState::Downloading:
        return QStringLiteral("downloading");
    case Transfer::SourceState::Idle:
        return QStringLiteral("idle");
    case Transfer::SourceState::Resting:
        return source.detail.isEmpty() ? QStringLiteral("resting") : QStringLiteral("resting: ") + source.detail;
    case Transfer::SourceState::Bad:
        return source.detail.isEmpty() ? QStringLiteral("dropped") : QStringLiteral("dropped: ") + source.detail;
    }
    return {};
}

QDateTime timeOf(std::int64_t milliseconds)
{
    return milliseconds > 0 ? QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC) : QDateTime();
}

static_assert(int(PieceMissing) == int(Transfer::LookMissing) && int(PieceHave) == int(Transfer::LookHave) &&
              int(PieceUnavailable) == int(Transfer::LookUnavailable) && int(PieceBad) == int(Transfer::LookBad) &&
              int(PieceInFlight) == int(Transfer::LookInFlight));
static_assert(int(TransferPriority::Low) == int(Transfer::Priority::Low) &&
              int(TransferPriority::Normal) == int(Transfer::Priority::Normal) &&
              int(TransferPriority::High) == int(Transfer::Priority::High));

} // namespace

TransferRow toRow(const Transfer::DownloadRow& download)
{
    TransferRow row;
    row.id = download.id.value;
    row.direction = TransferRow::Direction::Download;
    row.name = download.name;
    row.size = download.size.value_or(0);
    row.done = download.done;
    row.state = stateOf(download.state);
    row.detail = download.problem;
    row.rate = download.rate;
    row.path = download.path;
    row.magnet = magnetOf(download.key, download.name, download.size);
    for (const Transfer::DownloadSourceRow& source : download.sources) {
        row.sources.append({source.name, source.rate, static_cast<qint64>(source.pieces),
                            static_cast<qint64>(source.badPieces), stateOf(source)});
    }
    row.pieces = download.pieces.looks;
    row.availability = download.pieces.availability;
    row.secondsLeft = download.secondsLeft;
    row.place = download.place;
    row.priority = static_cast<TransferPriority>(download.priority);
    row.limit = download.limit;
    row.added = timeOf(download.addedAt);
    row.folder = download.folder;
    return row;
}

TransferRow toRow(const Transfer::UploadRow& upload)
{
    TransferRow row;
    row.id = uploadRowId(upload.id);
    row.direction = TransferRow::Direction::Upload;
    row.name = upload.name;
    row.size = upload.size;
    row.done = upload.done;
    row.state = QStringLiteral("uploading");
    row.rate = upload.rate;
    row.magnet = magnetOf({upload.content, {}, {}}, upload.name, upload.size);
    row.sources.append({upload.peer, upload.rate, 0, 0, QStringLiteral("downloading")});
    row.added = timeOf(upload.since);
    return row;
}

quint64 uploadRowId(Transfer::TransferId upload)
{
    return FirstUploadId + upload.value;
}

bool isUploadRowId(quint64 id)
{
    return id > FirstUploadId;
}

} // namespace Potluck::Node
