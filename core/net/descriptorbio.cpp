// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/descriptorbio.h"

#include <sys/socket.h>

#include <cerrno>

namespace Potluck::Net {
namespace {

// What is being gathered on this thread. Kept, so that its memory does not come new from the system each time.
QByteArray& gatheredBytes()
{
    static thread_local QByteArray bytes;
    return bytes;
}

} // namespace

const BIO_METHOD* DescriptorBio::method()
{
    static BIO_METHOD* const made = [] {
        BIO_METHOD* const m = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "potluck descriptor");
        if (m) {
            BIO_meth_set_read(m, readCallback);
            BIO_meth_set_write(m, writeCallback);
            BIO_meth_set_ctrl(m, controlCallback);
        }
        return m;
    }();
    return made;
}

BIO* DescriptorBio::makeBio()
{
    BIO* const bio = BIO_new(method());
    if (bio) {
        BIO_set_data(bio, this);
        BIO_set_init(bio, 1);
    }
    return bio;
}

int DescriptorBio::readCallback(BIO* bio, char* into, int size)
{
    auto* const self = static_cast<DescriptorBio*>(BIO_get_data(bio));
    BIO_clear_retry_flags(bio);
    ssize_t got = 0;
    do {
        got = ::recv(self->m_descriptor, into, static_cast<size_t>(size), 0);
    } while (got < 0 && errno == EINTR);
    if (got < 0) {
        if (errno == EAGAIN || errno == EWOULDBLOCK)
            BIO_set_retry_read(bio);
        else
            self->m_error = errno;
    }
    return static_cast<int>(got);
}

int DescriptorBio::writeCallback(BIO* bio, const char* bytes, int size)
{
    auto* const self = static_cast<DescriptorBio*>(BIO_get_data(bio));
    BIO_clear_retry_flags(bio);
    if (self->m_corked) {
        gatheredBytes().append(bytes, size);
        return size;
    }
    if (!self->flush())
        return -1;
    if (self->backlog() > 0) {
        BIO_set_retry_write(bio);
        return -1;
    }
    return self->sendOrKeep(bytes, size) ? size : -1;
}

long DescriptorBio::controlCallback(BIO*, int command, long, void*)
{
    return command == BIO_CTRL_FLUSH ? 1 : 0;
}

qsizetype DescriptorBio::gathered() const
{
    return m_corked ? gatheredBytes().size() : 0;
}

bool DescriptorBio::uncork()
{
    QByteArray& bytes = gatheredBytes();
    m_corked = false;
    const bool alive = bytes.isEmpty() || sendOrKeep(bytes.constData(), bytes.size());
    bytes.resize(0); // keeps the memory
    return alive;
}

bool DescriptorBio::sendOrKeep(const char* bytes, qsizetype size)
{
    const qsizetype sent = send(bytes, size);
    if (sent >= 0 && sent < size)
        m_kept.append(bytes + sent, size - sent);
    return sent >= 0;
}

bool DescriptorBio::flush()
{
    while (m_sent < m_kept.size()) {
        const qsizetype sent = send(m_kept.constData() + m_sent, m_kept.size() - m_sent);
        if (sent < 0)
            return false;
        if (sent == 0)
            return true;
        m_sent += sent;
    }
    m_kept.clear(); // frees: thousands of streams keep nothing most of the time
    m_sent = 0;
    return true;
}

qsizetype DescriptorBio::send(const char* bytes, qsizetype size)
{
    ssize_t sent = 0;
    do {
        sent = ::send(m_descriptor, bytes, static_cast<size_t>(size), MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    if (sent >= 0)
        return sent;
    if (errno == EAGAIN || errno == EWOULDBLOCK || errno == ENOBUFS)
        return 0;
    m_error = errno;
    return -1;
}

} // namespace Potluck::Net
