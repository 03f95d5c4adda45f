// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FileCatalog that applies batches.
#include "content/filekey.h"
#include "index/digestclaims.h"
#include "index/filecatalogtransaction.h"

#include <algorithm>

namespace Potluck::Index {
namespace {

constexpr std::uint32_t MaxRow = 0xfffffff0;

bool isPlainText(const QByteArray& text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x20 && byte != 0x7f;
    });
}

bool isGoodPart(QByteArrayView part)
{
    return !part.isEmpty() && part != QByteArrayView(".") && part != QByteArrayView("..");
}

bool isGoodFolder(const QByteArray& folder)
{
    if (folder.isEmpty())
        return true;
    if (folder.size() > MaxFolderBytes || !isPlainText(folder))
        return false;
    const auto parts = folder.split('/');
    return std::all_of(parts.begin(), parts.end(), [](const QByteArray& part) { return isGoodPart(part); });
}

QByteArray contentKey(const StoredDocument& document)
{
    return document.content.toByteArray() +
           QByteArray::fromRawData(reinterpret_cast<const char*>(&document.size), sizeof document.size);
}

template<typename Digest>
std::optional<Digest> stated(const std::optional<Digest>& digest)
{
    return digest && !digest->isNull() ? digest : std::nullopt;
}

// As it is stored, but for its row; nothing where it breaks a rule.
std::optional<StoredDocument> documentFor(const Entry& entry, const QByteArray& name)
{
    const Content::FileKey key{entry.content, stated(entry.sha1), stated(entry.md5)};
    if (key.isEmpty() || (key.content && (key.content->isNull() || !entry.size)))
        return std::nullopt;
    if (entry.size.value_or(0) > MaxEntryBytes)
        return std::nullopt;
    return StoredDocument{0, Content::standInFor(key), entry.size.value_or(UnknownSize), name, key.sha1, key.md5};
}

Error otherRevision()
{
    return {ErrorCode::AlreadyExists, QStringLiteral("the list is at another revision: publish everything again")};
}

} // namespace

bool isGoodName(const QByteArray& name)
{
    return name.size() <= MaxNameBytes && isGoodPart(name) && !name.contains('/') && isPlainText(name);
}

std::vector<Result<DeltaResult>> FileCatalog::apply(std::span<const Delta> deltas)
{
    std::vector<Result<DeltaResult>> results;
    const auto failAll = [&](const Error& error) {
        return std::vector<Result<DeltaResult>>(deltas.size(), Result<DeltaResult>(error));
    };
    if (isLoading())
        return failAll({ErrorCode::Busy, QStringLiteral("the index is still loading")});
    if (const Status status = m_store.begin(); !status)
        return failAll(status.error());
    Transaction transaction;
    for (const Delta& delta : deltas) {
        results.push_back(applyOne(delta, transaction));
        // These are said before anything was touched; after any other the transaction cannot be trusted.
        if (!results.back() && results.back().error().code != ErrorCode::InvalidArgument &&
            results.back().error().code != ErrorCode::AlreadyExists &&
            results.back().error().code != ErrorCode::PermissionDenied) {
            m_store.rollback();
            return failAll(results.back().error());
        }
    }
    Status status;
    for (const auto& [peer, publication] : transaction.publications) {
        if (status && !isGuest(peer)) // their lists end with the program
            status = m_store.setPublication(peer, publication);
    }
    if (status)
        status = m_store.commit();
    if (!status) {
        m_store.rollback();
        return failAll(status.error());
    }
    perform(transaction.effects);
    auto lock = m_lock.exclusive(); // new lists come and old ones go in one moment
    for (const auto& [peer, publication] : transaction.publications)
        show(peer, publication);
    for (const ListNumber list : transaction.dropped)
        leaveOver(list);
    lock.unlock();
    if (m_tellPublished && !transaction.documents.isEmpty())
        tellPublished(transaction);
    return results;
}

