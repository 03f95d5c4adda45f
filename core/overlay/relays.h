// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/context.h"

#include <map>
#include <vector>

namespace Potluck::Overlay {

// What is said to those whose queries were passed on to the own group: its answers, collected for a moment, because a
// message of its own for each of them would cost as much as what is in it.
class Relays
{
public:
    explicit Relays(Context& context) : m_context(context) {}

    [[nodiscard]] bool hasRoom() const { return m_relays.size() < MaxRelays; }
    // The asker hears of it with the first answers. asked: the places of those that answer, ours where we do.
    void begin(const QueryId& id, RecordPtr asker, const Routed& routed, std::vector<std::uint64_t> asked);
    // What the member at that place answers; refused where it was not asked.
    void collect(const QueryId& id, std::uint64_t holder, Answer answer);
    void turn(); // each second
    [[nodiscard]] qsizetype memory() const;

private:
    static constexpr std::size_t MaxRelays = 1024;
    static constexpr Milliseconds CollectTime{80};
    // Then the asker waits no longer. Holders that have a link to it answer it themselves, so not all come here.
    static constexpr Milliseconds RelayTime = std::chrono::seconds{5};

    struct Relay
    {
        RecordPtr asker;
        std::vector<std::uint64_t> missing; // who has not answered
        Answers collected;                  // not sent yet
        qsizetype results = 0;              // in these
        bool isDue = false;                 // sent when CollectTime is over
        Milliseconds begun{};
    };
    void sendLater(const QueryId& id, Relay& relay);
    void sendNow(Relay& relay);

    Context& m_context;
    std::map<QueryId, Relay> m_relays;
};

} // namespace Potluck::Overlay
