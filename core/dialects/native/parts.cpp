// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/parts.h"

#include "base/bytes.h"

namespace Potluck::Native {

namespace {

constexpr qsizetype MaxUserBytes = 4 * Index::MaxUserChars;
constexpr quint64 MaxFileSize = 1ULL << 62;
constexpr qsizetype MaxDialects = 16; // later ones, too
constexpr qsizetype MaxOriginNameBytes = 256;
// Above the index's own limit: it leaves an entry out, where an error here would cost the whole batch.
constexpr qsizetype MaxEntryNameBytes = 4096;

void writeContent(JsonWriter& json, const std::optional<Content::ContentId>& content,
                  const std::optional<quint64>& size)
{
    if (content)
        json.ascii(QLatin1String("content"), content->toHex());
    if (size)
        json.number(QLatin1String("size"), *size);
}

// Of an entry or a result: "content", "size", "sha1", "md5". Without a content id there must be a digest; with one, a
// size.
template<typename File>
void readContent(Fields& fields, File& file)
{
    constexpr QLatin1String content("content");
    constexpr QLatin1String size("size");
    file.content = fields.hexOr<Content::ContentId>(content);
    file.sha1 = fields.hexOr<Content::Sha1Digest>(QLatin1String("sha1"));
    file.md5 = fields.hexOr<Content::Md5Digest>(QLatin1String("md5"));
    if (!file.content && !file.sha1 && !file.md5)
        fields.fail(content, "is missing");
    if (file.content || fields.has(size))
        file.size = fields.number(size, MaxFileSize);
}

void writeDigests(JsonWriter& json, const std::optional<Content::Sha1Digest>& sha1,
                  const std::optional<Content::Md5Digest>& md5)
{
    if (sha1)
        json.ascii(QLatin1String("sha1"), sha1->toHex());
    if (md5)
        json.ascii(QLatin1String("md5"), md5->toHex());
}

void writeAddresses(JsonWriter& json, const QList<Index::Endpoint>& addresses)
{
    json.beginArray(QLatin1String("addresses"));
    for (const Index::Endpoint& address : addresses)
        json.textItem(toNet(address).toString());
    json.endArray();
}

QList<Index::Endpoint> readIndexAddresses(Fields& fields)
{
    QList<Index::Endpoint> addresses;
    for (const Net::Endpoint& address : readAddresses(fields))
        addresses.append(toIndex(address));
    return addresses;
}

Index::Source readSource(Fields& fields)
{
    Index::Source source;
    source.peer.value = fields.number(QLatin1String("peer"));
    source.user = fields.text(QLatin1String("user"), MaxUserBytes);
    source.addresses = readIndexAddresses(fields);
    source.online = fields.flagOr(QLatin1String("online"), false);
    source.key = readKey(fields);
    source.dialects = readDialects(fields, Dialect::Native);
    return source;
}

} // namespace

Net::KeyFingerprint toNet(const Index::KeyFingerprint& key)
{
    return {key.bytes};
}

Index::KeyFingerprint toIndex(const Net::KeyFingerprint& key)
{
    return {key.bytes};
}

Net::Endpoint toNet(const Index::Endpoint& endpoint)
{
    return {endpoint.host, endpoint.port};
}

Index::Endpoint toIndex(const Net::Endpoint& endpoint)
{
    return {endpoint.host, endpoint.port};
}

void writeKey(JsonWriter& json, const Index::KeyFingerprint& key)
{
    if (!key.isNull())
        json.ascii(QLatin1String("key"), toBase64Url(key.view()));
}

Index::KeyFingerprint readKey(Fields& fields)
{
    constexpr QLatin1String name("key");
    if (!fields.has(name))
        return {};
    const auto raw = fromBase64Url(fields.text(name, 64).toLatin1());
    const auto key = raw ? Index::KeyFingerprint::fromBytes(*raw) : std::nullopt;
    if (!key)
        fields.fail(name, "is not a key fingerprint");
    return key.value_or(Index::KeyFingerprint{});
}

void writeEntry(JsonWriter& json, const Index::Entry& entry)
{
    writeContent(json, entry.content, entry.size);
    json.text(QLatin1String("name"), entry.name);
    if (!entry.folder.isEmpty())
        json.text(QLatin1String("folder"), entry.folder);
    writeDigests(json, entry.sha1, entry.md5);
    if (entry.modified > 0)
        json.number(QLatin1String("modified"), entry.modified);
}

Index::Entry readEntry(Fields& fields)
{
    Index::Entry entry;
    readContent(fields, entry);
    entry.name = fields.text(QLatin1String("name"), MaxEntryNameBytes);
    entry.folder = fields.textOr(QLatin1String("folder"), Index::MaxFolderBytes);
    entry.modified = static_cast<qint64>(fields.numberOr(QLatin1String("modified"), 0));
    return entry;
}

void writePeer(JsonWriter& json, const Index::PeerSummary& peer)
{
    json.number(QLatin1String("id"), peer.id.value);
    json.text(QLatin1String("user"), peer.user);
    json.flag(QLatin1String("online"), peer.online);
    writeAddresses(json, peer.addresses);
    writeKey(json, peer.key);
    writeDialects(json, peer.dialects, Dialect::Native);
    json.number(QLatin1String("entries"), peer.entries);
    json.number(QLatin1String("lastLogin"), std::chrono::duration_cast<std::chrono::seconds>(peer.lastLogin).count());
    if (peer.reachable)
        json.flag(QLatin1String("reachable"), *peer.reachable);
}

Index::PeerSummary readPeer(Fields& fields)
{
    Index::PeerSummary peer;
    peer.id.value = fields.number(QLatin1String("id"));
    peer.user = fields.text(QLatin1String("user"), MaxUserBytes);
    peer.online = fields.flagOr(QLatin1String("online"), false);
    peer.addresses = readIndexAddresses(fields);
    peer.key = readKey(fields);
    peer.dialects = readDialects(fields, Dialect::Native);
    peer.entries = fields.numberOr(QLatin1String("entries"), 0);
    peer.lastLogin = std::chrono::seconds(fields.numberOr(QLatin1String("lastLogin"), 0, MaxSeconds));
    if (fields.has(QLatin1String("reachable")))
        peer.reachable = fields.flagOr(QLatin1String("reachable"), false);
    return peer;
}

QByteArrayView SourceTexts::of(const Index::Source& source)
{
    Written& written = m_written[source.peer];
    if (written.text.isEmpty() || written.source != source) {
        written = {source, {}};
        JsonWriter json(written.text);
        json.beginObject();
        json.number(QLatin1String("peer"), source.peer.value);
        json.text(QLatin1String("user"), source.user);
        writeAddresses(json, source.addresses);
        json.flag(QLatin1String("online"), source.online);
        writeKey(json, source.key);
        writeDialects(json, source.dialects, Dialect::Native);
        json.endObject();
    }
    return written.text;
}

void writeResult(JsonWriter& json, const Index::SearchResult& result, SourceTexts& texts)
{
    writeContent(json, result.content, result.size);
    json.text(QLatin1String("name"), result.name);
    if (!result.otherNames.isEmpty()) {
        json.beginArray(QLatin1String("otherNames"));
        for (const QString& name : result.otherNames)
            json.textItem(name);
        json.endArray();
    }
    writeDigests(json, result.sha1, result.md5);
    json.number(QLatin1String("match"), result.match);
    json.number(QLatin1String("sourceCount"), result.sourceCount);
    json.number(QLatin1String("onlineCount"), result.onlineCount);
    json.beginArray(QLatin1String("sources"));
    for (const Index::Source& source : result.sources)
        json.writtenItem(texts.of(source));
    json.endArray();
    if (result.from) {
        json.beginObject(QLatin1String("from"));
        writeKey(json, result.from->key);
        json.text(QLatin1String("name"), result.from->name);
        json.endObject();
    }
}

Index::SearchResult readResult(Fields& fields)
{
    Index::SearchResult result;
    readContent(fields, result);
    result.name = fields.text(QLatin1String("name"), Index::MaxNameBytes);
    for (const QJsonValue& name : fields.arrayOr(QLatin1String("otherNames"), Index::MaxOtherNames)) {
        if (isCleanText(name.toString(), Index::MaxNameBytes) && !name.toString().isEmpty())
            result.otherNames.append(name.toString());
    }
    result.match = static_cast<quint8>(fields.numberOr(QLatin1String("match"), 2, 255));
    constexpr quint64 MaxCount = std::numeric_limits<quint32>::max();
    result.sourceCount = static_cast<quint32>(fields.numberOr(QLatin1String("sourceCount"), 0, MaxCount));
    result.onlineCount = static_cast<quint32>(fields.numberOr(QLatin1String("onlineCount"), 0, MaxCount));
    result.sources = readItems<Index::Source>(fields, QLatin1String("sources"), MaxSourcesOfResult, readSource);
    if (fields.has(QLatin1String("from"))) {
        Fields from(fields.object(QLatin1String("from")));
        result.from = {readKey(from), from.textOr(QLatin1String("name"), MaxOriginNameBytes)};
        if (!from.ok())
            fields.fail(from.error());
    }
    return result;
}

void writeDialects(JsonWriter& json, Dialects dialects, Dialects usual)
{
    if (dialects == usual)
        return;
    json.beginArray(QLatin1String("dialects"));
    for (const Dialect dialect : AllDialects) {
        if (dialects.testFlag(dialect))
            json.textItem(QString(dialectName(dialect)));
    }
    json.endArray();
}

Dialects readDialects(Fields& fields, Dialects usual)
{
    constexpr QLatin1String name("dialects");
    if (!fields.has(name))
        return usual;
    Dialects dialects;
    for (const QJsonValue& value : fields.array(name, MaxDialects)) {
        if (const auto dialect = dialectFromName(value.toString()))
            dialects |= *dialect;
    }
    return dialects;
}

void writeAddresses(JsonWriter& json, const QList<Net::Endpoint>& addresses)
{
    json.beginArray(QLatin1String("addresses"));
    for (const Net::Endpoint& address : addresses)
        json.textItem(address.toString());
    json.endArray();
}

QList<Net::Endpoint> readAddresses(Fields& fields)
{
    QList<Net::Endpoint> addresses;
    for (const QJsonValue& value : fields.arrayOr(QLatin1String("addresses"), Index::MaxAddresses)) {
        const QString text = value.toString();
        const auto endpoint = text.size() > MaxAddressChars ? std::nullopt : Net::Endpoint::parse(text);
        if (endpoint && endpoint->port != 0)
            addresses.append(*endpoint);
    }
    return addresses;
}

} // namespace Potluck::Native
