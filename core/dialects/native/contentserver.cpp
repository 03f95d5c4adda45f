// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/contentserver.h"

#include "base/log.h"
#include "dialects/native/answers.h"
#include "dialects/native/requesttarget.h"
#include "dialects/native/ticket.h"
#include "dialects/uploadbody.h"

#include <QHash>

#include <unordered_map>

namespace Potluck::Native {

namespace {

using ExchangePtr = std::shared_ptr<Net::HttpExchange>;
using ReaderPtr = std::shared_ptr<Transfer::ContentReader>;
using Dialects::UploadBody;

// Tickets that were found good; more are checked again.
constexpr qsizetype MaxKnownTickets = 10'000;
// Callers whose tickets' indexes are being asked about.
constexpr int MaxLookups = 64;
// Piece layers in memory at once: one of a file of 1 TiB has 32 MiB.
constexpr int MaxLayers = 8;

// Bytes in memory as a body; `place` is given back with it.
class MemoryBody final : public Net::BodySource
{
public:
    MemoryBody(QByteArray bytes, std::shared_ptr<void> place) : m_bytes(std::move(bytes)), m_place(std::move(place)) {}
    void read(quint64 offset, qsizetype max, Done done) override
    {
        done(m_bytes.mid(static_cast<qsizetype>(offset), max));
    }

private:
    QByteArray m_bytes;
    std::shared_ptr<void> m_place;
};

// A file that is not what was published any more, in words.
void respondGone(Net::HttpExchange& exchange, const Error& error)
{
    if (error.code == ErrorCode::NotFound || error.code == ErrorCode::Corrupt)
        exchange.respondError(410, error.code == ErrorCode::Corrupt ? "changed" : "gone",
                              error.detail.isEmpty() ? QStringLiteral("the file is no longer what was shared")
                                                     : error.detail);
    else
        respondError(exchange, error);
}

Net::HttpResponseHead bytesHead(int status)
{
    Net::HttpResponseHead head;
    head.status = status;
    head.fields = {{"Content-Type", "application/octet-stream"}};
    return head;
}

} // namespace

class ContentServer::Private
{
public:
    Private(ContentServer* server, const ContentServerEnvironment& environment)
        : m_server(server), m_environment(environment)
    {}

    void route(const ExchangePtr& exchange);

private:
    struct Known
    {
        QByteArray text;
        Ticket ticket;
        Net::KeyFingerprint index;
    };

    enum class Unknown { LookInto, Refuse };
    // The caller's good ticket. Where there is none, answers, or first asks about its index and comes back.
    [[nodiscard]] const Ticket* ticketOf(const ExchangePtr& exchange, Unknown unknown);
    [[nodiscard]] bool lookInto(const ExchangePtr& exchange, QByteArrayView ticket);
    void serve(const ExchangePtr& exchange, Unknown unknown);
    void serveLayer(const ExchangePtr& exchange, const ReaderPtr& reader);
    void servePieces(const ExchangePtr& exchange, const ReaderPtr& reader);
    void serveBytes(const ExchangePtr& exchange, const ReaderPtr& reader, const Content::ContentId& content,
                    const QString& name);
    void sendBytes(const ExchangePtr& exchange, Net::HttpResponseHead head, quint64 length,
                   std::unique_ptr<UploadBody> body);
    void respondBusy(Net::HttpExchange& exchange, const Transfer::UploadSlots::Answer& answer);

