// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/ndjson.h"

namespace Potluck::Native {

Status LineSplitter::feed(QByteArrayView bytes, const std::function<Status(QByteArrayView)>& line)
{
    while (m_status && !bytes.isEmpty()) {
        const qsizetype newline = bytes.indexOf('\n');
        const qsizetype taken = newline < 0 ? bytes.size() : newline;
        if (taken > m_maxLineBytes - m_rest.size()) {
            m_status = Error{ErrorCode::Protocol, QStringLiteral("a line is longer than %1 bytes").arg(m_maxLineBytes)};
            break;
        }
        if (newline < 0) {
            m_rest.append(bytes);
            break;
        }
        if (m_rest.isEmpty()) {
            m_status = handOut(bytes.first(newline), line);
        } else {
            m_rest.append(bytes.first(newline));
            const QByteArray whole = std::exchange(m_rest, {});
            m_status = handOut(whole, line);
        }
        bytes = bytes.sliced(newline + 1);
    }
    return m_status;
}

Status LineSplitter::finish(const std::function<Status(QByteArrayView)>& line)
{
    if (m_status && !m_rest.isEmpty()) {
        const QByteArray whole = std::exchange(m_rest, {});
        m_status = handOut(whole, line);
    }
    return m_status;
}

Status LineSplitter::handOut(QByteArrayView raw, const std::function<Status(QByteArrayView)>& line)
{
    if (raw.endsWith('\r'))
        raw.chop(1);
    return raw.isEmpty() ? Status{} : line(raw);
}

} // namespace Potluck::Native
