// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "transfer/bufferpool.h"
#include "transfer/downloads.h"
#include "transfer/fetcher.h"
#include "transfer/journal.h"
#include "transfer/partialfile.h"
#include "transfer/ration.h"
#include "transfer/sourcebook.h"
#include "transfer/wholefile.h"

#include <QObject>

#include <memory>
#include <vector>

namespace Potluck::Transfer {

class Download;
class Swarm;
class WholeFetch;

// What a download tells the list. Never from inside a call made on the download.
class DownloadListener
{
public:
    virtual ~DownloadListener() = default;
    virtual void downloadPlaced(Download& download) = 0; // the verified file is in its folder
    virtual void downloadEnded(Download& download) = 0;  // it runs no more: failed, or done
    virtual void downloadShares(Download& download, bool shares) = 0;
    virtual void sourceLied(Download& download, const SourceInfo& source, const QString& reason) = 0;
    virtual void roomMade() = 0;
};

// One download from its first byte to the file in its folder: the journal's stages, the partial file, checking,
// placing, saving to disk. The sources are the fetcher's: a Swarm's, or a WholeFetch's where the content id or its
// piece layer is not to be had. Core thread; blocking work runs on the environment's workers.
class Download final : public QObject, private FetchListener
{
    Q_OBJECT

public:
    // Everything referred to outlives the download. The journal is used on environment.records only.
    Download(const DownloadEnvironment& environment, const DownloadSettings& settings, BufferPool& pool,
             std::shared_ptr<Journal> journal, DownloadListener& listener, JournalEntry entry);
    ~Download() override;

    [[nodiscard]] const JournalEntry& entry() const { return m_entry; }
    [[nodiscard]] SourceBook& book() { return m_book; }

    // Runs, from wherever it is; no effect while it runs or when it is done.
    void run();
    // Stops, keeping everything that is verified; run() goes on. No effect once it is being placed.
    void halt();
    // For good: removes the partial data. The journal's entry is the caller's to remove.
    void discard();
    void setPaused(bool paused);
    void setPriority(Priority priority);
    void setLimit(std::uint64_t rate);
    // The pieces come from the start from now on.
    void setInOrder();
    void clearProblem() { m_problem.clear(); }
    // Writes the entry as it is into the journal; the list does that for what it sets for many at once.
    void save();
    [[nodiscard]] JournalEntry& editEntry() { return m_entry; }
    // What a limit of all downloads leaves this one, bytes a second; 0: no less than others.
    void setShare(std::uint64_t rate);

    // Reads everything on disk again and takes nothing for verified before; also what is done. It is where it was
    // afterwards, or fetches what is missing where it is not paused.
    void checkAgain();

    void tick();
    void checkForRoom();
    void lookAround();
    void searchAgain();

    [[nodiscard]] bool isRunning() const { return m_phase != Phase::Idle && m_phase != Phase::Done; }
    // halt() would stop it.
    [[nodiscard]] bool isHaltable() const
    {
        return m_phase == Phase::Preparing || m_phase == Phase::Checking || m_phase == Phase::Fetching;
    }
    [[nodiscard]] bool isDone() const;
    [[nodiscard]] bool hasFailed() const { return !m_problem.isEmpty(); }
    // Runs, but has nobody to get anything from.
    [[nodiscard]] bool isLonely() const { return isRunning() && state() == DownloadState::NobodyOnline; }
    [[nodiscard]] DownloadState state() const;
    [[nodiscard]] DownloadRow row(bool withPieces) const;
    // Its pieces can be verified alone.
    [[nodiscard]] bool hasPieces() const { return !isWhole(); }
    [[nodiscard]] Preview preview() const;
    [[nodiscard]] std::uint64_t rate() const { return m_fetcher ? m_fetcher->rate() : 0; }
    [[nodiscard]] std::shared_ptr<ContentReader> reader() const;

private:
    enum class Phase {
        Idle,
        Reviewing, // was it placed before the program ended?
        Preparing, // the partial file is found or made
        Checking,  // its bytes are compared with the layer
        Fetching,
        Placing,
        Done, // in its folder; being saved to disk, or saved
    };
    struct Review
    {
        bool partialExists = false;
        bool finalExists = false; // a file
        std::uint64_t finalSize = 0;
    };
    struct Partial; // an opened partial file
    struct Found;
    struct Copy;  // an unfinished copy into another file system
    struct Proof; // a finished file that is being read again

