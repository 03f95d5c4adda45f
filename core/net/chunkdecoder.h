// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace Potluck::Net {

// Takes a chunked body (RFC 9112 section 7.1) apart, without copying. Extensions and trailers are skipped. Not Beast's:
// the fuzzer found that 1.74 answers by how the bytes were cut and asserts on some.
class ChunkDecoder
{
public:
    struct Answer
    {
        enum class Kind { Incomplete, Data, Done, Rejected };
        Kind kind = Kind::Incomplete;
        qsizetype consumed = 0; // of the bytes offered; drop them
        QByteArrayView data{};  // where Data: a part of the bytes offered
    };

    // Reads on. Incomplete with nothing consumed: offer the same bytes with more.
    [[nodiscard]] Answer next(QByteArrayView bytes);

    // The longest size line with its extensions, and the longest trailers, in bytes.
    static constexpr qsizetype MaxLineBytes = 4 * 1024;
    static constexpr qsizetype MaxTrailerBytes = 16 * 1024;

private:
    enum class State { Size, Data, DataEnd, Trailers, Done, Rejected };

    [[nodiscard]] Answer readSize(QByteArrayView bytes);
    [[nodiscard]] Answer readTrailer(QByteArrayView bytes);
    [[nodiscard]] Answer reject();

    State m_state = State::Size;
    quint64 m_remaining = 0; // of the current chunk
    qsizetype m_trailerBytes = 0;
};

} // namespace Potluck::Net
