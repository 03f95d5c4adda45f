// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/alakazaam/retrsource.h"

#include "content/piecemap.h"
#include "dialects/alakazaam/packets.h"
#include "dialects/alakazaam/retrsourceprivate.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace Potluck::Alakazaam {

using Transfer::Trouble;

namespace {

constexpr qint64 SocketBufferBytes = 256 * 1024;
constexpr Milliseconds Silence{30'000}; // looked for twice

} // namespace

std::optional<Transfer::FoundSource> foundSource(const Index::Source& source)
{
    if (!source.dialects.testFlag(Dialect::Alakazaam))
        return std::nullopt;
    RetrRecord record;
    for (const Index::Endpoint& address : source.addresses) {
        const Net::Endpoint endpoint{address.host, address.port};
        const Net::AddressKind kind = endpoint.kind();
        if (endpoint.port != 0 && kind != Net::AddressKind::Special && kind != Net::AddressKind::Unspecified &&
            kind != Net::AddressKind::Name)
            record.addresses.append(endpoint);
    }
    if (record.addresses.isEmpty())
        return std::nullopt;
    std::stable_partition(record.addresses.begin(), record.addresses.end(), [](const Net::Endpoint& endpoint) {
        return endpoint.address().protocol() == QAbstractSocket::IPv4Protocol;
    });
    Transfer::FoundSource found;
    // A peer of this network is its address; there is no other name for it.
    found.info.address = record.addresses.constFirst().toString();
    found.info.peer = QStringLiteral("alakazaam:") + found.info.address;
    found.info.name = source.user.isEmpty() ? found.info.address : source.user;
    found.info.dialect = dialectName(Dialect::Alakazaam);
    found.details = record;
    return found;
}

RetrSourceOpener::RetrSourceOpener(TimerSource& timers, std::shared_ptr<Net::RateLimiter> limiter)
    : m_timers(timers), m_limiter(std::move(limiter))
{}

std::unique_ptr<Transfer::Source> RetrSourceOpener::open(const Transfer::FoundSource& found,
                                                         const Transfer::WantedFile& file)
{
    const auto* const record = std::any_cast<RetrRecord>(&found.details);
    if (!record || record->addresses.isEmpty() || !file.key.md5)
        return nullptr;
    return std::make_unique<RetrSource>(m_timers, m_limiter, found.info, *record, *file.key.md5, file.size);
}

RetrSource::RetrSource(TimerSource& timers, std::shared_ptr<Net::RateLimiter> limiter, Transfer::SourceInfo info,
                       RetrRecord record, const Content::Md5Digest& md5, std::optional<quint64> size)
    : m_timers(timers)
    , m_limiter(std::move(limiter))
    , m_info(std::move(info))
    , m_record(std::move(record))
    , m_md5(md5)
    , m_size(size)
{}

RetrSource::~RetrSource() = default;

// From the event loop, and not at all once this is gone.
void RetrSource::later(std::function<void()> call)
{
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

void RetrSource::fetchLayer(std::uint64_t)
{
    later([this] {
        if (m_listener)
            m_listener->layerFailed(
                *this, {Trouble::Kind::Unsupported, 0, {}, QStringLiteral("AlaKazaam knows no hash trees")});
    });
}

void RetrSource::fetchPieces()
{
    later([this] {
        if (m_listener)
            m_listener->piecesArrived(*this, Content::PieceMap(Content::pieceCount(m_size.value_or(0)), true));
    });
}

void RetrSource::request(Transfer::RequestId id, Transfer::PieceRun, Transfer::Sink& sink)
{
    begin(id, sink, false);
}

void RetrSource::fetchWhole(Transfer::RequestId id, Transfer::Sink& sink)
{
    begin(id, sink, true);
}

void RetrSource::begin(Transfer::RequestId id, Transfer::Sink& sink, bool isWhole)
{
    hangUp();
    m_request = id;
    m_sink = &sink;
    m_isWhole = isWhole;
    m_sizeTold = false;
    m_most = 0;
    m_decoder = {};
    m_heard = false;
    m_moved = true;
    m_wasQuiet = false;
    m_throttle = std::make_unique<Net::Throttle>(m_limiter, m_timers, [this] { readAll(); });
    m_dialer = std::make_unique<Dialer>(m_record.addresses, m_timers,
                                        [this](Result<SocketPtr> socket) { connected(std::move(socket)); });
}

void RetrSource::cancel(Transfer::RequestId id)
{
    if (m_request == id)
        hangUp();
}

void RetrSource::resume()
{
    if (m_blocked)
        later([this] { readAll(); });
}

void RetrSource::connected(Result<SocketPtr> socket)
{
    m_dialer.release()->deleteLater(); // it is calling
    if (!socket)
        return fail(Trouble::Kind::Broken, socket.error().detail);
    m_socket = std::move(socket).value();
    m_info.address = Net::Endpoint::of(m_socket->peerAddress(), m_socket->peerPort()).toString();
    m_socket->setReadBufferSize(SocketBufferBytes);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &RetrSource::readAll);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &RetrSource::readAll);
    m_watch = m_timers.every(Silence, [this] {
        const bool isQuiet = !std::exchange(m_moved, false) && !m_blocked;
        if (!std::exchange(m_wasQuiet, isQuiet) || !isQuiet)
            return;
        if (m_decoder.state() == AretDecoder::State::Refused)
            return hungUp();
        fail(Trouble::Kind::Broken, QStringLiteral("%1 is silent for too long").arg(m_info.address));
    });
    m_socket->write(encode(Retr{m_md5}));
}

