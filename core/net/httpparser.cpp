// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpparser.h"

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>

namespace Potluck::Net {
namespace {

namespace Http = boost::beast::http;
using BeastError = boost::system::error_code;
using BeastView = boost::beast::string_view;

QByteArray copy(BeastView text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

// Notes what Beast finds. Bodies are never fed to it.
template<bool IsRequest>
class Notes final : public Http::basic_parser<IsRequest>
{
public:
    Notes()
    {
        this->header_limit(static_cast<std::uint32_t>(MaxHeadBytes));
        // Lengths are the connection's business; without a limit Boost 1.74 refuses every length.
        this->body_limit(std::numeric_limits<std::uint64_t>::max());
    }

    QByteArray method;
    QByteArray target;
    int version = 11;
    int status = 0;
    HttpFields fields;

protected:
    void on_request_impl(Http::verb, BeastView methodText, BeastView targetText, int v, BeastError& ec) override
    {
        method = copy(methodText);
        target = copy(targetText);
        version = v;
        ec = {};
    }
    void on_response_impl(int code, BeastView, int v, BeastError& ec) override
    {
        status = code;
        version = v;
        ec = {};
    }
    void on_field_impl(Http::field, BeastView name, BeastView value, BeastError& ec) override
    {
        ec = {};
        if (fields.all().size() >= MaxHeadFields)
            ec = Http::error::header_limit;
        else
            fields.add(copy(name), copy(value));
    }
    void on_header_impl(BeastError& ec) override { ec = {}; }
    void on_body_init_impl(const boost::optional<std::uint64_t>&, BeastError& ec) override { ec = {}; }
    std::size_t on_body_impl(BeastView body, BeastError& ec) override
    {
        ec = {};
        return body.size();
    }
    void on_chunk_header_impl(std::uint64_t, BeastView, BeastError& ec) override { ec = {}; }
    std::size_t on_chunk_body_impl(std::uint64_t, BeastView body, BeastError& ec) override
    {
        ec = {};
        return body.size();
    }
    void on_finish_impl(BeastError& ec) override { ec = {}; }
};

HttpParseAnswer rejected(int status, const QString& detail)
{
    return {HttpParseAnswer::Kind::Rejected, 0, status, detail};
}

// Finds the head's end; its length with the empty line, or the answer to give without it.
std::variant<qsizetype, HttpParseAnswer> findHead(QByteArrayView bytes)
{
    const QByteArrayView window = bytes.first(std::min(bytes.size(), MaxHeadBytes));
    const qsizetype end = window.indexOf("\r\n\r\n");
    if (end >= 0)
        return end + 4;
    if (window.size() > MaxTargetBytes && window.indexOf('\n') < 0)
        return rejected(414, QStringLiteral("the first line is too long"));
    if (bytes.size() >= MaxHeadBytes)
        return rejected(431, QStringLiteral("the head is too long"));
    return HttpParseAnswer{};
}

// What Beast lets pass and what two programs may understand in two ways.
std::optional<HttpParseAnswer> refuse(QByteArrayView head, const HttpFields& fields, int version)
{
    if (head.contains("\n ") || head.contains("\n\t"))
        return rejected(400, QStringLiteral("a header field is folded"));
    const int lengths = fields.count("Content-Length");
    const int codings = fields.count("Transfer-Encoding");
    const QByteArray length = fields.value("Content-Length");
    const bool digits = std::all_of(length.begin(), length.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits)
        return rejected(400, QStringLiteral("the length of the body is not a number"));
    if (lengths > 1 || codings > 1 || (lengths > 0 && codings > 0))
        return rejected(400, QStringLiteral("more than one length of the body is given"));
    if (codings > 0 && version < 11)
        return rejected(400, QStringLiteral("HTTP/1.0 has no transfer codings"));
    if (codings > 0 && fields.value("Transfer-Encoding").trimmed().toLower() != "chunked")
        return rejected(501, QStringLiteral("only the transfer coding \"chunked\" is known"));
    return std::nullopt;
}

HttpParseAnswer explain(const BeastError& error)
{
    if (error == Http::error::header_limit)
        return rejected(431, QStringLiteral("the head is too long"));
    if (error == Http::error::bad_version)
        return rejected(505, QStringLiteral("only HTTP/1.0 and HTTP/1.1 are spoken here"));
    return rejected(400, QString::fromStdString(error.message()));
}

// Runs Beast over a whole head.
template<bool IsRequest>
std::optional<HttpParseAnswer> read(QByteArrayView head, Notes<IsRequest>& notes)
{
    BeastError error;
    const std::size_t used = notes.put({head.data(), static_cast<std::size_t>(head.size())}, error);
    if (error)
        return explain(error);
    // The empty line that was found and the one that Beast stopped at must be the same.
    if (!notes.is_header_done() || static_cast<qsizetype>(used) != head.size())
        return rejected(400, QStringLiteral("the head is malformed"));
    return refuse(head, notes.fields, notes.version);
}

template<bool IsRequest>
HttpBodyLength declaredLength(const Notes<IsRequest>& notes)
{
    if (notes.fields.contains("Transfer-Encoding"))
        return {HttpBodyLength::Kind::Chunked, 0};
    if (!notes.content_length())
        return {};
    return {HttpBodyLength::Kind::Known, *notes.content_length()};
}

} // namespace

HttpParseAnswer parseRequestHead(QByteArrayView bytes, HttpRequestHead& head)
{
    const auto found = findHead(bytes);
    if (const auto* const answer = std::get_if<HttpParseAnswer>(&found))
        return *answer;
    const qsizetype size = std::get<qsizetype>(found);
    Notes<true> notes;
    if (const auto answer = read(bytes.first(size), notes))
        return *answer;
    if (notes.target.size() > MaxTargetBytes)
        return rejected(414, QStringLiteral("the target is too long"));
    const int hosts = notes.fields.count("Host");
    if (hosts > 1 || (hosts == 0 && notes.version >= 11))
        return rejected(400, QStringLiteral("there must be one Host"));
    const QByteArray expect = notes.fields.value("Expect").trimmed().toLower();
    if (!expect.isEmpty() && expect != "100-continue")
        return rejected(417, QStringLiteral("only \"100-continue\" can be expected"));

    head = {};
    head.method = std::move(notes.method);
    head.target = std::move(notes.target);
    head.minorVersion = notes.version % 10;
    head.body = declaredLength(notes);
    head.keepAlive = notes.keep_alive();
    head.expectsContinue = !expect.isEmpty() && notes.version >= 11;
    head.fields = std::move(notes.fields);
    return {HttpParseAnswer::Kind::Done, size, 0, {}};
}

HttpParseAnswer parseResponseHead(QByteArrayView bytes, bool toHead, HttpResponseHead& head)
{
    const auto found = findHead(bytes);
    if (const auto* const answer = std::get_if<HttpParseAnswer>(&found))
        return *answer;
    const qsizetype size = std::get<qsizetype>(found);
    Notes<false> notes;
    if (toHead)
        notes.skip(true);
    if (const auto answer = read(bytes.first(size), notes))
        return *answer;

    head = {};
    head.status = notes.status;
    head.body = declaredLength(notes);
    if (toHead || notes.status < 200 || notes.status == 204 || notes.status == 304)
        head.body = {};
    else if (head.body.kind == HttpBodyLength::Kind::None)
        head.body.kind = HttpBodyLength::Kind::UntilClose;
    const QByteArray connection = notes.fields.value("Connection").toLower();
    head.keepAlive = head.body.kind != HttpBodyLength::Kind::UntilClose &&
                     (notes.version >= 11 ? !connection.contains("close") : connection.contains("keep-alive"));
    head.fields = std::move(notes.fields);
    return {HttpParseAnswer::Kind::Done, size, 0, {}};
}

} // namespace Potluck::Net
