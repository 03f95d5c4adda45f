// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/posixdisk.h"

#include <QFile>
#include <QStringList>

#include <cerrno>
#include <climits>
#include <cstdio>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/uio.h>
#include <system_error>
#include <unistd.h>

namespace Potluck::Transfer {
namespace {

ErrorCode codeOf(int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return ErrorCode::NotFound;
    case EEXIST:
    case ENOTEMPTY:
        return ErrorCode::AlreadyExists;
    case EACCES:
    case EPERM:
    case EROFS:
        return ErrorCode::PermissionDenied;
    case ENOSPC:
    case EDQUOT:
    case EFBIG: // the file system's own limit, such as 4 GiB on FAT
        return ErrorCode::DiskFull;
    case EAGAIN:
        return ErrorCode::Busy;
    case EXDEV:
    case EOPNOTSUPP:
    case ENOSYS:
        return ErrorCode::Unsupported;
    case EINVAL:
    case ENAMETOOLONG:
    case EILSEQ:
        return ErrorCode::InvalidArgument;
    default:
        return ErrorCode::Io;
    }
}

// `sentence` has places for the path and for what the system says.
Error errorOf(int error, const char* sentence, const QString& path)
{
    return {codeOf(error),
            QString::fromLatin1(sentence).arg(path, QString::fromStdString(std::generic_category().message(error)))};
}

// Calls again where a signal came in between.
template<typename Call>
auto retried(Call call)
{
    decltype(call()) result;
    do
        result = call();
    while (result < 0 && errno == EINTR);
    return result;
}

FileFacts factsOf(const struct stat& info)
{
    FileFacts facts;
    facts.isFolder = S_ISDIR(info.st_mode);
    facts.isLink = S_ISLNK(info.st_mode);
    facts.size = static_cast<std::uint64_t>(info.st_size);
    facts.device = info.st_dev;
    facts.inode = info.st_ino;
    facts.modifiedNs = static_cast<std::int64_t>(info.st_mtim.tv_sec) * 1'000'000'000 + info.st_mtim.tv_nsec;
    facts.owner = info.st_uid;
    return facts;
}

class PosixFile final : public DiskFile
{
public:
    PosixFile(int descriptor, QString path) : m_descriptor(descriptor), m_path(std::move(path)) {}
    ~PosixFile() override { ::close(m_descriptor); }
    PosixFile(const PosixFile&) = delete;
    PosixFile& operator=(const PosixFile&) = delete;

    [[nodiscard]] int descriptor() const { return m_descriptor; }

    Result<std::size_t> read(std::uint64_t offset, std::span<char> into) override
    {
        const auto got =
            retried([&] { return ::pread(m_descriptor, into.data(), into.size(), static_cast<off_t>(offset)); });
        if (got < 0)
            return errorOf(errno, "cannot read %1: %2", m_path);
        return static_cast<std::size_t>(got);
    }

    Result<std::size_t> readCached(std::uint64_t offset, std::span<char> into) override
    {
        const iovec vector{into.data(), into.size()};
        const auto got =
            retried([&] { return ::preadv2(m_descriptor, &vector, 1, static_cast<off_t>(offset), RWF_NOWAIT); });
        if (got >= 0)
            return static_cast<std::size_t>(got);
        if (errno == EOPNOTSUPP || errno == ENOSYS || errno == EINVAL) // the file system does not tell
            return Error{ErrorCode::Busy, QStringLiteral("not known to be in memory")};
        return errorOf(errno, "cannot read %1: %2", m_path);
    }

    Result<std::size_t> write(std::uint64_t offset, std::span<const char> bytes) override
    {
        const auto put =
            retried([&] { return ::pwrite(m_descriptor, bytes.data(), bytes.size(), static_cast<off_t>(offset)); });
        if (put < 0)
            return errorOf(errno, "cannot write %1: %2", m_path);
        if (put == 0 && !bytes.empty())
            return errorOf(ENOSPC, "cannot write %1: %2", m_path);
        return static_cast<std::size_t>(put);
    }

    Status resize(std::uint64_t size) override
    {
        if (retried([&] { return ::ftruncate(m_descriptor, static_cast<off_t>(size)); }) < 0)
            return errorOf(errno, "cannot resize %1: %2", m_path);
        return {};
    }

