// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/context.h"

#include <unordered_map>
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
    void begin(const QueryId& id, RecordPtr asker, const Routed& routed, const std::vector<std::uint64_t>& asked);
    // What the member at that place answers; false where it was not asked, or has answered.
    bool collect(const QueryId& id, std::uint64_t holder, Answer answer);
    void turn(); // each second
    [[nodiscard]] qsizetype memory() const;

private:
    static constexpr std::size_t MaxRelays = 4096;
    static constexpr qsizetype MaxBytes = 256 * 1024; // collected, where it is not one answer
    static constexpr Milliseconds CollectTime{80};
    // Then the asker waits no longer. Holders that have a link to it answer it themselves, so not all come here.
    static constexpr Milliseconds RelayTime = std::chrono::seconds{3};

    struct Missing // somebody who has not answered, or not all
    {
        std::uint64_t place = 0;
        int parts = 0; // that came
    };
    struct Relay
    {
        RecordPtr asker;
        std::vector<Missing> missing;
        Answers collected;     // not sent yet
        qsizetype results = 0; // in these
        qsizetype bytes = 0;   // of these, on the wire
        bool isDue = false;    // sent when CollectTime is over
        Milliseconds begun{};
    };
    void sendLater(const QueryId& id, Relay& relay);
    void sendNow(Relay& relay);

    Context& m_context;
    std::unordered_map<QueryId, Relay> m_relays;
};

} // namespace Potluck::Overlay
