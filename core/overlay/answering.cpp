// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/answering.h"

#include "overlay/identity.h"
#include "overlay/limits.h"

#include <QtEndian>

#include <algorithm>
#include <utility>

namespace Potluck::Overlay {

quint8 Answering::mark(const QueryId& id, quint8 done)
{
    const auto key = qFromBigEndian<quint64>(id.bytes.data());
    const quint8 before = m_recent.value(key) | m_earlier.value(key);
    if (m_recent.size() < MaxRemembered)
        m_recent[key] = before | done;
    return before;
}

void Answering::remember(const QueryId& id)
{
    mark(id, OwnAsked | PassedOn);
}

void Answering::turn()
{
    m_relays.turn();
    const Milliseconds now = m_context.now();
    if (now - m_turned < RememberTime)
        return;
    m_turned = now;
    m_earlier = std::exchange(m_recent, {});
    std::erase_if(m_meters, [now](const auto& entry) { return now - entry.second.at > RememberTime; });
}

bool Answering::mayAsk(const MemberId& from)
{
    const std::uint64_t place = placeOf(from);
    if (m_meters.size() >= MaxMeters && !m_meters.contains(place))
        return false;
    const Milliseconds now = m_context.now();
    const auto [at, isNew] = m_meters.try_emplace(place);
    Meter& meter = at->second;
    if (!isNew)
        meter.left =
            std::min(QueryBurst, meter.left + QueryRate * static_cast<double>((now - meter.at).count()) / 1000);
    meter.at = now;
    if (meter.left < 1)
        return false;
    meter.left -= 1;
    return true;
}

RecordPtr Answering::recordOf(const QueryBody& query) const
{
    if (const Number number = m_context.members.known(query.asker); number != MemberBook::None)
        return m_context.members.record(number);
    if (query.askerRecord && m_context.env.credentials.isGood(*query.askerRecord))
        return query.askerRecord;
    return nullptr;
}

void Answering::received(const MemberId& from, const Query& query)
{
    const QueryBody& body = *query.query;
    if (!mayAsk(from)) {
        ++m_context.stats.refusedQueries;
        return;
    }
    if (body.asker == m_context.selfPlace || !recordOf(body))
        return;
    if (query.passOn && placeOf(from) != body.asker) {
        ++m_context.stats.refusedQueries; // only the asker asks contacts
        return;
    }
    const quint8 doing = query.passOn ? PassedOn : OwnAsked;
    const quint8 before = mark(body.id, doing);
    if (before & doing) {
        m_context.traces.duplicate(body.id);
        // The asker waits for as many answers as members were asked.
        if (!query.passOn) {
            Answer again;
            again.again = true;
            answer(body, from, std::move(again));
        }
        return;
    }
    if (query.passOn && !m_relays.hasRoom())
        ++m_context.stats.refusedQueries;
    else if (query.passOn)
        passOn(query);
    else
        askOwn(query.query, from);
}

void Answering::answer(const QueryBody& query, const MemberId& via, Answer answer)
{
    if (via == m_context.self->id) {
        m_relays.collect(query.id, m_context.selfPlace, std::move(answer));
        return;
    }
    const RecordPtr asker = recordOf(query);
    if (!asker)
        return;
    Answers answers;
    answers.id = query.id;
    answers.answers.push_back(std::move(answer));
    if (via == asker->id || m_context.env.links.isLinked(asker->id))
        return m_context.send(asker, std::move(answers));
    answers.asker = query.asker;
    m_context.send(via, std::move(answers));
}

void Answering::passBack(const MemberId& from, const Answers& answers)
{
    // A holder says one thing at a time.
    const int results = answers.answers.empty() ? 0 : static_cast<int>(answers.answers.front().results.size());
    if (answers.answers.size() == 1 && m_relays.collect(answers.id, placeOf(from), answers.answers.front()))
        m_context.traces.answered(answers.id, from, 1, results);
    else
        ++m_context.stats.refusedMessages;
}

void Answering::passOn(const Query& query)
{
    const QueryBody& body = *query.query;
    const Prefix group = m_context.group();
    Routed routed;
    routed.covered = group.holds(query.prefix) ? query.prefix : group;
    if (!group.holds(query.prefix) && !query.prefix.holds(group)) {
        m_relays.begin(body.id, recordOf(body), routed, {}); // covers nothing of what was asked
        return;
    }
    auto matches = m_digests.match(body.terms, routed.covered).yes;
    std::erase_if(matches, [&](Number number) { return m_context.members.place(number) == body.asker; });
    const bool askSelf = routed.covered.holds(m_context.selfPlace) && m_digests.ownMatches(body.terms) &&
                         !(mark(body.id, OwnAsked) & OwnAsked);
    const std::size_t all = matches.size() + (askSelf ? 1 : 0);
    const std::size_t most = query.most == 0 ? all : std::min<std::size_t>(all, query.most);
    const std::size_t others = std::min(matches.size(), most - (askSelf && most > 0 ? 1 : 0));
    for (std::size_t i = 0; i < others; ++i)
        std::swap(matches[i], matches[i + m_context.env.random.below(matches.size() - i)]);
    matches.resize(others);
    routed.asked = static_cast<std::uint16_t>(others + (askSelf ? 1 : 0));
    routed.matched = static_cast<std::uint16_t>(all);
    m_context.traces.begin(body.id, false, m_context.env.clock.wall());
    std::vector<std::uint64_t> asked;
    if (askSelf)
        asked.push_back(m_context.selfPlace);
    Query onwards;
    onwards.query = query.query;
    for (const Number number : matches) {
        asked.push_back(m_context.members.place(number));
        m_context.traces.asked(body.id, m_context.members.id(number));
        m_context.send(number, onwards);
    }
    m_relays.begin(body.id, recordOf(body), routed, asked);
    if (askSelf)
        askOwn(query.query, m_context.self->id);
}

void Answering::askOwn(const QueryPtr& query, const MemberId& via)
{
    if (m_pending >= MaxPendingAnswers) {
        ++m_context.stats.refusedQueries;
        Answer busy;
        busy.more = true;
        answer(*query, via, std::move(busy));
        return;
    }
    ++m_pending;
    Index::SearchRequest request = query->request;
    request.offset = 0;
    const int most = query->everything ? Index::MaxSearchLimit : static_cast<int>(MaxResults);
    request.limit = std::clamp(request.limit, 1, most);
    const qsizetype sources = query->everything && m_context.bits > 0 ? SourcesOfMany : AnswerSources;
    m_context.env.catalog.search(
        request, query->fromSeedNetwork, m_alive,
        [this, query, via, most, sources](QList<Index::SearchResult> results, bool more) {
            --m_pending;
            results.removeIf([](const Index::SearchResult& result) { return identityOf(result).isEmpty(); });
            results = results.mid(0, most);
            qsizetype at = 0;
            do {
                Answer part;
                part.results = results.mid(at, MaxResults);
                at += MaxResults;
                part.more = more;
                part.last = at >= results.size();
                for (Index::SearchResult& result : part.results) {
                    if (result.sources.size() > sources)
                        result.sources = result.sources.mid(0, sources);
                }
                answer(*query, via, std::move(part));
            } while (at < results.size());
        });
}

qsizetype Answering::memory() const
{
    return m_relays.memory() +
           (m_recent.capacity() + m_earlier.capacity()) * static_cast<qsizetype>(sizeof(quint64) + 8) +
           static_cast<qsizetype>(m_meters.size() * (sizeof(Meter) + 32));
}

} // namespace Potluck::Overlay