void FileCatalog::tellPublished(const Transaction& transaction) const
{
    std::unordered_map<std::uint32_t, RegistrationId> publishers;
    for (const Effects::Holding& holding : transaction.effects.gained)
        publishers.emplace(holding.row, transaction.owners.value(holding.list)); // the first counts
    std::vector<Published> published;
    published.reserve(static_cast<std::size_t>(transaction.documents.size()));
    for (const StoredDocument& document : transaction.documents) {
        const auto publisher = publishers.find(document.row);
        if (publisher == publishers.end())
            continue;
        const auto peer = m_peers.find(publisher->second);
        if (peer != m_peers.end() && !peer->second.isSilent)
            published.push_back({document, publisher->second});
    }
    m_tellPublished(published);
}

Result<DeltaResult> FileCatalog::applyOne(const Delta& delta, Transaction& transaction)
{
    if (delta.adds.size() + delta.removes.size() > MaxBatchEntries)
        return Error{ErrorCode::InvalidArgument, QStringLiteral("a batch has at most %1 entries").arg(MaxBatchEntries)};
    if (delta.next.isEmpty() || delta.next.size() > MaxRevisionBytes || delta.base.size() > MaxRevisionBytes)
        return Error{ErrorCode::InvalidArgument, QStringLiteral("a revision has 1 to %1 bytes").arg(MaxRevisionBytes)};
    const auto changed = transaction.publications.find(delta.peer);
    Publication publication = changed != transaction.publications.end() ? changed->second : publicationOf(delta.peer);
    const Publication before = publication;
    const auto staged = chooseList(delta, publication);
    if (!staged)
        return staged.error();
    const ListNumber list = *staged ? publication.staged : publication.list;
    transaction.owners.insert(list, delta.peer);
    quint64& entries = *staged ? publication.stagedEntries : publication.entries;

    DeltaResult result;
    if (const Status status = removeEntries(delta, list, entries, transaction); !status)
        return status.error();
    result.entries = entries;
    if (const Status status = addEntries(delta, list, result, transaction); !status)
        return status.error();
    entries = result.entries;
    (*staged ? publication.stagedRevision : publication.revision) = delta.next;
    if (*staged && delta.last) {
        publication.list = publication.staged;
        publication.revision = publication.stagedRevision;
        publication.entries = publication.stagedEntries;
        publication.staged = 0;
        publication.stagedRevision.clear();
        publication.stagedEntries = 0;
    }
    for (const ListNumber dropped : {before.list, before.staged}) {
        if (dropped != 0 && dropped != publication.list && dropped != publication.staged)
            transaction.dropped.push_back(dropped);
    }
    transaction.publications[delta.peer] = publication;
    return result;
}

// Whether the list that has so many entries may take the batch's.
Status FileCatalog::checkRoom(const Delta& delta, quint64 entries) const
{
    const auto peer = m_peers.find(delta.peer);
    const bool isVisitor = peer != m_peers.end() && peer->second.isVisitor;
    const quint64 most = isVisitor ? m_maxEntriesPerVisitor : m_maxEntries;
    const auto more = static_cast<quint64>(delta.adds.size());
    if (entries + more > most)
        return Error{ErrorCode::PermissionDenied,
                     (isVisitor ? QStringLiteral("this index takes at most %1 files of one visitor")
                                : QStringLiteral("this index takes at most %1 files of one peer"))
                         .arg(most)};
    if (isVisitor && m_visitorEntries + more > m_maxVisitorEntries)
        return Error{ErrorCode::PermissionDenied, QStringLiteral("this index takes no more files of visitors")};
    return {};
}

