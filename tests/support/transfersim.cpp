// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/transfersim.h"

#include "content/treehasher.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace Potluck::Test {

using Transfer::FoundSource;
using Transfer::PieceRun;
using Transfer::RequestId;
using Transfer::Sink;
using Transfer::Source;
using Transfer::SourceInfo;
using Transfer::SourceListener;
using Transfer::Trouble;

namespace {

constexpr Milliseconds Beat{5};

void handleEvents()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

} // namespace

TestContent TestContent::make(std::uint64_t size, std::uint64_t seed)
{
    TestContent content;
    SeededRandom random(seed);
    content.bytes = random.bytes(static_cast<qsizetype>(size));
    Content::TreeHasher hasher({QCryptographicHash::Sha1, QCryptographicHash::Md5});
    hasher.update(content.bytes);
    const Content::FileDigest digest = hasher.finish();
    content.id = digest.content;
    content.sha1 = digest.sha1().value();
    content.md5 = digest.md5().value();
    content.layer = digest.pieceLayer;
    return content;
}

void SlowWorker::post(std::function<void()> task)
{
    if (m_each.count() == 0 && m_tasks.empty()) {
        task();
        return;
    }
    m_tasks.push_back(std::move(task));
    if (m_tasks.size() == 1)
        m_timer = m_timers.after(m_each, [this] { runNext(); });
}

void SlowWorker::runNext()
{
    m_spent.clear();
    const auto task = std::move(m_tasks.front());
    m_tasks.pop_front();
    task();
    m_spent.push_back(std::move(m_timer)); // we are in its call
    if (!m_tasks.empty())
        m_timer = m_timers.after(m_each, [this] { runNext(); });
}

// One peer as a source.
class TransferSim::FakeSource final : public Source
{
public:
    FakeSource(TransferSim& sim, Peer& peer) : m_sim(sim), m_peer(peer)
    {
        m_info = {peer.name, peer.name, peer.name + QStringLiteral(":7700"), QStringLiteral("native")};
        ++peer.opened;
    }

    const SourceInfo& info() const override { return m_info; }
    Transfer::SourceKind kind() const override { return m_peer.kind; }
    int maxRequests() const override { return m_peer.kind == Transfer::SourceKind::Stream ? 1 : m_peer.maxRequests; }
    void listen(SourceListener* listener) override { m_listener = listener; }

    void fetchLayer(std::uint64_t maxBytes) override
    {
        ++m_peer.layersAsked;
        later([this, maxBytes] {
            if (m_peer.layerAnswer) {
                m_listener->layerFailed(*this, troubleOf(*m_peer.layerAnswer));
                return;
            }
            QByteArray layer = m_sim.m_content.layer;
            if (m_peer.wrongLayer)
                layer[3] = static_cast<char>(layer[3] ^ 1);
            if (static_cast<std::uint64_t>(layer.size()) > maxBytes)
                m_listener->layerFailed(*this, troubleOf(Trouble::Kind::Misbehaved));
            else
                m_listener->layerArrived(*this, layer);
        });
    }

    void fetchPieces() override
    {
        later([this] {
            if (m_peer.vanishesAfter && m_peer.sent >= *m_peer.vanishesAfter)
                m_listener->piecesFailed(*this, troubleOf(Trouble::Kind::Broken));
            else
                m_listener->piecesArrived(
                    *this, m_peer.has.value_or(Content::PieceMap(Content::pieceCount(m_sim.m_size), true)));
        });
    }

    void request(RequestId id, PieceRun run, Sink& sink) override
    {
        const std::uint64_t begin = run.first * Content::PieceSize;
        const std::uint64_t end = std::min(m_sim.m_size, run.end() * Content::PieceSize);
        ask({id, &sink, begin, begin, end, m_sim.clock.monotonic() + m_peer.latency});
    }

    void fetchWhole(RequestId id, Sink& sink) override
    {
        ++m_peer.wholesAsked;
        if (!m_peer.servesWhole) {
            later([this, id] { m_listener->requestFailed(*this, id, troubleOf(Trouble::Kind::Unsupported)); });
            return;
        }
        later([this] {
            if (m_peer.sizeTold)
                m_listener->sizeTold(*this, *m_peer.sizeTold, true);
            else if (m_peer.mostTold)
                m_listener->sizeTold(*this, *m_peer.mostTold, false);
        });
        ask({id, &sink, 0, 0, m_sim.m_size + m_peer.extraBytes, m_sim.clock.monotonic() + m_peer.latency});
    }

    void cancel(RequestId id) override
    {
        std::erase_if(m_asked, [id](const Asked& asked) { return asked.id == id; });
    }

