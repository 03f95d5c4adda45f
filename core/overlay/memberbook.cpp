// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/memberbook.h"

#include <algorithm>

namespace Potluck::Overlay {

MemberBook::Places::const_iterator MemberBook::from(std::uint64_t place) const
{
    return std::lower_bound(m_places.begin(), m_places.end(), place,
                            [](const auto& entry, std::uint64_t wanted) { return entry.first < wanted; });
}

MemberBook::Number MemberBook::newest(std::uint64_t place) const
{
    const auto at = from(place);
    return at != m_places.end() && at->first == place ? at->second : None;
}

MemberBook::Number MemberBook::intern(const RecordPtr& record)
{
    const std::uint64_t place = placeOf(record->id);
    const auto at = m_places.begin() + (from(place) - m_places.cbegin());
    const bool isKnown = at != m_places.end() && at->first == place;
    for (Number number = isKnown ? at->second : None; number != None; number = m_entries[number].older) {
        const Record& known = *m_entries[number].record;
        if (known.incarnation == record->incarnation && known.id == record->id)
            return number;
    }
    Number number = static_cast<Number>(m_entries.size());
    if (m_free.empty()) {
        m_entries.emplace_back();
    } else {
        number = m_free.back();
        m_free.pop_back();
    }
    m_entries[number] = {record, place, isKnown ? at->second : None};
    if (isKnown)
        at->second = number;
    else
        m_places.insert(at, {place, number});
    return number;
}

void MemberBook::release(Number number)
{
    Entry& entry = m_entries[number];
    const auto at = m_places.begin() + (from(entry.place) - m_places.cbegin());
    if (at->second == number) {
        if (entry.older == None)
            m_places.erase(at);
        else
            at->second = entry.older;
    } else {
        Number newer = at->second;
        while (m_entries[newer].older != number)
            newer = m_entries[newer].older;
        m_entries[newer].older = entry.older;
    }
    entry = {};
    m_free.push_back(number);
}

qsizetype MemberBook::memoryOf(const Record& record)
{
    qsizetype size = sizeof(Entry) + sizeof(Places::value_type) + sizeof(Record) + record.credentials.size();
    for (const Index::Endpoint& endpoint : record.addresses)
        size += static_cast<qsizetype>(sizeof(Index::Endpoint)) + endpoint.host.size() * 2 + 16;
    return size;
}

} // namespace Potluck::Overlay
