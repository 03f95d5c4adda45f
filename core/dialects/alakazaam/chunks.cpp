// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/alakazaam/chunks.h"

#include "dialects/alakazaam/fields.h"
#include "dialects/alakazaam/wiretext.h"

#include <algorithm>

namespace Potluck::Alakazaam {

namespace {

constexpr QByteArrayView Aret("ARET");
constexpr qsizetype ChunkCountBytes = 6;
constexpr qsizetype LengthBytes = 5;
constexpr qsizetype MaxRefusalBytes = 300;

} // namespace

Result<ChunkPlan> ChunkPlan::of(quint64 size)
{
    constexpr quint64 UsualMost = quint64{MaxChunks} * UsualChunkBytes;
    if (size > quint64{MaxChunks} * MaxChunkBytes)
        return Error{ErrorCode::Unsupported, QStringLiteral("the file is too large for this network")};
    ChunkPlan plan;
    if (size > UsualMost)
        plan.chunkBytes = static_cast<quint32>((size + MaxChunks - 1) / MaxChunks);
    plan.chunks = static_cast<quint32>((size + plan.chunkBytes - 1) / plan.chunkBytes);
    return plan;
}

quint32 ChunkPlan::length(quint32 chunk, quint64 size) const
{
    const quint64 offset = quint64{chunk} * chunkBytes;
    return offset >= size ? 0 : static_cast<quint32>(std::min<quint64>(chunkBytes, size - offset));
}

QByteArray encodeAretHead(quint32 chunks)
{
    return Aret.toByteArray() + writeNumber(static_cast<int>(chunks), ChunkCountBytes);
}

QByteArray encodeChunkHead(quint32 bytes)
{
    return writeNumber(static_cast<int>(bytes), LengthBytes);
}

qsizetype AretDecoder::framingWanted() const
{
    switch (m_state) {
    case State::Head:
        return Aret.size() + ChunkCountBytes - m_buffer.size();
    case State::Length:
        return LengthBytes - m_buffer.size();
    case State::Refused:
        return MaxRefusalBytes; // what is above is dropped
    case State::Data:
    case State::Ended:
    case State::Malformed:
        break;
    }
    return 0;
}

void AretDecoder::feed(QByteArrayView bytes)
{
    bytes = bytes.first(std::min(bytes.size(), framingWanted()));
    m_buffer += bytes.first(std::min(bytes.size(), MaxRefusalBytes - m_buffer.size()));
    if (m_state == State::Head)
        readHead();
    else if (m_state == State::Length)
        readLength();
}

void AretDecoder::readHead()
{
    const qsizetype letters = std::min(m_buffer.size(), Aret.size());
    if (QByteArrayView(m_buffer).first(letters) != Aret.first(letters)) {
        m_state = State::Refused;
        return;
    }
    if (m_buffer.size() < Aret.size() + ChunkCountBytes)
        return;
    const auto count = readDigits(QByteArrayView(m_buffer).sliced(Aret.size()));
    m_buffer.clear();
    if (!count) {
        m_state = State::Malformed;
        return;
    }
    m_chunks = m_chunksLeft = static_cast<quint32>(*count);
    m_state = m_chunksLeft == 0 ? State::Ended : State::Length;
}

void AretDecoder::readLength()
{
    if (m_buffer.size() < LengthBytes)
        return;
    const auto length = readDigits(m_buffer);
    m_buffer.clear();
    if (!length) {
        m_state = State::Malformed;
        return;
    }
    --m_chunksLeft;
    m_chunkLeft = static_cast<quint32>(*length);
    m_state = State::Data;
    took(0); // an empty chunk is through already
}

void AretDecoder::took(quint32 bytes)
{
    bytes = std::min(bytes, m_chunkLeft);
    m_chunkLeft -= bytes;
    m_taken += bytes;
    if (m_state == State::Data && m_chunkLeft == 0)
        m_state = m_chunksLeft == 0 ? State::Ended : State::Length;
}

std::optional<quint64> AretDecoder::sizeAtMost() const
{
    if (!m_chunks)
        return std::nullopt;
    return m_taken + m_chunkLeft + quint64{m_chunksLeft} * MaxChunkBytes;
}

bool AretDecoder::isExact() const
{
    return m_chunks && m_chunksLeft == 0;
}

QString AretDecoder::refusal() const
{
    return m_state == State::Refused ? fromWire(m_buffer).simplified() : QString();
}

} // namespace Potluck::Alakazaam
