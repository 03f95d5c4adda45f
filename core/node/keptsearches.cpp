// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/keptsearches.h"

#include "index/standingsearches.h"
#include "node/refusals.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>

namespace Potluck::Node {
namespace {

constexpr Milliseconds GatherNews{500};
constexpr qsizetype MaxIndexesRemembered = 32; // of each search
constexpr int MaxRowsTold = 100;               // at once

// What a content is known by as one that was told; the same in every run.
quint64 identityOf(const Index::SearchResult& result)
{
    QByteArray what;
    if (result.content)
        what = result.content->toByteArray();
    else if (result.sha1)
        what = result.sha1->toByteArray();
    else if (result.md5)
        what = result.md5->toByteArray();
    else
        what = result.name.toUtf8() + QByteArray::number(result.size.value_or(0));
    return qFromBigEndian<quint64>(QCryptographicHash::hash(what, QCryptographicHash::Sha256).constData());
}

} // namespace

KeptSearches::KeptSearches(Environment environment, const QList<KeptSetting>& stored, QObject* parent)
    : QObject(parent), m_environment(std::move(environment))
{
    for (const KeptSetting& setting : stored) {
        auto kept = std::make_unique<Kept>();
        kept->setting = setting;
        kept->setting.seen.clear();
        for (qsizetype at = 0; at + 8 <= setting.seen.size() && at < 8 * MaxSeen; at += 8) {
            const auto identity = qFromBigEndian<quint64>(setting.seen.constData() + at);
            kept->order.push_back(identity);
            kept->seen.insert(identity);
        }
        m_lastId = std::max(m_lastId, setting.id);
        m_kept.push_back(std::move(kept));
    }
}

KeptSearches::~KeptSearches() = default;

void KeptSearches::begin()
{
    if (!m_kept.empty())
        tellIndexes();
}

void KeptSearches::tellIndexes()
{
    QStringList queries;
    for (const auto& kept : m_kept)
        queries.append(kept->setting.query);
    m_environment.tellIndexes(queries);
}

KeptSearches::Kept* KeptSearches::find(quint64 id)
{
    const auto at =
        std::find_if(m_kept.begin(), m_kept.end(), [id](const auto& kept) { return kept->setting.id == id; });
    return at == m_kept.end() ? nullptr : at->get();
}

Result<quint64> KeptSearches::keep(const QString& query)
{
    const auto checked = Index::StandingSearches::checked({query});
    if (!checked)
        return checked.error();
    const QString& text = checked->constFirst();
    for (const auto& kept : m_kept) {
        if (kept->setting.query == text)
            return kept->setting.id;
    }
    if (std::ssize(m_kept) >= Index::MaxStandingSearches)
        return Error{ErrorCode::Busy,
                     QStringLiteral("%1 searches are kept already: drop one first").arg(Index::MaxStandingSearches)};
    auto kept = std::make_unique<Kept>();
    kept->setting.id = ++m_lastId;
    kept->setting.query = text;
    kept->setting.since = m_environment.clock.wall().count() / 1000;
    const quint64 id = kept->setting.id;
    m_kept.push_back(std::move(kept));
    tellIndexes();
    // Whoever is listened to already does not begin to be.
    for (IndexAccess* const index : m_environment.indexes()) {
        if (index->isReachable() && index->key())
            catchUp({id, index->id()});
    }
    Q_EMIT settingChanged();
    Q_EMIT changed();
    return id;
}

Status KeptSearches::drop(quint64 id)
{
    if (std::erase_if(m_kept, [id](const auto& kept) { return kept->setting.id == id; }) == 0)
        return Error{ErrorCode::NotFound, QStringLiteral("there is no such search any more")};
    tellIndexes();
    Q_EMIT settingChanged();
    Q_EMIT changed();
    return {};
}

Status KeptSearches::lookedAt(quint64 id)
{
    Kept* const kept = find(id);
    if (!kept)
        return Error{ErrorCode::NotFound, QStringLiteral("there is no such search any more")};
    if (std::exchange(kept->setting.newHits, 0) != 0) {
        Q_EMIT settingChanged();
        Q_EMIT changed();
    }
    return {};
}

QList<StandingSearchRow> KeptSearches::rows() const
{
    QList<StandingSearchRow> rows;
    for (const auto& kept : m_kept) {
        const KeptSetting& setting = kept->setting;
        rows.append({setting.id, setting.query, QDateTime::fromSecsSinceEpoch(setting.since, Qt::UTC), setting.hits,
                     setting.newHits});
    }
    return rows;
}

QList<KeptSetting> KeptSearches::settings() const
{
    QList<KeptSetting> settings;
    for (const auto& kept : m_kept) {
        KeptSetting setting = kept->setting;
        setting.seen.resize(8 * static_cast<qsizetype>(kept->order.size()));
        char* at = setting.seen.data();
        for (const quint64 identity : kept->order) {
            qToBigEndian(identity, at);
            at += 8;
        }
        settings.append(setting);
    }
    return settings;
}

// True where it was not known.
bool KeptSearches::see(Kept& kept, const Index::SearchResult& result)
{
    const quint64 identity = identityOf(result);
    if (kept.seen.contains(identity))
        return false;
    if (std::ssize(kept.order) >= MaxSeen) {
        kept.seen.remove(kept.order.front());
        kept.order.pop_front();
    }
    kept.order.push_back(identity);
    kept.seen.insert(identity);
    return true;
}

bool KeptSearches::isOwn(const Index::SearchResult& result) const
{
    return result.sources.size() == 1 && result.sources.constFirst().key == m_environment.self;
}

void KeptSearches::hit(IndexAccess* index, const QString& query, const Index::SearchResult& result)
{
    for (const auto& kept : m_kept) {
        if (kept->setting.query == query && !isOwn(result) && see(*kept, result))
            return news(*kept, index->name(), {result});
    }
}

void KeptSearches::news(Kept& kept, const QString& index, const QList<Index::SearchResult>& results)
{
    kept.setting.hits += results.size();
    kept.setting.newHits += results.size();
    kept.news.add(index, results);
    if (!m_flush)
        m_flush = m_environment.timers.after(GatherNews, [this] { flush(); });
}

void KeptSearches::flush()
{
    m_flush.reset();
    struct News
    {
        quint64 id;
        QString query;
        QList<FoundRow> rows;
    };
    std::vector<News> told; // whoever hears of it may drop one
    for (const auto& kept : m_kept) {
        if (kept->news.isEmpty())
            continue;
        told.push_back({kept->setting.id, kept->setting.query, kept->news.best(MaxRowsTold)});
        kept->news = SearchMerge();
    }
    Q_EMIT settingChanged();
    Q_EMIT changed();
    for (const News& each : told)
        Q_EMIT found(each.id, each.query, each.rows);
}

void KeptSearches::listening(IndexAccess* index)
{
    for (const auto& kept : m_kept)
        catchUp({kept->setting.id, index->id()});
}

void KeptSearches::catchUp(const Task& task)
{
    const bool waits = std::any_of(m_tasks.begin(), m_tasks.end(), [&task](const Task& each) {
        return each.id == task.id && each.index == task.index;
    });
    if (waits)
        return;
    m_tasks.push_back(task);
    if (!m_call)
        nextTask();
}

// One at a time: nobody is in a hurry.
void KeptSearches::nextTask()
{
    m_call.reset();
    m_patience.reset();
    while (!m_tasks.empty()) {
        const Task task = m_tasks.front();
        m_tasks.pop_front();
        const Kept* const kept = find(task.id);
        const auto indexes = m_environment.indexes();
        const auto index = std::find_if(indexes.begin(), indexes.end(), [&task](const IndexAccess* each) {
            return each->isReachable() && each->id() == task.index;
        });
        if (!kept || index == indexes.end())
            continue; // it is listened to again later
        Index::SearchRequest request;
        request.query = kept->setting.query;
        request.limit = CatchUpLimit;
        m_call = std::make_unique<QObject>();
        const auto results = std::make_shared<QList<Index::SearchResult>>();
        // From the event loop: the call is being answered.
        const auto next = [this](Milliseconds pause) {
            m_patience = m_environment.timers.after(pause, [this] { nextTask(); });
        };
        m_patience = m_environment.timers.after((*index)->patience(), [this] { nextTask(); });
        (*index)->search(
            request, m_call.get(), [results](const QList<Index::SearchResult>& some) { *results += some; },
            [this, task, results, next, name = (*index)->name()](const Status& status) {
                // What it has not loaded yet would be taken for new another time.
                const bool isLoading = isIncomplete(status);
                if (isLoading)
                    m_tasks.push_back(task);
                else if (status)
                    caughtUp(task, name, *results);
                next(isLoading ? LoadingPause : Milliseconds{0});
            });
        return;
    }
}

void KeptSearches::caughtUp(const Task& task, const QString& indexName, const QList<Index::SearchResult>& results)
{
    Kept* const kept = find(task.id);
    if (!kept)
        return;
    const bool isFirst = !kept->setting.indexes.contains(task.index);
    // Of many, another time others may be the first ones.
    const bool isWhole = results.size() < CatchUpLimit;
    QList<Index::SearchResult> isNew;
    for (const Index::SearchResult& result : results) {
        if (!isOwn(result) && see(*kept, result) && !isFirst && isWhole)
            isNew.append(result);
    }
    if (isFirst) {
        kept->setting.indexes.append(task.index);
        if (kept->setting.indexes.size() > MaxIndexesRemembered)
            kept->setting.indexes.removeFirst();
    }
    if (!isNew.isEmpty())
        news(*kept, indexName, isNew);
    else if (isFirst)
        Q_EMIT settingChanged();
}

} // namespace Potluck::Node
