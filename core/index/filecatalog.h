// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "base/result.h"
#include "index/catalog.h"
#include "index/catalogstore.h"
#include "index/fairlock.h"
#include "index/lists.h"
#include "index/matcher.h"
#include "index/namechanges.h"
#include "index/searchresult.h"
#include "index/termindex.h"

#include <array>
#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

namespace Potluck::Index {

// Who has what: the published lists in the store, and in memory what makes them fast to search.
//
// The store is the truth. A batch is committed there first and then put into memory in small steps, each under the lock
// for about 0.1 ms, so that a search never waits longer. After a start, memory is filled again by loadSome(); until
// that is done searches find what is there, and nothing can be published. A list that is replaced or whose owner goes
// is hidden at once and cleared away by purgeSome().
class FileCatalog
{
public:
    // fewDead: see rebuildIfWorthwhile.
    FileCatalog(CatalogStore& store, Random& random, quint64 maxEntries, quint32 fewDead = 500'000);
    // Of one visitor, and of all of them.
    void limitVisitors(quint64 maxEntriesPerVisitor, quint64 maxEntries)
    {
        m_maxEntriesPerVisitor = maxEntriesPerVisitor;
        m_maxVisitorEntries = maxEntries;
    }

    // -- writer lane

    // Learns the lists; memory is still empty. Peers are offline and speak the native dialect until told otherwise.
    [[nodiscard]] Status open();
    // Fills memory by one slice of about 10 ms. True where more is to do.
    [[nodiscard]] Result<bool> loadSome();
    [[nodiscard]] bool isLoading() const { return m_phase != Phase::Ready; }
    // Where more than half of the names in memory are dead, and no fewer than fewDead: begins to fill memory
    // anew by loadSome(), while searches are answered from the old one. True where it began.
    bool rebuildIfWorthwhile();

    // Applies batches in one transaction, in their order; each has its own answer. The peers are registered ones or
    // guests, whose lists are not found again after a restart. Not while loading. Where the store fails, none is
    // applied.
    [[nodiscard]] std::vector<Result<DeltaResult>> apply(std::span<const Delta> deltas);
    // Hides all of a peer whose registration is gone.
    void forget(RegistrationId peer);
    // Clears away one slice of what is left over. True where more is to do.
    [[nodiscard]] Result<bool> purgeSome();

    // From now on tells the names that come and go, besides those that nextNames() has still to give.
    void watchNames(std::function<void(NameChanges)> tell);
    // The next of the names that were there when the watch began.
    [[nodiscard]] Result<NamesSlice> nextNames();

    // A file that nobody had under that name before.
    struct Published
    {
        StoredDocument document;
        RegistrationId by;
    };
    // From now on told after each apply(), what silent visitors publish left out. Null: nobody wants to know.
    void watchPublished(std::function<void(const std::vector<Published>&)> tell) { m_tellPublished = std::move(tell); }
    // As searches tell it, with the publisher as its only source.
    [[nodiscard]] static SearchResult resultOf(const Published& published, bool online);

    // -- any thread

    // Whether the peer is here, and what it speaks.
    void setPresence(RegistrationId peer, bool online, Dialects dialects);
    void setOffline(RegistrationId peer); // it speaks what it did
    // A visitor's list is hidden and counts for nothing while it is silent.
    void setVisitor(RegistrationId peer, bool silent, Dialects dialects);
    // sources have only the peer and whether it is online. The offset is already in the page. Only sources that speak
    // one of the dialects, and only files that have some.
    [[nodiscard]] Result<SearchPage> search(const SearchQuery& query, int offset, int limit,
                                            Dialects dialects = AnyDialect) const;
    [[nodiscard]] Result<QList<SearchResult>> sources(const SourcesRequest& request) const;
    [[nodiscard]] Result<BrowsePage> browse(const BrowseRequest& request) const;
    [[nodiscard]] Publication publicationOf(RegistrationId peer) const;
    [[nodiscard]] quint64 entryCount() const { return m_entryCount; }
    [[nodiscard]] quint64 nameCount() const;
    [[nodiscard]] std::size_t memory() const;

private:
    enum class Phase : std::uint8_t { Documents, Entries, Unused, Ready };
    struct Peer
    {
        Publication publication;
        bool online = false;
        Dialects dialects = Dialect::Native;
        bool isVisitor = false;
        bool isSilent = false;
    };
    // What a transaction changes in memory once it is committed.
    struct Effects;
    struct Transaction;

    [[nodiscard]] std::uint32_t hashOf(const Content::ContentId& content) const;
    [[nodiscard]] TermIndex& filled() { return m_fresh ? *m_fresh : *m_index; }
    [[nodiscard]] Result<bool> loadDocuments();
    [[nodiscard]] Result<bool> loadEntries();
    void loadUnused();
    [[nodiscard]] Result<ContentNumber> contentOf(const TermIndex& index, const Content::ContentId& id,
                                                  quint64 size) const;
    [[nodiscard]] Result<DeltaResult> applyOne(const Delta& delta, Transaction& transaction);
    [[nodiscard]] Result<bool> chooseList(const Delta& delta, Publication& publication);
    [[nodiscard]] Status removeEntries(const Delta& delta, ListNumber list, quint64& entries, Transaction& transaction);
    [[nodiscard]] Status addEntries(const Delta& delta, ListNumber list, DeltaResult& result, Transaction& transaction);
    [[nodiscard]] Status findDocuments(std::vector<StoredDocument>& wanted, RegistrationId peer,
                                       Transaction& transaction);
    [[nodiscard]] Status stateDigests(StoredDocument& stored, const StoredDocument& stated, RegistrationId peer,
                                      const Transaction& transaction);
    [[nodiscard]] bool isOnlyHolder(RegistrationId peer, std::uint32_t row, const Transaction& transaction) const;
    void perform(Effects& effects);
    void tellPublished(const Transaction& transaction) const;
    [[nodiscard]] bool isTold(std::uint32_t row) const { return m_tellNames && (m_toldAll || row <= m_toldRow); }
    void show(RegistrationId peer, const Publication& publication);
    void showList(const Peer& peer);
    void leaveOver(ListNumber list);
    void count(const Peer& peer, int sign);
    [[nodiscard]] Status checkRoom(const Delta& delta, quint64 entries) const;
    [[nodiscard]] Result<SearchPage> searchContent(const Content::ContentId& content, int offset, int limit,
                                                   Dialects dialects) const;
    [[nodiscard]] Result<SearchPage> searchLiteral(const SearchQuery& query, int offset, int limit,
                                                   Dialects dialects) const;
    [[nodiscard]] Result<QList<SearchResult>> describe(const std::vector<Match>& matches) const;
    [[nodiscard]] std::vector<std::pair<RegistrationId, bool>> ownersOf(const Match& match) const;

    CatalogStore& m_store;
    const quint64 m_maxEntries;
    const quint32 m_fewDead;
    quint64 m_maxEntriesPerVisitor = 0;
    quint64 m_maxVisitorEntries = 0;
    std::array<unsigned char, 16> m_hashKey{}; // contents are chosen by strangers

    // Changed by the writer lane under the lock, read by it without, by others under it.
    FairLock m_lock;
    std::unique_ptr<TermIndex> m_index = std::make_unique<TermIndex>();
    Lists m_lists;
    std::unordered_map<ListNumber, RegistrationId> m_owners;
    std::unordered_map<RegistrationId, Peer> m_peers;

    // Writer lane only.
    std::unique_ptr<TermIndex> m_fresh; // what is filled to take the place of m_index; null: that itself
    std::uint32_t m_lastRow = 0;
    std::uint32_t m_loadedRow = 0;
    StoredEntry m_loadedEntry;
    DocumentNumber m_loadedUnused = 0;
    std::deque<ListNumber> m_leftOver;
    std::vector<std::uint32_t> m_deadRows;
    quint64 m_visitorEntries = 0;
    std::function<void(NameChanges)> m_tellNames; // null: nobody watches
    std::function<void(const std::vector<Published>&)> m_tellPublished;
    std::uint32_t m_toldRow = 0; // nextNames() came so far
    bool m_toldAll = false;

    std::atomic<Phase> m_phase = Phase::Documents;
    std::atomic<quint64> m_entryCount = 0;
};

} // namespace Potluck::Index
