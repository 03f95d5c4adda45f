// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/termcounter.h"
#include "sim/fileterms.h"
#include "sim/supernode.h"

#include <memory>
#include <vector>

namespace Potluck::Sim {

// Counts what peers have by the very code that an index uses.
class CountedTerms final : public PeerTerms
{
public:
    // Both outlive it.
    CountedTerms(const Workload& workload, FileTerms& fileTerms) : m_workload(workload), m_fileTerms(fileTerms) {}

    void add(PeerIndex peer) override;
    void remove(PeerIndex peer) override;
    [[nodiscard]] bool hasChanged() const override { return m_counter.hasChanged(); }
    [[nodiscard]] Overlay::TermDeltaPtr publish(std::uint64_t before, std::uint64_t sequence) override;
    [[nodiscard]] Overlay::TermSetPtr published() const override { return m_counter.published(); }
    [[nodiscard]] std::uint64_t sequence() const override { return m_sequence; }

private:
    const Workload& m_workload;
    FileTerms& m_fileTerms;
    Overlay::TermCounter m_counter;
    std::uint64_t m_sequence = 0;
};

// Keeps no counts, of which 40,000 supernodes would need 80 GB: what a peer brings goes into the digest where it is not
// there yet, what a peer takes along stays, until so much has to come in that the digest is made anew, or most of the
// peers are new. So does a TermCounter, for as long as less than a quarter of its terms went; but what changes then it
// tells as a change where the keys stay as long as they are.
class UncountedTerms final : public PeerTerms
{
public:
    // Both outlive it.
    UncountedTerms(const Workload& workload, const FileTerms& fileTerms) : m_workload(workload), m_fileTerms(fileTerms)
    {}

    void add(PeerIndex peer) override;
    void remove(PeerIndex peer) override;
    [[nodiscard]] bool hasChanged() const override { return !m_published || !m_arrived.empty(); }
    [[nodiscard]] Overlay::TermDeltaPtr publish(std::uint64_t before, std::uint64_t sequence) override;
    [[nodiscard]] Overlay::TermSetPtr published() const override { return m_published; }
    [[nodiscard]] std::uint64_t sequence() const override { return m_sequence; }

private:
    void publishAnew();
    // Ascending, none twice, those that are in the published digest left out.
    [[nodiscard]] std::vector<Overlay::TermKey> newKeys(const std::vector<PeerIndex>& peers, std::uint8_t keyBits);

    const Workload& m_workload;
    const FileTerms& m_fileTerms;
    std::vector<PeerIndex> m_peers;   // all
    std::vector<PeerIndex> m_arrived; // of these, since the last publish()
    std::shared_ptr<const Overlay::CodedTerms> m_published;
    std::uint64_t m_sequence = 0;
};

} // namespace Potluck::Sim
