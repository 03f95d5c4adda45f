// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/jsonwriter.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Potluck::Native {

void JsonWriter::beginObject()
{
    separate();
    m_out.append('{');
    m_first = true;
}

void JsonWriter::beginObject(QLatin1String name)
{
    appendMember(name, "{");
    m_first = true;
}

void JsonWriter::endObject()
{
    m_out.append('}');
    m_first = false;
}

void JsonWriter::beginArray(QLatin1String name)
{
    appendMember(name, "[");
    m_first = true;
}

void JsonWriter::endArray()
{
    m_out.append(']');
    m_first = false;
}

void JsonWriter::text(QLatin1String name, QStringView value)
{
    appendMember(name, {});
    appendQuoted(value);
}

void JsonWriter::ascii(QLatin1String name, QByteArrayView value)
{
    appendMember(name, "\"", value, "\"");
}

void JsonWriter::flag(QLatin1String name, bool value)
{
    appendMember(name, value ? QByteArrayView("true") : QByteArrayView("false"));
}

void JsonWriter::textItem(QStringView value)
{
    separate();
    appendQuoted(value);
}

void JsonWriter::writtenItem(QByteArrayView json)
{
    separate();
    m_out.append(json);
}

QByteArrayView JsonWriter::separator()
{
    return std::exchange(m_first, false) ? QByteArrayView() : QByteArrayView(",");
}

void JsonWriter::separate()
{
    m_out.append(separator());
}

char* JsonWriter::grow(qsizetype bytes)
{
    const qsizetype at = m_out.size();
    m_out.resize(at + bytes);
    return m_out.data() + at;
}

// All of a member at once: each call that lengthens a QByteArray takes some 8 ns.
void JsonWriter::appendMember(QLatin1String name, QByteArrayView before, QByteArrayView value, QByteArrayView after)
{
    const std::array<QByteArrayView, 7> parts{separator(), "\"", {name.data(), name.size()}, "\":", before,
                                              value,       after};
    qsizetype bytes = 0;
    for (const QByteArrayView part : parts)
        bytes += part.size();
    char* at = grow(bytes);
    for (const QByteArrayView part : parts)
        at = std::copy(part.begin(), part.end(), at);
}

void JsonWriter::appendQuoted(QStringView value)
{
    static constexpr char Digits[] = "0123456789abcdef";
    const auto isPlain = [](char c) {
        return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\' && c != 0x7f;
    };
    const QByteArray utf8 = value.toUtf8();
    if (std::all_of(utf8.begin(), utf8.end(), isPlain)) {
        char* const at = grow(utf8.size() + 2);
        *at = '"';
        *std::copy(utf8.begin(), utf8.end(), at + 1) = '"';
        return;
    }
    m_out.append('"');
    for (auto at = utf8.begin(); at != utf8.end();) {
        const auto end = std::find_if_not(at, utf8.end(), isPlain);
        m_out.append(&*at, end - at);
        at = end;
        if (at == utf8.end())
            break;
        const auto c = static_cast<unsigned char>(*at++);
        if (c == '"' || c == '\\') {
            m_out.append('\\');
            m_out.append(static_cast<char>(c));
        } else {
            m_out.append("\\u00");
            m_out.append(Digits[c >> 4U]);
            m_out.append(Digits[c & 15U]);
        }
    }
    m_out.append('"');
}

} // namespace Potluck::Native
