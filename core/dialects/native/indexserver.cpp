// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/indexserver.h"

#include "base/bytes.h"
#include "base/log.h"
#include "dialects/native/answers.h"
#include "dialects/native/callers.h"
#include "dialects/native/errors.h"
#include "dialects/native/eventhub.h"
#include "dialects/native/filesreceiver.h"
#include "dialects/native/messages.h"
#include "dialects/native/parts.h"
#include "dialects/native/requesttarget.h"
#include "dialects/native/ticket.h"

namespace Potluck::Native {

namespace {

using ExchangePtr = std::shared_ptr<Net::HttpExchange>;

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

qint64 toSeconds(Milliseconds time)
{
    return std::chrono::floor<std::chrono::seconds>(time).count();
}

} // namespace

class IndexServer::Private
{
public:
    Private(IndexServer* server, Index::IndexService& service, std::shared_ptr<const Net::Identity> identity,
            const Clock& clock, TimerSource& timers, IndexServerOptions options)
        : m_server(server)
        , m_service(service)
        , m_identity(std::move(identity))
        , m_clock(clock)
        , m_options(std::move(options))
        , m_events(timers)
    {}

    void route(const ExchangePtr& exchange);
    void presenceChanged(const Index::PeerSummary& peer);
    [[nodiscard]] int sessionCount() const { return m_callers.count(); }

private:
    using UsePtr = std::shared_ptr<CallerUse>;

    // -- without a login
    void info(const ExchangePtr& exchange);
    void enroll(const ExchangePtr& exchange);
    void login(const ExchangePtr& exchange);
    void answerLogin(const ExchangePtr& exchange, const Index::Registration& registration);
    // Whether somebody who showed this key and perhaps a password may be let on now; answers where not.
    [[nodiscard]] bool hasKey(Net::HttpExchange& exchange);
    [[nodiscard]] std::shared_ptr<void> passwordPlace(Net::HttpExchange& exchange, const QString& password);

    // -- with one
    void routeCaller(const ExchangePtr& exchange, const RequestTarget& target, const UsePtr& use);
    void keepAlive(const ExchangePtr& exchange, const UsePtr& use);
    void logout(const ExchangePtr& exchange, const UsePtr& use);
    void unregister(const ExchangePtr& exchange, const UsePtr& use);
    void files(const ExchangePtr& exchange, const UsePtr& use);
    void peers(const ExchangePtr& exchange, const RequestTarget& target, const UsePtr& use);
    void browse(const ExchangePtr& exchange, const RequestTarget& target, const UsePtr& use);
    void search(const ExchangePtr& exchange, const RequestTarget& target, const UsePtr& use);
    void beginSearch(const ExchangePtr& exchange, const Index::SearchRequest& request, const UsePtr& use);
    void sources(const ExchangePtr& exchange, const RequestTarget& target, const UsePtr& use);
    void events(const ExchangePtr& exchange, const UsePtr& use);
    void respondLoginNeeded(Net::HttpExchange& exchange);

    IndexServer* m_server;
    Index::IndexService& m_service;
    std::shared_ptr<const Net::Identity> m_identity;
    const Clock& m_clock;
    IndexServerOptions m_options;
    Callers m_callers;
    std::shared_ptr<QHash<QString, int>> m_passwords = std::make_shared<QHash<QString, int>>(); // by Net::limitKey()
    EventHub m_events;
};

IndexServer::IndexServer(Index::IndexService& service, std::shared_ptr<const Net::Identity> identity,
                         const Clock& clock, TimerSource& timers, IndexServerOptions options, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, service, std::move(identity), clock, timers, std::move(options)))
{
    connect(&service, &Index::IndexService::presenceChanged, this,
            [this](const Index::PeerSummary& peer) { d->presenceChanged(peer); });
}

IndexServer::~IndexServer() = default;

void IndexServer::handle(const std::shared_ptr<Net::HttpExchange>& exchange)
{
    d->route(exchange);
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

    const auto caller = m_callers.find(exchange->peer());
    if (!caller)
        return respondLoginNeeded(*exchange);
    if (caller->requests >= m_options.requestsInFlight)
        return respondTooMany(*exchange, QStringLiteral("too many requests of yours are under way"));
    routeCaller(exchange, *target, std::make_shared<CallerUse>(caller, &Caller::requests));
}

void IndexServer::Private::routeCaller(const ExchangePtr& exchange, const RequestTarget& target, const UsePtr& use)
{
    const QByteArray& method = exchange->request().method;
    const QList<QByteArray>& parts = target.parts();
    if (target.is("registrations"))
        return method == "DELETE" ? unregister(exchange, use) : respondMethods(*exchange, "POST, DELETE");
    if (target.is("sessions")) {
        if (method == "PUT")
            return keepAlive(exchange, use);
        return method == "DELETE" ? logout(exchange, use) : respondMethods(*exchange, "POST, PUT, DELETE");
    }
    if (target.is("files"))
        return method == "PATCH" ? files(exchange, use) : respondMethods(*exchange, "PATCH");

    using Get = void (Private::*)(const ExchangePtr&, const RequestTarget&, const UsePtr&);
    Get call = nullptr;
    if (target.is("peers"))
        call = &Private::peers;
    else if (target.is("search"))
        call = &Private::search;
    else if (parts.size() == 3 && parts.at(0) == "peers" && parts.at(2) == "files")
        call = &Private::browse;
    else if (parts.size() == 3 && parts.at(0) == "content" && parts.at(2) == "sources")
        call = &Private::sources;
    else if (!target.is("events"))
        return respondNotFound(*exchange);
    if (method != "GET")
        return respondMethods(*exchange, "GET");
    if (call)
        (this->*call)(exchange, target, use);
    else
        events(exchange, use);
}

