// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/alakazaam/finder.h"

#include "dialects/alakazaam/wiretext.h"

#include <algorithm>
#include <utility>

namespace Potluck::Alakazaam {

namespace {

constexpr Milliseconds Patience{25'000};
constexpr std::size_t MaxSearches = 16;

// What may be called of it: addresses of the super-peer's own kind.
std::optional<Index::SearchResult> resultOf(const FoundFile& file, const QueryText& text, const QHostAddress& superPeer)
{
    Index::SearchResult result;
    result.name = fromWire(file.name);
    const auto match = text.match(result.name);
    if (!match)
        return std::nullopt;
    result.match = *match;
    result.md5 = file.md5;
    for (const PeerAddress& copy : file.copies) {
        Index::Source source;
        for (const Net::Endpoint& endpoint : callable(copy, superPeer))
            source.addresses.append({endpoint.host, endpoint.port});
        if (source.addresses.isEmpty())
            continue;
        ++result.sourceCount;
        if (result.sources.size() >= Index::MaxSourcesPerResult)
            continue;
        source.user = Net::Endpoint::of(copy.ipv4, copy.port).toString();
        source.online = true;
        source.dialects = Dialect::Alakazaam;
        result.sources.append(source);
    }
    result.onlineCount = result.sourceCount;
    return result.sources.isEmpty() ? std::nullopt : std::optional(result);
}

} // namespace

Finder::Finder(TimerSource& timers, QObject* parent) : QObject(parent), m_timers(timers)
{}

Finder::~Finder() = default;

void Finder::begin(const PeerAddress& superPeer, const SessionId& session)
{
    m_superPeer = superPeer;
    m_session = session;
    m_active = true;
    pump();
}

void Finder::end()
{
    m_active = false;
    m_call.reset();
    disconnect(m_contextGone);
    const std::deque<Search> searches = std::exchange(m_searches, {});
    for (const Search& search : searches) {
        if (search.context)
            search.ended(Error{ErrorCode::Network, QStringLiteral("the super-peer cannot be reached")});
    }
}

void Finder::search(const Index::SearchRequest& request, QObject* context, Found found, Ended ended)
{
    auto text = QueryText::of(request);
    std::optional<Error> refusal;
    if (!text)
        refusal = text.error();
    else if (!m_active)
        refusal = Error{ErrorCode::Network, QStringLiteral("not logged in at a super-peer")};
    else if (m_searches.size() >= MaxSearches)
        refusal = Error{ErrorCode::Busy, QStringLiteral("too many searches wait for the super-peer")};
    if (refusal) {
        QMetaObject::invokeMethod(
            context, [ended = std::move(ended), error = *refusal] { ended(error); }, Qt::QueuedConnection);
        return;
    }
    const int limit = std::clamp(request.limit, 1, Index::MaxSearchLimit);
    m_searches.push_back({std::move(text).value(), limit, context, std::move(found), std::move(ended), false});
    pump();
}

void Finder::pump()
{
    if (!m_active || m_call)
        return;
    std::erase_if(m_searches, [](const Search& each) { return !each.context; });
    if (!m_searches.empty())
        send();
}

void Finder::send()
{
    const Search& search = m_searches.front();
    m_decoder = {};
    m_heard = false;
    m_contextGone = connect(search.context, &QObject::destroyed, this, [this] {
        m_call.reset();
        m_searches.pop_front();
        pump();
    });
    CallPlan plan;
    plan.addresses = m_superPeer.endpoints();
    plan.compose = [packet = encode(Find{m_session, search.text.text()})](const CallEnds&) { return packet; };
    plan.receive = [this](QByteArrayView bytes) { return receive(bytes); };
    plan.patience = Patience;
    m_call = std::make_unique<OutgoingCall>(std::move(plan), m_timers,
                                            [this](const Result<CallEnds>& result) { answered(result); });
}

bool Finder::receive(QByteArrayView bytes)
{
    m_heard = true;
    const AfinDecoder::State state = m_decoder.feed(bytes);
    return state == AfinDecoder::State::Reading;
}

void Finder::answered(const Result<CallEnds>& result)
{
    m_call.release()->deleteLater(); // it is calling
    disconnect(m_contextGone);
    if (!result && !m_heard && result.error().code != ErrorCode::Timeout) {
        const Error error = result.error();
        end();
        Q_EMIT lost(error);
        return;
    }
    if (result && !m_heard && !std::exchange(m_searches.front().isSecondTry, true)) {
        m_active = false; // until begin()
        Q_EMIT sessionLost();
        return;
    }
    const Search search = std::move(m_searches.front());
    m_searches.pop_front();
    const QHostAddress superPeer = m_superPeer.ipv4;
    const QList<FoundFile> files = m_decoder.takeFiles();
    Status status;
    if (!result)
        status = result.error();
    else if (m_decoder.state() != AfinDecoder::State::Done)
        status = Error{ErrorCode::Protocol, QStringLiteral("the super-peer's answer was cut short or made no sense")};
    pump();
    // From here on it may be gone.
    QList<Index::SearchResult> results;
    for (const FoundFile& file : files) {
        if (results.size() >= search.limit)
            break;
        if (auto found = resultOf(file, search.text, superPeer))
            results.append(std::move(*found));
    }
    if (search.context && !results.isEmpty())
        search.found(results);
    if (search.context)
        search.ended(status);
}

} // namespace Potluck::Alakazaam
