// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/shareroots.h"

#include "library/sharefile.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace Potluck::Library {
namespace {

Error cannotShare(ErrorCode code, const QString& folder, const QString& why)
{
    return {code, QStringLiteral("cannot share %1: %2").arg(folder, why)};
}

bool isInside(const QByteArray& path, const QByteArray& folder)
{
    return path != folder && (folder == "/" || path.startsWith(QByteArray(folder + '/')));
}

} // namespace

Result<QByteArray> shareRootFrom(const QString& folder)
{
    struct Free
    {
        void operator()(char* text) const { std::free(text); }
    };
    if (folder.isEmpty() || folder.contains(QChar(u'\0')))
        return cannotShare(ErrorCode::InvalidArgument, folder, QStringLiteral("it is not a path"));
    const std::unique_ptr<char, Free> resolved(::realpath(QFile::encodeName(folder).constData(), nullptr));
    struct stat status;
    if (!resolved || ::stat(resolved.get(), &status) != 0) {
        switch (errno) {
        case ENOENT:
        case ENOTDIR:
            return cannotShare(ErrorCode::NotFound, folder, QStringLiteral("it does not exist"));
        case EACCES:
            return cannotShare(ErrorCode::PermissionDenied, folder, QStringLiteral("it cannot be read"));
        default:
            return cannotShare(ErrorCode::Io, folder, QString::fromLocal8Bit(std::strerror(errno)));
        }
    }
    if (!S_ISDIR(status.st_mode))
        return cannotShare(ErrorCode::InvalidArgument, folder, QStringLiteral("it is not a folder"));
    if (::faccessat(AT_FDCWD, resolved.get(), R_OK | X_OK, AT_EACCESS) != 0)
        return cannotShare(ErrorCode::PermissionDenied, folder, QStringLiteral("it cannot be read"));
    return QByteArray(resolved.get());
}

QByteArray cleanedRoot(const QString& folder)
{
    return QFile::encodeName(QDir::cleanPath(QDir::current().absoluteFilePath(folder)));
}

Status checkBesideOthers(const QByteArray& root, const QList<Share>& others)
{
    const QString folder = QString::fromUtf8(root);
    for (const Share& other : others) {
        const QString name = QString::fromUtf8(other.root);
        if (other.root == root)
            return cannotShare(ErrorCode::AlreadyExists, folder, QStringLiteral("it is shared already"));
        if (isInside(root, other.root))
            return cannotShare(ErrorCode::InvalidArgument, folder,
                               QStringLiteral("it lies inside the share %1").arg(name));
        if (isInside(other.root, root))
            return cannotShare(ErrorCode::InvalidArgument, folder,
                               QStringLiteral("it contains the share %1").arg(name));
    }
    return {};
}

Status checkNotPrivate(const QByteArray& root, const PrivateFolder& folder)
{
    const auto secret = folderAt(folder.path);
    if (!secret)
        return {};
    const auto shareable = folderAt(folder.shareable);
    for (QByteArray path = root;; path.truncate(std::max<qsizetype>(path.lastIndexOf('/'), 1))) {
        const auto id = folderAt(path);
        if (id && id == secret)
            return cannotShare(ErrorCode::InvalidArgument, QString::fromUtf8(root),
                               path == root ? QStringLiteral("it is the data directory of Potluck")
                                            : QStringLiteral("it lies inside the data directory of Potluck"));
        if (path == "/" || (id && id == shareable))
            return {};
    }
}

QString shareNameFor(const QByteArray& root, const QList<Share>& others)
{
    QString name = QString::fromUtf8(root.sliced(root.lastIndexOf('/') + 1));
    if (name.isEmpty())
        name = QStringLiteral("Files");
    for (QChar& c : name) {
        if (c < u' ' || c == u'\x7f') // no index would take them
            c = QChar::ReplacementCharacter;
    }
    QString candidate = name;
    const auto isTaken = [&](const Share& share) { return share.name == candidate; };
    for (int number = 2; std::any_of(others.begin(), others.end(), isTaken); ++number)
        candidate = QStringLiteral("%1 (%2)").arg(name).arg(number);
    return candidate;
}

} // namespace Potluck::Library
