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

int Searches::count(Search& search, const QList<Index::SearchResult>& results)
{
    int isNew = 0;
    for (const Index::SearchResult& result : results) {
        if (search.hits.size() >= MaxHits)
            break;
        const Term content = hashOf(identityOf(result));
        isNew += search.contents.insert(content).second ? 1 : 0;
        for (const Index::Source& source : result.sources)
            search.hits.insert(pairTerm(content, hashOf(networkOf(source))));
    }
    return isNew;
}

QueryPtr Searches::makeQuery(const Index::SearchRequest& request, const Overlay::SearchOptions& options)
{
    auto query = std::make_shared<QueryBody>();
    query->id = options.id;
    if (query->id.isNull())
        query->id = *QueryId::fromBytes(m_context.env.random.bytes(QueryId::Size));
    query->asker = m_context.self->id;
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
    ++m_context.stats.searches;
    const auto search = std::make_shared<Search>();
    search->query = makeQuery(request, options);
    search->options = options;
    search->alive = std::move(alive);
    search->found = std::move(found);
    search->ended = std::move(ended);
    count(*search, ownResults);
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
    search.holders = search.yes.size();
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
    const bool popular = search.holders >= FewHolders;
    if (search.options.everything) {
        askHolders(search, search.yes, search.yes.size());
        askGroups(search, search.groups.size(), 0);
        askHolders(search, search.no, search.no.size());
        askGateways(search);
    } else if (search.waves == 1 || (popular && search.waves == 2)) {
        const std::size_t eighth = (search.groups.size() + 7) / 8;
        if (search.waves == 2 && search.yes.empty())
            askGroups(search, eighth, (FewHolders + eighth) / std::max<std::size_t>(eighth, 1));
        askHolders(search, search.yes, FewHolders);
        if (search.holders == 0) {
            askGroups(search, search.groups.size(), 0);
            askHolders(search, search.no, search.no.size());
            askGateways(search);
        } else if (!popular) {
            askGroups(search, eighth, 0);
        }
    } else {
        laterWave(search);
    }
    search.waveAnswers = 0;
    search.waveHits = 0;
}

// Sized by what an answer of the last wave brought.
void Searches::laterWave(Search& search)
{
    const auto have = static_cast<int>(search.hits.size());
    const double needed = std::max(1, search.options.enough - have);
    const double each = search.waveAnswers > 0 ? static_cast<double>(search.waveHits) / search.waveAnswers : 0;
    const double holders = each > 0 ? std::ceil(1.2 * needed / each) : 1e9;
    if (holders <= static_cast<double>(search.yes.size())) {
        askHolders(search, search.yes, static_cast<std::size_t>(holders));
        return;
    }
    const double further = holders - static_cast<double>(search.yes.size());
    askHolders(search, search.yes, search.yes.size());
    if (!search.groups.empty()) {
        const auto inEach = static_cast<double>(std::max<std::size_t>(search.holders, 1));
        const double eighth = std::ceil(static_cast<double>(search.groups.size()) / 8);
        const double all = static_cast<double>(search.groups.size());
        const double groups = std::clamp(std::ceil(further / inEach), std::min(eighth, all), all);
        const double most = further < groups * inEach ? std::ceil(further / groups) : 0;
        askGroups(search, static_cast<std::size_t>(groups), static_cast<std::size_t>(most));
    }
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
        m_context.traces.asked(search.query->id, m_context.members.record(number)->id);
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
    for (; count > 0 && !search.groups.empty(); --count) {
        const Prefix prefix = search.groups.back();
        search.groups.pop_back();
        askGroup(search, prefix, static_cast<std::uint16_t>(std::min<std::size_t>(most, 0xffff)), {});
    }
}

void Searches::askGroup(Search& search, const Prefix& prefix, std::uint16_t most, std::vector<Number> tried)
{
    const Number contact = tried.empty() ? m_partners.contactOf(prefix) : m_partners.anyOf(prefix, tried);
    if (contact == MemberBook::None || static_cast<int>(tried.size()) >= MaxTries) {
        search.missed |= !tried.empty();
        return; // nobody is there
    }
    const Milliseconds patience =
        std::max(LeastPatience, Milliseconds{m_watch.lastAnswer(m_context.members.place(contact)).roundTrip * 4});
    tried.push_back(contact);
    search.asked.push_back({prefix, most, std::move(tried), m_context.now() + patience});
    search.missed |= most != 0;
    ++search.end.messages;
    m_context.traces.asked(search.query->id, m_context.members.record(contact)->id);
    m_context.send(contact, Query{search.query, true, prefix, most});
}

