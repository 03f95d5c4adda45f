// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/filekey.h"
#include "transfer/journal.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <cstdint>
#include <optional>

// The rows of the transfer list: values, safe to hand to another thread. Sizes in bytes, rates in bytes a second.
namespace Potluck::Transfer {

enum class DownloadState {
    Queued,         // others run first
    FindingSources, // asking who has it, or connecting
    Waiting,        // every source that answers is busy; `place` in the best queue
    Downloading,
    Paused,
    Checking, // what lies on disk is read and compared
    Moving,   // complete, on its way into the target folder
    Done,
    NobodyOnline, // nobody who has it can be reached; asked again by itself
    Failed,       // needs attention: `problem` says why
};

enum class SourceState {
    Connecting,
    Waiting, // in the peer's queue
    Downloading,
    Idle,    // nothing to ask of it now
    Resting, // was unreachable, refused or stalled; is tried again
    Bad,     // sent wrong data; never asked again for this content
};

struct DownloadSourceRow
{
    QString peer; // SourceInfo::peer
    QString name;
    QString address;
    QString dialect;
    std::uint64_t rate = 0;
    std::uint64_t pieces = 0;    // verified pieces that it delivered
    std::uint64_t badPieces = 0; // pieces of it that failed their hash
    SourceState state = SourceState::Connecting;
    int place = 0;  // Waiting: its queue, 0 where unknown
    QString detail; // why it rests or is bad; English

    friend bool operator==(const DownloadSourceRow&, const DownloadSourceRow&) = default;
};

// One byte for each piece: what it is, or the source that it comes from.
enum PieceLook : char {
    LookMissing = 0,
    LookHave = 1,        // verified and written
    LookUnavailable = 2, // nobody who is there has it
    LookBad = 3,         // failed its hash a moment ago
    LookInFlight = 16,   // and those after it: asked of sources[look - LookInFlight]; never above 127
};

struct PiecePicture
{
    QByteArray looks;
    double availability = 0; // whole copies at the connected sources, and which part is there once more

    friend bool operator==(const PiecePicture&, const PiecePicture&) = default;
};

struct DownloadRow
{
    TransferId id;
    Content::FileKey key;
    QString name;
    QString folder;                    // that the file goes to, absolute
    QString path;                      // of the finished file, else empty
    std::optional<std::uint64_t> size; // nothing while nobody told
    // Verified and written; of a file that is fetched whole, and verified at its end, what is written.
    std::uint64_t done = 0;
    std::uint64_t rate = 0;
    DownloadState state = DownloadState::Queued;
    int place = 0;   // Waiting: the best place, 0 where unknown
    QString problem; // Failed, or Done and no longer readable: one plain English sentence
    std::optional<std::uint64_t> secondsLeft;
    QList<DownloadSourceRow> sources;
    PiecePicture pieces; // where Downloads::showPieces() asked for it, of one that is not finished
    Priority priority = Priority::Normal;
    std::uint64_t limit = 0;  // of its own; 0: none
    std::int64_t addedAt = 0; // milliseconds since 1970

    friend bool operator==(const DownloadRow&, const DownloadRow&) = default;
};

} // namespace Potluck::Transfer
