// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "index/catalog.h"
#include "index/peer.h"
#include "index/sourceset.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace Potluck::Index {

// The index's own count of time, in milliseconds: see LifeClock.
using LifeTime = std::int64_t;

struct StoredKey
{
    KeyFingerprint key;
    LifeTime lastUsed = 0;
};

struct StoredRegistration
{
    RegistrationId id;
    QString user;
    QString folded;          // what makes the name unique
    QByteArray password;     // Argon2id, empty: none
    QByteArray seedPassword; // Argon2id, empty: none
    LifeTime lastLogin = 0;
    qint64 lastLoginWall = 0; // milliseconds since 1970-01-01 UTC, to be shown
    std::vector<StoredKey> keys;
};

// The lists of one registration. 0: none.
struct Publication
{
    ListNumber list = 0;
    QByteArray revision;
    quint64 entries = 0;
    ListNumber staged = 0;
    QByteArray stagedRevision;
    quint64 stagedEntries = 0;
};

constexpr quint64 UnknownSize = ~quint64{0}; // of a file that only a seed network knows

// One pair of content and name.
struct StoredDocument
{
    std::uint32_t row = 0;
    Content::ContentId content; // or the stand-in of a digest (content/filekey.h)
    quint64 size = 0;           // or UnknownSize
    QByteArray name;            // UTF-8
    // Claims of publishers, see index/digestclaims.h; all zero: contested.
    std::optional<Content::Sha1Digest> sha1;
    std::optional<Content::Md5Digest> md5;
};

struct StoredEntry
{
    ListNumber list = 0;
    QByteArray folder; // UTF-8
    QByteArray name;   // UTF-8
    std::uint32_t document = 0;
    qint64 modified = 0;
};

struct StoredInvite
{
    QByteArray hash;    // SHA-256 of the token
    int usesLeft = 0;   // 0: no bound
    qint64 expires = 0; // wall clock, milliseconds; 0: never
};

// What an index must remember, as it needs it remembered. Implemented by `store`; everything but the reading part is
// called by one thread, the writer lane. A failed call leaves a begun transaction to be rolled back.
class CatalogStore
{
public:
    virtual ~CatalogStore() = default;

    // Opens or creates it. Called once, first, on the writer lane.
    [[nodiscard]] virtual Status open() = 0;

    // Durable when commit returns. Calls outside of a transaction are one each.
    [[nodiscard]] virtual Status begin() = 0;
    [[nodiscard]] virtual Status commit() = 0;
    virtual void rollback() = 0;

    [[nodiscard]] virtual Result<std::vector<StoredRegistration>> registrations() = 0;
    // Gives the next id.
    [[nodiscard]] virtual Result<RegistrationId> addRegistration(const StoredRegistration& registration) = 0;
    // lastLogin, lastLoginWall and keys.
    [[nodiscard]] virtual Status updateLogin(const StoredRegistration& registration) = 0;
    [[nodiscard]] virtual Status setSeedPassword(RegistrationId id, const QByteArray& hash) = 0;
    // With its keys and its publication; its lists are then nobody's.
    [[nodiscard]] virtual Status removeRegistration(RegistrationId id) = 0;

    // Names (folded) and keys that are banned.
    [[nodiscard]] virtual Result<QList<QByteArray>> bans() = 0;
    [[nodiscard]] virtual Status addBan(const QByteArray& what, const QByteArray& because) = 0;
    [[nodiscard]] virtual Status removeBans(const QByteArray& because) = 0;

    [[nodiscard]] virtual Result<std::vector<StoredInvite>> invites() = 0;
    [[nodiscard]] virtual Status putInvite(const StoredInvite& invite) = 0; // adds or replaces
    [[nodiscard]] virtual Status removeInvite(const QByteArray& hash) = 0;

    // The searches that registrations keep, in their order; they go with them.
    [[nodiscard]] virtual Result<std::vector<std::pair<RegistrationId, QString>>> standingSearches() = 0;
    [[nodiscard]] virtual Status addStandingSearch(RegistrationId id, const QString& query) = 0; // behind the others
    [[nodiscard]] virtual Status removeStandingSearches(RegistrationId id) = 0;                  // all of it

    // Small values by name.
    [[nodiscard]] virtual Result<QByteArray> value(const QString& name) = 0; // empty: not there
    [[nodiscard]] virtual Status setValue(const QString& name, const QByteArray& value) = 0;

    // Lists: numbers that are never used again.
    [[nodiscard]] virtual Result<ListNumber> addList() = 0;
    [[nodiscard]] virtual Result<std::vector<ListNumber>> lists() = 0;
    [[nodiscard]] virtual Status removeList(ListNumber list) = 0; // an empty one
    [[nodiscard]] virtual Result<std::vector<std::pair<RegistrationId, Publication>>> publications() = 0;
    [[nodiscard]] virtual Status setPublication(RegistrationId id, const Publication& publication) = 0;

    // 0: there is no such entry.
    [[nodiscard]] virtual Result<std::uint32_t> entryDocument(ListNumber list, const QByteArray& folder,
                                                              const QByteArray& name) = 0;
    // Adds it. False where folder and name are taken; then nothing is changed.
    [[nodiscard]] virtual Result<bool> addEntry(const StoredEntry& entry) = 0;
    [[nodiscard]] virtual Status replaceEntry(const StoredEntry& entry) = 0;
    [[nodiscard]] virtual Status removeEntry(ListNumber list, const QByteArray& folder, const QByteArray& name) = 0;
    // Removes up to limit entries of a list and gives their documents, one for each entry.
    [[nodiscard]] virtual Result<std::vector<std::uint32_t>> removeSomeEntries(ListNumber list, int limit) = 0;
    // Walks all entries in the order of list, folder, name, from behind `after` on; folder and name are not given.
    // Answers the place to go on from, nothing at the end.
    [[nodiscard]] virtual Result<std::optional<StoredEntry>>
    readEntries(const StoredEntry& after, int limit, const std::function<void(const StoredEntry&)>& visit) = 0;

    [[nodiscard]] virtual Result<std::uint32_t> lastDocument() = 0; // the greatest row, 0 for none
    [[nodiscard]] virtual Status addDocument(const StoredDocument& document) = 0;
    [[nodiscard]] virtual Status setDigests(const StoredDocument& document) = 0; // sha1 and md5 as they are
    [[nodiscard]] virtual Status removeDocument(std::uint32_t row) = 0;
    // Walks the documents in the order of their rows, from behind `after` on, without digests. Answers how many.
    [[nodiscard]] virtual Result<int> readDocuments(std::uint32_t after, int limit,
                                                    const std::function<void(const StoredDocument&)>& visit) = 0;

    // -- reading: any thread, beside the writer; sees what is committed (the writer: its own changes too)

    // Those that exist, in any order.
    [[nodiscard]] virtual Result<std::vector<StoredDocument>> documents(std::span<const std::uint32_t> rows) = 0;
    // The rows of documents with that digest (20 bytes: SHA-1, 16: MD5), at most limit.
    [[nodiscard]] virtual Result<std::vector<std::uint32_t>> documentsByDigest(QByteArrayView digest, int limit) = 0;
    struct ListedEntry
    {
        StoredEntry entry;
        StoredDocument document;
    };
    // Entries of a list behind folder and name, in their order.
    [[nodiscard]] virtual Result<std::vector<ListedEntry>>
    browse(ListNumber list, const QByteArray& afterFolder, const QByteArray& afterName, bool fromStart, int limit) = 0;
};

} // namespace Potluck::Index
