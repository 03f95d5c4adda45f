// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QLatin1String>
#include <QStringView>

#include <charconv>
#include <concepts>

namespace Potluck::Native {

// Appends JSON text to bytes, member by member in the order of the calls. QJsonDocument took most of the time of a
// search's answer and of a list of files, so these are written directly; reading is Qt's.
//
// Names are plain ASCII and go unescaped. Half surrogates become U+FFFD, so that the text is always good UTF-8.
class JsonWriter
{
public:
    explicit JsonWriter(QByteArray& out) : m_out(out) {}

    void beginObject(); // the whole text, or an item of an array
    void beginObject(QLatin1String name);
    void endObject();
    void beginArray(QLatin1String name);
    void endArray();

    void text(QLatin1String name, QStringView value);
    void ascii(QLatin1String name, QByteArrayView value); // printable, without '"' and '\\'
    void number(QLatin1String name, std::integral auto value) { appendNumber(name, value); }
    void flag(QLatin1String name, bool value);
    void textItem(QStringView value);
    void writtenItem(QByteArrayView json); // of an array, as a JsonWriter wrote it

private:
    [[nodiscard]] QByteArrayView separator(); // from what was written before in the same object or array
    void separate();
    template<typename Number>
    void appendNumber(QLatin1String name, Number value)
    {
        char digits[24];
        const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
        appendMember(name, {digits, end});
    }
    void appendMember(QLatin1String name, QByteArrayView before, QByteArrayView value = {}, QByteArrayView after = {});
    void appendQuoted(QStringView value);
    [[nodiscard]] char* grow(qsizetype bytes);

    QByteArray& m_out;
    bool m_first = true; // of its object or array
};

} // namespace Potluck::Native
