// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/overlay.h"

#include "overlay/answering.h"
#include "overlay/context.h"
#include "overlay/digests.h"
#include "overlay/joining.h"
#include "overlay/limits.h"
#include "overlay/partners.h"
#include "overlay/roster.h"
#include "overlay/searches.h"
#include "overlay/sync.h"
#include "overlay/watch.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace Potluck::Overlay {
namespace {

constexpr Milliseconds Turn = std::chrono::seconds{1};
constexpr double Hysteresis = 0.75; // bits

// How many bits the own group has where so many are here.
std::uint8_t bitsFor(std::size_t count, std::uint8_t present)
{
    // A little less before all go into one group again, so that nobody goes to and fro.
    if (count <= (present == 0 ? SmallOverlay : SmallOverlay * 3 / 4))
        return 0;
    const double ideal = std::log2(static_cast<double>(count)) / 2;
    if (present != 0 && std::abs(ideal - present) <= Hysteresis)
        return present;
    return static_cast<std::uint8_t>(std::min(std::lround(ideal), static_cast<long>(MaxPrefixBits)));
}

// The sender's own record, where the message has it.
RecordPtr introduced(const MemberId& from, const Message& message)
{
    if (const auto* const query = std::get_if<Query>(&message))
        return query->query->asker == placeOf(from) ? query->query->askerRecord : nullptr;
    if (const auto* const news = std::get_if<News>(&message)) {
        const auto own = std::find_if(news->births.begin(), news->births.end(),
                                      [&from](const RecordPtr& record) { return record->id == from; });
        return own == news->births.end() ? nullptr : *own;
    }
    return nullptr;
}

} // namespace

class Overlay::Private
{
public:
    Private(const Environment& environment, const Record& self);

    void start();
    void turn();
    void regroup();
    void forgetSome();
    void received(const MemberId& from, const Message& message);
    [[nodiscard]] bool isWelcome(const MemberId& from, const Message& message);
    void dispatch(const MemberId& from, const Ping& ping);
    void dispatch(const MemberId& from, const Pong& pong);
    template<typename Body>
    void dispatch(const MemberId& from, const Body& body);

    Context context;
    Partners partners;
    Roster roster;
    Sync sync;
    Watch watch;
    Digests digests;
    Joining joining;
    Answering answering;
    Searches searches;
    std::uint64_t turns = 0;
};

Overlay::Private::Private(const Environment& environment, const Record& self)
    : context(environment)
    , partners(context)
    , roster(context, partners,
             {[this](MemberBook::Number number) {
                  watch.arrived(number);
                  searches.arrived(number);
                  if (joining.isBeingTold())
                      return; // when all are here it is seen who is of the own group
                  digests.arrived(number);
                  regroup();
              },
              [this](MemberBook::Number number) {
                  watch.gone(number);
                  digests.gone(number);
                  searches.gone(number);
                  regroup();
              }})
    , sync(context, roster)
    , watch(context, partners, roster, sync)
    , digests(context)
    , joining(context, roster, sync,
              [this] {
                  context.bits = bitsFor(context.members.aliveCount(), context.bits);
                  digests.regrouped();
              })
    , answering(context, digests)
    , searches(context, partners, digests, watch, answering)
{
    Record record = self;
    record.incarnation = std::max(self.incarnation, context.presentIncarnation());
    context.self = std::make_shared<const Record>(std::move(record));
    context.selfPlace = placeOf(self.id);
    context.selfNumber = context.members.intern(context.self);
    context.members.setState(context.selfNumber, Membership::State::Alive);
}

void Overlay::Private::start()
{
    context.stopped = false;
    digests.publish();
    joining.turn();
    // Somewhere in the turn, so that those that start together do not all speak at once.
    const auto phase = static_cast<std::int64_t>(context.env.random.below(static_cast<std::uint64_t>(Turn.count())));
    context.agenda.after(Milliseconds{phase}, [this] { turn(); });
}

void Overlay::Private::turn()
{
    context.agenda.after(Turn, [this] { turn(); });
    ++turns;
    joining.turn();
    roster.turn();
    watch.turn();
    digests.turn();
    answering.turn();
    if (turns % 60 == 0)
        forgetSome();
}

