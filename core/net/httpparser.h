// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpmessage.h"

#include <QByteArrayView>
#include <QString>

namespace Potluck::Net {

// Reads HTTP/1.1 message heads with Boost.Beast's parser and, above it, refuses what can be
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

} // namespace Potluck::Net
