// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/indexservicestate.h"

#include "base/log.h"
#include "index/passwords.h"

#include <QHash>

#include <algorithm>

namespace Potluck::Index {
namespace {

using namespace std::chrono_literals;

constexpr Milliseconds SaveTimeInterval = 10min; // see LifeClock
constexpr int BatchesPerTurn = 256;              // that share one flush of the disk
constexpr qsizetype EntriesPerTurn = 4000;       // of all of them
constexpr int ExpiriesPerSweep = 100;

KeyFingerprint latestKey(const StoredRegistration& registration)
{
    const auto latest =
        std::max_element(registration.keys.begin(), registration.keys.end(),
                         [](const StoredKey& a, const StoredKey& b) { return a.lastUsed < b.lastUsed; });
    return latest == registration.keys.end() ? KeyFingerprint{} : latest->key;
}

} // namespace

Status checkAddresses(const QList<Endpoint>& addresses)
{
    const bool good = addresses.size() <= MaxAddresses &&
                      std::all_of(addresses.begin(), addresses.end(), [](const Endpoint& address) {
                          return address.port != 0 && !address.host.isEmpty() && address.host.size() <= MaxHostChars;
                      });
    if (good)
        return {};
    return Error{ErrorCode::InvalidArgument,
                 QStringLiteral("a peer states at most %1 addresses, each a host and a port").arg(MaxAddresses)};
}

Status checkDialects(Dialects dialects)
{
    if ((dialects & AnyDialect) == dialects && dialects)
        return {};
    return Error{ErrorCode::InvalidArgument, QStringLiteral("a peer speaks one dialect at least")};
}

PeerSummary IndexService::State::summaryOf(const StoredRegistration& registration) const
{
    const Presence::Stay stay = presence.stay(registration.id);
    PeerSummary summary;
    summary.id = registration.id;
    summary.user = registration.user;
    summary.online = stay.online;
    summary.addresses = stay.addresses;
    summary.reachable = stay.online ? stay.reachable : std::nullopt;
    summary.key = stay.online ? stay.key : latestKey(registration);
    summary.dialects = stay.dialects ? stay.dialects : Registry::usualDialects(registration);
    summary.entries = catalog.publicationOf(registration.id).entries;
    summary.lastLogin = Milliseconds{registration.lastLoginWall};
    return summary;
}

Registration IndexService::State::registrationOf(const StoredRegistration& registration) const
{
    const Publication publication = catalog.publicationOf(registration.id);
    return {registration.id,      registration.user,          registry.expiresAt(registration),
            publication.revision, publication.stagedRevision, publication.entries};
}

IndexStatus IndexService::State::status() const
{
    IndexStatus status;
    status.registered = registry.count() + guests.count() - std::min(guests.count(), presence.silentCount());
    status.online = presence.onlineCount();
    status.entries = catalog.entryCount();
    status.names = catalog.nameCount();
    status.searches = searches.total();
    status.searchesPerSecond = searches.perSecond();
    status.loading = incomplete;
    return status;
}

void IndexService::State::tell(const PeerSummary& peer)
{
    const std::lock_guard<std::mutex> lock(serviceMutex);
    if (service)
        Q_EMIT service->presenceChanged(peer);
}

void IndexService::State::tellPresence(RegistrationId peer)
{
    if (const auto registration = findAwake(peer))
        tell(summaryOf(*registration));
}

void IndexService::State::fillSources(QList<SearchResult>& results) const
{
    struct Known
    {
        QString user;
        QList<Endpoint> addresses;
        KeyFingerprint key;
        Dialects dialects;
    };
    QHash<RegistrationId, Known> peers; // one peer is the source of many results
    for (SearchResult& result : results) {
        for (Source& source : result.sources) {
            auto known = peers.constFind(source.peer);
            if (known == peers.constEnd()) {
                Known fresh;
                if (const auto registration = find(source.peer)) {
                    const Presence::Stay stay = presence.stay(source.peer);
                    fresh = {registration->user, stay.addresses, stay.online ? stay.key : latestKey(*registration),
                             stay.dialects ? stay.dialects : Registry::usualDialects(*registration)};
                }
                known = peers.insert(source.peer, fresh);
            }
            source.user = known->user;
            source.addresses = known->addresses;
            source.key = known->key;
            source.dialects = known->dialects;
        }
    }
}

Result<PeersPage> IndexService::State::peersPage(const PeersRequest& request) const
{
    const int limit = std::clamp(request.limit, 1, MaxPeersPerPage);
    PeersPage page;
    const auto add = [&](const StoredRegistration& registration) {
        if (page.peers.size() == limit) {
            page.more = true;
            return false;
        }
        page.peers += summaryOf(registration);
        return true;
    };
    if (request.status == PeerStatus::Online) {
        const auto online = presence.online(request.after, limit + 1);
        for (const RegistrationId id : online) {
            const auto registration = find(id);
            if (registration && !add(*registration))
                break;
        }
        return page;
    }
    RegistrationId after = request.after;
    const auto next = [&] {
        auto some = registry.list(after, limit + 1);
        return some.empty() ? guests.list(after, limit + 1) : some; // their ids lie above
    };
    for (auto some = next(); !some.empty(); some = next()) {
        for (const StoredRegistration& registration : some) {
            after = registration.id;
            if (request.status == PeerStatus::Offline && presence.isOnline(registration.id))
                continue;
            if (!findAwake(registration.id))
                continue;
            if (!add(registration))
                return page;
        }
    }
    return page;
}

Result<IndexStatus> IndexService::State::open()
{
    if (const Status status = store.open(); !status)
        return status.error();
    if (const Status status = registry.load(); !status)
        return status.error();
    if (const Status status = guests.begin(store); !status)
        return status.error();
    if (const Status status = catalog.open(); !status)
        return status.error();
    if (const Status status = loadStanding(); !status)
        return status.error();
    RegistrationId after;
    for (auto some = registry.list(after, 1000); !some.empty(); some = registry.list(after, 1000)) {
        after = some.back().id;
        for (const StoredRegistration& registration : some) {
            if (const Dialects usual = Registry::usualDialects(registration); usual != Dialect::Native)
                catalog.setPresence(registration.id, false, usual);
        }
    }
    opened = true;
    timeSaved = clock.monotonic();
    if (const Status status = registry.saveTime(); !status)
        return status.error();
    return status();
}

Status IndexService::State::ready() const
{
    if (opened)
        return {};
    return Error{ErrorCode::Io, QStringLiteral("the index is not open")};
}

void IndexService::State::load()
{
    if (stopping)
        return;
    const auto more = catalog.loadSome();
    if (!more) {
        qCCritical(lcIndex) << "cannot load the catalog:" << more.error().detail;
        return; // loading stays true: nothing can be published over what could not be read
    }
    if (*more) {
        lanes.writer.post([self = shared_from_this()] { self->load(); });
        return;
    }
    loading = false;
    incomplete = false;
    qCInfo(lcIndex) << "catalog loaded:" << catalog.nameCount() << "names," << catalog.memory() / 1'000'000 << "MB";
    publish();
    purge();
}

void IndexService::State::publish()
{
    publishScheduled = false;
    if (loading)
        return; // load() comes back here
    std::vector<PublishQueue::Batch> batches = publishing.take(BatchesPerTurn, EntriesPerTurn);
    std::vector<Delta> deltas;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < batches.size(); ++i) {
        const Delta& delta = batches[i].delta;
        if (!find(delta.peer)) {
            batches[i].reply(noRegistration());
            continue;
        }
        if (delta.key && *delta.key != presence.stay(delta.peer).key) {
            batches[i].reply(inUseElsewhere());
            continue;
        }
        deltas.push_back(std::move(batches[i].delta));
        places.push_back(i);
    }
    if (!deltas.empty()) {
        auto results = catalog.apply(deltas);
        for (std::size_t i = 0; i < results.size(); ++i)
            batches[places[i]].reply(std::move(results[i]));
        purge();
    }
    if (!publishing.isEmpty() && !publishScheduled.exchange(true))
        lanes.writer.post([self = shared_from_this()] { self->publish(); });
}

