// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/prober.h"

#include "base/log.h"

#include <QHostInfo>

#include <algorithm>

namespace Potluck::Native {

namespace {

constexpr quint16 FirstFreePort = 1024;
constexpr quint16 HttpsPort = 443;

QString reasonOf(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Timeout:
        return QStringLiteral("timed out");
    case ErrorCode::Unauthorized:
        return QStringLiteral("another key answered");
    case ErrorCode::Protocol:
        return QStringLiteral("something else answered");
    default:
        return QStringLiteral("refused");
    }
}

} // namespace

// One peer's addresses, one after the other.
class Prober::Probe final : public QObject
{
public:
    Probe(Prober& prober, const Net::KeyFingerprint& key, Request request)
        : m_prober(prober), m_key(key), m_request(std::move(request))
    {
        // Never from within the constructor.
        m_next = m_prober.m_timers.after(Milliseconds{0}, [this] { tryNext(); });
    }

private:
    void tryNext()
    {
        m_next.reset();
        m_client.reset();
        if (m_request.addresses.isEmpty() || m_tried == MaxAddressesTried)
            return end();
        const Net::Endpoint address = m_request.addresses.takeFirst();
        if (address.kind() != Net::AddressKind::Name)
            return call(address, address);
        m_deadline = m_prober.m_timers.after(Patience, [this, address] {
            m_lookup = std::make_unique<QObject>();
            noteFailure(address, QStringLiteral("its name is not found"));
            tryNext();
        });
        m_lookup = std::make_unique<QObject>();
        QHostInfo::lookupHost(address.host, m_lookup.get(), [this, address](const QHostInfo& info) {
            m_deadline.reset();
            const auto found = info.addresses();
            if (found.isEmpty()) {
                noteFailure(address, QStringLiteral("its name is not found"));
                return tryNext();
            }
            call(address, Net::Endpoint::of(found.constFirst(), address.port));
        });
    }
    void call(const Net::Endpoint& told, const Net::Endpoint& address)
    {
        if (!mayTry(address, m_request.caller) || !m_prober.takeMachine(address, m_request.caller))
            return tryNext();
        ++m_tried;
        Net::HttpClientOptions options;
        options.pin = m_key;
        options.connect = Patience;
        options.handshake = Patience;
        m_client.reset(new Net::HttpClient(m_prober.m_tls, address, m_prober.m_timers, std::move(options)));
        connect(m_client.get(), &Net::HttpClient::connected, this, [this, told] {
            m_outcome = Reachability{true, told.toString(), {}};
            end();
        });
        connect(m_client.get(), &Net::HttpClient::closed, this, [this, told] {
            noteFailure(told, reasonOf(m_client->error().value_or(Error{ErrorCode::Network, {}})));
            tryNext();
        });
    }
    void noteFailure(const Net::Endpoint& address, const QString& reason)
    {
        if (!m_outcome)
            m_outcome = Reachability{false, address.toString(), reason};
    }
    void end()
    {
        m_client.reset();
        const Done done = std::move(m_request.done);
        const auto outcome = m_outcome;
        Prober& prober = m_prober;
        prober.ended(this); // destroys this, later
        if (outcome)
            done(*outcome);
    }

    Prober& m_prober;
    const Net::KeyFingerprint m_key;
    Request m_request;
    std::optional<Reachability> m_outcome; // so far
    qsizetype m_tried = 0;
    ClientPtr m_client;
    std::unique_ptr<QObject> m_lookup; // what an earlier lookup still finds has nobody to tell
    std::unique_ptr<Timer> m_next;
    std::unique_ptr<Timer> m_deadline;
};

Prober::Prober(std::shared_ptr<const Net::TlsContext> tls, const Clock& clock, TimerSource& timers)
    : m_tls(std::move(tls)), m_clock(clock), m_timers(timers)
{}

Prober::~Prober() = default;

bool Prober::mayTry(const Net::Endpoint& address, const Net::Endpoint& caller)
{
    const auto isSite = [](Net::AddressKind kind) {
        return kind == Net::AddressKind::Private || kind == Net::AddressKind::LinkLocal;
    };
    const Net::AddressKind kind = address.kind();
    const Net::AddressKind from = caller.kind();
    if (address.port == 0)
        return false;
    if (address.host == caller.host)
        return true;
    switch (kind) {
    case Net::AddressKind::Public:
        return address.port >= FirstFreePort || address.port == HttpsPort;
    case Net::AddressKind::Loopback:
        return from == Net::AddressKind::Loopback;
    case Net::AddressKind::Private:
    case Net::AddressKind::LinkLocal:
        return isSite(from) || from == Net::AddressKind::Loopback;
    default:
        return false;
    }
}

void Prober::probe(const Net::KeyFingerprint& key, const QList<Net::Endpoint>& addresses, const Net::Endpoint& caller,
                   Done done)
{
    const bool waits = m_requests.contains(key);
    if (!waits && m_requests.size() >= MaxWaiting) {
        qCInfo(lcNative) << "too many peers wait to be called, so" << caller.toString() << "is not";
        return;
    }
    m_requests.insert(key, {addresses, caller, std::move(done)});
    if (waits)
        return;
    const Milliseconds now = m_clock.monotonic();
    forgetOld(now);
    const auto last = m_last.constFind(key);
    if (last == m_last.constEnd() || now - *last >= Interval)
        m_ready.push_back(key);
    else
        m_later.emplace(*last + Interval, key);
    begin();
}

void Prober::begin()
{
    const Milliseconds now = m_clock.monotonic();
    while (!m_later.empty() && m_later.begin()->first <= now) {
        m_ready.push_back(m_later.begin()->second);
        m_later.erase(m_later.begin());
    }
    for (; !m_ready.empty() && std::ssize(m_probes) < MaxAtOnce; m_ready.pop_front()) {
        const Net::KeyFingerprint key = m_ready.front();
        m_last.insert(key, now);
        m_probes.push_back(std::make_unique<Probe>(*this, key, m_requests.take(key)));
    }
    watch();
}

void Prober::watch()
{
    if (m_later.empty())
        return m_timer.reset();
    const Milliseconds in = m_later.begin()->first - m_clock.monotonic();
    m_timer = m_timers.after(std::max(in, Milliseconds{1}), [this] { begin(); });
}

void Prober::ended(Probe* probe)
{
    const auto at =
        std::find_if(m_probes.begin(), m_probes.end(), [probe](const auto& each) { return each.get() == probe; });
    at->release()->deleteLater();
    m_probes.erase(at);
    begin();
}

// Another machine than the caller's is bothered once a minute, whoever wants it.
bool Prober::takeMachine(const Net::Endpoint& address, const Net::Endpoint& caller)
{
    if (address.host == caller.host || address.kind() != Net::AddressKind::Public)
        return true;
    const Milliseconds now = m_clock.monotonic();
    const QString machine = Net::limitKey(address.address());
    const auto last = m_machines.constFind(machine);
    if (last != m_machines.constEnd() && now - *last < Interval)
        return false;
    m_machines.insert(machine, now);
    return true;
}

void Prober::forgetOld(Milliseconds now)
{
    if (now < m_nextForgetting)
        return;
    m_nextForgetting = now + Interval;
    m_last.removeIf([now](const QHash<Net::KeyFingerprint, Milliseconds>::iterator& each) {
        return now - each.value() >= Interval;
    });
    m_machines.removeIf(
        [now](const QHash<QString, Milliseconds>::iterator& each) { return now - each.value() >= Interval; });
}

} // namespace Potluck::Native
