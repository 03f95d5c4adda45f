// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/foundorder.h"

#include "ui/look/sortedmerge.h"

#include <algorithm>
#include <numeric>

namespace Potluck::Ui {
namespace {

// Types and extensions beyond this are sorted as one: nobody reads so many words.
constexpr qsizetype MaxTypes = 4096;

} // namespace

FoundOrder::FoundOrder()
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
}

void FoundOrder::clear()
{
    m_entries.clear();
    m_byRank.clear();
    m_byName.clear();
    m_bySize.clear();
}

quint16 FoundOrder::typeNumber(const QString& name)
{
    const QString extension = name.mid(name.lastIndexOf(QLatin1Char('.')) + 1, 12).toLower();
    if (const auto known = m_typeNumbers.constFind(extension); known != m_typeNumbers.cend())
        return *known;
    const QString word = typeText(name);
    qsizetype number = m_types.indexOf(word);
    if (number < 0) {
        if (m_types.size() >= MaxTypes)
            return static_cast<quint16>(MaxTypes - 1);
        number = m_types.size();
        m_types.append(word);
    }
    m_typeNumbers.insert(extension, static_cast<quint16>(number));
    return static_cast<quint16>(number);
}

FoundOrder::Entry FoundOrder::entry(const Facts& facts)
{
    return {
        m_collator.sortKey(facts.name), facts.name.toCaseFolded(), facts.size.value_or(0), facts.sources, facts.online,
        typeNumber(facts.name),         fileKind(facts.name),      facts.size.has_value()};
}

bool FoundOrder::nameLess(quint32 a, quint32 b) const
{
    const int compared = m_entries[a].nameKey.compare(m_entries[b].nameKey);
    return compared != 0 ? compared < 0 : a < b;
}

bool FoundOrder::sizeLess(quint32 a, quint32 b) const
{
    const Entry& left = m_entries[a];
    const Entry& right = m_entries[b];
    if (left.hasSize != right.hasSize)
        return left.hasSize;
    return left.size != right.size ? left.size < right.size : a < b;
}

void FoundOrder::insert(Order results)
{
    const auto byName = [this](quint32 a, quint32 b) { return nameLess(a, b); };
    const auto bySize = [this](quint32 a, quint32 b) { return sizeLess(a, b); };
    std::sort(results.begin(), results.end(), byName);
    mergeSorted(m_byName, results, byName);
    std::sort(results.begin(), results.end(), bySize);
    mergeSorted(m_bySize, results, bySize);
}

void FoundOrder::append(const std::vector<Facts>& results)
{
    Order numbers(results.size());
    std::iota(numbers.begin(), numbers.end(), static_cast<quint32>(m_entries.size()));
    m_entries.reserve(std::max(m_entries.capacity(), m_entries.size() + results.size()));
    for (const Facts& facts : results)
        m_entries.push_back(entry(facts));
    m_byRank.insert(m_byRank.end(), numbers.begin(), numbers.end());
    insert(std::move(numbers));
}

void FoundOrder::rank(const std::vector<quint32>& results)
{
    std::vector<bool> isRanked(m_entries.size(), false);
    for (const quint32 result : results)
        isRanked[result] = true;
    m_byRank = results;
    for (quint32 result = 0; result < m_entries.size(); ++result) {
        if (!isRanked[result])
            m_byRank.push_back(result);
    }
}

void FoundOrder::change(int result, const Facts& facts)
{
    const auto number = static_cast<quint32>(result);
    Entry& known = m_entries[number];
    Entry now = entry(facts);
    const bool sameSize = known.hasSize == now.hasSize && known.size == now.size;
    if (sameSize && known.folded == now.folded) {
        known = std::move(now);
        return;
    }
    // Taken out while its old keys still say where it is.
    const auto take = [number](Order& order, auto less) {
        const auto place = std::lower_bound(order.begin(), order.end(), number, less);
        order.erase(place);
    };
    take(m_byName, [this](quint32 a, quint32 b) { return nameLess(a, b); });
    take(m_bySize, [this](quint32 a, quint32 b) { return sizeLess(a, b); });
    known = std::move(now);
    insert({number});
}

bool FoundOrder::passes(int result, const FoundFilter& filter) const
{
    return passes(m_entries[static_cast<size_t>(result)], filter, filter.text.toCaseFolded());
}

bool FoundOrder::passes(const Entry& entry, const FoundFilter& filter, const QString& text)
{
    if (filter.kind && entry.kind != *filter.kind)
        return false;
    if ((filter.minSize > 0 || filter.maxSize > 0) && !entry.hasSize)
        return false;
    if (entry.size < filter.minSize || (filter.maxSize > 0 && entry.size > filter.maxSize))
        return false;
    if (filter.onlineOnly && entry.online == 0)
        return false;
    if ((filter.onlineOnly ? entry.online : entry.sources) < filter.minSources)
        return false;
    return text.isEmpty() || entry.folded.contains(text);
}

std::vector<quint16> FoundOrder::typeRanks() const
{
    std::vector<quint16> byWord(static_cast<size_t>(m_types.size()));
    std::iota(byWord.begin(), byWord.end(), quint16{0});
    std::sort(byWord.begin(), byWord.end(), [this](quint16 a, quint16 b) {
        return QString::compare(m_types[a], m_types[b], Qt::CaseInsensitive) < 0;
    });
    std::vector<quint16> ranks(byWord.size());
    for (size_t i = 0; i < byWord.size(); ++i)
        ranks[byWord[i]] = static_cast<quint16>(i);
    return ranks;
}

// Counted, then put in place: keeps the order of those that weigh the same.
FoundOrder::Order FoundOrder::byWeight(const Order& results, const std::vector<quint16>& weights,
                                       Qt::SortOrder order) const
{
    std::vector<quint32> starts(size_t{0x10000} + 1, 0);
    const auto slot = [&weights, order](quint32 result) {
        return order == Qt::AscendingOrder ? size_t{weights[result]} : size_t{0xffff} - weights[result];
    };
    for (const quint32 result : results)
        ++starts[slot(result) + 1];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    Order sorted(results.size());
    for (const quint32 result : results)
        sorted[starts[slot(result)]++] = result;
    return sorted;
}

std::vector<quint32> FoundOrder::arranged(Key key, Qt::SortOrder order, const FoundFilter& filter,
                                          const std::vector<quint16>& weights) const
{
    const QString text = filter.text.toCaseFolded();
    Order results;
    results.reserve(m_entries.size());
    const auto take = [this, &results, &filter, &text](quint32 result) {
        if (passes(m_entries[result], filter, text))
            results.push_back(result);
    };
    const Order& from = key == Key::Rank ? m_byRank : key == Key::Size ? m_bySize : m_byName;
    std::for_each(from.begin(), from.end(), take);
    if (key == Key::Weight)
        return byWeight(results, weights, order);
    if (key == Key::Type) {
        const std::vector<quint16> ranks = typeRanks();
        std::vector<quint16> ofResults(m_entries.size());
        for (const quint32 result : results)
            ofResults[result] = ranks[m_entries[result].type];
        return byWeight(results, ofResults, order);
    }
    if (order == Qt::DescendingOrder && key != Key::Rank) {
        const auto known =
            key == Key::Name ? results.end() : std::find_if(results.begin(), results.end(), [this](quint32 result) {
                return !m_entries[result].hasSize;
            });
        std::reverse(results.begin(), known);
    }
    return results;
}

} // namespace Potluck::Ui
