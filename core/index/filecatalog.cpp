// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/filecatalog.h"

#include "index/filecatalogtransaction.h"

#include <sodium.h>

#include <algorithm>
#include <unordered_set>

namespace Potluck::Index {
namespace {

constexpr int LoadSlice = 4000;  // rows; about 10 ms
constexpr int PurgeSlice = 1000; // entries
constexpr std::size_t UnusedSlice = 100'000;

} // namespace

FileCatalog::FileCatalog(CatalogStore& store, Random& random, quint64 maxEntries, quint32 fewDead)
    : m_store(store), m_maxEntries(maxEntries), m_fewDead(fewDead)
{
    const QByteArray key = random.bytes(static_cast<qsizetype>(m_hashKey.size()));
    std::copy(key.begin(), key.end(), m_hashKey.begin());
}

std::uint32_t FileCatalog::hashOf(const Content::ContentId& content) const
{
    std::array<unsigned char, crypto_shorthash_BYTES> hash{};
    crypto_shorthash(hash.data(), content.bytes.data(), content.bytes.size(), m_hashKey.data());
    std::uint32_t value = 0;
    std::memcpy(&value, hash.data(), sizeof value);
    return value;
}

Status FileCatalog::open()
{
    const auto publications = m_store.publications();
    if (!publications)
        return publications.error();
    const auto lists = m_store.lists();
    if (!lists)
        return lists.error();
    const auto last = m_store.lastDocument();
    if (!last)
        return last.error();
    m_lastRow = *last;
    std::unordered_set<ListNumber> wanted;
    for (const auto& [peer, publication] : *publications) {
        wanted.insert(publication.list);
        wanted.insert(publication.staged);
        const auto lock = m_lock.exclusive();
        show(peer, publication);
    }
    for (const ListNumber list : *lists) {
        if (!wanted.contains(list))
            m_leftOver.push_back(list);
    }
    return {};
}

Result<bool> FileCatalog::loadSome()
{
    switch (m_phase) {
    case Phase::Documents: {
        const auto more = loadDocuments();
        if (!more)
            return more.error();
        if (!*more)
            m_phase = Phase::Entries;
        return true;
    }
    case Phase::Entries: {
        const auto more = loadEntries();
        if (!more)
            return more.error();
        if (!*more)
            m_phase = Phase::Unused;
        return true;
    }
    case Phase::Unused:
        loadUnused();
        return m_phase != Phase::Ready;
    case Phase::Ready:
        break;
    }
    return false;
}

// The content of that id and size, TermIndex::NoContent where it is new.
Result<ContentNumber> FileCatalog::contentOf(const TermIndex& index, const Content::ContentId& id, quint64 size) const
{
    std::vector<std::pair<ContentNumber, std::uint32_t>> candidates;
    index.visitContents(hashOf(id), [&](ContentNumber number) {
        if (index.content(number).size == size && index.content(number).first != NoDocument)
            candidates.emplace_back(number, index.rowOf(index.content(number).first));
        return true;
    });
    for (const auto& [number, row] : candidates) {
        const auto documents = m_store.documents(std::span(&row, 1));
        if (!documents)
            return documents.error();
        if (!documents->empty() && documents->front().content == id)
            return number;
    }
    return TermIndex::NoContent;
}

Result<bool> FileCatalog::loadDocuments()
{
    std::vector<StoredDocument> documents;
    documents.reserve(LoadSlice);
    const auto count = m_store.readDocuments(m_loadedRow, LoadSlice,
                                             [&](const StoredDocument& document) { documents.push_back(document); });
    if (!count)
        return count.error();
    TermIndex& index = filled();
    FoldedName name;
    auto lock = m_lock.exclusive();
    int inLock = 0;
    for (const StoredDocument& document : documents) {
        if (++inLock % LockSlice == 0) {
            lock.unlock();
            lock = m_lock.exclusive();
        }
        const auto known = contentOf(index, document.content, document.size);
        if (!known)
            return known.error();
        const ContentNumber content =
            *known == TermIndex::NoContent ? index.addContent(hashOf(document.content), document.size) : *known;
        name.assign(document.name);
        index.addDocument(document.row, content, name);
        m_loadedRow = document.row;
    }
    return *count == LoadSlice;
}

Result<bool> FileCatalog::loadEntries()
{
    std::vector<std::pair<std::uint32_t, ListNumber>> entries;
    entries.reserve(LoadSlice);
    const auto next = m_store.readEntries(
        m_loadedEntry, LoadSlice, [&](const StoredEntry& entry) { entries.emplace_back(entry.document, entry.list); });
    if (!next)
        return next.error();
    TermIndex& index = filled();
    auto lock = m_lock.exclusive();
    int inLock = 0;
    for (const auto& [row, list] : entries) {
        if (!m_owners.contains(list))
            continue; // left over
        const DocumentNumber document = index.documentOf(row);
        if (document != NoDocument)
            index.addSource(document, list);
        if (++inLock % (LockSlice * 8) == 0) {
            lock.unlock();
            lock = m_lock.exclusive();
        }
    }
    if (*next)
        m_loadedEntry = **next;
    return next->has_value();
}

// Documents that lost their last entry just before the program ended.
void FileCatalog::loadUnused()
{
    TermIndex& index = filled();
    const auto end =
        static_cast<DocumentNumber>(std::min<std::size_t>(m_loadedUnused + UnusedSlice, index.documentCount()));
    for (; m_loadedUnused < end; ++m_loadedUnused) {
        if (index.document(m_loadedUnused).sources != 0)
            continue;
        const auto lock = m_lock.exclusive();
        if (index.removeUnused(m_loadedUnused))
            m_deadRows.push_back(index.rowOf(m_loadedUnused));
    }
    if (m_loadedUnused < index.documentCount())
        return;
    if (m_fresh) {
        std::unique_ptr<TermIndex> old = std::move(m_fresh);
        const auto lock = m_lock.exclusive();
        std::swap(m_index, old);
    }
    m_phase = Phase::Ready;
}

bool FileCatalog::rebuildIfWorthwhile()
{
    if (isLoading() || !m_leftOver.empty() || !m_deadRows.empty()) // else the dead would be loaded again
        return false;
    if (m_index->deadCount() < std::max(m_fewDead, m_index->documentCount() / 2))
        return false;
    m_fresh = std::make_unique<TermIndex>();
    m_loadedRow = 0;
    m_loadedEntry = {};
    m_loadedUnused = 0;
    m_phase = Phase::Documents;
    return true;
}

// Under the lock.
void FileCatalog::show(RegistrationId peer, const Publication& publication)
{
    Peer& known = m_peers[peer];
    m_entryCount += publication.entries - known.publication.entries;
    known.publication = publication;
    if (publication.staged != 0)
        m_owners[publication.staged] = peer;
    if (publication.list != 0) {
        m_owners[publication.list] = peer;
        m_lists.setState(publication.list, known.online ? Lists::State::Online : Lists::State::Offline);
    }
}

// Under the lock.
void FileCatalog::leaveOver(ListNumber list)
{
    m_lists.setState(list, Lists::State::Hidden);
    m_owners.erase(list);
    m_leftOver.push_back(list);
}

void FileCatalog::forget(RegistrationId peer)
{
    const auto lock = m_lock.exclusive();
    const auto known = m_peers.find(peer);
    if (known == m_peers.end())
        return;
    const Publication publication = known->second.publication;
    m_entryCount -= publication.entries;
    m_peers.erase(known);
    for (const ListNumber list : {publication.list, publication.staged}) {
        if (list != 0)
            leaveOver(list);
    }
}

void FileCatalog::setOnline(RegistrationId peer, bool online)
{
    const auto lock = m_lock.exclusive();
    if (!online && !m_peers.contains(peer))
        return;
    Peer& known = m_peers[peer];
    known.online = online;
    if (known.publication.list != 0)
        m_lists.setState(known.publication.list, online ? Lists::State::Online : Lists::State::Offline);
}

Result<bool> FileCatalog::purgeSome()
{
    if (isLoading() || (m_leftOver.empty() && m_deadRows.empty()))
        return false;
    if (const Status status = m_store.begin(); !status)
        return status.error();
    const auto fail = [&](const Error& error) {
        m_store.rollback();
        return error;
    };
    const std::size_t dead = std::min<std::size_t>(m_deadRows.size(), PurgeSlice);
    for (std::size_t i = 0; i < dead; ++i) {
        if (const Status status = m_store.removeDocument(m_deadRows[m_deadRows.size() - 1 - i]); !status)
            return fail(status.error());
    }
    std::vector<std::uint32_t> rows;
    const ListNumber list = m_leftOver.empty() ? 0 : m_leftOver.front();
    bool done = false;
    if (list != 0) {
        auto removed = m_store.removeSomeEntries(list, PurgeSlice);
        if (!removed)
            return fail(removed.error());
        rows = std::move(*removed);
        done = rows.size() < static_cast<std::size_t>(PurgeSlice);
        if (done) {
            if (const Status status = m_store.removeList(list); !status)
                return fail(status.error());
        }
    }
    if (const Status status = m_store.commit(); !status)
        return fail(status.error());

    m_deadRows.resize(m_deadRows.size() - dead);
    Effects effects;
    for (const std::uint32_t row : rows)
        effects.lost.push_back({row, list});
    perform(effects);
    if (done)
        m_leftOver.pop_front();
    return !m_leftOver.empty() || !m_deadRows.empty();
}

Publication FileCatalog::publicationOf(RegistrationId peer) const
{
    const auto lock = m_lock.shared();
    const auto found = m_peers.find(peer);
    return found == m_peers.end() ? Publication{} : found->second.publication;
}

quint64 FileCatalog::nameCount() const
{
    const auto lock = m_lock.shared();
    return m_index->documentCount() - m_index->deadCount();
}

std::size_t FileCatalog::memory() const
{
    const auto lock = m_lock.shared();
    return m_index->memory();
}

Result<SearchPage> FileCatalog::search(const SearchQuery& query, int offset, int limit) const
{
    Matches matches;
    {
        const auto lock = m_lock.shared();
        matches = Matcher(*m_index, m_lists).find(query, offset, limit);
        for (Match& match : matches.page)
            match.owners = ownersOf(match);
    }
    auto results = describe(matches.page);
    if (!results)
        return results.error();
    return SearchPage{std::move(*results), matches.more};
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
    std::unordered_map<std::uint32_t, const StoredDocument*> byRow;
    byRow.reserve(documents->size());
    for (const StoredDocument& document : *documents)
        byRow.emplace(document.row, &document);

    QList<SearchResult> results;
    results.reserve(std::ssize(matches));
    for (const Match& match : matches) {
        const auto best = byRow.find(match.row);
        if (best == byRow.end())
            continue;
        SearchResult result;
        result.content = best->second->content;
        result.size = match.size;
        result.name = QString::fromUtf8(best->second->name);
        result.sha1 = best->second->sha1;
        result.md5 = best->second->md5;
        for (const std::uint32_t row : match.otherRows) {
            const auto other = byRow.find(row);
            if (other == byRow.end())
                continue;
            result.otherNames += QString::fromUtf8(other->second->name);
            if (!result.sha1)
                result.sha1 = other->second->sha1;
            if (!result.md5)
                result.md5 = other->second->md5;
        }
        result.sourceCount = match.sourceCount;
        result.onlineCount = match.onlineCount;
        result.match = match.level;
        for (const auto& [peer, online] : match.owners) {
            Source source;
            source.peer = peer;
            source.online = online;
            result.sources += source;
        }
        results += result;
    }
    return results;
}

Result<QList<SearchResult>> FileCatalog::sources(const SourcesRequest& request) const
{
    constexpr int MaxContents = 16; // of one digest, or of one id with several stated sizes
    constexpr int MaxSources = 1000;
    const int limit = std::clamp(request.limit, 0, MaxSources);
    std::vector<std::uint32_t> rows;
    if (!request.content) {
        const QByteArray digest = request.sha1  ? request.sha1->toByteArray()
                                  : request.md5 ? request.md5->toByteArray()
                                                : QByteArray();
        if (digest.isEmpty())
            return Error{ErrorCode::InvalidArgument, QStringLiteral("a content id or a digest is needed")};
        auto found = m_store.documentsByDigest(digest, MaxContents * TermIndex::MaxNamesOfContent);
        if (!found)
            return found.error();
        rows = std::move(*found);
    }
    std::vector<Match> matches;
    {
        const auto lock = m_lock.shared();
        std::vector<ContentNumber> contents;
        if (request.content) {
            m_index->visitContents(hashOf(*request.content), [&](ContentNumber number) {
                contents.push_back(number);
                return std::ssize(contents) < 4 * MaxContents;
            });
        }
        for (const std::uint32_t row : rows) {
            const DocumentNumber document = m_index->documentOf(row);
            if (document != NoDocument)
                contents.push_back(m_index->document(document).content);
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
    if (request.content) // the hash may be another's, too
        results->removeIf([&](const SearchResult& result) { return result.content != *request.content; });
    std::stable_sort(results->begin(), results->end(),
                     [](const SearchResult& a, const SearchResult& b) { return a.onlineCount > b.onlineCount; });
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
        entry.content = document.content;
        entry.size = document.size;
        entry.name = QString::fromUtf8(stored.name);
        entry.folder = QString::fromUtf8(stored.folder);
        entry.sha1 = document.sha1;
        entry.md5 = document.md5;
        entry.modified = stored.modified;
        page.entries += entry;
    }
    if (std::ssize(*listed) == limit)
        page.next = listed->back().entry.folder + '\0' + listed->back().entry.name;
    return page;
}

} // namespace Potluck::Index
