// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/contentid.h"

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <optional>
#include <vector>

namespace Potluck::Content {

// The largest file that Potluck shares or downloads: 16 TiB, 2^24 pieces, a piece layer of 512 MiB. Sizes that come
// from elsewhere are checked against it before anything is allocated.
constexpr std::uint64_t MaxPieces = std::uint64_t{1} << 24;
constexpr std::uint64_t MaxFileSize = MaxPieces * PieceSize;

// Which pieces of a file are there: one bit each, with the number of set ones at hand. A value; at most 2 MiB.
class PieceMap
{
public:
    // No pieces at all.
    PieceMap() = default;
    // That many pieces, none or all set. A count above MaxPieces is cut to it: check sizes before.
    explicit PieceMap(std::uint64_t pieces, bool all = false);

    // Reads toBytes(): exactly as many bytes as the pieces need, spare bits zero, at most MaxPieces; else nothing.
    [[nodiscard]] static std::optional<PieceMap> fromBytes(QByteArrayView bits, std::uint64_t pieces);
    // One bit per piece, the first piece in the highest bit of the first byte (as BEP 3's bitfield).
    [[nodiscard]] QByteArray toBytes() const;

    // How many pieces the file has.
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    // How many of them are set.
    [[nodiscard]] std::uint64_t count() const { return m_count; }
    [[nodiscard]] bool isComplete() const { return m_count == m_size; }
    [[nodiscard]] bool isNone() const { return m_count == 0; }

    // False beyond the end.
    [[nodiscard]] bool has(std::uint64_t piece) const;
    // No effect beyond the end.
    void set(std::uint64_t piece, bool present = true);

    // The first piece at or after `from` that is not set, or that is.
    [[nodiscard]] std::optional<std::uint64_t> firstMissing(std::uint64_t from = 0) const;
    [[nodiscard]] std::optional<std::uint64_t> firstPresent(std::uint64_t from = 0) const;

    // The pieces set in both; those set here and not there. The result has this map's size; pieces that the other map
    // does not reach count as not set there.
    [[nodiscard]] PieceMap intersection(const PieceMap& other) const;
    [[nodiscard]] PieceMap without(const PieceMap& other) const;

    friend bool operator==(const PieceMap&, const PieceMap&) = default;

private:
    void recount();

    std::vector<std::uint64_t> m_words; // bit i % 64 of word i / 64; bits beyond the end are 0
    std::uint64_t m_size = 0;
    std::uint64_t m_count = 0;
};

} // namespace Potluck::Content