// Sets up the list that the batch is for. True where it is the staged one.
Result<bool> FileCatalog::chooseList(const Delta& delta, Publication& publication)
{
    const bool goesOn = !delta.reset && publication.staged != 0 && delta.base == publication.stagedRevision;
    const bool changes = !delta.reset && !goesOn && delta.base == publication.revision;
    if (!delta.reset && !goesOn && !changes)
        return otherRevision();
    const quint64 before = delta.reset ? 0 : goesOn ? publication.stagedEntries : publication.entries;
    if (const Status status = checkRoom(delta, before); !status)
        return status.error();
    if (goesOn)
        return true;
    const bool direct = publication.entries == 0; // nothing to protect: visible from the first batch
    if (!delta.reset && publication.list != 0)
        return false;
    const auto list = m_store.addList();
    if (!list)
        return list.error();
    if (direct) {
        publication = {};
        publication.list = *list;
        return false;
    }
    publication.staged = *list;
    publication.stagedRevision.clear();
    publication.stagedEntries = 0;
    return true;
}

Status FileCatalog::removeEntries(const Delta& delta, ListNumber list, quint64& entries, Transaction& transaction)
{
    for (const EntryKey& key : delta.removes) {
        const QByteArray folder = key.folder.toUtf8();
        const QByteArray name = key.name.toUtf8();
        const auto document = m_store.entryDocument(list, folder, name);
        if (!document)
            return document.error();
        if (*document == 0)
            continue;
        if (const Status status = m_store.removeEntry(list, folder, name); !status)
            return status;
        transaction.effects.lost.push_back({*document, list});
        --entries;
    }
    return {};
}

Status FileCatalog::addEntries(const Delta& delta, ListNumber list, DeltaResult& result, Transaction& transaction)
{
    std::vector<StoredDocument> documents;
    std::vector<StoredEntry> entries;
    documents.reserve(static_cast<std::size_t>(delta.adds.size()));
    entries.reserve(static_cast<std::size_t>(delta.adds.size()));
    for (const Entry& add : delta.adds) {
        StoredEntry entry;
        entry.list = list;
        entry.folder = add.folder.toUtf8();
        entry.name = add.name.toUtf8();
        entry.modified = add.modified;
        auto document = documentFor(add, entry.name);
        if (!document || !isGoodName(entry.name) || !isGoodFolder(entry.folder)) {
            ++result.refused;
            continue;
        }
        documents.push_back(std::move(*document));
        entries.push_back(std::move(entry));
    }
    if (const Status status = findDocuments(documents, delta.peer, transaction); !status)
        return status;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        StoredEntry& entry = entries[i];
        entry.document = documents[i].row;
        const auto added = m_store.addEntry(entry);
        if (!added)
            return added.error();
        if (*added) {
            ++result.entries;
            transaction.effects.gained.push_back({entry.document, list});
            continue;
        }
        const auto before = m_store.entryDocument(list, entry.folder, entry.name);
        if (!before)
            return before.error();
        if (const Status status = m_store.replaceEntry(entry); !status)
            return status;
        if (*before != entry.document) {
            transaction.effects.gained.push_back({entry.document, list});
            transaction.effects.lost.push_back({*before, list});
        }
    }
    return {};
}

