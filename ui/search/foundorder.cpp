// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/foundorder.h"

#include "ui/look/sortedmerge.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace Potluck::Ui {
namespace {

// Types and extensions beyond this are sorted as one: nobody reads so many words.
constexpr qsizetype MaxTypes = 4096;

} // namespace

void FoundOrder::clear()
{
    m_entries.clear();
    m_names.clear();
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
    const QString folded = facts.name.toCaseFolded();
    const auto start = static_cast<quint32>(m_names.size());
    m_names.append(reinterpret_cast<const char16_t*>(folded.utf16()), static_cast<size_t>(folded.size()));
    return {m_collator.key(folded),
            start,
            static_cast<quint32>(folded.size()),
            facts.size.value_or(0),
            facts.sources,
            facts.online,
            typeNumber(facts.name),
            fileKind(facts.name),
            facts.size.has_value()};
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
    const size_t namesBefore = m_names.size();
    Entry now = entry(facts);
    const bool sameSize = known.hasSize == now.hasSize && known.size == now.size;
    if (known.nameKey.compare(now.nameKey) == 0 && known.nameSize == now.nameSize &&
        m_names.compare(known.nameStart, known.nameSize, m_names, now.nameStart, now.nameSize) == 0) {
        m_names.resize(namesBefore);
        now.nameStart = known.nameStart;
        if (sameSize) {
            known = std::move(now);
            return;
        }
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
    const Entry& entry = m_entries[static_cast<size_t>(result)];
    return passesNumbers(entry, filter) && hasText(entry, filter.text.toCaseFolded());
}

bool FoundOrder::hasText(const Entry& entry, const QString& text) const
{
    return text.isEmpty() || QStringView(m_names.data() + entry.nameStart, entry.nameSize).contains(text);
}

bool FoundOrder::passesNumbers(const Entry& entry, const FoundFilter& filter)
{
    if (filter.kind && entry.kind != *filter.kind)
        return false;
    if ((filter.minSize > 0 || filter.maxSize > 0) && !entry.hasSize)
        return false;
    if (entry.size < filter.minSize || (filter.maxSize > 0 && entry.size > filter.maxSize))
        return false;
    if (filter.onlineOnly && entry.online == 0)
        return false;
    return (filter.onlineOnly ? entry.online : entry.sources) >= filter.minSources;
}

std::vector<bool> FoundOrder::passing(const FoundFilter& filter) const
{
    const QString text = filter.text.toCaseFolded();
    std::vector<bool> passing;
    passing.reserve(m_entries.size());
    for (const Entry& entry : m_entries)
        passing.push_back(passesNumbers(entry, filter) && hasText(entry, text));
    return passing;
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
    const Order& from = key == Key::Rank ? m_byRank : key == Key::Size ? m_bySize : m_byName;
    Order results;
    if (filter == FoundFilter()) {
        results = from;
    } else {
        const std::vector<bool> passing = this->passing(filter);
        results.reserve(from.size());
        std::copy_if(from.begin(), from.end(), std::back_inserter(results),
                     [&passing](quint32 result) { return passing[result]; });
    }
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
