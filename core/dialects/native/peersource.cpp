// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/peersource.h"

#include "dialects/native/errors.h"
#include "dialects/native/messages.h"
#include "dialects/native/parts.h"
#include "dialects/native/rangereceiver.h"
#include "dialects/native/requesttarget.h"
#include "dialects/native/ticket.h"

#include <algorithm>
#include <limits>

namespace Potluck::Native {

using Transfer::Trouble;

namespace {

// A cancelled request with no more than this left is read to its end; else a new connection is cheaper.
constexpr std::uint64_t WorthReading = 64 * 1024;
constexpr quint64 MaxQueuePlace = 1'000'000;
constexpr quint64 MaxRetrySeconds = 3600;

Trouble::Kind kindOf(int status, ErrorCode code)
{
    switch (status) {
    case 401:
    case 403:
        return Trouble::Kind::Refused;
    case 404:
    case 410:
        return Trouble::Kind::Gone;
    case 405:
    case 501:
        return Trouble::Kind::Unsupported;
    case 429:
        return Trouble::Kind::Busy;
    case 503:
        return code == ErrorCode::Busy ? Trouble::Kind::Busy : Trouble::Kind::Broken;
    default:
        return Trouble::Kind::Broken;
    }
}

Trouble misbehaved(const QString& detail)
{
    return {Trouble::Kind::Misbehaved, 0, {}, detail};
}

// A number in a field of a head, cut to max; 0 where there is none.
quint64 numberIn(const Net::HttpResponseHead& head, QByteArrayView field, quint64 max)
{
    const QString text = QString::fromLatin1(head.fields.value(field));
    return std::min(parseNumber(text, std::numeric_limits<quint64>::max()).value_or(0), max);
}

} // namespace

Trouble troubleOf(const Net::HttpResponseHead& head, QByteArrayView body)
{
    const Error error = errorOf(head.status, body);
    Trouble trouble{kindOf(head.status, error.code), 0, {}, error.detail};
    if (trouble.kind == Trouble::Kind::Busy) {
        trouble.place = static_cast<int>(numberIn(head, "Potluck-Queue-Position", MaxQueuePlace));
        trouble.retryIn = std::chrono::seconds(numberIn(head, "Retry-After", MaxRetrySeconds));
    }
    return trouble;
}

Trouble troubleOf(const Error& error)
{
    // Another key at its address says nothing about the peer itself: anybody may sit there now.
    const bool isNonsense = error.code == ErrorCode::Protocol;
    return {isNonsense ? Trouble::Kind::Misbehaved : Trouble::Kind::Broken, 0, {}, error.detail};
}

std::optional<Transfer::FoundSource> foundSource(const Index::Source& source, const Net::KeyFingerprint& index)
{
    PeerRecord record;
    record.key = toNet(source.key);
    record.index = index;
    for (const Index::Endpoint& address : source.addresses) {
        const Net::Endpoint endpoint = toNet(address);
        const Net::AddressKind kind = endpoint.kind();
        if (endpoint.port != 0 && kind != Net::AddressKind::Special && kind != Net::AddressKind::Unspecified)
            record.addresses.append(endpoint);
    }
    if (record.key.isNull() || record.addresses.isEmpty())
        return std::nullopt;
    Transfer::FoundSource found;
    found.info.peer = QStringLiteral("native:") + QString::fromLatin1(record.key.toHex());
    found.info.name = source.user;
    found.info.address = record.addresses.constFirst().toString();
    found.info.dialect = QStringLiteral("native");
    found.details = record;
    return found;
}

PeerSourceOpener::PeerSourceOpener(std::shared_ptr<const Net::TlsContext> tls, TimerSource& timers, TicketOf tickets,
                                   std::shared_ptr<Net::RateLimiter> limiter)
    : m_tls(std::move(tls)), m_timers(timers), m_tickets(std::move(tickets)), m_limiter(std::move(limiter))
{}

std::unique_ptr<Transfer::Source> PeerSourceOpener::open(const Transfer::FoundSource& found,
                                                         const Transfer::WantedFile& file)
{
    const auto* const record = std::any_cast<PeerRecord>(&found.details);
    if (!record || record->addresses.isEmpty() || !file.key.content || !file.size)
        return nullptr;
    return std::make_unique<PeerSource>(m_tls, m_timers, m_tickets, m_limiter, found.info, *record, *file.key.content,
                                        *file.size);
}

PeerSource::PeerSource(std::shared_ptr<const Net::TlsContext> tls, TimerSource& timers, TicketOf tickets,
                       std::shared_ptr<Net::RateLimiter> limiter, Transfer::SourceInfo info, PeerRecord record,
                       const Content::ContentId& content, std::uint64_t size)
    : m_tls(std::move(tls))
    , m_timers(timers)
    , m_tickets(std::move(tickets))
    , m_limiter(std::move(limiter))
    , m_info(std::move(info))
    , m_record(std::move(record))
    , m_content(content)
    , m_size(size)
{}

PeerSource::~PeerSource()
{
    ++m_generation;
}

void PeerSource::fetchLayer(std::uint64_t maxBytes)
{
    m_layerBytes = maxBytes;
    m_layerSent = false;
    connectSoon();
}

void PeerSource::fetchPieces()
{
    m_piecesWanted = true;
    m_piecesSent = false;
    connectSoon();
}

void PeerSource::request(Transfer::RequestId id, Transfer::PieceRun run, Transfer::Sink& sink)
{
    const std::uint64_t from = std::min(m_size, run.first * Content::PieceSize);
    const std::uint64_t to = std::min(m_size, run.end() * Content::PieceSize);
    Wanted wanted;
    wanted.offset = from;
    wanted.left = to - from;
    wanted.sink = &sink;
    m_wanted.insert_or_assign(id, wanted);
    connectSoon();
}

// Whoever knows no content id does not come here, and who does gets verified pieces.
void PeerSource::fetchWhole(Transfer::RequestId id, Transfer::Sink& /*sink*/)
{
    m_whole = id;
    const auto refuse = [this, id] {
        if (m_listener && m_whole == id)
            failRange(id, {Trouble::Kind::Unsupported, 0, {}, QStringLiteral("it is asked for pieces only")});
    };
    QMetaObject::invokeMethod(this, refuse, Qt::QueuedConnection);
}

void PeerSource::cancel(Transfer::RequestId id)
{
    if (m_whole == id)
        m_whole = {};
    const auto wanted = m_wanted.find(id);
    if (wanted == m_wanted.end())
        return;
    const Wanted cancelled = wanted->second;
    m_wanted.erase(wanted);
    if (!m_client || cancelled.sent.isNull())
        return;
    if (cancelled.left <= WorthReading) {
        m_client->cancel(cancelled.sent);
        return;
    }
    dropConnection();
    if (!m_wanted.empty() || m_layerBytes || m_piecesWanted)
        connectSoon();
}

void PeerSource::resume()
{
    if (!m_client)
        return;
    const quint64 generation = m_generation;
    QList<Net::HttpRequestId> sent;
    for (const auto& [id, wanted] : m_wanted) {
        if (!wanted.sent.isNull())
            sent.append(wanted.sent);
    }
    for (const Net::HttpRequestId id : sent) {
        if (m_client && generation == m_generation)
            m_client->resume(id);
    }
}

void PeerSource::connectSoon()
{
    if (m_client)
        return sendAll();
    if (m_dialer || (m_wanted.empty() && !m_layerBytes && !m_piecesWanted))
        return;
    Net::HttpClientOptions options;
    options.pin = m_record.key;
    options.limiter = m_limiter;
    m_dialer = std::make_unique<Dialer>(m_tls, m_record.addresses, m_timers, std::move(options),
                                        [this](Result<ClientPtr> client) { connected(std::move(client)); });
}

void PeerSource::connected(Result<ClientPtr> client)
{
    m_dialer.release()->deleteLater(); // it is calling
    if (!client)
        return failAll(troubleOf(client.error()));
    m_client = std::move(client).value();
    ++m_generation;
    m_answered = false;
    m_info.address = m_client->endpoint().toString();
    connect(m_client.get(), &Net::HttpClient::closed, this, &PeerSource::lost);
    sendAll();
}

// Every request has failed on its own; what nobody asked anything of closes silently.
void PeerSource::lost()
{
    dropConnection();
    connectSoon();
}

void PeerSource::dropConnection()
{
    ++m_generation;
    m_client.reset();
    for (auto& [id, wanted] : m_wanted)
        wanted.sent = {};
    m_layerSent = false;
    m_piecesSent = false;
}

void PeerSource::sendAll()
{
    if (m_tickets(m_record.index).isEmpty()) {
        // Told from the event loop, for this may run inside a call of the listener's.
        const auto tell = [this] {
            failAll({Trouble::Kind::Broken, 0, {}, QStringLiteral("not logged in at the index that names this peer")});
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
        return;
    }
    if (m_layerBytes && !m_layerSent)
        sendLayer();
    if (m_piecesWanted && !m_piecesSent)
        sendPieces();
    for (auto& [id, wanted] : m_wanted) {
        if (wanted.sent.isNull())
            sendRange(id, wanted);
    }
}

Net::HttpRequestHead PeerSource::headOf(QByteArrayView part) const
{
    Net::HttpRequestHead head;
    head.target = QByteArray("/v1/content/").append(m_content.toHex()).append(part);
    head.fields.add("Authorization", authorizationField(m_tickets(m_record.index)));
    return head;
}

void PeerSource::sendRange(Transfer::RequestId id, Wanted& wanted)
{
    Net::HttpRequestHead head = headOf({});
    head.fields.add("Range", QByteArray("bytes=")
                                 .append(QByteArray::number(wanted.offset))
                                 .append('-')
                                 .append(QByteArray::number(wanted.offset + wanted.left - 1)));
    wanted.sent = m_client->send(std::move(head), {}, std::make_unique<RangeReceiver>(*this, id, m_generation));
}

void PeerSource::sendLayer()
{
    m_layerSent = true;
    const auto most = static_cast<qsizetype>(std::min<std::uint64_t>(*m_layerBytes, std::numeric_limits<int>::max()));
    const auto answered = [this, generation = m_generation](Result<Net::HttpResponse> response) {
        if (generation == m_generation)
            layerAnswered(std::move(response));
    };
    // An error may be longer than a small layer.
    m_client->send(headOf("/tree"), {}, Net::collectResponse(std::max(most, MaxSmallMessageBytes), answered));
}

void PeerSource::sendPieces()
{
    m_piecesSent = true;
    const auto bytes = static_cast<qsizetype>(Content::pieceCount(m_size) / 8 + 1);
    const auto answered = [this, generation = m_generation](Result<Net::HttpResponse> response) {
        if (generation == m_generation)
            piecesAnswered(std::move(response));
    };
    m_client->send(headOf("/pieces"), {}, Net::collectResponse(std::max(bytes, MaxSmallMessageBytes), answered));
}

void PeerSource::layerAnswered(Result<Net::HttpResponse> response)
{
    const std::uint64_t most = std::exchange(m_layerBytes, std::nullopt).value_or(0);
    m_answered = true;
    if (!m_listener)
        return;
    if (!response)
        m_listener->layerFailed(*this, troubleOf(response.error()));
    else if (response->head.status != 200)
        m_listener->layerFailed(*this, troubleOf(response->head, response->body));
    else if (static_cast<std::uint64_t>(response->body.size()) > most)
        m_listener->layerFailed(*this, misbehaved(QStringLiteral("its hash tree is longer than the file's")));
    else
        m_listener->layerArrived(*this, response->body);
}

void PeerSource::piecesAnswered(Result<Net::HttpResponse> response)
{
    m_piecesWanted = false;
    m_answered = true;
    if (!m_listener)
        return;
    if (!response)
        return m_listener->piecesFailed(*this, troubleOf(response.error()));
    if (response->head.status != 200)
        return m_listener->piecesFailed(*this, troubleOf(response->head, response->body));
    const auto map = Content::PieceMap::fromBytes(response->body, Content::pieceCount(m_size));
    map ? m_listener->piecesArrived(*this, *map)
        : m_listener->piecesFailed(*this, misbehaved(QStringLiteral("its piece map does not fit the file")));
}

PeerSource::Wanted* PeerSource::wanted(Transfer::RequestId id, quint64 generation)
{
    const auto wanted = m_wanted.find(id);
    return generation == m_generation && wanted != m_wanted.end() ? &wanted->second : nullptr;
}

void PeerSource::finishRange(Transfer::RequestId id)
{
    m_wanted.erase(id);
    if (m_listener)
        m_listener->requestFinished(*this, id);
}

void PeerSource::failRange(Transfer::RequestId id, const Trouble& trouble)
{
    m_wanted.erase(id);
    if (m_listener)
        m_listener->requestFailed(*this, id, trouble);
}

void PeerSource::breakRange(Transfer::RequestId id, const Error& error)
{
    Wanted& wanted = m_wanted.at(id);
    // A kept connection that its other end had just closed: once more, on a new one.
    if (error.code == ErrorCode::Network && m_answered && !wanted.retried) {
        wanted.retried = true;
        wanted.sent = {};
        return; // lost() follows
    }
    failRange(id, troubleOf(error));
}

void PeerSource::failAll(const Trouble& trouble)
{
    QList<Transfer::RequestId> ids;
    for (const auto& [id, wanted] : m_wanted)
        ids.append(id);
    const bool layer = std::exchange(m_layerBytes, std::nullopt).has_value();
    const bool pieces = std::exchange(m_piecesWanted, false);
    for (const Transfer::RequestId id : ids) {
        if (m_wanted.contains(id))
            failRange(id, trouble);
    }
    if (layer && m_listener)
        m_listener->layerFailed(*this, trouble);
    if (pieces && m_listener)
        m_listener->piecesFailed(*this, trouble);
}

} // namespace Potluck::Native
