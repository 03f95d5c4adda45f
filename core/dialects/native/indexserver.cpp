// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/indexserver.h"

#include "base/bytes.h"
#include "dialects/native/answers.h"
#include "dialects/native/filesreceiver.h"
#include "dialects/native/indexserverprivate.h"
#include "dialects/native/json.h"
#include "dialects/native/messages.h"
#include "dialects/native/overlayserver.h"
#include "dialects/native/parts.h"

namespace Potluck::Native {

namespace {

constexpr int DefaultPage = 100;
constexpr int DefaultSources = 200;
constexpr int MaxSources = 1000;
constexpr qsizetype MaxCursorChars = 8 * 1024;

Error badParameter(const char* name)
{
    return {ErrorCode::InvalidArgument, QStringLiteral("the parameter \"%1\" is malformed").arg(QLatin1String(name))};
}

std::optional<Index::PeerStatus> statusOf(const QString& text)
{
    if (text == QLatin1String("online"))
        return Index::PeerStatus::Online;
    if (text == QLatin1String("offline"))
        return Index::PeerStatus::Offline;
    if (text == QLatin1String("all"))
        return Index::PeerStatus::All;
    return std::nullopt;
}

// What a file is called in a path: its content id, or a digest with its kind before it. False where it is neither.
bool readFileName(const QByteArray& name, Index::SourcesRequest& request)
{
    if (name.startsWith("sha1:"))
        return (request.sha1 = Content::Sha1Digest::fromHex(name.mid(5))).has_value();
    if (name.startsWith("md5:"))
        return (request.md5 = Content::Md5Digest::fromHex(name.mid(4))).has_value();
    return (request.content = Content::ContentId::fromHex(name)).has_value();
}

// False where the parameter is there and no digest.
template<typename Digest>
bool readDigest(const RequestTarget& target, const char* name, std::optional<Digest>& digest)
{
    const auto text = target.text(QLatin1String(name));
    return !text || (digest = Digest::fromHex(text->toLatin1())).has_value();
}

} // namespace

IndexServer::IndexServer(Index::IndexService& service, std::shared_ptr<const Net::Identity> identity,
                         const Clock& clock, TimerSource& timers, IndexServerOptions options, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, service, std::move(identity), clock, timers, std::move(options)))
{
    connect(&service, &Index::IndexService::presenceChanged, this,
            [this](const Index::PeerSummary& peer) { d->presenceChanged(peer); });
    connect(&service, &Index::IndexService::standingHits, this,
            [this](const Index::StandingHits& hits) { d->tellHits(hits); });
    connect(&service, &Index::IndexService::visitorLeft, this, [this](Index::RegistrationId id) { d->endCaller(id); });
}

IndexServer::~IndexServer() = default;

void IndexServer::handle(const std::shared_ptr<Net::HttpExchange>& exchange)
{
    d->route(exchange);
}

void IndexServer::startProbing(std::shared_ptr<const Net::TlsContext> tls)
{
    d->startProbing(std::move(tls));
}

void IndexServer::setLinkedIndexes(const LinkedIndexes* linked)
{
    d->setLinkedIndexes(linked);
}

void IndexServer::setNeighbours(SearchNeighbours* neighbours)
{
    d->setNeighbours(neighbours);
}

void IndexServer::setOverlay(OverlayServer* overlay)
{
    d->setOverlay(overlay);
}

QList<IndexServer::Willing> IndexServer::willing() const
{
    return d->willing();
}

bool IndexServer::promote(const Net::KeyFingerprint& peer, const QString& token)
{
    return d->promote(peer, token);
}

int IndexServer::sessionCount() const
{
    return d->sessionCount();
}