void RetrSource::readAll()
{
    Step step = Step::Again;
    while (step == Step::Again && m_socket) {
        switch (m_decoder.state()) {
        case AretDecoder::State::Head:
        case AretDecoder::State::Length:
        case AretDecoder::State::Refused:
            step = readFraming();
            break;
        case AretDecoder::State::Data:
            step = readData();
            break;
        case AretDecoder::State::Ended:
            step = Step::Over;
            finish();
            break;
        case AretDecoder::State::Malformed:
            step = Step::Over;
            fail(Trouble::Kind::Misbehaved, QStringLiteral("%1 sends no file but nonsense").arg(m_info.address));
            break;
        }
    }
}

RetrSource::Step RetrSource::readFraming()
{
    const qsizetype wanted = m_decoder.framingWanted();
    const QByteArray bytes = wanted > 0 ? m_socket->read(wanted) : QByteArray();
    if (bytes.isEmpty()) {
        const bool isOpen = m_socket->state() == QAbstractSocket::ConnectedState;
        if (isOpen && wanted > 0)
            return Step::Wait;
        hungUp();
        return Step::Over;
    }
    m_moved = true;
    m_heard = true;
    m_decoder.feed(bytes);
    return tellSize();
}

// How large the file is: told to whoever does not know it, checked where it is known. All chunks but the last are as
// long as the first.
RetrSource::Step RetrSource::tellSize()
{
    const AretDecoder::State state = m_decoder.state();
    if (m_sizeTold || (state != AretDecoder::State::Data && state != AretDecoder::State::Ended))
        return Step::Again;
    m_sizeTold = true;
    const quint64 most = quint64{m_decoder.chunks().value_or(0)} * m_decoder.chunkLeft();
    m_most = m_size.value_or(most);
    if (m_most > Content::MaxFileSize || most < m_most) {
        fail(Trouble::Kind::Misbehaved, QStringLiteral("%1 sends a file of another size").arg(m_info.address));
        return Step::Over;
    }
    if (!m_isWhole || !m_listener)
        return Step::Again;
    const QPointer<RetrSource> guard(this);
    const Transfer::RequestId request = m_request;
    m_listener->sizeTold(*this, m_most, m_size.has_value() || m_decoder.isExact());
    return guard && m_request == request ? Step::Again : Step::Over;
}

RetrSource::Step RetrSource::readData()
{
    if (m_decoder.chunkLeft() > m_most - m_decoder.taken()) {
        fail(Trouble::Kind::Misbehaved, QStringLiteral("%1 sends more than the file has").arg(m_info.address));
        return Step::Over;
    }
    if (m_socket->bytesAvailable() == 0) {
        if (m_socket->state() == QAbstractSocket::ConnectedState)
            return Step::Wait;
        hungUp();
        return Step::Over;
    }
    const std::span<char> room = m_sink->space();
    m_blocked = room.empty();
    if (m_blocked)
        return Step::Wait; // resume() follows
    const auto wanted = std::min<qint64>(static_cast<qint64>(room.size()), m_decoder.chunkLeft());
    const qint64 allowed = m_throttle->allowance(wanted);
    if (allowed == 0) {
        m_moved = true; // it is we who do not read
        return Step::Wait;
    }
    const qint64 count = m_socket->read(room.data(), allowed);
    if (count <= 0)
        return Step::Wait;
    m_throttle->spend(count);
    m_moved = true;
    m_decoder.took(static_cast<quint32>(count));
    const QPointer<RetrSource> guard(this);
    const Transfer::RequestId request = m_request;
    m_sink->advance(static_cast<std::size_t>(count));
    return guard && m_request == request ? Step::Again : Step::Over;
}

void RetrSource::hungUp()
{
    if (m_decoder.state() == AretDecoder::State::Refused)
        return fail(Trouble::Kind::Refused, m_decoder.refusal());
    if (!m_heard)
        return fail(Trouble::Kind::Refused, QStringLiteral("%1 hung up without a word").arg(m_info.address));
    fail(Trouble::Kind::Broken, QStringLiteral("%1 hung up before the end of the file").arg(m_info.address));
}

void RetrSource::finish()
{
    if (m_size && m_decoder.taken() != *m_size)
        return fail(Trouble::Kind::Broken, QStringLiteral("%1 ended before the end of the file").arg(m_info.address));
    const Transfer::RequestId request = m_request;
    hangUp();
    if (m_listener)
        m_listener->requestFinished(*this, request);
}

void RetrSource::fail(Trouble::Kind kind, const QString& detail)
{
    const Transfer::RequestId request = m_request;
    const Trouble trouble{kind, 0, {}, detail};
    hangUp();
    if (m_listener)
        m_listener->requestFailed(*this, request, trouble);
}

void RetrSource::hangUp()
{
    m_request = {};
    m_sink = nullptr;
    m_blocked = false;
    m_watch.reset();
    m_throttle.reset();
    m_socket.reset();
    m_dialer.reset();
}

} // namespace Potluck::Alakazaam
