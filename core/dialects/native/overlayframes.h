// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace Potluck::Native {

// What goes over a link between two indexes after its 101: messages, each behind its length as 4 bytes, big-endian.
// Pure.

constexpr qsizetype FrameHeadBytes = 4;

// The length in front of a message; the message itself is not copied. It has 1 byte at least.
[[nodiscard]] QByteArray frameHead(qsizetype messageBytes);

// Cuts the stream into messages. Keeps at most one unfinished message, and of that no more than has come: a length is
// believed only as far as bytes follow it.
class FrameSplitter
{
public:
    explicit FrameSplitter(qsizetype maxMessageBytes) : m_maxMessageBytes(maxMessageBytes) {}

    // Calls message() with each that these bytes complete; the view is good during the call only. Stops at the first
    // error that message() returns, or at a length of 0 or over the cap (Protocol), and stays failed then.
    [[nodiscard]] Status feed(QByteArrayView bytes, const std::function<Status(QByteArrayView)>& message);

private:
    // The length at the beginning of the bytes, which hold it whole.
    [[nodiscard]] Result<qsizetype> lengthAt(QByteArrayView bytes) const;

    qsizetype m_maxMessageBytes;
    QByteArray m_rest; // an unfinished message with its length
    Status m_status;
};

} // namespace Potluck::Native
