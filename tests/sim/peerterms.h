// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/termcounter.h"
#include "sim/fileterms.h"
#include "sim/supernode.h"

namespace Potluck::Sim {

// Counts what peers have by the very code that an index uses.
class CountedTerms final : public PeerTerms
{
public:
    // Both outlive it.
    CountedTerms(const Workload& workload, FileTerms& fileTerms) : m_workload(workload), m_fileTerms(fileTerms) {}

    void add(PeerIndex peer) override
    {
        for (const FileIndex file : m_workload.library(peer)) {
            const auto& terms = m_fileTerms.of(file);
            m_counter.add(terms, m_fileTerms.words());
        }
    }
    void remove(PeerIndex peer) override
    {
        for (const FileIndex file : m_workload.library(peer)) {
            const auto& terms = m_fileTerms.of(file);
            m_counter.remove(terms, m_fileTerms.words());
        }
    }
    [[nodiscard]] bool hasChanged() const override { return m_counter.hasChanged(); }
    [[nodiscard]] Overlay::TermDeltaPtr publish(std::uint64_t before, std::uint64_t sequence) override
    {
        return m_counter.publish(before, sequence);
    }
    [[nodiscard]] Overlay::TermSetPtr published() const override { return m_counter.published(); }

private:
    const Workload& m_workload;
    FileTerms& m_fileTerms;
    Overlay::TermCounter m_counter;
};

} // namespace Potluck::Sim
