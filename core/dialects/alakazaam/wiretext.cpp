// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/alakazaam/wiretext.h"

#include <cstdint>

namespace Potluck::Alakazaam {

namespace {

constexpr char16_t EscapeBase = 0xEF00; // U+EF80 to U+EFFF stand for the bytes 80 to FF

bool isContinuation(char c)
{
    return (static_cast<std::uint8_t>(c) & 0xC0U) == 0x80U;
}

bool isEscape(char32_t code)
{
    return code >= EscapeBase + 0x80 && code <= EscapeBase + 0xFF;
}

struct Character
{
    qsizetype bytes = 1;
    char32_t code = 0; // 0 with a first byte that is not 0: not UTF-8
};

// The first character (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF). There is at least one byte.
Character first(QByteArrayView bytes)
{
    const auto lead = static_cast<std::uint8_t>(bytes.front());
    if (lead < 0x80)
        return {1, lead};
    const int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || bytes.size() < length)
        return {};
    char32_t code = lead & (0x7FU >> length);
    for (int i = 1; i < length; ++i) {
        if (!isContinuation(bytes[i]))
            return {};
        code = (code << 6U) | (static_cast<std::uint8_t>(bytes[i]) & 0x3FU);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    if (overlong || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        return {};
    return {length, code};
}

} // namespace

QString fromWire(QByteArrayView bytes)
{
    QString text;
    text.reserve(bytes.size());
    while (!bytes.isEmpty()) {
        const Character character = first(bytes);
        if (bytes.front() != 0 && (character.code == 0 || isEscape(character.code))) {
            for (const char byte : bytes.first(character.bytes))
                text += QChar(static_cast<char16_t>(EscapeBase + static_cast<std::uint8_t>(byte)));
        } else if (QChar::requiresSurrogates(character.code)) {
            text += QChar(QChar::highSurrogate(character.code));
            text += QChar(QChar::lowSurrogate(character.code));
        } else {
            text += QChar(static_cast<char16_t>(character.code));
        }
        bytes = bytes.sliced(character.bytes);
    }
    return text;
}

QByteArray toWire(QStringView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    qsizetype plain = 0; // where the stretch without escapes begins
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isEscape(text[i].unicode()))
            continue;
        bytes += text.sliced(plain, i - plain).toUtf8();
        bytes += static_cast<char>(text[i].unicode() - EscapeBase);
        plain = i + 1;
    }
    return bytes + text.sliced(plain).toUtf8();
}

qsizetype characterBytes(QByteArrayView bytes)
{
    return bytes.isEmpty() ? 0 : first(bytes).bytes;
}

qsizetype countCharacters(QByteArrayView bytes)
{
    qsizetype count = 0;
    for (; !bytes.isEmpty(); bytes = bytes.sliced(characterBytes(bytes)))
        ++count;
    return count;
}

QByteArrayView firstCharacters(QByteArrayView bytes, qsizetype count)
{
    qsizetype end = 0;
    for (; count > 0 && end < bytes.size(); --count)
        end += characterBytes(bytes.sliced(end));
    return bytes.first(end);
}

QByteArrayView cutToBytes(QByteArrayView bytes, qsizetype most)
{
    qsizetype end = 0;
    while (end < bytes.size()) {
        const qsizetype next = end + characterBytes(bytes.sliced(end));
        if (next > most)
            break;
        end = next;
    }
    return bytes.first(end);
}

QByteArray paddedToBytes(QByteArrayView bytes, qsizetype width)
{
    return cutToBytes(bytes, width).toByteArray().leftJustified(width, ' ');
}

QByteArray paddedToCharacters(QByteArrayView bytes, qsizetype width, qsizetype mostBytes)
{
    bytes = cutToBytes(bytes, width);
    qsizetype end = 0;
    qsizetype characters = 0;
    while (end < bytes.size()) {
        const qsizetype next = end + characterBytes(bytes.sliced(end));
        if (next + width - (characters + 1) > mostBytes)
            break;
        end = next;
        ++characters;
    }
    return bytes.first(end).toByteArray() + QByteArray(width - characters, ' ');
}

} // namespace Potluck::Alakazaam
