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
constexpr int PurgeLists = 256;
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
    count(known, -1);
    known.publication = publication;
    count(known, 1);
    if (publication.staged != 0)
        m_owners[publication.staged] = peer;
    if (publication.list != 0) {
        m_owners[publication.list] = peer;
        showList(known);
    }
}

// Under the lock.
void FileCatalog::showList(const Peer& peer)
{
    const Lists::State state = peer.online ? Lists::State::Online : Lists::State::Offline;
    m_lists.setState(peer.publication.list, peer.isSilent ? Lists::State::Hidden : state, peer.dialects);
}

// Under the lock. What the peer's list adds to the sums, or takes from them.
void FileCatalog::count(const Peer& peer, int sign)
{
    const auto add = [sign](auto& sum, quint64 entries) { sign > 0 ? sum += entries : sum -= entries; };
    if (!peer.isSilent)
        add(m_entryCount, peer.publication.entries);
    if (peer.isVisitor)
        add(m_visitorEntries, peer.publication.entries + peer.publication.stagedEntries);
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
    count(known->second, -1);
    m_peers.erase(known);
    for (const ListNumber list : {publication.list, publication.staged}) {
        if (list != 0)
            leaveOver(list);
    }
}

void FileCatalog::setPresence(RegistrationId peer, bool online, Dialects dialects)
{
    const auto lock = m_lock.exclusive();
    Peer& known = m_peers[peer];
    known.online = online;
    known.dialects = dialects;
    if (known.publication.list != 0)
        showList(known);
}

void FileCatalog::setOffline(RegistrationId peer)
{
    const auto lock = m_lock.exclusive();
    const auto known = m_peers.find(peer);
    if (known == m_peers.end())
        return;
    known->second.online = false;
    if (known->second.publication.list != 0)
        showList(known->second);
}

void FileCatalog::setVisitor(RegistrationId peer, bool silent, Dialects dialects)
{
    const auto lock = m_lock.exclusive();
    Peer& known = m_peers[peer];
    count(known, -1);
    known.isVisitor = true;
    known.isSilent = silent;
    known.online = true;
    known.dialects = dialects;
    count(known, 1);
    if (known.publication.list != 0)
        showList(known);
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
    NameChanges changes;
    if (m_tellNames) {
        const auto documents = m_store.documents(std::span(m_deadRows).last(dead));
        if (!documents)
            return fail(documents.error());
        for (const StoredDocument& document : *documents) {
            if (isTold(document.row))
                changes.went.append(document.name);
        }
    }
    for (std::size_t i = 0; i < dead; ++i) {
        if (const Status status = m_store.removeDocument(m_deadRows[m_deadRows.size() - 1 - i]); !status)
            return fail(status.error());
    }
    Effects effects;
    std::ptrdiff_t done = 0; // lists; many small ones share one flush of the disk
    int room = PurgeSlice;
    for (const ListNumber list : m_leftOver) {
        const auto removed = m_store.removeSomeEntries(list, room);
        if (!removed)
            return fail(removed.error());
        for (const std::uint32_t row : *removed)
            effects.lost.push_back({row, list});
        if (std::ssize(*removed) == room) // perhaps not all
            break;
        if (const Status status = m_store.removeList(list); !status)
            return fail(status.error());
        room -= static_cast<int>(removed->size());
        if (++done == PurgeLists)
            break;
    }
    if (const Status status = m_store.commit(); !status)
        return fail(status.error());

    m_deadRows.resize(m_deadRows.size() - dead);
    if (!changes.went.isEmpty())
        m_tellNames(std::move(changes));
    perform(effects);
    m_leftOver.erase(m_leftOver.begin(), m_leftOver.begin() + done);
    return !m_leftOver.empty() || !m_deadRows.empty();
}

void FileCatalog::watchNames(std::function<void(NameChanges)> tell)
{
    m_tellNames = std::move(tell);
    m_toldRow = 0;
    m_toldAll = false;
}

Result<NamesSlice> FileCatalog::nextNames()
{
    NamesSlice slice;
    slice.more = isLoading();
    if (isLoading() || m_toldAll || !m_tellNames)
        return slice;
    const auto count = m_store.readDocuments(m_toldRow, LoadSlice, [&](const StoredDocument& document) {
        m_toldRow = document.row;
        slice.names.append(document.name); // also of one that is dead: its end is told when it is cleared away
    });
    if (!count)
        return count.error();
    m_toldAll = *count < LoadSlice;
    slice.more = !m_toldAll;
    return slice;
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

} // namespace Potluck::Index