    void resume() override {} // looks at each beat

private:
    struct Asked
    {
        RequestId id;
        Sink* sink;
        std::uint64_t begin;
        std::uint64_t at;
        std::uint64_t end;
        Milliseconds from; // when its bytes begin to come
    };

    void ask(const Asked& asked)
    {
        m_asked.push_back(asked);
        if (!m_beat)
            m_beat = m_sim.timers.every(Beat, [this] { beat(); });
    }

    static Trouble troubleOf(Trouble::Kind kind)
    {
        Trouble trouble;
        trouble.kind = kind;
        trouble.detail = QStringLiteral("simulated");
        return trouble;
    }

    void later(std::function<void()> answer)
    {
        if (m_peer.isSilent)
            return;
        m_answers.push_back(m_sim.timers.after(m_peer.latency, [this, answer = std::move(answer)] {
            if (m_listener)
                answer();
        }));
    }

    void fail(const Trouble& trouble)
    {
        const RequestId id = m_asked.front().id;
        m_asked.pop_front();
        if (m_listener)
            m_listener->requestFailed(*this, id, trouble);
    }

    void beat()
    {
        const Milliseconds now = m_sim.clock.monotonic();
        std::uint64_t budget = m_peer.bytesPerSecond * static_cast<std::uint64_t>(Beat.count()) / 1000;
        while (!m_asked.empty() && m_asked.front().from <= now && !m_peer.isSilent) {
            if (m_peer.busyFor > m_sim.age()) {
                Trouble busy = troubleOf(Trouble::Kind::Busy);
                busy.place = m_peer.place;
                busy.retryIn = Milliseconds(1000);
                fail(busy);
                continue;
            }
            if (m_peer.answersWith) {
                fail(troubleOf(*m_peer.answersWith));
                continue;
            }
            if (m_peer.vanishesAfter && m_peer.sent >= *m_peer.vanishesAfter) {
                fail(troubleOf(Trouble::Kind::Broken));
                continue;
            }
            if (budget == 0 || (m_peer.stallsAfter && m_peer.sent >= *m_peer.stallsAfter))
                return;
            Asked& asked = m_asked.front();
            if (asked.at == asked.end && asked.end == m_sim.m_size && m_peer.extraBytes > 0) {
                fail(troubleOf(Trouble::Kind::Misbehaved)); // as a dialect finds out
                continue;
            }
            if (asked.at == asked.end || (m_peer.endsEarly && asked.at >= (asked.begin + asked.end) / 2)) {
                const RequestId id = asked.id;
                m_asked.pop_front();
                if (m_listener)
                    m_listener->requestFinished(*this, id);
                continue;
            }
            const std::span<char> space = asked.sink->space();
            if (space.empty())
                return;
            const std::uint64_t piece = asked.at / Content::PieceSize;
            const std::uint64_t inPiece = (piece + 1) * Content::PieceSize - asked.at;
            const std::uint64_t left = (asked.at < m_sim.m_size ? m_sim.m_size : asked.end) - asked.at;
            const auto count = static_cast<std::size_t>(std::min({std::uint64_t{space.size()}, budget, left, inPiece}));
            if (asked.at < m_sim.m_size)
                m_sim.m_bytes(asked.at, space.first(count));
            else
                std::fill_n(space.data(), count, 'x');
            if (m_peer.alwaysWrong || m_peer.wrongPieces.contains(static_cast<std::uint32_t>(piece)))
                space[0] = static_cast<char>(space[0] ^ 1);
            asked.at += count;
            budget -= count;
            m_peer.sent += count;
            asked.sink->advance(count);
        }
    }

    TransferSim& m_sim;
    Peer& m_peer;
    SourceInfo m_info;
    SourceListener* m_listener = nullptr;
    std::deque<Asked> m_asked;
    std::unique_ptr<Timer> m_beat;
    std::vector<std::unique_ptr<Timer>> m_answers;
};

TransferSim::TransferSim(TestContent content, std::uint64_t seed)
    : m_content(std::move(content)), m_size(m_content.size()), m_random(seed), m_begun(clock.monotonic())
{
    m_bytes = [this](std::uint64_t offset, std::span<char> into) {
        std::memcpy(into.data(), m_content.bytes.constData() + offset, into.size());
    };
    disk.put(QStringLiteral("/home/data/placeholder"), {});
}

TransferSim::~TransferSim()
{
    kill();
}

void TransferSim::setBytes(std::uint64_t size, Bytes bytes)
{
    m_size = size;
    m_bytes = std::move(bytes);
}

Peer& TransferSim::addPeer(const QString& name, std::uint64_t bytesPerSecond)
{
    Peer& peer = m_peers[name];
    peer.name = name;
    peer.bytesPerSecond = bytesPerSecond;
    return peer;
}

