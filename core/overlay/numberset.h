// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/memberbook.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace Potluck::Overlay {

// A set of the book's numbers in a bit for each that there is: of ten thousand others a kilobyte or so.
class NumberSet
{
public:
    using Number = MemberBook::Number;

    void insert(Number number)
    {
        if (number / PerWord >= m_words.size())
            m_words.resize(number / PerWord + 1, 0);
        m_count += contains(number) ? 0 : 1;
        m_words[number / PerWord] |= bitOf(number);
    }
    void erase(Number number)
    {
        if (!contains(number))
            return;
        m_words[number / PerWord] &= ~bitOf(number);
        if (--m_count == 0)
            m_words = std::vector<std::uint64_t>();
    }
    [[nodiscard]] bool contains(Number number) const
    {
        return number / PerWord < m_words.size() && (m_words[number / PerWord] & bitOf(number)) != 0;
    }
    [[nodiscard]] std::size_t count() const { return m_count; }
    // The least one that is not less, or the least of all; None where there is none.
    [[nodiscard]] Number next(Number from) const
    {
        if (m_count == 0)
            return MemberBook::None;
        const std::size_t first = from / PerWord < m_words.size() ? from / PerWord : 0;
        const unsigned passed = from / PerWord == first ? from % PerWord : 0;
        std::uint64_t word = m_words[first] & ~std::uint64_t{0} << passed;
        for (std::size_t at = first;; word = m_words[at]) { // the first word comes again, whole
            if (word != 0)
                return leastOf(at, word);
            at = at + 1 < m_words.size() ? at + 1 : 0;
        }
    }
    template<typename Test>
    void eraseIf(Test&& test)
    {
        for (std::size_t at = 0; at < m_words.size(); ++at) {
            for (std::uint64_t word = m_words[at]; word != 0; word &= word - 1) {
                const Number number = leastOf(at, word);
                if (test(number))
                    erase(number);
            }
        }
    }
    [[nodiscard]] qsizetype memory() const
    {
        return static_cast<qsizetype>(m_words.capacity() * sizeof(std::uint64_t));
    }

private:
    static constexpr unsigned PerWord = 64;

    // word: what is looked at of the one at that place; not 0.
    [[nodiscard]] static Number leastOf(std::size_t at, std::uint64_t word)
    {
        return static_cast<Number>(at * PerWord) + static_cast<Number>(std::countr_zero(word));
    }
    [[nodiscard]] static std::uint64_t bitOf(Number number) { return std::uint64_t{1} << (number % PerWord); }

    std::vector<std::uint64_t> m_words;
    std::size_t m_count = 0;
};

} // namespace Potluck::Overlay
