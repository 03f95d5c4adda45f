// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/treehasher.h"

#include "content/piecemap.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace Potluck::Content {
namespace {

constexpr std::size_t LeavesPerPiece = PieceSize / BlockSize;

// Halves `count` hashes (a power of two, at most LeavesPerPiece) in place, level by level, until the first is the root.
void reduce(Sha256& sha, std::uint8_t* hashes, std::size_t count)
{
    std::array<std::uint8_t, LeavesPerPiece / 2 * TreeHashBytes> parents;
    for (; count > 1; count /= 2) {
        sha.hashEach(hashes, 2 * TreeHashBytes, count / 2, parents.data());
        std::memcpy(hashes, parents.data(), count / 2 * TreeHashBytes);
    }
}

TreeHash treeHashFrom(const std::uint8_t* hash)
{
    TreeHash result;
    std::memcpy(result.bytes.data(), hash, TreeHashBytes);
    return result;
}

// What stands in a piece layer for a piece that does not exist: the root over 64 zero leaves.
TreeHash paddingPiece(Sha256& sha)
{
    std::array<std::uint8_t, LeavesPerPiece * TreeHashBytes> leaves{};
    reduce(sha, leaves.data(), LeavesPerPiece);
    return treeHashFrom(leaves.data());
}

} // namespace

ContentId emptyContentId()
{
    ContentId id;
    Sha256().finish(id.bytes.data());
    return id;
}

void PieceHasher::update(QByteArrayView bytes)
{
    const char* data = bytes.data();
    auto left = static_cast<std::uint64_t>(bytes.size());
    while (left > 0) {
        if (m_size >= PieceSize) {
            m_size += left; // too many: finish() tells
            return;
        }
        const std::uint64_t inBlock = m_size % BlockSize;
        std::uint8_t* const leaf = m_leaves.data() + m_size / BlockSize * TreeHashBytes;
        std::uint64_t take = std::min(left, BlockSize - inBlock);
        if (take == BlockSize) {
            take = std::min(left, PieceSize - m_size) / BlockSize * BlockSize;
            m_sha.hashEach(reinterpret_cast<const std::uint8_t*>(data), BlockSize, take / BlockSize, leaf);
        } else {
            m_sha.update(data, take);
            if (inBlock + take == BlockSize)
                m_sha.finish(leaf);
        }
        m_size += take;
        data += take;
        left -= take;
    }
}

TreeHash PieceHasher::finish(std::uint64_t fileSize)
{
    const std::uint64_t size = std::exchange(m_size, 0);
    if (size % BlockSize != 0 && size < PieceSize)
        m_sha.finish(m_leaves.data() + size / BlockSize * TreeHashBytes);
    if (size == 0 || size > PieceSize)
        return {};
    const std::size_t used = (size + BlockSize - 1) / BlockSize;
    const std::size_t padded = fileSize > PieceSize ? LeavesPerPiece : std::bit_ceil(used);
    for (std::size_t leaf = used; leaf < padded; ++leaf)
        std::memset(m_leaves.data() + leaf * TreeHashBytes, 0, TreeHashBytes);
    reduce(m_sha, m_leaves.data(), padded);
    return treeHashFrom(m_leaves.data());
}

TreeHash hashPiece(QByteArrayView bytes, std::uint64_t fileSize, std::uint64_t pieceIndex)
{
    if (bytes.isEmpty() || static_cast<std::uint64_t>(bytes.size()) != pieceLength(fileSize, pieceIndex))
        return {};
    PieceHasher hasher;
    hasher.update(bytes);
    return hasher.finish(fileSize);
}