void Overlay::Private::regroup()
{
    const std::uint8_t bits = bitsFor(context.members.aliveCount(), context.bits);
    if (bits == context.bits)
        return;
    context.bits = bits;
    digests.regrouped();
}

// Lost and left ones are remembered as long as they may come back; not more of them than are alive.
void Overlay::Private::forgetSome()
{
    Membership& members = context.members;
    constexpr std::size_t AlwaysRemembered = 256;
    const std::size_t gone = members.knownCount() - members.aliveCount();
    const std::size_t kept = members.aliveCount() + AlwaysRemembered;
    if (gone <= kept)
        return;
    // Those that left first, and of those that were lost any.
    std::vector<MemberBook::Number> all;
    all.reserve(gone);
    const auto add = [&all](MemberBook::Number number) { all.push_back(number); };
    members.visit(Membership::State::Left, Prefix{}, add);
    const std::size_t left = all.size();
    members.visit(Membership::State::Lost, Prefix{}, add);
    for (std::size_t i = 0; i < gone - kept; ++i) {
        if (i >= left)
            std::swap(all[i], all[i + context.env.random.below(all.size() - i)]);
        roster.forget(all[i]);
        members.setState(all[i], Membership::State::Unknown);
    }
}

bool Overlay::Private::isWelcome(const MemberId& from, const Message& message)
{
    if (roster.isBanned(from) || from == context.self->id)
        return false;
    if (std::holds_alternative<Hello>(message) || std::holds_alternative<Welcome>(message))
        return true; // these introduce themselves, or are of a contact
    const auto number = context.members.known(from);
    const auto state = number != MemberBook::None ? context.members.state(number) : Membership::State::Unknown;
    if (state == Membership::State::Alive)
        return true;
    if (state == Membership::State::Lost) {
        if (!std::holds_alternative<Ping>(message) && !std::holds_alternative<Pong>(message))
            watch.spoke(number);
        return true;
    }
    if (const RecordPtr record = introduced(from, message); record && roster.born(record))
        return true;
    if (state == Membership::State::Left) {
        // It does not look so: it hears what is said of it, and says that it is not so.
        context.send(from, News{{}, {{placeOf(from), context.members.incarnation(number), true}}, false});
        return false;
    }
    // Whoever is new may know us before we know it; it must not take us for lost.
    if (const auto* const ping = std::get_if<Ping>(&message))
        context.send(from, Pong{ping->nonce, {}, {}, 0});
    joining.stranger(from);
    return false;
}

void Overlay::Private::received(const MemberId& from, const Message& message)
{
    if (context.stopped)
        return;
    if (!isWelcome(from, message)) {
        ++context.stats.refusedMessages;
        return;
    }
    std::visit([&](const auto& body) { dispatch(from, body); }, message);
}

void Overlay::Private::dispatch(const MemberId& from, const Ping& ping)
{
    watch.received(from, ping);
    digests.note(from, ping.digest);
    sync.compare(from, ping.knowledge);
}

void Overlay::Private::dispatch(const MemberId& from, const Pong& pong)
{
    if (!watch.received(from, pong))
        return;
    digests.note(from, pong.digest);
    sync.compare(from, pong.knowledge);
}

template<typename Body>
void Overlay::Private::dispatch(const MemberId& from, const Body& body)
{
    if constexpr (std::is_same_v<Body, Hello>) {
        joining.received(from, body);
        digests.note(from, body.digest);
    } else if constexpr (std::is_same_v<Body, Welcome>) {
        joining.received(from, body);
    } else if constexpr (std::is_same_v<Body, PingRequest>) {
        watch.received(from, body);
    } else if constexpr (std::is_same_v<Body, News>) {
        roster.received(from, body);
    } else if constexpr (std::is_same_v<Body, Sums> || std::is_same_v<Body, Shorts> || std::is_same_v<Body, Want>) {
        sync.received(from, body);
    } else if constexpr (std::is_same_v<Body, Query>) {
        answering.received(from, body);
    } else if constexpr (std::is_same_v<Body, Answers>) {
        if (body.asker == 0 || body.asker == context.selfPlace)
            searches.received(from, body);
        else
            answering.passBack(from, body);
    } else {
        digests.received(from, body);
    }
}

