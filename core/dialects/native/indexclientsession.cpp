// SPDX-License-Identifier: GPL-3.0-or-later
// The part of IndexClient that goes online, stays there and comes back.
#include "base/log.h"
#include "base/retry.h"
#include "dialects/native/indexclientprivate.h"
#include "dialects/native/ticket.h"

#include <algorithm>

namespace Potluck::Native {

namespace {

constexpr Milliseconds RefusedRetry = std::chrono::minutes{10};
constexpr Milliseconds OtherKeyRetry{60'000};
constexpr Milliseconds LongestKeepAlive = std::chrono::minutes{2};
constexpr Milliseconds ShortestKeepAlive{10'000};
constexpr Milliseconds LoginInterval = std::chrono::hours{24};
// By then an index that calls us mostly knows how that went.
constexpr Milliseconds ProbeTime{8000};
constexpr int LoginSteps = 4; // requests of one attempt: by id, by name, with the password, after registering

} // namespace

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
    if (isStandby()) {
        request.standby = true;
        request.ticket = m_settings.standbyTicket();
        if (request.ticket.isEmpty())
            return fail({ErrorCode::Unauthorized, QStringLiteral("there is no ticket to show at a second home")});
    } else {
        request.id = m_settings.id;
        request.user = m_settings.user;
        request.password = withPassword ? m_settings.password : QString();
    }
    request.port = m_settings.port;
    request.addresses = m_settings.advertise;
    request.dialects = m_settings.dialects & ~Dialects(Dialect::Native);
    if (m_settings.willingness)
        request.willingness = m_settings.willingness();
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
    if (isStandby())
        return fail(error);
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
    if (!isStandby())
        m_daily = m_environment.timers.after(LoginInterval, [this] { logInAgain(Milliseconds{0}); });
    if (answer.probing)
        m_probed = m_environment.timers.after(ProbeTime, [this] { keepAlive(); });
    takeTicket(answer.ticket);
    setState(State::Online, {});
    if (isNewKey)
        Q_EMIT q->keyLearned(*m_settings.link.key);
    Q_EMIT q->loggedIn();

    if (m_publisher)
        m_publisher->begin({m_environment.tls, m_settings.link.endpoint, *m_settings.link.key}, answer.revision,
                           answer.stagedRevision);
    if (!isStandby())
        m_announcer.begin(*m_client);
    else if (m_isActive)
        tellActive(m_connection.get(), [](const Status&) {});
    takeStandbyHomes(answer.standbyHomes);
    tellSearches();
    listen();
    if (m_placeChanged)
        keepAlive();
}

void IndexClient::Private::listen()
{
    if (!m_settings.events)
        return m_events.reset();
    if (m_events)
        return;
    m_events = std::make_unique<EventListener>(
        m_environment.tls, m_settings.link.endpoint, *m_settings.link.key, m_environment.timers, m_settings.presence,
        [this] { Q_EMIT q->listening(); }, [this](const Event& event) { heard(event); });
}

void IndexClient::Private::heard(const Event& event)
{
    if (const auto* const presence = std::get_if<PresenceEvent>(&event))
        Q_EMIT q->presence(presence->peer);
    else if (const auto* const reachability = std::get_if<ReachabilityEvent>(&event))
        takeReachability(reachability->reachability);
    else if (const auto* const promote = std::get_if<PromoteEvent>(&event))
        Q_EMIT q->promoted(promote->token);
    else if (const auto* const hit = std::get_if<HitEvent>(&event))
        Q_EMIT q->hit(hit->query, hit->result);
    else if (std::holds_alternative<MissedEvent>(event))
        Q_EMIT q->missed();
}

void IndexClient::Private::tellSearches()
{
    if (!m_searchesKept || isStandby())
        return;
    callForNothing(*m_client, requestHead("PUT", "/v1/searches"), encode(KeptSearches{*m_searchesKept}),
                   m_connection.get(), [where = where()](const Status& status) {
                       if (!status)
                           qCInfo(lcNative) << where << "does not keep our searches:" << status.error().detail;
                   });
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

void IndexClient::Private::takeStandbyHomes(const QList<StandbyHome>& homes)
{
    if (m_standbyHomes == homes)
        return;
    m_standbyHomes = homes;
    Q_EMIT q->standbyHomesChanged();
}

void IndexClient::Private::tellActive(QObject* context, const std::function<void(Status)>& done)
{
    KeepAliveRequest request;
    request.active = m_isActive;
    call<KeepAliveAnswer>(*m_client, requestHead("PUT", "/v1/sessions"), encode(request), context, MaxSmallMessageBytes,
                          decodeKeepAliveAnswer,
                          [this, active = m_isActive, done](const Result<KeepAliveAnswer>& answer) {
                              if (answer && m_client && active)
                                  m_announcer.begin(*m_client);
                              else
                                  m_announcer.end();
                              done(answer ? Status{} : Status{answer.error()});
                          });
}

void IndexClient::Private::takeReachability(const std::optional<Reachability>& reachability)
{
    if (m_reachability == reachability)
        return;
    m_reachability = reachability;
    Q_EMIT q->reachabilityChanged();
}

void IndexClient::Private::keepAlive()
{
    if (!isOnline())
        return;
    KeepAliveRequest request;
    if (std::exchange(m_placeChanged, false))
        request.place = place();
    if (m_settings.willingness)
        request.willingness = m_settings.willingness();
    putSession(request, [this](const Net::HttpResponse& response) {
        const int status = response.head.status;
        if (isDisplaced(status, response.body))
            return displaced();
        if (isLoginNeeded(status, response.body))
            return logInAgain(Milliseconds{0});
        const auto answer = decodeKeepAliveAnswer(response.body);
        if (status == 200 && answer) {
            takeTicket(answer->ticket);
            takeReachability(answer->reachability);
            takeStandbyHomes(answer->standbyHomes);
            takeNeighbours(answer->neighbours);
            m_vouched.told(answer->members);
        } else if (isRefusal(errorOf(status, response.body).code)) {
            fail(errorOf(status, response.body));
        }
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
        delay = retryDelay(m_failures++);
    }
    m_retry = m_environment.timers.after(spread(delay, m_environment.random), [this] { connectNow(); });
    qCInfo(lcNative) << where() << "is not online:" << error.detail;
    setState(refused ? State::Refused : State::Offline, error.detail);
}

void IndexClient::Private::disconnect()
{
    m_keepAlive.reset();
    m_daily.reset();
    m_probed.reset();
    m_reachability.reset();
    m_standbyHomes.clear();
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
