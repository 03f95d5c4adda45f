// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/digests.h"

#include "overlay/limits.h"

#include <algorithm>
#include <utility>

namespace Potluck::Overlay {

Digests::Digests(Context& context) : m_context(context)
{
    // Another one in each run, so that nobody takes a digest of an earlier run for one of this one.
    m_context.digest.sequence = context.env.random.next() >> 20 << 16 | 1;
}

void Digests::turn()
{
    m_allowance = std::min(m_allowance + KeysPerTurn, KeysPerTurn);
    if (++m_turns % PublishTurns == 0)
        publish();
    tell();
    if (m_turns % static_cast<int>(AskAgain / std::chrono::seconds{1}) != 0)
        return;
    const Milliseconds now = m_context.now();
    for (auto at = m_holdings.begin(); at != m_holdings.end();) {
        Holding& holding = at->second;
        if (holding.lostAt.count() != 0 && now - holding.lostAt > KeepTime) {
            put(holding, nullptr, {});
            at = m_holdings.erase(at);
            continue;
        }
        if (holding.lostAt.count() == 0 && holding.state.sequence == 0)
            ask(at->first, holding);
        ++at;
    }
}

void Digests::publish()
{
    OwnTerms& own = m_context.env.terms;
    if (!own.hasChanged())
        return;
    const std::uint64_t before = m_context.digest.sequence;
    const TermDeltaPtr delta = own.publish(before, before + 1);
    const TermSetPtr terms = own.published();
    if (delta && delta->added.empty() && delta->removed.empty())
        return;
    m_context.digest = {before + 1, terms ? terms->check() : 0};
    if (delta) {
        m_history.push_back(delta);
        m_historyKeys += delta->count();
    } else {
        m_history.clear();
        m_historyKeys = 0;
    }
    // For whoever missed some; whoever missed more gets all. A key takes three times as much memory as in the digest.
    while (m_history.size() > MaxHistory || (m_history.size() > 1 && m_historyKeys > terms->count() / SmallChange)) {
        m_historyKeys -= m_history.front()->count();
        m_history.pop_front();
    }
    if (delta && delta->count() <= terms->count() / SmallChange)
        tellAll(delta);
    m_isBehind = true;
    tell();
}

void Digests::publishUrgently()
{
    // Where a home dies, its peers come to another one by the dozen; each alone would be told to the whole group.
    const Milliseconds now = m_context.now();
    if (m_urgentAt && *m_urgentAt > now)
        return;
    if (m_urgentAt && now - *m_urgentAt < UrgentInterval) {
        *m_urgentAt += UrgentInterval;
        m_context.agenda.after(*m_urgentAt - now, [this] { publish(); });
        return;
    }
    const std::uint64_t before = m_context.digest.sequence;
    publish();
    if (m_context.digest.sequence != before)
        m_urgentAt = now;
}

bool Digests::isHere(std::uint64_t place) const
{
    return m_context.members.alive(place) != MemberBook::None;
}

void Digests::send(std::uint64_t place, Message message)
{
    if (const Number number = m_context.members.known(place); number != MemberBook::None)
        m_context.send(number, std::move(message));
}

void Digests::tellAll(const TermDeltaPtr& change)
{
    for (Subscriber& subscriber : m_subscribers) {
        if (subscriber.told != change->from || !isHere(subscriber.place))
            continue;
        subscriber.told = change->to;
        send(subscriber.place, DigestDelta{change});
    }
}

// Those that are behind, one after another, for as long as there is an allowance.
void Digests::tell()
{
    for (std::size_t left = m_subscribers.size(); m_isBehind && m_allowance > 0; --left) {
        if (left == 0) {
            m_isBehind = false; // all have been told
            return;
        }
        m_nextTold = m_nextTold < m_subscribers.size() ? m_nextTold : 0;
        Subscriber& subscriber = m_subscribers[m_nextTold++];
        if (subscriber.told != m_context.digest.sequence && isHere(subscriber.place))
            tell(subscriber);
    }
}

void Digests::tell(Subscriber& subscriber)
{
    const auto next = std::find_if(m_history.begin(), m_history.end(),
                                   [&](const TermDeltaPtr& delta) { return delta->from == subscriber.told; });
    subscriber.told = m_context.digest.sequence;
    if (next == m_history.end()) {
        const TermSetPtr terms = m_context.env.terms.published();
        m_allowance -= terms ? terms->count() : 0;
        subscriber.allSentAt = m_context.now();
        send(subscriber.place, DigestFull{m_context.digest.sequence, terms});
        return;
    }
    for (auto delta = next; delta != m_history.end(); ++delta) {
        m_allowance -= static_cast<std::int64_t>((*delta)->count());
        send(subscriber.place, DigestDelta{*delta});
    }
}

void Digests::arrived(Number number)
{
    if (number == m_context.selfNumber || !m_context.isInGroup(number) || m_holdings.size() >= MaxHoldings)
        return;
    const std::uint64_t place = m_context.members.place(number);
    const auto [at, isNew] = m_holdings.try_emplace(place);
    Holding& holding = at->second;
    const bool wasHeld = !isNew && holding.lostAt.count() == 0;
    holding.lostAt = {};
    if (wasHeld)
        return;
    // Who was lost to us may not know it: it sees what it missed, and asks.
    if (const auto subscriber = subscriberOf(place); subscriber != m_subscribers.end()) {
        if (subscriber->told != m_context.digest.sequence) {
            m_isBehind = true;
            tell();
        } else if (!m_history.empty()) {
            m_context.send(number, DigestDelta{m_history.back()});
        }
    }
    holding.wait = std::min(holding.wait, AskAgain);
    ask(place, holding);
}

void Digests::gone(Number number)
{
    const std::uint64_t place = m_context.members.place(number);
    if (m_context.members.state(number) == Membership::State::Left)
        std::erase_if(m_subscribers, [place](const Subscriber& subscriber) { return subscriber.place == place; });
    Holding* const holding = m_context.isInGroup(number) ? holdingOf(place) : nullptr;
    if (holding)
        holding->lostAt = m_context.now();
}

void Digests::regrouped()
{
    const Prefix group = m_context.group();
    for (auto at = m_holdings.begin(); at != m_holdings.end();) {
        if (group.holds(at->first)) {
            ++at;
            continue;
        }
        send(at->first, DigestWant{0, true});
        put(at->second, nullptr, {});
        at = m_holdings.erase(at);
    }
    std::vector<Number> members;
    m_context.members.visit(Membership::State::Alive, group, [&](Number number) { members.push_back(number); });
    for (const Number number : members)
        arrived(number);
}

Digests::Holding* Digests::holdingOf(std::uint64_t place)
{
    const auto at = m_holdings.find(place);
    return at != m_holdings.end() ? &at->second : nullptr;
}

void Digests::ask(std::uint64_t place, Holding& holding)
{
    const Milliseconds now = m_context.now();
    if (now - holding.asked < holding.wait)
        return;
    holding.asked = now;
    holding.wait = std::clamp(holding.wait * 2, AskAgain, MaxAskAgain);
    send(place, DigestWant{holding.state.sequence, false});
}

void Digests::put(Holding& holding, TermSetPtr terms, const DigestState& state)
{
    m_bytes -= holding.terms ? holding.terms->memory() : 0;
    m_bytes += terms ? terms->memory() : 0;
    holding.terms = std::move(terms);
    holding.state = state;
    holding.wait = std::min(holding.wait, AskAgain);
}

void Digests::note(const MemberId& whose, const DigestState& state)
{
    Holding* const holding = holdingOf(placeOf(whose));
    if (!holding || holding->lostAt.count() != 0 || holding->state == state || state.sequence == 0)
        return;
    if (holding->state.sequence == state.sequence)
        put(*holding, nullptr, {}); // went wrong; from the beginning
    ask(placeOf(whose), *holding);
}

std::vector<Digests::Subscriber>::iterator Digests::subscriberOf(std::uint64_t place)
{
    return std::find_if(m_subscribers.begin(), m_subscribers.end(),
                        [place](const Subscriber& subscriber) { return subscriber.place == place; });
}

// Whoever asks before it came is not sent it twice. A slow uplink takes a while.
bool Digests::isOnTheWay(const Subscriber& subscriber) const
{
    if (subscriber.allSentAt.count() == 0)
        return false;
    const TermSetPtr terms = m_context.env.terms.published();
    const Milliseconds transfer{terms ? 2000 * terms->count() / KeysPerTurn : 0};
    return m_context.now() - subscriber.allSentAt < OnTheWay + transfer;
}

void Digests::received(const MemberId& from, const DigestWant& want)
{
    auto at = subscriberOf(placeOf(from));
    if (want.stop) {
        if (at != m_subscribers.end())
            m_subscribers.erase(at);
        return;
    }
    if (at == m_subscribers.end()) {
        if (m_subscribers.size() >= MaxSubscribers)
            std::erase_if(m_subscribers, [this](const Subscriber& subscriber) { return !isHere(subscriber.place); });
        if (m_subscribers.size() >= MaxSubscribers)
            return;
        at = m_subscribers.emplace(m_subscribers.end());
        at->place = placeOf(from);
    } else if (isOnTheWay(*at)) {
        return;
    }
    at->told = want.sequence;
    m_isBehind = true;
    tell();
}

void Digests::received(const MemberId& from, const DigestFull& full)
{
    Holding* const holding = holdingOf(placeOf(from));
    const auto room = static_cast<qsizetype>(MaxHoldingsBytes) - m_bytes;
    if (!holding || full.sequence == 0 || (full.terms && full.terms->memory() > room)) {
        ++m_context.stats.refusedMessages;
        return;
    }
    put(*holding, full.terms, {full.sequence, full.terms ? full.terms->check() : 0});
}

void Digests::received(const MemberId& from, const DigestDelta& message)
{
    Holding* const holding = holdingOf(placeOf(from));
    if (!holding)
        return;
    const TermDelta& delta = *message.delta;
    if (delta.to <= holding->state.sequence)
        return; // twice
    if (delta.from != holding->state.sequence || !holding->terms) {
        ask(placeOf(from), *holding);
        return;
    }
    TermSetPtr next = m_context.env.applier.apply(from, holding->terms, delta);
    if (!next) {
        put(*holding, nullptr, {});
        ask(placeOf(from), *holding);
        return;
    }
    put(*holding, std::move(next), {delta.to, delta.check});
}

Digests::Matches Digests::match(const QueryTerms& terms, const Prefix& prefix) const
{
    Matches matches;
    std::vector<std::pair<Number, const TermSet*>> held;
    std::size_t unknown = 0;
    m_context.members.visit(Membership::State::Alive, m_context.group(), [&](Number number) {
        const std::uint64_t place = m_context.members.place(number);
        if (number == m_context.selfNumber || !prefix.holds(place))
            return;
        const auto at = m_holdings.find(place);
        if (at == m_holdings.end() || at->second.state.sequence == 0)
            (++unknown <= MaxUnknown ? matches.yes : matches.no).push_back(number);
        else if (!at->second.terms)
            matches.yes.push_back(number);
        else
            held.emplace_back(number, at->second.terms.get());
    });
    // A hundred digests lie all over the memory: they are fetched side by side.
    for (const auto& [number, digest] : held)
        digest->prefetch(terms);
    for (const auto& [number, digest] : held)
        (digest->matches(terms) ? matches.yes : matches.no).push_back(number);
    return matches;
}

bool Digests::ownMatches(const QueryTerms& terms) const
{
    const TermSetPtr own = m_context.env.terms.published();
    return !own || own->matches(terms);
}

std::size_t Digests::count() const
{
    return static_cast<std::size_t>(std::count_if(m_holdings.begin(), m_holdings.end(),
                                                  [](const auto& entry) { return entry.second.state.sequence != 0; }));
}

qsizetype Digests::memory() const
{
    return m_bytes +
           static_cast<qsizetype>(m_holdings.size() * (sizeof(Holding) + 24) +
                                  m_subscribers.capacity() * sizeof(Subscriber) + m_historyKeys * sizeof(TermKey));
}

} // namespace Potluck::Overlay
