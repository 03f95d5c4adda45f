// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/opensslptr.h"

#include <QByteArray>

namespace Potluck::Net {

// OpenSSL's way to a non-blocking socket: reads and writes go straight to the descriptor, without a copy between, and
// never raise SIGPIPE. Encrypted bytes that the kernel refuses are kept here, at most one record; while some are kept,
// a further write asks to be tried again. So SSL_write never has to be repeated with the same arguments. Internal to
// this room.
class DescriptorBio
{
public:
    explicit DescriptorBio(int descriptor) : m_descriptor(descriptor) {}
    DescriptorBio(const DescriptorBio&) = delete;
    DescriptorBio& operator=(const DescriptorBio&) = delete;

    // The BIO to give to SSL_set_bio; this object must outlive it. Null when out of memory.
    [[nodiscard]] BIO* makeBio();

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
    // The number of bytes taken by the kernel, 0 when it takes none now, -1 when the connection broke.
    [[nodiscard]] qsizetype send(const char* bytes, qsizetype size);

    int m_descriptor;
    int m_error = 0;
    QByteArray m_kept;
    qsizetype m_sent = 0; // of m_kept
};

} // namespace Potluck::Net
