// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/controlsocket.h"

#include <QDir>
#include <QFile>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace Potluck::Node {

namespace {

constexpr int Backlog = 32;
// Where the socket is made, before its mode is right.
constexpr const char* NewSuffix = ".new";

bool fits(const QByteArray& path)
{
    return path.size() + static_cast<qsizetype>(std::strlen(NewSuffix)) <
           static_cast<qsizetype>(sizeof(sockaddr_un::sun_path));
}

// `sentence` has places for the data directory and for what the system says.
Error failed(const QString& sentence, const QString& dataDir)
{
    const int code = errno;
    const ErrorCode kind = code == ENOSPC || code == EDQUOT  ? ErrorCode::DiskFull
                           : code == EACCES || code == EPERM ? ErrorCode::PermissionDenied
                           : code == ENOENT                  ? ErrorCode::NotFound
                                                             : ErrorCode::Io;
    return Error{kind, sentence.arg(dataDir, qt_error_string(code))};
}

} // namespace

QString controlSocketFile(const QString& dataDir, QLatin1String name)
{
    return QDir(dataDir).absoluteFilePath(name);
}

Result<ControlSocketPath> ControlSocketPath::of(const QString& dataDir, QLatin1String name)
{
    const QString plain = controlSocketFile(dataDir, name);
    if (fits(QFile::encodeName(plain)))
        return ControlSocketPath(plain, -1);
#ifdef Q_OS_LINUX
    const int directory = ::open(QFile::encodeName(dataDir).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (directory < 0)
        return failed(QStringLiteral("cannot open %1: %2"), dataDir);
    return ControlSocketPath(QStringLiteral("/proc/self/fd/%1/%2").arg(directory).arg(name), directory);
#else
    return Error{ErrorCode::InvalidArgument,
                 QStringLiteral("the path of the data directory is too long: %1").arg(dataDir)};
#endif
}

ControlSocketPath::ControlSocketPath(ControlSocketPath&& other) noexcept
    : m_text(std::move(other.m_text)), m_directory(std::exchange(other.m_directory, -1))
{}

ControlSocketPath::~ControlSocketPath()
{
    if (m_directory >= 0)
        ::close(m_directory);
}

Result<int> listenControlSocket(const QString& dataDir, QLatin1String name)
{
    const auto path = ControlSocketPath::of(dataDir, name);
    if (!path)
        return path.error();
    const QByteArray file = QFile::encodeName(path->text());
    const QByteArray newName = file + NewSuffix;

    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, newName.constData(), static_cast<std::size_t>(newName.size()));

    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
    if (descriptor < 0)
        return failed(QStringLiteral("cannot make the control socket in %1: %2"), dataDir);
    ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) | O_NONBLOCK);
    ::unlink(newName.constData());
    // Nobody can connect before listen(), so the mode is right in time; the rename replaces what was left over.
    if (::bind(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0 ||
        ::chmod(newName.constData(), S_IRUSR | S_IWUSR) != 0 || ::listen(descriptor, Backlog) != 0 ||
        ::rename(newName.constData(), file.constData()) != 0) {
        const Error error = failed(QStringLiteral("cannot make the control socket in %1: %2"), dataDir);
        ::close(descriptor);
        ::unlink(newName.constData());
        return error;
    }
    return descriptor;
}

bool isOwnPeer(qintptr descriptor)
{
#ifdef SO_PEERCRED
    ucred credentials{};
    socklen_t length = sizeof(credentials);
    if (::getsockopt(static_cast<int>(descriptor), SOL_SOCKET, SO_PEERCRED, &credentials, &length) != 0)
        return false;
    return credentials.uid == ::geteuid() || credentials.uid == 0;
#else
    uid_t user = 0;
    gid_t group = 0;
    if (::getpeereid(static_cast<int>(descriptor), &user, &group) != 0)
        return false;
    return user == ::geteuid() || user == 0;
#endif
}

} // namespace Potluck::Node
