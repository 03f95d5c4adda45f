// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/beer2beer/indexclient.h"

#include "base/log.h"
#include "base/retry.h"
#include "dialects/beer2beer/indexclientprivate.h"

#include <algorithm>

namespace Potluck::Beer2beer {

namespace {

constexpr Milliseconds RefusedRetry = std::chrono::minutes{10};
constexpr Milliseconds KeepAliveInterval = std::chrono::minutes{2};
constexpr Milliseconds LoginInterval = std::chrono::hours{24};
constexpr Milliseconds StopTime{2000};
constexpr Milliseconds AnswerPatience{20'000};
constexpr Milliseconds KeepAlivePatience{5'000};
// Changes come in bursts while folders are scanned; the whole list goes over with each update.
constexpr Milliseconds SettleTime{2'000};
constexpr Milliseconds BetweenUpdates{15'000};
constexpr Milliseconds UpdateRetry{60'000};
constexpr int LoginSteps = 4; // logins and registrations of one attempt
// A line of a file is "n|0|", 40 digits and a newline at least.
constexpr int MaxPublishedFiles = MaxPayloadBytes / 45;

// What no retry mends.
} // namespace

IndexClient::Private::Private(IndexClient* client, const IndexClientEnvironment& environment,
                              IndexClientSettings settings)
    : q(client)
    , m_environment(environment)
    , m_settings(std::move(settings))
    , m_calls(m_settings.link.endpoint, environment.timers)
    , m_onlinePeers(environment.clock, [this](const QString& after, std::function<void(Result<PeersAnswer>)> done) {
        askPeers({PeersFilter::Online, after}, q, std::move(done));
    })
{}

IndexClient::IndexClient(const IndexClientEnvironment& environment, IndexClientSettings settings, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(this, environment, std::move(settings)))
{}

IndexClient::~IndexClient() = default;

void IndexClient::start()
{
    if (d->m_state == State::Stopped && !d->m_stop)
        d->connectNow();
}

void IndexClient::stop(bool unregister)
{
    if (d->m_stop)
        return;
    const bool says = d->isOnline();
    d->disconnect();
    d->m_retry.reset();
    // Told from the event loop at the earliest, whatever the state.
    d->m_stop = d->m_environment.timers.after(says ? StopTime : Milliseconds{0}, [this] { d->finishStop(); });
    d->m_calls.end({ErrorCode::Cancelled, QStringLiteral("%1 is being left").arg(d->where())});
    d->runAfterLogin();
    if (!says)
        return;
    if (!unregister)
        return d->logOut();
    const RegisterUpdateRequest nothing{d->m_settings.user, d->m_settings.password, d->m_settings.id, {}, 0};
    d->m_calls.send(
        {Request::RegisterUpdate, [nothing](const QHostAddress&) { return encode(nothing).frame; }, AnswerPatience},
        d->m_session.get(), [this](const Result<CallAnswer>&) { d->logOut(); });
}

void IndexClient::retryNow()
{
    if (d->m_stop || (d->m_state != State::Offline && d->m_state != State::Refused) || !d->m_retry)
        return;
    d->m_failures = 0;
    d->connectNow();
}

void IndexClient::setPassword(const QString& password)
{
    d->m_settings.password = password;
}

void IndexClient::setAddresses(quint16 port, const QList<Net::Endpoint>& advertise)
{
    d->m_settings.port = port;
    d->m_settings.advertise = advertise;
    if (d->m_isLoggingIn)
        d->m_loginWanted = true;
    else if (d->isOnline())
        d->logIn();
}

IndexClient::State IndexClient::state() const
{
    return d->m_state;
}

const QString& IndexClient::detail() const
{
    return d->m_detail;
}

const JoinLink& IndexClient::link() const
{
    return d->m_settings.link;
}

quint64 IndexClient::id() const
{
    return d->m_settings.id;
}

const IndexClient::Published& IndexClient::published() const
{
    return d->m_published;
}

void IndexClient::publicationChanged()
{
    d->m_listChanged = true;
    d->notePublished();
    if (d->isOnline() && !d->m_isPublishing)
        d->publishIn(SettleTime);
}

// -- the way online and back

void IndexClient::Private::connectNow()
{
    m_retry.reset();
    m_loginSteps = 0;
    // While it is tried again, the reason of the last failure stays in sight.
    if (m_state == State::Stopped || m_state == State::Online)
        setState(State::Connecting, {});
    if (const QString why = unusable(); !why.isEmpty())
        return fail({ErrorCode::InvalidArgument, why});
    m_settings.id == 0 ? enroll() : logIn();
}

QString IndexClient::Private::unusable() const
{
    if (!isCarriable(m_settings.user))
        return QStringLiteral("beer2beer needs a user name without white space");
    if (!isCarriable(m_settings.password))
        return QStringLiteral("beer2beer needs a password without white space");
    return {};
}

void IndexClient::Private::enroll()
{
    if (++m_loginSteps > LoginSteps)
        return fail({ErrorCode::Protocol, QStringLiteral("%1 does not let us log in").arg(where())});
    m_listChanged = false;
    collect([this](const Result<Publication::Newest>& newest) {
        if (!newest)
            m_listChanged = true; // asked again when we are online
        const QList<FileRecord> files = newest ? newest->files : QList<FileRecord>();
        const quint64 total = newest ? newest->total : 0;
        const PackedFrame packed = encode(RegisterRequest{m_settings.user, m_settings.password, files, 0});
        const auto answered = [this, files, total, leftOut = packed.leftOut](const Result<CallAnswer>& outcome) {
            if (!outcome)
                return fail(outcome.error());
            if (!outcome->ok)
                return fail(errorOf(decodeKo(outcome->payload)));
            const auto answer = decodeRegisterAnswer(outcome->payload);
            if (!answer)
                return fail(answer.error());
            m_settings.id = answer->id;
            setPublished(files, total, leftOut);
            logIn();
        };
        m_calls.send({Request::Register, [frame = packed.frame](const QHostAddress&) { return frame; }, AnswerPatience},
                     m_session.get(), answered);
    });
}

void IndexClient::Private::logIn()
{
    if (++m_loginSteps > LoginSteps)
        return fail({ErrorCode::Protocol, QStringLiteral("%1 does not let us log in").arg(where())});
    m_isLoggingIn = true;
    m_loginWanted = false;
    m_calls.send({Request::Login, [this](const QHostAddress& own) { return loginFrame(own); }, AnswerPatience},
                 m_session.get(), [this](const Result<CallAnswer>& outcome) {
                     m_isLoggingIn = false;
                     loginAnswered(outcome);
                 });
}

QByteArray IndexClient::Private::loginFrame(const QHostAddress& own)
{
    const Net::Endpoint self = Net::Endpoint::of(own, m_settings.port == 0 ? DefaultPeerPort : m_settings.port);
    m_isLocal = self.kind() == Net::AddressKind::Loopback;
    Net::Endpoint told = self;
    // Of what is advertised, that which is of the family by which the index is reached.
    for (const Net::Endpoint& endpoint : m_settings.advertise) {
        const QHostAddress address = endpoint.address();
        if (address.isNull() || endpoint.port == 0)
            continue;
        told = endpoint;
        if (address.protocol() == self.address().protocol())
            break;
    }
    return encode(LoginRequest{m_settings.user, m_settings.password, m_settings.id, told.host, told.port});
}

void IndexClient::Private::loginAnswered(const Result<CallAnswer>& outcome)
{
    if (!outcome)
        return fail(outcome.error());
    if (outcome->ok)
        return wentOnline();
    const Ko ko = decodeKo(outcome->payload);
    if (ko.reason != KoReason::IdNotFound)
        return fail(errorOf(ko));
    // The registration expired, or the index lost it.
    m_settings.id = 0;
    m_list.reset();
    enroll();
}

void IndexClient::Private::wentOnline()
{
    m_failures = 0;
    m_loginSteps = 0;
    if (!m_keepAlive) {
        m_keepAlive = m_environment.timers.every(KeepAliveInterval, [this] { keepAlive(); });
        m_daily = m_environment.timers.every(LoginInterval, [this] {
            if (isOnline() && !m_isLoggingIn)
                logIn();
        });
    }
    setState(State::Online, {});
    Q_EMIT q->loggedIn();
    runAfterLogin();
    if (!isOnline())
        return;
    if (m_loginWanted)
        logIn();
    else if (m_environment.publication && !m_isPublishing && (!m_list || m_listChanged))
        publishIn(m_list ? SettleTime : Milliseconds{0});
}

void IndexClient::Private::keepAlive()
{
    if (!isOnline() || m_isLoggingIn)
        return;
    const QByteArray frame = encode(KeepAliveRequest{m_settings.id});
    m_calls.send({Request::KeepAlive, [frame](const QHostAddress&) { return frame; }, KeepAlivePatience},
                 m_session.get(), [this](const Result<CallAnswer>& outcome) {
                     if (!outcome && outcome.error().code == ErrorCode::Timeout)
                         return; // the network's own index never answers this
                     if (!outcome)
                         fail(outcome.error());
                     else if (!outcome->ok && !m_isLoggingIn)
                         logIn();
                 });
}

void IndexClient::Private::fail(const Error& error)
{
    disconnect();
    const bool refused = isRefusal(error.code);
    Milliseconds delay = RefusedRetry;
    if (!refused) {
        delay = retryDelay(m_failures++);
    }
    m_retry = m_environment.timers.after(spread(delay, m_environment.random), [this] { connectNow(); });
    qCInfo(lcBeer2beer) << where() << "is not online:" << error.detail;
    setState(refused ? State::Refused : State::Offline, error.detail);
    runAfterLogin();
}

void IndexClient::Private::disconnect()
{
    m_keepAlive.reset();
    m_daily.reset();
    m_soon.reset();
    m_isLoggingIn = false;
    m_isPublishing = false;
    m_session = std::make_unique<QObject>();
}

void IndexClient::Private::setState(State state, const QString& detail)
{
    if (m_state == state && m_detail == detail)
        return;
    m_state = state;
    m_detail = detail;
    Q_EMIT q->stateChanged();
}

void IndexClient::Private::logOut()
{
    const QByteArray frame = encode(LogoutRequest{m_settings.user, m_settings.password, m_settings.id});
    m_calls.send({Request::Logout, [frame](const QHostAddress&) { return frame; }, StopTime}, m_session.get(),
                 [this](const Result<CallAnswer>&) { finishStop(); });
}

void IndexClient::Private::finishStop()
{
    if (!m_stop)
        return;
    m_stop.reset();
    disconnect();
    setState(State::Stopped, {});
    Q_EMIT q->stopped();
}

void IndexClient::Private::runAfterLogin()
{
    for (const auto& call : std::exchange(m_afterLogin, {}))
        call();
}

// -- publishing

void IndexClient::Private::collect(std::function<void(const Result<Publication::Newest>&)> done)
{
    if (m_environment.publication)
        m_environment.publication->newest(MaxPublishedFiles, m_session.get(), std::move(done));
    else
        done(Publication::Newest{});
}

void IndexClient::Private::publishIn(Milliseconds delay)
{
    if (m_soon)
        return;
    const Milliseconds wait = std::max(delay, m_nextUpdate - m_environment.clock.monotonic());
    m_soon = m_environment.timers.after(wait, [this] { publish(); });
}

void IndexClient::Private::publish()
{
    m_soon.reset();
    if (!isOnline() || m_isPublishing)
        return;
    m_isPublishing = true;
    m_listChanged = false;
    collect([this](const Result<Publication::Newest>& newest) {
        if (newest)
            return send(*newest);
        m_isPublishing = false;
        m_listChanged = true;
        publishIn(UpdateRetry);
    });
}

void IndexClient::Private::send(const Publication::Newest& newest)
{
    const RegisterUpdateRequest request{m_settings.user, m_settings.password, m_settings.id, newest.files, 0};
    const PackedFrame packed = encode(request);
    const auto done = [this, newest, leftOut = packed.leftOut] {
        m_isPublishing = false;
        setPublished(newest.files, newest.total, leftOut);
        if (m_listChanged && isOnline())
            publishIn(SettleTime);
    };
    if (m_list == newest.files)
        return done();
    m_nextUpdate = m_environment.clock.monotonic() + BetweenUpdates;
    const auto answered = [this, done](const Result<CallAnswer>& outcome) {
        if (outcome && outcome->ok) {
            done();
        } else if (!outcome && outcome.error().code != ErrorCode::Timeout) {
            return fail(outcome.error());
        } else {
            // Not our id any more, or it lost us: the login finds out. The network's own index says nothing then.
            m_isPublishing = false;
            m_list.reset();
            m_nextUpdate = m_environment.clock.monotonic() + UpdateRetry;
        }
        // The network's own index forgets with an update who is here and where.
        if (m_isLoggingIn)
            m_loginWanted = true;
        else
            logIn();
    };
    m_calls.send(
        {Request::RegisterUpdate, [frame = packed.frame](const QHostAddress&) { return frame; }, AnswerPatience},
        m_session.get(), answered);
}

void IndexClient::Private::setPublished(const QList<FileRecord>& files, quint64 total, qsizetype leftOut)
{
    m_list = files;
    m_published.entries = static_cast<quint64>(files.size() - leftOut);
    m_published.leftOut = std::max(total, static_cast<quint64>(files.size())) - m_published.entries;
    m_published.current = !m_listChanged;
    Q_EMIT q->publishedChanged();
}

void IndexClient::Private::notePublished()
{
    if (std::exchange(m_published.current, false))
        Q_EMIT q->publishedChanged();
}

} // namespace Potluck::Beer2beer
