// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/endpoint.h"

#include <QtGlobal>

#include <memory>
#include <utility>

namespace Potluck::Net {

// Owns one socket descriptor; closing is its destructor's job. Moves between threads.
class SocketDescriptor
{
public:
    SocketDescriptor() = default;
    explicit SocketDescriptor(qintptr descriptor) : m_descriptor(descriptor) {}
    SocketDescriptor(SocketDescriptor&& other) noexcept : m_descriptor(other.release()) {}
    SocketDescriptor& operator=(SocketDescriptor&& other) noexcept
    {
        reset(other.release());
        return *this;
    }
    ~SocketDescriptor() { reset(); }

    [[nodiscard]] bool isValid() const { return m_descriptor >= 0; }
    [[nodiscard]] qintptr value() const { return m_descriptor; }
    // Gives it away, as to QTcpSocket::setSocketDescriptor().
    [[nodiscard]] qintptr release() { return std::exchange(m_descriptor, -1); }
    void reset(qintptr descriptor = -1);

private:
    qintptr m_descriptor = -1;
};

// A place among the connections that a listener allows; dropping the last copy gives it back. Any thread.
class ConnectionPlace
{
public:
    virtual ~ConnectionPlace() = default;
};

// A connection that somebody made to us, not a byte of it read. Keep `place` as long as the socket is open.
struct AcceptedSocket
{
    SocketDescriptor descriptor;
    Endpoint remote;
    Endpoint local;
    std::shared_ptr<ConnectionPlace> place;
};

// Takes the connections of one dialect. Called on the listener's thread; AcceptedSocket may move to another.
class ConnectionAcceptor
{
public:
    virtual ~ConnectionAcceptor() = default;
    virtual void accept(AcceptedSocket socket) = 0;
};

} // namespace Potluck::Net
