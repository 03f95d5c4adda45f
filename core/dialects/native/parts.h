// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dialect.h"
#include "dialects/native/json.h"
#include "dialects/native/jsonwriter.h"
#include "index/catalog.h"
#include "index/peer.h"
#include "index/searchresult.h"
#include "net/endpoint.h"
#include "net/identity.h"

#include <QHash>

// Parts that several messages share, and the same values as `index` and `net` know them.
namespace Potluck::Native {

constexpr qsizetype MaxAddressChars = 300;
constexpr qsizetype MaxSourcesOfResult = 1000;
constexpr quint64 MaxSeconds = 1ULL << 40; // keeps milliseconds far from overflow

[[nodiscard]] Net::KeyFingerprint toNet(const Index::KeyFingerprint& key);
[[nodiscard]] Index::KeyFingerprint toIndex(const Net::KeyFingerprint& key);
[[nodiscard]] Net::Endpoint toNet(const Index::Endpoint& endpoint);
[[nodiscard]] Index::Endpoint toIndex(const Net::Endpoint& endpoint);

// Writes a source once and repeats what it wrote where the same one comes again: it is the source of many results.
class SourceTexts
{
public:
    [[nodiscard]] QByteArrayView of(const Index::Source& source); // until the next call

private:
    struct Written
    {
        Index::Source source;
        QByteArray text;
    };
    QHash<Index::RegistrationId, Written> m_written;
};

// Members "content", "size", "name" and so on of the object that is being written or read.
void writeEntry(JsonWriter& json, const Index::Entry& entry);
[[nodiscard]] Index::Entry readEntry(Fields& fields);
void writePeer(JsonWriter& json, const Index::PeerSummary& peer);
[[nodiscard]] Index::PeerSummary readPeer(Fields& fields);
void writeResult(JsonWriter& json, const Index::SearchResult& result, SourceTexts& texts);
[[nodiscard]] Index::SearchResult readResult(Fields& fields);

// "dialects", by name; nothing is written of `usual`, which is what an absent member means. Names that are not known
// are left out.
void writeDialects(JsonWriter& json, Dialects dialects, Dialects usual);
[[nodiscard]] Dialects readDialects(Fields& fields, Dialects usual);

// "key", where it is not null; what is absent is null.
void writeKey(JsonWriter& json, const Index::KeyFingerprint& key);
[[nodiscard]] Index::KeyFingerprint readKey(Fields& fields);

void writeAddresses(JsonWriter& json, const QList<Net::Endpoint>& addresses);
// "addresses", at most Index::MaxAddresses; what is no endpoint is left out, for an address of a later kind must not
// cost the rest.
[[nodiscard]] QList<Net::Endpoint> readAddresses(Fields& fields);

// Reads each item of an array as an object through read(Fields&); the first problem of an item is a problem of the
// whole.
template<typename T, typename Read>
[[nodiscard]] QList<T> readItems(Fields& fields, QLatin1String name, qsizetype maxItems, Read read)
{
    QList<T> items;
    const QJsonArray array = fields.arrayOr(name, maxItems);
    items.reserve(array.size());
    for (const QJsonValue& value : array) {
        if (!value.isObject()) {
            fields.fail(name, "has an item that is not an object");
            break;
        }
        Fields item(value.toObject());
        items.append(read(item));
        if (!item.ok()) {
            fields.fail(item.error());
            break;
        }
    }
    return items;
}

// The value, or the first problem of its fields.
template<typename T>
[[nodiscard]] Result<T> checked(const Fields& fields, T value)
{
    if (!fields.ok())
        return fields.error();
    return value;
}

} // namespace Potluck::Native
