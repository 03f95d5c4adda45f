// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of the door on a running core; nodecore.cpp starts and stops it.
#include "content/filekey.h"
#include "content/magnet.h"
#include "index/searchquery.h"
#include "net/listener.h"
#include "node/hostedindex.h"
#include "node/hostedoverlay.h"
#include "node/hosting.h"
#include "node/indexsources.h"
#include "node/joinedindexes.h"
#include "node/nodecore.h"
#include "node/peerlisting.h"
#include "node/refusals.h"
#include "node/searchmerge.h"
#include "node/searchtelling.h"
#include "node/sharewait.h"
#include "node/sharing.h"
#include "node/transferdesk.h"
#include "node/tuning.h"

#include <QDir>
#include <QPointer>

#include <algorithm>

namespace Potluck::Node {
namespace {

// How long a download that was not told its size waits for the indexes to tell it.
constexpr Milliseconds LookUpWithin{10'000};

Error hostsNothing()
{
    return {ErrorCode::Unsupported, QStringLiteral("this node hosts no index that could have neighbours")};
}

ShareRow toRow(const Library::Share& share)
{
    ShareRow row;
    row.folder = QFile::decodeName(share.root);
    row.files = static_cast<qint64>(share.files);
    row.bytes = static_cast<qint64>(share.bytes);
    row.pendingFiles = static_cast<qint64>(share.pendingFiles);
    row.pendingBytes = static_cast<qint64>(share.pendingBytes);
    row.available = share.state != Library::Share::State::Unavailable;
    row.detail = share.detail;
    return row;
}

// What several indexes are asked at once; a child of the caller's context.
class Asking : public QObject
{
public:
    using QObject::QObject;

    int waiting = 0; // for so many
    std::unique_ptr<Timer> timer;
    bool ended = false;
};

// A search.
class SearchRun final : public Asking
{
public:
    SearchRun(QObject* parent, std::unique_ptr<SearchTelling> telling) : Asking(parent), found(std::move(telling)) {}

    const std::unique_ptr<SearchTelling> found;
    int answered = 0;
    std::optional<Error> error;      // the last, told when no index answered
    std::optional<Error> incomplete; // told when nothing was found

    [[nodiscard]] Status outcome() const
    {
        if (!found->isEmpty())
            return {};
        if (incomplete)
            return *incomplete;
        return answered > 0 || !error ? Status{} : Status{*error};
    }
};

// What is known of one file.
class LookUp final : public Asking
{
public:
    using Asking::Asking;

    SearchMerge merge;
};

// Asks one index for its results page by page, as far as `limit`.
void askPages(const std::function<QList<IndexAccess*>()>& indexes, IndexAccess* index,
              const Index::SearchRequest& request, int limit, SearchRun* run,
              const std::function<void(Status)>& answered)
{
    auto got = std::make_shared<qsizetype>(0);
    index->search(
        request, run,
        [run, got, name = index->name()](const QList<Index::SearchResult>& results) {
            *got += results.size();
            if (!run->ended)
                run->found->add(name, results);
        },
        [=](const Status& status) {
            Index::SearchRequest next = request;
            next.offset = request.offset + request.limit;
            next.limit = std::min(limit - next.offset, Index::MaxSearchLimit);
            // Only native indexes have pages; this one may have been left meanwhile.
            if ((!status && !isIncomplete(status)) || *got < request.limit || next.limit <= 0 ||
                !indexes().contains(index) || !index->key())
                return answered(status);
            askPages(indexes, index, next, limit, run, answered);
        });
}

} // namespace

QList<IndexAccess*> NodeCore::indexes() const
{
    QList<IndexAccess*> all;
    if (hosted())
        all.append(hosted()->access());
    const auto joined = m_joined->access();
    for (IndexAccess* const index : joined) {
        // An app may have joined the index that it hosts.
        if (!hosted() || index->key() != hosted()->access()->key())
            all.append(index);
    }
    return all;
}

std::optional<Error> NodeCore::unreachable() const
{
    const auto all = indexes();
    if (std::any_of(all.begin(), all.end(), [](const IndexAccess* index) { return index->isReachable(); }))
        return std::nullopt;
    if (all.isEmpty())
        return Error{ErrorCode::NotFound, QStringLiteral("this node has not joined any index yet")};
    const QString why = m_joined->trouble();
    return Error{ErrorCode::Network, why.isEmpty() ? QStringLiteral("no index can be reached") : why};
}

StatusRow NodeCore::localStatus() const
{
    StatusRow row;
    row.state = m_state;
    row.version = QStringLiteral(POTLUCK_VERSION);
    for (const Net::Endpoint& endpoint : m_addresses.listening())
        row.addresses.append(endpoint.toString());
    row.indexes = m_joined->rows();
    if (m_sharing) {
        for (const Library::Share& share : m_sharing->shares()) {
            row.sharedFiles += static_cast<qint64>(share.files);
            row.sharedBytes += static_cast<qint64>(share.bytes);
        }
        row.pendingFiles = static_cast<qint64>(m_sharing->progress().pendingFiles);
        row.pendingBytes = static_cast<qint64>(m_sharing->progress().pendingBytes);
    }
    if (m_desk) {
        row.downloads = m_desk->downloads().running();
        row.uploads = m_desk->uploads().running();
        row.downRate = m_desk->downloads().rate();
        row.upRate = m_desk->uploads().rate();
    }
    row.downLimit = m_tuning->limits().down;
    row.upLimit = m_tuning->limits().up;
    return row;
}

void NodeCore::status(QObject* context, Callback<StatusRow> done)
{
    if (!hosted()) {
        done(localStatus());
        return;
    }
    hosted()->service().status(context, [this, done = std::move(done)](const Result<Index::IndexStatus>& index) {
        StatusRow row = localStatus();
        if (!hosted())
            return done(row); // it ended meanwhile
        HostedIndexRow shown;
        shown.name = hosted()->name();
        shown.invite = hosted()->isInviteOnly() ? QString() : inviteLink({});
        if (index) {
            shown.registered = static_cast<qint64>(index->registered);
            shown.online = static_cast<qint64>(index->online);
            shown.entries = static_cast<qint64>(index->entries);
            shown.searchesPerSecond = index->searchesPerSecond;
        }
        row.hosted = shown;
        row.neighbours = hosted()->overlay().rows();
        done(row);
    });
}

void NodeCore::join(const QString& link, QObject* context, Done done)
{
    if (!m_options.isPeer)
        return done(notAPeer());
    m_joined->join(link, context, std::move(done));
}

void NodeCore::leave(const QString& link, QObject* context, Done done)
{
    Q_UNUSED(context)
    const auto left = m_joined->leave(link);
    if (left && m_sharing && !left->isEmpty())
        m_sharing->forgetIndex(*left);
    done(left ? Status{} : Status{left.error()});
}

void NodeCore::invite(int uses, int days, QObject* context, Callback<QString> done)
{
    m_hosting->invite(uses, days, context, done);
}

void NodeCore::inviteNeighbour(int uses, int days, QObject* context, Callback<QString> done)
{
    Q_UNUSED(context)
    if (!hosted())
        return done(hostsNothing());
    const auto token = hosted()->overlay().invite(uses, days);
    if (!token)
        return done(token.error());
    Native::InviteLink link = ownLink();
    link.neighbour = *token;
    done(link.toString());
}

void NodeCore::addNeighbour(const QString& text, QObject* context, Done done)
{
    if (!hosted())
        return done(hostsNothing());
    const auto link = Native::InviteLink::parse(text);
    if (!link)
        return done(link.error());
    hosted()->overlay().add(*link, context, std::move(done));
}

void NodeCore::removeNeighbour(const QString& keyOrLink, QObject* context, Done done)
{
    Q_UNUSED(context)
    done(hosted() ? hosted()->overlay().remove(keyOrLink) : Status{hostsNothing()});
}

void NodeCore::neighbours(QObject* context, Callback<QList<NeighbourRow>> done)
{
    Q_UNUSED(context)
    if (!hosted())
        return done(hostsNothing());
    done(hosted()->overlay().rows());
}

void NodeCore::addShare(const QString& folder, QObject* context, Done done)
{
    if (!m_sharing)
        return done(notAPeer());
    m_sharing->addShare(folder, context, std::move(done));
}

void NodeCore::waitForShare(const QString& folder, QObject* context, Callback<SharedRow> done)
{
    if (!m_sharing)
        return done(notAPeer());
    new ShareWait(*m_sharing, *m_joined, folder, context, std::move(done));
}

void NodeCore::removeShare(const QString& folder, QObject* context, Done done)
{
    if (!m_sharing)
        return done(notAPeer());
    m_sharing->removeShare(folder, context, std::move(done));
}

void NodeCore::shares(QObject* context, Callback<QList<ShareRow>> done)
{
    Q_UNUSED(context)
    if (!m_sharing)
        return done(notAPeer());
    QList<ShareRow> rows;
    for (const Library::Share& share : m_sharing->shares())
        rows.append(toRow(share));
    done(rows);
}

void NodeCore::peers(Presence presence, QObject* context, Callback<QList<PeerRow>> done)
{
    if (const auto error = unreachable())
        return done(*error);
    listPeers([this] { return indexes(); }, presence, m_timers, context, std::move(done));
}

void NodeCore::browse(const QString& peer, const QString& after, QObject* context, Callback<BrowsePage> done)
{
    if (const auto error = unreachable())
        return done(*error);
    browsePeer([this] { return indexes(); }, peer, after, m_timers, context, std::move(done));
}

void NodeCore::search(const QString& query, const SearchOptions& options, QObject* context,
                      std::function<void(QList<FoundRow>)> more, Done done)
{
    // Every index would say the same, some as an empty answer.
    if (const auto parsed = Index::SearchQuery::parse(query); !parsed)
        return done(parsed.error());
    if (const auto error = unreachable())
        return done(*error);
    const int limit = std::clamp(options.limit, 1, Index::MaxCandidates);
    auto* const run = new SearchRun(
        context, std::make_unique<SearchTelling>(m_clock, m_timers, limit, options.asTheyCome, std::move(more)));
    const auto end = [run, done = std::move(done)](const Status& status) {
        if (std::exchange(run->ended, true))
            return;
        run->timer.reset();
        run->deleteLater();
        run->found->finish();
        done(status);
    };
    Index::SearchRequest request;
    request.query = query;
    request.limit = std::min(limit, Index::MaxSearchLimit);
    request.everything = options.everything;
    QList<IndexAccess*> all = indexes();
    all.removeIf([](const IndexAccess* index) { return !index->isReachable(); });
    run->waiting = static_cast<int>(all.size());
    Milliseconds patience{0};
    for (const IndexAccess* const index : std::as_const(all))
        patience = std::max(patience, index->patience());
    run->timer = m_timers.after(options.wait.value_or(patience), [run, end] {
        if (run->answered == 0)
            run->error = Error{ErrorCode::Timeout, QStringLiteral("no index answered in time")};
        end(run->outcome());
    });
    for (IndexAccess* const index : std::as_const(all)) {
        askPages([this] { return indexes(); }, index, request, limit, run,
                 [run, end](const Status& status) {
                     if (status)
                         ++run->answered;
                     else
                         (isIncomplete(status) ? run->incomplete : run->error) = status.error();
                     if (--run->waiting == 0)
                         end(run->outcome());
                 });
    }
}

void NodeCore::download(const QString& link, const QString& folder, QObject* context, Callback<quint64> done)
{
    if (!m_desk)
        return done(notAPeer());
    const auto magnet = Content::parseMagnet(link);
    if (!magnet)
        return done(magnet.error());
    Transfer::NewDownload wanted;
    wanted.key = {magnet->content, magnet->sha1, magnet->md5};
    wanted.size = magnet->size;
    wanted.name = magnet->name;
    wanted.targetDir = folder.isEmpty() ? m_downloadDir : QDir::cleanPath(folder);
    if (wanted.size || !wanted.key.content) {
        if (!wanted.key.content &&
            !(m_joined->dialects() | chosenDialects()).testAnyFlags(Dialect::Beer2beer | Dialect::Alakazaam))
            return done(
                Error{ErrorCode::Unsupported,
                      QStringLiteral("this link is of a network that this node has not joined: join it first")});
        return addDownload(std::move(wanted), done);
    }

    // The size is part of what is verified; who has the file knows it.
    if (const auto error = unreachable())
        return done(*error);
    auto* const run = new LookUp(context);
    const Transfer::WantedFile file{wanted.key, std::nullopt, wanted.name};
    const auto answered = [this, run, wanted, done] {
        if (std::exchange(run->ended, true))
            return;
        run->timer.reset();
        run->deleteLater();
        const auto best = run->merge.best(Index::MaxSearchLimit);
        const auto known = std::find_if(best.begin(), best.end(), [&wanted](const FoundRow& row) {
            return row.content == wanted.key.content && row.size;
        });
        if (known == best.end())
            return done(Error{ErrorCode::NotFound, QStringLiteral("nobody here knows this file")});
        Transfer::NewDownload complete = wanted;
        complete.size = known->size;
        if (complete.name.isEmpty())
            complete.name = known->name;
        addDownload(std::move(complete), done);
    };
    run->timer = m_timers.after(LookUpWithin, answered);
    QList<IndexAccess*> all = indexes();
    all.removeIf([](const IndexAccess* index) { return !index->isReachable(); });
    run->waiting = static_cast<int>(all.size());
    for (IndexAccess* const index : std::as_const(all)) {
        index->sources(
            file, run,
            [run, name = index->name()](const QList<Index::SearchResult>& results) { run->merge.add(name, results); },
            [run, answered](const Status&) {
                if (--run->waiting == 0)
                    answered();
            });
    }
}

void NodeCore::addDownload(Transfer::NewDownload wanted, const Callback<quint64>& done)
{
    if (wanted.name.isEmpty())
        wanted.name = QString::fromLatin1(Content::standInFor(wanted.key).toHex().left(16));
    const auto added = m_desk->downloads().add(wanted);
    done(added ? Result<quint64>(added->value) : Result<quint64>(added.error()));
}

void NodeCore::transfers(QObject* context, Callback<QList<TransferRow>> done)
{
    Q_UNUSED(context)
    if (!m_desk)
        return done(notAPeer());
    done(m_desk->rows());
}

void NodeCore::pause(quint64 transfer, QObject* context, Done done)
{
    Q_UNUSED(context)
    done(m_desk ? m_desk->pause(transfer) : Status{notAPeer()});
}

void NodeCore::resume(quint64 transfer, QObject* context, Done done)
{
    Q_UNUSED(context)
    done(m_desk ? m_desk->resume(transfer) : Status{notAPeer()});
}

void NodeCore::cancel(quint64 transfer, QObject* context, Done done)
{
    Q_UNUSED(context)
    done(m_desk ? m_desk->cancel(transfer) : Status{notAPeer()});
}

void NodeCore::limitRates(std::optional<quint64> up, std::optional<quint64> down, QObject* context, Done done)
{
    Q_UNUSED(context)
    m_tuning->change([up, down](Preferences& preferences) {
        preferences.upLimit = up.value_or(preferences.upLimit);
        preferences.downLimit = down.value_or(preferences.downLimit);
    });
    done({});
}

} // namespace Potluck::Node
