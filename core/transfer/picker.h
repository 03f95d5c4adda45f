// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "content/piecemap.h"
#include "transfer/source.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace Potluck::Transfer {

// Which piece is asked of which source. Knows nothing of time and bytes: the download tells it how fast sources are.
// The same calls with the same seed give the same answers. Pure.
//
// A piece is free, claimed by one or several sources, landed (all bytes are there, being verified) or had.
//
// Order of the free pieces: where the user previews, from the start, and a stream claims nothing, since it may take
// long for a piece that is waited for. Else, where some source has only a part, rarest first in seeded random order, so
// that those who download at the same time get different pieces to share. Else from the end while a stream source fills
// from the start; else from the start. Runs are contiguous.
class Picker
{
public:
    using Holder = std::uint32_t; // names a source within the download

    Picker(std::uint64_t pieces, std::uint64_t seed);

    // From now on pieces come from the start; what streams have claimed is free again.
    void setInOrder();
    // A piece that is on disk already.
    void setHad(std::uint32_t piece);

    // A source without pieces so far.
    void addSource(Holder holder, SourceKind kind);
    // Its claims are free again.
    void removeSource(Holder holder);
    // The map must have as many pieces as the file.
    void setPieces(Holder holder, Content::PieceMap has);

    // Claims the next run of at most maxPieces for that source; nothing where it has no free piece.
    [[nodiscard]] std::optional<PieceRun> next(Holder holder, std::uint32_t maxPieces);

    // When a source will have given a claimed piece.
    using Due = std::function<Milliseconds(Holder, std::uint32_t piece)>;
    // For a source that would otherwise be idle: claims, beside those who have it claimed already, the piece that is
    // due last and that this source, which needs `mine` for it, gives clearly earlier. At most three claim one piece.
    [[nodiscard]] std::optional<std::uint32_t> duplicate(Holder holder, Milliseconds mine, const Due& due);

    // The same of the first piece that is claimed and not there, where the user previews: he waits for it.
    [[nodiscard]] std::optional<std::uint32_t> hasten(Holder holder, Milliseconds mine, const Due& due);

    // A stream comes upon the piece, asked or not. No effect where it is not wanted.
    void claim(Holder holder, std::uint32_t piece);
    void release(Holder holder, std::uint32_t piece);

    // Neither landed nor had.
    [[nodiscard]] bool isWanted(std::uint32_t piece) const { return !m_had.has(piece) && !m_landed.has(piece); }
    // Takes all claims away. Whether others than that source had claimed it too.
    bool land(Holder holder, std::uint32_t piece);
    void accept(std::uint32_t piece); // landed and right: had
    void reject(std::uint32_t piece); // landed and wrong, or not kept: free

    [[nodiscard]] const Content::PieceMap& had() const { return m_had; }
    [[nodiscard]] bool isComplete() const { return m_had.isComplete(); }
    [[nodiscard]] std::uint64_t freeCount() const { return m_taken.size() - m_taken.count(); }
    // Whether that source has a wanted piece, claimed or not.
    [[nodiscard]] bool isUseful(Holder holder) const;

    // Claimed pieces, with who claimed each first.
    [[nodiscard]] const std::map<std::uint32_t, std::vector<Holder>>& claims() const { return m_claims; }
    // How many sources have that piece.
    [[nodiscard]] std::uint32_t copies(std::uint32_t piece) const
    {
        return m_complete + (piece < m_rarity.size() ? m_rarity[piece] : 0);
    }

private:
    struct Origin
    {
        SourceKind kind = SourceKind::Ranged;
        Content::PieceMap has;
        std::uint32_t nextPiece = 0; // after its last run
    };

    [[nodiscard]] bool isFree(std::uint32_t piece) const { return piece < m_taken.size() && !m_taken.has(piece); }
    [[nodiscard]] std::optional<std::uint32_t> lowest(const Origin& origin) const;
    [[nodiscard]] std::optional<PieceRun> highestRun(const Origin& origin, std::uint32_t maxPieces);
    [[nodiscard]] std::optional<std::uint32_t> rarest(const Origin& origin);
    void count(const Content::PieceMap& has, int by);
    using Claim = std::pair<const std::uint32_t, std::vector<Holder>>;
    // When the piece comes, where that source may claim it, too; nothing where it may not.
    [[nodiscard]] std::optional<Milliseconds> dueFor(Holder holder, const Claim& claim, const Due& due) const;
    void take(Holder holder, std::uint32_t piece);
    void setFree(std::uint32_t piece);

    Content::PieceMap m_had;
    Content::PieceMap m_landed;
    Content::PieceMap m_taken; // had, landed or claimed
    std::map<std::uint32_t, std::vector<Holder>> m_claims;
    std::map<Holder, Origin> m_origins;
    std::vector<std::uint32_t> m_rarity; // how many partial sources have it; empty while there is none
    std::uint32_t m_complete = 0;        // sources that have everything
    std::uint32_t m_top;                 // no free piece at or above
    int m_streams = 0;
    bool m_inOrder = false;
    SeededRandom m_random;
};

} // namespace Potluck::Transfer