// Gives each its row: of memory, of this transaction, or a new one.
Status FileCatalog::findDocuments(std::vector<StoredDocument>& wanted, RegistrationId peer, Transaction& transaction)
{
    // What memory knows of these contents, fetched in one go.
    std::vector<std::vector<ContentNumber>> candidates(wanted.size());
    std::vector<std::uint32_t> rows;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        m_index->visitContents(hashOf(wanted[i].content), [&](ContentNumber number) {
            if (m_index->content(number).size != wanted[i].size)
                return true;
            candidates[i].push_back(number);
            m_index->visitNames(number, [&](DocumentNumber document) { rows.push_back(m_index->rowOf(document)); });
            return true;
        });
    }
    std::unordered_map<std::uint32_t, StoredDocument> known;
    if (!rows.empty()) {
        std::sort(rows.begin(), rows.end());
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        auto documents = m_store.documents(rows);
        if (!documents)
            return documents.error();
        for (StoredDocument& document : *documents)
            known.emplace(document.row, std::move(document));
    }

    for (std::size_t i = 0; i < wanted.size(); ++i) {
        StoredDocument& document = wanted[i];
        ContentNumber content = TermIndex::NoContent;
        for (const ContentNumber number : candidates[i]) {
            m_index->visitNames(number, [&](DocumentNumber named) {
                const auto found = known.find(m_index->rowOf(named));
                if (found == known.end() || found->second.content != document.content)
                    return;
                content = number;
                if (found->second.name == document.name)
                    document.row = found->first;
            });
        }
        if (document.row != 0) {
            if (const Status status = stateDigests(known.at(document.row), document, peer, transaction); !status)
                return status;
            continue;
        }
        const QByteArray key = contentKey(document);
        const QByteArray named = key + document.name;
        if (const auto mine = transaction.documents.find(named); mine != transaction.documents.end()) {
            document.row = mine->row;
            if (const Status status = stateDigests(*mine, document, peer, transaction); !status)
                return status;
            continue;
        }
        if (m_lastRow >= MaxRow)
            return Error{ErrorCode::Unsupported, QStringLiteral("the index has used up its document numbers")};
        document.row = ++m_lastRow;
        if (const Status status = m_store.addDocument(document); !status)
            return status;
        auto place = transaction.contents.constFind(key);
        if (place == transaction.contents.constEnd()) {
            place = transaction.contents.insert(key, transaction.effects.contents.size());
            transaction.effects.contents.push_back({content, hashOf(document.content), document.size});
        }
        transaction.effects.documents.push_back({document.row, *place, document.name});
        transaction.documents.insert(named, document);
    }
    return {};
}

// Keeps what the peer states of a document that is there already.
Status FileCatalog::stateDigests(StoredDocument& stored, const StoredDocument& stated, RegistrationId peer,
                                 const Transaction& transaction)
{
    const bool isNews = (stated.sha1 && stated.sha1 != stored.sha1) || (stated.md5 && stated.md5 != stored.md5);
    if (!isNews || !takeDigests(stored, stated, isOnlyHolder(peer, stored.row, transaction)))
        return {};
    return m_store.setDigests(stored);
}

// Whether nobody else publishes the document, in memory or in this transaction.
bool FileCatalog::isOnlyHolder(RegistrationId peer, std::uint32_t row, const Transaction& transaction) const
{
    bool only = true;
    if (const DocumentNumber document = m_index->documentOf(row); document != NoDocument) {
        m_index->sources().visit(m_index->document(document).sources, [&](ListNumber list) {
            const auto owner = m_owners.find(list);
            only = owner == m_owners.end() || owner->second == peer; // a list of nobody is left over
            return only;
        });
    }
    const auto& gained = transaction.effects.gained;
    return only && std::all_of(gained.begin(), gained.end(), [&](const Effects::Holding& holding) {
               return holding.row != row || transaction.owners.value(holding.list) == peer;
           });
}

void FileCatalog::perform(Effects& effects)
{
    NameChanges changes;
    for (const auto& document : effects.documents) {
        if (isTold(document.row))
            changes.came.append(document.name);
    }
    if (!changes.came.isEmpty())
        m_tellNames(std::move(changes));
    FoldedName name;
    auto lock = m_lock.exclusive();
    int inLock = 0;
    const auto breathe = [&](int every) {
        if (++inLock % every == 0) {
            lock.unlock();
            lock = m_lock.exclusive();
        }
    };
    for (const auto& document : effects.documents) {
        auto& content = effects.contents[document.content];
        if (content.number == TermIndex::NoContent)
            content.number = m_index->addContent(content.hash, content.size);
        name.assign(document.name);
        m_index->addDocument(document.row, content.number, name);
        breathe(LockSlice);
    }
    for (const auto& [row, list] : effects.gained) {
        const DocumentNumber document = m_index->documentOf(row);
        if (document != NoDocument)
            m_index->addSource(document, list);
        breathe(LockSlice * 8);
    }
    for (const auto& [row, list] : effects.lost) {
        const DocumentNumber document = m_index->documentOf(row);
        if (document != NoDocument && m_index->removeSource(document, list))
            m_deadRows.push_back(row);
        breathe(LockSlice * 8);
    }
}

} // namespace Potluck::Index
