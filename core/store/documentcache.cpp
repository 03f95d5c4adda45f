// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/documentcache.h"

#include <algorithm>

namespace Potluck::Store {

std::uint64_t DocumentCache::generation() const
{
    const std::lock_guard lock(m_mutex);
    return m_generation;
}

std::size_t DocumentCache::Set::placeOf(std::uint32_t row) const
{
    return static_cast<std::size_t>(std::find(rows.begin(), rows.end(), row) - rows.begin());
}

void DocumentCache::find(std::span<const std::uint32_t> rows, std::vector<Index::StoredDocument>& found,
                         std::vector<std::uint32_t>& missing)
{
    const std::lock_guard lock(m_mutex);
    ++m_clock;
    for (const std::uint32_t row : rows)
        __builtin_prefetch(setOf(row).get());
    for (const std::uint32_t row : rows) {
        Set* const set = setOf(row).get();
        const std::size_t place = set ? set->placeOf(row) : Places;
        if (place == Places) {
            missing.push_back(row);
        } else {
            set->used[place] = m_clock;
            found.push_back(set->documents[place]);
        }
    }
}

void DocumentCache::put(std::span<const Index::StoredDocument> documents, std::uint64_t generation)
{
    const std::lock_guard lock(m_mutex);
    if (generation != m_generation)
        return;
    for (const Index::StoredDocument& document : documents) {
        std::unique_ptr<Set>& set = setOf(document.row);
        if (!set)
            set = std::make_unique<Set>();
        std::size_t place = set->placeOf(document.row);
        if (place == Places)
            place = static_cast<std::size_t>(std::min_element(set->used.begin(), set->used.end()) - set->used.begin());
        set->rows[place] = document.row;
        set->used[place] = m_clock;
        set->documents[place] = document;
    }
}

void DocumentCache::forget(std::span<const std::uint32_t> rows)
{
    if (rows.empty())
        return;
    const std::lock_guard lock(m_mutex);
    ++m_generation;
    for (const std::uint32_t row : rows) {
        Set* const set = setOf(row).get();
        const std::size_t place = set ? set->placeOf(row) : Places;
        if (place == Places)
            continue;
        set->rows[place] = 0;
        set->used[place] = 0;
        set->documents[place] = {};
    }
}

} // namespace Potluck::Store
