// SPDX-License-Identifier: GPL-3.0-or-later

// A download without a network: three sources in the process hand out memory, so that what remains is the room's own
// work: requests, buffers, hashing, writing, journal. Prints one JSON line. Arguments: FOLDER [MIB].
#include "base/random.h"
#include "base/threadworker.h"
#include "base/timers.h"
#include "content/treehasher.h"
#include "support/faults.h"
#include "support/memoryjournal.h"
#include "transfer/downloads.h"
#include "transfer/posixdisk.h"

#include <QCoreApplication>
#include <QDir>

#include <chrono>
#include <cstdio>
#include <cstring>
#include <deque>
#include <sys/resource.h>

using namespace Potluck;
using namespace Potluck::Transfer;

namespace {

// Hands out the bytes in portions of 16 KiB, as TLS records come, taking turns with the others.
class MemorySource final : public QObject, public Source
{
public:
    MemorySource(SourceInfo info, const QByteArray& bytes, const QByteArray& layer)
        : m_info(std::move(info)), m_bytes(bytes), m_layer(layer)
    {}
    const SourceInfo& info() const override { return m_info; }
    SourceKind kind() const override { return SourceKind::Ranged; }
    int maxRequests() const override { return 8; }
    void listen(SourceListener* listener) override { m_listener = listener; }
    void fetchLayer(std::uint64_t) override
    {
        later([this] { m_listener->layerArrived(*this, m_layer); });
    }
    void fetchPieces() override
    {
        later([this] {
            m_listener->piecesArrived(
                *this, Content::PieceMap(Content::pieceCount(static_cast<std::uint64_t>(m_bytes.size())), true));
        });
    }
    void request(RequestId id, PieceRun run, Sink& sink) override
    {
        const auto size = static_cast<std::uint64_t>(m_bytes.size());
        m_asked.push_back({id, &sink, run.first * Content::PieceSize, std::min(size, run.end() * Content::PieceSize)});
        resume();
    }
    void fetchWhole(RequestId, Sink&) override {}
    void cancel(RequestId id) override
    {
        std::erase_if(m_asked, [id](const Asked& asked) { return asked.id == id; });
    }
    void resume() override
    {
        if (std::exchange(m_scheduled, true))
            return;
        later([this] {
            m_scheduled = false;
            pump();
        });
    }

private:
    struct Asked
    {
        RequestId id;
        Sink* sink;
        std::uint64_t at;
        std::uint64_t end;
    };
    void later(std::function<void()> call)
    {
        QMetaObject::invokeMethod(
            this,
            [this, call = std::move(call)] {
                if (m_listener)
                    call();
            },
            Qt::QueuedConnection);
    }
    void pump()
    {
        for (std::uint64_t round = 0; round < Content::PieceSize && !m_asked.empty();) {
            Asked& asked = m_asked.front();
            const std::span<char> space = asked.sink->space();
            if (space.empty())
                return;
            const auto count = static_cast<std::size_t>(
                std::min({std::uint64_t{space.size()}, Content::BlockSize, asked.end - asked.at}));
            std::memcpy(space.data(), m_bytes.constData() + asked.at, count);
            asked.at += count;
            round += count;
            asked.sink->advance(count);
            if (asked.at == asked.end) {
                const RequestId id = asked.id;
                m_asked.pop_front();
                m_listener->requestFinished(*this, id);
            }
        }
        if (!m_asked.empty())
            resume();
    }

    SourceInfo m_info;
    const QByteArray& m_bytes;
    const QByteArray& m_layer;
    SourceListener* m_listener = nullptr;
    std::deque<Asked> m_asked;
    bool m_scheduled = false;
};

class MemoryOpener final : public SourceOpener
{
public:
    MemoryOpener(const QByteArray& bytes, const QByteArray& layer) : m_bytes(bytes), m_layer(layer) {}
    std::unique_ptr<Source> open(const FoundSource& found, const WantedFile&) override
    {
        return std::make_unique<MemorySource>(found.info, m_bytes, m_layer);
    }

private:
    const QByteArray& m_bytes;
    const QByteArray& m_layer;
};

class NoFinder final : public SourceFinder
{
public:
    std::unique_ptr<Search> find(const WantedFile&, Found, Finished) override { return std::make_unique<Search>(); }
};

double cpuSeconds()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_transfer FOLDER [MIB]\n");
        return 2;
    }
    const QString folder = QDir(QString::fromLocal8Bit(argv[1])).absolutePath();
    const std::uint64_t size = (argc > 2 ? QByteArray(argv[2]).toULongLong() : 1024) << 20;
    SeededRandom seeded(1);
    const QByteArray bytes = seeded.bytes(static_cast<qsizetype>(size));
    Content::TreeHasher hasher;
    hasher.update(bytes);
    const Content::FileDigest digest = hasher.finish();

    SystemClock clock;
    QtTimerSource timers;
    SystemRandom random;
    PosixDisk disk;
    // Before the workers, which end after what uses these.
    Test::JournalContent journal;
    Test::Faults faults;
    ThreadWorker pieces(QStringLiteral("pieces"), 2);
    ThreadWorker syncing(QStringLiteral("syncing"));
    ThreadWorker records(QStringLiteral("records"));
    NoFinder finder;
    MemoryOpener opener(bytes, digest.pieceLayer);
    Downloads downloads({clock, timers, random, disk, pieces, syncing, records, finder, opener, folder},
                        std::make_unique<Test::MemoryJournal>(journal, faults));

    std::chrono::steady_clock::time_point begun;
    double cpuBefore = 0;
    QObject::connect(&downloads, &Downloads::restored, &downloads, [&] {
        NewDownload wanted;
        wanted.key.content = digest.content;
        wanted.size = size;
        wanted.name = QStringLiteral("bench.bin");
        wanted.targetDir = folder + QStringLiteral("/out");
        for (const auto& name : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}) {
            FoundSource source;
            source.info = {name, name, name, QStringLiteral("memory")};
            wanted.sources.append(source);
        }
        begun = std::chrono::steady_clock::now();
        cpuBefore = cpuSeconds();
        if (const auto id = downloads.add(wanted); !id)
            std::fprintf(stderr, "%s\n", qPrintable(id.error().detail));
    });
    QObject::connect(&downloads, &Downloads::finished, &downloads, [&](TransferId, const QString& path) {
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
        std::printf("{\"bench\":\"transfer\",\"bytes\":%llu,\"seconds\":%.3f,\"bytesPerSecond\":%.0f,"
                    "\"cpuSeconds\":%.3f}\n",
                    static_cast<unsigned long long>(size), seconds, static_cast<double>(size) / seconds,
                    cpuSeconds() - cpuBefore);
        QFile::remove(path);
        QCoreApplication::quit();
    });
    downloads.restore();
    return QCoreApplication::exec();
}
