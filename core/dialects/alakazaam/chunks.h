// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <QLatin1String>
#include <QString>

#include <optional>

namespace Potluck::Alakazaam {

// ARET: the answer to RETR. "ARET", the number of chunks in 6 digits, then of each chunk its length in 5 digits and its
// bytes. Anything else that comes is a refusal in plain text. Pure.

constexpr quint32 UsualChunkBytes = 4096;
constexpr quint32 MaxChunkBytes = 99'999;
constexpr quint32 MaxChunks = 999'999;

// What programs say instead of ARET, and so do we.
constexpr QLatin1String NotAvailableText("Sorry, the requested file is not available anymore by the selected peer.");
constexpr QLatin1String ProblemText("Sorry, the peer encountered a problem while serving your packet.");
constexpr QLatin1String InvalidPacketText("Invalid packet. Unable to reply.");
constexpr QLatin1String TooLargeText("Sorry, the requested file is too large for this network.");

// How a file is cut: `chunks` of `chunkBytes`, the last one shorter where it does not come out even.
struct ChunkPlan
{
    quint32 chunks = 0;
    quint32 chunkBytes = UsualChunkBytes;

    // 4,096 bytes a chunk as the programs do; larger ones where there would be more than 999,999. Unsupported above
    // 99,998,900,001 bytes.
    [[nodiscard]] static Result<ChunkPlan> of(quint64 size);
    // The length of the chunk with that number, from 0.
    [[nodiscard]] quint32 length(quint32 chunk, quint64 size) const;
};

[[nodiscard]] QByteArray encodeAretHead(quint32 chunks); // "ARET000003"
[[nodiscard]] QByteArray encodeChunkHead(quint32 bytes); // "04096"

// Follows an ARET as it arrives. The file's bytes do not pass through it: where chunkLeft() is not 0, the caller moves
// up to that many bytes itself and tells took(); else it hands what it has, at most framingWanted() bytes, to feed().
class AretDecoder
{
public:
    enum class State {
        Head,      // "ARET" and the number of chunks
        Length,    // of the next chunk
        Data,      // chunkLeft() bytes of the file come next
        Ended,     // the whole file is through
        Refused,   // it is a text; feed() until the caller hangs up, then refusal()
        Malformed, // a length or number is none
    };

    // How many bytes may be handed to feed(); 0 in Data, Ended and Malformed.
    [[nodiscard]] qsizetype framingWanted() const;
    // At most framingWanted() bytes.
    void feed(QByteArrayView bytes);
    [[nodiscard]] quint32 chunkLeft() const { return m_chunkLeft; }
    void took(quint32 bytes); // at most chunkLeft()

    [[nodiscard]] State state() const { return m_state; }
    // Known after Head.
    [[nodiscard]] std::optional<quint32> chunks() const { return m_chunks; }
    // The file is at most this large; nothing before Head is through. Exact once isExact().
    [[nodiscard]] std::optional<quint64> sizeAtMost() const;
    [[nodiscard]] bool isExact() const;
    // Bytes of the file so far.
    [[nodiscard]] quint64 taken() const { return m_taken; }
    // What the other side said instead of a file, one line; at most 300 bytes are kept.
    [[nodiscard]] QString refusal() const;

private:
    void readHead();
    void readLength();

    State m_state = State::Head;
    std::optional<quint32> m_chunks;
    quint32 m_chunksLeft = 0; // after the present one
    quint32 m_chunkLeft = 0;
    quint64 m_taken = 0;
    QByteArray m_buffer; // framing or refusal
};

} // namespace Potluck::Alakazaam