    ContentServer* m_server;
    ContentServerEnvironment m_environment;
    QHash<Net::KeyFingerprint, Known> m_known;
    int m_lookups = 0;
    std::shared_ptr<int> m_layers = std::make_shared<int>(0);
    // Those whose first bytes are being read.
    std::unordered_map<UploadBody*, std::unique_ptr<UploadBody>> m_preparing;
};

ContentServer::ContentServer(const ContentServerEnvironment& environment, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(this, environment))
{}

ContentServer::~ContentServer() = default;

void ContentServer::handle(const std::shared_ptr<Net::HttpExchange>& exchange)
{
    d->route(exchange);
}

void ContentServer::Private::route(const ExchangePtr& exchange)
{
    serve(exchange, Unknown::LookInto);
}

void ContentServer::Private::serve(const ExchangePtr& exchange, Unknown unknown)
{
    const auto target = RequestTarget::of(exchange->request());
    if (!target || target->parts().size() < 2 || target->parts().size() > 3 || target->parts().first() != "content")
        return respondNotFound(*exchange);
    const QByteArray part = target->parts().size() == 3 ? target->parts().at(2) : QByteArray();
    const auto content = Content::ContentId::fromHex(target->parts().at(1));
    if (!content || (!part.isEmpty() && part != "tree" && part != "pieces"))
        return respondNotFound(*exchange);
    const QByteArray& method = exchange->request().method;
    if (method != "GET" && method != "HEAD")
        return respondMethods(*exchange, "GET, HEAD");
    const Ticket* const ticket = ticketOf(exchange, unknown);
    if (!ticket)
        return;
    const auto opened = [this, exchange, part, id = *content, name = ticket->name](const Result<ReaderPtr>& reader) {
        if (!exchange->isAlive())
            return;
        if (!reader)
            return respondError(*exchange, reader.error());
        if (part == "tree")
            serveLayer(exchange, *reader);
        else if (part == "pieces")
            servePieces(exchange, *reader);
        else
            serveBytes(exchange, *reader, id, name);
    };
    m_environment.provider.open({*content, {}, {}}, m_server, opened);
}

const Ticket* ContentServer::Private::ticketOf(const ExchangePtr& caller, Unknown unknown)
{
    Net::HttpExchange& exchange = *caller;
    const auto refuse = [&exchange](QByteArrayView code, const QString& detail) -> const Ticket* {
        exchange.respondError(401, code, detail, {{"WWW-Authenticate", "Potluck"}});
        return nullptr;
    };
    if (exchange.peer().isNull())
        return refuse("certificate-needed", QStringLiteral("show a client certificate"));
    const QByteArray text = ticketInField(exchange.request().fields.value("Authorization"));
    if (text.isEmpty())
        return refuse("ticket-needed", QStringLiteral("show a ticket of an index that this peer has joined"));

    // A caller shows the same ticket with each request: its signature is checked once.
    const Milliseconds now = m_environment.clock.wall();
    const auto known = m_known.constFind(exchange.peer());
    if (known != m_known.cend() && known->text == text && isInTime(known->ticket, now) &&
        m_environment.trusted.trusts(known->index))
        return &known->ticket;

    const auto ticket = checkTicket(text, exchange.peer(), now, [this](const Net::KeyFingerprint& index) {
        return m_environment.trusted.trusts(index);
    });
    if (!ticket) {
        m_known.remove(exchange.peer());
        if (unknown == Unknown::LookInto && lookInto(caller, text))
            return nullptr;
        return refuse("ticket-refused", ticket.error().detail);
    }
    if (m_known.size() >= MaxKnownTickets)
        m_known.clear();
    return &m_known.insert(exchange.peer(), {text, *ticket, Net::fingerprintOf(ticket->indexKey)})->ticket;
}

// Where all that is wrong with the ticket is that its index is not known here: it may have been linked with ours a
// moment ago.
bool ContentServer::Private::lookInto(const ExchangePtr& exchange, QByteArrayView text)
{
    const auto ticket = checkTicket(text, exchange->peer(), m_environment.clock.wall(),
                                    [](const Net::KeyFingerprint&) { return true; });
    if (!ticket || m_lookups >= MaxLookups)
        return false;
    ++m_lookups;
    m_environment.trusted.lookInto(Net::fingerprintOf(ticket->indexKey), m_server, [this, exchange] {
        --m_lookups;
        serve(exchange, Unknown::Refuse);
    });
    return true;
}

void ContentServer::Private::serveLayer(const ExchangePtr& exchange, const ReaderPtr& reader)
{
    if (*m_layers >= MaxLayers)
        return respondError(*exchange, {ErrorCode::Busy, QStringLiteral("too many hash trees are being sent")});
    ++*m_layers;
    const std::shared_ptr<void> place(nullptr, [layers = m_layers](void*) { --*layers; });
    runOn(
        m_environment.reading, m_server, [reader] { return reader->layer(); },
        [exchange, place](Result<QByteArray> layer) {
            if (!layer)
                return respondGone(*exchange, layer.error());
            const auto length = static_cast<quint64>(layer->size());
            exchange->respondFrom(bytesHead(200), length,
                                  std::make_unique<MemoryBody>(std::move(layer).value(), place));
        });
}

void ContentServer::Private::servePieces(const ExchangePtr& exchange, const ReaderPtr& reader)
{
    exchange->respond(bytesHead(200), reader->pieces().toBytes());
}

void ContentServer::Private::serveBytes(const ExchangePtr& exchange, const ReaderPtr& reader,
                                        const Content::ContentId& content, const QString& name)
{
    const quint64 size = reader->size();
    Net::ByteRange range{0, size};
    Net::HttpResponseHead head = bytesHead(200);
    head.fields.add("Accept-Ranges", "bytes");
    head.fields.add("ETag", '"' + content.toHex() + '"');
    if (const QByteArray field = exchange->request().fields.value("Range"); !field.isEmpty()) {
        const auto asked = Net::parseRange(field, size);
        if (const auto* const part = std::get_if<Net::ByteRange>(&asked)) {
            range = *part;
            head.status = 206;
            head.fields.add("Content-Range", Net::contentRange(range, size));
        } else if (std::get<Net::NoRange>(asked) == Net::NoRange::Unsatisfiable) {
            return exchange->respondError(416, "range", QStringLiteral("the file has only %1 bytes").arg(size),
                                          {{"Content-Range", Net::unsatisfiedRange(size)}});
        }
    }
    const auto body = [&](Transfer::TransferId upload) {
        return std::make_unique<UploadBody>(reader, range.offset, range.length, m_environment.uploads, upload,
                                            m_environment.reading);
    };
    if (exchange->request().method == "HEAD")
        return exchange->respondFrom(std::move(head), range.length, body({}));

    if (range.length > 0) {
        const quint64 first = range.offset / Content::PieceSize;
        const quint64 end = (range.offset + range.length - 1) / Content::PieceSize + 1;
        if (reader->pieces().firstMissing(first).value_or(end) < end)
            return exchange->respondError(416, "missing-pieces",
                                          QStringLiteral("these pieces have not been downloaded here yet"),
                                          {{"Content-Range", Net::unsatisfiedRange(size)}});
    }
    const Transfer::UploadPeer peer{QStringLiteral("native:") + QString::fromLatin1(exchange->peer().toHex()), name,
                                    exchange->remote().toString()};
    const auto answer = m_environment.uploads.ask(peer, content, reader->name(), size);
    if (!answer.granted)
        return respondBusy(*exchange, answer);
    sendBytes(exchange, std::move(head), range.length, body(answer.upload));
}

void ContentServer::Private::sendBytes(const ExchangePtr& exchange, Net::HttpResponseHead head, quint64 length,
                                       std::unique_ptr<UploadBody> body)
{
    UploadBody* const key = body.get();
    m_preparing.emplace(key, std::move(body));
    key->prepare([this, exchange, head = std::move(head), length, key](const Status& status) mutable {
        auto node = m_preparing.extract(key);
        if (!status)
            return respondGone(*exchange, status.error());
        exchange->respondFrom(std::move(head), length, std::move(node.mapped()), m_environment.limiter);
    });
}

void ContentServer::Private::respondBusy(Net::HttpExchange& exchange, const Transfer::UploadSlots::Answer& answer)
{
    const auto seconds = std::max<qint64>(1, std::chrono::ceil<std::chrono::seconds>(answer.retryIn).count());
    Net::HttpFields fields{{"Retry-After", QByteArray::number(seconds)}};
    if (answer.place > 0)
        fields.add("Potluck-Queue-Position", QByteArray::number(answer.place));
    exchange.respondError(
        503, "busy",
        answer.place > 0
            ? QStringLiteral("all upload slots are in use; you are number %1 in the queue").arg(answer.place)
            : QStringLiteral("all upload slots are in use and the queue is full"),
        std::move(fields));
}

} // namespace Potluck::Native