void IndexServer::Private::route(const ExchangePtr& exchange)
{
    const auto target = RequestTarget::of(exchange->request());
    if (!target)
        return respondNotFound(*exchange);
    const QByteArray& method = exchange->request().method;
    if (target->is("index"))
        return method == "GET" ? info(exchange) : respondMethods(*exchange, "GET");
    if (target->is("registrations") && method == "POST")
        return enroll(exchange);
    if (target->is("sessions") && method == "POST")
        return login(exchange);
    const bool isOverlay = m_overlay && target->parts().first() == "overlay" && target->parts().size() == 2;
    const bool asksForMembers = isOverlay && method == "GET" && target->parts().at(1) == "members";
    if (isOverlay && !asksForMembers)
        return m_overlay->handle(exchange);

    const auto caller = m_callers.find(exchange->peer());
    if (!caller)
        return respondLoginNeeded(*exchange);
    if (caller->requests >= m_options.requestsInFlight)
        return respondTooMany(*exchange, QStringLiteral("too many requests of yours are under way"));
    if (asksForMembers)
        return m_overlay->listMembers(*exchange, *target);
    routeCaller(exchange, *target, std::make_shared<CallerUse>(caller, &Caller::requests));
}

void IndexServer::Private::routeCaller(const ExchangePtr& exchange, const RequestTarget& target, const UsePtr& use)
{
    const QByteArray& method = exchange->request().method;
    const QList<QByteArray>& parts = target.parts();
    if (use->caller().isSilent && !target.is("sessions") && !target.is("files"))
        return respondError(*exchange, {ErrorCode::PermissionDenied,
                                        QStringLiteral("a standby asks for nothing before it is active here")});
    if (target.is("registrations")) {
        if (method == "PUT")
            return changeRegistration(exchange, use);
        return method == "DELETE" ? unregister(exchange, use) : respondMethods(*exchange, "POST, PUT, DELETE");
    }
    if (target.is("sessions")) {
        if (method == "PUT")
            return keepAlive(exchange, use);
        if (method == "HEAD")
            return respondNothing(*exchange);
        return method == "DELETE" ? logout(exchange, use) : respondMethods(*exchange, "HEAD, POST, PUT, DELETE");
    }
    if (target.is("searches"))
        return searches(exchange, use);
    if (target.is("files"))
        return method == "PATCH" ? files(exchange, use) : respondMethods(*exchange, "PATCH");
    if (parts.size() == 3 && parts.at(0) == "content" && parts.at(2) == "sources")
        return contentSources(exchange, target, use);

    using Get = void (Private::*)(const ExchangePtr&, const RequestTarget&, const UsePtr&);
    Get call = nullptr;
    if (target.is("peers"))
        call = &Private::peers;
    else if (target.is("search"))
        call = &Private::search;
    else if (parts.size() == 3 && parts.at(0) == "peers" && parts.at(2) == "files")
        call = &Private::browse;
    else if (target.is("events"))
        call = &Private::events;
    else
        return respondNotFound(*exchange);
    if (method != "GET")
        return respondMethods(*exchange, "GET");
    (this->*call)(exchange, target, use);
}

void IndexServer::Private::presenceChanged(const Index::PeerSummary& peer)
{
    // A visitor that is silent again is still logged in.
    if (!peer.online && !Index::isGuest(peer.id))
        endCaller(peer.id);
    m_events.publish(PresenceEvent{peer});
}

void IndexServer::Private::endCaller(Index::RegistrationId id)
{
    m_callers.removeAll(id);
    m_events.drop(id);
}

void IndexServer::Private::collect(const ExchangePtr& exchange, qsizetype maxBytes,
                                   std::function<void(const QByteArray&)> call) const
{
    exchange->collectBody(maxBytes, [guard = QPointer(m_server), exchange, call = std::move(call)](
                                        const QByteArray& body) { guard ? call(body) : respondNotFound(*exchange); });
}

void IndexServer::Private::files(const ExchangePtr& exchange, const UsePtr& use)
{
    auto complete = [this, guard = QPointer(m_server), exchange, use](Index::Delta delta) {
        if (!guard)
            return respondNotFound(*exchange); // it is not hosted any more
        delta.peer = use->caller().id;
        delta.key = toIndex(use->caller().key);
        const QByteArray revision = delta.next;
        m_service.applyDelta(
            std::move(delta), m_server, [this, exchange, use, revision](const Result<Index::DeltaResult>& result) {
                if (!result && result.error().code == ErrorCode::Unauthorized)
                    return displace(*exchange);
                if (!result)
                    return respondError(*exchange, result.error());
                respondJson(*exchange, 200,
                            encode(FilesAnswer{revision, result->entries, static_cast<quint64>(result->refused)}));
            });
    };
    exchange->receiveBody(MaxFilesBodyBytes, std::make_unique<FilesReceiver>(exchange, std::move(complete)));
}