    void layerVerified(const QByteArray& layer) override;
    void layerMissed() override;
    void pieceKept() override;
    void completed() override;
    void wholeArrived(const Content::FileDigest& digest) override;
    void piecesOffered() override;
    void fetchFailed(const Error& error) override;
    void sourceLied(const SourceInfo& source, const QString& reason) override;
    void roomMade() override { m_listener.roomMade(); }

    // Runs work on a worker and done here, unless the download was stopped in between.
    template<typename Work, typename Done>
    void onWorker(Worker& worker, Work work, Done done);

    void review();
    void reviewed(const Review& review);
    void openPlaced(bool partialExists);
    void checkPlaced(std::uint32_t from, bool partialExists);
    void takeBack();
    void startOver();
    void prepare();
    void createPartial();
    void recordPartial(const QString& path);
    void opened(std::unique_ptr<DiskFile> file);
    void startSwarm();
    void startWhole(std::unique_ptr<DiskFile> file);
    void stopFetcher();
    void checkRest(std::uint32_t from);
    void fetch();
    void place(std::shared_ptr<Copy> copy = {});
    void placeAt(const QString& path, std::shared_ptr<Copy> copy);
    void beginCopy();
    void copyOn(std::shared_ptr<Copy> copy);
    void placed();
    void secure(bool rewrite, std::uint32_t from);
    void secureLater();
    void secured();
    void prove();
    void proveOn(std::shared_ptr<Proof> proof);
    void proved();
    void unproved(const Error& error);
    void fetchPlacedAgain(bool exists);
    void takePlaced(const QString& placed);
    void applyRates();
    void syncBehind();
    void keepProgress(const Content::PieceMap& synced);
    void closeFile();
    void closeWhole();
    void closed();
    void fail(const Error& error);
    void setShares(bool shares);

    // No piece of it can be verified alone: it is fetched as a whole.
    [[nodiscard]] bool isWhole() const { return !m_entry.key.content || m_withoutLayer; }
    // Of a content that is known, or as far as it is.
    [[nodiscard]] std::uint64_t size() const { return m_entry.size.value_or(0); }
    [[nodiscard]] WantedFile wanted() const { return {m_entry.key, m_entry.size, m_entry.name}; }

    // There is something on disk that can be compared with the hash tree.
    [[nodiscard]] bool canBeChecked() const;

    const DownloadEnvironment& m_environment;
    const DownloadSettings& m_settings;
    BufferPool& m_pool;
    const std::shared_ptr<Journal> m_journal;
    DownloadListener& m_listener;
    JournalEntry m_entry;
    SourceBook m_book;
    Phase m_phase = Phase::Idle;
    quint64 m_generation = 0; // answers of workers to an earlier run are void
    QString m_problem;
    std::shared_ptr<PartialFile> m_file;
    std::shared_ptr<WholeFile> m_wholeFile;
    bool m_withoutLayer = false; // of a content: nobody has its piece layer
    bool m_layerUnsaved = false; // the journal does not know yet what a whole fetch found out
    Content::PieceMap m_known;   // pieces that need no check when the file is opened again
    Content::PieceMap m_synced;  // pieces that are on disk for sure
    bool m_rewrite = false;      // a sync failed: what was not synced must be written again, not only read
    bool m_syncing = false;
    bool m_closing = false; // the file of the last run is being synced
    bool m_runWhenClosed = false;
    bool m_shares = false;
    bool m_soughtPlaced = false;
    bool m_isKept = false;      // the partial file was there when this program let it go
    bool m_checks = false;      // checkAgain() was called and is not through
    bool m_onlyChecks = false;  // it was not running before
    std::uint64_t m_proved = 0; // bytes of a finished file that were read again
    std::uint64_t m_share = 0;  // see setShare()
    Ration m_ration;            // of the fetchers
    int m_placeTries = 0;
    Milliseconds m_lastSync{0};
    std::unique_ptr<Timer> m_secureAgain;
    std::vector<std::unique_ptr<Fetcher>> m_oldFetchers; // until no call of theirs can be on the stack
    std::unique_ptr<Fetcher> m_fetcher;
    Swarm* m_swarm = nullptr;      // the fetcher, where it is one
    WholeFetch* m_whole = nullptr; // the fetcher, where it is one
};

} // namespace Potluck::Transfer
