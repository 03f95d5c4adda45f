// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/searches.h"

#include "overlay/identity.h"
#include "overlay/limits.h"
#include "overlay/network.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace Potluck::Overlay {
namespace {

// So long after a new record others may not have heard of it.
constexpr std::uint32_t YoungSeconds = 120;

Term hashOf(const QByteArray& identity)
{
    return wordTerm(identity);
}

} // namespace

Searches::Searches(Context& context, Partners& partners, Digests& digests, Watch& watch, Answering& answering)
    : m_context(context), m_partners(partners), m_digests(digests), m_watch(watch), m_answering(answering)
{}

template<typename Item>
void Searches::shuffle(std::vector<Item>& items)
{
    for (std::size_t i = items.size(); i > 1; --i)
        std::swap(items[i - 1], items[m_context.env.random.below(i)]);
}

void Searches::count(Search& search, const QList<Index::SearchResult>& results)
{
    std::unordered_set<Term> namedHere; // by this answer
    for (const Index::SearchResult& result : results) {
        if (search.hits.size() >= MaxHits)
            break;
        const Term content = hashOf(identityOf(result));
        if (namedHere.insert(content).second) {
            const auto [at, isNew] = search.contents.try_emplace(content, false);
            ++search.named;
            if (isNew)
                ++search.namedOnce;
            else if (!std::exchange(at->second, true))
                --search.namedOnce;
        }
        for (const Index::Source& source : result.sources)
            search.hits.insert(pairTerm(content, hashOf(networkOf(source))));
    }
}

QueryPtr Searches::makeQuery(const Index::SearchRequest& request, const Overlay::SearchOptions& options)
{
    auto query = std::make_shared<QueryBody>();
    query->id = options.id;
    if (query->id.isNull())
        query->id = *QueryId::fromBytes(m_context.env.random.bytes(QueryId::Size));
    query->asker = m_context.selfPlace;
    const std::uint32_t age =
        m_context.presentIncarnation() - std::min(m_context.presentIncarnation(), m_context.self->incarnation);
    if (age < YoungSeconds)
        query->askerRecord = m_context.self;
    query->request = request;
    query->request.offset = 0;
    query->everything = options.everything;
    query->fromSeedNetwork = options.fromSeedNetwork;
    query->terms = queryTerms(request);
    return query;
}

void Searches::search(const Index::SearchRequest& request, const Overlay::SearchOptions& options,
                      const QList<Index::SearchResult>& ownResults, std::weak_ptr<void> alive,
                      std::function<void(const Overlay::Found&)> found,
                      std::function<void(const Overlay::SearchEnd&)> ended)
{
    const auto search = std::make_shared<Search>();
    search->query = makeQuery(request, options);
    search->options = options;
    search->alive = std::move(alive);
    search->found = std::move(found);
    search->ended = std::move(ended);
    search->fruitful = ownResults.isEmpty() ? 0 : 1;
    count(*search, ownResults);
    search->ownHits = search->hits.size();
    search->heard = m_context.now();
    search->deadline = m_context.now() + options.patience;
    const QueryId id = search->query->id;
    if (m_searches.size() >= MaxSearches || m_searches.contains(id)) {
        m_context.agenda.after(Milliseconds{0}, [search] {
            if (!search->alive.expired())
                search->ended(search->end);
        });
        return;
    }
    m_answering.remember(id);
    m_context.traces.begin(id, true, m_context.env.clock.wall());
    m_searches[id] = search;
    plan(*search);
    if (m_context.bits == 0 || !isSatisfied(*search))
        wave(*search);
    m_context.agenda.after(Milliseconds{0}, [this, id] {
        if (const auto at = m_searches.find(id); at != m_searches.end())
            advance(SearchPtr(at->second));
    });
    checkLater(id);
}

void Searches::plan(Search& search)
{
    auto matches = m_digests.match(search.query->terms, m_context.group());
    search.yes = std::move(matches.yes);
    shuffle(search.yes);
    search.ownHolders = search.holders = search.yes.size();
    if (!search.query->fromSeedNetwork)
        search.gateways = m_gateways;
    if (m_context.bits == 0) {
        search.no = std::move(matches.no);
        shuffle(search.no);
        return;
    }
    if (search.query->terms.isEmpty()) {
        search.missed = true; // digests do not tell; asking everybody would be a flood
        search.yes.resize(std::min(search.yes.size(), MaxWithoutTerms));
        return;
    }
    for (std::uint32_t number = 0; number < std::uint32_t{1} << m_context.bits; ++number) {
        if (const Prefix prefix = Prefix::numbered(number, m_context.bits); prefix != m_context.group())
            search.groups.push_back(prefix);
    }
    shuffle(search.groups);
}