    Status sync() override
    {
        if (retried([&] { return ::fdatasync(m_descriptor); }) < 0)
            return errorOf(errno, "cannot save %1 to disk: %2", m_path);
        return {};
    }

    Result<std::optional<Extent>> nextData(std::uint64_t offset) override
    {
        const off_t begin = ::lseek(m_descriptor, static_cast<off_t>(offset), SEEK_DATA);
        if (begin < 0 && errno == ENXIO)
            return std::optional<Extent>{};
        const off_t end = begin < 0 ? -1 : ::lseek(m_descriptor, begin, SEEK_HOLE);
        if (end >= 0)
            return std::optional<Extent>{{static_cast<std::uint64_t>(begin), static_cast<std::uint64_t>(end)}};
        const auto all = facts();
        if (!all)
            return all.error();
        if (offset >= all->size)
            return std::optional<Extent>{};
        return std::optional<Extent>{{offset, all->size}};
    }

    Result<FileFacts> facts() const override
    {
        struct stat info = {};
        if (::fstat(m_descriptor, &info) < 0)
            return errorOf(errno, "cannot look at %1: %2", m_path);
        return factsOf(info);
    }

private:
    int m_descriptor;
    QString m_path;
};

} // namespace

Result<std::unique_ptr<DiskFile>> PosixDisk::open(const QString& path, Mode mode)
{
    int flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK; // not to hang on a FIFO that took the file's place
    switch (mode) {
    case Mode::Read:
        flags |= O_RDONLY;
        break;
    case Mode::ReadWrite:
        flags |= O_RDWR;
        break;
    case Mode::CreateNew:
        flags |= O_RDWR | O_CREAT | O_EXCL;
        break;
    }
    const QByteArray name = QFile::encodeName(path);
    const int descriptor = retried([&] { return ::open(name.constData(), flags, 0666); });
    if (descriptor < 0)
        return errorOf(errno, "cannot open %1: %2", path);
    std::unique_ptr<DiskFile> file = std::make_unique<PosixFile>(descriptor, path);
    struct stat info = {};
    if (::fstat(descriptor, &info) < 0)
        return errorOf(errno, "cannot look at %1: %2", path);
    if (!S_ISREG(info.st_mode))
        return Error{ErrorCode::PermissionDenied, QStringLiteral("%1 is not a file").arg(path)};
    return file;
}

Result<std::unique_ptr<DiskFile>> PosixDisk::openUnnamed(const QString& folder)
{
    const QByteArray name = QFile::encodeName(folder);
    const int descriptor = retried([&] { return ::open(name.constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0666); });
    if (descriptor < 0) {
        // Kernels and file systems that lack it answer as if the folder were opened for writing.
        if (errno == EISDIR || errno == EINVAL || errno == EOPNOTSUPP)
            return Error{ErrorCode::Unsupported, QStringLiteral("%1 cannot hold unnamed files").arg(folder)};
        return errorOf(errno, "cannot write in %1: %2", folder);
    }
    return std::unique_ptr<DiskFile>(std::make_unique<PosixFile>(descriptor, folder));
}

Status PosixDisk::link(DiskFile& unnamed, const QString& path)
{
    const auto* file = dynamic_cast<const PosixFile*>(&unnamed);
    if (!file)
        return Error{ErrorCode::Internal, QStringLiteral("not a file of this disk")};
    const QByteArray from = QByteArrayLiteral("/proc/self/fd/") + QByteArray::number(file->descriptor());
    const QByteArray to = QFile::encodeName(path);
    if (::linkat(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), AT_SYMLINK_FOLLOW) < 0)
        return errorOf(errno, "cannot create %1: %2", path);
    return {};
}

