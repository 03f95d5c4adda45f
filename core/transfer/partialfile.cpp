// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/partialfile.h"

#include "content/treehasher.h"

#include <algorithm>

namespace Potluck::Transfer {
namespace {

// The file became shorter under our hands.
Error truncated()
{
    return {ErrorCode::Io, QStringLiteral("the partial file is shorter than it was")};
}

} // namespace

Status writeAll(DiskFile& file, std::uint64_t offset, std::span<const char> bytes)
{
    while (!bytes.empty()) {
        const auto put = file.write(offset, bytes.first(std::min(bytes.size(), PartialFile::WriteBytes)));
        if (!put)
            return put.error();
        offset += *put;
        bytes = bytes.subspan(*put);
    }
    return {};
}

PartialFile::PartialFile(std::unique_ptr<DiskFile> file, std::uint64_t size)
    : m_file(std::move(file)), m_size(size), m_pieces(Content::pieceCount(size))
{}

void PartialFile::setLayer(const QByteArray& layer)
{
    const std::lock_guard lock(m_mutex);
    m_layer = layer;
}

QByteArray PartialFile::layer() const
{
    const std::lock_guard lock(m_mutex);
    return m_layer;
}

Content::PieceMap PartialFile::pieces() const
{
    const std::lock_guard lock(m_mutex);
    return m_pieces;
}

void PartialFile::setPieces(const Content::PieceMap& pieces)
{
    const std::lock_guard lock(m_mutex);
    m_pieces = pieces;
}

bool PartialFile::isRight(std::uint32_t piece, std::span<const char> bytes) const
{
    const Content::TreeHash expected = Content::pieceHash(layer(), piece);
    const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
    return !expected.isNull() && Content::hashPiece(view, m_size, piece) == expected;
}

Status PartialFile::store(std::uint32_t piece, std::span<const char> bytes)
{
    if (!isRight(piece, bytes))
        return Error{ErrorCode::Corrupt, QStringLiteral("piece %1 does not match its hash").arg(piece)};
    if (const Status written = write(piece * Content::PieceSize, bytes); !written)
        return written;
    const std::lock_guard lock(m_mutex);
    m_pieces.set(piece);
    return {};
}

Status PartialFile::write(std::uint64_t offset, std::span<const char> bytes)
{
    const std::lock_guard lock(m_writing);
    return writeAll(*m_file, offset, bytes);
}

Status PartialFile::sync()
{
    return m_file->sync();
}

Result<std::optional<std::uint32_t>> PartialFile::check(std::uint32_t from, std::uint64_t budget, bool rewrite)
{
    const auto count = static_cast<std::uint32_t>(Content::pieceCount(m_size));
    const auto buffer = std::make_unique_for_overwrite<char[]>(Content::PieceSize);
    std::uint64_t spent = 0;
    std::optional<Extent> data;
    for (std::uint32_t piece = from; piece < count; ++piece) {
        if (spent >= budget)
            return std::optional(piece);
        const Content::PieceMap known = pieces();
        const auto missing = known.firstMissing(piece);
        if (!missing)
            break;
        piece = static_cast<std::uint32_t>(*missing);
        const std::uint64_t begin = piece * Content::PieceSize;
        const std::uint64_t length = Content::pieceLength(m_size, piece);
        if (!data || data->end <= begin) {
            const auto next = m_file->nextData(begin);
            if (!next)
                return next.error();
            if (!*next)
                break;
            data = **next;
        }
        if (data->begin >= begin + length) {
            // Only holes here: go on where data begins. The loop adds one.
            piece = static_cast<std::uint32_t>(data->begin / Content::PieceSize) - 1;
            continue;
        }
        const std::span<char> bytes(buffer.get(), length);
        spent += length;
        if (const Status got = readAll(begin, bytes); !got)
            return got.error();
        if (!isRight(piece, bytes))
            continue;
        if (rewrite) {
            if (const Status written = write(begin, bytes); !written)
                return written.error();
        }
        const std::lock_guard lock(m_mutex);
        m_pieces.set(piece);
    }
    return std::optional<std::uint32_t>{};
}

Result<std::uint64_t> PartialFile::copyTo(DiskFile& target, std::uint64_t from, std::uint64_t bytes)
{
    const auto buffer = std::make_unique_for_overwrite<char[]>(Content::PieceSize);
    const std::uint64_t end = std::min(m_size, from + bytes);
    while (from < end) {
        const auto piece = static_cast<std::uint32_t>(from / Content::PieceSize);
        const std::span<char> part(buffer.get(), Content::pieceLength(m_size, piece));
        if (const Status got = readAll(from, part); !got)
            return got.error();
        if (!isRight(piece, part))
            return Error{ErrorCode::Corrupt, QStringLiteral("piece %1 changed on disk").arg(piece)};
        if (const Status put = writeAll(target, from, part); !put)
            return put.error();
        from += part.size();
    }
    return from;
}

Status PartialFile::readAll(std::uint64_t offset, std::span<char> into) const
{
    while (!into.empty()) {
        const auto got = m_file->read(offset, into);
        if (!got)
            return got.error();
        if (*got == 0)
            return truncated();
        offset += *got;
        into = into.subspan(*got);
    }
    return {};
}

Status PartialFile::mayRead(std::uint64_t offset, std::size_t bytes) const
{
    if (offset > m_size || bytes > m_size - offset)
        return Error{ErrorCode::InvalidArgument, QStringLiteral("past the end of the file")};
    if (bytes == 0)
        return {};
    const std::lock_guard lock(m_mutex);
    const auto missing = m_pieces.firstMissing(offset / Content::PieceSize);
    if (missing && *missing <= (offset + bytes - 1) / Content::PieceSize)
        return Error{ErrorCode::NotFound, QStringLiteral("piece %1 is not here yet").arg(*missing)};
    return {};
}

Status PartialFile::read(std::uint64_t offset, std::span<char> into) const
{
    if (const Status may = mayRead(offset, into.size()); !may)
        return may;
    return readAll(offset, into);
}

Status PartialFile::readCached(std::uint64_t offset, std::span<char> into) const
{
    if (const Status may = mayRead(offset, into.size()); !may)
        return may;
    while (!into.empty()) {
        const auto got = m_file->readCached(offset, into);
        if (!got)
            return got.error();
        if (*got == 0)
            return truncated();
        offset += *got;
        into = into.subspan(*got);
    }
    return {};
}

} // namespace Potluck::Transfer