Peer& TransferSim::addSeed(const QString& name, std::uint64_t bytesPerSecond)
{
    Peer& peer = addPeer(name, bytesPerSecond);
    peer.kind = Transfer::SourceKind::Stream;
    peer.layerAnswer = Trouble::Kind::Unsupported;
    peer.servesWhole = true;
    return peer;
}

void TransferSim::start()
{
    const Transfer::DownloadEnvironment environment{
        clock,
        timers,
        m_random,
        disk,
        pieces,
        syncing,
        records,
        static_cast<Transfer::SourceFinder&>(*this),
        static_cast<Transfer::SourceOpener&>(*this),
        QStringLiteral("/home/data"),
        [this] { return sharedLimit; },
    };
    m_downloads =
        std::make_unique<Transfer::Downloads>(environment, std::make_unique<MemoryJournal>(journal, faults), settings);
    QObject::connect(m_downloads.get(), &Transfer::Downloads::finished, m_downloads.get(),
                     [this](Transfer::TransferId, const QString& path) { finishedPaths.append(path); });
    QObject::connect(m_downloads.get(), &Transfer::Downloads::sharingChanged, m_downloads.get(),
                     [this](const Content::ContentId&, bool isShared) { shared.append(isShared); });
    QObject::connect(m_downloads.get(), &Transfer::Downloads::changed, m_downloads.get(), [this] { ++deltas; });
    m_downloads->restore();
    handleEvents();
}

void TransferSim::kill()
{
    m_downloads.reset();
    handleEvents();
}

Transfer::TransferId TransferSim::add(const QString& targetDir, const QString& name)
{
    Transfer::NewDownload wanted;
    wanted.key.content = m_content.id;
    wanted.size = m_size;
    wanted.name = name;
    wanted.targetDir = targetDir;
    return add(wanted);
}

Transfer::TransferId TransferSim::add(const Content::FileKey& key, std::optional<std::uint64_t> size,
                                      const QString& targetDir)
{
    Transfer::NewDownload wanted;
    wanted.key = key;
    wanted.size = size;
    wanted.name = QStringLiteral("file.bin");
    wanted.targetDir = targetDir;
    return add(wanted);
}

Transfer::TransferId TransferSim::add(const Transfer::NewDownload& wanted)
{
    const auto id = m_downloads->add(wanted);
    if (!id)
        qFatal("%s", qPrintable(id.error().detail));
    handleEvents();
    return *id;
}

void TransferSim::pass(Milliseconds time)
{
    static_cast<void>(passUntil([] { return false; }, time));
}

bool TransferSim::passUntil(const std::function<bool()>& condition, Milliseconds most)
{
    for (Milliseconds passed{0}; passed < most; passed += Beat) {
        if (condition())
            return true;
        timers.advance(Beat);
        handleEvents();
    }
    return condition();
}

std::optional<Milliseconds> TransferSim::finish(Milliseconds most)
{
    const Milliseconds begun = clock.monotonic();
    if (!passUntil([this] { return state() == Transfer::DownloadState::Done; }, most))
        return std::nullopt;
    handleEvents(); // what is told of it
    return clock.monotonic() - begun;
}

Transfer::DownloadRow TransferSim::row() const
{
    const auto rows = m_downloads->rows();
    return rows.isEmpty() ? Transfer::DownloadRow{} : rows.first();
}

bool TransferSim::isRight() const
{
    const Transfer::DownloadRow done = row();
    return done.state == Transfer::DownloadState::Done && disk.exists(done.path) &&
           disk.content(done.path) == m_content.bytes;
}

std::uint64_t TransferSim::sent() const
{
    std::uint64_t sum = 0;
    for (const auto& [name, peer] : m_peers)
        sum += peer.sent;
    return sum;
}

std::unique_ptr<Transfer::SourceFinder::Search> TransferSim::find(const Transfer::WantedFile& file, Found found,
                                                                  Finished finished)
{
    searchedFiles.append(file);
    class Running final : public Search
    {
    public:
        std::unique_ptr<Timer> timer;
    };
    auto search = std::make_unique<Running>();
    search->timer = timers.after(Milliseconds(10), [this, found = std::move(found), finished = std::move(finished)] {
        QList<FoundSource> sources;
        for (const auto& [name, peer] : m_peers) {
            if (peer.appearsAfter > age())
                continue;
            FoundSource source;
            source.info = {name, name, name + QStringLiteral(":7700"), QStringLiteral("native")};
            sources.append(source);
        }
        found(sources);
        finished();
    });
    return search;
}

std::unique_ptr<Source> TransferSim::open(const FoundSource& found, const Transfer::WantedFile& /*file*/)
{
    const auto peer = m_peers.find(found.info.peer);
    if (peer == m_peers.end())
        return nullptr;
    return std::make_unique<FakeSource>(*this, peer->second);
}

} // namespace Potluck::Test
