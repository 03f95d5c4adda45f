// SPDX-License-Identifier: GPL-3.0-or-later
// The part of IndexStore that keeps lists, entries and documents.
#include "store/indexstoresqlite.h"

#include <algorithm>

namespace Potluck::Store {
namespace {

constexpr std::size_t DocumentsPerQuery = 50; // as many places as the statement has

// content, size, name, sha1, md5 from that column on
StoredDocument documentAt(const QSqlQuery& query, std::uint32_t row, int column)
{
    StoredDocument document;
    document.row = row;
    document.content = bytesAt<Content::ContentId>(query, column);
    document.size = numberAt<quint64>(query, column + 1);
    document.name = query.value(column + 2).toByteArray();
    document.sha1 = optionalBytesAt<Content::Sha1Digest>(query, column + 3);
    document.md5 = optionalBytesAt<Content::Md5Digest>(query, column + 4);
    return document;
}

} // namespace

Result<ListNumber> IndexStore::addList()
{
    const auto query = m_writer->run("INSERT INTO list DEFAULT VALUES", {});
    if (!query)
        return query.error();
    const quint64 added = (*query)->lastInsertId().toULongLong();
    (*query)->finish();
    if (added >= 0x7fffffff)
        return Error{ErrorCode::Unsupported, QStringLiteral("the index has used up its list numbers")};
    return static_cast<ListNumber>(added);
}

Result<std::vector<ListNumber>> IndexStore::lists()
{
    const auto query = m_writer->run("SELECT number FROM list ORDER BY number", {});
    if (!query)
        return query.error();
    std::vector<ListNumber> all;
    while ((*query)->next())
        all.push_back(numberAt<ListNumber>(**query, 0));
    (*query)->finish();
    return all;
}

Status IndexStore::removeList(ListNumber list)
{
    return m_writer->change("DELETE FROM list WHERE number = ?", {number(list)});
}

Result<std::vector<std::pair<RegistrationId, Publication>>> IndexStore::publications()
{
    const auto query = m_writer->run("SELECT registration, list, revision, entries, staged, staged_revision, "
                                     "staged_entries FROM publication",
                                     {});
    if (!query)
        return query.error();
    std::vector<std::pair<RegistrationId, Publication>> all;
    while ((*query)->next()) {
        Publication publication;
        publication.list = numberAt<ListNumber>(**query, 1);
        publication.revision = (*query)->value(2).toByteArray();
        publication.entries = numberAt<quint64>(**query, 3);
        publication.staged = numberAt<ListNumber>(**query, 4);
        publication.stagedRevision = (*query)->value(5).toByteArray();
        publication.stagedEntries = numberAt<quint64>(**query, 6);
        all.emplace_back(RegistrationId{numberAt<quint64>(**query, 0)}, std::move(publication));
    }
    (*query)->finish();
    return all;
}

Status IndexStore::setPublication(RegistrationId id, const Publication& publication)
{
    return m_writer->change("INSERT OR REPLACE INTO publication VALUES (?, ?, ?, ?, ?, ?, ?)",
                            {number(id.value), number(publication.list), blob(publication.revision),
                             number(publication.entries), number(publication.staged), blob(publication.stagedRevision),
                             number(publication.stagedEntries)});
}

Result<std::uint32_t> IndexStore::entryDocument(ListNumber list, const QByteArray& folder, const QByteArray& name)
{
    const auto query = m_writer->run("SELECT document FROM entry WHERE list = ? AND folder = ? AND name = ?",
                                     {number(list), blob(folder), blob(name)});
    if (!query)
        return query.error();
    const std::uint32_t document = (*query)->next() ? numberAt<std::uint32_t>(**query, 0) : 0;
    (*query)->finish();
    return document;
}

Result<bool> IndexStore::addEntry(const StoredEntry& entry)
{
    const auto query = m_writer->run("INSERT OR IGNORE INTO entry VALUES (?, ?, ?, ?, ?)",
                                     {number(entry.list), blob(entry.folder), blob(entry.name), number(entry.document),
                                      static_cast<qlonglong>(entry.modified)});
    if (!query)
        return query.error();
    const bool added = (*query)->numRowsAffected() > 0;
    (*query)->finish();
    return added;
}

Status IndexStore::replaceEntry(const StoredEntry& entry)
{
    return m_writer->change("INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?)",
                            {number(entry.list), blob(entry.folder), blob(entry.name), number(entry.document),
                             static_cast<qlonglong>(entry.modified)});
}

Status IndexStore::removeEntry(ListNumber list, const QByteArray& folder, const QByteArray& name)
{
    return m_writer->change("DELETE FROM entry WHERE list = ? AND folder = ? AND name = ?",
                            {number(list), blob(folder), blob(name)});
}

Result<std::vector<std::uint32_t>> IndexStore::removeSomeEntries(ListNumber list, int limit)
{
    auto query = m_writer->run("SELECT document, folder, name FROM entry WHERE list = ? ORDER BY folder, name LIMIT ?",
                               {number(list), limit});
    if (!query)
        return query.error();
    std::vector<std::uint32_t> documents;
    QByteArray folder;
    QByteArray name;
    while ((*query)->next()) {
        documents.push_back(numberAt<std::uint32_t>(**query, 0));
        folder = (*query)->value(1).toByteArray();
        name = (*query)->value(2).toByteArray();
    }
    (*query)->finish();
    if (documents.empty())
        return documents;
    if (const Status status = m_writer->change("DELETE FROM entry WHERE list = ? AND (folder, name) <= (?, ?)",
                                               {number(list), blob(folder), blob(name)});
        !status)
        return status.error();
    return documents;
}

Result<std::optional<StoredEntry>> IndexStore::readEntries(const StoredEntry& after, int limit,
                                                           const std::function<void(const StoredEntry&)>& visit)
{
    const auto query = m_writer->run("SELECT list, document, folder, name FROM entry "
                                     "WHERE (list, folder, name) > (?, ?, ?) ORDER BY list, folder, name LIMIT ?",
                                     {number(after.list), blob(after.folder), blob(after.name), limit});
    if (!query)
        return query.error();
    StoredEntry entry;
    int count = 0;
    while ((*query)->next()) {
        entry.list = numberAt<ListNumber>(**query, 0);
        entry.document = numberAt<std::uint32_t>(**query, 1);
        visit(entry);
        if (++count == limit) { // only the last row's place is needed
            entry.folder = (*query)->value(2).toByteArray();
            entry.name = (*query)->value(3).toByteArray();
        }
    }
    (*query)->finish();
    if (count < limit)
        return std::optional<StoredEntry>();
    return std::optional(entry);
}

Result<std::uint32_t> IndexStore::lastDocument()
{
    const auto query = m_writer->run("SELECT max(number) FROM document", {});
    if (!query)
        return query.error();
    const std::uint32_t last = (*query)->next() ? numberAt<std::uint32_t>(**query, 0) : 0;
    (*query)->finish();
    return last;
}

Status IndexStore::addDocument(const StoredDocument& document)
{
    // Each value bound costs 0.4 us in Qt 6.4, and mostly there are no digests.
    if (!document.sha1 && !document.md5)
        return m_writer->change(
            "INSERT INTO document (number, content, size, name) VALUES (?, ?, ?, ?)",
            {number(document.row), blob(document.content), number(document.size), blob(document.name)});
    return m_writer->change("INSERT INTO document VALUES (?, ?, ?, ?, ?, ?)",
                            {number(document.row), blob(document.content), number(document.size), blob(document.name),
                             optionalBlob(document.sha1), optionalBlob(document.md5)});
}

Status IndexStore::setDigests(const StoredDocument& document)
{
    m_changedDocuments.push_back(document.row);
    return m_writer->change("UPDATE document SET sha1 = ?, md5 = ? WHERE number = ?",
                            {optionalBlob(document.sha1), optionalBlob(document.md5), number(document.row)});
}

Status IndexStore::removeDocument(std::uint32_t row)
{
    m_changedDocuments.push_back(row);
    return m_writer->change("DELETE FROM document WHERE number = ?", {number(row)});
}

Result<int> IndexStore::readDocuments(std::uint32_t after, int limit,
                                      const std::function<void(const StoredDocument&)>& visit)
{
    const auto query = m_writer->run("SELECT number, content, size, name FROM document WHERE number > ? "
                                     "ORDER BY number LIMIT ?",
                                     {number(after), limit});
    if (!query)
        return query.error();
    StoredDocument document;
    int count = 0;
    for (; (*query)->next(); ++count) {
        document.row = numberAt<std::uint32_t>(**query, 0);
        document.content = bytesAt<Content::ContentId>(**query, 1);
        document.size = numberAt<quint64>(**query, 2);
        document.name = (*query)->value(3).toByteArray();
        visit(document);
    }
    (*query)->finish();
    return count;
}

Result<std::vector<StoredDocument>> IndexStore::documents(std::span<const std::uint32_t> rows)
{
    const auto statements = reader();
    if (!statements)
        return statements.error();
    std::vector<StoredDocument> found;
    found.reserve(rows.size());
    // Within a transaction the writer sees what nobody else may see yet.
    if (*statements == m_writer.get()) {
        if (const Status status = readDocumentsAt(**statements, rows, found); !status)
            return status.error();
        return found;
    }
    const std::uint64_t generation = m_documents.generation();
    std::vector<std::uint32_t> missing;
    m_documents.find(rows, found, missing);
    const std::size_t known = found.size();
    if (const Status status = readDocumentsAt(**statements, missing, found); !status)
        return status.error();
    m_documents.put(std::span(found).subspan(known), generation);
    return found;
}

Status IndexStore::readDocumentsAt(IndexStatements& statements, std::span<const std::uint32_t> rows,
                                   std::vector<StoredDocument>& found)
{
    static constexpr const char* Text =
        "SELECT number, content, size, name, sha1, md5 FROM document WHERE number IN "
        "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
    while (!rows.empty()) {
        const auto part = rows.first(std::min(rows.size(), DocumentsPerQuery));
        rows = rows.subspan(part.size());
        const auto query = statements.prepared(Text);
        if (!query)
            return query.error();
        for (std::size_t i = 0; i < DocumentsPerQuery; ++i) // there is no row 0
            (*query)->bindValue(static_cast<int>(i), number(i < part.size() ? part[i] : 0));
        if (const Status status = statements.database().execute(**query); !status)
            return status;
        while ((*query)->next())
            found.push_back(documentAt(**query, numberAt<std::uint32_t>(**query, 0), 1));
        (*query)->finish();
    }
    return {};
}

Result<std::vector<std::uint32_t>> IndexStore::documentsByDigest(QByteArrayView digest, int limit)
{
    const auto statements = reader();
    if (!statements)
        return statements.error();
    const bool sha1 = digest.size() == static_cast<qsizetype>(Content::Sha1Digest::Size);
    const auto query = (*statements)
                           ->run(sha1 ? "SELECT number FROM document WHERE sha1 = ? LIMIT ?"
                                      : "SELECT number FROM document WHERE md5 = ? LIMIT ?",
                                 {digest.toByteArray(), limit});
    if (!query)
        return query.error();
    std::vector<std::uint32_t> rows;
    while ((*query)->next())
        rows.push_back(numberAt<std::uint32_t>(**query, 0));
    (*query)->finish();
    return rows;
}

Result<std::vector<CatalogStore::ListedEntry>> IndexStore::browse(ListNumber list, const QByteArray& afterFolder,
                                                                  const QByteArray& afterName, bool fromStart,
                                                                  int limit)
{
    const auto statements = reader();
    if (!statements)
        return statements.error();
    const auto query =
        (*statements)
            ->run(fromStart ? "SELECT e.folder, e.name, e.modified, d.number, d.content, d.size, d.name, d.sha1, d.md5 "
                              "FROM entry e JOIN document d ON d.number = e.document "
                              "WHERE e.list = ? AND (e.folder, e.name) >= (?, ?) ORDER BY e.folder, e.name LIMIT ?"
                            : "SELECT e.folder, e.name, e.modified, d.number, d.content, d.size, d.name, d.sha1, d.md5 "
                              "FROM entry e JOIN document d ON d.number = e.document "
                              "WHERE e.list = ? AND (e.folder, e.name) > (?, ?) ORDER BY e.folder, e.name LIMIT ?",
                  {number(list), blob(afterFolder), blob(afterName), limit});
    if (!query)
        return query.error();
    std::vector<ListedEntry> entries;
    while ((*query)->next()) {
        ListedEntry listed;
        listed.entry.list = list;
        listed.entry.folder = (*query)->value(0).toByteArray();
        listed.entry.name = (*query)->value(1).toByteArray();
        listed.entry.modified = numberAt<qint64>(**query, 2);
        listed.entry.document = numberAt<std::uint32_t>(**query, 3);
        listed.document = documentAt(**query, listed.entry.document, 4);
        entries.push_back(std::move(listed));
    }
    (*query)->finish();
    return entries;
}

} // namespace Potluck::Store
