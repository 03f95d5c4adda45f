// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "content/contentid.h"
#include "content/piecemap.h"
#include "transfer/disk.h"
#include "transfer/uploads.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <mutex>
#include <span>

namespace Potluck::Transfer {

// Writes all bytes from that offset on, in writes of PartialFile::WriteBytes. Blocks.
[[nodiscard]] Status writeAll(DiskFile& file, std::uint64_t offset, std::span<const char> bytes);

// The file of a download on disk, from its first piece to its end: verifies and writes pieces, knows which are there,
// reads them back. All calls block on the disk but pieces(), setLayer() and the like; any thread.
class PartialFile
{
public:
    // The file is open for writing and as long as the content; nothing of it counts as verified.
    PartialFile(std::unique_ptr<DiskFile> file, std::uint64_t size);

    [[nodiscard]] std::uint64_t size() const { return m_size; }

    // The verified piece layer. Set once, before the first piece.
    void setLayer(const QByteArray& layer);
    [[nodiscard]] QByteArray layer() const;

    // The pieces that are verified and written.
    [[nodiscard]] Content::PieceMap pieces() const;
    // Takes over what the journal knows to be on disk.
    void setPieces(const Content::PieceMap& pieces);

    // Verifies one piece and writes it, hot from the caches, in writes of WriteBytes; one writer at a time per file.
    // Corrupt where it is not the piece of this content: nothing is written then. Else what the disk says.
    [[nodiscard]] Status store(std::uint32_t piece, std::span<const char> bytes);

    // fdatasync of everything that was stored before.
    [[nodiscard]] Status sync();

    // Looks for further pieces among the bytes on disk, from that piece on, skipping holes; reads about `budget` bytes.
    // With `rewrite` right ones are written once more, since a failed sync leaves them only in memory. The next piece
    // to look at, nothing when through.
    [[nodiscard]] Result<std::optional<std::uint32_t>> check(std::uint32_t from, std::uint64_t budget, bool rewrite);

    // Copies `bytes` at most from that offset into another file, every piece verified once more. The offset reached.
    [[nodiscard]] Result<std::uint64_t> copyTo(DiskFile& target, std::uint64_t from, std::uint64_t bytes);

    // Bytes of pieces that are there: NotFound for others, InvalidArgument past the end.
    [[nodiscard]] Status read(std::uint64_t offset, std::span<char> into) const;
    [[nodiscard]] Status readCached(std::uint64_t offset, std::span<char> into) const;

    // Larger ones make the kernel take large, cold pages: 64 KiB writes of a new GiB took 0.20 s of CPU every time, 128
    // KiB 0.2 to 0.45, 256 KiB 0.2 to 1.0, 1 MiB 0.2 to 1.4 (ext4, Linux 6.18).
    static constexpr std::size_t WriteBytes = 64 * 1024;

private:
    [[nodiscard]] bool isRight(std::uint32_t piece, std::span<const char> bytes) const;
    [[nodiscard]] Status write(std::uint64_t offset, std::span<const char> bytes);
    [[nodiscard]] Status readAll(std::uint64_t offset, std::span<char> into) const;
    [[nodiscard]] Status mayRead(std::uint64_t offset, std::size_t bytes) const;

    const std::unique_ptr<DiskFile> m_file;
    const std::uint64_t m_size;
    std::mutex m_writing;       // one writer per file
    mutable std::mutex m_mutex; // of the two below; never held while the disk works
    QByteArray m_layer;
    Content::PieceMap m_pieces;
};

// Serves a running download to others.
class PartialReader final : public ContentReader
{
public:
    PartialReader(std::shared_ptr<PartialFile> file, const Content::ContentId& content, QString name)
        : m_file(std::move(file)), m_content(content), m_name(std::move(name))
    {}

    [[nodiscard]] Content::ContentId content() const override { return m_content; }
    [[nodiscard]] QString name() const override { return m_name; }
    [[nodiscard]] std::uint64_t size() const override { return m_file->size(); }
    [[nodiscard]] Content::PieceMap pieces() const override { return m_file->pieces(); }
    [[nodiscard]] Result<QByteArray> layer() override { return m_file->layer(); }
    [[nodiscard]] Status readCached(std::uint64_t offset, std::span<char> into) override
    {
        return m_file->readCached(offset, into);
    }
    [[nodiscard]] Status read(std::uint64_t offset, std::span<char> into) override
    {
        return m_file->read(offset, into);
    }

private:
    std::shared_ptr<PartialFile> m_file;
    Content::ContentId m_content;
    QString m_name;
};

} // namespace Potluck::Transfer
