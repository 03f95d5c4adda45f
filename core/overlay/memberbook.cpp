// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/memberbook.h"

#include <algorithm>
#include <utility>

namespace Potluck::Overlay {

template<typename Of>
auto MemberBook::find(Of& shelf, std::uint64_t place)
{
    return std::lower_bound(shelf.begin(), shelf.end(), place,
                            [](const auto& entry, std::uint64_t wanted) { return entry.first < wanted; });
}

MemberBook::Number MemberBook::newest(std::uint64_t place) const
{
    const Shelf& shelf = m_shelves[shelfOf(place)];
    const auto at = find(shelf, place);
    return at != shelf.end() && at->first == place ? at->second : None;
}

MemberBook::Number MemberBook::intern(const RecordPtr& record)
{
    const std::uint64_t place = placeOf(record->id);
    Shelf& shelf = m_shelves[shelfOf(place)];
    const auto at = find(shelf, place);
    const bool isKnown = at != shelf.end() && at->first == place;
    for (Number number = isKnown ? at->second : None; number != None; number = m_entries[number].older) {
        const PackedRecord& known = m_entries[number].record;
        if (known.incarnation() == record->incarnation && known.id() == record->id)
            return number;
    }
    Number number = static_cast<Number>(m_entries.size());
    if (m_free.empty()) {
        m_entries.emplace_back();
    } else {
        number = m_free.back();
        m_free.pop_back();
    }
    m_entries[number] = {PackedRecord(*record), isKnown ? at->second : None};
    if (isKnown)
        at->second = number;
    else
        shelf.insert(at, {place, number});
    return number;
}

void MemberBook::release(Number number)
{
    Entry& entry = m_entries[number];
    const std::uint64_t place = placeOf(entry.record.id());
    Shelf& shelf = m_shelves[shelfOf(place)];
    const auto at = find(shelf, place);
    if (at->second == number) {
        if (entry.older == None)
            shelf.erase(at);
        else
            at->second = entry.older;
    } else {
        Number newer = at->second;
        while (m_entries[newer].older != number)
            newer = m_entries[newer].older;
        m_entries[newer].older = entry.older;
    }
    (void)std::exchange(entry, {}); // assigning would keep the memory that it took
    m_free.push_back(number);
}

qsizetype MemberBook::memoryOf(Number number) const
{
    const Entry& entry = m_entries[number];
    return static_cast<qsizetype>(sizeof entry - sizeof entry.record + sizeof(Shelf::value_type)) +
           entry.record.memory();
}

qsizetype MemberBook::spareMemory() const
{
    qsizetype spare = static_cast<qsizetype>((m_entries.capacity() - m_entries.size() + m_free.size()) * sizeof(Entry) +
                                             m_free.capacity() * sizeof(Number));
    for (const Shelf& shelf : m_shelves)
        spare += static_cast<qsizetype>((shelf.capacity() - shelf.size()) * sizeof(Shelf::value_type));
    return spare;
}

} // namespace Potluck::Overlay