Status PosixDisk::rename(const QString& from, const QString& to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) == 0)
        return {};
    if (errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP)
        return errorOf(errno, "cannot create %1: %2", to);
    // A file system without RENAME_NOREPLACE: a second name, then the first one away.
    if (::link(source.constData(), target.constData()) == 0) {
        if (::unlink(source.constData()) < 0)
            return errorOf(errno, "cannot remove %1: %2", from);
        return {};
    }
    if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS && errno != EMLINK)
        return errorOf(errno, "cannot create %1: %2", to);
    // One without second names either: take the name, then replace our own empty file.
    const int placeholder = ::open(target.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (placeholder < 0)
        return errorOf(errno, "cannot create %1: %2", to);
    ::close(placeholder);
    if (::rename(source.constData(), target.constData()) == 0)
        return {};
    const int error = errno;
    ::unlink(target.constData());
    return errorOf(error, "cannot create %1: %2", to);
}

Status PosixDisk::remove(const QString& path)
{
    if (::unlink(QFile::encodeName(path).constData()) < 0 && errno != ENOENT)
        return errorOf(errno, "cannot remove %1: %2", path);
    return {};
}

Status PosixDisk::removeFolder(const QString& path)
{
    if (::rmdir(QFile::encodeName(path).constData()) < 0)
        return errorOf(errno, "cannot remove %1: %2", path);
    return {};
}

Status PosixDisk::makeFolders(const QString& path)
{
    QString current = path.startsWith(QLatin1Char('/')) ? QString() : QStringLiteral(".");
    const QStringList parts = path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        current += QLatin1Char('/') + part;
        if (::mkdir(QFile::encodeName(current).constData(), 0777) == 0)
            continue;
        const int error = errno;
        // A folder that is there may refuse in other ways (EROFS, EACCES), so look.
        struct stat info = {};
        if (::stat(QFile::encodeName(current).constData(), &info) == 0 && S_ISDIR(info.st_mode))
            continue;
        if (error == EEXIST)
            return Error{ErrorCode::PermissionDenied, QStringLiteral("%1 is not a folder").arg(current)};
        return errorOf(error, "cannot create %1: %2", current);
    }
    return {};
}

Status PosixDisk::makePrivateFolder(const QString& path)
{
    if (::mkdir(QFile::encodeName(path).constData(), 0700) < 0)
        return errorOf(errno, "cannot create %1: %2", path);
    return {};
}

Status PosixDisk::syncFolder(const QString& path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return errorOf(errno, "cannot open %1: %2", path);
    const int result = retried([&] { return ::fsync(descriptor); });
    const int error = errno;
    ::close(descriptor);
    // Some file systems cannot sync a folder at all.
    if (result < 0 && error != EINVAL && error != EOPNOTSUPP)
        return errorOf(error, "cannot save %1 to disk: %2", path);
    return {};
}

Result<FileFacts> PosixDisk::facts(const QString& path) const
{
    struct stat info = {};
    if (::lstat(QFile::encodeName(path).constData(), &info) < 0)
        return errorOf(errno, "cannot look at %1: %2", path);
    return factsOf(info);
}

Result<FileFacts> PosixDisk::factsThroughLinks(const QString& path) const
{
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) < 0)
        return errorOf(errno, "cannot look at %1: %2", path);
    return factsOf(info);
}

Result<QStringList> PosixDisk::list(const QString& folder) const
{
    DIR* const stream = ::opendir(QFile::encodeName(folder).constData());
    if (!stream)
        return errorOf(errno, "cannot look into %1: %2", folder);
    QStringList names;
    while (const dirent* const entry = ::readdir(stream)) {
        const QByteArrayView name(entry->d_name);
        if (name != "." && name != "..")
            names.append(QFile::decodeName(entry->d_name));
    }
    ::closedir(stream);
    return names;
}

bool PosixDisk::isWritableFolder(const QString& path) const
{
    struct stat info = {};
    const QByteArray name = QFile::encodeName(path);
    return ::stat(name.constData(), &info) == 0 && S_ISDIR(info.st_mode) &&
           ::faccessat(AT_FDCWD, name.constData(), W_OK | X_OK, AT_EACCESS) == 0;
}

Result<std::uint64_t> PosixDisk::freeSpace(const QString& folder) const
{
    struct statvfs info = {};
    if (::statvfs(QFile::encodeName(folder).constData(), &info) < 0)
        return errorOf(errno, "cannot look at %1: %2", folder);
    return static_cast<std::uint64_t>(info.f_bavail) * info.f_frsize;
}

std::uint32_t PosixDisk::userId() const
{
    return ::geteuid();
}

} // namespace Potluck::Transfer
