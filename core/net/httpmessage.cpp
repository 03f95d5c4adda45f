// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpmessage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace Potluck::Net {
namespace {

bool sameName(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

// RFC 9110 section 5.6.2.
bool isToken(QByteArrayView text)
{
    static constexpr QByteArrayView Others = "!#$%&'*+-.^_`|~";
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || Others.contains(c);
    });
}

bool isFieldValue(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == '\t' || (byte >= 0x20 && byte != 0x7f);
    });
}

bool isTarget(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

Status appendFields(QByteArray& bytes, const HttpFields& fields)
{
    for (const auto& [name, value] : fields.all()) {
        if (!isToken(name) || !isFieldValue(value))
            return Error{ErrorCode::InvalidArgument,
                         QStringLiteral("a header field holds characters that it must not")};
        bytes += name;
        bytes += ": ";
        bytes += value;
        bytes += "\r\n";
    }
    bytes += "\r\n";
    return {};
}

// Digits only; what does not fit counts as the largest number.
std::optional<quint64> parseNumber(QByteArrayView text)
{
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    constexpr quint64 Largest = std::numeric_limits<quint64>::max();
    quint64 value = 0;
    for (const char c : text) {
        const auto digit = static_cast<quint64>(c - '0');
        if (value > (Largest - digit) / 10)
            return Largest;
        value = value * 10 + digit;
    }
    return value;
}

constexpr QByteArrayView DateFormat = "ddd, dd MMM yyyy HH:mm:ss 'GMT'";

} // namespace

void HttpFields::set(const QByteArray& name, QByteArray value)
{
    m_fields.removeIf([&name](const Field& field) { return sameName(field.first, name); });
    add(name, std::move(value));
}

QByteArray HttpFields::value(QByteArrayView name) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(),
                                    [name](const Field& field) { return sameName(field.first, name); });
    return found == m_fields.end() ? QByteArray() : found->second;
}

bool HttpFields::contains(QByteArrayView name) const
{
    return count(name) > 0;
}

int HttpFields::count(QByteArrayView name) const
{
    return static_cast<int>(std::count_if(m_fields.begin(), m_fields.end(),
                                          [name](const Field& field) { return sameName(field.first, name); }));
}

QByteArray HttpRequestHead::path() const
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? target : target.first(mark);
}

QByteArray HttpRequestHead::query() const
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? QByteArray() : target.sliced(mark + 1);
}

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 100:
        return "Continue";
    case 101:
        return "Switching Protocols";
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 206:
        return "Partial Content";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 406:
        return "Not Acceptable";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 410:
        return "Gone";
    case 411:
        return "Length Required";
    case 413:
        return "Content Too Large";
    case 414:
        return "URI Too Long";
    case 415:
        return "Unsupported Media Type";
    case 416:
        return "Range Not Satisfiable";
    case 417:
        return "Expectation Failed";
    case 422:
        return "Unprocessable Content";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    case 505:
        return "HTTP Version Not Supported";
    case 507:
        return "Insufficient Storage";
    default:
        return "Status";
    }
}

Result<QByteArray> serialize(const HttpRequestHead& head)
{
    if (!isToken(head.method) || !isTarget(head.target))
        return Error{ErrorCode::InvalidArgument, QStringLiteral("not an HTTP method and target")};
    QByteArray bytes;
    bytes.reserve(256);
    bytes += head.method;
    bytes += ' ';
    bytes += head.target;
    bytes += " HTTP/1.1\r\n";
    if (const Status added = appendFields(bytes, head.fields); !added)
        return added.error();
    return bytes;
}

Result<QByteArray> serialize(const HttpResponseHead& head)
{
    if (head.status < 100 || head.status > 999)
        return Error{ErrorCode::InvalidArgument, QStringLiteral("not an HTTP status")};
    QByteArray bytes;
    bytes.reserve(256);
    bytes += "HTTP/1.1 ";
    bytes += QByteArray::number(head.status);
    bytes += ' ';
    bytes += reasonPhrase(head.status);
    bytes += "\r\n";
    if (const Status added = appendFields(bytes, head.fields); !added)
        return added.error();
    return bytes;
}

QByteArray errorBody(QByteArrayView code, const QString& detail)
{
    const QJsonObject object{{QStringLiteral("error"), QString::fromUtf8(code)}, {QStringLiteral("detail"), detail}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::variant<ByteRange, NoRange> parseRange(QByteArrayView field, quint64 size)
{
    constexpr QByteArrayView Unit = "bytes=";
    if (field.size() < Unit.size() || !sameName(field.first(Unit.size()), Unit))
        return NoRange::Ignored;
    const QByteArrayView spec = field.sliced(Unit.size()).trimmed();
    const qsizetype dash = spec.indexOf('-');
    if (dash < 0 || spec.contains(','))
        return NoRange::Ignored;
    const QByteArrayView first = spec.first(dash);
    const QByteArrayView last = spec.sliced(dash + 1);
    if (first.isEmpty()) {
        const auto suffix = parseNumber(last);
        if (!suffix)
            return NoRange::Ignored;
        if (*suffix == 0 || size == 0)
            return NoRange::Unsatisfiable;
        const quint64 length = std::min(*suffix, size);
        return ByteRange{size - length, length};
    }
    const auto begin = parseNumber(first);
    const auto end = last.isEmpty() ? std::optional(std::numeric_limits<quint64>::max()) : parseNumber(last);
    if (!begin || !end || *end < *begin)
        return NoRange::Ignored;
    if (*begin >= size)
        return NoRange::Unsatisfiable;
    return ByteRange{*begin, std::min(*end, size - 1) - *begin + 1};
}

QByteArray contentRange(const ByteRange& range, quint64 size)
{
    return "bytes " + QByteArray::number(range.offset) + '-' + QByteArray::number(range.offset + range.length - 1) +
           '/' + QByteArray::number(size);
}

QByteArray unsatisfiedRange(quint64 size)
{
    return "bytes */" + QByteArray::number(size);
}

std::optional<ContentRange> parseContentRange(QByteArrayView field)
{
    constexpr QByteArrayView Unit = "bytes ";
    const qsizetype dash = field.indexOf('-');
    const qsizetype slash = field.indexOf('/');
    if (field.size() < Unit.size() || !sameName(field.first(Unit.size()), Unit) || dash < Unit.size() || slash < dash)
        return std::nullopt;
    const auto first = parseNumber(field.sliced(Unit.size(), dash - Unit.size()));
    const auto last = parseNumber(field.sliced(dash + 1, slash - dash - 1));
    const QByteArrayView total = field.sliced(slash + 1);
    const bool sizeUnknown = total == QByteArrayView("*");
    const auto size = sizeUnknown ? std::nullopt : parseNumber(total);
    // The largest number stands for "did not fit" and its length would not either.
    if (!first || !last || *last < *first || *last == std::numeric_limits<quint64>::max() || (!sizeUnknown && !size) ||
        (size && *last >= *size))
        return std::nullopt;
    return ContentRange{{*first, *last - *first + 1}, size};
}

QByteArray httpDate(const QDateTime& time)
{
    return QLocale::c().toString(time.toUTC(), QString::fromLatin1(DateFormat)).toLatin1();
}

std::optional<QDateTime> parseHttpDate(QByteArrayView text)
{
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(text), QString::fromLatin1(DateFormat));
    if (!time.isValid())
        return std::nullopt;
    time.setTimeSpec(Qt::UTC);
    return time;
}

} // namespace Potluck::Net