void IndexServer::Private::presenceChanged(const Index::PeerSummary& peer)
{
    if (!peer.online) {
        m_callers.removeAll(peer.id);
        m_events.drop(peer.id);
    }
    m_events.publish(PresenceEvent{peer});
}

void IndexServer::Private::respondLoginNeeded(Net::HttpExchange& exchange)
{
    exchange.respondError(401, LoginNeeded,
                          exchange.peer().isNull()
                              ? QStringLiteral("show a client certificate whose key is logged in at this index")
                              : QStringLiteral("this key is not logged in at this index: POST /v1/sessions first"));
}

bool IndexServer::Private::hasKey(Net::HttpExchange& exchange)
{
    if (exchange.peer().isNull())
        respondLoginNeeded(exchange);
    return !exchange.peer().isNull();
}

std::shared_ptr<void> IndexServer::Private::passwordPlace(Net::HttpExchange& exchange, const QString& password)
{
    const bool isLocal = exchange.remote().kind() == Net::AddressKind::Loopback;
    if (password.isEmpty() || isLocal)
        return std::make_shared<int>();
    const QString remote = Net::limitKey(exchange.remote().address());
    int& underWay = (*m_passwords)[remote];
    if (underWay >= m_options.passwordsPerRemote) {
        respondTooMany(exchange, QStringLiteral("too many passwords from your address are being checked"));
        return nullptr;
    }
    ++underWay;
    return {nullptr, [passwords = m_passwords, remote](void*) {
                if (--(*passwords)[remote] <= 0)
                    passwords->remove(remote);
            }};
}

void IndexServer::Private::info(const ExchangePtr& exchange)
{
    m_service.status(m_server, [this, exchange](const Result<Index::IndexStatus>& status) {
        if (!status)
            return respondError(*exchange, status.error());
        IndexInfo message;
        message.name = m_options.name;
        message.version = QStringLiteral(POTLUCK_VERSION);
        message.registered = status->registered;
        message.online = status->online;
        message.entries = status->entries;
        message.loading = status->loading;
        respondJson(*exchange, 200, encode(message));
    });
}

void IndexServer::Private::enroll(const ExchangePtr& exchange)
{
    if (!hasKey(*exchange))
        return;
    exchange->collectBody(MaxSmallMessageBytes, [this, exchange](const QByteArray& body) {
        const auto message = decodeRegistrationRequest(body);
        if (!message)
            return respondError(*exchange, message.error());
        const auto place = passwordPlace(*exchange, message->password);
        if (!place)
            return;
        Index::RegisterRequest request;
        request.user = message->user;
        request.key = toIndex(exchange->peer());
        request.password = message->password;
        request.inviteToken = message->token;
        m_service.registerPeer(request, m_server, [exchange, place](const Result<Index::Registration>& registration) {
            if (!registration)
                return respondError(*exchange, registration.error());
            respondJson(*exchange, 201,
                        encode(RegistrationAnswer{registration->id.value, registration->user,
                                                  toSeconds(registration->expires)}));
        });
    });
}

void IndexServer::Private::login(const ExchangePtr& exchange)
{
    if (!hasKey(*exchange))
        return;
    exchange->collectBody(MaxSmallMessageBytes, [this, exchange](const QByteArray& body) {
        const auto message = decodeSessionRequest(body);
        if (!message)
            return respondError(*exchange, message.error());
        const auto place = passwordPlace(*exchange, message->password);
        if (!place)
            return;
        Index::LoginRequest request;
        request.id.value = message->id;
        request.user = message->user;
        request.key = toIndex(exchange->peer());
        request.password = message->password;
        request.addresses = reachableAt(message->addresses, message->port, exchange->remote());
        m_service.login(request, m_server, [this, exchange, place](const Result<Index::Registration>& registration) {
            if (!registration)
                return respondError(*exchange, registration.error());
            answerLogin(exchange, *registration);
        });
    });
}

void IndexServer::Private::answerLogin(const ExchangePtr& exchange, const Index::Registration& registration)
{
    m_callers.add(exchange->peer(), registration.id, registration.user);
    const Milliseconds now = m_clock.wall();
    SessionAnswer answer;
    answer.id = registration.id.value;
    answer.user = registration.user;
    answer.expires = toSeconds(registration.expires);
    answer.ticket = signTicket(*m_identity, registration.id.value, registration.user, exchange->peer(), now);
    answer.ticketExpires = toSeconds(now + TicketLife);
    answer.lease = std::chrono::duration_cast<std::chrono::seconds>(Index::PresenceLease);
    answer.revision = registration.revision;
    answer.stagedRevision = registration.stagedRevision;
    answer.entries = registration.entries;
    answer.digests = m_options.digests;
    answer.index = m_options.name;
    answer.observed = exchange->remote().toString();
    respondJson(*exchange, 200, encode(answer));
}

