// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/catalogstore.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace Potluck::Test {

// A CatalogStore in memory that can be made to fail. What is in `data` survives the program that a test ends by making
// a new service on the same data: what was not committed is not in it.
class MemoryStore final : public Index::CatalogStore
{
public:
    using EntryPlace = std::tuple<Index::ListNumber, QByteArray, QByteArray>;
    struct Data
    {
        quint64 lastRegistration = 0;
        std::map<Index::RegistrationId, Index::StoredRegistration> registrations;
        std::map<QByteArray, QByteArray> bans;
        std::map<QByteArray, Index::StoredInvite> invites;
        std::vector<std::pair<Index::RegistrationId, QString>> standing;
        std::map<QString, QByteArray> values;
        Index::ListNumber lastList = 0;
        std::set<Index::ListNumber> lists;
        std::map<Index::RegistrationId, Index::Publication> publications;
        std::map<EntryPlace, Index::StoredEntry> entries;
        std::map<std::uint32_t, Index::StoredDocument> documents;
    };
    Data data;
    int failCommits = 0;     // the next ones fail
    int failEntryAfter = -1; // the addEntry behind that many fails, once
    int commits = 0;

    Status open() override { return {}; }
    Status begin() override
    {
        m_before = data;
        return {};
    }
    Status commit() override
    {
        if (failCommits > 0) {
            --failCommits;
            return Error{ErrorCode::DiskFull, QStringLiteral("no space left")};
        }
        ++commits;
        return {};
    }
    void rollback() override { data = m_before; }

    Result<std::vector<Index::StoredRegistration>> registrations() override
    {
        std::vector<Index::StoredRegistration> all;
        for (const auto& [id, registration] : data.registrations)
            all.push_back(registration);
        return all;
    }
    Result<Index::RegistrationId> addRegistration(const Index::StoredRegistration& registration) override
    {
        Index::StoredRegistration added = registration;
        added.id = {++data.lastRegistration};
        data.registrations[added.id] = added;
        return added.id;
    }
    Status updateLogin(const Index::StoredRegistration& registration) override
    {
        data.registrations[registration.id] = registration;
        return {};
    }
    Status setSeedPassword(Index::RegistrationId id, const QByteArray& hash) override
    {
        data.registrations[id].seedPassword = hash;
        return {};
    }
    Status removeRegistration(Index::RegistrationId id) override
    {
        data.registrations.erase(id);
        std::erase_if(data.standing, [id](const auto& each) { return each.first == id; });
        data.publications.erase(id);
        return {};
    }
    Result<QList<QByteArray>> bans() override
    {
        QList<QByteArray> all;
        for (const auto& [what, because] : data.bans)
            all += what;
        return all;
    }
    Status addBan(const QByteArray& what, const QByteArray& because) override
    {
        data.bans[what] = because;
        return {};
    }
    Status removeBans(const QByteArray& because) override
    {
        std::erase_if(data.bans, [&](const auto& ban) { return ban.second == because; });
        return {};
    }
    Result<std::vector<Index::StoredInvite>> invites() override
    {
        std::vector<Index::StoredInvite> all;
        for (const auto& [hash, invite] : data.invites)
            all.push_back(invite);
        return all;
    }
    Status putInvite(const Index::StoredInvite& invite) override
    {
        data.invites[invite.hash] = invite;
        return {};
    }
    Status removeInvite(const QByteArray& hash) override
    {
        data.invites.erase(hash);
        return {};
    }
    Result<std::vector<std::pair<Index::RegistrationId, QString>>> standingSearches() override { return data.standing; }
    Status addStandingSearch(Index::RegistrationId id, const QString& query) override
    {
        data.standing.emplace_back(id, query);
        return {};
    }
    Status removeStandingSearches(Index::RegistrationId id) override
    {
        std::erase_if(data.standing, [id](const auto& each) { return each.first == id; });
        return {};
    }
    Result<QByteArray> value(const QString& name) override { return data.values[name]; }
    Status setValue(const QString& name, const QByteArray& value) override
    {
        data.values[name] = value;
        return {};
    }

    Result<Index::ListNumber> addList() override
    {
        data.lists.insert(++data.lastList);
        return data.lastList;
    }
    Result<std::vector<Index::ListNumber>> lists() override
    {
        return std::vector<Index::ListNumber>(data.lists.begin(), data.lists.end());
    }
    Status removeList(Index::ListNumber list) override
    {
        data.lists.erase(list);
        return {};
    }
    Result<std::vector<std::pair<Index::RegistrationId, Index::Publication>>> publications() override
    {
        return std::vector<std::pair<Index::RegistrationId, Index::Publication>>(data.publications.begin(),
                                                                                 data.publications.end());
    }
    Status setPublication(Index::RegistrationId id, const Index::Publication& publication) override
    {
        data.publications[id] = publication;
        return {};
    }

