// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FileCatalog that answers.
#include "content/filekey.h"
#include "index/digestclaims.h"
#include "index/filecatalog.h"

#include <algorithm>
#include <unordered_set>

namespace Potluck::Index {
namespace {

constexpr std::size_t NamesPerLook = 200; // that are compared with a literal query in one go

std::optional<quint64> knownSize(quint64 size)
{
    return size == UnknownSize ? std::nullopt : std::optional(size);
}

std::optional<Content::ContentId> contentIdOf(const StoredDocument& document)
{
    return isDigestOnly(document) ? std::nullopt : std::optional(document.content);
}

} // namespace

Result<SearchPage> FileCatalog::search(const SearchQuery& query, int offset, int limit, Dialects dialects) const
{
    if (!query.literal.isEmpty())
        return searchLiteral(query, offset, limit, dialects);
    if (query.content)
        return searchContent(*query.content, offset, limit, dialects);
    Matches matches;
    {
        const auto lock = m_lock.shared();
        matches = Matcher(*m_index, m_lists, dialects).find(query, offset, limit);
        for (Match& match : matches.page)
            match.owners = ownersOf(match);
    }
    auto results = describe(matches.page);
    if (!results)
        return results.error();
    return SearchPage{std::move(*results), matches.more};
}

Result<SearchPage> FileCatalog::searchContent(const Content::ContentId& content, int offset, int limit,
                                              Dialects dialects) const
{
    auto results = sources({content, {}, {}, MaxSourcesPerResult, false});
    if (!results)
        return results.error();
    // Which of its sources speak what, is not known here: leave it out where that matters.
    if (dialects != AnyDialect)
        results->clear();
    SearchPage page;
    page.results = results->mid(std::clamp(offset, 0, MaxCandidates), std::clamp(limit, 0, MaxSearchLimit));
    page.more = std::clamp(offset, 0, MaxCandidates) + page.results.size() < results->size();
    return page;
}

// The words only say where the text can stand: names are read, best first, until the page is full.
Result<SearchPage> FileCatalog::searchLiteral(const SearchQuery& query, int offset, int limit, Dialects dialects) const
{
    const auto first = static_cast<std::size_t>(std::clamp(offset, 0, MaxCandidates));
    const std::size_t end = first + static_cast<std::size_t>(std::clamp(limit, 0, MaxSearchLimit));
    std::vector<Named> names;
    {
        const auto lock = m_lock.shared();
        names = Matcher(*m_index, m_lists, dialects).candidates(query);
    }
    std::vector<std::uint32_t> matching; // the best name of each content
    std::unordered_set<ContentNumber> seen;
    std::vector<std::uint32_t> rows;
    for (std::size_t at = 0; at < names.size() && matching.size() <= end; at += rows.size()) {
        rows.clear();
        for (std::size_t i = at; i < std::min(names.size(), at + NamesPerLook); ++i)
            rows.push_back(names[i].row);
        const auto documents = m_store.documents(rows);
        if (!documents)
            return documents.error();
        std::unordered_set<std::uint32_t> holding;
        for (const StoredDocument& document : *documents) {
            if (QString::fromUtf8(document.name).toCaseFolded().contains(query.literal))
                holding.insert(document.row);
        }
        for (std::size_t i = at; i < at + rows.size(); ++i) {
            if (holding.contains(names[i].row) && seen.insert(names[i].content).second)
                matching.push_back(names[i].row);
        }
    }
    const bool more = matching.size() > end;
    std::vector<Match> page;
    {
        const auto lock = m_lock.shared();
        for (std::size_t i = first; i < std::min(end, matching.size()); ++i) {
            const DocumentNumber document = m_index->documentOf(matching[i]);
            if (document == NoDocument)
                continue; // it went away meanwhile
            Match match = Matcher(*m_index, m_lists, dialects)
                              .describe(m_index->contentOf(document), document, MaxSourcesPerResult);
            match.owners = ownersOf(match);
            if (match.sourceCount > 0)
                page.push_back(std::move(match));
        }
    }
    auto results = describe(page);
    if (!results)
        return results.error();
    return SearchPage{std::move(*results), more};
}

std::vector<std::pair<RegistrationId, bool>> FileCatalog::ownersOf(const Match& match) const
{
    std::vector<std::pair<RegistrationId, bool>> owners;
    owners.reserve(match.sources.size());
    for (const ListNumber list : match.sources) {
        if (const auto owner = m_owners.find(list); owner != m_owners.end())
            owners.emplace_back(owner->second, m_lists.isOnline(list));
    }
    return owners;
}

SearchResult FileCatalog::resultOf(const Published& published, bool online)
{
    const StoredDocument& document = published.document;
    SearchResult result;
    result.content = contentIdOf(document);
    result.size = knownSize(document.size);
    result.name = QString::fromUtf8(document.name);
    result.sha1 = document.sha1 && document.sha1->isNull() ? std::nullopt : document.sha1;
    result.md5 = document.md5 && document.md5->isNull() ? std::nullopt : document.md5;
    result.sourceCount = 1;
    result.onlineCount = online ? 1 : 0;
    Source source;
    source.peer = published.by;
    source.online = online;
    result.sources += source;
    return result;
}

// Fetches names and digests. What went away since it was matched is left out.
Result<QList<SearchResult>> FileCatalog::describe(const std::vector<Match>& matches) const
{
    std::vector<std::uint32_t> rows;
    for (const Match& match : matches) {
        rows.push_back(match.row);
        rows.insert(rows.end(), match.otherRows.begin(), match.otherRows.end());
    }
    auto documents = m_store.documents(rows);
    if (!documents)
        return documents.error();
    using Place = std::pair<std::uint32_t, const StoredDocument*>;
    std::vector<Place> places; // by row
    places.reserve(documents->size());
    for (const StoredDocument& document : *documents)
        places.emplace_back(document.row, &document);
    std::sort(places.begin(), places.end());
    const auto documentAt = [&](std::uint32_t row) {
        const auto place = std::lower_bound(places.begin(), places.end(), Place(row, nullptr));
        return place != places.end() && place->first == row ? place->second : nullptr;
    };

    QList<SearchResult> results;
    results.reserve(std::ssize(matches));
    for (const Match& match : matches) {
        const StoredDocument* const best = documentAt(match.row);
        if (!best)
            continue;
        SearchResult result;
        result.content = contentIdOf(*best);
        result.size = knownSize(match.size);
        result.name = QString::fromUtf8(best->name);
        AgreedDigest<Content::Sha1Digest> sha1;
        AgreedDigest<Content::Md5Digest> md5;
        sha1.add(best->sha1);
        md5.add(best->md5);
        for (const std::uint32_t row : match.otherRows) {
            const StoredDocument* const other = documentAt(row);
            if (!other)
                continue;
            result.otherNames += QString::fromUtf8(other->name);
            sha1.add(other->sha1);
            md5.add(other->md5);
        }
        result.sha1 = sha1.value();
        result.md5 = md5.value();
        result.sourceCount = match.sourceCount;
        result.onlineCount = match.onlineCount;
        result.match = match.level;
        result.sources.reserve(std::ssize(match.owners));
        for (const auto& [peer, online] : match.owners) {
            Source& source = result.sources.emplaceBack();
            source.peer = peer;
            source.online = online;
        }
        results += std::move(result);
    }
    return results;
}

Result<QList<SearchResult>> FileCatalog::sources(const SourcesRequest& request) const
{
    constexpr int MaxContents = 16; // of one digest, or of one id with several stated sizes
    constexpr int MaxSources = 1000;
    const int limit = std::clamp(request.limit, 0, MaxSources);
    std::vector<Content::ContentId> ids; // and stand-ins of digests
    std::vector<std::uint32_t> rows;     // that claim a digest
    if (request.content)
        ids.push_back(*request.content);
    const auto lookUp = [&](const auto& digest, const Content::FileKey& key) -> Status {
        if (!digest || digest->isNull())
            return {};
        ids.push_back(Content::standInFor(key));
        const auto found = m_store.documentsByDigest(digest->view(), MaxContents * TermIndex::MaxNamesOfContent);
        if (!found)
            return found.error();
        rows.insert(rows.end(), found->begin(), found->end());
        return {};
    };
    if (const Status status = lookUp(request.sha1, {{}, request.sha1, {}}); !status)
        return status.error();
    if (const Status status = lookUp(request.md5, {{}, {}, request.md5}); !status)
        return status.error();
    if (ids.empty())
        return Error{ErrorCode::InvalidArgument, QStringLiteral("a content id or a digest is needed")};
    std::vector<Match> matches;
    {
        const auto lock = m_lock.shared();
        std::vector<ContentNumber> contents;
        for (const Content::ContentId& id : ids) {
            int looked = 0;
            m_index->visitContents(hashOf(id), [&](ContentNumber number) {
                contents.push_back(number);
                return ++looked < 4 * MaxContents;
            });
        }
        for (const std::uint32_t row : rows) {
            const DocumentNumber document = m_index->documentOf(row);
            if (document != NoDocument)
                contents.push_back(m_index->contentOf(document));
        }
        std::sort(contents.begin(), contents.end());
        contents.erase(std::unique(contents.begin(), contents.end()), contents.end());
        for (const ContentNumber content : contents) {
            Match match = Matcher(*m_index, m_lists).describe(content, NoDocument, limit);
            if (match.sourceCount == 0)
                continue;
            match.owners = ownersOf(match);
            matches.push_back(std::move(match));
        }
    }
    auto results = describe(matches);
    if (!results)
        return results.error();
    const auto isAskedFor = [&](const SearchResult& result) {
        return request.content && result.content == request.content;
    };
    results->removeIf([&](const SearchResult& result) { // the hash may be another's, a claim contested
        return !isAskedFor(result) && !(result.sha1 && result.sha1 == request.sha1) &&
               !(result.md5 && result.md5 == request.md5);
    });
    std::stable_sort(results->begin(), results->end(), [&](const SearchResult& a, const SearchResult& b) {
        return std::pair(isAskedFor(a), a.onlineCount) > std::pair(isAskedFor(b), b.onlineCount);
    });
    if (results->size() > MaxContents)
        results->resize(MaxContents);
    return results;
}

Result<BrowsePage> FileCatalog::browse(const BrowseRequest& request) const
{
    // A cursor is the folder, NUL, the name of the last entry: neither holds a NUL.
    const qsizetype cut = request.cursor.indexOf('\0');
    if (!request.cursor.isEmpty() && (cut < 0 || request.cursor.size() > MaxFolderBytes + MaxNameBytes + 1))
        return Error{ErrorCode::InvalidArgument, QStringLiteral("the place to go on from is damaged")};
    const int limit = std::clamp(request.limit, 1, MaxBrowsePage);
    const ListNumber list = publicationOf(request.peer).list;
    BrowsePage page;
    if (list == 0)
        return page;
    auto listed = m_store.browse(list, request.cursor.left(std::max<qsizetype>(cut, 0)),
                                 cut < 0 ? QByteArray() : request.cursor.mid(cut + 1), cut < 0, limit);
    if (!listed)
        return listed.error();
    page.entries.reserve(std::ssize(*listed));
    for (const auto& [stored, document] : *listed) {
        Entry entry;
        entry.content = contentIdOf(document);
        entry.size = knownSize(document.size);
        entry.name = QString::fromUtf8(stored.name);
        entry.folder = QString::fromUtf8(stored.folder);
        entry.sha1 = document.sha1 && document.sha1->isNull() ? std::nullopt : document.sha1;
        entry.md5 = document.md5 && document.md5->isNull() ? std::nullopt : document.md5;
        entry.modified = stored.modified;
        page.entries += entry;
    }
    if (std::ssize(*listed) == limit)
        page.next = listed->back().entry.folder + '\0' + listed->back().entry.name;
    return page;
}

} // namespace Potluck::Index
