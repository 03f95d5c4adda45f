// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytes.h"
#include "dialects/native/messages.h"
#include "dialects/native/parts.h"

namespace Potluck::Native {

namespace {

constexpr qsizetype MaxCursorBytes = 8 * 1024;
constexpr qsizetype MaxContentsOfDigest = 100;

} // namespace

void appendResults(QByteArray& lines, std::span<const Index::SearchResult> results)
{
    SourceTexts texts;
    for (const Index::SearchResult& result : results) {
        JsonWriter json(lines);
        json.beginObject();
        writeResult(json, result, texts);
        json.endObject();
        lines.append('\n');
    }
}

void appendSearchEnd(QByteArray& lines, const SearchEnd& end)
{
    JsonWriter json(lines);
    json.beginObject();
    json.flag(QLatin1String("end"), true);
    json.number(QLatin1String("results"), end.results);
    json.flag(QLatin1String("more"), end.more);
    if (end.neighbours)
        json.flag(QLatin1String("neighbours"), true);
    if (end.loading)
        json.flag(QLatin1String("loading"), true);
    json.endObject();
    lines.append('\n');
}

Result<std::variant<Index::SearchResult, SearchEnd>> decodeSearchLine(QByteArrayView line)
{
    using Line = std::variant<Index::SearchResult, SearchEnd>;
    const auto object = parseObject(line, MaxResultLineBytes);
    if (!object)
        return object.error();
    Fields fields(*object);
    if (fields.flagOr(QLatin1String("end"), false)) {
        SearchEnd end;
        end.results = fields.numberOr(QLatin1String("results"), 0);
        end.more = fields.flagOr(QLatin1String("more"), false);
        end.neighbours = fields.flagOr(QLatin1String("neighbours"), false);
        end.loading = fields.flagOr(QLatin1String("loading"), false);
        return checked(fields, Line(end));
    }
    Line result(readResult(fields));
    return checked(fields, std::move(result));
}

QByteArray encode(const Index::PeersPage& page)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    json.beginArray(QLatin1String("peers"));
    for (const Index::PeerSummary& peer : page.peers) {
        json.beginObject();
        writePeer(json, peer);
        json.endObject();
    }
    json.endArray();
    json.flag(QLatin1String("more"), page.more);
    json.endObject();
    return out;
}

Result<Index::PeersPage> decodePeersPage(QByteArrayView text)
{
    const auto object = parseObject(text, MaxPageBytes);
    if (!object)
        return object.error();
    Fields fields(*object);
    Index::PeersPage page;
    page.peers = readItems<Index::PeerSummary>(fields, QLatin1String("peers"), Index::MaxPeersPerPage, readPeer);
    page.more = fields.flagOr(QLatin1String("more"), false);
    return checked(fields, page);
}

QByteArray encode(const Index::BrowsePage& page)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    json.beginArray(QLatin1String("files"));
    for (const Index::Entry& entry : page.entries) {
        json.beginObject();
        writeEntry(json, entry);
        json.endObject();
    }
    json.endArray();
    if (!page.next.isEmpty())
        json.ascii(QLatin1String("next"), toBase64Url(page.next));
    json.endObject();
    return out;
}

Result<Index::BrowsePage> decodeBrowsePage(QByteArrayView text)
{
    const auto object = parseObject(text, MaxPageBytes);
    if (!object)
        return object.error();
    Fields fields(*object);
    Index::BrowsePage page;
    page.entries = readItems<Index::Entry>(fields, QLatin1String("files"), Index::MaxBrowsePage, readEntry);
    const auto next = fromBase64Url(fields.textOr(QLatin1String("next"), MaxCursorBytes).toLatin1());
    if (!next)
        fields.fail(QLatin1String("next"), "is not a cursor");
    page.next = next.value_or(QByteArray());
    return checked(fields, page);
}

QByteArray encodeSources(const QList<Index::SearchResult>& results)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    json.beginArray(QLatin1String("results"));
    SourceTexts texts;
    for (const Index::SearchResult& result : results) {
        json.beginObject();
        writeResult(json, result, texts);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return out;
}

Result<QList<Index::SearchResult>> decodeSources(QByteArrayView text)
{
    const auto object = parseObject(text, MaxPageBytes);
    if (!object)
        return object.error();
    Fields fields(*object);
    auto results = readItems<Index::SearchResult>(fields, QLatin1String("results"), MaxContentsOfDigest, readResult);
    return checked(fields, std::move(results));
}

QByteArray encode(const SourceRequest& message)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    json.number(QLatin1String("size"), message.size);
    json.text(QLatin1String("name"), message.name);
    json.endObject();
    return out;
}

Result<SourceRequest> decodeSourceRequest(QByteArrayView text)
{
    const auto object = parseObject(text, MaxSmallMessageBytes);
    if (!object)
        return object.error();
    Fields fields(*object);
    SourceRequest message;
    message.size = fields.number(QLatin1String("size"));
    message.name = fields.text(QLatin1String("name"), Index::MaxNameBytes);
    return checked(fields, message);
}

} // namespace Potluck::Native
