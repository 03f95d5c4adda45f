// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/scanner.h"

#include <QFile>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <utility>
#include <vector>

namespace Potluck::Library {
namespace {

// Deeper paths cannot be opened in one call, and nobody would see them: the kernel's PATH_MAX with room for a name.
constexpr qsizetype MaxPathBytes = 4096 - 256;

struct CloseDirectory
{
    void operator()(DIR* directory) const { ::closedir(directory); }
};

// Whether reading again later may succeed without anybody changing anything.
bool isPassing(int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
    case ELOOP:
    case EACCES:
    case EPERM:
    case EXDEV:
    case ENAMETOOLONG:
        return false;
    default:
        return true;
    }
}

QString readError(const QByteArray& path, int error)
{
    const QString why = QString::fromLocal8Bit(std::strerror(error));
    return path.isEmpty() ? QStringLiteral("cannot read the folder: %1").arg(why)
                          : QStringLiteral("cannot read %1: %2").arg(QString::fromUtf8(path), why);
}

class Scan
{
public:
    Scan(const ScanRequest& request, const ScanHooks& hooks, const std::atomic<bool>& cancelled)
        : m_request(request), m_hooks(hooks), m_cancelled(cancelled)
    {
        m_known.reserve(request.known.size());
        for (const DirectoryRecord& record : request.known)
            m_known.insert(record.path, {record.id, record.fingerprint, false});
    }

    ScanOutcome run();

private:
    struct Known
    {
        DirectoryId id;
        QByteArray fingerprint;
        bool isSeen = false;
    };
    // A name in the folder, to be looked at in the order of inodes: a disk that turns is then read in one sweep.
    struct Name
    {
        ino_t inode;
        std::uint32_t at;
        bool isUncertain; // the file system does not say whether it is a file or a folder
    };

    [[nodiscard]] bool openShare();
    [[nodiscard]] bool isBelowLeftOut() const;
    [[nodiscard]] bool isLeftOut(const struct stat& status) const
    {
        return m_request.leftOut && *m_request.leftOut == folderIdOf(status);
    }
    void readDirectory(const QByteArray& path);
    void readNames(DIR* directory, const QByteArray& path);
    void readFiles(int folder, const QByteArray& path);
    [[nodiscard]] bool isUnmountedRoot(const QByteArray& path) const;
    void descend(const QByteArray& path, const char* name);
    void failed(const QByteArray& path, int error);
    void collectVanished();

