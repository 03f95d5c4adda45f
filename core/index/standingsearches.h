// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "index/namefilter.h"
#include "index/peer.h"
#include "index/searchresult.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

namespace Potluck::Index {

constexpr int MaxStandingSearches = 50; // of one registration

// What came that somebody had asked for.
struct StandingHits
{
    struct Hit
    {
        RegistrationId asker;
        QString query;       // as it is kept
        SearchResult result; // its only source is who published it
    };
    QList<Hit> hits;
    QList<RegistrationId> missed; // for whom there was more at once than is told: search again
};

// The searches that peers keep at an index, and which of them a name fits that is published. Each is filed under one
// gram that such a name must have, the rarest as far as is known, so that a name looks at few of them. The same text is
// kept once, whoever asked. Pure; writer lane.
class StandingSearches
{
public:
    static constexpr std::size_t MaxOfGram = 1000; // queries; more are filed under another, or refused
    static constexpr std::size_t MaxQueries = 200'000;

    // The queries as they would be kept: simplified, each once. InvalidArgument for too many, or one that cannot be
    // kept: it cannot be read, or nothing in it names a word or the beginning of one.
    [[nodiscard]] static Result<QStringList> checked(const QStringList& queries);
    // Takes the place of what this peer kept; the queries are checked. Busy where too much is kept by all: then nothing
    // is changed.
    [[nodiscard]] Status set(RegistrationId peer, const QStringList& queries);
    void remove(RegistrationId peer);
    [[nodiscard]] QStringList of(RegistrationId peer) const { return m_peers.value(peer); }
    [[nodiscard]] QList<RegistrationId> askers() const { return m_peers.keys(); }
    [[nodiscard]] bool isEmpty() const { return m_queries.isEmpty(); }

    // Calls found(query, askers) for each query that the name fits. Each that is looked at counts `checks` down: by
    // one, and by more where both texts are long. None is looked at when they are used up.
    using Found = std::function<void(const QString& query, const std::vector<RegistrationId>& askers)>;
    void match(const FoldedName& name, std::uint64_t size, int& checks, const Found& found);

private:
    struct Kept
    {
        QString text;
        NameFilter filter;
        Gram gram = 0;
        std::vector<RegistrationId> askers;
    };
    static constexpr std::size_t SeenSlots = std::size_t{1} << 14;

    [[nodiscard]] static std::size_t slotOf(Gram gram) { return (gram * 2654435761U) >> 18; }
    [[nodiscard]] bool add(RegistrationId peer, const QString& text);
    void drop(RegistrationId peer, const QString& text);

    QHash<QString, std::shared_ptr<Kept>> m_queries;
    std::unordered_map<Gram, std::vector<Kept*>> m_byGram;
    QHash<RegistrationId, QStringList> m_peers;
    std::array<std::uint32_t, SeenSlots> m_seen{};  // in how many names grams of that slot were
    std::array<std::uint16_t, SeenSlots> m_filed{}; // how many grams of that slot have queries
    std::vector<Gram> m_grams;                      // of the name that is looked at
};

} // namespace Potluck::Index