// One slice now and the rest later, so that whoever waits for the writer comes in between.
void IndexService::State::purge()
{
    if (purgeScheduled || stopping || loading)
        return;
    purgeScheduled = true;
    lanes.writer.post([self = shared_from_this()] {
        self->purgeScheduled = false;
        if (self->stopping)
            return;
        const auto more = self->catalog.purgeSome();
        if (!more) {
            qCWarning(lcIndex) << "cannot clear away old lists:" << more.error().detail; // the next sweep tries again
        } else if (*more) {
            self->purge();
        } else if (self->catalog.rebuildIfWorthwhile()) {
            self->loading = true;
            self->load();
        }
    });
}

void IndexService::State::forget(RegistrationId peer)
{
    catalog.forget(peer);
    standing.remove(peer);
    watchPublished();
    downloads.removeAll(peer);
    presence.forget(peer);
    purge();
}

// With all it published.
void IndexService::State::forgetGuest(RegistrationId peer)
{
    PeerSummary gone;
    gone.id = peer;
    const bool wasSilent = !findAwake(peer);
    bool wasVisitor = false;
    if (const auto guest = guests.find(peer)) {
        gone.user = guest->user;
        wasVisitor = !guest->keys.empty();
    }
    guests.remove(peer);
    forget(peer);
    if (!wasSilent)
        tell(gone);
    if (wasVisitor)
        tellVisitorLeft(peer);
}