std::optional<ContentId> rootOfPieceLayer(std::uint64_t fileSize, QByteArrayView layer)
{
    const std::uint64_t pieces = pieceCount(fileSize);
    if (fileSize > MaxFileSize || static_cast<std::uint64_t>(layer.size()) != pieces * TreeHashBytes)
        return std::nullopt;
    if (pieces == 0)
        return emptyContentId();
    if (pieces == 1)
        return ContentId::fromBytes(layer);

    // Reduced level by level over the pieces that exist; the padding on the right is the same hash all along a level.
    Sha256 sha;
    std::vector<std::uint8_t> level(layer.begin(), layer.end());
    TreeHash padding = paddingPiece(sha);
    while (level.size() > TreeHashBytes) {
        if (level.size() / TreeHashBytes % 2 != 0)
            level.insert(level.end(), padding.bytes.begin(), padding.bytes.end());
        std::vector<std::uint8_t> parents(level.size() / 2);
        sha.hashEach(level.data(), 2 * TreeHashBytes, parents.size() / TreeHashBytes, parents.data());
        level = std::move(parents);
        std::array<std::uint8_t, 2 * TreeHashBytes> pair;
        std::memcpy(pair.data(), padding.bytes.data(), TreeHashBytes);
        std::memcpy(pair.data() + TreeHashBytes, padding.bytes.data(), TreeHashBytes);
        sha.hash(pair.data(), pair.size(), padding.bytes.data());
    }
    ContentId root;
    std::memcpy(root.bytes.data(), level.data(), TreeHashBytes);
    return root;
}

bool verifyPieceLayer(const ContentId& content, std::uint64_t fileSize, QByteArrayView layer)
{
    return rootOfPieceLayer(fileSize, layer) == content;
}

TreeHash pieceHash(QByteArrayView layer, std::uint64_t pieceIndex)
{
    if (pieceIndex >= static_cast<std::uint64_t>(layer.size()) / TreeHashBytes)
        return {};
    return treeHashFrom(reinterpret_cast<const std::uint8_t*>(layer.data()) + pieceIndex * TreeHashBytes);
}

std::optional<Sha1Digest> FileDigest::sha1() const
{
    return Sha1Digest::fromBytes(further.value(QCryptographicHash::Sha1));
}

std::optional<Md5Digest> FileDigest::md5() const
{
    return Md5Digest::fromBytes(further.value(QCryptographicHash::Md5));
}

TreeHasher::TreeHasher(const Algorithms& further) : TreeHasher(QByteArrayView(), further)
{}

TreeHasher::TreeHasher(QByteArrayView layer, const Algorithms& further)
    : m_layer(layer.first(layer.size() - layer.size() % static_cast<qsizetype>(TreeHashBytes)).toByteArray())
    , m_treeOffset(static_cast<std::uint64_t>(m_layer.size()) / TreeHashBytes * PieceSize)
{
    for (const Algorithm algorithm : further) {
        if (isSupported(algorithm))
            m_further.emplace_back(algorithm);
    }
    m_offset = m_further.empty() ? m_treeOffset : 0;
}

void TreeHasher::update(QByteArrayView bytes)
{
    for (Digest& digest : m_further)
        digest.update(bytes);
    const auto size = static_cast<std::uint64_t>(bytes.size());
    const std::uint64_t known = m_treeOffset > m_offset ? std::min(m_treeOffset - m_offset, size) : 0;
    m_offset += size;
    if (known < size) {
        updateTree(bytes.sliced(static_cast<qsizetype>(known)));
        m_treeOffset = m_offset;
    }
}

void TreeHasher::updateTree(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        // A piece of 64 blocks hashes the same whether others follow or not, so it is closed when it is full.
        const auto take = std::min<qsizetype>(bytes.size(), static_cast<qsizetype>(PieceSize - m_piece.size()));
        m_piece.update(bytes.first(take));
        bytes = bytes.sliced(take);
        if (m_piece.size() == PieceSize)
            m_layer += m_piece.finish(PieceSize).view();
    }
}

FileDigest TreeHasher::finish()
{
    FileDigest result;
    result.size = m_offset;
    if (m_piece.size() > 0)
        m_layer += m_piece.finish(m_offset).view();
    result.pieceLayer = std::move(m_layer);
    if (const auto root = rootOfPieceLayer(result.size, result.pieceLayer))
        result.content = *root;
    for (Digest& digest : m_further)
        result.further.insert(digest.algorithm(), digest.finish());
    return result;
}

} // namespace Potluck::Content
