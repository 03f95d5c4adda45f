// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/keycoding.h"

#include <bit>

namespace Potluck::Overlay {
namespace {

unsigned riceBits(std::uint64_t count, std::uint8_t keyBits)
{
    const std::uint64_t gap = count == 0 ? 1 : (std::uint64_t{1} << keyBits) / count;
    return gap <= 1 ? 0 : static_cast<unsigned>(std::bit_width(gap)) - 1;
}

class BitWriter
{
public:
    void put(bool bit)
    {
        if (m_used == 0)
            m_bytes.append('\0');
        if (bit)
            m_bytes.back() = static_cast<char>(static_cast<unsigned char>(m_bytes.back()) | 0x80U >> m_used);
        m_used = (m_used + 1) % 8;
    }
    QByteArray take() { return std::move(m_bytes); }
    void reserve(qsizetype bytes) { m_bytes.reserve(bytes); }

private:
    QByteArray m_bytes;
    unsigned m_used = 0; // bits of the last byte
};

class BitReader
{
public:
    explicit BitReader(QByteArrayView bytes) : m_bytes(bytes) {}
    [[nodiscard]] bool atEnd() const { return m_at / 8 >= m_bytes.size(); }
    // 0 behind the end, and isOver.
    unsigned take()
    {
        if (atEnd()) {
            m_over = true;
            return 0;
        }
        const unsigned bit = static_cast<unsigned char>(m_bytes[m_at / 8]) >> (7 - m_at % 8) & 1U;
        ++m_at;
        return bit;
    }
    [[nodiscard]] qsizetype left() const { return m_bytes.size() * 8 - m_at; }
    [[nodiscard]] bool isOver() const { return m_over; }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_over = false;
};

// Distances between keys, one by one.
template<typename Each>
void eachGap(const std::vector<TermKey>& keys, Each&& each)
{
    std::uint64_t next = 0;
    for (const TermKey key : keys) {
        each(key - next);
        next = std::uint64_t{key} + 1;
    }
}

Error malformed(const char* why)
{
    return {ErrorCode::Protocol, QStringLiteral("a set of terms is malformed: %1").arg(QLatin1String(why))};
}

} // namespace

QByteArray codeKeys(const std::vector<TermKey>& keys, std::uint8_t keyBits)
{
    const unsigned rest = riceBits(keys.size(), keyBits);
    BitWriter bits;
    bits.reserve(codedKeyBytes(keys, keyBits));
    eachGap(keys, [&](std::uint64_t gap) {
        for (std::uint64_t ones = gap >> rest; ones > 0; --ones)
            bits.put(true);
        bits.put(false);
        for (unsigned bit = rest; bit > 0; --bit)
            bits.put(gap >> (bit - 1) & 1);
    });
    return bits.take();
}

qsizetype codedKeyBytes(const std::vector<TermKey>& keys, std::uint8_t keyBits)
{
    const unsigned rest = riceBits(keys.size(), keyBits);
    std::uint64_t bits = std::uint64_t{keys.size()} * (1 + rest);
    if (!keys.empty())
        bits += std::uint64_t{keys.front()} >> rest; // of 64 bits: rest may be 32
    // No state but the sum: the compiler makes several keys at a time of it.
    for (std::size_t i = 1; i < keys.size(); ++i)
        bits += std::uint64_t{keys[i] - keys[i - 1] - 1} >> rest;
    return static_cast<qsizetype>((bits + 7) / 8);
}

Result<std::vector<TermKey>> decodeKeys(QByteArrayView wire, std::uint32_t count, std::uint8_t keyBits)
{
    if (keyBits < MinKeyBits || keyBits > MaxKeyBits || count > MaxTerms)
        return malformed("too many");
    const unsigned rest = riceBits(count, keyBits);
    if (static_cast<std::uint64_t>(wire.size()) * 8 < std::uint64_t{count} * (rest + 1))
        return malformed("too short");
    std::vector<TermKey> keys;
    keys.reserve(count);
    BitReader bits(wire);
    std::uint64_t next = 0;
    const std::uint64_t end = std::uint64_t{1} << keyBits;
    while (keys.size() < count) {
        std::uint64_t gap = 0;
        while (bits.take() != 0)
            ++gap;
        for (unsigned bit = 0; bit < rest; ++bit)
            gap = gap << 1 | bits.take();
        if (bits.isOver())
            return malformed("cut off");
        if (gap >= end - next)
            return malformed("a key that is too great");
        keys.push_back(static_cast<TermKey>(next + gap));
        next += gap + 1;
        if (next == end && keys.size() < count)
            return malformed("a key that is too great");
    }
    if (bits.left() >= 8)
        return malformed("too long");
    while (!bits.atEnd()) {
        if (bits.take() != 0)
            return malformed("too long");
    }
    return keys;
}

} // namespace Potluck::Overlay