void Searches::wave(Search& search)
{
    ++search.waves;
    search.waveBegan = m_context.now();
    if (search.options.everything || (search.waves == 1 && search.holders == 0)) {
        askHolders(search, search.yes, search.yes.size());
        askGroups(search, search.groups.size(), 0);
        askHolders(search, search.no, search.no.size());
        askGateways(search);
    } else if (search.waves == 1) {
        askHolders(search, search.yes, m_context.bits == 0 ? FirstWaveOfClub : FirstWave);
        if (!isPopular(search))
            askGroups(search, (search.groups.size() + 7) / 8, 0);
    } else {
        laterWave(search);
    }
}

std::size_t Searches::neededHolders(const Search& search) const
{
    const auto asked = std::max(FirstWave, static_cast<std::size_t>(search.end.asked));
    const std::size_t most = isPopular(search) ? asked : MaxMembers;
    const auto hits = static_cast<double>(search.hits.size() - search.ownHits);
    if (hits == 0)
        return most;
    const double missing = std::max(1, search.options.enough - static_cast<int>(search.hits.size()));
    const double each = hits / std::max(1, search.told);
    return std::min(most, static_cast<std::size_t>(std::ceil(1.2 * missing / each)));
}

// Sized by what an answer brought so far.
void Searches::laterWave(Search& search)
{
    const std::size_t holders = neededHolders(search);
    const std::size_t known = search.yes.size();
    askHolders(search, search.yes, holders);
    if (holders <= known)
        return;
    if (!search.groups.empty()) {
        const std::size_t further = holders - known;
        const std::size_t inEach = std::max<std::size_t>(search.holders / search.groupsKnown, 1);
        const std::size_t eighth = (search.groups.size() + 7) / 8;
        const std::size_t least = isPopular(search) ? 1 : eighth;
        const std::size_t groups = std::clamp((further + inEach - 1) / inEach, least, search.groups.size());
        askGroups(search, groups, further < groups * inEach ? (further + groups - 1) / groups : 0);
    }
    if (isPopular(search) && !search.groups.empty() && search.waves < LateWave)
        return;
    askHolders(search, search.no, search.no.size());
    askGateways(search);
}

void Searches::askHolders(Search& search, std::vector<Number>& from, std::size_t count)
{
    for (; count > 0 && !from.empty(); from.pop_back()) {
        const Number number = from.back();
        if (!m_context.members.isAlive(number))
            continue;
        const std::uint64_t place = m_context.members.place(number);
        std::erase(search.gateways, place);
        search.waiting.push_back({place, m_context.now()});
        ++search.end.asked;
        ++search.end.messages;
        --count;
        m_context.traces.asked(search.query->id, m_context.members.id(number));
        m_context.send(number, Query{search.query, false, {}, 0});
    }
}

void Searches::askGateways(Search& search)
{
    std::vector<Number> gateways;
    for (const std::uint64_t place : std::exchange(search.gateways, {})) {
        if (const Number number = m_context.members.alive(place); number != MemberBook::None)
            gateways.push_back(number);
    }
    askHolders(search, gateways, gateways.size());
}

void Searches::askGroups(Search& search, std::size_t count, std::size_t most)
{
    while (count > 0 && !search.groups.empty()) {
        const Prefix prefix = search.groups.back();
        search.groups.pop_back();
        if (askGroup(search, prefix, static_cast<std::uint16_t>(std::min<std::size_t>(most, 0xffff)), {}))
            --count;
    }
}

bool Searches::askGroup(Search& search, const Prefix& prefix, std::uint16_t most, std::vector<Number> tried)
{
    const Number contact = tried.empty() ? m_partners.contactOf(prefix) : m_partners.anyOf(prefix, tried);
    if (contact == MemberBook::None || static_cast<int>(tried.size()) >= MaxTries) {
        search.missed |= !tried.empty();
        return false;
    }
    const Milliseconds patience =
        std::max(LeastPatience, Milliseconds{m_watch.lastAnswer(m_context.members.place(contact)).roundTrip * 4});
    tried.push_back(contact);
    search.asked.push_back({prefix, most, std::move(tried), m_context.now() + patience});
    search.contacts.emplace_back(m_context.members.place(contact), prefix);
    search.missed |= most != 0;
    ++search.end.messages;
    m_context.traces.asked(search.query->id, m_context.members.id(contact));
    m_context.send(contact, Query{search.query, true, prefix, most});
    return true;
}

