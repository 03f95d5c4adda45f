// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/relays.h"

#include "overlay/codec.h"

#include <algorithm>
#include <utility>

namespace Potluck::Overlay {

void Relays::begin(const QueryId& id, RecordPtr asker, const Routed& routed, const std::vector<std::uint64_t>& asked)
{
    Relay& relay = m_relays[id];
    relay.asker = std::move(asker);
    for (const std::uint64_t place : asked)
        relay.missing.push_back({place, 0});
    relay.begun = m_context.now();
    relay.collected.id = id;
    relay.collected.routed = routed;
    if (!relay.missing.empty())
        return sendLater(id, relay);
    sendNow(relay);
    m_relays.erase(id);
}

bool Relays::collect(const QueryId& id, std::uint64_t holder, Answer answer)
{
    const auto at = m_relays.find(id);
    if (at == m_relays.end())
        return false;
    Relay& relay = at->second;
    const auto missing = std::find_if(relay.missing.begin(), relay.missing.end(),
                                      [holder](const Missing& each) { return each.place == holder; });
    if (missing == relay.missing.end())
        return false;
    if (++missing->parts >= MaxParts || answer.last)
        relay.missing.erase(missing);
    answer.holder = holder == m_context.selfPlace ? 0 : holder;
    const qsizetype results = answer.results.size();
    const qsizetype bytes = results == 0 ? 0 : encodedSize(Answers{id, 0, std::nullopt, {answer}});
    if (relay.results + results > MaxResults || relay.bytes + bytes > MaxBytes)
        sendNow(relay);
    relay.results += results;
    relay.bytes += bytes;
    relay.collected.answers.push_back(std::move(answer));
    if (!relay.missing.empty() && relay.collected.answers.size() < MaxAnswers) {
        sendLater(id, relay);
        return true;
    }
    sendNow(relay);
    if (relay.missing.empty())
        m_relays.erase(at);
    return true;
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
    relay.bytes = 0;
    if (onwards.routed || !onwards.answers.empty())
        m_context.send(relay.asker, std::move(onwards));
}

void Relays::turn()
{
    const Milliseconds now = m_context.now();
    for (auto at = m_relays.begin(); at != m_relays.end();) {
        if (now - at->second.begun <= RelayTime) {
            ++at;
            continue;
        }
        sendNow(at->second);
        at = m_relays.erase(at);
    }
}

qsizetype Relays::memory() const
{
    qsizetype memory = 0;
    for (const auto& [id, relay] : m_relays)
        memory += static_cast<qsizetype>(sizeof(Relay) + 64 + relay.missing.capacity() * sizeof(Missing)) + relay.bytes;
    return memory;
}

} // namespace Potluck::Overlay
