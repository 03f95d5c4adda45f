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
    if (++m_turns % PublishTurns == 0)
        publish();
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
            ask(holding);
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
    if (!delta) {
        m_history.clear();
        m_historyKeys = 0;
        for (const MemberId& subscriber : m_subscribers) {
            if (isHere(subscriber))
                sendFull(subscriber);
        }
        return;
    }
    m_history.push_back(delta);
    m_historyKeys += delta->added.size() + delta->removed.size();
    // For whoever missed some; whoever missed more gets all. A key takes three times as much memory as in the digest.
    while (m_history.size() > MaxHistory || (m_history.size() > 1 && m_historyKeys > terms->count() / 8)) {
        m_historyKeys -= m_history.front()->added.size() + m_history.front()->removed.size();
        m_history.pop_front();
    }
    for (const MemberId& subscriber : m_subscribers) {
        if (isHere(subscriber))
            m_context.send(subscriber, DigestDelta{delta});
    }
}

bool Digests::isHere(const MemberId& member) const
{
    return m_context.members.alive(placeOf(member)) != MemberBook::None;
}

void Digests::sendFull(const MemberId& to)
{
    m_context.send(to, DigestFull{m_context.digest.sequence, m_context.env.terms.published()});
}

void Digests::arrived(Number number)
{
    if (number == m_context.selfNumber || !m_context.isInGroup(number) || m_holdings.size() >= MaxHoldings)
        return;
    const MemberId id = m_context.members.record(number)->id;
    // Who was lost to us may not know it: it sees what it missed, and asks.
    if (!m_history.empty() && std::find(m_subscribers.begin(), m_subscribers.end(), id) != m_subscribers.end())
        m_context.send(id, DigestDelta{m_history.back()});
    Holding& holding = m_holdings[placeOf(id)];
    const bool wasHeld = holding.id == id && holding.lostAt.count() == 0;
    holding.id = id;
    holding.lostAt = {};
    if (!wasHeld)
        ask(holding);
}

void Digests::gone(Number number)
{
    const MemberId& id = m_context.members.record(number)->id;
    if (m_context.members.state(number) == Membership::State::Left)
        std::erase(m_subscribers, id);
    if (Holding* const holding = holdingOf(id))
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
        m_context.send(at->second.id, DigestWant{0, true});
        put(at->second, nullptr, {});
        at = m_holdings.erase(at);
    }
    std::vector<Number> members;
    m_context.members.visit(Membership::State::Alive, group, [&](Number number) { members.push_back(number); });
    for (const Number number : members)
        arrived(number);
}

Digests::Holding* Digests::holdingOf(const MemberId& id)
{
    const auto at = m_holdings.find(placeOf(id));
    return at != m_holdings.end() && at->second.id == id ? &at->second : nullptr;
}

void Digests::ask(Holding& holding)
{
    const Milliseconds now = m_context.now();
    if (holding.asked.count() != 0 && now - holding.asked < AskAgain)
        return;
    holding.asked = now;
    m_context.send(holding.id, DigestWant{holding.state.sequence, false});
}

void Digests::put(Holding& holding, TermSetPtr terms, const DigestState& state)
{
    m_bytes -= holding.terms ? holding.terms->memory() : 0;
    m_bytes += terms ? terms->memory() : 0;
    holding.terms = std::move(terms);
    holding.state = state;
}

void Digests::note(const MemberId& whose, const DigestState& state)
{
    Holding* const holding = holdingOf(whose);
    if (!holding || holding->lostAt.count() != 0 || holding->state == state || state.sequence == 0)
        return;
    if (holding->state.sequence == state.sequence)
        put(*holding, nullptr, {}); // went wrong; from the beginning
    ask(*holding);
}

void Digests::received(const MemberId& from, const DigestWant& want)
{
    const auto at = std::find(m_subscribers.begin(), m_subscribers.end(), from);
    if (want.stop) {
        if (at != m_subscribers.end())
            m_subscribers.erase(at);
        return;
    }
    if (at == m_subscribers.end()) {
        if (m_subscribers.size() >= MaxSubscribers)
            std::erase_if(m_subscribers, [this](const MemberId& subscriber) { return !isHere(subscriber); });
        if (m_subscribers.size() >= MaxSubscribers)
            return;
        m_subscribers.push_back(from);
    }
    if (want.sequence == m_context.digest.sequence)
        return;
    const auto next = std::find_if(m_history.begin(), m_history.end(),
                                   [&](const TermDeltaPtr& delta) { return delta->from == want.sequence; });
    if (next == m_history.end()) {
        sendFull(from);
        return;
    }
    for (auto delta = next; delta != m_history.end(); ++delta)
        m_context.send(from, DigestDelta{*delta});
}

void Digests::received(const MemberId& from, const DigestFull& full)
{
    Holding* const holding = holdingOf(from);
    const auto room = static_cast<qsizetype>(MaxHoldingsBytes) - m_bytes;
    if (!holding || full.sequence == 0 || (full.terms && full.terms->memory() > room)) {
        ++m_context.stats.refusedMessages;
        return;
    }
    put(*holding, full.terms, {full.sequence, full.terms ? full.terms->check() : 0});
}

void Digests::received(const MemberId& from, const DigestDelta& message)
{
    Holding* const holding = holdingOf(from);
    if (!holding)
        return;
    const TermDelta& delta = *message.delta;
    if (delta.to <= holding->state.sequence)
        return; // twice
    if (delta.from != holding->state.sequence || !holding->terms) {
        ask(*holding);
        return;
    }
    TermSetPtr next = m_context.env.applier.apply(from, holding->terms, delta);
    if (!next) {
        put(*holding, nullptr, {});
        ask(*holding);
        return;
    }
    put(*holding, std::move(next), {delta.to, delta.check});
}

Digests::Matches Digests::match(const QueryTerms& terms, const Prefix& prefix) const
{
    Matches matches;
    std::size_t unknown = 0;
    m_context.members.visit(Membership::State::Alive, m_context.group(), [&](Number number) {
        const std::uint64_t place = m_context.members.place(number);
        if (number == m_context.selfNumber || !prefix.holds(place))
            return;
        const auto at = m_holdings.find(place);
        bool may = false;
        if (at == m_holdings.end() || at->second.state.sequence == 0)
            may = ++unknown <= MaxUnknown;
        else
            may = !at->second.terms || at->second.terms->matches(terms);
        (may ? matches.yes : matches.no).push_back(number);
    });
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
                                  m_subscribers.capacity() * sizeof(MemberId) + m_historyKeys * sizeof(TermKey));
}

} // namespace Potluck::Overlay
