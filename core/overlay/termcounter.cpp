// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/termcounter.h"

#include <algorithm>
#include <iterator>

namespace Potluck::Overlay {

std::size_t TermTable::slotOf(Term term) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = home(term);
    while (m_slots[at] != 0 && (m_slots[at] & TermMask) != (term & TermMask))
        at = (at + 1) & mask;
    return at;
}

void TermTable::grow()
{
    std::vector<std::uint64_t> before(std::max<std::size_t>(64, m_slots.size() * 2));
    before.swap(m_slots);
    for (const std::uint64_t slot : before) {
        if (slot != 0)
            m_slots[slotOf(slot)] = slot;
    }
}

bool TermTable::add(Term term)
{
    if ((m_count + 1) * 4 > m_slots.size() * 3)
        grow();
    std::uint64_t& slot = m_slots[slotOf(term)];
    if (slot == 0) {
        slot = (term & TermMask) | 1;
        ++m_count;
        return true;
    }
    if ((slot & CountMask) != CountMask)
        ++slot;
    return false;
}

bool TermTable::remove(Term term)
{
    if (m_slots.empty())
        return false;
    std::size_t at = slotOf(term);
    if (m_slots[at] == 0 || (m_slots[at] & CountMask) == CountMask)
        return false;
    if ((--m_slots[at] & CountMask) != 0)
        return false;
    --m_count;
    // Those behind it that would not be found over the hole move up.
    const std::size_t mask = m_slots.size() - 1;
    m_slots[at] = 0;
    for (std::size_t next = (at + 1) & mask; m_slots[next] != 0; next = (next + 1) & mask) {
        if (((next - home(m_slots[next])) & mask) < ((next - at) & mask))
            continue;
        m_slots[at] = m_slots[next];
        m_slots[next] = 0;
        at = next;
    }
    return true;
}

bool TermTable::holds(Term term) const
{
    return !m_slots.empty() && m_slots[slotOf(term)] != 0;
}

void TermTable::clear()
{
    m_slots = {};
    m_count = 0;
}

void TermCounter::add(QByteArrayView utf8Name)
{
    const auto& terms = m_nameTerms.of(utf8Name);
    add(terms, m_nameTerms.words());
}

void TermCounter::add(const std::vector<Term>& terms, std::size_t words)
{
    ++m_names;
    if (m_withPairs && m_names > MaxNamesWithPairs)
        dropPairs();
    const std::size_t count = m_withPairs ? terms.size() : words;
    for (std::size_t i = 0; i < count; ++i) {
        if (!tableOf(i, words).add(terms[i]))
            continue;
        if (m_anew || !m_published)
            continue; // all is told anew
        if (m_published->holds(terms[i]))
            m_ghosts -= m_ghosts > 0 ? 1 : 0;
        else
            m_fresh.push_back(terms[i]);
    }
}

void TermCounter::remove(QByteArrayView utf8Name)
{
    const auto& terms = m_nameTerms.of(utf8Name);
    remove(terms, m_nameTerms.words());
}

void TermCounter::remove(const std::vector<Term>& terms, std::size_t words)
{
    m_names -= m_names > 0 ? 1 : 0;
    const std::size_t count = m_withPairs ? terms.size() : words;
    for (std::size_t i = 0; i < count; ++i) {
        if (tableOf(i, words).remove(terms[i]) && m_published && m_published->holds(terms[i]))
            ++m_ghosts;
    }
}

void TermCounter::clear()
{
    m_words.clear();
    m_pairs.clear();
    m_fresh.clear();
    m_names = 0;
    m_ghosts = 0;
    m_withPairs = true;
    m_anew = true;
}

void TermCounter::dropPairs()
{
    m_withPairs = false;
    m_pairs.clear();
    m_fresh = {};
    m_anew = true;
}

bool TermCounter::isHaunted() const
{
    return m_published && m_ghosts > FewGhosts && m_ghosts > m_published->count() / 4;
}

bool TermCounter::hasChanged() const
{
    const bool fitsAgain = !m_published && m_words.count() + m_pairs.count() <= MaxTerms;
    return m_anew || fitsAgain || !m_fresh.empty() || isHaunted();
}

std::vector<TermKey> TermCounter::liveKeys(std::uint8_t keyBits) const
{
    std::vector<TermKey> keys;
    keys.reserve(m_words.count() + m_pairs.count());
    const auto add = [&keys, keyBits](Term term) { keys.push_back(keyOf(term, keyBits)); };
    m_words.visit(add);
    m_pairs.visit(add);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

std::vector<TermKey> TermCounter::freshKeys(std::uint8_t keyBits) const
{
    std::vector<TermKey> keys;
    for (const Term term : m_fresh) {
        if (m_words.holds(term) || m_pairs.holds(term))
            keys.push_back(keyOf(term, keyBits));
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

void TermCounter::publishAnew()
{
    if (m_withPairs && m_words.count() + m_pairs.count() > MaxTerms)
        dropPairs();
    m_anew = false;
    m_fresh.clear();
    m_ghosts = 0;
    const std::size_t count = m_words.count() + m_pairs.count();
    if (count > MaxTerms) {
        m_published = nullptr;
        return;
    }
    const std::uint8_t keyBits = CodedTerms::keyBitsFor(count);
    m_published = std::make_shared<const CodedTerms>(liveKeys(keyBits), keyBits, m_withPairs);
}

TermDeltaPtr TermCounter::publish(std::uint64_t before, std::uint64_t sequence)
{
    const std::size_t count = m_words.count() + m_pairs.count();
    if (m_anew || !m_published || !CodedTerms::fits(count, m_published->keyBits()) || count > MaxTerms) {
        publishAnew();
        return nullptr;
    }
    TermDelta delta;
    delta.from = before;
    delta.to = sequence;
    delta.keyBits = m_published->keyBits();
    if (!isHaunted()) {
        delta.added = freshKeys(delta.keyBits);
        const std::size_t next = m_published->count() + delta.added.size();
        if (next <= MaxTerms && CodedTerms::fits(next, delta.keyBits)) {
            m_published = m_published->extended(delta.added);
            delta.check = m_published->check();
            m_fresh.clear();
            return std::make_shared<const TermDelta>(std::move(delta));
        }
        delta.added.clear(); // ghosts fill it
    }
    const auto live = liveKeys(delta.keyBits);
    const auto told = m_published->keys();
    std::set_difference(live.begin(), live.end(), told.begin(), told.end(), std::back_inserter(delta.added));
    std::set_difference(told.begin(), told.end(), live.begin(), live.end(), std::back_inserter(delta.removed));
    m_ghosts = 0;
    m_fresh.clear();
    m_published = std::make_shared<const CodedTerms>(live, delta.keyBits, m_withPairs);
    delta.check = m_published->check();
    return std::make_shared<const TermDelta>(std::move(delta));
}

TermSetPtr DigestApplier::apply(const MemberId& whose, const TermSetPtr& base, const TermDelta& delta)
{
    Q_UNUSED(whose)
    const auto coded = std::dynamic_pointer_cast<const CodedTerms>(base);
    return coded ? coded->with(delta) : nullptr;
}

} // namespace Potluck::Overlay
