// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <cstdint>
#include <optional>

namespace Potluck::Content {

// The leaf of the hash tree (BEP 52), in bytes.
constexpr std::uint64_t BlockSize = 16 * 1024;
// The unit that is requested, verified and kept, in bytes: 64 blocks.
constexpr std::uint64_t PieceSize = 1024 * 1024;

struct ContentIdTag;
struct TreeHashTag;
struct Sha1Tag;
struct Md5Tag;

// What a file is: the SHA-256 Merkle root over its 16 KiB blocks, BEP 52's "pieces root".
using ContentId = StrongBytes<ContentIdTag, 32>;
// An inner node of that tree, such as the hash of one piece.
using TreeHash = StrongBytes<TreeHashTag, 32>;
// Digests of the whole file, for the seed networks.
using Sha1Digest = StrongBytes<Sha1Tag, 20>;
using Md5Digest = StrongBytes<Md5Tag, 16>;

// How many pieces a file of that many bytes has; an empty file has none.
constexpr std::uint64_t pieceCount(std::uint64_t fileSize)
{
    return fileSize / PieceSize + (fileSize % PieceSize != 0 ? 1 : 0);
}

} // namespace Potluck::Content
