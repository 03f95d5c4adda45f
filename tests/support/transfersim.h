// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "base/worker.h"
#include "support/fakeclock.h"
#include "support/faketimers.h"
#include "support/faults.h"
#include "support/memorydisk.h"
#include "support/memoryjournal.h"
#include "transfer/downloads.h"

#include <QByteArray>
#include <QSet>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace Potluck::Test {

// Some bytes that are a file, with their hash tree.
struct TestContent
{
    QByteArray bytes;
    QByteArray layer;
    Content::ContentId id;
    Content::Sha1Digest sha1;
    Content::Md5Digest md5;

    [[nodiscard]] std::uint64_t size() const { return static_cast<std::uint64_t>(bytes.size()); }
    // Random bytes, the same for the same seed.
    [[nodiscard]] static TestContent make(std::uint64_t size, std::uint64_t seed = 1);
};

// How a simulated peer behaves. Bytes and times count from when it was added.
struct Peer
{
    QString name;
    Transfer::SourceKind kind = Transfer::SourceKind::Ranged;
    std::uint64_t bytesPerSecond = 10'000'000;
    Milliseconds latency{20};
    int maxRequests = 8;
    Milliseconds appearsAfter{0};               // found by searches from then on
    Milliseconds busyFor{0};                    // all slots taken until then
    int place = 0;                              // in its queue meanwhile
    std::optional<Content::PieceMap> has;       // a partial source; others have everything
    QSet<std::uint32_t> wrongPieces;            // sends wrong bytes for these
    std::optional<std::uint64_t> stallsAfter;   // sends no more after that many bytes, and keeps silent
    std::optional<std::uint64_t> vanishesAfter; // the connection breaks after that many bytes, and never comes back
    std::optional<Transfer::Trouble::Kind> answersWith; // to each request for bytes
    std::optional<Transfer::Trouble::Kind> layerAnswer; // to each request for the layer
    bool wrongLayer = false;
    bool endsEarly = false;                // says that it is through after half of each request
    bool isSilent = false;                 // never answers anything
    bool servesWhole = false;              // answers fetchWhole(); others do not support it
    std::optional<std::uint64_t> mostTold; // says before a whole file that it has at most that many bytes
    std::optional<std::uint64_t> sizeTold; // or exactly so many
    std::uint64_t extraBytes = 0;          // has more than the file; a Stream of pieces says so itself
    bool alwaysWrong = false;              // has another file of that size
    std::uint64_t sent = 0;                // bytes, all sources of it together
    int wholesAsked = 0;
    int opened = 0; // sources
    int layersAsked = 0;
};

// Runs tasks one after the other, each taking some of the simulated time.
class SlowWorker final : public Worker
{
public:
    explicit SlowWorker(TimerSource& timers) : m_timers(timers) {}
    void setDuration(Milliseconds each) { m_each = each; } // zero: at once
    void post(std::function<void()> task) override;
    [[nodiscard]] std::size_t waiting() const { return m_tasks.size(); }

private:
    void runNext();

    TimerSource& m_timers;
    Milliseconds m_each{0};
    std::deque<std::function<void()>> m_tasks;
    std::unique_ptr<Timer> m_timer;
    std::vector<std::unique_ptr<Timer>> m_spent;
};

// A downloading node against simulated peers, disk, journal and time. Needs a QCoreApplication.
class TransferSim : private Transfer::SourceFinder, private Transfer::SourceOpener
{
public:
    explicit TransferSim(TestContent content, std::uint64_t seed = 1);
    ~TransferSim() override;

    // For files that do not fit in memory: fills any range that lies in one piece.
    using Bytes = std::function<void(std::uint64_t offset, std::span<char> into)>;
    void setBytes(std::uint64_t size, Bytes bytes);

    Peer& addPeer(const QString& name, std::uint64_t bytesPerSecond = 10'000'000);
    // One of a seed network: a stream without hash trees, that gives whole files too.
    Peer& addSeed(const QString& name, std::uint64_t bytesPerSecond = 10'000'000);
    [[nodiscard]] Peer& peer(const QString& name) { return m_peers.at(name); }

    // Begins a life of the program on the disk and journal as they are.
    void start();
    // Ends it: as a kill -9 does, as far as the doubles are concerned.
    void kill();
    [[nodiscard]] Transfer::TransferId add(const QString& targetDir = QStringLiteral("/home/out"),
                                           const QString& name = QStringLiteral("file.bin"));
    // The same of a file of which only that is known.
    [[nodiscard]] Transfer::TransferId add(const Content::FileKey& key, std::optional<std::uint64_t> size,
                                           const QString& targetDir = QStringLiteral("/home/out"));
    // Lets that much time pass.
    void pass(Milliseconds time);
    // Lets time pass until the condition holds, at most so long. Whether it does.
    bool passUntil(const std::function<bool()>& condition, Milliseconds most);
    // Until the first download is done; how long it took, nothing where it took longer.
    std::optional<Milliseconds> finish(Milliseconds most);

    [[nodiscard]] Transfer::Downloads& downloads() { return *m_downloads; }
    [[nodiscard]] Transfer::DownloadRow row() const; // the first
    [[nodiscard]] Transfer::DownloadState state() const { return row().state; }
    [[nodiscard]] const TestContent& content() const { return m_content; }
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    // Whether the first download's file is in place and right.
    [[nodiscard]] bool isRight() const;
    [[nodiscard]] std::uint64_t sent() const; // by all peers

    FakeClock clock;
    FakeTimers timers{clock};
    Faults faults;
    MemoryDisk disk{faults};
    JournalContent journal;
    SlowWorker pieces{timers};
    SlowWorker syncing{timers};
    SlowWorker records{timers};
    Transfer::DownloadSettings settings;
    std::uint64_t sharedLimit = 0; // what others see to that all downloads together keep
    QStringList finishedPaths;
    QList<bool> shared;                        // what sharingChanged told
    QList<Transfer::WantedFile> searchedFiles; // of all searches
    int deltas = 0;

private:
    class FakeSource;

    std::unique_ptr<Search> find(const Transfer::WantedFile& file, Found found, Finished finished) override;
    std::unique_ptr<Transfer::Source> open(const Transfer::FoundSource& found,
                                           const Transfer::WantedFile& file) override;
    [[nodiscard]] Transfer::TransferId add(const Transfer::NewDownload& wanted);
    [[nodiscard]] Milliseconds age() const { return clock.monotonic() - m_begun; }

    TestContent m_content;
    std::uint64_t m_size;
    Bytes m_bytes;
    SeededRandom m_random;
    std::map<QString, Peer> m_peers;
    Milliseconds m_begun;
    std::unique_ptr<Transfer::Downloads> m_downloads;
};

} // namespace Potluck::Test
