// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "base/timers.h"
#include "base/worker.h"
#include "transfer/disk.h"
#include "transfer/downloadrow.h"
#include "transfer/journal.h"
#include "transfer/source.h"
#include "transfer/uploads.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Potluck::Transfer {

// What downloads need from outside. Everything outlives Downloads; the workers run what was posted before they end.
struct DownloadEnvironment
{
    const Clock& clock;
    TimerSource& timers;
    Random& random;
    Disk& disk;
    Worker& pieces;  // hashing and writing; one or more threads
    Worker& syncing; // fdatasync and reading back, slow; not the same thread as pieces
    Worker& records; // the journal; exactly one thread
    SourceFinder& finder;
    SourceOpener& opener;
    QString dataDir; // its partial/ takes unfinished data where the file system is the same
    // The limit of all downloads together that others see to, bytes a second; 0: none. It is given out by priority.
    std::function<std::uint64_t()> sharedLimit{};
};

struct DownloadSettings
{
    int maxActive = 8;                       // others are Queued
    int maxSources = 32;                     // asked at once, per download
    std::uint64_t bufferBytes = 64ULL << 20; // for pieces between socket and disk, all downloads together
    Milliseconds syncEvery{5000};            // fdatasync behind a running download
    Milliseconds stallAfter{15000};          // no byte from a source that was asked
    Milliseconds findAgain{30000};           // first pause between searches for sources; doubles to 10 minutes
};

struct NewDownload
{
    // Without a content id the file is fetched whole from one source at a time, verified by its digest, and its content
    // id is known from then on.
    Content::FileKey key;
    std::optional<std::uint64_t> size; // must be there with a content id
    QString name;                      // made safe as a file name
    QString targetDir;                 // absolute; made when missing, at the end
    QList<FoundSource> sources;        // known already, from the search
    bool inOrder = false;              // the user previews: pieces come from the start
};

// A file that may be opened though it is still growing: its first bytes are verified.
struct Preview
{
    QString path; // empty while nothing has come
    std::uint64_t bytes = 0;
};

// The downloads of a node: the door of this room. Lives on the core thread; no call blocks. Calls before restored()
// answer Busy. The destructor stops everything, cheaply: what runs is resumed at the next start.
class Downloads final : public QObject
{
    Q_OBJECT

public:
    // The journal is used, and destroyed, on environment.records.
    Downloads(const DownloadEnvironment& environment, std::unique_ptr<Journal> journal,
              const DownloadSettings& settings = {}, QObject* parent = nullptr);
    ~Downloads() override;

    // Reads the journal and goes on with what was running; restored() tells the outcome.
    void restore();

    // InvalidArgument for an empty key, a content id without a size, an unusable folder or name. A download of the same
    // file to the same folder that is not done yet is taken up again instead: its id is answered. The same file is the
    // same content id; where it is not given, the same digest, which no claim of a content id stands in for.
    [[nodiscard]] Result<TransferId> add(const NewDownload& wanted);
    // NotFound where no such download exists. Pausing a finished one and resuming a running one change nothing.
    // resume() also tries a failed one again.
    [[nodiscard]] Status pause(TransferId id);
    [[nodiscard]] Status resume(TransferId id);
    // Stops it, removes its partial data and its row. A finished file stays where it is.
    [[nodiscard]] Status cancel(TransferId id);
    void pauseAll();
    void resumeAll();
    // Puts it before another in the list, null: at the end. Those of the highest priority run, the first ones first, up
    // to maxActive; whoever is moved before one that runs takes its place.
    [[nodiscard]] Status moveBefore(TransferId id, TransferId other);
    // How many run at once from now on: of those that are too many, the last in the list are queued again.
    void setMaxActive(int count);
    [[nodiscard]] Status setPriority(TransferId id, Priority priority);
    // Bytes a second of that one; 0: no limit of its own.
    [[nodiscard]] Status limit(TransferId id, std::uint64_t rate);
    // Reads what is on disk again, of a finished one too, and fetches what is wrong or gone. What is paused stays so.
    [[nodiscard]] Status checkAgain(TransferId id);
    // From now on the pieces of it come in order. Unsupported where no piece can be verified alone.
    [[nodiscard]] Result<Preview> preview(TransferId id);
    // Sources for a running or queued download that somebody else learned of (a search, an index's events): for those
    // with that content id, or one of these digests.
    void addSources(const Content::FileKey& key, const QList<FoundSource>& sources);
    // Addresses, network or index came back: sources that rest are tried at once, searches begin anew.
    void retryNow();

    // Whether rows have pictures of their pieces from now on, at first not.
    void showPieces(bool shown);
    [[nodiscard]] QList<DownloadRow> rows() const; // in order of the list
    struct Finished
    {
        Content::FileKey key;
        QString path;
    };
    [[nodiscard]] QList<Finished> finishedFiles() const;
    [[nodiscard]] std::uint64_t rate() const; // all together
    [[nodiscard]] int running() const;        // neither queued, paused, failed nor done

    // The verified pieces of a running download, to be shared with others; null where it is not running. Finished ones
    // are the library's.
    [[nodiscard]] std::shared_ptr<ContentReader> openForUpload(const Content::ContentId& content);

Q_SIGNALS:
    void restored(const Potluck::Status& status);
    // At most four times a second, but what has ended at once; rows as they are now.
    void changed(const QList<Potluck::Transfer::DownloadRow>& rows,
                 const QList<Potluck::Transfer::TransferId>& removed);
    // The verified file is in place. Told once, after its row.
    void finished(Potluck::Transfer::TransferId id, const QString& path);
    // The first piece of a running download can be shared, or it is over: sources at the index change.
    void sharingChanged(const Potluck::Content::ContentId& content, bool shared);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Potluck::Transfer
