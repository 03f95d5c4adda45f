// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "library/types.h"

#include <sys/types.h>

#include <optional>
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
    FileDescriptor(FileDescriptor&& other) noexcept : m_fd(other.release()) {}
    FileDescriptor& operator=(FileDescriptor&& other) noexcept;

    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    [[nodiscard]] int fd() const { return m_fd; }
    // Gives the descriptor away.
    [[nodiscard]] int release() { return std::exchange(m_fd, -1); }

private:
    int m_fd = -1;
};

// Opens a share's root for looking up what is below it. Not open, with errno, on failure.
[[nodiscard]] FileDescriptor openRoot(const QByteArray& root);

// Opens a path below an open folder for reading ("" is the folder itself) without following any symbolic link or
// leaving the folder, whatever happens on disk meanwhile, and without waiting for a pipe. `flags` are added, such as
// O_DIRECTORY. Not open, with errno, on failure.
[[nodiscard]] FileDescriptor openBeneath(int root, const QByteArray& path, int flags = 0);

// Which folder it is while the system runs, whatever path or link leads to it.
struct FolderId
{
    dev_t device = 0;
    ino_t inode = 0;

    friend bool operator==(const FolderId&, const FolderId&) = default;
};

[[nodiscard]] FolderId folderIdOf(const struct stat& status);
// Nothing where the path leads to none.
[[nodiscard]] std::optional<FolderId> folderAt(const QByteArray& path);

// The id of the file system that a folder lies on: f_fsid, which outlives reboots, else the device number.
[[nodiscard]] std::uint64_t fileSystemOf(int folder);

// Whether changes on that file system are told by inotify whoever makes them: not so where other machines write too.
[[nodiscard]] bool tellsAllChanges(int folder);

[[nodiscard]] FileIdentity identityOf(const struct stat& status, std::uint64_t fileSystem);

// Opens a located file for reading, on any thread that may wait for the disk. NotFound where it vanished, Corrupt where
// it is no longer the file that was hashed (inode, size or time differ), PermissionDenied, Io.
[[nodiscard]] Result<FileDescriptor> openShared(const LocatedFile& file);

// Whether the open file still is a regular file with that inode, size and time. Ask again after reading: what was read
// is good only if this still holds.
[[nodiscard]] bool isStill(int fd, const FileIdentity& identity);

} // namespace Potluck::Library
