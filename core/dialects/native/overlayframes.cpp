// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/overlayframes.h"

#include <QtEndian>

#include <algorithm>

namespace Potluck::Native {

QByteArray frameHead(qsizetype messageBytes)
{
    QByteArray head(FrameHeadBytes, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(messageBytes), head.data());
    return head;
}

Result<qsizetype> FrameSplitter::lengthAt(QByteArrayView bytes) const
{
    const quint32 length = qFromBigEndian<quint32>(bytes.data());
    if (length == 0 || static_cast<quint64>(length) > static_cast<quint64>(m_maxMessageBytes))
        return Error{ErrorCode::Protocol, QStringLiteral("a message of %1 bytes").arg(length)};
    return static_cast<qsizetype>(length);
}

Status FrameSplitter::feed(QByteArrayView bytes, const std::function<Status(QByteArrayView)>& message)
{
    while (m_status && !bytes.isEmpty()) {
        // Whole messages are handed out where they lie; only what is cut in two is copied.
        if (m_rest.isEmpty() && bytes.size() >= FrameHeadBytes) {
            const auto length = lengthAt(bytes);
            if (!length) {
                m_status = length.error();
                break;
            }
            if (bytes.size() >= FrameHeadBytes + *length) {
                m_status = message(bytes.sliced(FrameHeadBytes, *length));
                bytes = bytes.sliced(FrameHeadBytes + *length);
                continue;
            }
        }
        qsizetype wanted = FrameHeadBytes;
        if (m_rest.size() >= FrameHeadBytes) {
            const auto length = lengthAt(m_rest);
            if (!length) {
                m_status = length.error();
                break;
            }
            wanted += *length;
        }
        const qsizetype taken = std::min(bytes.size(), wanted - m_rest.size());
        m_rest.append(bytes.first(taken));
        bytes = bytes.sliced(taken);
        if (m_rest.size() == wanted && wanted > FrameHeadBytes) {
            const QByteArray whole = std::exchange(m_rest, {});
            m_status = message(QByteArrayView(whole).sliced(FrameHeadBytes));
        } else if (m_rest.size() == FrameHeadBytes) {
            if (const auto length = lengthAt(m_rest); !length)
                m_status = length.error();
        }
    }
    return m_status;
}

} // namespace Potluck::Native
