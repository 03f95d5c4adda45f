// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/alakazaam/superpeerclient.h"

#include "base/log.h"
#include "base/retry.h"
#include "dialects/alakazaam/announcer.h"
#include "dialects/alakazaam/discovery.h"
#include "dialects/alakazaam/finder.h"
#include "dialects/alakazaam/outgoingcall.h"

#include <algorithm>
#include <utility>

namespace Potluck::Alakazaam {

namespace {

constexpr Milliseconds RefusedRetry = std::chrono::minutes{10};
constexpr Milliseconds LoginInterval = std::chrono::minutes{5};
constexpr Milliseconds AnswerWithin{10'000};
constexpr Milliseconds StopTime{2000};
constexpr qsizetype MaxKnown = 8; // super-peers that are remembered
constexpr qsizetype AlgiBytes = 20;

} // namespace

class SuperPeerClient::Private
{
public:
    Private(SuperPeerClient* client, const SuperPeerClientEnvironment& environment, SuperPeerClientSettings settings)
        : q(client), m_environment(environment), m_settings(std::move(settings)), m_finder(environment.timers)
    {}

    void attempt();
    void tryNext();
    void discover();
    void logIn(const PeerAddress& superPeer);
    void loginAnswered(const PeerAddress& superPeer, const Result<CallEnds>& result);
    void wentOnline(const PeerAddress& superPeer, const SessionId& session);
    void logInAgain();
    void lost(const Error& error);
    void fail(const Error& error, bool isRefusal);
    void disconnectAll();
    void setState(State state, const QString& detail);
    void sayGoodbye();
    void finishStop();
    [[nodiscard]] std::optional<PeerAddress> ownOn(const CallEnds& ends) const;
    [[nodiscard]] QString where() const { return m_settings.link.address.endpoints().constFirst().toString(); }

    SuperPeerClient* q;
    SuperPeerClientEnvironment m_environment;
    SuperPeerClientSettings m_settings;
    State m_state = State::Stopped;
    QString m_detail;

    // Attempt: those to be tried, then a discovery, then those that it found.
    QList<PeerAddress> m_toTry;
    bool m_hasLooked = false;
    bool m_wasRefused = false;
    Error m_error; // of the last that was tried
    int m_failures = 0;
    std::unique_ptr<Discovery> m_discovery;
    std::unique_ptr<OutgoingCall> m_login;
    QByteArray m_answer;

