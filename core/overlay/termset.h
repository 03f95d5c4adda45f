// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "overlay/terms.h"

#include <QByteArray>
#include <QByteArrayView>

#include <atomic>
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
    // What matches() looks at first is on its way to the processor.
    virtual void prefetch(const QueryTerms& query) const = 0;
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

    [[nodiscard]] std::size_t count() const { return added.size() + removed.size(); }
};
using TermDeltaPtr = std::shared_ptr<const TermDelta>;

class PackedKeys;

// The real digest: packed keys (overlay/packedkeys.h) and a small part of keys that came since they were packed. Sets
// that follow each other share what is packed, so that a change costs about as much as it is large; when the small part
// has grown to a 32nd all is packed anew. On the wire: overlay/keycoding.h.
class CodedTerms final : public TermSet
{
    struct Parts;

public:
    // keys ascending, none twice, each below 2^keyBits, at most MaxTerms; keyBits from MinKeyBits to MaxKeyBits.
    CodedTerms(const std::vector<TermKey>& keys, std::uint8_t keyBits, bool hasPairs);
    // Of what another one has; only for itself.
    explicit CodedTerms(Parts&& parts);
    // Protocol: malformed, or too many.
    [[nodiscard]] static Result<std::shared_ptr<const CodedTerms>> decode(QByteArrayView wire, std::uint32_t count,
                                                                          std::uint8_t keyBits, bool hasPairs);
    // For a set that is made anew: the power of two that comes nearest to 256 possible keys for each that is there.
    [[nodiscard]] static std::uint8_t keyBitsFor(std::size_t count);
    // Whether a set of that many keys still does with these bits: one false positive in 90 to one in 2900.
    [[nodiscard]] static bool fits(std::size_t count, std::uint8_t keyBits);

    [[nodiscard]] bool holds(Term term) const override { return holdsKey(keyOf(term, m_parts.keyBits)); }
    [[nodiscard]] bool hasPairs() const override { return m_parts.hasPairs; }
    [[nodiscard]] std::uint32_t count() const override;
    [[nodiscard]] std::uint8_t keyBits() const override { return m_parts.keyBits; }
    [[nodiscard]] std::uint32_t check() const override { return m_parts.check; }
    [[nodiscard]] qsizetype memory() const override;
    [[nodiscard]] qsizetype wireBytes() const override;
    [[nodiscard]] QByteArray wire() const override;
    void prefetch(const QueryTerms& query) const override;

    [[nodiscard]] bool holdsKey(TermKey key) const;
    [[nodiscard]] std::vector<TermKey> keys() const; // ascending
    // With further keys, ascending.
    [[nodiscard]] std::shared_ptr<const CodedTerms> extended(const std::vector<TermKey>& added) const;
    // Nothing where the delta does not belong to this set.
    [[nodiscard]] std::shared_ptr<const CodedTerms> with(const TermDelta& delta) const;

private:
    static constexpr std::size_t AlwaysLoose = 64; // keys, however few are packed
    static constexpr std::size_t PackedPerLoose = 32;

    struct Parts
    {
        std::shared_ptr<const PackedKeys> packed;
        std::vector<TermKey> loose; // ascending, none of them packed
        std::uint32_t check = 0;
        std::uint8_t keyBits = MinKeyBits;
        bool hasPairs = true;
    };

    Parts m_parts;
    mutable std::atomic<qsizetype> m_wireBytes{-1}; // not asked for yet
};

} // namespace Potluck::Overlay