// Good's estimate (1953) of how much of all that answers would name is known: what was named by one of them only is the
// share of what the next one names that nobody named before.
bool Searches::isCovered(const Search& search)
{
    return !search.query->terms.ofContent && search.fruitful >= EnoughAnswers &&
           search.named >= EnoughNamings * static_cast<int>(search.contents.size()) &&
           search.namedOnce * OnceInTen <= search.named;
}

bool Searches::isSatisfied(const Search& search)
{
    if (search.options.everything)
        return false;
    return static_cast<int>(search.hits.size()) >= search.options.enough || (isPopular(search) && isCovered(search));
}

int Searches::outstanding(const Search& search)
{
    return static_cast<int>(search.waiting.size() + search.asked.size()) +
           std::max(0, search.expected - search.arrived);
}

void Searches::received(const MemberId& from, const Answers& answers)
{
    const auto found = m_searches.find(answers.id);
    if (found == m_searches.end())
        return;
    const SearchPtr search = found->second;
    if (answers.routed)
        receive(*search, from, *answers.routed);
    for (const Answer& answer : answers.answers) {
        if (answer.holder == 0) {
            receive(*search, from, answer);
            continue;
        }
        const Number holder = m_context.members.known(answer.holder);
        if (holder != MemberBook::None && tellsOf(*search, from, answer.holder))
            receive(*search, m_context.members.id(holder), answer);
    }
    advance(search);
}

void Searches::receive(Search& search, const MemberId& from, const Routed& routed)
{
    const std::uint64_t place = placeOf(from);
    const auto at = std::find_if(search.asked.begin(), search.asked.end(), [&](const Asked& asked) {
        return m_context.members.state(asked.tried.back()) != Membership::State::Unknown &&
               m_context.members.place(asked.tried.back()) == place;
    });
    if (at == search.asked.end())
        return; // too late: somebody else was asked
    const Asked asked = *at;
    search.asked.erase(at);
    search.heard = m_context.now();
    m_context.traces.answered(search.query->id, from, 1, 0);
    const std::uint16_t count = believable(routed.asked, asked.prefix);
    search.expected += count;
    search.end.asked += count;
    search.end.messages += count;
    if (routed.covered.holds(asked.prefix)) {
        // One that exaggerates does not make popular what is rare.
        search.holders += std::min<std::size_t>(routed.matched, std::max(2 * PopularHolders, 4 * search.ownHolders));
        ++search.groupsKnown;
        return;
    }
    if (!asked.prefix.holds(routed.covered)) {
        m_partners.replace(asked.tried.back()); // it is of another group
        askGroup(search, asked.prefix, asked.most, asked.tried);
        return;
    }
    // Its group is smaller: the other halves are asked through others.
    for (int bits = asked.prefix.bits + 1; bits <= routed.covered.bits; ++bits) {
        Prefix other = Prefix::of(routed.covered.first(), static_cast<std::uint8_t>(bits));
        other.value ^= std::uint32_t{1} << (32 - bits);
        askGroup(search, other, asked.most, {});
    }
}

std::uint16_t Searches::believable(std::uint16_t asked, const Prefix& prefix) const
{
    std::size_t there = 0;
    m_context.members.visit(Membership::State::Alive, prefix, [&there](Number) { ++there; });
    // It may know of some more.
    return static_cast<std::uint16_t>(std::min<std::size_t>(asked, there + there / 4 + 8));
}

bool Searches::tellsOf(const Search& search, const MemberId& from, std::uint64_t holder) const
{
    return std::any_of(search.contacts.begin(), search.contacts.end(),
                       [place = placeOf(from), holder](const auto& contact) {
                           return contact.first == place && contact.second.holds(holder);
                       });
}

// Whoever we did not ask ourselves was asked by a contact.
void Searches::traceAnswer(const Search& search, const MemberId& from, const Answer& answer)
{
    if (answer.again)
        return m_context.traces.duplicate(search.query->id);
    const std::uint64_t place = placeOf(from);
    const bool isAsked = std::any_of(search.waiting.begin(), search.waiting.end(),
                                     [place](const Waiting& waiting) { return waiting.place == place; });
    m_context.traces.answered(search.query->id, from, isAsked ? 1 : 2, static_cast<int>(answer.results.size()));
}

