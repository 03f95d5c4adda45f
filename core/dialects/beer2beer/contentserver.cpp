// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/beer2beer/contentserver.h"

#include "dialects/beer2beer/messages.h"
#include "dialects/uploadbody.h"

#include <unordered_map>

namespace Potluck::Beer2beer {

namespace {

using ExchangePtr = std::shared_ptr<Exchange>;
using ReaderPtr = std::shared_ptr<Transfer::ContentReader>;
using DialectParts::UploadBody;

void refuseContent(Exchange& exchange, KoReason reason, const QString& sentence, int place = 0)
{
    exchange.answer(encode(Ko{reason, sentence, static_cast<quint32>(place)}, Request::Download));
}

void refuseContent(Exchange& exchange, const Error& error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
    case ErrorCode::Corrupt:
        return refuseContent(exchange, KoReason::NotFound,
                             error.detail.isEmpty() ? QStringLiteral("the file is no longer what was shared")
                                                    : error.detail);
    case ErrorCode::Busy:
        return refuseContent(exchange, KoReason::Busy, error.detail);
    default:
        return refuseContent(exchange, KoReason::Other, error.detail);
    }
}

} // namespace

class ContentServer::Private
{
public:
    Private(ContentServer* server, const ContentServerEnvironment& environment)
        : m_server(server), m_environment(environment)
    {}

    void handle(const ExchangePtr& exchange);

private:
    void open(const ExchangePtr& exchange, const DownloadRequest& request);
    void serve(const ExchangePtr& exchange, const DownloadRequest& request, const ReaderPtr& reader);

    ContentServer* m_server;
    ContentServerEnvironment m_environment;
    // Those whose first bytes are being read.
    std::unordered_map<UploadBody*, std::unique_ptr<UploadBody>> m_preparing;
};

ContentServer::ContentServer(const ContentServerEnvironment& environment, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(this, environment))
{}

ContentServer::~ContentServer() = default;

void ContentServer::handle(const std::shared_ptr<Exchange>& exchange)
{
    d->handle(exchange);
}

void ContentServer::Private::handle(const ExchangePtr& exchange)
{
    if (exchange->request() != Request::Download)
        return exchange->hangUp();
    const auto request = decodeDownload(exchange->payload());
    if (!request)
        return refuseContent(*exchange, request.error());
    m_environment.callers.isOnline(exchange->remote(), m_server,
                                   [this, exchange, request = *request](CallerKnown known) {
                                       if (known == CallerKnown::Absent)
                                           refuseContent(*exchange, KoReason::NotLoggedIn,
                                                         QStringLiteral("log in at the index that names this peer"));
                                       else if (exchange->isAlive())
                                           open(exchange, request);
                                   });
}

void ContentServer::Private::open(const ExchangePtr& exchange, const DownloadRequest& request)
{
    Content::FileKey key;
    key.sha1 = request.sha1;
    m_environment.provider.open(key, m_server, [this, exchange, request](const Result<ReaderPtr>& reader) {
        if (!exchange->isAlive())
            return;
        if (reader)
            serve(exchange, request, *reader);
        else
            refuseContent(*exchange, reader.error());
    });
}

void ContentServer::Private::serve(const ExchangePtr& exchange, const DownloadRequest& request, const ReaderPtr& reader)
{
    const quint64 size = reader->size();
    if (request.offset > size || request.length.value_or(0) > size - request.offset)
        return refuseContent(*exchange, KoReason::BadRange, QStringLiteral("the file has only %1 bytes").arg(size));
    const quint64 length = request.length.value_or(size - request.offset);

    // The port of a caller says nothing: it is another one for each connection.
    const QString host = exchange->remote().host;
    const Transfer::UploadPeer peer{QStringLiteral("beer2beer:") + host, host, exchange->remote().toString()};
    const auto answer = m_environment.uploads.ask(peer, reader->content(), reader->name(), size);
    if (!answer.granted) {
        return refuseContent(
            *exchange, KoReason::Busy,
            answer.place > 0
                ? QStringLiteral("all upload slots are in use; you are number %1 in the queue").arg(answer.place)
                : QStringLiteral("all upload slots are in use and the queue is full"),
            answer.place);
    }

    auto body = std::make_unique<UploadBody>(reader, request.offset, length, m_environment.uploads, answer.upload,
                                             m_environment.reading);
    const QByteArray head =
        encode(DownloadAnswer{size, request.offset}) + encodeFileHead({reader->name().toUtf8(), length});
    UploadBody* const preparing = body.get();
    m_preparing.emplace(preparing, std::move(body));
    preparing->prepare([this, exchange, head, length, preparing](const Status& status) {
        auto node = m_preparing.extract(preparing);
        if (status)
            exchange->answerFrom(head, length, std::move(node.mapped()), m_environment.limiter);
        else
            refuseContent(*exchange, status.error());
    });
}

} // namespace Potluck::Beer2beer
