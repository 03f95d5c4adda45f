// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstring>
#include <span>

namespace Potluck::Net {

// Bytes that were read and not yet understood. Holds no memory while it is empty after release(). Internal to this
// room.
class InputBuffer
{
public:
    [[nodiscard]] QByteArrayView view() const { return QByteArrayView(m_bytes).sliced(m_begin, m_end - m_begin); }
    [[nodiscard]] qsizetype size() const { return m_end - m_begin; }
    [[nodiscard]] bool isEmpty() const { return m_begin == m_end; }

    // Room for at least that many bytes more; tell what was put there with added().
    [[nodiscard]] std::span<char> space(qsizetype bytes)
    {
        if (m_bytes.size() - m_end < bytes) {
            if (m_begin > 0) {
                std::memmove(m_bytes.data(), m_bytes.constData() + m_begin, static_cast<size_t>(size()));
                m_end -= m_begin;
                m_begin = 0;
            }
            if (m_bytes.size() - m_end < bytes)
                m_bytes.resize(m_end + bytes);
        }
        return {m_bytes.data() + m_end, static_cast<size_t>(bytes)};
    }
    void added(qsizetype bytes) { m_end += bytes; }
    void consume(qsizetype bytes)
    {
        m_begin += bytes;
        if (m_begin == m_end)
            m_begin = m_end = 0;
    }
    void release()
    {
        if (isEmpty()) {
            m_bytes.clear();
            m_begin = m_end = 0;
        }
    }

private:
    QByteArray m_bytes;
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
};

} // namespace Potluck::Net