void IndexServer::Private::keepAlive(const ExchangePtr& exchange, const UsePtr& use)
{
    exchange->collectBody(MaxSmallMessageBytes, [this, exchange, use](const QByteArray& body) {
        const auto message = decodeKeepAliveRequest(body);
        if (!message)
            return respondError(*exchange, message.error());
        Index::KeepAliveRequest request;
        request.id = use->caller().id;
        if (message->place)
            request.addresses = reachableAt(message->place->addresses, message->place->port, exchange->remote());
        m_service.keepAlive(request, m_server, [this, exchange, use](const Status& status) {
            if (!status) {
                m_callers.remove(exchange->peer());
                if (status.error().code == ErrorCode::NotFound)
                    return respondLoginNeeded(*exchange);
                return respondError(*exchange, status.error());
            }
            const Milliseconds now = m_clock.wall();
            const Caller& caller = use->caller();
            KeepAliveAnswer answer;
            answer.ticket = signTicket(*m_identity, caller.id.value, caller.user, caller.key, now);
            answer.ticketExpires = toSeconds(now + TicketLife);
            answer.lease = std::chrono::duration_cast<std::chrono::seconds>(Index::PresenceLease);
            respondJson(*exchange, 200, encode(answer));
        });
    });
}

void IndexServer::Private::logout(const ExchangePtr& exchange, const UsePtr& use)
{
    m_callers.remove(exchange->peer());
    m_service.logout(use->caller().id, m_server, [exchange, use](const Status& status) {
        status ? respondNothing(*exchange) : respondError(*exchange, status.error());
    });
}

void IndexServer::Private::unregister(const ExchangePtr& exchange, const UsePtr& use)
{
    m_callers.removeAll(use->caller().id);
    m_service.unregister(use->caller().id, m_server, [exchange, use](const Status& status) {
        status ? respondNothing(*exchange) : respondError(*exchange, status.error());
    });
}

void IndexServer::Private::files(const ExchangePtr& exchange, const UsePtr& use)
{
    auto complete = [this, exchange, use](Index::Delta delta) {
        delta.peer = use->caller().id;
        const QByteArray revision = delta.next;
        m_service.applyDelta(
            std::move(delta), m_server, [exchange, use, revision](const Result<Index::DeltaResult>& result) {
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
    if (caller.searches >= m_options.searchesInFlight)
        caller.waitingSearches.emplace_back([this, exchange, request, use] {
            if (exchange->isAlive())
                beginSearch(exchange, request, use);
            return exchange->isAlive();
        });
    else
        beginSearch(exchange, request, use);
}

void IndexServer::Private::beginSearch(const ExchangePtr& exchange, const Index::SearchRequest& request,
                                       const UsePtr& use)
{
    ++use->caller().searches;
    m_service.search(request, m_server, [exchange, use](const Result<Index::SearchPage>& page) {
        Caller& caller = use->caller();
        --caller.searches;
        for (bool begun = false; !begun && !caller.waitingSearches.empty();) {
            const auto next = std::move(caller.waitingSearches.front());
            caller.waitingSearches.pop_front();
            begun = next();
        }
        if (!page)
            return respondError(*exchange, page.error());
        QByteArray lines;
        lines.reserve(page->results.size() * 512);
        for (const Index::SearchResult& result : page->results)
            appendResult(lines, result);
        appendSearchEnd(lines, {static_cast<quint64>(page->results.size()), page->more});
        respondLines(*exchange, std::move(lines));
    });
}

void IndexServer::Private::sources(const ExchangePtr& exchange, const RequestTarget& target, const UsePtr& use)
{
    const auto content = Content::ContentId::fromHex(target.parts().at(1));
    const auto limit = target.number(QStringLiteral("limit"), DefaultSources, MaxNumber);
    if (!content)
        return respondNotFound(*exchange);
    if (!limit)
        return respondError(*exchange, badParameter("limit"));
    Index::SourcesRequest request;
    request.content = *content;
    request.limit = static_cast<int>(std::clamp<quint64>(*limit, 1, MaxSources));
    m_service.sources(request, m_server, [exchange, use](const Result<QList<Index::SearchResult>>& results) {
        results ? respondJson(*exchange, 200, encodeSources(*results)) : respondError(*exchange, results.error());
    });
}

void IndexServer::Private::events(const ExchangePtr& exchange, const UsePtr& use)
{
    m_events.forgetGone();
    const auto caller = m_callers.find(use->caller().key);
    if (!caller || caller->eventStreams >= m_options.eventStreams || m_events.count() >= m_options.maxEventStreams)
        return respondTooMany(*exchange, QStringLiteral("too many event streams are open"));
    m_events.add(exchange, std::make_unique<CallerUse>(caller, &Caller::eventStreams));
}

} // namespace Potluck::Native