Overlay::Overlay(const Environment& environment, const Record& self) : d(std::make_unique<Private>(environment, self))
{}

Overlay::~Overlay() = default;

void Overlay::start()
{
    d->start();
}

void Overlay::leave()
{
    d->roster.sayGoodbye();
    d->context.stopped = true;
    d->context.agenda.clear();
}

void Overlay::addContact(const RecordPtr& contact)
{
    d->joining.addContact(contact);
}

void Overlay::removeMember(const MemberId& member)
{
    d->roster.ban(member);
    d->joining.removeContact(member);
    if (const auto number = d->context.members.known(member); number != MemberBook::None)
        d->roster.gone(number, true, false);
    d->context.env.links.close(member);
}

void Overlay::readmitMember(const MemberId& member)
{
    d->roster.unban(member);
}

std::vector<Overlay::MemberRow> Overlay::members() const
{
    std::vector<MemberRow> rows;
    const auto add = [&](MemberRow::State state) {
        return [this, &rows, state](MemberBook::Number number) {
            const std::uint64_t place = d->context.members.place(number);
            const Watch::Answered answered = d->watch.lastAnswer(place);
            if (number != d->context.selfNumber)
                rows.push_back({d->context.members.record(number), state, Milliseconds{answered.roundTrip},
                                answered.load, answered.at});
        };
    };
    d->context.members.visit(Membership::State::Alive, Prefix{}, add(MemberRow::State::Alive));
    d->context.members.visit(Membership::State::Lost, Prefix{}, add(MemberRow::State::Lost));
    for (const RecordPtr& record : d->joining.waitingFor())
        rows.push_back({record, MemberRow::State::Contacted, {}, 0, {}});
    return rows;
}

void Overlay::setSelf(const Record& self)
{
    Record record = self;
    record.incarnation = 0;
    d->roster.setSelf(std::move(record));
}

const Record& Overlay::self() const
{
    return *d->context.self;
}

bool Overlay::isMember(const MemberId& id) const
{
    const auto number = d->context.members.known(id);
    return number != MemberBook::None && d->context.members.isAlive(number);
}

RecordPtr Overlay::recordOf(const MemberId& id) const
{
    const Membership& members = d->context.members;
    const auto number = members.known(id);
    if (number == MemberBook::None || number == d->context.selfNumber)
        return nullptr;
    const Membership::State state = members.state(number);
    return state == Membership::State::Alive || state == Membership::State::Lost ? members.record(number) : nullptr;
}

void Overlay::received(const RecordPtr& from, const Message& message)
{
    d->received(from->id, message);
}

void Overlay::linkLost(const MemberId& member)
{
    d->watch.linkLost(member);
}

void Overlay::termsChangedUrgently()
{
    if (!d->context.stopped)
        d->digests.publishUrgently();
}

void Overlay::setLoad(std::uint8_t load)
{
    d->context.load = load;
}

void Overlay::search(const Index::SearchRequest& request, const SearchOptions& options,
                     const QList<Index::SearchResult>& ownResults, std::weak_ptr<void> alive,
                     std::function<void(const Found&)> found, std::function<void(const SearchEnd&)> ended)
{
    d->searches.search(request, options, ownResults, std::move(alive), std::move(found), std::move(ended));
}

const Stats& Overlay::stats() const
{
    Stats& stats = d->context.stats;
    stats.members = d->context.members.aliveCount();
    stats.digests = d->digests.count();
    return stats;
}

void Overlay::keepTraces(std::size_t count)
{
    d->context.traces.keep(count);
}

std::vector<Trace> Overlay::traces() const
{
    return d->context.traces.latestFirst();
}

qsizetype Overlay::memory() const
{
    return static_cast<qsizetype>(sizeof(Private)) + d->context.agenda.memory() + d->context.members.memory() +
           d->partners.memory() + d->roster.memory() + d->watch.memory() + d->digests.memory() + d->answering.memory() +
           d->searches.memory();
}

Prefix Overlay::group() const
{
    return d->context.group();
}

} // namespace Potluck::Overlay
