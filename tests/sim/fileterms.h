// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/terms.h"
#include "sim/workload.h"

#include <memory>
#include <vector>

namespace Potluck::Sim {

// The terms of the workload's names without making the names: the same as Overlay::NameTerms finds (a test holds that).
// One thread; a copy, which costs nothing, serves another one.
class FileTerms
{
public:
    explicit FileTerms(const Workload& workload);
    // Distinct; valid until the next call.
    const std::vector<Overlay::Term>& of(FileIndex file);
    // How many of them are words; these come first.
    [[nodiscard]] std::size_t words() const { return m_wordCount; }

private:
    const Workload& m_workload;
    std::shared_ptr<const std::vector<Overlay::Term>> m_wordTerms; // of the vocabulary
    std::vector<WordIndex> m_words;
    std::vector<Overlay::Term> m_terms;
    std::size_t m_wordCount = 0;
};

} // namespace Potluck::Sim
