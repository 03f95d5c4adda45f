// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/links.h"
#include "overlay/terms.h"
#include "overlay/termset.h"

#include <QByteArrayView>

#include <cstdint>
#include <memory>
#include <vector>

namespace Potluck::Overlay {

// How often each term is there; 8 bytes for each of up to about three million, more where the table is not full. Terms
// are told apart by 48 bits: two of a million that are taken for one are counted together, which does no harm. Counts
// stop at 65,535: such a term stays.
class TermTable
{
public:
    // True where it was not there.
    bool add(Term term);
    // True where it is not there any more.
    bool remove(Term term);
    [[nodiscard]] bool holds(Term term) const;
    [[nodiscard]] std::size_t count() const { return m_count; }
    void clear();
    [[nodiscard]] qsizetype memory() const
    {
        return static_cast<qsizetype>(m_slots.capacity() * sizeof(std::uint64_t));
    }
    template<typename Visit>
    void visit(Visit&& visit) const // with terms whose lowest 16 bits are lost
    {
        for (const std::uint64_t slot : m_slots) {
            if (slot != 0)
                visit(slot & TermMask);
        }
    }

private:
    static constexpr std::uint64_t CountMask = 0xffff;
    static constexpr std::uint64_t TermMask = ~CountMask;

    [[nodiscard]] std::size_t slotOf(Term term) const; // where it is, or would be
    [[nodiscard]] std::size_t home(std::uint64_t slot) const { return (slot >> 16) & (m_slots.size() - 1); }
    void grow();

    std::vector<std::uint64_t> m_slots; // term in the upper 48 bits, count below; 0: free. A power of two of them
    std::size_t m_count = 0;
};

// Makes the own digest of the names of the own index as they come and go.
//
// Names that went leave their terms in the digest for a while: peers come back, and what a digest says too much costs a
// message. They are taken out when they are a quarter of it. Above MaxNamesWithPairs names, or where they do not fit,
// only words are told; that stays so until clear().
class TermCounter final : public OwnTerms
{
public:
    static constexpr std::size_t MaxNamesWithPairs = 200'000;

    void add(QByteArrayView utf8Name);
    // One that was added.
    void remove(QByteArrayView utf8Name);
    // A name by its terms, as NameTerms makes them: the first `words` are its words.
    void add(const std::vector<Term>& terms, std::size_t words);
    void remove(const std::vector<Term>& terms, std::size_t words);
    // Names are counted anew from nothing (the catalog is read again).
    void clear();
    [[nodiscard]] std::size_t names() const { return m_names; }
    [[nodiscard]] qsizetype memory() const { return m_words.memory() + m_pairs.memory(); }

    [[nodiscard]] bool hasChanged() const override;
    [[nodiscard]] TermDeltaPtr publish(std::uint64_t before, std::uint64_t sequence) override;
    [[nodiscard]] TermSetPtr published() const override { return m_published; }

private:
    static constexpr std::size_t FewGhosts = 256; // not worth a message

    [[nodiscard]] TermTable& tableOf(std::size_t place, std::size_t words) { return place < words ? m_words : m_pairs; }
    void dropPairs();
    [[nodiscard]] bool isHaunted() const;
    // Ascending, none twice.
    [[nodiscard]] std::vector<TermKey> liveKeys(std::uint8_t keyBits) const;
    [[nodiscard]] std::vector<TermKey> freshKeys(std::uint8_t keyBits) const;
    void publishAnew();

    NameTerms m_nameTerms;
    TermTable m_words;
    TermTable m_pairs; // and loose words
    std::size_t m_names = 0;
    bool m_withPairs = true;
    bool m_anew = true;        // the next digest is no change of the one before
    std::vector<Term> m_fresh; // came, and are not in the published digest; may have gone again
    std::size_t m_ghosts = 0;  // went, and are in the published digest, about
    std::shared_ptr<const CodedTerms> m_published;
};

} // namespace Potluck::Overlay
