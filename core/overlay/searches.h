// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/answering.h"
#include "overlay/context.h"
#include "overlay/digests.h"
#include "overlay/partners.h"
#include "overlay/watch.h"

#include <map>
#include <memory>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace Potluck::Overlay {

// The own searches, each in waves that become larger: as many members are asked as the digests of the own group and the
// answers so far say are needed.
//
// The own group is a sample of all, and so are further ones once they were asked. Where PopularHolders of a group or
// more have what is looked for, it is popular: each wave asks at most as many as all before it. Where fewer have it,
// they and an eighth of the other groups are asked, then as many as it takes. Where none has it, it is rare, and all
// groups are asked at once. Groups are asked through one contact each; one that says nothing is replaced, up to
// MaxTries times. Unless everything is wanted, a search ends where there are enough hits; one for something popular
// also where further answers would hardly name anything new (Searches::isCovered).
class Searches
{
public:
    using Number = MemberBook::Number;

    Searches(Context& context, Partners& partners, Digests& digests, Watch& watch, Answering& answering);

    void search(const Index::SearchRequest& request, const Overlay::SearchOptions& options,
                const QList<Index::SearchResult>& ownResults, std::weak_ptr<void> alive,
                std::function<void(const Overlay::Found&)> found, std::function<void(const Overlay::SearchEnd&)> ended);
    void received(const MemberId& from, const Answers& answers);
    void arrived(Number number);
    void gone(Number number);
    [[nodiscard]] qsizetype memory() const;

private:
    static constexpr std::size_t PopularHolders = 3;
    static constexpr std::size_t FirstWave = 4;
    static constexpr std::size_t FirstWaveOfClub = 16; // where everybody is in one group
    static constexpr int LateWave = 3;                 // gateways are asked from then on
    // When answers say that nearly all is known: so many with results, each content named so often on the average, and
    // of all namings at most one in ten the only one of its content.
    static constexpr int EnoughAnswers = 4;
    static constexpr int EnoughNamings = 3;
    static constexpr int OnceInTen = 10;
    static constexpr std::size_t MaxWithoutTerms = 32;
    static constexpr int MaxTries = 4;
    static constexpr std::size_t MaxHits = 50'000; // that are counted
    static constexpr Milliseconds CheckInterval{250};
    static constexpr Milliseconds WaveTime{500};       // until the next one, where answers are missing
    static constexpr Milliseconds LeastPatience{1000}; // with a contact; or four round trips
    static constexpr Milliseconds HolderPatience{2500};

    struct Waiting // for a holder's answer
    {
        std::uint64_t place = 0;
        Milliseconds since{};
    };
    struct Asked // a contact that has not said yet how many it asked
    {
        Prefix prefix;
        std::uint16_t most = 0;
        std::vector<Number> tried; // the last one is the present one
        Milliseconds deadline{};
    };
    struct Search
    {
        QueryPtr query;
        Overlay::SearchOptions options;
        std::weak_ptr<void> alive;
        std::function<void(const Overlay::Found&)> found;
        std::function<void(const Overlay::SearchEnd&)> ended;
        Overlay::SearchEnd end;

        // Not asked yet.
        std::vector<Number> yes; // of the own group: digests match
        std::vector<Number> no;  // of the only group: digests do not match
        std::vector<Prefix> groups;
        std::vector<std::uint64_t> gateways;

        std::size_t ownHolders = 0;  // of the own group
        std::size_t holders = 0;     // of these groups:
        std::size_t groupsKnown = 1; // the own one, and those whose contacts said
        std::vector<Waiting> waiting;
        std::vector<Asked> asked;
        std::vector<std::pair<std::uint64_t, Prefix>> contacts; // that were asked; they tell of members in there
        int expected = 0;                                       // answers of those that contacts asked
        int arrived = 0;                                        // of these
        std::unordered_map<std::uint64_t, int> answers;         // from each place so far; MaxParts: the last one came
        std::unordered_set<std::uint64_t> again;                // places that said that they were asked before
        int told = 0;                                           // whole answers of others
        int fruitful = 0;                                       // who had results, the own index included
        std::unordered_map<Term, bool> contents;                // by the hash of its identity: named more than once
        int named = 0;                                          // contents by answers, once by each
        int namedOnce = 0;
        std::unordered_set<Term> hits; // of identities and networks of sources
        std::size_t ownHits = 0;
        int waves = 0;
        Milliseconds waveBegan{};
        Milliseconds heard{};
        Milliseconds deadline{};
        bool missed = false; // somebody was not asked, or did not answer
    };
    using SearchPtr = std::shared_ptr<Search>;

    static void count(Search& search, const QList<Index::SearchResult>& results);
    [[nodiscard]] QueryPtr makeQuery(const Index::SearchRequest& request, const Overlay::SearchOptions& options);
    void plan(Search& search);
    void wave(Search& search);
    void laterWave(Search& search);
    // How many to ask so that what is missing comes; more than there are: all.
    [[nodiscard]] std::size_t neededHolders(const Search& search) const;
    void askHolders(Search& search, std::vector<Number>& from, std::size_t count);
    void askGroups(Search& search, std::size_t count, std::size_t most);
    // False: nobody is there, or left to be tried.
    bool askGroup(Search& search, const Prefix& prefix, std::uint16_t most, std::vector<Number> tried);
    void askGateways(Search& search);
    [[nodiscard]] static bool isPopular(const Search& search)
    {
        return search.holders >= PopularHolders * search.groupsKnown;
    }
    [[nodiscard]] static bool isCovered(const Search& search);
    [[nodiscard]] static bool isSatisfied(const Search& search);
    [[nodiscard]] static int outstanding(const Search& search);
    [[nodiscard]] static bool hasMoreToAsk(const Search& search);
    // How many of those that a contact says that it asked can be.
    [[nodiscard]] std::uint16_t believable(std::uint16_t asked, const Prefix& prefix) const;
    [[nodiscard]] bool tellsOf(const Search& search, const MemberId& from, std::uint64_t holder) const;
    void giveUpOnSilent(Search& search);
    void receive(Search& search, const MemberId& from, const Routed& routed);
    void receive(Search& search, const MemberId& holder, const Answer& answer);
    void traceAnswer(const Search& search, const MemberId& from, const Answer& answer);
    void advance(const SearchPtr& search);
    void checkLater(const QueryId& id);
    void finish(const SearchPtr& search);
    template<typename Item>
    void shuffle(std::vector<Item>& items);

    Context& m_context;
    Partners& m_partners;
    Digests& m_digests;
    Watch& m_watch;
    Answering& m_answering;
    std::map<QueryId, SearchPtr> m_searches;
    std::vector<std::uint64_t> m_gateways; // places of those that are alive
};

} // namespace Potluck::Overlay
