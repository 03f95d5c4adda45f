// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <functional>

namespace Potluck::Net {

// Where the bytes of a large response come from (a file, a running download). Implemented by who has the bytes; used by
// one connection on its thread.
class BodySource
{
public:
    using Done = std::function<void(Result<QByteArray>)>;

    // Destroying it means that nobody waits any more: done must not be called after.
    virtual ~BodySource() = default;

    // Asks for bytes from this offset within the response's body: at least 1 and at most `max`. Calls done exactly
    // once, at once or later on the same thread. One read is asked at a time, in order without gaps; the next may be
    // asked while the buffer of the last is still being sent (so a source that recycles buffers needs two or three, and
    // knows by QByteArray::isDetached() that one is free again). An error, also for a file that shrank, cuts the
    // connection, for the length was promised.
    virtual void read(quint64 offset, qsizetype max, Done done) = 0;
};

// How much is asked of a BodySource at once, in bytes: stays in the second-level cache.
constexpr qsizetype BodyChunkBytes = 128 * 1024;

} // namespace Potluck::Net