Status IndexService::State::endGuest(RegistrationId peer)
{
    if (!guests.find(peer))
        return noRegistration();
    forgetGuest(peer);
    return {};
}

bool IndexService::State::leave(RegistrationId peer)
{
    if (!presence.leave(peer))
        return false;
    downloads.removeAll(peer);
    catalog.setOffline(peer);
    tellPresence(peer);
    return true;
}

Result<Registration> IndexService::State::enterGuest(const GuestRequest& request)
{
    if (const Status status = ready(); !status)
        return status.error();
    if (const Status status = checkAddresses(request.addresses); !status)
        return status.error();
    if (const Status status = checkDialects(request.dialects); !status)
        return status.error();
    const auto guest = guests.add(request.name, clock.wall().count());
    if (!guest)
        return guest.error();
    presence.enter(guest->id, request.addresses, {}, request.dialects);
    catalog.setPresence(guest->id, true, request.dialects);
    tell(summaryOf(*guest));
    Registration registration;
    registration.id = guest->id;
    registration.user = guest->user;
    registration.expires = clock.wall() + RegistrationLife;
    return registration;
}

Status IndexService::State::finishSeedPassword(RegistrationId peer, const QByteArray& hash)
{
    if (const Status status = registry.setSeedPassword(peer, hash); !status)
        return status;
    if (hash.isEmpty() && presence.stay(peer).key.isNull()) // what it came in by is forbidden now
        static_cast<void>(leave(peer));
    return {};
}

void IndexService::State::sweep()
{
    if (!opened || stopping)
        return;
    for (const RegistrationId peer : presence.expire()) {
        if (isGuest(peer)) { // a visitor, the others have no lease
            forgetGuest(peer);
            continue;
        }
        downloads.removeAll(peer);
        catalog.setOffline(peer);
        tellPresence(peer);
    }
    for (const RegistrationId peer : registry.expired(ExpiriesPerSweep)) {
        if (const Status status = registry.remove(peer); !status) {
            qCWarning(lcIndex) << "cannot end a registration:" << status.error().detail;
            break;
        }
        forget(peer);
    }
    if (clock.monotonic() - timeSaved >= SaveTimeInterval) {
        timeSaved = clock.monotonic();
        if (const Status status = registry.saveTime(); !status)
            qCWarning(lcIndex) << "cannot save the time:" << status.error().detail;
    }
    purge();
}

