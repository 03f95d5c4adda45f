// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/termset.h"

#include "overlay/keycoding.h"
#include "overlay/packedkeys.h"

#include <algorithm>
#include <bit>
#include <iterator>
#include <utility>

namespace Potluck::Overlay {
namespace {

std::uint32_t hashOf(TermKey key)
{
    std::uint32_t z = key + 0x9e3779b9U;
    z = (z ^ (z >> 16)) * 0x85ebca6bU;
    z = (z ^ (z >> 13)) * 0xc2b2ae35U;
    return z ^ (z >> 16);
}

std::uint32_t sumOf(const std::vector<TermKey>& keys)
{
    std::uint32_t sum = 0;
    for (const TermKey key : keys)
        sum += hashOf(key);
    return sum;
}

// Of two ascending lists.
std::vector<TermKey> merged(const std::vector<TermKey>& a, const std::vector<TermKey>& b)
{
    std::vector<TermKey> both;
    both.reserve(a.size() + b.size());
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both;
}

} // namespace

bool TermSet::matches(const QueryTerms& query) const
{
    if (!std::all_of(query.words.begin(), query.words.end(), [this](Term term) { return holds(term); }))
        return false;
    if (!hasPairs())
        return true;
    return std::all_of(query.pairs.begin(), query.pairs.end(), [this](const QueryTerms::Pair& pair) {
        return holds(pair.pair) || holds(pair.looseA) || holds(pair.looseB);
    });
}

CodedTerms::CodedTerms(const std::vector<TermKey>& keys, std::uint8_t keyBits, bool hasPairs)
    : m_parts{std::make_shared<const PackedKeys>(keys, keyBits), {}, sumOf(keys), keyBits, hasPairs}
{}

CodedTerms::CodedTerms(Parts&& parts) : m_parts(std::move(parts))
{}

Result<std::shared_ptr<const CodedTerms>> CodedTerms::decode(QByteArrayView wire, std::uint32_t count,
                                                             std::uint8_t keyBits, bool hasPairs)
{
    auto keys = decodeKeys(wire, count, keyBits);
    if (!keys)
        return keys.error();
    // Else few keys could claim a table of megabytes.
    if (keyBits > std::max(MinKeyBits, keyBitsFor(count * std::size_t{64})))
        return Error{ErrorCode::Protocol, QStringLiteral("a digest of %1 terms with %2 bits").arg(count).arg(keyBits)};
    return std::make_shared<const CodedTerms>(*keys, keyBits, hasPairs);
}

std::uint8_t CodedTerms::keyBitsFor(std::size_t count)
{
    constexpr std::uint64_t Least = 181; // for each key: 256 over the square root of two
    const auto bits = static_cast<std::uint8_t>(std::bit_width(std::max<std::uint64_t>(count * Least, 1) - 1));
    return std::clamp(bits, MinKeyBits, MaxKeyBits);
}

bool CodedTerms::fits(std::size_t count, std::uint8_t keyBits)
{
    const std::uint8_t best = keyBitsFor(count);
    return keyBits + 1 >= best && keyBits <= best + 3;
}

std::uint32_t CodedTerms::count() const
{
    return static_cast<std::uint32_t>(m_parts.packed->count() + m_parts.loose.size());
}

qsizetype CodedTerms::memory() const
{
    return static_cast<qsizetype>(sizeof(*this) + m_parts.loose.capacity() * sizeof(TermKey)) +
           m_parts.packed->memory();
}

qsizetype CodedTerms::wireBytes() const
{
    qsizetype bytes = m_wireBytes.load(std::memory_order_relaxed);
    if (bytes < 0) {
        bytes = codedKeyBytes(keys(), m_parts.keyBits);
        m_wireBytes.store(bytes, std::memory_order_relaxed);
    }
    return bytes;
}

QByteArray CodedTerms::wire() const
{
    return codeKeys(keys(), m_parts.keyBits);
}

void CodedTerms::prefetch(const QueryTerms& query) const
{
    if (!query.words.empty())
        m_parts.packed->prefetch(keyOf(query.words.front(), m_parts.keyBits));
}

bool CodedTerms::holdsKey(TermKey key) const
{
    return m_parts.packed->holds(key) || std::binary_search(m_parts.loose.begin(), m_parts.loose.end(), key);
}

std::vector<TermKey> CodedTerms::keys() const
{
    return merged(m_parts.packed->keys(), m_parts.loose);
}

std::shared_ptr<const CodedTerms> CodedTerms::extended(const std::vector<TermKey>& added) const
{
    std::vector<TermKey> fresh;
    std::copy_if(added.begin(), added.end(), std::back_inserter(fresh), [this](TermKey key) { return !holdsKey(key); });
    Parts parts{m_parts.packed, merged(m_parts.loose, fresh), m_parts.check + sumOf(fresh), m_parts.keyBits,
                m_parts.hasPairs};
    if (parts.loose.size() > AlwaysLoose && parts.loose.size() > parts.packed->count() / PackedPerLoose)
        return std::make_shared<const CodedTerms>(merged(parts.packed->keys(), parts.loose), parts.keyBits,
                                                  parts.hasPairs);
    return std::make_shared<const CodedTerms>(std::move(parts));
}

std::shared_ptr<const CodedTerms> CodedTerms::with(const TermDelta& delta) const
{
    if (delta.keyBits != m_parts.keyBits || delta.added.size() > MaxTerms)
        return nullptr;
    std::shared_ptr<const CodedTerms> result;
    if (delta.removed.empty()) {
        result = extended(delta.added);
    } else {
        const std::vector<TermKey> before = keys();
        std::vector<TermKey> kept;
        kept.reserve(before.size());
        std::set_difference(before.begin(), before.end(), delta.removed.begin(), delta.removed.end(),
                            std::back_inserter(kept));
        result = std::make_shared<const CodedTerms>(merged(kept, delta.added), m_parts.keyBits, m_parts.hasPairs);
    }
    return result->check() == delta.check && result->count() <= MaxTerms ? result : nullptr;
}

} // namespace Potluck::Overlay
