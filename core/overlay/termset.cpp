// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/termset.h"

#include "overlay/keycoding.h"

#include <algorithm>
#include <bit>
#include <iterator>

namespace Potluck::Overlay {
namespace {

std::uint32_t hashOf(TermKey key)
{
    std::uint32_t z = key + 0x9e3779b9U;
    z = (z ^ (z >> 16)) * 0x85ebca6bU;
    z = (z ^ (z >> 13)) * 0xc2b2ae35U;
    return z ^ (z >> 16);
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
    : m_count(static_cast<std::uint32_t>(keys.size()))
    , m_wireBytes(codedKeyBytes(keys, keyBits))
    , m_keyBits(keyBits)
    , m_hasPairs(hasPairs)
{
    const std::uint32_t highs = std::uint32_t{1} << (keyBits - LowBits);
    m_low.reserve(keys.size());
    m_high.assign((keys.size() + highs + 63) / 64, 0);
    m_skip.reserve(highs / HighsPerSkip + 1);
    std::size_t at = 0; // in m_high
    std::size_t next = 0;
    for (std::uint32_t high = 0; high < highs; ++high) {
        if (high % HighsPerSkip == 0)
            m_skip.push_back(static_cast<std::uint32_t>(at));
        for (; next < keys.size() && keys[next] >> LowBits == high; ++next, ++at) {
            m_high[at / 64] |= std::uint64_t{1} << (at % 64);
            m_low.push_back(static_cast<std::uint8_t>(keys[next]));
            m_check += hashOf(keys[next]);
        }
        ++at;
    }
}

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
    const auto bits = static_cast<std::uint8_t>(std::bit_width(std::max<std::size_t>(count, 2) - 1) + 8);
    return std::clamp(bits, MinKeyBits, MaxKeyBits);
}

bool CodedTerms::fits(std::size_t count, std::uint8_t keyBits)
{
    const std::uint8_t best = keyBitsFor(count);
    return keyBits + 1 >= best && keyBits <= best + 3;
}

qsizetype CodedTerms::memory() const
{
    return static_cast<qsizetype>(sizeof(*this) + m_low.capacity() + m_high.capacity() * sizeof(std::uint64_t) +
                                  m_skip.capacity() * sizeof(std::uint32_t));
}

QByteArray CodedTerms::wire() const
{
    return codeKeys(keys(), m_keyBits);
}

std::uint32_t CodedTerms::startOf(std::uint32_t high) const
{
    std::uint32_t at = m_skip[high / HighsPerSkip];
    std::uint32_t left = high % HighsPerSkip; // zeros to pass
    while (left > 0) {
        std::uint64_t zeros = ~m_high[at / 64] & ~std::uint64_t{0} << (at % 64);
        const auto count = static_cast<std::uint32_t>(std::popcount(zeros));
        if (count < left) {
            left -= count;
            at = (at / 64 + 1) * 64;
            continue;
        }
        for (; left > 1; --left)
            zeros &= zeros - 1;
        return at / 64 * 64 + static_cast<std::uint32_t>(std::countr_zero(zeros)) + 1;
    }
    return at;
}

bool CodedTerms::holdsKey(TermKey key) const
{
    const std::uint32_t high = key >> LowBits;
    const auto low = static_cast<std::uint8_t>(key);
    std::uint32_t at = startOf(high);
    for (std::size_t i = at - high; m_high[at / 64] >> (at % 64) & 1; ++i, ++at) {
        if (m_low[i] == low)
            return true;
    }
    return false;
}

std::vector<TermKey> CodedTerms::keys() const
{
    std::vector<TermKey> keys;
    keys.reserve(m_count);
    std::uint32_t high = 0;
    for (std::size_t at = 0; keys.size() < m_count; ++at) {
        if (m_high[at / 64] >> (at % 64) & 1)
            keys.push_back(high << LowBits | m_low[keys.size()]);
        else
            ++high;
    }
    return keys;
}

std::shared_ptr<const CodedTerms> CodedTerms::extended(const std::vector<TermKey>& added) const
{
    const std::vector<TermKey> before = keys();
    std::vector<TermKey> after;
    after.reserve(before.size() + added.size());
    std::set_union(before.begin(), before.end(), added.begin(), added.end(), std::back_inserter(after));
    return std::make_shared<const CodedTerms>(after, m_keyBits, m_hasPairs);
}

std::shared_ptr<const CodedTerms> CodedTerms::with(const TermDelta& delta) const
{
    if (delta.keyBits != m_keyBits || m_count + delta.added.size() > MaxTerms)
        return nullptr;
    const std::vector<TermKey> before = keys();
    std::vector<TermKey> kept;
    kept.reserve(before.size());
    std::set_difference(before.begin(), before.end(), delta.removed.begin(), delta.removed.end(),
                        std::back_inserter(kept));
    std::vector<TermKey> after;
    after.reserve(kept.size() + delta.added.size());
    std::set_union(kept.begin(), kept.end(), delta.added.begin(), delta.added.end(), std::back_inserter(after));
    auto result = std::make_shared<const CodedTerms>(after, m_keyBits, m_hasPairs);
    return result->check() == delta.check ? result : nullptr;
}

} // namespace Potluck::Overlay
