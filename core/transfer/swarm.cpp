// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/swarm.h"

#include "base/log.h"
#include "content/treehasher.h"

#include <algorithm>
#include <iterator>

namespace Potluck::Transfer {
namespace {

// Pieces of one download between socket and disk: more would only grow cold in memory.
constexpr std::size_t MaxUnwritten = 16;
constexpr Milliseconds RefreshPieces{30'000};
// Another source is asked for the layer when the first has not answered by then.
constexpr Milliseconds LayerHedge{3'000};
// How long sources that cannot give the layer wait for one that can.
constexpr Milliseconds LayerPatience{10'000};
// How long a piece that failed its hash is shown as such.
constexpr Milliseconds ShowFailed{3'000};

} // namespace

Swarm::Swarm(const DownloadEnvironment& environment, const DownloadSettings& settings, BufferPool& pool,
             SourceBook& book, Ration& ration, FetchListener& listener, WantedFile file, bool inOrder,
             const QByteArray& layer)
    : m_environment(environment)
    , m_settings(settings)
    , m_pool(pool)
    , m_book(book)
    , m_ration(ration)
    , m_listener(listener)
    , m_wanted(std::move(file))
    , m_size(m_wanted.size.value())
    , m_pieces(Content::pieceCount(m_size))
    , m_layer(layer)
    , m_picker(m_pieces, environment.random.next())
    , m_search(
          environment.finder, environment.clock, book, m_wanted, settings.findAgain,
          [this] { return m_members.empty(); }, [this] { scheduleTurn(); })
    , m_layerHope(environment.clock.monotonic())
{
    if (inOrder)
        m_picker.setInOrder();
}

Swarm::~Swarm()
{
    stop();
}

Milliseconds Swarm::now() const
{
    return m_environment.clock.monotonic();
}

Swarm::Member* Swarm::memberOf(Source& source)
{
    const auto holder = m_holders.find(&source);
    return holder == m_holders.end() ? nullptr : &m_members.at(holder->second);
}

void Swarm::start()
{
    m_search.begin();
    scheduleTurn();
}

void Swarm::stop()
{
    m_stopped = true;
    m_search.stop();
    for (auto& [holder, member] : m_members) {
        member.feed->source().listen(nullptr);
        m_book.release(member.feed->info().peer);
        m_closed.push_back(std::move(member.feed));
    }
    m_members.clear();
    m_holders.clear();
}

void Swarm::fetchInto(std::shared_ptr<PartialFile> file)
{
    m_file = std::move(file);
    const Content::PieceMap had = m_file->pieces();
    for (auto piece = had.firstPresent(); piece; piece = had.firstPresent(*piece + 1))
        m_picker.setHad(static_cast<std::uint32_t>(*piece));
    scheduleTurn();
}

// Sources.

void Swarm::openMore()
{
    while (m_members.size() < static_cast<std::size_t>(m_settings.maxSources)) {
        const auto found = m_book.takeNext(now());
        if (!found)
            return;
        std::unique_ptr<Source> source = m_environment.opener.open(*found, m_wanted);
        if (!source) {
            Trouble trouble;
            trouble.kind = Trouble::Kind::Unsupported;
            trouble.detail = QStringLiteral("there is no way to reach it");
            m_book.rest(found->info.peer, trouble, now());
            continue;
        }
        const Feed::Holder holder = ++m_lastHolder;
        source->listen(this);
        m_picker.addSource(holder, source->kind());
        m_holders.emplace(source.get(), holder);
        Member& member = m_members[holder];
        member.feed = std::make_unique<Feed>(holder, std::move(source), static_cast<FeedOwner&>(*this),
                                             m_environment.clock, m_size);
        askPieces(member);
    }
}

void Swarm::askPieces(Member& member)
{
    member.asksPieces = true;
    member.askedAt = now();
    member.feed->source().fetchPieces();
}

void Swarm::piecesArrived(Source& source, const Content::PieceMap& has)
{
    Member* const member = memberOf(source);
    if (!member)
        return;
    if (has.size() != m_pieces) {
        blame(source.info(), QStringLiteral("it claims another number of pieces"));
        return;
    }
    member->asksPieces = false;
    member->knowsPieces = true;
    member->isPartial = !has.isComplete();
    if (!member->waits)
        member->nextAsk = now() + RefreshPieces;
    m_picker.setPieces(member->feed->holder(), has);
    scheduleTurn();
}

void Swarm::piecesFailed(Source& source, const Trouble& trouble)
{
    Member* const member = memberOf(source);
    if (!member)
        return;
    member->asksPieces = false;
    if (trouble.kind == Trouble::Kind::Busy)
        wait(*member, trouble);
    else
        troubled(source, trouble);
}

void Swarm::wait(Member& member, const Trouble& trouble)
{
    member.waits = true;
    member.probed = false;
    member.place = std::max(0, trouble.place);
    // Inside the minute in which places are kept.
    const Milliseconds pause = trouble.retryIn.count() > 0 ? trouble.retryIn : Milliseconds(10'000);
    member.nextAsk = now() + std::clamp(pause, Milliseconds(500), Milliseconds(45'000));
}

void Swarm::troubled(Source& source, const Trouble& trouble)
{
    const auto holder = m_holders.find(&source);
    if (holder == m_holders.end())
        return;
    if (trouble.kind == Trouble::Kind::Misbehaved)
        blame(source.info(), trouble.detail);
    else
        close(holder->second, trouble);
}

void Swarm::close(Feed::Holder holder, const Trouble& trouble)
{
    const auto member = m_members.find(holder);
    if (member == m_members.end())
        return;
    qCDebug(lcTransfer) << "source" << member->second.feed->info().name << "rests:" << trouble.detail;
    m_book.rest(member->second.feed->info().peer, trouble, now());
    m_picker.removeSource(holder);
    member->second.feed->source().listen(nullptr);
    m_holders.erase(&member->second.feed->source());
    m_closed.push_back(std::move(member->second.feed));
    m_members.erase(member);
    scheduleTurn();
}

void Swarm::blame(const SourceInfo& source, const QString& reason)
{
    const SourceInfo liar = source; // close() ends the source that the reference may belong to
    const bool wasBad = m_book.isBad(liar.peer);
    qCWarning(lcTransfer) << "source" << liar.name << "is dropped:" << reason;
    m_book.setBad(liar.peer, liar.name, reason);
    std::vector<Feed::Holder> theirs;
    for (const auto& [holder, member] : m_members) {
        if (member.feed->info().peer == liar.peer)
            theirs.push_back(holder);
    }
    for (const Feed::Holder holder : theirs)
        close(holder, {});
    if (!wasBad && !m_stopped)
        m_listener.sourceLied(liar, reason);
}

// The piece layer.

void Swarm::askForLayer()
{
    if (!needsLayer() || now() < m_nextLayerAsk)
        return;
    for (auto& [holder, member] : m_members) {
        if (!member.knowsPieces || member.asksLayer || member.refusesLayer || (member.waits && now() < member.nextAsk))
            continue;
        member.asksLayer = true;
        member.askedAt = now();
        m_nextLayerAsk = now() + LayerHedge;
        member.feed->source().fetchLayer(m_pieces * Content::TreeHashBytes);
        return;
    }
}

void Swarm::layerArrived(Source& source, const QByteArray& layer)
{
    Member* const member = memberOf(source);
    if (!member)
        return;
    member->asksLayer = false;
    if (!needsLayer())
        return;
    runOn(
        m_environment.pieces, this,
        [content = m_wanted.key.content.value(), size = m_size, layer] {
            return Content::verifyPieceLayer(content, size, layer);
        },
        [this, info = source.info(), layer](bool right) {
            if (!needsLayer() || m_stopped)
                return;
            if (right) {
                m_layer = layer;
                m_listener.layerVerified(layer);
            } else {
                m_nextLayerAsk = Milliseconds(0);
                blame(info, QStringLiteral("it sent a wrong hash tree"));
            }
        });
}

void Swarm::layerFailed(Source& source, const Trouble& trouble)
{
    Member* const member = memberOf(source);
    if (!member)
        return;
    member->asksLayer = false;
    m_nextLayerAsk = Milliseconds(0);
    if (trouble.kind == Trouble::Kind::Busy)
        wait(*member, trouble);
    else if (trouble.kind == Trouble::Kind::Unsupported)
        member->refusesLayer = true;
    else
        troubled(source, trouble);
    scheduleTurn();
}

// The sources of seed networks have bytes and no hash trees. Whether all are such, and have been for a while.
bool Swarm::missesLayer()
{
    const bool isHopeless = !m_members.empty() && std::all_of(m_members.begin(), m_members.end(), [](const auto& each) {
        return each.second.refusesLayer;
    });
    if (!needsLayer() || !isHopeless || !m_search.searchedOnce())
        m_layerHope = now();
    return now() - m_layerHope >= LayerPatience;
}

// The pieces.

BufferPool::Buffer Swarm::takeBuffer()
{
    BufferPool::Buffer buffer;
    if (m_unwritten.size() < MaxUnwritten)
        buffer = m_pool.take();
    m_blocked = m_blocked || !buffer;
    return buffer;
}

std::uint64_t Swarm::allowance()
{
    const std::uint64_t available = m_ration.available();
    m_blocked = m_blocked || available == 0;
    return available;
}

void Swarm::streamReached(Feed& feed, std::uint32_t piece)
{
    if (feed.source().kind() != SourceKind::Stream)
        return;
    const std::uint64_t end = std::min<std::uint64_t>(m_pieces, piece + feed.lookahead());
    for (std::uint32_t ahead = piece; ahead < end; ++ahead)
        m_picker.claim(feed.holder(), ahead);
}

void Swarm::pieceArrived(Feed& feed, std::uint32_t piece, BufferPool::Buffer bytes)
{
    if (!m_picker.isWanted(piece) || !m_file || m_stopped)
        return;
    if (const auto member = m_members.find(feed.holder()); member != m_members.end())
        member->second.waits = false;
    m_duplicated = m_picker.land(feed.holder(), piece) || m_duplicated;
    m_unwritten.emplace(piece, feed.info().peer);
    runOn(
        m_environment.pieces, this,
        [file = m_file, piece, bytes = std::move(bytes)]() mutable {
            const Status status = file->store(piece, {bytes.get(), Content::pieceLength(file->size(), piece)});
            bytes.reset(); // given back before anybody is told that there is room
            return status;
        },
        [this, info = feed.info(), piece](const Status& status) { pieceStored(info, piece, status); });
}

void Swarm::pieceStored(const SourceInfo& source, std::uint32_t piece, const Status& status)
{
    m_unwritten.erase(piece);
    if (status) {
        m_picker.accept(piece);
        m_book.countPieces(source.peer, 1);
        if (!m_stopped)
            m_listener.pieceKept();
    } else {
        m_picker.reject(piece);
        if (status.error().code == ErrorCode::Corrupt) {
            m_book.countBadPiece(source.peer);
            m_failed[piece] = now();
            blame(source, QStringLiteral("it sent wrong data"));
        } else if (!m_stopped) {
            m_listener.fetchFailed(status.error());
        }
    }
    scheduleTurn();
    m_listener.roomMade();
    if (m_picker.isComplete() && !m_stopped)
        m_listener.completed();
}

void Swarm::requestFinished(Source& source, RequestId request)
{
    Member* const member = memberOf(source);
    if (!member)
        return;
    member->waits = false;
    const auto missing = member->feed->endRequest(request);
    for (const std::uint32_t piece : missing)
        m_picker.release(member->feed->holder(), piece);
    if (!missing.empty()) {
        Trouble trouble;
        trouble.detail = QStringLiteral("it ended an answer too early");
        troubled(source, trouble);
    }
    scheduleTurn();
}

void Swarm::requestFailed(Source& source, RequestId request, const Trouble& trouble)
{
    Member* const member = memberOf(source);
    if (!member)
        return;
    for (const std::uint32_t piece : member->feed->endRequest(request))
        m_picker.release(member->feed->holder(), piece);
    if (trouble.kind == Trouble::Kind::Busy)
        wait(*member, trouble);
    else
        troubled(source, trouble);
    scheduleTurn();
}

void Swarm::checkForRoom()
{
    if (m_blocked)
        scheduleTurn();
}

// Handing out.

void Swarm::scheduleTurn()
{
    if (m_turnScheduled)
        return;
    m_turnScheduled = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_turnScheduled = false;
            turn();
        },
        Qt::QueuedConnection);
}

void Swarm::turn()
{
    m_closed.clear();
    if (m_stopped)
        return;
    openMore();
    askForLayer();
    if (missesLayer()) {
        m_listener.layerMissed();
        return;
    }
    if (!m_file)
        return;
    if (m_duplicated) {
        m_duplicated = false;
        for (auto& [holder, member] : m_members)
            member.feed->dropUseless();
    }
    if (m_blocked) {
        m_blocked = false;
        // Each time another one is first.
        const auto first = static_cast<std::ptrdiff_t>(m_members.empty() ? 0 : m_roomTurn++ % m_members.size());
        const auto begin = std::next(m_members.begin(), first);
        for (auto member = begin; member != m_members.end(); ++member)
            member->second.feed->unblock();
        for (auto member = m_members.begin(); member != begin; ++member)
            member->second.feed->unblock();
    }
    for (auto& [holder, member] : m_members)
        fill(member);
}

std::uint32_t Swarm::runLength(const Member& member) const
{
    // Towards the end short runs spread evenly.
    const std::uint64_t share = m_picker.freeCount() / (2 * m_members.size());
    return static_cast<std::uint32_t>(std::clamp<std::uint64_t>(share, 1, member.feed->appetite()));
}

bool Swarm::isWorthAsking(const Member& member) const
{
    std::uint64_t others = 0;
    for (const auto& [holder, other] : m_members) {
        if (&other != &member && !other.feed->isIdle())
            others += other.feed->speed();
    }
    const std::uint64_t left = (m_pieces - m_picker.had().count()) * Content::PieceSize;
    // When all others together are through before this one has given a single piece, they do it alone.
    return others == 0 || member.feed->dueForOneMore() < Milliseconds(2 * left * 1000 / others) + Milliseconds(1000);
}

void Swarm::fill(Member& member)
{
    if (!member.knowsPieces)
        return;
    if (member.waits && (member.probed || now() < member.nextAsk))
        return;
    Feed& feed = *member.feed;
    if (feed.source().kind() == SourceKind::Stream) {
        if (feed.isIdle() && m_picker.isUseful(feed.holder()))
            feed.request({0, static_cast<std::uint32_t>(m_pieces)});
        member.probed = member.waits;
        return;
    }
    while (feed.isHungry()) {
        if (!feed.isIdle() && member.waits)
            break; // one request is enough to ask for a slot
        const auto due = [this](Feed::Holder holder, std::uint32_t claimed) {
            return m_members.at(holder).feed->due(claimed);
        };
        std::optional<PieceRun> run;
        if (const auto piece = m_picker.hasten(feed.holder(), feed.dueForOneMore(), due))
            run = PieceRun{*piece, 1};
        else if (isWorthAsking(member))
            run = m_picker.next(feed.holder(), member.waits ? 1 : runLength(member));
        if (!run) {
            const auto piece = m_picker.duplicate(feed.holder(), feed.dueForOneMore(), due);
            if (!piece)
                break;
            run = PieceRun{*piece, 1};
        }
        member.probed = member.waits;
        feed.request(*run);
    }
}

void Swarm::tick()
{
    const Milliseconds time = now();
    std::vector<Feed::Holder> stalled;
    for (auto& [holder, member] : m_members) {
        const bool unanswered =
            (member.asksPieces || member.asksLayer) && time - member.askedAt >= m_settings.stallAfter;
        if (unanswered || member.feed->isStalled(m_settings.stallAfter))
            stalled.push_back(holder);
        else if (!member.asksPieces && time >= member.nextAsk &&
                 ((member.waits && !member.knowsPieces) || (member.isPartial && !member.waits)))
            askPieces(member);
    }
    for (const Feed::Holder holder : stalled)
        close(holder, silentFor(m_settings.stallAfter));
    std::erase_if(m_failed, [time](const auto& failed) { return time - failed.second >= ShowFailed; });
    m_search.tick();
    scheduleTurn();
}

} // namespace Potluck::Transfer
