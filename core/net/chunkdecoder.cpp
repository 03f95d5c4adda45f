// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/chunkdecoder.h"

#include <algorithm>
#include <optional>

namespace Potluck::Net {
namespace {

constexpr qsizetype MaxSizeDigits = 15; // fits 64 bits with room to spare

// The line without its CR LF; nothing where it is not complete. A line feed alone ends no line.
struct Line
{
    QByteArrayView text;
    qsizetype size = 0; // with CR LF
    bool wellFormed = false;
};

std::optional<Line> readLine(QByteArrayView bytes, qsizetype max)
{
    const qsizetype end = bytes.first(std::min(bytes.size(), max)).indexOf('\n');
    if (end < 0)
        return std::nullopt;
    Line line;
    line.size = end + 1;
    line.wellFormed = end > 0 && bytes[end - 1] == '\r';
    line.text = bytes.first(line.wellFormed ? end - 1 : end);
    // A carriage return alone is somebody's line end and somebody else's text.
    line.wellFormed = line.wellFormed && std::all_of(line.text.begin(), line.text.end(), [](char c) {
                          const auto byte = static_cast<unsigned char>(c);
                          return byte == '\t' || (byte >= 0x20 && byte != 0x7f);
                      });
    return line;
}

std::optional<quint64> parseSize(QByteArrayView line)
{
    qsizetype digits = 0;
    quint64 size = 0;
    for (; digits < line.size(); ++digits) {
        const char c = line[digits];
        int value = 0;
        if (c >= '0' && c <= '9')
            value = c - '0';
        else if (c >= 'a' && c <= 'f')
            value = c - 'a' + 10;
        else if (c >= 'A' && c <= 'F')
            value = c - 'A' + 10;
        else
            break;
        size = size * 16 + static_cast<quint64>(value);
        if (digits == MaxSizeDigits)
            return std::nullopt;
    }
    const QByteArrayView rest = line.sliced(digits).trimmed();
    if (digits == 0 || (!rest.isEmpty() && rest.front() != ';'))
        return std::nullopt;
    return size;
}

} // namespace

ChunkDecoder::Answer ChunkDecoder::next(QByteArrayView bytes)
{
    switch (m_state) {
    case State::Done:
        return {Answer::Kind::Done};
    case State::Rejected:
        return {Answer::Kind::Rejected};
    case State::Size:
        return readSize(bytes);
    case State::Trailers:
        return readTrailer(bytes);
    case State::DataEnd:
        if ((!bytes.isEmpty() && bytes[0] != '\r') || (bytes.size() > 1 && bytes[1] != '\n'))
            return reject();
        if (bytes.size() < 2)
            return {};
        m_state = State::Size;
        return {Answer::Kind::Incomplete, 2};
    case State::Data:
        break;
    }
    if (bytes.isEmpty())
        return {};
    const auto size = static_cast<qsizetype>(std::min<quint64>(m_remaining, static_cast<quint64>(bytes.size())));
    m_remaining -= static_cast<quint64>(size);
    if (m_remaining == 0)
        m_state = State::DataEnd;
    return {Answer::Kind::Data, size, bytes.first(size)};
}

ChunkDecoder::Answer ChunkDecoder::readSize(QByteArrayView bytes)
{
    const auto line = readLine(bytes, MaxLineBytes);
    if (!line)
        return bytes.size() >= MaxLineBytes ? reject() : Answer{};
    const auto size = line->wellFormed ? parseSize(line->text) : std::nullopt;
    if (!size)
        return reject();
    m_remaining = *size;
    m_state = m_remaining == 0 ? State::Trailers : State::Data;
    return {Answer::Kind::Incomplete, line->size};
}

ChunkDecoder::Answer ChunkDecoder::readTrailer(QByteArrayView bytes)
{
    const auto line = readLine(bytes, MaxLineBytes);
    if (!line)
        return bytes.size() >= MaxLineBytes ? reject() : Answer{};
    m_trailerBytes += line->size;
    if (!line->wellFormed || m_trailerBytes > MaxTrailerBytes)
        return reject();
    if (!line->text.isEmpty())
        return line->text.indexOf(':') > 0 ? Answer{Answer::Kind::Incomplete, line->size} : reject();
    m_state = State::Done;
    return {Answer::Kind::Done, line->size};
}

ChunkDecoder::Answer ChunkDecoder::reject()
{
    m_state = State::Rejected;
    return {Answer::Kind::Rejected};
}

} // namespace Potluck::Net
