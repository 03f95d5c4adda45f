// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "overlay/terms.h"

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <memory>
#include <vector>

namespace Potluck::Overlay {

// A digest: the set of the terms that a member can answer, with false positives. Immutable, shared. An interface, so
// that a simulation of many can answer from what it knows anyway; the real thing is CodedTerms.
class TermSet
{
public:
    virtual ~TermSet() = default;

    [[nodiscard]] virtual bool holds(Term term) const = 0;
    [[nodiscard]] virtual bool hasPairs() const = 0; // else words only
    [[nodiscard]] virtual std::uint32_t count() const = 0;
    [[nodiscard]] virtual std::uint8_t keyBits() const = 0;
    [[nodiscard]] virtual std::uint32_t check() const = 0; // a sum over all keys; equal sets have equal ones
    [[nodiscard]] virtual qsizetype memory() const = 0;    // bytes that it takes
    [[nodiscard]] virtual qsizetype wireBytes() const = 0; // of wire()
    [[nodiscard]] virtual QByteArray wire() const = 0;

    // Whether its member may have what the query looks for.
    [[nodiscard]] bool matches(const QueryTerms& query) const;
};
using TermSetPtr = std::shared_ptr<const TermSet>;

// What a digest is at: which state, and a sum to tell whether two agree. Sequence 0: no digest.
struct DigestState
{
    std::uint64_t sequence = 0;
    std::uint32_t check = 0;

    friend bool operator==(const DigestState&, const DigestState&) = default;
};

// A key is the top `keyBits` bits of a term. Sets hold keys.
using TermKey = std::uint32_t;
constexpr std::uint8_t MinKeyBits = 16;
constexpr std::uint8_t MaxKeyBits = 32;
constexpr std::uint32_t MaxTerms = 3'000'000; // of one set: what fits into a message
constexpr TermKey keyOf(Term term, std::uint8_t keyBits)
{
    return static_cast<TermKey>(term >> (64 - keyBits));
}

// From one state of a digest to the next. Keys ascending, none twice. Immutable, shared.
struct TermDelta
{
    std::uint64_t from = 0; // sequences
    std::uint64_t to = 0;
    std::uint8_t keyBits = MinKeyBits; // of the set, and unchanged
    std::vector<TermKey> added;
    std::vector<TermKey> removed;
    std::uint32_t check = 0; // of the set that comes out
};
using TermDeltaPtr = std::shared_ptr<const TermDelta>;

// The keys in memory: Elias-Fano (8 low bits each, the high bits as a bit map with a table into it): about 10.5 bits
// for each key and two or three memory accesses to look one up. On the wire: overlay/keycoding.h.
class CodedTerms final : public TermSet
{
public:
    // keys ascending, none twice, each below 2^keyBits, at most MaxTerms; keyBits from MinKeyBits to MaxKeyBits.
    CodedTerms(const std::vector<TermKey>& keys, std::uint8_t keyBits, bool hasPairs);
    // Protocol: malformed, or too many.
    [[nodiscard]] static Result<std::shared_ptr<const CodedTerms>> decode(QByteArrayView wire, std::uint32_t count,
                                                                          std::uint8_t keyBits, bool hasPairs);
    // For a set that is made anew: 256 possible keys for each that is there, rounded up to a power of two.
    [[nodiscard]] static std::uint8_t keyBitsFor(std::size_t count);
    // Whether a set of that many keys still does with these bits: one false positive in 128 to one in 4096.
    [[nodiscard]] static bool fits(std::size_t count, std::uint8_t keyBits);

    [[nodiscard]] bool holds(Term term) const override { return holdsKey(keyOf(term, m_keyBits)); }
    [[nodiscard]] bool hasPairs() const override { return m_hasPairs; }
    [[nodiscard]] std::uint32_t count() const override { return m_count; }
    [[nodiscard]] std::uint8_t keyBits() const override { return m_keyBits; }
    [[nodiscard]] std::uint32_t check() const override { return m_check; }
    [[nodiscard]] qsizetype memory() const override;
    [[nodiscard]] qsizetype wireBytes() const override { return m_wireBytes; }
    [[nodiscard]] QByteArray wire() const override;

    [[nodiscard]] bool holdsKey(TermKey key) const;
    [[nodiscard]] std::vector<TermKey> keys() const;
    // With further keys, ascending.
    [[nodiscard]] std::shared_ptr<const CodedTerms> extended(const std::vector<TermKey>& added) const;
    // Nothing where the delta does not belong to this set.
    [[nodiscard]] std::shared_ptr<const CodedTerms> with(const TermDelta& delta) const;

private:
    static constexpr std::uint8_t LowBits = 8;
    static constexpr std::uint32_t HighsPerSkip = 256;

    [[nodiscard]] std::uint32_t startOf(std::uint32_t high) const;

    std::vector<std::uint8_t> m_low;   // of each key
    std::vector<std::uint64_t> m_high; // for each high value: a 1 for each key of it, then a 0
    std::vector<std::uint32_t> m_skip; // where in m_high every 256th high value begins
    std::uint32_t m_count = 0;
    std::uint32_t m_check = 0;
    qsizetype m_wireBytes = 0;
    std::uint8_t m_keyBits = MinKeyBits;
    bool m_hasPairs = true;
};

} // namespace Potluck::Overlay