void IndexServer::Private::peers(const ExchangePtr& exchange, const RequestTarget& target, const UsePtr& use)
{
    const auto status = statusOf(target.text(QStringLiteral("status")).value_or(QStringLiteral("online")));
    const auto after = target.number(QStringLiteral("after"), 0, MaxNumber);
    const auto limit = target.number(QStringLiteral("limit"), DefaultPage, MaxNumber);
    if (!status)
        return respondError(*exchange, badParameter("status"));
    if (!after || !limit)
        return respondError(*exchange, badParameter(after ? "limit" : "after"));
    Index::PeersRequest request;
    request.status = *status;
    request.after.value = *after;
    request.limit = static_cast<int>(std::clamp<quint64>(*limit, 1, Index::MaxPeersPerPage));
    m_service.peers(request, m_server, [exchange, use](const Result<Index::PeersPage>& page) {
        page ? respondJson(*exchange, 200, encode(*page)) : respondError(*exchange, page.error());
    });
}

void IndexServer::Private::browse(const ExchangePtr& exchange, const RequestTarget& target, const UsePtr& use)
{
    const auto peer = parseNumber(QString::fromLatin1(target.parts().at(1)), MaxNumber);
    const auto limit = target.number(QStringLiteral("limit"), DefaultPage, MaxNumber);
    const QString after = target.text(QStringLiteral("after")).value_or(QString());
    const auto cursor = after.size() > MaxCursorChars ? std::nullopt : fromBase64Url(after.toUtf8());
    if (!peer)
        return respondNotFound(*exchange);
    if (!cursor || !limit)
        return respondError(*exchange, badParameter(cursor ? "limit" : "after"));
    Index::BrowseRequest request;
    request.peer.value = *peer;
    request.cursor = *cursor;
    request.limit = static_cast<int>(std::clamp<quint64>(*limit, 1, Index::MaxBrowsePage));
    m_service.browse(request, m_server, [exchange, use](const Result<Index::BrowsePage>& page) {
        page ? respondJson(*exchange, 200, encode(*page)) : respondError(*exchange, page.error());
    });
}

void IndexServer::Private::search(const ExchangePtr& exchange, const RequestTarget& target, const UsePtr& use)
{
    const auto query = target.text(QStringLiteral("q"));
    const auto limit = target.number(QStringLiteral("limit"), DefaultPage, MaxNumber);
    const auto offset = target.number(QStringLiteral("offset"), 0, MaxNumber);
    if (!query)
        return respondError(*exchange, badParameter("q"));
    if (!limit || !offset)
        return respondError(*exchange, badParameter(limit ? "offset" : "limit"));
    Caller& caller = use->caller();
    if (!takeSearch(caller, m_options.searchesPerSecond, m_clock.monotonic()))
        return respondTooMany(*exchange, QStringLiteral("too many searches of yours in this second"));

    Index::SearchRequest request;
    request.query = *query;
    request.limit = static_cast<int>(std::clamp<quint64>(*limit, 1, Index::MaxSearchLimit));
    request.offset = static_cast<int>(std::min<quint64>(*offset, Index::MaxCandidates));
    // Who was not told that there are neighbours, and does not say that it knows of them, takes no more than it asks
    // for.
    const auto neighbours = target.text(QStringLiteral("neighbours"));
    const bool withNeighbours = neighbours || caller.knowsNeighbours;
    request.everything = neighbours == QStringLiteral("all");
    m_searches.add(exchange, request, use, withNeighbours);
}

void IndexServer::Private::contentSources(const ExchangePtr& exchange, const RequestTarget& target, const UsePtr& use)
{
    const QByteArray& method = exchange->request().method;
    if (method == "GET")
        return sources(exchange, target, use);
    if (method != "PUT" && method != "DELETE")
        return respondMethods(*exchange, "GET, PUT, DELETE");
    const auto content = Content::ContentId::fromHex(target.parts().at(1));
    if (!content)
        return respondNotFound(*exchange);
    method == "PUT" ? announce(exchange, *content, use) : withdraw(exchange, *content, use);
}

