// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/beer2beer/peersource.h"

#include "dialects/beer2beer/peersourceprivate.h"

#include <QHostAddress>
#include <QNetworkProxy>

#include <algorithm>
#include <array>
#include <limits>

namespace Potluck::Beer2beer {

using Transfer::Trouble;

namespace {

constexpr Milliseconds ConnectPatience{10'000};
constexpr Milliseconds LookEvery{30'000}; // a connection that stays silent from one look to the next is given up
// A cancelled request with no more than this left is read to its end; else a new connection is cheaper.
constexpr std::uint64_t WorthReading = 64 * 1024;
// What the socket may hold while the disk holds the download back.
constexpr qint64 ReadBufferBytes = 512 * 1024;
static_assert(ReadBufferBytes > MaxFrameBytes && ReadBufferBytes > MaxFileHeadBytes);
constexpr quint32 MaxQueuePlace = 1'000'000;
constexpr Milliseconds LongestWait{10'000};

Trouble trouble(Trouble::Kind kind, const QString& detail)
{
    return {kind, 0, Milliseconds{0}, detail};
}

} // namespace

Trouble troubleOf(const Ko& ko)
{
    Trouble trouble = Beer2beer::trouble(Trouble::Kind::Refused, errorOf(ko).detail);
    switch (ko.reason) {
    case KoReason::Busy:
        trouble.kind = Trouble::Kind::Busy;
        trouble.place = static_cast<int>(std::min(ko.place, MaxQueuePlace));
        // The answer does not tell when; who is near the front asks more often, so that a free slot does not wait.
        if (trouble.place > 0)
            trouble.retryIn = std::min<Milliseconds>(LongestWait, std::chrono::seconds(1 + trouble.place));
        break;
    case KoReason::NotFound:
    case KoReason::BadRange: // it has another file under this digest
        trouble.kind = Trouble::Kind::Gone;
        break;
    default:
        break;
    }
    return trouble;
}

std::optional<Transfer::FoundSource> foundSource(const Index::Source& source)
{
    if (!source.dialects.testFlag(Dialect::Beer2beer))
        return std::nullopt;
    SourceRecord record;
    for (const Index::Endpoint& address : source.addresses) {
        const QHostAddress literal(address.host);
        const Net::Endpoint endpoint = Net::Endpoint::of(literal, address.port);
        const Net::AddressKind kind = literal.isNull() ? Net::AddressKind::Unspecified : endpoint.kind();
        if (endpoint.port != 0 && kind != Net::AddressKind::Special && kind != Net::AddressKind::Unspecified)
            record.addresses.append(endpoint);
    }
    if (record.addresses.isEmpty())
        return std::nullopt;
    Transfer::FoundSource found;
    found.info.address = record.addresses.constFirst().toString();
    found.info.peer = QStringLiteral("beer2beer:") + found.info.address;
    found.info.name = source.user;
    found.info.dialect = dialectName(Dialect::Beer2beer);
    found.details = record;
    return found;
}

PeerSourceOpener::PeerSourceOpener(TimerSource& timers, std::shared_ptr<Net::RateLimiter> limiter)
    : m_timers(timers), m_limiter(std::move(limiter))
{}

std::unique_ptr<Transfer::Source> PeerSourceOpener::open(const Transfer::FoundSource& found,
                                                         const Transfer::WantedFile& file)
{
    const auto* const record = std::any_cast<SourceRecord>(&found.details);
    if (!record || record->addresses.isEmpty() || !file.key.sha1)
        return nullptr;
    return std::make_unique<PeerSource>(m_timers, m_limiter, found.info, *record, *file.key.sha1, file.size);
}

PeerSource::PeerSource(TimerSource& timers, std::shared_ptr<Net::RateLimiter> limiter, Transfer::SourceInfo info,
                       SourceRecord record, const Content::Sha1Digest& sha1, std::optional<std::uint64_t> size)
    : m_timers(timers)
    , m_info(std::move(info))
    , m_record(std::move(record))
    , m_sha1(sha1)
    , m_size(size)
    , m_throttle(std::move(limiter), timers, [this] { pump(); })
{}

PeerSource::~PeerSource()
{
    if (m_socket)
        m_socket->disconnect(this);
}

// -- what is asked of it

void PeerSource::fetchLayer(std::uint64_t)
{
    const auto tell = [this] {
        if (m_listener)
            m_listener->layerFailed(*this,
                                    trouble(Trouble::Kind::Unsupported, QStringLiteral("beer2beer has no hash trees")));
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

void PeerSource::fetchPieces()
{
    const auto tell = [this] {
        if (m_listener)
            m_listener->piecesArrived(*this, Content::PieceMap(Content::pieceCount(m_size.value_or(0)), true));
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

void PeerSource::request(Transfer::RequestId id, Transfer::PieceRun run, Transfer::Sink& sink)
{
    const std::uint64_t size = m_size.value_or(0);
    const std::uint64_t from = std::min(size, run.first * Content::PieceSize);
    const std::uint64_t to = std::min(size, run.end() * Content::PieceSize);
    Wanted wanted;
    wanted.offset = from;
    wanted.left = to - from;
    wanted.sink = &sink;
    m_wanted.insert_or_assign(id, wanted);
    connectSoon();
}

void PeerSource::fetchWhole(Transfer::RequestId id, Transfer::Sink& sink)
{
    Wanted wanted;
    wanted.sink = &sink;
    m_wanted.insert_or_assign(id, wanted);
    connectSoon();
}

void PeerSource::cancel(Transfer::RequestId id)
{
    const auto wanted = m_wanted.find(id);
    if (wanted == m_wanted.end())
        return;
    const Wanted cancelled = wanted->second;
    m_wanted.erase(wanted);
    if (!cancelled.sent)
        return;
    if (cancelled.left && *cancelled.left <= WorthReading)
        return pumpSoon();
    dropConnection();
    if (!m_wanted.empty())
        connectSoon();
}

void PeerSource::resume()
{
    if (std::exchange(m_waitsForSpace, false))
        pumpSoon();
}

// -- the connection

void PeerSource::connectSoon()
{
    if (m_isConnected)
        return sendAll();
    if (m_socket || m_wanted.empty())
        return;
    m_address = 0;
    connectNext();
}

void PeerSource::connectNext()
{
    m_socket = std::make_unique<QTcpSocket>();
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->setReadBufferSize(ReadBufferBytes);
    connect(m_socket.get(), &QTcpSocket::connected, this, &PeerSource::connected);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &PeerSource::pump);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &PeerSource::disconnected);
    m_connecting = m_timers.after(ConnectPatience, [this] { connectFailed(QStringLiteral("no answer in time")); });
    // From the event loop: it may fail at once, and this may run inside a call of the listener's.
    const auto begin = [socket = m_socket.get(), endpoint = m_record.addresses.at(m_address)] {
        socket->connectToHost(endpoint.host, endpoint.port);
    };
    QMetaObject::invokeMethod(m_socket.get(), begin, Qt::QueuedConnection);
}

void PeerSource::connected()
{
    m_connecting.reset();
    m_isConnected = true;
    m_info.address = m_record.addresses.at(m_address).toString();
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_watch = m_timers.every(LookEvery, [this] { look(); });
    sendAll();
}

void PeerSource::connectFailed(const QString& detail)
{
    dropConnection();
    if (++m_address < m_record.addresses.size())
        return connectNext();
    failAll(trouble(Trouble::Kind::Broken, QStringLiteral("it cannot be reached: %1").arg(detail)));
}

void PeerSource::disconnected()
{
    if (!m_socket)
        return;
    if (!m_isConnected)
        return connectFailed(m_socket->errorString());
    const QTcpSocket* const socket = m_socket.get();
    pump(); // what came before the end
    if (m_socket.get() != socket)
        return;
    if (m_sent.empty())
        return dropConnection();
    failBroken(trouble(Trouble::Kind::Broken, QStringLiteral("it closed the connection")));
}

void PeerSource::dropConnection()
{
    m_connecting.reset();
    m_watch.reset();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
        m_socket.release()->deleteLater(); // it may be calling
    }
    m_isConnected = false;
    m_answered = false;
    m_waitsForSpace = false;
    m_sent.clear();
    m_expects = Expects::Answer;
    for (auto& [id, wanted] : m_wanted)
        wanted.sent = false;
}

void PeerSource::sendAll()
{
    QByteArray frames;
    for (auto& [id, wanted] : m_wanted) {
        if (std::exchange(wanted.sent, true))
            continue;
        const DownloadRequest request{m_sha1, wanted.offset, wanted.left};
        m_sent.push_back({id, request});
        frames += encode(request);
    }
    if (frames.isEmpty())
        return;
    m_moved = true; // the patience begins
    m_socket->write(frames);
}

void PeerSource::look()
{
    if (m_sent.empty() || m_waitsForSpace || std::exchange(m_moved, false))
        return;
    failBroken(trouble(Trouble::Kind::Broken, QStringLiteral("it has gone silent")));
}

// -- reading

void PeerSource::pumpSoon()
{
    if (!std::exchange(m_pumpsSoon, true))
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_pumpsSoon = false;
                pump();
            },
            Qt::QueuedConnection);
}

void PeerSource::pump()
{
    m_waitsForSpace = false;
    bool goesOn = true;
    while (goesOn && m_socket && !m_sent.empty()) {
        switch (m_expects) {
        case Expects::Answer:
            goesOn = readAnswer();
            break;
        case Expects::FileHead:
            goesOn = readFileHead();
            break;
        case Expects::Bytes:
            goesOn = readBytes();
            break;
        }
    }
    if (m_socket && m_sent.empty() && m_socket->bytesAvailable() > 0)
        dropConnection(); // nobody asked for that
}

PeerSource::Wanted* PeerSource::frontWanted()
{
    const auto wanted = m_wanted.find(m_sent.front().id);
    return wanted == m_wanted.end() ? nullptr : &wanted->second;
}

bool PeerSource::readAnswer()
{
    const QByteArray bytes = m_socket->peek(MaxFrameBytes);
    const FrameAnswer frame = decodeFrame(bytes, FrameKind::Answer);
    if (frame.state == DecodeState::Incomplete)
        return false;
    const bool ok = frame.state == DecodeState::Done && frame.type == okType(Request::Download);
    if (!ok && (frame.state != DecodeState::Done || frame.type != koType(Request::Download))) {
        failBroken(trouble(Trouble::Kind::Misbehaved, QStringLiteral("it answers nonsense")));
        return false;
    }
    m_moved = true;
    m_answered = true;
    m_socket->skip(frame.consumed);
    if (!ok) {
        failFront(troubleOf(decodeKo(frame.payload)));
        return true;
    }
    const auto answer = decodeDownloadAnswer(frame.payload);
    const DownloadRequest& asked = m_sent.front().request;
    const std::uint64_t length =
        asked.length.value_or(answer && answer->size >= asked.offset ? answer->size - asked.offset
                                                                     : std::numeric_limits<std::uint64_t>::max());
    if (!answer || answer->offset != asked.offset || answer->size > Content::MaxFileSize || length > answer->size ||
        asked.offset > answer->size - length) {
        failBroken(
            trouble(Trouble::Kind::Misbehaved, QStringLiteral("it sends other bytes than those that were asked")));
        return false;
    }
    if (m_size && asked.length && answer->size != *m_size) {
        failBroken(trouble(Trouble::Kind::Gone, QStringLiteral("its file has another size")));
        return false;
    }
    m_promised = length;
    m_expects = Expects::FileHead;
    Wanted* const wanted = frontWanted();
    if (wanted && !wanted->left) {
        wanted->left = length;
        if (asked.offset == 0 && m_listener)
            m_listener->sizeTold(*this, answer->size, true);
    }
    return true;
}

bool PeerSource::readFileHead()
{
    const FileHeadAnswer head = decodeFileHead(m_socket->peek(MaxFileHeadBytes));
    if (head.state == DecodeState::Incomplete)
        return false;
    if (head.state == DecodeState::Rejected || head.head.size != m_promised) {
        failBroken(
            trouble(Trouble::Kind::Misbehaved, QStringLiteral("it sends other bytes than those that were asked")));
        return false;
    }
    m_moved = true;
    m_socket->skip(head.consumed);
    m_left = m_promised;
    m_expects = Expects::Bytes;
    if (m_left == 0)
        finishFront();
    return true;
}

bool PeerSource::readBytes()
{
    Wanted* const wanted = frontWanted();
    std::array<char, 16 * 1024> waste;
    const std::span<char> room = wanted ? wanted->sink->space() : std::span<char>(waste);
    if (room.empty()) {
        m_waitsForSpace = true;
        return false;
    }
    const auto most = static_cast<qint64>(
        std::min<std::uint64_t>({room.size(), m_left, static_cast<std::uint64_t>(m_socket->bytesAvailable())}));
    const qint64 allowed = most > 0 ? m_throttle.allowance(most) : 0;
    const qint64 count = allowed > 0 ? m_socket->read(room.data(), allowed) : 0;
    if (count <= 0)
        return false;
    m_throttle.spend(count);
    m_moved = true;
    m_left -= static_cast<std::uint64_t>(count);
    if (wanted) {
        wanted->offset += static_cast<std::uint64_t>(count);
        *wanted->left -= static_cast<std::uint64_t>(count);
        wanted->sink->advance(static_cast<std::size_t>(count)); // which may cancel
    }
    if (m_left == 0 && !m_sent.empty())
        finishFront();
    return true;
}

void PeerSource::finishFront()
{
    const Transfer::RequestId id = m_sent.front().id;
    m_sent.pop_front();
    m_expects = Expects::Answer;
    if (m_wanted.erase(id) > 0 && m_listener)
        m_listener->requestFinished(*this, id);
}

void PeerSource::failFront(const Trouble& trouble)
{
    const Transfer::RequestId id = m_sent.front().id;
    m_sent.pop_front();
    m_expects = Expects::Answer;
    fail(id, trouble);
}

void PeerSource::failBroken(const Trouble& trouble)
{
    QList<Transfer::RequestId> failed;
    for (const Sent& sent : m_sent) {
        const auto wanted = m_wanted.find(sent.id);
        if (wanted == m_wanted.end())
            continue;
        // A kept connection that its other end had just closed: once more, on a new one.
        const bool again =
            trouble.kind == Trouble::Kind::Broken && m_answered && !std::exchange(wanted->second.retried, true);
        if (!again)
            failed.append(sent.id);
    }
    dropConnection();
    for (const Transfer::RequestId id : failed)
        fail(id, trouble);
    connectSoon();
}

void PeerSource::failAll(const Trouble& trouble)
{
    QList<Transfer::RequestId> ids;
    for (const auto& [id, wanted] : m_wanted)
        ids.append(id);
    for (const Transfer::RequestId id : ids)
        fail(id, trouble);
}

void PeerSource::fail(Transfer::RequestId id, const Trouble& trouble)
{
    if (m_wanted.erase(id) > 0 && m_listener)
        m_listener->requestFailed(*this, id, trouble);
}

} // namespace Potluck::Beer2beer