    Result<std::uint32_t> entryDocument(Index::ListNumber list, const QByteArray& folder,
                                        const QByteArray& name) override
    {
        const auto found = data.entries.find({list, folder, name});
        return found == data.entries.end() ? 0 : found->second.document;
    }
    Result<bool> addEntry(const Index::StoredEntry& entry) override
    {
        if (failEntryAfter >= 0 && failEntryAfter-- == 0)
            return Error{ErrorCode::Io, QStringLiteral("the disk is gone")};
        return data.entries.emplace(EntryPlace{entry.list, entry.folder, entry.name}, entry).second;
    }
    Status replaceEntry(const Index::StoredEntry& entry) override
    {
        data.entries[{entry.list, entry.folder, entry.name}] = entry;
        return {};
    }
    Status removeEntry(Index::ListNumber list, const QByteArray& folder, const QByteArray& name) override
    {
        data.entries.erase({list, folder, name});
        return {};
    }
    Result<std::vector<std::uint32_t>> removeSomeEntries(Index::ListNumber list, int limit) override
    {
        std::vector<std::uint32_t> documents;
        auto at = data.entries.lower_bound({list, QByteArray(), QByteArray()});
        while (at != data.entries.end() && at->second.list == list && std::ssize(documents) < limit) {
            documents.push_back(at->second.document);
            at = data.entries.erase(at);
        }
        return documents;
    }
    Result<std::optional<Index::StoredEntry>>
    readEntries(const Index::StoredEntry& after, int limit,
                const std::function<void(const Index::StoredEntry&)>& visit) override
    {
        int count = 0;
        for (auto at = data.entries.upper_bound({after.list, after.folder, after.name}); at != data.entries.end();
             ++at) {
            visit(at->second);
            if (++count == limit)
                return std::optional(at->second);
        }
        return std::optional<Index::StoredEntry>();
    }

    Result<std::uint32_t> lastDocument() override
    {
        return data.documents.empty() ? 0 : data.documents.rbegin()->first;
    }
    Status addDocument(const Index::StoredDocument& document) override
    {
        data.documents[document.row] = document;
        return {};
    }
    Status setDigests(const Index::StoredDocument& document) override
    {
        auto& stored = data.documents[document.row];
        stored.sha1 = document.sha1;
        stored.md5 = document.md5;
        return {};
    }
    Status removeDocument(std::uint32_t row) override
    {
        data.documents.erase(row);
        return {};
    }
    Result<int> readDocuments(std::uint32_t after, int limit,
                              const std::function<void(const Index::StoredDocument&)>& visit) override
    {
        int count = 0;
        for (auto at = data.documents.upper_bound(after); at != data.documents.end() && count < limit; ++at, ++count)
            visit(at->second);
        return count;
    }

    Result<std::vector<Index::StoredDocument>> documents(std::span<const std::uint32_t> rows) override
    {
        std::vector<Index::StoredDocument> found;
        for (const std::uint32_t row : rows) {
            if (const auto at = data.documents.find(row); at != data.documents.end())
                found.push_back(at->second);
        }
        return found;
    }
    Result<std::vector<std::uint32_t>> documentsByDigest(QByteArrayView digest, int limit) override
    {
        std::vector<std::uint32_t> rows;
        for (const auto& [row, document] : data.documents) {
            const bool same =
                (document.sha1 && document.sha1->view() == digest) || (document.md5 && document.md5->view() == digest);
            if (same && std::ssize(rows) < limit)
                rows.push_back(row);
        }
        return rows;
    }
    Result<std::vector<ListedEntry>> browse(Index::ListNumber list, const QByteArray& afterFolder,
                                            const QByteArray& afterName, bool fromStart, int limit) override
    {
        std::vector<ListedEntry> found;
        const EntryPlace place{list, afterFolder, afterName};
        auto at = fromStart ? data.entries.lower_bound(place) : data.entries.upper_bound(place);
        for (; at != data.entries.end() && at->second.list == list && std::ssize(found) < limit; ++at)
            found.push_back({at->second, data.documents.at(at->second.document)});
        return found;
    }

private:
    Data m_before;
};

} // namespace Potluck::Test
