// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/beer2beer/indexclientprivate.h"
#include "dialects/beer2beer/searchwords.h"

#include <algorithm>

// The calls of a node to its index.
namespace Potluck::Beer2beer {

namespace {

constexpr Milliseconds CallPatience{20'000};
constexpr Milliseconds ShowPeersPatience{5'000}; // a caller of our peer waits for it
constexpr qsizetype MaxKnownPages = 100;

PeersFilter filterOf(Index::PeerStatus status)
{
    switch (status) {
    case Index::PeerStatus::Online:
        return PeersFilter::Online;
    case Index::PeerStatus::Offline:
        return PeersFilter::Offline;
    case Index::PeerStatus::All:
        break;
    }
    return PeersFilter::All;
}

} // namespace

template<typename T>
bool IndexClient::Private::refusesOffline(QObject* context, const Callback<T>& done) const
{
    if (isOnline())
        return false;
    const Error error{ErrorCode::Network,
                      m_detail.isEmpty() ? QStringLiteral("%1 is not connected").arg(where()) : m_detail};
    QMetaObject::invokeMethod(
        context, [done, error] { done(error); }, Qt::QueuedConnection);
    return true;
}

template<typename T>
void IndexClient::Private::ask(Request request, const QByteArray& frame, Milliseconds patience, Decode<T> decode,
                               QObject* context, Callback<T> done, bool again)
{
    if (refusesOffline(context, done))
        return;
    const auto answered = [=, this, context = QPointer<QObject>(context)](const Result<CallAnswer>& outcome) {
        if (!outcome)
            return done(outcome.error());
        if (outcome->ok)
            return done(decode(outcome->payload));
        const Ko ko = decodeKo(outcome->payload);
        if (ko.reason != KoReason::NotLoggedIn || !again || !isOnline())
            return done(errorOf(ko));
        // It started anew, or our lease ended while this machine slept: log in, then once more.
        m_afterLogin.push_back([=, this] {
            if (context)
                ask<T>(request, frame, patience, decode, context, done, false);
        });
        if (!m_isLoggingIn)
            logIn();
    };
    m_calls.send({request, [frame](const QHostAddress&) { return frame; }, patience}, context, answered);
}

void IndexClient::Private::askPeers(const ShowPeersRequest& request, QObject* context, Callback<PeersAnswer> done,
                                    int pages)
{
    const auto answered = [=, this, context = QPointer<QObject>(context)](Result<PeersAnswer> answer) {
        if (answer && answer->peers.isEmpty() && !answer->next.isEmpty() && pages > 1 && context)
            askPeers({request.filter, answer->next}, context, done, pages - 1);
        else
            done(std::move(answer));
    };
    ask<PeersAnswer>(Request::ShowPeers, encode(request), ShowPeersPatience, decodePeersAnswer, context, answered);
}

void IndexClient::Private::askFiles(const BrowsePeerRequest& request, QObject* context, Callback<FilesAnswer> done,
                                    int pages)
{
    const auto answered = [=, this, context = QPointer<QObject>(context)](Result<FilesAnswer> answer) {
        if (answer && answer->files.isEmpty() && !answer->next.isEmpty() && pages > 1 && context)
            askFiles({request.id, answer->next}, context, done, pages - 1);
        else
            done(std::move(answer));
    };
    ask<FilesAnswer>(Request::BrowsePeer, encode(request), CallPatience, decodeFilesAnswer, context, answered);
}

void IndexClient::Private::find(const QString& text, RateFile rate, QObject* context,
                                Callback<QList<Index::SearchResult>> done)
{
    const QByteArray frame = encode(SearchRequest{text});
    const auto answered = [this, rate = std::move(rate), done](const Result<SearchAnswer>& answer) {
        if (answer)
            done(resultsOf(answer->hosts, rate, m_isLocal));
        else
            done(answer.error());
    };
    ask<SearchAnswer>(Request::Search, frame, CallPatience, decodeSearchAnswer, context, answered);
}

void IndexClient::search(const Index::SearchRequest& request, QObject* context,
                         Callback<QList<Index::SearchResult>> done)
{
    auto words = SearchWords::of(request);
    if (!words) {
        QMetaObject::invokeMethod(
            context, [done, error = words.error()] { done(error); }, Qt::QueuedConnection);
        return;
    }
    const auto rate = [rate = words->rate](const FileRecord& file) { return rate(file.name, file.size); };
    d->find(words->words.join(u' '), rate, context, [request, done](Result<QList<Index::SearchResult>> results) {
        if (results)
            results = results->mid(std::max(0, request.offset), request.limit);
        done(std::move(results));
    });
}

void IndexClient::sources(const Content::Sha1Digest& sha1, const QString& name, QObject* context,
                          Callback<QList<Index::SearchResult>> done)
{
    const auto rate = [sha1](const FileRecord& file) {
        return file.sha1 == sha1 ? std::optional<quint8>(0) : std::nullopt;
    };
    d->find(longestWordOf(name), rate, context, std::move(done));
}

void IndexClient::peers(const Index::PeersRequest& request, QObject* context, Callback<Index::PeersPage> done)
{
    // The index has a place of its own to go on from for each page; we are asked by the last id of one.
    const QString after = request.after.isNull()
                              ? QString()
                              : d->m_peerPages.value(request.after.value, QString::number(request.after.value));
    d->askPeers({filterOf(request.status), after}, context,
                [this, done, limit = std::max(1, request.limit)](const Result<PeersAnswer>& answer) {
                    if (!answer)
                        return done(answer.error());
                    Index::PeersPage page;
                    page.more = !answer->next.isEmpty() || answer->peers.size() > limit;
                    for (const PeerRecord& peer : answer->peers.first(std::min<qsizetype>(limit, answer->peers.size())))
                        page.peers.append(summaryOf(peer));
                    if (!answer->next.isEmpty() && !answer->peers.isEmpty()) {
                        if (d->m_peerPages.size() >= MaxKnownPages)
                            d->m_peerPages.clear();
                        d->m_peerPages.insert(answer->peers.constLast().id, answer->next);
                    }
                    done(page);
                });
}

void IndexClient::browse(const Index::BrowseRequest& request, QObject* context, Callback<Index::BrowsePage> done)
{
    // "SKIP:NEXT": the index decides how long its pages are, so one of them may be given out in parts.
    const qsizetype colon = request.cursor.indexOf(':');
    const qsizetype skip = colon < 0 ? 0 : request.cursor.first(colon).toLongLong();
    const QString after = colon < 0 ? QString() : QString::fromUtf8(request.cursor.sliced(colon + 1));
    const qsizetype limit = std::max(1, request.limit);
    d->askFiles({request.peer.value, after}, context, [done, skip, after, limit](const Result<FilesAnswer>& answer) {
        if (!answer)
            return done(answer.error());
        Index::BrowsePage page;
        const qsizetype from = std::clamp<qsizetype>(skip, 0, answer->files.size());
        const qsizetype to = std::min(from + limit, answer->files.size());
        for (const FileRecord& file : answer->files.mid(from, to - from))
            page.entries.append(entryOf(file));
        if (to < answer->files.size())
            page.next = QByteArray::number(to) + ':' + after.toUtf8();
        else if (!answer->next.isEmpty())
            page.next = "0:" + answer->next.toUtf8();
        done(page);
    });
}

void IndexClient::isOnline(const Net::Endpoint& caller, QObject* context, KnownCallers::Answered answered)
{
    if (d->isOnline())
        d->m_onlinePeers.ask(caller, context, std::move(answered));
    else
        answered(CallerKnown::Unknown);
}

} // namespace Potluck::Beer2beer
