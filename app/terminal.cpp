// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal.h"

#include "app/text.h"

#include <QDir>
#include <QStandardPaths>

#include <algorithm>
#include <cerrno>

#include <sys/ioctl.h>
#include <unistd.h>

namespace Potluck::App {

namespace {

constexpr int LeastWidth = 40;
constexpr int UsualWidth = 80;

// The process's own buffers are not used: what is printed is out when the call returns. Answers errno where it is not.
int writeAll(int descriptor, const QByteArray& bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t count =
            ::write(descriptor, bytes.constData() + written, static_cast<std::size_t>(bytes.size() - written));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return errno;
        written += count;
    }
    return 0;
}

int windowColumns(int descriptor)
{
    if (::isatty(descriptor) == 0)
        return 0;
    winsize size{};
    if (::ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return UsualWidth;
    return std::max<int>(size.ws_col, LeastWidth);
}

} // namespace

void ProcessTerminal::out(const QByteArray& bytes)
{
    if (const int error = writeAll(STDOUT_FILENO, bytes); error != 0 && error != EPIPE)
        m_lostBecause = qt_error_string(error);
}

void ProcessTerminal::err(const QByteArray& bytes)
{
    (void)writeAll(STDERR_FILENO, bytes);
}

int ProcessTerminal::width() const
{
    static_assert(UnlimitedWidth == 0);
    return windowColumns(STDOUT_FILENO);
}

int ProcessTerminal::progressWidth() const
{
    return windowColumns(STDERR_FILENO);
}

QByteArray sentenceLine(const QString& program, const QString& sentence)
{
    return (program + QStringLiteral(": ") + harmless(sentence)).toUtf8() + '\n';
}

QString absoluteDataDir(const QString& named)
{
    return named.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : absolutePath(named);
}

QString absolutePath(const QString& typed)
{
    return QDir::cleanPath(QDir::current().absoluteFilePath(typed));
}

} // namespace Potluck::App
