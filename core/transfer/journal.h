// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"
#include "content/contentid.h"
#include "content/filekey.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <cstdint>
#include <optional>

namespace Potluck::Transfer {

struct TransferTag;
// A download or an upload. Downloads keep theirs for good, unique within a data directory.
using TransferId = StrongId<TransferTag>;

// Which downloads go first, where not all can.
enum class Priority : int { Low = 0, Normal = 1, High = 2 };

// What the journal keeps of a download.
struct JournalEntry
{
    // How far it is. Whoever is between Fetching and Done at the start of the program is looked after by the download.
    enum class Stage : int {
        Fetching = 0, // the data lies in partialPath
        Placing = 1,  // everything verified; being moved to finalPath, which may or may not have happened
        Unsynced = 2, // finished and reported, not yet known to be on disk
        Done = 3,     // finished for good; stays in the list until it is taken off
    };

    TransferId id;
    Content::FileKey key;              // with its content from the moment on when that is verified
    std::optional<std::uint64_t> size; // there wherever the content is known
    QString name;                      // as asked for, safe as a file name
    QString targetDir;                 // absolute
    QString partialPath;               // absolute; empty until the first byte is kept
    QString finalPath;                 // from Placing on
    Stage stage = Stage::Fetching;
    bool paused = false;
    bool inOrder = false;  // the user previews
    std::int64_t rank = 0; // order in the list, ascending
    Priority priority = Priority::Normal;
    std::uint64_t limit = 0;  // of its own, bytes a second; 0: none
    std::int64_t addedAt = 0; // milliseconds since 1970, wall clock
    QByteArray layer;         // the verified piece layer, empty until known
    QByteArray progress;      // encodeProgress(): pieces that an fdatasync covered; empty: none
};

// A peer that sent wrong data for a file, never asked for it again.
struct BadSource
{
    Content::ContentId content; // Content::standInFor() the key of the download
    QString peer;               // SourceInfo::peer
    QString name;
    QString reason;      // one English sentence
    std::int64_t at = 0; // milliseconds since 1970

    friend bool operator==(const BadSource&, const BadSource&) = default;
};

struct JournalState
{
    QList<JournalEntry> entries;
    QList<BadSource> bad;
    std::uint64_t lastId = 0; // the highest id ever given
};

// Keeps what downloads must remember over a restart. Blocking calls, all made on one worker (the first is load(), the
// last the destructor). What a call wrote survives kill -9 from its return on, and a power cut may take the last calls,
// never earlier ones alone. Implemented in `store`; the double is in tests/support.
class Journal
{
public:
    virtual ~Journal() = default;

    // Everything kept. Rows that make no sense are left out and logged; an error means that nothing can be kept.
    [[nodiscard]] virtual Result<JournalState> load() = 0;
    // Adds or replaces everything of that id except layer and progress, which it leaves as they are.
    [[nodiscard]] virtual Status save(const JournalEntry& entry) = 0;
    // The same of many, all or none.
    [[nodiscard]] virtual Status saveAll(const QList<JournalEntry>& entries) = 0;
    // The same and the entry's layer with it, both or neither: what a fetch of an unknown content found out.
    [[nodiscard]] virtual Status saveWithLayer(const JournalEntry& entry) = 0;
    [[nodiscard]] virtual Status saveLayer(TransferId id, const QByteArray& layer) = 0;
    [[nodiscard]] virtual Status saveProgress(TransferId id, const QByteArray& progress) = 0;
    // Forgets the download; unknown ids are no error.
    [[nodiscard]] virtual Status remove(TransferId id) = 0;
    [[nodiscard]] virtual Status addBad(const BadSource& bad) = 0;
};

} // namespace Potluck::Transfer
