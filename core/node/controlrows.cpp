// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/controlrows.h"

#include "dialects/native/json.h"

#include <QJsonArray>

#include <algorithm>

namespace Potluck::Node {

namespace {

using Native::Fields;

constexpr qsizetype MaxRowTextBytes = 64 * 1024;
constexpr qsizetype MaxRowItems = 100'000;

// Writes the members of a row.
class Json
{
public:
    Json& text(const char* name, const QString& value)
    {
        // Names come from file systems and networks: what is no text (half a surrogate pair, NUL) would be refused by
        // the reader, and the whole row with it.
        if (value.isValidUtf16() && !value.contains(QChar(u'\0')))
            m_json.insert(QLatin1String(name), value);
        else
            m_json.insert(QLatin1String(name),
                          QString::fromUtf8(value.toUtf8()).replace(QChar(u'\0'), QChar::ReplacementCharacter));
        return *this;
    }
    Json& number(const char* name, quint64 value)
    {
        m_json.insert(QLatin1String(name), static_cast<qint64>(std::min(value, Native::MaxNumber)));
        return *this;
    }
    Json& number(const char* name, qint64 value)
    {
        return number(name, static_cast<quint64>(std::max(value, qint64{0})));
    }
    Json& number(const char* name, const std::optional<quint64>& number)
    {
        return number ? this->number(name, *number) : value(name, QJsonValue());
    }
    Json& flag(const char* name, const std::optional<bool>& flag)
    {
        return value(name, flag ? QJsonValue(*flag) : QJsonValue());
    }
    Json& value(const char* name, const QJsonValue& json)
    {
        m_json.insert(QLatin1String(name), json);
        return *this;
    }
    template<typename Digest>
    Json& digest(const char* name, const std::optional<Digest>& digest)
    {
        return value(name, digest ? QJsonValue(QString::fromLatin1(digest->toHex())) : QJsonValue());
    }
    operator QJsonObject() const { return m_json; }

private:
    QJsonObject m_json;
};

QString textOf(Fields& fields, const char* name)
{
    return fields.textOr(QLatin1String(name), MaxRowTextBytes);
}

quint64 numberOf(Fields& fields, const char* name)
{
    return fields.numberOr(QLatin1String(name), 0);
}

// null and what is missing are both nothing.
std::optional<quint64> knownNumberOf(Fields& fields, const QJsonObject& json, const char* name)
{
    const QLatin1String member(name);
    if (json.value(member).isNull() || !fields.has(member))
        return std::nullopt;
    return fields.number(member);
}

qint64 countOf(Fields& fields, const char* name)
{
    return static_cast<qint64>(numberOf(fields, name));
}

// null and what is missing are both nothing.
std::optional<bool> knownFlagOf(Fields& fields, const char* name)
{
    const QLatin1String member(name);
    if (fields.isNull(member) || !fields.has(member))
        return std::nullopt;
    return fields.flagOr(member, false);
}

bool flagOf(Fields& fields, const char* name, bool absent = false)
{
    return fields.flagOr(QLatin1String(name), absent);
}

// null and what is missing are both nothing.
template<typename Digest>
std::optional<Digest> digestOf(Fields& fields, const QJsonObject& json, const char* name)
{
    const QLatin1String member(name);
    return json.value(member).isNull() ? std::nullopt : fields.hexOr<Digest>(member);
}

// Reads each item of an array with read(Fields&); the first problem counts.
template<typename Row, typename Read>
QList<Row> listOf(Fields& fields, const char* name, Read read)
{
    const QLatin1String member(name);
    QList<Row> rows;
    const QJsonArray items = fields.arrayOr(member, MaxRowItems);
    for (const auto& item : items) {
        Fields inner(item.toObject());
        rows.append(read(inner));
        if (!item.isObject() || !inner.ok()) {
            fields.fail(member, "has an item that cannot be read");
            return {};
        }
    }
    return rows;
}

template<typename Row>
Result<Row> checked(const Fields& fields, Row row)
{
    if (!fields.ok())
        return fields.error();
    return row;
}

IndexRow readIndex(Fields& fields)
{
    IndexRow row;
    row.link = textOf(fields, "link");
    row.name = textOf(fields, "name");
    row.state = textOf(fields, "state");
    row.detail = textOf(fields, "detail");
    row.reachable = knownFlagOf(fields, "reachable");
    row.reachability = textOf(fields, "reachability");
    row.secondHome = textOf(fields, "secondHome");
    row.otherKey = flagOf(fields, "otherKey");
    row.user = textOf(fields, "user");
    row.peerId = numberOf(fields, "peerId");
    row.publishedFiles = countOf(fields, "publishedFiles");
    row.pendingChanges = countOf(fields, "pendingChanges");
    row.leftOutFiles = countOf(fields, "leftOutFiles");
    return row;
}

SourceRow readSource(Fields& fields)
{
    SourceRow row;
    row.peerId = numberOf(fields, "peer");
    row.peer = textOf(fields, "name");
    row.index = textOf(fields, "index");
    row.indexKey = textOf(fields, "indexKey");
    row.address = textOf(fields, "address");
    for (const auto& dialect : fields.arrayOr(QLatin1String("dialects"), MaxRowItems))
        row.dialects.append(dialect.toString());
    row.online = flagOf(fields, "online");
    return row;
}

NeighbourRow readNeighbour(Fields& fields)
{
    NeighbourRow row;
    row.key = textOf(fields, "key");
    row.name = textOf(fields, "name");
    row.address = textOf(fields, "address");
    row.state = textOf(fields, "state");
    row.detail = textOf(fields, "detail");
    return row;
}

TransferSourceRow readTransferSource(Fields& fields)
{
    TransferSourceRow row;
    row.peer = textOf(fields, "peer");
    row.rate = numberOf(fields, "rate");
    row.pieces = countOf(fields, "pieces");
    row.badPieces = countOf(fields, "badPieces");
    row.state = textOf(fields, "state");
    return row;
}

} // namespace

QJsonObject toJson(const NeighbourRow& row)
{
    return Json()
        .text("key", row.key)
        .text("name", row.name)
        .text("address", row.address)
        .text("state", row.state)
        .text("detail", row.detail);
}

Result<NeighbourRow> neighbourFromJson(const QJsonObject& json)
{
    Fields fields(json);
    NeighbourRow row = readNeighbour(fields);
    return checked(fields, std::move(row));
}

QJsonObject toJson(const StatusRow& row)
{
    QJsonArray neighbours;
    for (const NeighbourRow& neighbour : row.neighbours)
        neighbours.append(toJson(neighbour));
    QJsonArray indexes;
    for (const IndexRow& index : row.indexes) {
        indexes.append(QJsonObject(Json()
                                       .text("link", index.link)
                                       .text("name", index.name)
                                       .text("state", index.state)
                                       .text("detail", index.detail)
                                       .flag("reachable", index.reachable)
                                       .text("reachability", index.reachability)
                                       .text("secondHome", index.secondHome)
                                       .value("otherKey", index.otherKey)
                                       .text("user", index.user)
                                       .number("peerId", index.peerId)
                                       .number("publishedFiles", index.publishedFiles)
                                       .number("pendingChanges", index.pendingChanges)
                                       .number("leftOutFiles", index.leftOutFiles)));
    }
    const QJsonObject shares = Json()
                                   .number("files", row.sharedFiles)
                                   .number("bytes", row.sharedBytes)
                                   .number("pendingFiles", row.pendingFiles)
                                   .number("pendingBytes", row.pendingBytes);
    const QJsonObject transfers = Json()
                                      .number("downloads", row.downloads)
                                      .number("uploads", row.uploads)
                                      .number("downRate", row.downRate)
                                      .number("upRate", row.upRate)
                                      .number("downLimit", row.downLimit)
                                      .number("upLimit", row.upLimit);
    QJsonValue hosted;
    if (row.hosted) {
        hosted = QJsonObject(Json()
                                 .text("name", row.hosted->name)
                                 .text("invite", row.hosted->invite)
                                 .number("registered", row.hosted->registered)
                                 .number("online", row.hosted->online)
                                 .number("entries", row.hosted->entries)
                                 .value("searchesPerSecond", row.hosted->searchesPerSecond));
    }
    return Json()
        .text("state", row.state)
        .text("version", row.version)
        .value("addresses", QJsonArray::fromStringList(row.addresses))
        .value("indexes", indexes)
        .value("shares", shares)
        .value("transfers", transfers)
        .value("hosted", hosted)
        .value("neighbours", neighbours);
}

Result<StatusRow> statusFromJson(const QJsonObject& json)
{
    Fields fields(json);
    StatusRow row;
    row.state = textOf(fields, "state");
    row.version = textOf(fields, "version");
    for (const auto& address : fields.arrayOr(QLatin1String("addresses"), MaxRowItems))
        row.addresses.append(address.toString());
    row.indexes = listOf<IndexRow>(fields, "indexes", readIndex);
    Fields shares(fields.object(QLatin1String("shares")));
    row.sharedFiles = countOf(shares, "files");
    row.sharedBytes = countOf(shares, "bytes");
    row.pendingFiles = countOf(shares, "pendingFiles");
    row.pendingBytes = countOf(shares, "pendingBytes");
    Fields transfers(fields.object(QLatin1String("transfers")));
    row.downloads = countOf(transfers, "downloads");
    row.uploads = countOf(transfers, "uploads");
    row.downRate = numberOf(transfers, "downRate");
    row.upRate = numberOf(transfers, "upRate");
    row.downLimit = numberOf(transfers, "downLimit");
    row.upLimit = numberOf(transfers, "upLimit");
    const QJsonValue hosted = json.value(QLatin1String("hosted"));
    Fields host(hosted.toObject());
    if (hosted.isObject()) {
        row.hosted = HostedIndexRow{textOf(host, "name"),        textOf(host, "invite"),
                                    countOf(host, "registered"), countOf(host, "online"),
                                    countOf(host, "entries"),    hosted[QLatin1String("searchesPerSecond")].toDouble()};
    }
    row.neighbours = listOf<NeighbourRow>(fields, "neighbours", readNeighbour);
    for (const Fields* part : {&shares, &transfers, &host}) {
        if (fields.ok() && !part->ok())
            return part->error();
    }
    return checked(fields, std::move(row));
}

QJsonObject toJson(const ShareRow& row)
{
    return Json()
        .text("folder", row.folder)
        .number("files", row.files)
        .number("bytes", row.bytes)
        .number("pendingFiles", row.pendingFiles)
        .number("pendingBytes", row.pendingBytes)
        .value("available", row.available)
        .text("detail", row.detail);
}

Result<ShareRow> shareFromJson(const QJsonObject& json)
{
    Fields fields(json);
    ShareRow row;
    row.folder = textOf(fields, "folder");
    row.files = countOf(fields, "files");
    row.bytes = countOf(fields, "bytes");
    row.pendingFiles = countOf(fields, "pendingFiles");
    row.pendingBytes = countOf(fields, "pendingBytes");
    row.available = flagOf(fields, "available", true);
    row.detail = textOf(fields, "detail");
    return checked(fields, std::move(row));
}

QJsonObject toJson(const SharedRow& row)
{
    return Json().value("published", row.isPublished).text("detail", row.detail);
}

Result<SharedRow> sharedFromJson(const QJsonObject& json)
{
    Fields fields(json);
    SharedRow row;
    row.isPublished = flagOf(fields, "published");
    row.detail = textOf(fields, "detail");
    return checked(fields, std::move(row));
}

QJsonObject toJson(const PeerRow& row)
{
    return Json()
        .number("id", row.id)
        .text("name", row.name)
        .text("address", row.address)
        .value("online", row.online)
        .flag("reachable", row.reachable)
        .text("index", row.index)
        .number("files", row.files)
        .value("lastSeen",
               row.lastSeen.isValid() ? QJsonValue(row.lastSeen.toUTC().toString(Qt::ISODate)) : QJsonValue());
}

Result<PeerRow> peerFromJson(const QJsonObject& json)
{
    Fields fields(json);
    PeerRow row;
    row.id = numberOf(fields, "id");
    row.name = textOf(fields, "name");
    row.address = textOf(fields, "address");
    row.online = flagOf(fields, "online");
    row.index = textOf(fields, "index");
    row.files = countOf(fields, "files");
    row.reachable = knownFlagOf(fields, "reachable");
    const QLatin1String lastSeen("lastSeen");
    if (!json.value(lastSeen).isNull()) {
        row.lastSeen = QDateTime::fromString(textOf(fields, "lastSeen"), Qt::ISODate);
        if (fields.has(lastSeen) && !row.lastSeen.isValid())
            fields.fail(lastSeen, "is not a time");
    }
    return checked(fields, std::move(row));
}

QJsonObject toJson(const BrowseRow& row)
{
    return Json().text("folder", row.folder).text("name", row.name).number("size", row.size).text("magnet", row.magnet);
}

Result<BrowseRow> browseFromJson(const QJsonObject& json)
{
    Fields fields(json);
    BrowseRow row;
    row.folder = textOf(fields, "folder");
    row.name = textOf(fields, "name");
    row.size = knownNumberOf(fields, json, "size");
    row.magnet = textOf(fields, "magnet");
    return checked(fields, std::move(row));
}

QJsonObject toJson(const FoundRow& row)
{
    QJsonArray sources;
    for (const SourceRow& source : row.sources) {
        sources.append(QJsonObject(Json()
                                       .number("peer", source.peerId)
                                       .text("name", source.peer)
                                       .text("index", source.index)
                                       .text("indexKey", source.indexKey)
                                       .text("address", source.address)
                                       .value("dialects", QJsonArray::fromStringList(source.dialects))
                                       .value("online", source.online)));
    }
    return Json()
        .text("name", row.name)
        .number("size", row.size)
        .digest("content", row.content)
        .digest("sha1", row.sha1)
        .digest("md5", row.md5)
        .text("magnet", row.magnet)
        .number("sourceCount", row.sourceCount)
        .number("onlineCount", row.onlineCount)
        .value("sources", sources);
}

Result<FoundRow> foundFromJson(const QJsonObject& json)
{
    Fields fields(json);
    FoundRow row;
    row.name = textOf(fields, "name");
    row.size = knownNumberOf(fields, json, "size");
    row.content = digestOf<Content::ContentId>(fields, json, "content");
    row.sha1 = digestOf<Content::Sha1Digest>(fields, json, "sha1");
    row.md5 = digestOf<Content::Md5Digest>(fields, json, "md5");
    row.magnet = textOf(fields, "magnet");
    row.sourceCount = countOf(fields, "sourceCount");
    row.onlineCount = countOf(fields, "onlineCount");
    row.sources = listOf<SourceRow>(fields, "sources", readSource);
    return checked(fields, std::move(row));
}

QJsonObject toJson(const TransferRow& row)
{
    QJsonArray sources;
    for (const TransferSourceRow& source : row.sources) {
        sources.append(QJsonObject(Json()
                                       .text("peer", source.peer)
                                       .number("rate", source.rate)
                                       .number("pieces", source.pieces)
                                       .number("badPieces", source.badPieces)
                                       .text("state", source.state)));
    }
    const bool upload = row.direction == TransferRow::Direction::Upload;
    return Json()
        .number("id", row.id)
        .value("direction", QLatin1String(upload ? "upload" : "download"))
        .text("name", row.name)
        .number("size", row.size)
        .number("done", row.done)
        .text("state", row.state)
        .text("detail", row.detail)
        .number("rate", row.rate)
        .text("path", row.path)
        .text("magnet", row.magnet)
        .value("sources", sources);
}

Result<TransferRow> transferFromJson(const QJsonObject& json)
{
    Fields fields(json);
    TransferRow row;
    row.id = numberOf(fields, "id");
    const QLatin1String direction("direction");
    if (const QString text = textOf(fields, "direction"); text == u"upload")
        row.direction = TransferRow::Direction::Upload;
    else if (text != u"download")
        fields.fail(direction, "is unknown");
    row.name = textOf(fields, "name");
    row.size = numberOf(fields, "size");
    row.done = numberOf(fields, "done");
    row.state = textOf(fields, "state");
    row.detail = textOf(fields, "detail");
    row.rate = numberOf(fields, "rate");
    row.path = textOf(fields, "path");
    row.magnet = textOf(fields, "magnet");
    row.sources = listOf<TransferSourceRow>(fields, "sources", readTransferSource);
    return checked(fields, std::move(row));
}

} // namespace Potluck::Node
