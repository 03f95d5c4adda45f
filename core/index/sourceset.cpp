// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/sourceset.h"

#include <algorithm>

namespace Potluck::Index {
namespace {

auto placeOf(std::vector<SourceSets::Item>& items, ListNumber list)
{
    return std::lower_bound(items.begin(), items.end(), list,
                            [](const SourceSets::Item& item, ListNumber number) { return item.list < number; });
}

} // namespace

void SourceSets::add(Ref& set, ListNumber list, std::uint32_t times)
{
    if (set == 0 && times == 1) {
        set = list;
        return;
    }
    if (!(set & Many)) {
        const ListNumber first = set;
        if (m_free.empty()) {
            set = Many | static_cast<Ref>(m_sets.size());
            m_sets.emplace_back();
        } else {
            set = Many | m_free.back();
            m_free.pop_back();
        }
        if (first != 0)
            m_sets[set & ~Many].push_back({first, 1});
    }
    auto& items = m_sets[set & ~Many];
    const auto place = placeOf(items, list);
    if (place != items.end() && place->list == list)
        place->times += times;
    else
        items.insert(place, {list, times});
}

void SourceSets::remove(Ref& set, ListNumber list)
{
    if (!(set & Many)) {
        if (set == list)
            set = 0;
        return;
    }
    auto& items = m_sets[set & ~Many];
    const auto place = placeOf(items, list);
    if (place == items.end() || place->list != list)
        return;
    if (--place->times == 0)
        items.erase(place);
    if (items.size() > 1 || (items.size() == 1 && items.front().times > 1))
        return;
    const std::uint32_t freed = set & ~Many;
    set = items.empty() ? 0 : items.front().list;
    std::vector<Item>().swap(items);
    m_free.push_back(freed);
}

std::size_t SourceSets::memory() const
{
    std::size_t bytes = m_sets.capacity() * sizeof(std::vector<Item>) + m_free.capacity() * 4;
    for (const auto& items : m_sets)
        bytes += items.capacity() * sizeof(Item) + (items.capacity() ? 16 : 0);
    return bytes;
}

} // namespace Potluck::Index
