// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/opensslptr.h"

#include <QByteArray>

namespace Potluck::Net {

// OpenSSL's way to a non-blocking socket: reads go straight from the descriptor, writes to it, or several together
// through a buffer; they never raise SIGPIPE. Encrypted bytes that the kernel refuses are kept here, at most one record
// or what was gathered; while some are kept, a further write asks to be tried again. So SSL_write never has to be
// repeated with the same arguments. Internal to this room.
class DescriptorBio
{
public:
    explicit DescriptorBio(int descriptor) : m_descriptor(descriptor) {}
    DescriptorBio(const DescriptorBio&) = delete;
    DescriptorBio& operator=(const DescriptorBio&) = delete;

    // The BIO to give to SSL_set_bio; this object must outlive it. Null when out of memory.
    [[nodiscard]] BIO* makeBio();

    // Gathers what is written until uncork(), which sends it with one system call. At most one BIO of a thread is
    // corked, and nothing else is done with it meanwhile; what is kept must be sent before.
    void cork() { m_corked = true; }
    // False when the connection broke.
    [[nodiscard]] bool uncork();
    [[nodiscard]] qsizetype gathered() const;

    // Sends what is kept. False when the connection broke (systemError() says why).
    [[nodiscard]] bool flush();
    [[nodiscard]] qsizetype backlog() const { return m_kept.size() - m_sent; }
    // The errno of the last failed call; 0 where none failed.
    [[nodiscard]] int systemError() const { return m_error; }

private:
    static int readCallback(BIO* bio, char* into, int size);
    static int writeCallback(BIO* bio, const char* bytes, int size);
    static long controlCallback(BIO* bio, int command, long number, void* pointer);
    static const BIO_METHOD* method();
    // Keeps what the kernel does not take now. False when the connection broke.
    [[nodiscard]] bool sendOrKeep(const char* bytes, qsizetype size);
    // The number of bytes taken by the kernel, 0 when it takes none now, -1 when the connection broke.
    [[nodiscard]] qsizetype send(const char* bytes, qsizetype size);

    int m_descriptor;
    int m_error = 0;
    bool m_corked = false;
    QByteArray m_kept;
    qsizetype m_sent = 0; // of m_kept
};

} // namespace Potluck::Net
