// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/jsonwriter.h"

namespace Potluck::Native {

void JsonWriter::beginObject()
{
    separate();
    m_out.append('{');
    m_first = true;
}

void JsonWriter::beginObject(QLatin1String name)
{
    appendName(name);
    m_out.append('{');
    m_first = true;
}

void JsonWriter::endObject()
{
    m_out.append('}');
    m_first = false;
}

void JsonWriter::beginArray(QLatin1String name)
{
    appendName(name);
    m_out.append('[');
    m_first = true;
}

void JsonWriter::endArray()
{
    m_out.append(']');
    m_first = false;
}

void JsonWriter::text(QLatin1String name, QStringView value)
{
    appendName(name);
    appendQuoted(value);
}

void JsonWriter::ascii(QLatin1String name, QByteArrayView value)
{
    appendName(name);
    m_out.append('"');
    m_out.append(value);
    m_out.append('"');
}

void JsonWriter::flag(QLatin1String name, bool value)
{
    appendName(name);
    m_out.append(value ? "true" : "false");
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

void JsonWriter::separate()
{
    if (!m_first)
        m_out.append(',');
    m_first = false;
}

void JsonWriter::appendName(QLatin1String name)
{
    separate();
    m_out.append('"');
    m_out.append(name.data(), name.size());
    m_out.append("\":");
}

void JsonWriter::appendQuoted(QStringView value)
{
    static constexpr char Digits[] = "0123456789abcdef";
    const QByteArray utf8 = value.toUtf8();
    m_out.append('"');
    qsizetype from = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8.at(i));
        if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7f)
            continue;
        m_out.append(utf8.constData() + from, i - from);
        from = i + 1;
        if (c == '"' || c == '\\') {
            m_out.append('\\');
            m_out.append(static_cast<char>(c));
        } else {
            m_out.append("\\u00");
            m_out.append(Digits[c >> 4U]);
            m_out.append(Digits[c & 15U]);
        }
    }
    m_out.append(utf8.constData() + from, utf8.size() - from);
    m_out.append('"');
}

} // namespace Potluck::Native
