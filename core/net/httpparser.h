// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpmessage.h"

#include <QByteArrayView>
#include <QString>

#include <memory>

namespace Potluck::Net {

// Reads HTTP/1.1 message heads and chunked bodies with Boost.Beast's parser and, above it, refuses what can be
// understood in two ways: Content-Length together with Transfer-Encoding, repeated lengths, folded lines, codings other
// than "chunked", a missing or repeated Host. No socket, no side effects.

struct HttpParseAnswer
{
    enum class Kind { Incomplete, Done, Rejected };
    Kind kind = Kind::Incomplete;
    qsizetype consumed = 0; // where Done: the bytes of the head
    int status = 0;         // where Rejected: the status to answer a request with (400, 414, 431, 501, 505)
    QString detail;         // where Rejected: why
};

// The longest head and the longest first line of it, in bytes.
constexpr qsizetype MaxHeadBytes = 32 * 1024;
constexpr qsizetype MaxTargetBytes = 8 * 1024;
// The most fields in a head.
constexpr int MaxHeadFields = 100;

// Reads the head at the beginning of the bytes; `head` is set where Done. Offer the bytes again with more where
// Incomplete.
[[nodiscard]] HttpParseAnswer parseRequestHead(QByteArrayView bytes, HttpRequestHead& head);
// The answer to a HEAD request has no body whatever its fields say.
[[nodiscard]] HttpParseAnswer parseResponseHead(QByteArrayView bytes, bool toHead, HttpResponseHead& head);

// Takes a chunked body (RFC 9112 section 7.1) apart. Extensions and trailers are skipped.
class ChunkDecoder
{
public:
    struct Answer
    {
        enum class Kind { Incomplete, Data, Done, Rejected };
        Kind kind = Kind::Incomplete;
        qsizetype consumed = 0; // of the bytes offered; drop them
        QByteArrayView data;    // where Data: a part of the bytes offered
    };
    ChunkDecoder();
    ~ChunkDecoder();
    ChunkDecoder(ChunkDecoder&&) noexcept;
    ChunkDecoder& operator=(ChunkDecoder&&) noexcept;

    // Reads on. Incomplete with nothing consumed: offer the same bytes with more.
    [[nodiscard]] Answer next(QByteArrayView bytes);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

// The longest line between chunks, in bytes.
constexpr qsizetype MaxChunkLineBytes = 4 * 1024;

} // namespace Potluck::Net
