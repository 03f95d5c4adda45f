// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/indexclient.h"

#include "base/log.h"
#include "dialects/native/announcer.h"
#include "dialects/native/dialer.h"
#include "dialects/native/eventlistener.h"
#include "dialects/native/indexcalls.h"
#include "dialects/native/publisher.h"
#include "dialects/native/searchlinks.h"
#include "dialects/native/ticket.h"

#include <algorithm>

namespace Potluck::Native {

namespace {

constexpr Milliseconds FirstRetry{1000};
constexpr Milliseconds LastRetry{60'000};
constexpr Milliseconds RefusedRetry = std::chrono::minutes{10};
constexpr Milliseconds OtherKeyRetry{60'000};
constexpr Milliseconds LongestKeepAlive = std::chrono::minutes{2};
constexpr Milliseconds ShortestKeepAlive{10'000};
constexpr Milliseconds LoginInterval = std::chrono::hours{24};
constexpr Milliseconds StopTime{2000};
constexpr int LoginSteps = 4; // requests of one attempt: by id, by name, with the password, after registering

// What no retry mends.
bool isRefusal(ErrorCode code)
{
    return code == ErrorCode::Unauthorized || code == ErrorCode::PermissionDenied || code == ErrorCode::AlreadyExists ||
           code == ErrorCode::InvalidArgument || code == ErrorCode::NotFound || code == ErrorCode::Unsupported;
}

} // namespace

class IndexClient::Private
{
public:
    Private(IndexClient* client, const IndexClientEnvironment& environment, IndexClientSettings settings)
        : q(client)
        , m_environment(environment)
        , m_settings(std::move(settings))
        , m_announcer(environment.timers)
        , m_vouched(environment.clock)
    {}

    void connectNow();
    void connected();
    void connectionLost();
    void askForPlace();
    void displaced();
    void logIn(bool withPassword);
    void loginAnswered(bool withPassword, const Result<SessionAnswer>& answer);
    void enroll();
    void wentOnline(const SessionAnswer& answer);
    void takeTicket(const QByteArray& ticket);
    void takeNeighbours(bool neighbours);
    void keepAlive();
    void logInAgain(Milliseconds in);
    void fail(const Error& error);
    void putSession(const KeepAliveRequest& request, std::function<void(const Net::HttpResponse&)> answered);
    void setState(State state, const QString& detail);
    void disconnect();
    void finishStop();
    [[nodiscard]] bool isOnline() const { return m_state == State::Online && m_client; }
    [[nodiscard]] KeepAliveRequest::Place place() const { return {m_settings.port, m_settings.advertise}; }
    [[nodiscard]] QString where() const { return m_settings.link.endpoint.toString(); }
    template<typename T>
    [[nodiscard]] bool refusesOffline(QObject* context, const Callback<T>& done) const;

    IndexClient* q;
    IndexClientEnvironment m_environment;
    IndexClientSettings m_settings;
    State m_state = State::Stopped;
    QString m_detail;
    Login m_login;
    QByteArray m_ticket;
    Milliseconds m_ticketEnds{0}; // monotonic
    Published m_published;

    ClientPtr m_client;
    std::unique_ptr<QObject> m_connection; // what an earlier connection still says finds it gone
    std::unique_ptr<Publisher> m_publisher;
    Announcer m_announcer;
    std::unique_ptr<EventListener> m_events;
    std::unique_ptr<SearchLinks> m_searches; // where the index has neighbours
    VouchedIndexes m_vouched;
    int m_failures = 0;   // attempts since it was last online
    int m_loginSteps = 0; // of this attempt
    bool m_placeChanged = false;
    bool m_displaced = false; // by another computer of our account, when last heard of
    bool m_otherKey = false;
    std::unique_ptr<Timer> m_retry;
    std::unique_ptr<Timer> m_keepAlive;
    std::unique_ptr<Timer> m_daily;
    std::unique_ptr<Timer> m_stop;
};

IndexClient::IndexClient(const IndexClientEnvironment& environment, IndexClientSettings settings, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(this, environment, std::move(settings)))
{
    if (environment.publication) {
        d->m_publisher = std::make_unique<Publisher>(*environment.publication, environment.timers);
        connect(d->m_publisher.get(), &Publisher::advanced, this,
                [this](const QByteArray& revision, quint64 entries, quint64 refused, bool reset) {
                    d->m_published.revision = revision;
                    d->m_published.entries = entries;
                    d->m_published.refused = refused + (reset ? 0 : d->m_published.refused);
                    Q_EMIT publishedChanged();
                });
        connect(d->m_publisher.get(), &Publisher::currentChanged, this, [this](bool current) {
            d->m_published.current = current;
            Q_EMIT publishedChanged();
        });
        connect(d->m_publisher.get(), &Publisher::displaced, this, [this] { d->displaced(); });
        connect(d->m_publisher.get(), &Publisher::lost, this, [this](const Error& error, Milliseconds retryIn) {
            qCInfo(lcNative) << "publishing to" << d->where() << "stopped:" << error.detail;
            d->logInAgain(retryIn);
        });
    }
}

IndexClient::~IndexClient() = default;

void IndexClient::start()
{
    d->m_displaced = false;
    if (d->m_state == State::Stopped && !d->m_stop)
        d->connectNow();
}

void IndexClient::stop(bool unregister)
{
    if (d->m_stop)
        return;
    d->m_retry.reset();
    d->m_keepAlive.reset();
    d->m_daily.reset();
    d->m_events.reset();
    if (d->m_publisher)
        d->m_publisher->end();
    // Told from the event loop at the earliest, whatever the state.
    const bool says = d->isOnline();
    d->m_stop = d->m_environment.timers.after(says ? StopTime : Milliseconds{0}, [this] { d->finishStop(); });
    if (!says)
        return;
    auto answered = [this](const Result<Net::HttpResponse>&) { d->finishStop(); };
    const QByteArray target = unregister ? "/v1/registrations" : "/v1/sessions";
    d->m_client->send(requestHead("DELETE", target), {},
                      Net::collectResponse(MaxSmallMessageBytes, [guard = QPointer(this), answered](auto response) {
                          if (guard)
                              answered(response);
                      }));
}

void IndexClient::retryNow()
{
    if (d->m_state == State::Stopped || d->m_state == State::Online || d->m_stop || d->m_client)
        return;
    d->m_failures = 0;
    d->m_displaced = false;
    d->connectNow();
}

void IndexClient::setPassword(const QString& password)
{
    d->m_settings.password = password;
}

void IndexClient::setDialects(Dialects dialects)
{
    if (std::exchange(d->m_settings.dialects, dialects) != dialects && d->isOnline())
        d->logInAgain(Milliseconds{0});
}

void IndexClient::setAddresses(quint16 port, const QList<Net::Endpoint>& advertise)
{
    d->m_settings.port = port;
    d->m_settings.advertise = advertise;
    d->m_placeChanged = true;
    if (d->isOnline())
        d->keepAlive();
}

IndexClient::State IndexClient::state() const
{
    return d->m_state;
}

const QString& IndexClient::detail() const
{
    return d->m_detail;
}

bool IndexClient::showsOtherKey() const
{
    return d->m_otherKey;
}

const InviteLink& IndexClient::link() const
{
    return d->m_settings.link;
}

const IndexClient::Login& IndexClient::login() const
{
    return d->m_login;
}

QByteArray IndexClient::ticket() const
{
    return d->m_environment.clock.monotonic() < d->m_ticketEnds ? d->m_ticket : QByteArray();
}

void IndexClient::publicationChanged()
{
    if (d->m_publisher)
        d->m_publisher->changed();
}

VouchedIndexes& IndexClient::vouched()
{
    return d->m_vouched;
}

const VouchedIndexes& IndexClient::vouched() const
{
    return d->m_vouched;
}

const IndexClient::Published& IndexClient::published() const
{
    return d->m_published;
}

void IndexClient::announce(const Index::SharedDownload& download)
{
    d->m_announcer.announce(download);
}

void IndexClient::withdraw(const Content::ContentId& content)
{
    d->m_announcer.withdraw(content);
}

template<typename T>
bool IndexClient::Private::refusesOffline(QObject* context, const Callback<T>& done) const
{
    if (isOnline())
        return false;
    const Error error{ErrorCode::Network,
                      m_detail.isEmpty() ? QStringLiteral("%1 is not connected").arg(where()) : m_detail};
    QMetaObject::invokeMethod(
        context, [done, error] { done(error); }, Qt::QueuedConnection);
    return true;
}

void IndexClient::search(const Index::SearchRequest& request, QObject* context,
                         std::function<void(QList<Index::SearchResult>)> found, Callback<SearchEnd> ended)
{
    if (d->refusesOffline(context, ended))
        return;
    if (d->m_searches)
        return d->m_searches->search(request, context, std::move(found), std::move(ended));
    // The index may have got neighbours since it was last heard of.
    callSearch(*d->m_client, request, context, std::move(found),
               [this, guard = QPointer<QObject>(d->m_connection.get()),
                ended = std::move(ended)](const Result<SearchEnd>& end) {
                   if (guard && end && end->neighbours)
                       d->takeNeighbours(true);
                   ended(end);
               });
}

void IndexClient::peers(const Index::PeersRequest& request, QObject* context, Callback<Index::PeersPage> done)
{
    if (!d->refusesOffline(context, done))
        call(*d->m_client, requestHead("GET", peersTarget(request)), {}, context, MaxPageBytes, decodePeersPage,
             std::move(done));
}

void IndexClient::browse(const Index::BrowseRequest& request, QObject* context, Callback<Index::BrowsePage> done)
{
    if (!d->refusesOffline(context, done))
        call(*d->m_client, requestHead("GET", browseTarget(request)), {}, context, MaxPageBytes, decodeBrowsePage,
             std::move(done));
}

void IndexClient::sources(const Index::SourcesRequest& request, QObject* context,
                          Callback<QList<Index::SearchResult>> done)
{
    if (!d->refusesOffline(context, done))
        call(*d->m_client, requestHead("GET", sourcesTarget(request)), {}, context, MaxPageBytes, decodeSources,
             std::move(done));
}

void IndexClient::setSeedPassword(const QString& password, QObject* context, Callback<void> done)
{
    if (!d->refusesOffline(context, done))
        callForNothing(*d->m_client, requestHead("PUT", "/v1/registrations"), encode(RegistrationChange{password}),
                       context, std::move(done));
}

void IndexClient::info(QObject* context, Callback<IndexInfo> done)
{
    if (!d->refusesOffline(context, done))
        call(*d->m_client, requestHead("GET", "/v1/index"), {}, context, MaxSmallMessageBytes, decodeIndexInfo,
             std::move(done));
}

// -- the way online and back

void IndexClient::Private::connectNow()
{
    m_retry.reset();
    // While it is tried again, the reason of the last failure stays in sight.
    if (m_state == State::Stopped || m_state == State::Online)
        setState(State::Connecting, {});
    Net::HttpClientOptions options;
    options.pin = m_settings.link.key;
    m_connection = std::make_unique<QObject>();
    m_client.reset(
        new Net::HttpClient(m_environment.tls, m_settings.link.endpoint, m_environment.timers, std::move(options)));
    QObject::connect(m_client.get(), &Net::HttpClient::connected, q, [this] { connected(); });
    QObject::connect(m_client.get(), &Net::HttpClient::closed, q, [this] { connectionLost(); });
}

void IndexClient::Private::connected()
{
    m_loginSteps = 0;
    m_otherKey = false;
    if (m_displaced)
        askForPlace();
    else
        logIn(false);
}

// Two computers that displace each other in turn would hide each other's files for ever: who was displaced waits until
// the other one is gone.
void IndexClient::Private::askForPlace()
{
    putSession({}, [this](const Net::HttpResponse& response) {
        if (isDisplaced(response.head.status, response.body))
            return displaced();
        if (m_stop)
            return;
        m_displaced = false;
        logIn(false);
    });
}

void IndexClient::Private::displaced()
{
    if (m_stop)
        return;
    m_displaced = true;
    fail({ErrorCode::Unauthorized, QStringLiteral("this account is in use by another computer")});
}

void IndexClient::Private::connectionLost()
{
    const Error error =
        m_client->error().value_or(Error{ErrorCode::Network, QStringLiteral("%1 ended the connection").arg(where())});
    if (m_stop)
        return finishStop();
    m_otherKey = error.code == ErrorCode::Unauthorized && m_settings.link.key;
    if (m_otherKey)
        fail({error.code, QStringLiteral("the index at %1 shows another key than before: either it was set up anew, or "
                                         "somebody else answers in its place")
                              .arg(where())});
    else
        fail(error);
}

void IndexClient::Private::logIn(bool withPassword)
{
    if (++m_loginSteps > LoginSteps)
        return fail({ErrorCode::Protocol, QStringLiteral("%1 does not let us log in").arg(where())});
    m_placeChanged = false;
    SessionRequest request;
    request.id = m_settings.id;
    request.user = m_settings.user;
    request.password = withPassword ? m_settings.password : QString();
    request.port = m_settings.port;
    request.addresses = m_settings.advertise;
    request.dialects = m_settings.dialects & ~Dialects(Dialect::Native);
    call<SessionAnswer>(
        *m_client, requestHead("POST", "/v1/sessions"), encode(request), m_connection.get(), MaxSmallMessageBytes,
        decodeSessionAnswer,
        [this, withPassword](const Result<SessionAnswer>& answer) { loginAnswered(withPassword, answer); });
}

void IndexClient::Private::loginAnswered(bool withPassword, const Result<SessionAnswer>& answer)
{
    if (m_stop)
        return;
    if (answer) {
        const auto ticket = readTicket(answer->ticket);
        const bool isOurs = ticket && ticket->fingerprint == m_environment.tls->identity().fingerprint() &&
                            Net::fingerprintOf(ticket->indexKey) == m_client->serverFingerprint();
        if (isOurs)
            wentOnline(*answer);
        else
            fail({ErrorCode::Protocol, QStringLiteral("%1 gave a ticket that is not ours").arg(where())});
        return;
    }
    const Error& error = answer.error();
    if (error.code == ErrorCode::Unauthorized && !withPassword && !m_settings.password.isEmpty())
        return logIn(true);
    if (error.code == ErrorCode::NotFound && std::exchange(m_settings.id, 0) != 0 && !m_settings.user.isEmpty())
        return logIn(withPassword); // the registration expired; perhaps there is another of our name
    if (error.code == ErrorCode::NotFound && m_loginSteps < LoginSteps)
        return enroll();
    fail(error);
}

void IndexClient::Private::enroll()
{
    const RegistrationRequest request{m_settings.user, m_settings.password, m_settings.link.token};
    call<RegistrationAnswer>(*m_client, requestHead("POST", "/v1/registrations"), encode(request), m_connection.get(),
                             MaxSmallMessageBytes, decodeRegistrationAnswer,
                             [this](const Result<RegistrationAnswer>& answer) {
                                 if (m_stop)
                                     return;
                                 if (!answer)
                                     return fail(answer.error());
                                 m_settings.id = answer->id;
                                 logIn(false);
                             });
}

void IndexClient::Private::wentOnline(const SessionAnswer& answer)
{
    const bool isNewKey = !m_settings.link.key;
    m_settings.link.key = m_client->serverFingerprint();
    m_settings.id = answer.id;
    m_failures = 0;
    m_login = {answer.id,      answer.user,       answer.index,
               answer.digests, answer.neighbours, Net::Endpoint::parse(answer.observed).value_or(Net::Endpoint{})};
    m_published.revision = answer.revision;
    m_published.entries = answer.entries;

    takeNeighbours(answer.neighbours);
    m_vouched.setClient(m_client.get());
    m_vouched.told(answer.members);
    const Milliseconds interval = std::clamp<Milliseconds>(answer.lease * 2 / 5, ShortestKeepAlive, LongestKeepAlive);
    m_keepAlive = m_environment.timers.every(interval, [this] { keepAlive(); });
    m_daily = m_environment.timers.after(LoginInterval, [this] { logInAgain(Milliseconds{0}); });
    takeTicket(answer.ticket);
    setState(State::Online, {});
    if (isNewKey)
        Q_EMIT q->keyLearned(*m_settings.link.key);
    Q_EMIT q->loggedIn();

    if (m_publisher)
        m_publisher->begin({m_environment.tls, m_settings.link.endpoint, *m_settings.link.key}, answer.revision,
                           answer.stagedRevision);
    m_announcer.begin(*m_client);
    if (m_settings.events && !m_events) {
        m_events = std::make_unique<EventListener>(
            m_environment.tls, m_settings.link.endpoint, *m_settings.link.key, m_environment.timers,
            [this](const Index::PeerSummary& peer) { Q_EMIT q->presence(peer); });
    }
    if (m_placeChanged)
        keepAlive();
}

void IndexClient::Private::takeNeighbours(bool neighbours)
{
    m_login.neighbours = neighbours;
    // One that ends here would end its searches; without neighbours it is as good as any connection.
    if (neighbours && !m_searches)
        m_searches = std::make_unique<SearchLinks>(m_environment.tls, m_settings.link.endpoint, *m_settings.link.key,
                                                   m_environment.timers);
}

void IndexClient::Private::takeTicket(const QByteArray& ticket)
{
    m_ticket = ticket;
    m_ticketEnds = m_environment.clock.monotonic() + TicketLife;
    Q_EMIT q->ticketChanged();
}

void IndexClient::Private::keepAlive()
{
    if (!isOnline())
        return;
    KeepAliveRequest request;
    if (std::exchange(m_placeChanged, false))
        request.place = place();
    putSession(request, [this](const Net::HttpResponse& response) {
        const int status = response.head.status;
        if (isDisplaced(status, response.body))
            return displaced();
        if (isLoginNeeded(status, response.body))
            return logInAgain(Milliseconds{0});
        const auto answer = decodeKeepAliveAnswer(response.body);
        if (status == 200 && answer) {
            takeTicket(answer->ticket);
            takeNeighbours(answer->neighbours);
            m_vouched.told(answer->members);
        } else if (isRefusal(errorOf(status, response.body).code))
            fail(errorOf(status, response.body));
    });
}

// Where the connection is lost, that is told instead.
void IndexClient::Private::putSession(const KeepAliveRequest& request,
                                      std::function<void(const Net::HttpResponse&)> answered)
{
    m_client->send(requestHead("PUT", "/v1/sessions"), encode(request),
                   Net::collectResponse(MaxSmallMessageBytes, [guard = QPointer<QObject>(m_connection.get()),
                                                               answered](const Result<Net::HttpResponse>& response) {
                       if (guard && response)
                           answered(*response);
                   }));
}

void IndexClient::Private::logInAgain(Milliseconds in)
{
    const auto again = [this] {
        m_retry.reset();
        if (!isOnline())
            return;
        m_loginSteps = 0;
        logIn(false);
    };
    if (in == Milliseconds{0})
        again();
    else
        m_retry = m_environment.timers.after(in, again);
}

void IndexClient::Private::fail(const Error& error)
{
    disconnect();
    const bool refused = isRefusal(error.code);
    Milliseconds delay = m_otherKey ? OtherKeyRetry : RefusedRetry;
    if (!refused) {
        delay = std::min(LastRetry, FirstRetry * (1 << std::min(m_failures, 6)));
        ++m_failures;
    }
    // A quarter to either side, so that the peers of an index that comes back do not come all at once.
    const auto spread = static_cast<std::uint64_t>(delay.count()) / 2;
    delay += Milliseconds(static_cast<qint64>(m_environment.random.below(spread + 1))) - delay / 4;
    m_retry = m_environment.timers.after(delay, [this] { connectNow(); });
    qCInfo(lcNative) << where() << "is not online:" << error.detail;
    setState(refused ? State::Refused : State::Offline, error.detail);
}

void IndexClient::Private::disconnect()
{
    m_keepAlive.reset();
    m_daily.reset();
    m_events.reset();
    m_vouched.setClient(nullptr);
    m_searches.reset();
    if (m_publisher)
        m_publisher->end();
    m_announcer.end();
    m_connection.reset();
    m_client.reset();
}

void IndexClient::Private::setState(State state, const QString& detail)
{
    if (m_state == state && m_detail == detail)
        return;
    m_state = state;
    m_detail = detail;
    Q_EMIT q->stateChanged();
}

void IndexClient::Private::finishStop()
{
    if (m_state == State::Stopped && !m_stop)
        return;
    m_stop.reset();
    m_retry.reset();
    disconnect();
    m_ticket.clear();
    setState(State::Stopped, {});
    Q_EMIT q->stopped();
}

} // namespace Potluck::Native
