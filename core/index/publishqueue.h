// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/catalog.h"
#include "index/reply.h"

#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <vector>

namespace Potluck::Index {

// Batches that wait for the writer, taken in turns: one of each peer, so that one that publishes ten million files does
// not stand before one that publishes ten. Callable from any thread.
class PublishQueue
{
public:
    struct Batch
    {
        Delta delta;
        Reply<DeltaResult> reply;
    };

    explicit PublishQueue(int maxOfPeer) : m_maxOfPeer(maxOfPeer) {}

    // False where the peer has too many waiting.
    [[nodiscard]] bool add(Batch batch)
    {
        const std::lock_guard<std::mutex> lock(m_mutex);
        auto& waiting = m_waiting[batch.delta.peer];
        if (std::ssize(waiting) >= m_maxOfPeer)
            return false;
        if (waiting.empty())
            m_turns.push_back(batch.delta.peer);
        waiting.push_back(std::move(batch));
        return true;
    }

    // The next ones: at least one where there is one, at most that many, and as many as have that many entries
    // together.
    [[nodiscard]] std::vector<Batch> take(int most, qsizetype entries)
    {
        const std::lock_guard<std::mutex> lock(m_mutex);
        std::vector<Batch> taken;
        while (!m_turns.empty() && std::ssize(taken) < most && (taken.empty() || entries > 0)) {
            const RegistrationId peer = m_turns.front();
            m_turns.pop_front();
            const auto waiting = m_waiting.find(peer);
            taken.push_back(std::move(waiting->second.front()));
            entries -= taken.back().delta.adds.size() + taken.back().delta.removes.size();
            waiting->second.pop_front();
            if (waiting->second.empty())
                m_waiting.erase(waiting);
            else
                m_turns.push_back(peer);
        }
        return taken;
    }

    [[nodiscard]] bool isEmpty() const
    {
        const std::lock_guard<std::mutex> lock(m_mutex);
        return m_turns.empty();
    }

private:
    const int m_maxOfPeer;
    mutable std::mutex m_mutex;
    std::map<RegistrationId, std::deque<Batch>> m_waiting; // none empty
    std::deque<RegistrationId> m_turns;
};

} // namespace Potluck::Index
