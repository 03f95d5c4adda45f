// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/alakazaam/guests.h"

#include "base/log.h"
#include "dialects/alakazaam/dialer.h"
#include "dialects/alakazaam/fields.h"
#include "dialects/alakazaam/guestfiles.h"
#include "dialects/alakazaam/wiretext.h"

#include <QHash>

#include <algorithm>
#include <utility>
#include <vector>

namespace Potluck::Alakazaam {

namespace {

constexpr Milliseconds SweepEvery{60'000};
constexpr int ProbesAtOnce = 8;
constexpr int MaxFailedProbes = 2;
constexpr Milliseconds RetryDelta{1'000};
constexpr Milliseconds MaxRetryDelta{60'000};

struct Guest
{
    SessionId session;
    PeerAddress address;
    Net::Endpoint remote;                                // who logged it in
    QString limitKey;                                    // empty: exempt
    Index::RegistrationId id;                            // null: on its way in
    std::vector<std::function<void(SessionId)>> waiting; // logins that wait for that
    GuestFiles files;
    bool isPublishing = false;
    Milliseconds retry = RetryDelta;
    std::unique_ptr<Timer> retryTimer;
    Milliseconds heardAt{0};
    Milliseconds probedAt{0};
    int failedProbes = 0;
    std::unique_ptr<Dialer> probe;
};
using GuestPtr = std::shared_ptr<Guest>;

} // namespace

struct Guests::Private
{
    Private(Guests* owner, Index::IndexService& index, const Clock& c, TimerSource& t, Random& r, GuestsLimits l)
        : q(owner), service(index), clock(c), timers(t), random(r), limits(l)
    {}

    [[nodiscard]] SessionId freshSession() const;
    [[nodiscard]] bool hasRoom(const QString& limitKey) const;
    void entered(const SessionId& session, quint16 port, const Result<Index::Registration>& registration);
    void move(const GuestPtr& guest, quint16 port);
    void tellAddress(const GuestPtr& guest);
    void forget(const GuestPtr& guest);
    void end(const GuestPtr& guest);
    void publish(const GuestPtr& guest);
    void published(const GuestPtr& guest, const Result<Index::DeltaResult>& result);
    void sweep();
    void beginProbe(const GuestPtr& guest, const QList<Net::Endpoint>& endpoints);
    void probed(const SessionId& session, bool answered);

    Guests* q;
    Index::IndexService& service;
    const Clock& clock;
    TimerSource& timers;
    Random& random;
    const GuestsLimits limits;
    QHash<SessionId, GuestPtr> guests;
    QHash<QByteArray, SessionId> sessions; // by the 55 characters
    QHash<Index::RegistrationId, SessionId> registrations;
    QHash<QString, int> perRemote;
    int files = 0;
    int probes = 0;
    std::unique_ptr<Timer> sweeper;
};

Guests::Guests(Index::IndexService& service, const Clock& clock, TimerSource& timers, Random& random,
               GuestsLimits limits, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(this, service, clock, timers, random, limits))
{
    d->sweeper = timers.every(SweepEvery, [this] { d->sweep(); });
    // Somebody who was banned leaves without a word of its own.
    connect(&service, &Index::IndexService::presenceChanged, this, [this](const Index::PeerSummary& peer) {
        const GuestPtr guest = d->guests.value(d->registrations.value(peer.id));
        if (guest && !peer.online)
            d->forget(guest);
    });
}

Guests::~Guests() = default;

void Guests::login(const PeerAddress& address, const Net::Endpoint& remote, std::function<void(SessionId)> done)
{
    if (const GuestPtr known = d->guests.value(d->sessions.value(address.addressText()))) {
        known->heardAt = d->clock.monotonic();
        known->failedProbes = 0;
        d->move(known, address.port);
        if (known->id.isNull())
            known->waiting.push_back(std::move(done));
        else
            done(known->session);
        return;
    }
    const QHostAddress caller = remote.address();
    const QString limitKey = caller.isLoopback() ? QString() : Net::limitKey(caller);
    if (!d->hasRoom(limitKey))
        return done(Algi::refusal());

    auto guest = std::make_shared<Guest>();
    guest->session = d->freshSession();
    guest->address = address;
    guest->remote = remote;
    guest->limitKey = limitKey;
    guest->heardAt = d->clock.monotonic();
    guest->waiting.push_back(std::move(done));
    d->guests.insert(guest->session, guest);
    d->sessions.insert(address.addressText(), guest->session);
    if (!limitKey.isEmpty())
        ++d->perRemote[limitKey];

    Index::GuestRequest request;
    request.name = Net::Endpoint::of(address.ipv4, address.port).toString();
    request.addresses = address.indexEndpoints();
    request.dialects = Dialect::Alakazaam;
    d->service.enterGuest(
        request, this,
        [this, session = guest->session, port = address.port](const Result<Index::Registration>& registration) {
            d->entered(session, port, registration);
        });
}

bool Guests::heard(const SessionId& session)
{
    const GuestPtr guest = d->guests.value(session);
    if (!guest)
        return false;
    guest->heardAt = d->clock.monotonic();
    guest->failedProbes = 0;
    return true;
}

void Guests::add(const SessionId& session, const Content::Md5Digest& md5, const QByteArray& name)
{
    const GuestPtr guest = d->guests.value(session);
    if (!guest)
        return;
    const int before = guest->files.count();
    const bool isFull = before >= d->limits.filesPerGuest || d->files >= d->limits.files;
    if (isFull && !guest->files.contains(md5))
        return;
    guest->files.add(md5, fromWire(stripped(name)).toLower().trimmed());
    d->files += guest->files.count() - before;
    d->publish(guest);
}

void Guests::remove(const SessionId& session, const Content::Md5Digest& md5)
{
    const GuestPtr guest = d->guests.value(session);
    if (!guest)
        return;
    const int before = guest->files.count();
    guest->files.remove(md5);
    d->files += guest->files.count() - before;
    d->publish(guest);
}

std::optional<int> Guests::logout(const SessionId& session)
{
    const GuestPtr guest = d->guests.value(session);
    if (!guest)
        return std::nullopt;
    const int files = guest->files.count();
    d->end(guest);
    return files;
}

int Guests::count() const
{
    return static_cast<int>(d->guests.size());
}

int Guests::fileCount() const
{
    return d->files;
}

SessionId Guests::Private::freshSession() const
{
    SessionId session = newSessionId(random);
    while (guests.contains(session) || session == Algi::refusal())
        session = newSessionId(random);
    return session;
}

bool Guests::Private::hasRoom(const QString& limitKey) const
{
    return guests.size() < limits.guests && (limitKey.isEmpty() || perRemote.value(limitKey) < limits.guestsPerRemote);
}

void Guests::Private::entered(const SessionId& session, quint16 port, const Result<Index::Registration>& registration)
{
    const GuestPtr guest = guests.value(session);
    if (!guest) {
        // It logged out on its way in.
        if (registration)
            service.logout(registration->id, q, [](const Status&) {});
        return;
    }
    const auto waiting = std::exchange(guest->waiting, {});
    if (registration) {
        guest->id = registration->id;
        registrations.insert(guest->id, session);
        if (guest->address.port != port)
            tellAddress(guest);
        publish(guest);
    } else {
        qCDebug(lcAlakazaam) << "a peer was not let in:" << registration.error().detail;
        forget(guest);
    }
    for (const auto& done : waiting)
        done(registration ? session : Algi::refusal());
}

// It began anew on another port.
void Guests::Private::move(const GuestPtr& guest, quint16 port)
{
    if (guest->address.port == port)
        return;
    guest->address.port = port;
    if (!guest->id.isNull())
        tellAddress(guest);
}

void Guests::Private::tellAddress(const GuestPtr& guest)
{
    Index::KeepAliveRequest request;
    request.id = guest->id;
    request.addresses = guest->address.indexEndpoints();
    service.keepAlive(request, q, [](const Status&) {});
}

void Guests::Private::forget(const GuestPtr& guest)
{
    if (!guest->limitKey.isEmpty() && --perRemote[guest->limitKey] == 0)
        perRemote.remove(guest->limitKey);
    if (guest->probe)
        --probes;
    guest->probe.reset();
    guest->retryTimer.reset();
    files -= guest->files.count();
    registrations.remove(guest->id);
    sessions.remove(guest->address.addressText());
    guests.remove(guest->session);
    for (const auto& done : std::exchange(guest->waiting, {}))
        done(Algi::refusal());
}

void Guests::Private::end(const GuestPtr& guest)
{
    const Index::RegistrationId id = guest->id;
    forget(guest);
    if (!id.isNull())
        service.logout(id, q, [](const Status&) {});
}

// One batch at a time; what comes meanwhile makes the next one.
void Guests::Private::publish(const GuestPtr& guest)
{
    if (guest->id.isNull() || guest->isPublishing || guest->retryTimer)
        return;
    auto delta = guest->files.nextDelta();
    if (!delta)
        return;
    guest->isPublishing = true;
    delta->peer = guest->id;
    service.applyDelta(std::move(*delta), q,
                       [this, guest](const Result<Index::DeltaResult>& result) { published(guest, result); });
}

void Guests::Private::published(const GuestPtr& guest, const Result<Index::DeltaResult>& result)
{
    guest->isPublishing = false;
    if (guests.value(guest->session) != guest)
        return;
    if (result) {
        guest->retry = RetryDelta;
        return publish(guest);
    }
    const ErrorCode code = result.error().code;
    if (code == ErrorCode::NotFound || code == ErrorCode::Unauthorized) {
        // The index does not know it any more: the peer notices when it asks next, and logs in.
        return forget(guest);
    }
    qCDebug(lcAlakazaam) << "a peer's files are told again:" << result.error().detail;
    guest->files.startAgain();
    guest->retryTimer = timers.after(guest->retry, [this, session = guest->session] {
        if (const GuestPtr again = guests.value(session)) {
            again->retryTimer.reset();
            publish(again);
        }
    });
    guest->retry = std::min(guest->retry * 2, MaxRetryDelta);
}

void Guests::Private::sweep()
{
    const Milliseconds now = clock.monotonic();
    std::vector<GuestPtr> gone;
    for (const GuestPtr& guest : std::as_const(guests)) {
        const bool isDue = now - guest->heardAt >= SilentAfter && now - guest->probedAt >= ProbeEvery;
        if (!isDue || guest->probe || guest->id.isNull())
            continue;
        const QList<Net::Endpoint> endpoints = callable(guest->address, guest->remote.address());
        if (!endpoints.isEmpty() && probes < ProbesAtOnce)
            beginProbe(guest, endpoints);
        else if (endpoints.isEmpty() && now - guest->heardAt >= GoneAfter)
            gone.push_back(guest);
    }
    for (const GuestPtr& guest : gone)
        end(guest);
}

void Guests::Private::beginProbe(const GuestPtr& guest, const QList<Net::Endpoint>& endpoints)
{
    ++probes;
    guest->probe =
        std::make_unique<Dialer>(endpoints, timers, [this, session = guest->session](const Result<SocketPtr>& socket) {
            probed(session, socket.ok());
        });
}

void Guests::Private::probed(const SessionId& session, bool answered)
{
    const GuestPtr guest = guests.value(session);
    if (!guest)
        return;
    --probes;
    // It is its own callback that calls.
    guest->probe.release()->deleteLater();
    guest->probedAt = clock.monotonic();
    guest->failedProbes = answered ? 0 : guest->failedProbes + 1;
    if (guest->failedProbes >= MaxFailedProbes) {
        qCDebug(lcAlakazaam) << "gone without a logout:" << guest->remote.toString();
        end(guest);
    }
}

} // namespace Potluck::Alakazaam
