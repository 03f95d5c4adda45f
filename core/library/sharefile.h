// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "library/types.h"

#include <utility>

struct stat;

namespace Potluck::Library {

// Owns one file descriptor.
class FileDescriptor
{
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int fd) : m_fd(fd) {}
    ~FileDescriptor();
    FileDescriptor(FileDescriptor&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    FileDescriptor& operator=(FileDescriptor&& other) noexcept;

    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    [[nodiscard]] int get() const { return m_fd; }
    // Gives the descriptor away.
    [[nodiscard]] int release() { return std::exchange(m_fd, -1); }

private:
    int m_fd = -1;
};

// Opens a path below an open folder without ever following a symbolic link or leaving the folder, whatever happens on
// disk meanwhile (openat2 where the kernel has it). Never blocks on a pipe or device. -1 with errno on failure.
[[nodiscard]] FileDescriptor openBeneath(int root, const QByteArray& path, int flags);

// The id of the file system that holds the open file: f_fsid, else the device number.
[[nodiscard]] std::uint64_t fileSystemOf(int fd, const struct stat& status);

[[nodiscard]] FileIdentity identityOf(const struct stat& status, std::uint64_t fileSystem);

// Opens a located file for reading, on any thread that may wait for the disk. NotFound where it vanished, Corrupt where
// it is no longer the file that was hashed (size, time or inode differ), PermissionDenied, Io.
[[nodiscard]] Result<FileDescriptor> openShared(const LocatedFile& file);

// Whether the open file still is that one. Ask again after reading: what was read is good only if it still holds.
[[nodiscard]] bool isStill(int fd, const FileIdentity& identity);

} // namespace Potluck::Library