    // The login.
    QList<PeerAddress> m_known; // the last used first
    PeerAddress m_superPeer;
    PeerAddress m_own; // as it was told
    SessionId m_session;
    std::unique_ptr<Announcer> m_announcer;
    Finder m_finder;
    std::unique_ptr<OutgoingCall> m_logout;
    std::unique_ptr<Timer> m_retry;
    std::unique_ptr<Timer> m_again;
    std::unique_ptr<Timer> m_stop;
};

SuperPeerClient::SuperPeerClient(const SuperPeerClientEnvironment& environment, SuperPeerClientSettings settings,
                                 QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(this, environment, std::move(settings)))
{
    if (environment.files) {
        d->m_announcer = std::make_unique<Announcer>(*environment.files, environment.timers);
        connect(d->m_announcer.get(), &Announcer::advanced, this, &SuperPeerClient::publishedChanged);
        connect(d->m_announcer.get(), &Announcer::lost, this, [this](const Error& error) { d->lost(error); });
    }
    connect(&d->m_finder, &Finder::lost, this, [this](const Error& error) { d->lost(error); });
    connect(&d->m_finder, &Finder::sessionLost, this, [this] { d->logInAgain(); });
}

SuperPeerClient::~SuperPeerClient() = default;

void SuperPeerClient::start()
{
    if (d->m_state == State::Stopped && !d->m_stop)
        d->attempt();
}

void SuperPeerClient::stop()
{
    if (d->m_stop)
        return;
    const bool says = d->m_state == State::Online;
    if (says)
        d->sayGoodbye();
    d->disconnectAll();
    // Told from the event loop at the earliest, whatever the state.
    d->m_stop = d->m_environment.timers.after(says ? StopTime : Milliseconds{0}, [this] { d->finishStop(); });
}

void SuperPeerClient::retryNow()
{
    if (d->m_state == State::Stopped || d->m_state == State::Online || d->m_stop || d->m_discovery || d->m_login)
        return;
    d->m_failures = 0;
    d->attempt();
}

void SuperPeerClient::setOwn(const PeerAddress& own)
{
    if (std::exchange(d->m_settings.own, own) == own || d->m_state == State::Stopped || d->m_stop)
        return;
    if (d->m_state == State::Online)
        d->sayGoodbye();
    d->disconnectAll();
    d->attempt();
}

SuperPeerClient::State SuperPeerClient::state() const
{
    return d->m_state;
}

const QString& SuperPeerClient::detail() const
{
    return d->m_detail;
}

const Link& SuperPeerClient::link() const
{
    return d->m_settings.link;
}

std::optional<PeerAddress> SuperPeerClient::superPeer() const
{
    return d->m_state == State::Online ? std::optional(d->m_superPeer) : std::nullopt;
}

std::optional<PeerAddress> SuperPeerClient::ownAddress() const
{
    return d->m_state == State::Online ? std::optional(d->m_own) : std::nullopt;
}

void SuperPeerClient::filesChanged()
{
    if (d->m_announcer)
        d->m_announcer->changed();
}

SuperPeerClient::Published SuperPeerClient::published() const
{
    if (!d->m_announcer)
        return {0, true};
    return {d->m_announcer->announced(), d->m_announcer->isCurrent()};
}

void SuperPeerClient::search(const Index::SearchRequest& request, QObject* context,
                             std::function<void(QList<Index::SearchResult>)> found, std::function<void(Status)> ended)
{
    d->m_finder.search(request, context, std::move(found), std::move(ended));
}

bool SuperPeerClient::take(const Asup& asup, const Net::Endpoint& caller)
{
    return d->m_discovery && d->m_discovery->take(asup, caller);
}

bool SuperPeerClient::isOwn(const Supe& supe) const
{
    return d->m_discovery && d->m_discovery->packetId() == supe.id;
}

void SuperPeerClient::Private::attempt()
{
    m_retry.reset();
    if (m_state == State::Stopped)
        setState(State::Connecting, {});
    if (m_settings.own.port == 0)
        return fail({ErrorCode::InvalidArgument, QStringLiteral("AlaKazaam needs a port where others can call us")},
                    true);
    m_toTry = m_known;
    m_hasLooked = false;
    m_wasRefused = false;
    tryNext();
}

void SuperPeerClient::Private::tryNext()
{
    if (!m_toTry.isEmpty())
        logIn(m_toTry.takeFirst());
    else if (!m_hasLooked)
        discover();
    else
        fail(m_error, m_wasRefused);
}

void SuperPeerClient::Private::discover()
{
    m_hasLooked = true;
    m_discovery = std::make_unique<Discovery>(
        m_settings.link.address, [this](const CallEnds& ends) { return ownOn(ends); }, m_environment.timers,
        m_environment.random);
    connect(m_discovery.get(), &Discovery::found, q, [this](const QList<PeerAddress>& superPeers) {
        m_discovery.release()->deleteLater(); // it is calling
        m_login.reset();
        m_toTry = superPeers;
        if (!m_toTry.contains(m_settings.link.address))
            m_toTry.append(m_settings.link.address);
        tryNext();
    });
    connect(m_discovery.get(), &Discovery::nobodyYet, q, [this] { logIn(m_settings.link.address); });
    connect(m_discovery.get(), &Discovery::failed, q, [this](const Error& error) {
        m_discovery.release()->deleteLater();
        m_login.reset();
        m_wasRefused = m_wasRefused || error.code == ErrorCode::InvalidArgument;
        m_error = error;
        tryNext();
    });
}

// While a discovery runs, beside it.
void SuperPeerClient::Private::logIn(const PeerAddress& superPeer)
{
    m_answer.clear();
    CallPlan plan;
    plan.addresses = superPeer.endpoints();
    plan.patience = AnswerWithin;
    plan.compose = [this](const CallEnds& ends) {
        const auto own = ownOn(ends);
        if (!own)
            return QByteArray();
        m_own = *own;
        return encode(Logi{*own});
    };
    plan.receive = [this](QByteArrayView bytes) {
        m_answer += bytes.first(std::min(bytes.size(), AlgiBytes - m_answer.size()));
        return m_answer.size() < AlgiBytes;
    };
    m_login = std::make_unique<OutgoingCall>(
        std::move(plan), m_environment.timers,
        [this, superPeer](const Result<CallEnds>& result) { loginAnswered(superPeer, result); });
}

void SuperPeerClient::Private::loginAnswered(const PeerAddress& superPeer, const Result<CallEnds>& result)
{
    m_login.release()->deleteLater(); // it is calling
    const QString who = superPeer.endpoints().constFirst().toString();
    const Decoded decoded = decode(m_answer, true);
    const auto* const algi = decoded.state == DecodeState::Done ? std::get_if<Algi>(&decoded.packet) : nullptr;
    if (result && algi && algi->session != Algi::refusal()) {
        const SessionId session = algi->session;
        if (m_discovery)
            m_discovery.release()->deleteLater();
        return wentOnline(superPeer, session);
    }
    if (!result) {
        m_error = result.error();
        m_wasRefused = m_wasRefused || m_error.code == ErrorCode::InvalidArgument;
    } else if (algi) {
        m_error = {ErrorCode::PermissionDenied, QStringLiteral("the super-peer %1 does not let us in").arg(who)};
        m_wasRefused = true;
    } else {
        m_error = {ErrorCode::Protocol, QStringLiteral("%1 is no super-peer of AlaKazaam").arg(who)};
    }
    if (m_state == State::Online) // said again, and refused
        return lost(m_error);
    if (!m_discovery)
        tryNext();
}

void SuperPeerClient::Private::wentOnline(const PeerAddress& superPeer, const SessionId& session)
{
    m_failures = 0;
    m_superPeer = superPeer;
    const bool isSame = m_state == State::Online && m_session == session;
    m_session = session;
    m_known.removeAll(superPeer);
    m_known.prepend(superPeer);
    m_known = m_known.first(std::min(m_known.size(), MaxKnown));
    m_again = m_environment.timers.after(LoginInterval, [this] { logInAgain(); });
    setState(State::Online, {});
    if (m_announcer && !isSame)
        m_announcer->begin(superPeer, session);
    m_finder.begin(superPeer, session);
    Q_EMIT q->publishedChanged();
}

void SuperPeerClient::Private::logInAgain()
{
    if (m_state == State::Online && !m_login)
        logIn(m_superPeer);
}

void SuperPeerClient::Private::lost(const Error& error)
{
    if (m_state == State::Online)
        fail(error, false);
}

void SuperPeerClient::Private::fail(const Error& error, bool isRefusal)
{
    disconnectAll();
    Milliseconds delay = RefusedRetry;
    if (!isRefusal) {
        delay = retryDelay(m_failures++);
    }
    m_retry = m_environment.timers.after(spread(delay, m_environment.random), [this] { attempt(); });
    qCInfo(lcAlakazaam) << where() << "is not online:" << error.detail;
    setState(isRefusal ? State::Refused : State::Offline, error.detail);
}

void SuperPeerClient::Private::disconnectAll()
{
    m_retry.reset();
    m_again.reset();
    m_login.reset();
    m_discovery.reset();
    if (m_announcer)
        m_announcer->end();
    m_finder.end();
}

void SuperPeerClient::Private::setState(State state, const QString& detail)
{
    if (m_state == state && m_detail == detail)
        return;
    m_state = state;
    m_detail = detail;
    Q_EMIT q->stateChanged();
}

void SuperPeerClient::Private::sayGoodbye()
{
    CallPlan plan;
    plan.addresses = m_superPeer.endpoints();
    plan.patience = StopTime;
    plan.compose = [packet = encode(Logo{m_session})](const CallEnds&) { return packet; };
    plan.receive = [](QByteArrayView) { return false; }; // how many files were deleted is of no interest
    m_logout = std::make_unique<OutgoingCall>(std::move(plan), m_environment.timers, [this](const auto&) {
        m_logout.release()->deleteLater(); // it is calling
        finishStop();
    });
}

void SuperPeerClient::Private::finishStop()
{
    if (!m_stop)
        return;
    m_stop.reset();
    m_logout.reset();
    m_known.clear();
    setState(State::Stopped, {});
    Q_EMIT q->stopped();
}

std::optional<PeerAddress> SuperPeerClient::Private::ownOn(const CallEnds& ends) const
{
    PeerAddress own = m_settings.own;
    if (own.ipv4.isNull() && ends.local.protocol() == QAbstractSocket::IPv4Protocol)
        own.ipv4 = ends.local;
    return own.ipv4.isNull() ? std::nullopt : std::optional(own);
}

} // namespace Potluck::Alakazaam