bool Searches::isSatisfied(const Search& search) const
{
    if (search.options.everything)
        return false;
    if (static_cast<int>(search.hits.size()) >= search.options.enough)
        return true;
    return search.holders >= FewHolders / 2 && search.nothingNew >= NothingNew && !search.hits.empty();
}

int Searches::outstanding(const Search& search)
{
    return static_cast<int>(search.waiting.size() + search.asked.size()) +
           std::max(0, search.expected - search.arrived);
}

void Searches::received(const MemberId& from, const Routed& routed)
{
    const auto found = m_searches.find(routed.id);
    if (found == m_searches.end())
        return;
    const SearchPtr search = found->second;
    const std::uint64_t place = placeOf(from);
    const auto at = std::find_if(search->asked.begin(), search->asked.end(), [&](const Asked& asked) {
        return m_context.members.state(asked.tried.back()) != Membership::State::Unknown &&
               m_context.members.place(asked.tried.back()) == place;
    });
    if (at == search->asked.end())
        return; // too late: somebody else was asked
    const Asked asked = *at;
    search->asked.erase(at);
    search->heard = m_context.now();
    m_context.traces.answered(routed.id, from, 1, 0);
    const std::uint16_t count = std::min(routed.asked, MaxBelieved);
    search->expected += count;
    search->end.asked += count;
    search->end.messages += count;
    if (!routed.covered.holds(asked.prefix)) {
        if (!asked.prefix.holds(routed.covered)) {
            m_partners.replace(asked.tried.back()); // it is of another group
            askGroup(*search, asked.prefix, asked.most, asked.tried);
        }
        // Its group is smaller: the other halves are asked through others.
        for (int bits = asked.prefix.bits + 1; asked.prefix.holds(routed.covered) && bits <= routed.covered.bits;
             ++bits) {
            Prefix other = Prefix::of(routed.covered.first(), static_cast<std::uint8_t>(bits));
            other.value ^= std::uint32_t{1} << (32 - bits);
            askGroup(*search, other, asked.most, {});
        }
    }
    advance(search);
}

// Whoever we did not ask ourselves was asked by a contact.
void Searches::traceAnswer(const Search& search, const MemberId& from, const Answer& answer)
{
    if (answer.again)
        return m_context.traces.duplicate(answer.id);
    const std::uint64_t place = placeOf(from);
    const bool isAsked = std::any_of(search.waiting.begin(), search.waiting.end(),
                                     [place](const Waiting& waiting) { return waiting.place == place; });
    m_context.traces.answered(answer.id, from, isAsked ? 1 : 2, static_cast<int>(answer.results.size()));
}

void Searches::received(const MemberId& from, const Answer& answer)
{
    const auto at = m_searches.find(answer.id);
    if (at == m_searches.end())
        return;
    const SearchPtr search = at->second;
    const std::uint64_t place = placeOf(from);
    if (!answer.again) {
        int& parts = search->answers[place];
        if (parts >= AllAnswers)
            return;
        parts = answer.last ? AllAnswers : parts + 1;
    }
    search->heard = m_context.now();
    traceAnswer(*search, from, answer);
    const bool isLast = answer.again || search->answers[place] >= AllAnswers;
    if (isLast) {
        if (std::erase_if(search->waiting, [place](const Waiting& waiting) { return waiting.place == place; }) == 0)
            ++search->arrived;
        ++search->end.answered;
    }
    const auto before = static_cast<int>(search->hits.size());
    const int isNew = count(*search, answer.results);
    if (!answer.again) {
        search->waveAnswers += isLast ? 1 : 0;
        search->waveHits += static_cast<int>(search->hits.size()) - before;
        search->nothingNew = isNew > 0 ? 0 : search->nothingNew + 1;
    }
    if (!answer.results.isEmpty() && !search->alive.expired())
        search->found({from, answer.results});
    advance(search);
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
    if (!isSatisfied(*search) && (outstanding(*search) == 0 || now - search->waveBegan >= WaveTime) &&
        search->waves > 0 && now < search->deadline)
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
    search->end.complete = !search->missed && outstanding(*search) == 0 && search->yes.empty() && search->no.empty() &&
                           search->groups.empty() && search->gateways.empty();
    search->ended(search->end);
}

void Searches::arrived(Number number)
{
    const std::uint64_t place = m_context.members.place(number);
    std::erase(m_gateways, place);
    if (m_context.members.record(number)->gateway && number != m_context.selfNumber)
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