void IndexService::State::registerPeer(const RegisterRequest& request, const Reply<Registration>& reply)
{
    const auto check = registry.checkRegister(request);
    if (!check) {
        reply(check.error());
        return;
    }
    if (check->verify.isEmpty() && !check->hashPassword && !check->hashSeed) {
        reply(finishRegistration(request, *check, {}));
        return;
    }
    const auto work = [request, check = *check]() -> std::optional<Registry::Hashes> {
        const QString& given = request.key.isNull() ? request.seedPassword : request.password;
        if (!check.verify.isEmpty() && !verifyPassword(check.verify, given))
            return std::nullopt;
        Registry::Hashes hashes;
        if (check.hashPassword)
            hashes.password = hashPassword(request.password);
        if (check.hashSeed)
            hashes.seedPassword = hashPassword(request.seedPassword);
        return hashes;
    };
    compute(reply, work, [request, check = *check, reply](State& state, const std::optional<Registry::Hashes>& hashes) {
        const auto now = state.registry.checkRegister(request);
        if (now && now->verify != check.verify)
            state.registerPeer(request, reply);
        else if (hashes)
            reply(state.finishRegistration(request, check, *hashes));
        else
            reply(Error{ErrorCode::Unauthorized, QStringLiteral("wrong password")});
    });
}

void IndexService::State::login(const LoginRequest& request, const Reply<Registration>& reply)
{
    const auto check = registry.checkLogin(request);
    if (!check) {
        reply(check.error());
        return;
    }
    if (check->verify.isEmpty()) {
        reply(finishLogin(request, *check));
        return;
    }
    const auto work = [request, check = *check] {
        return verifyPassword(check.verify, request.key.isNull() ? request.seedPassword : request.password);
    };
    compute(reply, work, [request, check = *check, reply](State& state, bool good) {
        const auto now = state.registry.checkLogin(request);
        if (now && now->verify != check.verify)
            state.login(request, reply);
        else if (good)
            reply(state.finishLogin(request, check));
        else
            reply(Error{ErrorCode::Unauthorized, QStringLiteral("wrong password")});
    });
}

Result<Registration> IndexService::State::finishRegistration(const RegisterRequest& request,
                                                             const Registry::Check& check,
                                                             const Registry::Hashes& hashes)
{
    if ((check.hashPassword && hashes.password.isEmpty()) || (check.hashSeed && hashes.seedPassword.isEmpty()))
        return busy(QStringLiteral("the index has no memory for passwords now"));
    const auto done = registry.commitRegister(request, check, hashes);
    if (!done)
        return done.error();
    if (!done->retired.isNull()) {
        const Presence::Stay stay = presence.stay(done->retired);
        forget(done->retired);
        if (stay.online) {
            PeerSummary gone;
            gone.id = done->retired;
            gone.user = done->registration.user;
            tell(gone);
        }
    }
    catalog.setPresence(done->registration.id, false, Registry::usualDialects(done->registration));
    return registrationOf(done->registration);
}

Result<Registration> IndexService::State::finishLogin(const LoginRequest& request, const Registry::Check& check)
{
    const auto done = registry.commitLogin(request, check);
    if (!done)
        return done.error();
    if (const auto visitor = request.key.isNull() ? std::nullopt : guests.visitor(request.key))
        forgetGuest(*visitor);     // now it has an account here
    downloads.removeAll(done->id); // the session that announced them is over
    presence.enter(done->id, request.addresses, request.key, request.dialects);
    catalog.setPresence(done->id, true, request.dialects);
    tellPresence(done->id);
    return registrationOf(*done);
}

} // namespace Potluck::Index