void Searches::receive(Search& search, const MemberId& holder, const Answer& answer)
{
    const std::uint64_t place = placeOf(holder);
    int& parts = search.answers[place];
    if (answer.again ? !search.again.insert(place).second : parts >= MaxParts)
        return;
    search.heard = m_context.now();
    if (!answer.again) {
        search.fruitful += parts == 0 && !answer.results.isEmpty() ? 1 : 0;
        parts = answer.last ? MaxParts : parts + 1;
    }
    traceAnswer(search, holder, answer);
    if (answer.again || search.answers[place] >= MaxParts) {
        if (std::erase_if(search.waiting, [place](const Waiting& waiting) { return waiting.place == place; }) == 0)
            ++search.arrived;
        ++search.end.answered;
        search.told += answer.again ? 0 : 1;
    }
    if (answer.again)
        return;
    count(search, answer.results);
    if (!answer.results.isEmpty() && !search.alive.expired())
        search.found({holder, answer.results});
}

bool Searches::hasMoreToAsk(const Search& search)
{
    return !search.yes.empty() || !search.no.empty() || !search.groups.empty() || !search.gateways.empty();
}

void Searches::giveUpOnSilent(Search& search)
{
    const Milliseconds now = m_context.now();
    std::vector<Asked> silent;
    std::erase_if(search.asked, [&](const Asked& asked) {
        if (asked.deadline > now && m_context.members.isAlive(asked.tried.back()))
            return false;
        silent.push_back(asked);
        return true;
    });
    for (Asked& asked : silent) {
        m_partners.replace(asked.tried.back());
        m_watch.suspect(asked.tried.back());
        askGroup(search, asked.prefix, asked.most, std::move(asked.tried));
    }
    const auto before = search.waiting.size();
    std::erase_if(search.waiting, [&](const Waiting& waiting) {
        const Number number = m_context.members.alive(waiting.place);
        if (number != MemberBook::None && now - waiting.since < HolderPatience)
            return false;
        if (number != MemberBook::None)
            m_watch.suspect(number);
        return true;
    });
    search.missed |= search.waiting.size() != before;
}

void Searches::advance(const SearchPtr& search)
{
    if (!m_searches.contains(search->query->id))
        return; // given up in between
    if (search->alive.expired()) {
        m_searches.erase(search->query->id);
        return;
    }
    const Milliseconds now = m_context.now();
    giveUpOnSilent(*search);
    const auto isTimeForAWave = [&] {
        return search->waves > 0 && now < search->deadline && hasMoreToAsk(*search) && !isSatisfied(*search) &&
               (outstanding(*search) == 0 || now - search->waveBegan >= WaveTime);
    };
    // One may find nobody there.
    while (isTimeForAWave())
        wave(*search);
    const bool silent = search->waiting.empty() && search->asked.empty() && now - search->heard >= HolderPatience;
    if (outstanding(*search) == 0 || silent || now >= search->deadline)
        finish(search);
}

void Searches::checkLater(const QueryId& id)
{
    m_context.agenda.after(CheckInterval, [this, id] {
        const auto at = m_searches.find(id);
        if (at == m_searches.end())
            return;
        advance(SearchPtr(at->second));
        if (m_searches.contains(id))
            checkLater(id);
    });
}

void Searches::finish(const SearchPtr& search)
{
    m_searches.erase(search->query->id);
    search->end.complete = !search->missed && outstanding(*search) == 0 && !hasMoreToAsk(*search);
    search->ended(search->end);
}

void Searches::arrived(Number number)
{
    const std::uint64_t place = m_context.members.place(number);
    std::erase(m_gateways, place);
    if (m_context.members.isGateway(number) && number != m_context.selfNumber)
        m_gateways.push_back(place);
}

void Searches::gone(Number number)
{
    const std::uint64_t place = m_context.members.place(number);
    std::erase(m_gateways, place);
    std::vector<SearchPtr> concerned;
    for (const auto& [id, search] : m_searches) {
        const bool waits = std::any_of(search->waiting.begin(), search->waiting.end(),
                                       [place](const Waiting& waiting) { return waiting.place == place; });
        const bool asked = std::any_of(search->asked.begin(), search->asked.end(),
                                       [number](const Asked& each) { return each.tried.back() == number; });
        if (waits || asked)
            concerned.push_back(search);
    }
    for (const SearchPtr& search : concerned)
        advance(search);
}

qsizetype Searches::memory() const
{
    qsizetype memory = 0;
    for (const auto& [id, search] : m_searches)
        memory += static_cast<qsizetype>(sizeof(Search) + (search->contents.size() + search->hits.size()) * 24 +
                                         search->groups.size() * 8);
    return memory;
}

} // namespace Potluck::Overlay
