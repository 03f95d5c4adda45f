// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dialect.h"
#include "content/contentid.h"
#include "index/peer.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Potluck::Index {

constexpr int MaxSearchLimit = 1000;  // results of one page
constexpr int MaxCandidates = 10'000; // names that are ranked; offset + limit is cut there
constexpr int MaxSourcesPerResult = 50;
constexpr int MaxOtherNames = 8;

struct SearchRequest
{
    QString query; // see SearchQuery
    // The query has no syntax: it is text that stands in the name just so, without regard to case (the seed networks'
    // substring search); '*' alone is everything.
    bool literal = false;
    // Only files of sources that speak one of these, and only these sources.
    Dialects dialects = Dialect::Native | Dialect::Beer2beer | Dialect::Alakazaam;
    int offset = 0;
    int limit = 100;         // at most MaxSearchLimit
    bool everything = false; // for linked indexes: not only until there is enough
};

// Who has it. Online ones come first.
struct Source
{
    RegistrationId peer;
    QString user;
    QList<Endpoint> addresses;
    bool online = false;
    KeyFingerprint key; // a downloader refuses another one; null: it has none, its dialects say how to fetch from it
    Dialects dialects = Dialect::Native; // that it speaks at its addresses

    friend bool operator==(const Source&, const Source&) = default;
};

// One content. Content is told apart by id and size: who states a false size for an id stands alone with it. What is
// known only by a digest of a seed network is a result of its own, told apart by that digest and size; whoever shows
// results joins it with the content that claims this digest, where exactly one does.
struct SearchResult
{
    std::optional<Content::ContentId> content; // nothing: known only by sha1 or md5
    std::optional<quint64> size;               // nothing: not told
    QString name;                              // the one that matched best
    QStringList otherNames;                    // at most MaxOtherNames
    std::optional<Content::Sha1Digest> sha1;   // a claim of whoever published it; nothing where claims differ
    std::optional<Content::Md5Digest> md5;
    QList<Source> sources;   // at most MaxSourcesPerResult
    quint32 sourceCount = 0; // all of them
    quint32 onlineCount = 0;
    quint8 match = 0; // 0 all words whole, 1 beginnings, 2 insides
    // Of a linked index that gave it; nothing where the index that was asked did itself.
    struct Origin
    {
        KeyFingerprint key; // null: a linked seed network
        QString name;       // for people, of its own choice
        friend bool operator==(const Origin&, const Origin&) = default;
    };
    std::optional<Origin> from{};
};

// Best first: all words whole, then beginnings, then insides; then more online sources; then the name.
struct SearchPage
{
    QList<SearchResult> results;
    bool more = false;    // asking further on finds more
    bool loading = false; // the index was started just now: not everything was looked at
};

// By content id, or by digests of the seed networks: everything that is one of those given. At least one is.
struct SourcesRequest
{
    std::optional<Content::ContentId> content;
    std::optional<Content::Sha1Digest> sha1;
    std::optional<Content::Md5Digest> md5;
    int limit = 200;        // sources of each content, at most 1,000
    bool downloads = false; // also who is downloading it, see IndexService::announce
};

} // namespace Potluck::Index
