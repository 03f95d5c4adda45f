// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/searchquery.h"
#include "index/words.h"

#include <cstdint>
#include <vector>

namespace Potluck::Index {

// Up to three bytes of a word: three from anywhere in it, or the one or two that it begins with. What queries are
// looked up by.
using Gram = std::uint32_t;

// All grams of a name, each once, in their order.
void gramsOf(const FoldedName& name, std::vector<Gram>& grams);

// Whether one name fits a query, decided by that name alone: what Matcher finds among all names at once (but for what
// its bounds leave out). Queries without syntax, and those of one content, are not for it.
class NameFilter
{
public:
    explicit NameFilter(SearchQuery query);

    // size: or UnknownSize (catalogstore.h).
    [[nodiscard]] bool fits(const FoldedName& name, std::uint64_t size) const;
    // How much text it compares with a name, in bytes.
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }
    // Grams that every name which fits has, those of the longest words first. None: nothing in the query says so much.
    [[nodiscard]] std::vector<Gram> grams() const;

private:
    [[nodiscard]] bool passes(const FoldedName& name, std::uint64_t size) const;

    const SearchQuery m_query;
    std::size_t m_bytes = 0;
};

} // namespace Potluck::Index
