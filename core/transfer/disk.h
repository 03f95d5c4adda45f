// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>

namespace Potluck::Transfer {

// What the disk knows of a file.
struct FileFacts
{
    bool isFolder = false;
    bool isLink = false;
    std::uint64_t size = 0;
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::int64_t modifiedNs = 0; // since 1970
    std::uint32_t owner = 0;     // user id

    friend bool operator==(const FileFacts&, const FileFacts&) = default;
};

// Bytes [begin, end) of a file.
struct Extent
{
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

// One open file. Blocking calls; several threads may use one file at a time (they read and write at offsets).
class DiskFile
{
public:
    virtual ~DiskFile() = default;

    // How many bytes were read; fewer than asked at the end of the file, or for no reason at all.
    [[nodiscard]] virtual Result<std::size_t> read(std::uint64_t offset, std::span<char> into) = 0;
    // The same, Busy where it would have to wait for the disk.
    [[nodiscard]] virtual Result<std::size_t> readCached(std::uint64_t offset, std::span<char> into) = 0;
    // How many bytes were written, at least one; may be fewer than asked.
    [[nodiscard]] virtual Result<std::size_t> write(std::uint64_t offset, std::span<const char> bytes) = 0;
    // Sets the size; new bytes read as zero and take no space.
    [[nodiscard]] virtual Status resize(std::uint64_t size) = 0;
    // fdatasync: what was written before is on disk when it returns.
    [[nodiscard]] virtual Status sync() = 0;
    // The first stretch at or after offset that holds data; nothing where only holes follow. Where the file system does
    // not tell, everything to the end of the file.
    [[nodiscard]] virtual Result<std::optional<Extent>> nextData(std::uint64_t offset) = 0;
    [[nodiscard]] virtual Result<FileFacts> facts() const = 0;
};

// The file system, as far as transfer touches it: all writing goes through here, so that tests can let any step fail.
// Blocking calls from any thread. Errors: NotFound, AlreadyExists, PermissionDenied, DiskFull (also over quota), Busy,
// Unsupported (this file system cannot), InvalidArgument (a name it cannot hold), else Io.
class Disk
{
public:
    virtual ~Disk() = default;

    enum class Mode { Read, ReadWrite, CreateNew }; // CreateNew: read and write, AlreadyExists where something is there
    [[nodiscard]] virtual Result<std::unique_ptr<DiskFile>> open(const QString& path, Mode mode) = 0;
    // A file without a name in that folder, gone when closed unless link() names it. Unsupported on some file systems.
    [[nodiscard]] virtual Result<std::unique_ptr<DiskFile>> openUnnamed(const QString& folder) = 0;
    // Names an unnamed file; never replaces (AlreadyExists).
    [[nodiscard]] virtual Status link(DiskFile& unnamed, const QString& path) = 0;
    // Moves within a file system; never replaces (AlreadyExists). Unsupported across file systems.
    [[nodiscard]] virtual Status rename(const QString& from, const QString& to) = 0;
    [[nodiscard]] virtual Status remove(const QString& path) = 0;       // a file; missing is no error
    [[nodiscard]] virtual Status removeFolder(const QString& path) = 0; // an empty one
    // Makes the folder and those above it.
    [[nodiscard]] virtual Status makeFolders(const QString& path) = 0;
    // Makes one folder that only its owner can enter; AlreadyExists.
    [[nodiscard]] virtual Status makePrivateFolder(const QString& path) = 0;
    // fsync of a folder: names made or moved in it are on disk when it returns.
    [[nodiscard]] virtual Status syncFolder(const QString& path) = 0;
    // Of the path itself, symbolic links not followed; NotFound.
    [[nodiscard]] virtual Result<FileFacts> facts(const QString& path) const = 0;
    // Symbolic links followed.
    [[nodiscard]] virtual Result<FileFacts> factsThroughLinks(const QString& path) const = 0;
    // The names in a folder, in no order.
    [[nodiscard]] virtual Result<QStringList> list(const QString& folder) const = 0;
    [[nodiscard]] virtual bool isWritableFolder(const QString& path) const = 0;
    // Bytes that this user may still write there.
    [[nodiscard]] virtual Result<std::uint64_t> freeSpace(const QString& folder) const = 0;
    [[nodiscard]] virtual std::uint32_t userId() const = 0;
};

} // namespace Potluck::Transfer
