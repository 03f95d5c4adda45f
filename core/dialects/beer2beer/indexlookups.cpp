// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytes.h"
#include "dialects/beer2beer/indexserverprivate.h"
#include "dialects/beer2beer/lines.h"
#include "dialects/beer2beer/searchranking.h"

#include <algorithm>

namespace Potluck::Beer2beer {
namespace {

// Distinct words of one SEARCH that are looked for; further ones only count in the score.
constexpr qsizetype MaxWords = 8;
// Pages without a single file of this network that are read for one answer.
constexpr int MaxEmptyPages = 16;

Index::PeerStatus statusOf(PeersFilter filter)
{
    switch (filter) {
    case PeersFilter::Online:
        return Index::PeerStatus::Online;
    case PeersFilter::Offline:
        return Index::PeerStatus::Offline;
    case PeersFilter::All:
        break;
    }
    return Index::PeerStatus::All;
}

PeersAnswer answerOf(const Index::PeersPage& page)
{
    PeersAnswer answer;
    for (const Index::PeerSummary& peer : page.peers) {
        const Index::Endpoint place = callableAt(peer.addresses, peer.dialects);
        answer.peers += {peer.user, peer.id.value, peer.online, place.host, place.port};
    }
    if (page.more && !page.peers.isEmpty())
        answer.next = QString::number(page.peers.back().id.value);
    return answer;
}

Error badNext()
{
    return {ErrorCode::InvalidArgument, QStringLiteral("the second line is not what the answer before ended with")};
}

} // namespace

struct IndexServer::Private::Browse
{
    ExchangePtr exchange;
    Index::BrowseRequest request;
    int emptyPages = 0;
};

// What the searches for the single words have found.
struct IndexServer::Private::Search
{
    ExchangePtr exchange;
    std::shared_ptr<void> place;
    QStringList words;
    qsizetype waiting = 0;
    QList<Index::SearchResult> results;
    std::optional<Error> failed;
};

void IndexServer::Private::showPeers(const ExchangePtr& exchange)
{
    const auto message = decodeShowPeers(exchange->payload());
    if (!message)
        return refuse(*exchange, message.error());
    const auto after = message->after.isEmpty() ? std::optional<quint64>(0) : numberOf(message->after);
    if (!after)
        return refuse(*exchange, badNext());
    Index::PeersRequest request;
    request.status = statusOf(message->filter);
    request.after.value = *after;
    request.limit = MaxPeersInAnswer;
    m_service.peers(request, m_server, [exchange](const Result<Index::PeersPage>& page) {
        if (!page)
            return refuse(*exchange, page.error());
        exchange->answer(encode(answerOf(*page)));
    });
}

void IndexServer::Private::browsePeer(const ExchangePtr& exchange)
{
    const auto message = decodeBrowsePeer(exchange->payload());
    if (!message)
        return refuse(*exchange, message.error());
    const auto cursor = message->after.size() > MaxNextChars ? std::nullopt : fromBase64Url(message->after.toUtf8());
    if (!cursor)
        return refuse(*exchange, badNext());
    const auto browse = std::make_shared<Browse>();
    browse->exchange = exchange;
    browse->request = {{message->id}, *cursor, static_cast<int>(MaxFilesInAnswer)};
    nextFiles(browse);
}

// A page at a time, until one has something that this network can fetch.
void IndexServer::Private::nextFiles(const std::shared_ptr<Browse>& browse)
{
    m_service.browse(browse->request, m_server, [this, browse](const Result<Index::BrowsePage>& page) {
        if (!page)
            return refuse(*browse->exchange, page.error());
        FilesAnswer answer;
        for (const Index::Entry& entry : page->entries) {
            if (entry.sha1 && entry.size)
                answer.files += {entry.name, *entry.size, *entry.sha1};
        }
        if (answer.files.isEmpty() && !page->next.isEmpty() && ++browse->emptyPages < MaxEmptyPages) {
            browse->request.cursor = page->next;
            return nextFiles(browse);
        }
        answer.next = QString::fromLatin1(toBase64Url(page->next));
        browse->exchange->answer(encode(answer));
    });
}

void IndexServer::Private::search(const ExchangePtr& exchange)
{
    const auto message = decodeSearch(exchange->payload());
    if (!message)
        return refuse(*exchange, message.error());
    const auto search = std::make_shared<Search>();
    search->exchange = exchange;
    search->words = wordsOf(*message);
    QStringList distinct = search->words;
    distinct.removeDuplicates();
    distinct = distinct.mid(0, MaxWords);
    if (distinct.isEmpty())
        return finish(*search);
    search->place = take(m_searches, m_options.searchesPerRemote, *exchange);
    if (!search->place)
        return;
    search->waiting = distinct.size();
    for (const QString& word : std::as_const(distinct)) {
        Index::SearchRequest request;
        request.query = word;
        request.literal = true;
        request.dialects = Dialect::Beer2beer;
        request.limit = Index::MaxSearchLimit;
        m_service.search(request, m_server, [this, search](const Result<Index::SearchPage>& page) {
            if (page)
                search->results += page->results;
            else if (page.error().code != ErrorCode::InvalidArgument) // a word that nothing can contain finds nothing
                search->failed = page.error();
            if (--search->waiting == 0)
                finish(*search);
        });
    }
}

void IndexServer::Private::finish(const Search& search)
{
    if (search.failed)
        return refuse(*search.exchange, *search.failed);
    search.exchange->answer(encode(rank(search.words, search.results)).frame);
}

} // namespace Potluck::Beer2beer
