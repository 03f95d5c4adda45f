// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QLatin1String>
#include <QString>
#include <QtGlobal>

// Where the control socket lies and who is behind it: the parts of Unix sockets that QLocalServer leaves out.
namespace Potluck::Node {

// The control socket of a node, and the one where a desktop app takes what others of its kind hand over.
constexpr QLatin1String ControlSocketName("control.sock");
constexpr QLatin1String HandoverSocketName("desktop.sock");

// A path of such a socket of a data directory that fits into a socket address, however long the directory's own
// path is (on Linux; elsewhere a long one is refused). Good for as long as this object lives.
class ControlSocketPath
{
public:
    [[nodiscard]] static Result<ControlSocketPath> of(const QString& dataDir, QLatin1String name = ControlSocketName);
    ControlSocketPath(ControlSocketPath&& other) noexcept;
    ControlSocketPath& operator=(ControlSocketPath&&) = delete;
    ~ControlSocketPath();

    [[nodiscard]] const QString& text() const { return m_text; }

private:
    ControlSocketPath(QString text, int directory) : m_text(std::move(text)), m_directory(directory) {}

    QString m_text;
    int m_directory; // -1 where the path is the plain one
};

// The plain path, for the file system and for messages.
[[nodiscard]] QString controlSocketFile(const QString& dataDir, QLatin1String name = ControlSocketName);

// Makes the socket of that data directory, mode 0600 before anybody can see it, and listens. What lay there is
// replaced. Answers the descriptor, which is the caller's, non-blocking and closed on exec.
[[nodiscard]] Result<int> listenControlSocket(const QString& dataDir, QLatin1String name = ControlSocketName);

// Whether the process behind a connected control socket runs as this user (or is root's).
[[nodiscard]] bool isOwnPeer(qintptr descriptor);

} // namespace Potluck::Node
