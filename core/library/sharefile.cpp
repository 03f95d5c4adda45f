// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/sharefile.h"

#include <QList>

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <iterator>
#include <limits>

namespace Potluck::Library {
namespace {

// For kernels before 5.6 and sandboxes without openat2: one component after the other.
FileDescriptor openByComponents(int root, const QByteArray& path, int flags)
{
    const QList<QByteArray> components = path.split('/');
    FileDescriptor folder;
    for (qsizetype i = 0; i < components.size(); ++i) {
        const QByteArray& component = components[i];
        if (component.isEmpty() || component == ".." || (component == "." && components.size() > 1)) {
            errno = EINVAL;
            return {};
        }
        const bool last = i + 1 == components.size();
        FileDescriptor next(::openat(folder.isOpen() ? folder.fd() : root, component.constData(),
                                     last ? flags | O_NOFOLLOW : O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        if (last || !next.isOpen())
            return next;
        folder = std::move(next);
    }
    return {};
}

Error openError(int error)
{
    const QString detail =
        QStringLiteral("cannot open a shared file: %1").arg(QString::fromLocal8Bit(std::strerror(error)));
    switch (error) {
    case ENOENT:
    case ENOTDIR:
    case ELOOP:
        return {ErrorCode::NotFound, detail};
    case EACCES:
    case EPERM:
        return {ErrorCode::PermissionDenied, detail};
    case EMFILE:
    case ENFILE:
        return {ErrorCode::Busy, detail};
    default:
        return {ErrorCode::Io, detail};
    }
}

std::int64_t nanoseconds(const timespec& time)
{
    constexpr std::int64_t PerSecond = 1'000'000'000;
    constexpr std::int64_t MaxSeconds = std::numeric_limits<std::int64_t>::max() / PerSecond - 1;
    if (time.tv_sec > MaxSeconds)
        return std::numeric_limits<std::int64_t>::max();
    if (time.tv_sec < -MaxSeconds)
        return std::numeric_limits<std::int64_t>::min();
    return time.tv_sec * PerSecond + time.tv_nsec;
}

} // namespace

FileDescriptor::~FileDescriptor()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

FileDescriptor& FileDescriptor::operator=(FileDescriptor&& other) noexcept
{
    if (this != &other) {
        if (m_fd >= 0)
            ::close(m_fd);
        m_fd = other.release();
    }
    return *this;
}

FileDescriptor openRoot(const QByteArray& root)
{
    return FileDescriptor(::open(root.constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
}

FileDescriptor openBeneath(int root, const QByteArray& path, int flags)
{
    constexpr int MaxTries = 16;
    const QByteArray target = path.isEmpty() ? QByteArrayLiteral(".") : path;
    open_how how{};
    how.flags = static_cast<std::uint64_t>(flags | O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS;
    for (int tries = 0; tries < MaxTries; ++tries) {
        const long fd = ::syscall(SYS_openat2, root, target.constData(), &how, sizeof how);
        if (fd >= 0)
            return FileDescriptor(static_cast<int>(fd));
        if (errno == ENOSYS || errno == EPERM)
            return openByComponents(root, target, static_cast<int>(how.flags));
        if (errno != EAGAIN && errno != EINTR) // EAGAIN: something was renamed during the look-up
            break;
    }
    return {};
}

FolderId folderIdOf(const struct stat& status)
{
    return {status.st_dev, status.st_ino};
}

std::optional<FolderId> folderAt(const QByteArray& path)
{
    struct stat status;
    if (path.isEmpty() || ::stat(path.constData(), &status) != 0)
        return std::nullopt;
    return folderIdOf(status);
}

std::uint64_t fileSystemOf(int folder)
{
    struct statfs fileSystem;
    std::uint64_t id = 0;
    if (::fstatfs(folder, &fileSystem) == 0) {
        static_assert(sizeof fileSystem.f_fsid == sizeof id);
        std::memcpy(&id, &fileSystem.f_fsid, sizeof id);
    }
    struct stat status;
    if (id == 0 && ::fstat(folder, &status) == 0)
        id = status.st_dev;
    return id;
}

bool tellsAllChanges(int folder)
{
    // statfs(2): NFS, SMB (three generations), CIFS, 9p, FUSE, AFS, Ceph, Coda.
    static constexpr std::uint32_t Remote[] = {0x6969,     0x517b,     0xfe534d42, 0xff534d42, 0x01021997,
                                               0x65735546, 0x5346414f, 0x00c36400, 0x73757245};
    struct statfs fileSystem;
    if (::fstatfs(folder, &fileSystem) != 0)
        return false;
    return std::find(std::begin(Remote), std::end(Remote), static_cast<std::uint32_t>(fileSystem.f_type)) ==
           std::end(Remote);
}

FileIdentity identityOf(const struct stat& status, std::uint64_t fileSystem)
{
    return {fileSystem, status.st_ino, static_cast<std::uint64_t>(status.st_size), nanoseconds(status.st_mtim)};
}

Result<FileDescriptor> openShared(const LocatedFile& file)
{
    const FileDescriptor root = openRoot(file.root);
    if (!root.isOpen())
        return openError(errno);
    FileDescriptor opened = openBeneath(root.fd(), file.path);
    if (!opened.isOpen())
        return openError(errno);
    if (!isStill(opened.fd(), file.identity))
        return Error{ErrorCode::Corrupt, QStringLiteral("the file changed since it was shared")};
    return opened;
}

bool isStill(int fd, const FileIdentity& identity)
{
    struct stat status;
    if (::fstat(fd, &status) != 0 || !S_ISREG(status.st_mode))
        return false;
    return identityOf(status, identity.device) == identity;
}

} // namespace Potluck::Library
