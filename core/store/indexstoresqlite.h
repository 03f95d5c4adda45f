// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/catalogstore.h"
#include "store/documentcache.h"
#include "store/indexstatements.h"

#include <QVariant>

#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace Potluck::Store {

using namespace Index;

// The index's store behind makeIndexStore(). Accounts are in indexstore.cpp, lists and documents in
// indexstorecatalog.cpp.
class IndexStore final : public CatalogStore
{
public:
    explicit IndexStore(QString file) : m_file(std::move(file)) {}

    Status open() override;
    Status begin() override { return m_writer->database().begin(); }
    Status commit() override;
    void rollback() override;

    Result<std::vector<StoredRegistration>> registrations() override;
    Result<RegistrationId> addRegistration(const StoredRegistration& registration) override;
    Status updateLogin(const StoredRegistration& registration) override;
    Status setSeedPassword(RegistrationId id, const QByteArray& hash) override;
    Status removeRegistration(RegistrationId id) override;
    Result<QList<QByteArray>> bans() override;
    Status addBan(const QByteArray& what, const QByteArray& because) override;
    Status removeBans(const QByteArray& because) override;
    Result<std::vector<StoredInvite>> invites() override;
    Status putInvite(const StoredInvite& invite) override;
    Status removeInvite(const QByteArray& hash) override;
    Result<std::vector<std::pair<RegistrationId, QString>>> standingSearches() override;
    Status addStandingSearch(RegistrationId id, const QString& query) override;
    Status removeStandingSearches(RegistrationId id) override;
    Result<QByteArray> value(const QString& name) override;
    Status setValue(const QString& name, const QByteArray& value) override;

    Result<ListNumber> addList() override;
    Result<std::vector<ListNumber>> lists() override;
    Status removeList(ListNumber list) override;
    Result<std::vector<std::pair<RegistrationId, Publication>>> publications() override;
    Status setPublication(RegistrationId id, const Publication& publication) override;

    Result<std::uint32_t> entryDocument(ListNumber list, const QByteArray& folder, const QByteArray& name) override;
    Result<bool> addEntry(const StoredEntry& entry) override;
    Status replaceEntry(const StoredEntry& entry) override;
    Status removeEntry(ListNumber list, const QByteArray& folder, const QByteArray& name) override;
    Result<std::vector<std::uint32_t>> removeSomeEntries(ListNumber list, int limit) override;
    Result<std::optional<StoredEntry>> readEntries(const StoredEntry& after, int limit,
                                                   const std::function<void(const StoredEntry&)>& visit) override;

    Result<std::uint32_t> lastDocument() override;
    Status addDocument(const StoredDocument& document) override;
    Status setDigests(const StoredDocument& document) override;
    Status removeDocument(std::uint32_t row) override;
    Result<int> readDocuments(std::uint32_t after, int limit,
                              const std::function<void(const StoredDocument&)>& visit) override;

    Result<std::vector<StoredDocument>> documents(std::span<const std::uint32_t> rows) override;
    Result<std::vector<std::uint32_t>> documentsByDigest(QByteArrayView digest, int limit) override;
    Result<std::vector<ListedEntry>> browse(ListNumber list, const QByteArray& afterFolder, const QByteArray& afterName,
                                            bool fromStart, int limit) override;

private:
    // The connection of the calling thread.
    Result<IndexStatements*> reader();
    Status saveKeys(const StoredRegistration& registration);
    [[nodiscard]] Status readDocumentsAt(IndexStatements& statements, std::span<const std::uint32_t> rows,
                                         std::vector<StoredDocument>& found);

    const QString m_file;
    std::unique_ptr<IndexStatements> m_writer;
    std::thread::id m_writerThread;
    std::vector<std::uint32_t> m_changedDocuments; // of the transaction that is under way
    DocumentCache m_documents;
    std::mutex m_readersMutex;
    std::unordered_map<std::thread::id, std::unique_ptr<IndexStatements>> m_readers;
};

// Qt binds a null array as NULL.
inline QVariant blob(const QByteArray& bytes)
{
    return bytes.isNull() ? QVariant(QByteArray("")) : QVariant(bytes);
}

template<typename Bytes>
QVariant blob(const Bytes& bytes)
{
    return bytes.toByteArray();
}

template<typename Digest>
QVariant optionalBlob(const std::optional<Digest>& digest)
{
    return digest ? QVariant(digest->toByteArray()) : QVariant(QMetaType::fromType<QByteArray>());
}

inline QVariant number(std::uint64_t value)
{
    return static_cast<qlonglong>(value);
}

template<typename Int>
Int numberAt(const QSqlQuery& query, int column)
{
    return static_cast<Int>(query.value(column).toLongLong());
}

// A row that this program did not write makes no file, and no crash either.
template<typename Bytes>
Bytes bytesAt(const QSqlQuery& query, int column)
{
    return Bytes::fromBytes(query.value(column).toByteArray()).value_or(Bytes{});
}

template<typename Bytes>
std::optional<Bytes> optionalBytesAt(const QSqlQuery& query, int column)
{
    return Bytes::fromBytes(query.value(column).toByteArray());
}

} // namespace Potluck::Store
