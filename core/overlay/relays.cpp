// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/relays.h"

#include <algorithm>
#include <utility>

namespace Potluck::Overlay {

void Relays::begin(const QueryId& id, RecordPtr asker, const Routed& routed, std::vector<std::uint64_t> asked)
{
    Relay& relay = m_relays[id];
    relay.asker = std::move(asker);
    relay.missing = std::move(asked);
    relay.begun = m_context.now();
    relay.collected.id = id;
    relay.collected.routed = routed;
    if (!relay.missing.empty())
        return sendLater(id, relay);
    sendNow(relay);
    m_relays.erase(id);
}

void Relays::collect(const QueryId& id, std::uint64_t holder, Answer answer)
{
    const auto at = m_relays.find(id);
    Relay* const relay = at == m_relays.end() ? nullptr : &at->second;
    const auto missing = relay ? std::find(relay->missing.begin(), relay->missing.end(), holder)
                               : std::vector<std::uint64_t>::iterator{};
    if (!relay || missing == relay->missing.end()) {
        ++m_context.stats.refusedMessages;
        return;
    }
    if (answer.last)
        relay->missing.erase(missing);
    if (relay->results + answer.results.size() > MaxResults)
        sendNow(*relay);
    answer.holder = holder == m_context.selfPlace ? 0 : holder;
    relay->results += answer.results.size();
    relay->collected.answers.push_back(std::move(answer));
    if (!relay->missing.empty())
        return sendLater(id, *relay);
    sendNow(*relay);
    m_relays.erase(at);
}

void Relays::sendLater(const QueryId& id, Relay& relay)
{
    if (std::exchange(relay.isDue, true))
        return;
    m_context.agenda.after(CollectTime, [this, id] {
        const auto at = m_relays.find(id);
        if (at == m_relays.end())
            return;
        at->second.isDue = false;
        sendNow(at->second);
    });
}

void Relays::sendNow(Relay& relay)
{
    Answers onwards;
    onwards.id = relay.collected.id;
    onwards.routed = std::exchange(relay.collected.routed, std::nullopt);
    onwards.answers = std::exchange(relay.collected.answers, {});
    relay.results = 0;
    if (onwards.routed || !onwards.answers.empty())
        m_context.send(relay.asker, std::move(onwards));
}

void Relays::turn()
{
    const Milliseconds now = m_context.now();
    std::erase_if(m_relays, [now](const auto& entry) { return now - entry.second.begun > RelayTime; });
}

qsizetype Relays::memory() const
{
    return static_cast<qsizetype>(m_relays.size() * (sizeof(Relay) + 64));
}

} // namespace Potluck::Overlay
