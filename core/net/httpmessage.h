// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>
#include <QList>

#include <initializer_list>
#include <limits>
#include <optional>
#include <utility>
#include <variant>

namespace Potluck::Net {

// Heads of HTTP/1.1 messages (RFC 9110, RFC 9112) as values. Pure; any thread.

// Header fields in their order. Names compare without case.
class HttpFields
{
public:
    using Field = std::pair<QByteArray, QByteArray>;

    HttpFields() = default;
    HttpFields(std::initializer_list<Field> fields) : m_fields(fields) {}

    void add(QByteArray name, QByteArray value) { m_fields.emplaceBack(std::move(name), std::move(value)); }
    // Replaces every field of that name.
    void set(const QByteArray& name, QByteArray value);
    // The first value of that name, empty where there is none.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    [[nodiscard]] bool contains(QByteArrayView name) const;
    [[nodiscard]] int count(QByteArrayView name) const;
    [[nodiscard]] const QList<Field>& all() const { return m_fields; }

private:
    QList<Field> m_fields;
};

// How long a message's body is.
struct HttpBodyLength
{
    enum class Kind { None, Known, Chunked, UntilClose };
    Kind kind = Kind::None;
    quint64 bytes = 0; // where Known
};

struct HttpRequestHead
{
    QByteArray method = "GET";
    QByteArray target = "/"; // as sent: absolute path and query, percent-encoded
    HttpFields fields{};

    // Set by the parser, ignored when sending.
    int minorVersion = 1; // of HTTP/1
    HttpBodyLength body{};
    bool keepAlive = true;
    bool expectsContinue = false;

    // The target's path, percent-encoded, and what follows its first '?'.
    [[nodiscard]] QByteArray path() const;
    [[nodiscard]] QByteArray query() const;
};

struct HttpResponseHead
{
    int status = 200;
    HttpFields fields{};

    // Set by the parser, ignored when sending.
    HttpBodyLength body{};
    bool keepAlive = true;
};

// The customary words for a status ("Not Found").
[[nodiscard]] QByteArray reasonPhrase(int status);

// The head as bytes, the empty line included. InvalidArgument where a method, target, name or value holds what it must
// not (CR, LF, NUL, spaces in a name), so that nobody can smuggle a line in.
[[nodiscard]] Result<QByteArray> serialize(const HttpRequestHead& head);
[[nodiscard]] Result<QByteArray> serialize(const HttpResponseHead& head);

// {"error": code, "detail": detail} as UTF-8.
[[nodiscard]] QByteArray errorBody(QByteArrayView code, const QString& detail);

// A part of a body: never empty.
struct ByteRange
{
    quint64 offset = 0;
    quint64 length = 0;
    friend bool operator==(const ByteRange&, const ByteRange&) = default;
};
enum class NoRange {
    Ignored,       // no range, several, another unit or malformed: answer 200 with everything
    Unsatisfiable, // outside the body: answer 416
};
// What a Range field asks of a body of that many bytes: "bytes=0-99", "bytes=100-", "bytes=-100", cut to the body.
[[nodiscard]] std::variant<ByteRange, NoRange> parseRange(QByteArrayView field, quint64 size);
// "bytes 0-99/1234" for 206, "bytes */1234" for 416.
[[nodiscard]] QByteArray contentRange(const ByteRange& range, quint64 size);
[[nodiscard]] QByteArray unsatisfiedRange(quint64 size);
struct ContentRange
{
    ByteRange range;
    std::optional<quint64> size; // nothing where the sender wrote '*'
};
// Reads the Content-Range of a 206.
[[nodiscard]] std::optional<ContentRange> parseContentRange(QByteArrayView field);

// "Sun, 06 Nov 1994 08:49:37 GMT".
[[nodiscard]] QByteArray httpDate(const QDateTime& time);
[[nodiscard]] std::optional<QDateTime> parseHttpDate(QByteArrayView text);

} // namespace Potluck::Net