void IndexServer::Private::announce(const ExchangePtr& exchange, const Content::ContentId& content, const UsePtr& use)
{
    collect(exchange, MaxSmallMessageBytes, [this, exchange, content, use](const QByteArray& body) {
        const auto message = decodeSourceRequest(body);
        if (!message)
            return respondError(*exchange, message.error());
        m_service.announce(use->caller().id, {content, message->size, message->name}, m_server,
                           [this, exchange, use](const Status& status) {
                               if (status)
                                   return respondNothing(*exchange);
                               if (status.error().code == ErrorCode::NotFound)
                                   return respondLoginNeeded(*exchange);
                               respondError(*exchange, status.error());
                           });
    });
}

void IndexServer::Private::withdraw(const ExchangePtr& exchange, const Content::ContentId& content, const UsePtr& use)
{
    m_service.withdraw(use->caller().id, content, m_server, [exchange, use](const Status& status) {
        status ? respondNothing(*exchange) : respondError(*exchange, status.error());
    });
}

void IndexServer::Private::sources(const ExchangePtr& exchange, const RequestTarget& target, const UsePtr& use)
{
    const auto limit = target.number(QStringLiteral("limit"), DefaultSources, MaxNumber);
    Index::SourcesRequest request;
    if (!readFileName(QByteArray::fromPercentEncoding(target.parts().at(1)), request))
        return respondNotFound(*exchange);
    if (!limit)
        return respondError(*exchange, badParameter("limit"));
    if (!readDigest(target, "sha1", request.sha1))
        return respondError(*exchange, badParameter("sha1"));
    if (!readDigest(target, "md5", request.md5))
        return respondError(*exchange, badParameter("md5"));
    request.limit = static_cast<int>(std::clamp<quint64>(*limit, 1, MaxSources));
    request.downloads = true;
    m_service.sources(request, m_server, [exchange, use](const Result<QList<Index::SearchResult>>& results) {
        results ? respondJson(*exchange, 200, encodeSources(*results)) : respondError(*exchange, results.error());
    });
}

void IndexServer::Private::events(const ExchangePtr& exchange, const RequestTarget& target, const UsePtr& use)
{
    m_events.forgetGone();
    const auto caller = m_callers.find(use->caller().key);
    if (!caller || caller->eventStreams >= m_options.eventStreams || m_events.count() >= m_options.maxEventStreams)
        return respondTooMany(*exchange, QStringLiteral("too many event streams are open"));
    const bool presence = target.text(QStringLiteral("presence")) != QStringLiteral("no");
    m_events.add(exchange, std::make_unique<CallerUse>(caller, &Caller::eventStreams), presence);
}

void IndexServer::Private::searches(const ExchangePtr& exchange, const UsePtr& use)
{
    const QByteArray& method = exchange->request().method;
    if (method == "GET") {
        m_service.keptSearches(use->caller().id, m_server, [exchange, use](const Result<QStringList>& queries) {
            queries ? respondJson(*exchange, 200, encode(KeptSearches{*queries}))
                    : respondError(*exchange, queries.error());
        });
        return;
    }
    if (method != "PUT")
        return respondMethods(*exchange, "GET, PUT");
    collect(exchange, MaxSearchesBytes, [this, exchange, use](const QByteArray& body) {
        const auto message = decodeKeptSearches(body);
        if (!message)
            return respondError(*exchange, message.error());
        m_service.keepSearches(use->caller().id, message->queries, m_server, [exchange, use](const Status& status) {
            status ? respondNothing(*exchange) : respondError(*exchange, status.error());
        });
    });
}

void IndexServer::Private::tellHits(const Index::StandingHits& hits)
{
    QHash<Net::KeyFingerprint, QByteArray> lines;
    const auto linesOf = [this, &lines](Index::RegistrationId asker) -> QByteArray* {
        const Net::KeyFingerprint key = m_callers.keyOf(asker);
        return key.isNull() ? nullptr : &lines[key];
    };
    for (const Index::StandingHits::Hit& hit : hits.hits) {
        if (QByteArray* const own = linesOf(hit.asker))
            own->append(encodeEvent(HitEvent{hit.query, hit.result}));
    }
    for (const Index::RegistrationId asker : hits.missed) {
        if (QByteArray* const own = linesOf(asker))
            own->append(encodeEvent(MissedEvent{}));
    }
    if (!lines.isEmpty())
        m_events.deliver(lines);
}

} // namespace Potluck::Native
