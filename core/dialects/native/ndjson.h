// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace Potluck::Native {

// Cuts a stream of newline-delimited JSON (https://github.com/ndjson/ndjson-spec) into lines. Pure.
//
// Keeps at most one unfinished line of maxLineBytes. A carriage return before the newline is dropped, empty lines are
// skipped (they serve as keep-alives).
class LineSplitter
{
public:
    explicit LineSplitter(qsizetype maxLineBytes) : m_maxLineBytes(maxLineBytes) {}

    // Calls line() with each line that these bytes complete, without its newline; the view is good during the call
    // only. Stops at the first error that line() returns, or at a line that is too long (Protocol), and stays failed
    // then.
    [[nodiscard]] Status feed(QByteArrayView bytes, const std::function<Status(QByteArrayView)>& line);
    // The end of the stream: hands out a last line that lacks its newline.
    [[nodiscard]] Status finish(const std::function<Status(QByteArrayView)>& line);

private:
    [[nodiscard]] Status handOut(QByteArrayView raw, const std::function<Status(QByteArrayView)>& line);

    qsizetype m_maxLineBytes;
    QByteArray m_rest;
    Status m_status;
};

} // namespace Potluck::Native