    const ScanRequest& m_request;
    const ScanHooks& m_hooks;
    const std::atomic<bool>& m_cancelled;
    ScanOutcome m_outcome;
    FileDescriptor m_root;
    QHash<QByteArray, Known> m_known;
    std::vector<QByteArray> m_todo;
    QList<QByteArray> m_kept; // folders whose known content stays, though it was not read
    std::uint64_t m_device = 0;
    dev_t m_deviceNumber = 0; // of m_device
    // Of the folder being read; kept for their memory.
    std::vector<Name> m_names;
    QByteArray m_nameBytes;
    Listing m_listing;
    LeftOut m_leftOut;
    bool m_isEmpty = true;
};

ScanOutcome Scan::run()
{
    if (!openShare())
        return std::move(m_outcome);
    if (!isBelowLeftOut())
        m_todo.push_back(m_request.path);
    while (!m_todo.empty() && !m_outcome.rootMissing) {
        if (m_cancelled.load(std::memory_order_relaxed)) {
            m_outcome.cancelled = true;
            return std::move(m_outcome);
        }
        const QByteArray path = std::move(m_todo.back());
        m_todo.pop_back();
        readDirectory(path);
    }
    if (m_cancelled.load(std::memory_order_relaxed))
        m_outcome.cancelled = true;
    if (!m_outcome.rootMissing && !m_outcome.cancelled)
        collectVanished();
    return std::move(m_outcome);
}

bool Scan::openShare()
{
    m_root = openRoot(m_request.root);
    struct stat status;
    if (!m_root.isOpen() || ::fstat(m_root.fd(), &status) != 0) {
        m_outcome.rootMissing = true;
        m_outcome.detail = readError({}, errno);
        return false;
    }
    m_outcome.rootDevice = fileSystemOf(m_root.fd());
    m_outcome.rootInode = status.st_ino;
    return true;
}

// Of the folder that is asked for: those below it are never met.
bool Scan::isBelowLeftOut() const
{
    if (!m_request.leftOut)
        return false;
    for (qsizetype end = m_request.path.indexOf('/'); end >= 0; end = m_request.path.indexOf('/', end + 1)) {
        const FileDescriptor folder = openBeneath(m_root.fd(), m_request.path.left(end), O_DIRECTORY);
        struct stat status;
        if (folder.isOpen() && ::fstat(folder.fd(), &status) == 0 && isLeftOut(status))
            return true;
    }
    return false;
}

void Scan::failed(const QByteArray& path, int error)
{
    if (path.isEmpty()) {
        m_outcome.rootMissing = true;
        m_outcome.detail = readError(path, error);
        return;
    }
    if (isPassing(error))
        m_kept.append(path);
    if (m_outcome.detail.isEmpty() && error != ENOENT)
        m_outcome.detail = readError(path, error);
}

void Scan::readDirectory(const QByteArray& path)
{
    FileDescriptor folder = openBeneath(m_root.fd(), path, O_DIRECTORY);
    struct stat status;
    if (!folder.isOpen() || ::fstat(folder.fd(), &status) != 0)
        return failed(path, errno);
    if (isLeftOut(status))
        return;
    if (m_deviceNumber != status.st_dev || m_device == 0) {
        m_deviceNumber = status.st_dev;
        m_device = fileSystemOf(folder.fd());
    }
    ScannedDirectory scanned;
    scanned.path = path;
    // Watched before it is read, so that nothing falls between.
    if (m_hooks.watch) {
        scanned.watch = m_hooks.watch(folder.fd());
        m_outcome.unwatched += scanned.watch < 0 ? 1 : 0;
    }
    const std::unique_ptr<DIR, CloseDirectory> directory(::fdopendir(folder.fd()));
    if (!directory)
        return failed(path, errno);
    const int fd = folder.release();

    const std::size_t todoBefore = m_todo.size();
    errno = 0;
    readNames(directory.get(), path);
    const int error = errno;
    if (error != 0) {
        m_todo.resize(todoBefore);
        return failed(path, error);
    }
    if (isUnmountedRoot(path)) {
        m_outcome.rootMissing = true;
        m_outcome.detail = QStringLiteral("the folder is empty: its disk does not seem to be mounted");
        return;
    }
    readFiles(fd, path);
    if (m_cancelled.load(std::memory_order_relaxed))
        return;

    m_listing.sort();
    scanned.fingerprint = m_listing.fingerprint();
    scanned.leftOut = std::exchange(m_leftOut, {});
    if (const auto known = m_known.find(path); known != m_known.end()) {
        known->isSeen = true;
        scanned.known = known->id;
        scanned.isChanged = known->fingerprint != scanned.fingerprint;
    }
    if (scanned.isChanged) {
        scanned.listing = std::move(m_listing);
        m_listing = {};
    } else {
        scanned.fingerprint.clear();
    }
    ++m_outcome.directories;
    m_hooks.scanned(std::move(scanned));
}

// Collects the names that may be files and puts folders on the list. errno tells whether all were read.
void Scan::readNames(DIR* directory, const QByteArray& path)
{
    m_names.clear();
    m_nameBytes.resize(0);
    m_isEmpty = true;
    for (;;) {
        errno = 0;
        const dirent* const entry = ::readdir(directory);
        if (!entry)
            return;
        const char* const name = entry->d_name;
        if (name[0] == '.' && (name[1] == '\0' || (name[1] == '.' && name[2] == '\0')))
            continue;
        m_isEmpty = false;
        if (entry->d_type != DT_REG && entry->d_type != DT_DIR && entry->d_type != DT_UNKNOWN)
            continue;
        const auto size = static_cast<qsizetype>(std::strlen(name));
        if (m_request.rules.leavesOut(QByteArrayView(name, size)))
            continue;
        if (entry->d_type == DT_DIR) {
            descend(path, name);
        } else {
            m_names.push_back(
                {entry->d_ino, static_cast<std::uint32_t>(m_nameBytes.size()), entry->d_type == DT_UNKNOWN});
            m_nameBytes.append(name, size + 1);
        }
    }
}

void Scan::readFiles(int folder, const QByteArray& path)
{
    std::sort(m_names.begin(), m_names.end(), [](const Name& a, const Name& b) { return a.inode < b.inode; });
    m_listing.clear();
    m_leftOut = {};
    const bool isGoodFolder = isPublishable(path);
    for (const Name& entry : m_names) {
        if (m_cancelled.load(std::memory_order_relaxed))
            return;
        const char* const name = m_nameBytes.constData() + entry.at;
        struct stat status;
        if (::fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0)
            continue; // it vanished meanwhile
        if (S_ISDIR(status.st_mode) && entry.isUncertain)
            descend(path, name);
        if (!S_ISREG(status.st_mode))
            continue;
        if (!isGoodFolder || !isPublishable(QByteArrayView(name))) {
            m_leftOut.add({1, path.isEmpty() ? QByteArray(name) : QByteArray(path + '/' + name),
                           QStringLiteral("its name holds a control character")});
            continue;
        }
        // A file may lie on another device than its folder (bind mounts, overlays).
        const std::uint64_t device = status.st_dev == m_deviceNumber ? m_device : status.st_dev;
        m_listing.add(QByteArrayView(name, static_cast<qsizetype>(std::strlen(name))), identityOf(status, device));
    }
}

bool Scan::isUnmountedRoot(const QByteArray& path) const
{
    const bool isSame = m_request.rootDevice == m_outcome.rootDevice && m_request.rootInode == m_outcome.rootInode;
    return path.isEmpty() && m_isEmpty && m_request.hadFiles && !isSame;
}

void Scan::descend(const QByteArray& path, const char* name)
{
    const QByteArray child = path.isEmpty() ? QByteArray(name) : QByteArray(path + '/' + name);
    if (child.size() > MaxPathBytes)
        return;
    if (!m_request.recursive) {
        if (const auto known = m_known.find(child); known != m_known.end()) {
            known->isSeen = true;
            return;
        }
    }
    m_todo.push_back(child);
}

// Known folders that were not met, the topmost of each branch.
void Scan::collectVanished()
{
    const auto isBelow = [](const QByteArray& path, const QByteArray& top) {
        return path == top || (path.startsWith(top) && path.size() > top.size() && path[top.size()] == '/');
    };
    QList<QByteArray> unseen;
    for (auto known = m_known.cbegin(); known != m_known.cend(); ++known) {
        const bool isKept = std::any_of(m_kept.cbegin(), m_kept.cend(),
                                        [&](const QByteArray& kept) { return isBelow(known.key(), kept); });
        if (!known->isSeen && !isKept)
            unseen.append(known.key());
    }
    // Sorted so that a folder comes right before all that is below it.
    std::sort(unseen.begin(), unseen.end(), [](const QByteArray& a, const QByteArray& b) {
        return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
            return (x == '/' ? 0 : static_cast<unsigned char>(x)) < (y == '/' ? 0 : static_cast<unsigned char>(y));
        });
    });
    for (const QByteArray& path : std::as_const(unseen)) {
        if (m_outcome.vanished.isEmpty() || !isBelow(path, m_outcome.vanished.back()))
            m_outcome.vanished.append(path);
    }
}

} // namespace

ScanOutcome scan(const ScanRequest& request, const ScanHooks& hooks, const std::atomic<bool>& cancelled)
{
    return Scan(request, hooks, cancelled).run();
}

} // namespace Potluck::Library
