// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/piecemap.h"

#include <algorithm>
#include <bit>

namespace Potluck::Content {
namespace {

constexpr std::uint64_t WordBits = 64;

constexpr std::uint64_t bitOf(std::uint64_t piece)
{
    return std::uint64_t{1} << (piece % WordBits);
}

} // namespace

PieceMap::PieceMap(std::uint64_t pieces, bool all)
    : m_words((std::min(pieces, MaxPieces) + WordBits - 1) / WordBits, all ? ~std::uint64_t{0} : 0)
    , m_size(std::min(pieces, MaxPieces))
    , m_count(all ? m_size : 0)
{
    if (all && m_size % WordBits != 0)
        m_words.back() = bitOf(m_size) - 1;
}

std::optional<PieceMap> PieceMap::fromBytes(QByteArrayView bits, std::uint64_t pieces)
{
    if (pieces > MaxPieces || static_cast<std::uint64_t>(bits.size()) != (pieces + 7) / 8)
        return std::nullopt;
    PieceMap map(pieces);
    for (std::uint64_t piece = 0; piece < static_cast<std::uint64_t>(bits.size()) * 8; ++piece) {
        if ((static_cast<std::uint8_t>(bits[static_cast<qsizetype>(piece / 8)]) & (0x80U >> (piece % 8))) == 0)
            continue;
        if (piece >= pieces)
            return std::nullopt;
        map.m_words[piece / WordBits] |= bitOf(piece);
    }
    map.recount();
    return map;
}

QByteArray PieceMap::toBytes() const
{
    QByteArray bits(static_cast<qsizetype>((m_size + 7) / 8), '\0');
    for (auto piece = firstPresent(); piece; piece = firstPresent(*piece + 1)) {
        char& byte = bits[static_cast<qsizetype>(*piece / 8)];
        byte = static_cast<char>(static_cast<std::uint8_t>(byte) | (0x80U >> (*piece % 8)));
    }
    return bits;
}

bool PieceMap::has(std::uint64_t piece) const
{
    return piece < m_size && (m_words[piece / WordBits] & bitOf(piece)) != 0;
}

void PieceMap::set(std::uint64_t piece, bool present)
{
    if (piece >= m_size || has(piece) == present)
        return;
    m_words[piece / WordBits] ^= bitOf(piece);
    m_count += present ? 1 : std::uint64_t(-1);
}

std::optional<std::uint64_t> PieceMap::firstMissing(std::uint64_t from) const
{
    for (std::uint64_t word = from / WordBits; word < m_words.size(); ++word) {
        std::uint64_t missing = ~m_words[word];
        if (word == from / WordBits)
            missing &= ~(bitOf(from) - 1);
        if (missing == 0)
            continue;
        const std::uint64_t piece = word * WordBits + static_cast<std::uint64_t>(std::countr_zero(missing));
        if (piece < m_size) // the spare bits of the last word are 0 too
            return piece;
    }
    return std::nullopt;
}

std::optional<std::uint64_t> PieceMap::firstPresent(std::uint64_t from) const
{
    for (std::uint64_t word = from / WordBits; word < m_words.size(); ++word) {
        std::uint64_t present = m_words[word];
        if (word == from / WordBits)
            present &= ~(bitOf(from) - 1);
        if (present != 0)
            return word * WordBits + static_cast<std::uint64_t>(std::countr_zero(present));
    }
    return std::nullopt;
}

PieceMap PieceMap::intersection(const PieceMap& other) const
{
    PieceMap result = *this;
    for (std::size_t word = 0; word < result.m_words.size(); ++word)
        result.m_words[word] &= word < other.m_words.size() ? other.m_words[word] : 0;
    result.recount();
    return result;
}

PieceMap PieceMap::without(const PieceMap& other) const
{
    PieceMap result = *this;
    for (std::size_t word = 0; word < std::min(result.m_words.size(), other.m_words.size()); ++word)
        result.m_words[word] &= ~other.m_words[word];
    result.recount();
    return result;
}

void PieceMap::recount()
{
    m_count = 0;
    for (const std::uint64_t word : m_words)
        m_count += static_cast<std::uint64_t>(std::popcount(word));
}

} // namespace Potluck::Content
