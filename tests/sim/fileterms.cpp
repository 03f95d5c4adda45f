// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/fileterms.h"

#include <algorithm>
#include <utility>

namespace Potluck::Sim {

FileTerms::FileTerms(const Workload& workload) : m_workload(workload)
{
    std::vector<Overlay::Term> terms;
    terms.reserve(workload.options().words);
    for (WordIndex word = 0; word < workload.options().words; ++word)
        terms.push_back(Overlay::wordTerm(Workload::wordText(word)));
    m_wordTerms = std::make_shared<const std::vector<Overlay::Term>>(std::move(terms));
}

const std::vector<Overlay::Term>& FileTerms::of(FileIndex file)
{
    m_workload.wordsOf(file, m_words);
    const Overlay::Term extension = Overlay::wordTerm(m_workload.extensionOf(file));
    m_terms.clear();
    for (const WordIndex word : m_words)
        m_terms.push_back((*m_wordTerms)[word]);
    m_terms.push_back(extension);
    m_wordCount = m_terms.size();

    const std::size_t paired = std::min(m_words.size(), Overlay::PairWords);
    for (std::size_t i = 0; i < paired; ++i) {
        for (std::size_t j = i + 1; j < paired; ++j)
            m_terms.push_back(Overlay::pairTerm(m_terms[i], m_terms[j]));
    }
    for (std::size_t i = paired; i < m_words.size(); ++i)
        m_terms.push_back(Overlay::looseTerm(m_terms[i]));
    m_terms.push_back(Overlay::looseTerm(extension));
    return m_terms;
}

} // namespace Potluck::Sim
