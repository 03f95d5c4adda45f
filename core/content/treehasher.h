// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/contentid.h"
#include "content/digest.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QMap>

#include <array>
#include <optional>
#include <vector>

namespace Potluck::Content {

// The hash tree of a file as BEP 52 defines it: SHA-256 over 16 KiB blocks (the last one as short as it is), nodes are
// SHA-256 of their two children, missing leaves are 32 zero bytes. A file of one piece has a tree padded only to the
// next power of two of its blocks; a longer file's last piece is padded to 64 leaves, and its piece layer to the next
// power of two of pieces with the hash of an all-zero-leaf piece.
//
// A piece layer is the concatenation of the 32-byte hashes of all pieces (1 MiB each) of the file. A file of one piece
// has its root as the only hash of the layer; an empty file has an empty layer.
// BEP 52 gives an empty file no root. Here its content id is the SHA-256 of nothing (e3b0c442...).

// Bytes of one hash in a piece layer.
constexpr std::uint64_t TreeHashBytes = 32;

// The content id of every empty file.
[[nodiscard]] ContentId emptyContentId();

// Bytes of that piece: 1 MiB, less for the last; 0 where the file has no such piece.
[[nodiscard]] constexpr std::uint64_t pieceLength(std::uint64_t fileSize, std::uint64_t pieceIndex)
{
    if (pieceIndex >= pieceCount(fileSize))
        return 0;
    const std::uint64_t rest = fileSize - pieceIndex * PieceSize;
    return rest < PieceSize ? rest : PieceSize;
}

// The hash of one piece while its bytes arrive, so that they are hashed while the CPU still has them in its cache.
// Reusable: finish() starts anew. Thread-confined.
class PieceHasher
{
public:
    // At most PieceSize bytes in all; what is beyond makes finish() give a null hash.
    void update(QByteArrayView bytes);
    // Bytes since the last finish().
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    // The hash of the piece of a file of that size; null, which is never a piece's hash, where too many bytes came.
    [[nodiscard]] TreeHash finish(std::uint64_t fileSize);

private:
    Sha256 m_sha;
    std::uint64_t m_size = 0;
    std::array<std::uint8_t, PieceSize / BlockSize * TreeHashBytes> m_leaves;
};

// The hash of one whole piece in memory. Null where `bytes` is not exactly as long as that piece of the file.
[[nodiscard]] TreeHash hashPiece(QByteArrayView bytes, std::uint64_t fileSize, std::uint64_t pieceIndex);

// The content id that this piece layer stands for; nothing where the layer's length does not fit the size.
[[nodiscard]] std::optional<ContentId> rootOfPieceLayer(std::uint64_t fileSize, QByteArrayView layer);

// Whether the layer, which came from anybody, is the piece layer of that content. Length is checked before hashing.
[[nodiscard]] bool verifyPieceLayer(const ContentId& content, std::uint64_t fileSize, QByteArrayView layer);

// One hash of a piece layer; null where there is none of that index.
[[nodiscard]] TreeHash pieceHash(QByteArrayView layer, std::uint64_t pieceIndex);

// All that is known of a file's bytes after one reading.
struct FileDigest
{
    ContentId content;
    std::uint64_t size = 0;
    QByteArray pieceLayer;
    QMap<Algorithm, QByteArray> further; // the digests that were asked for, raw

    [[nodiscard]] std::optional<Sha1Digest> sha1() const;
    [[nodiscard]] std::optional<Md5Digest> md5() const;

    friend bool operator==(const FileDigest&, const FileDigest&) = default;
};

// Hashes a file from its first byte to its last, fed in portions of any length. Thread-confined; memory: 32 bytes per
// MiB of the file.
class TreeHasher
{
public:
    // `further` digests are computed in the same reading; unsupported ones are left out.
    explicit TreeHasher(const Algorithms& further = {});
    // Continues where an earlier reading stopped: `layer` holds the hashes of the first whole pieces. Feed from
    // nextOffset() on. A length that is no multiple of 32 is cut down to one.
    TreeHasher(QByteArrayView layer, const Algorithms& further);

    // The offset in the file of the byte that update() expects next. After resuming it is the end of the pieces known,
    // or 0 where further digests are asked for: they must see every byte, only the tree is then spared.
    [[nodiscard]] std::uint64_t nextOffset() const { return m_offset; }
    void update(QByteArrayView bytes);
    // The hashes of the pieces finished so far: what a later TreeHasher can resume from.
    [[nodiscard]] const QByteArray& finishedPieces() const { return m_layer; }
    // Ends the file here. The hasher cannot be used afterwards.
    [[nodiscard]] FileDigest finish();

private:
    void updateTree(QByteArrayView bytes);

    PieceHasher m_piece;
    QByteArray m_layer;
    std::vector<Digest> m_further;
    std::uint64_t m_offset = 0;
    std::uint64_t m_treeOffset = 0; // where the tree goes on; ahead of m_offset while a resumed prefix is read again
};

} // namespace Potluck::Content
