// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/timers.h"
#include "index/peer.h"
#include "index/searchresult.h"
#include "node/indexaccess.h"
#include "node/networkdoor.h"
#include "node/searchmerge.h"
#include "node/settings.h"

#include <QObject>
#include <QSet>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace Potluck::Node {

// The searches that this node keeps at the indexes that it joined, and what came for them. Indexes push what is
// published while they are listened to; what came meanwhile is found by searching again whenever listening begins.
// What an index had when a search first met it is no news, and each content is told once. Core thread.
class KeptSearches final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype MaxSeen = 1000; // contents of each that are remembered as known
    // Until an index that is loading is asked again.
    static constexpr Milliseconds LoadingPause = std::chrono::seconds{30};
    static constexpr int CatchUpLimit = 500; // results; where there are more, only what is pushed is told

    struct Environment
    {
        const Clock& clock;
        TimerSource& timers;
        Index::KeyFingerprint self; // whose own files are no news
        std::function<QList<IndexAccess*>()> indexes;
        std::function<void(const QStringList&)> tellIndexes; // all that shall be kept
    };
    // All in the environment outlives it.
    KeptSearches(Environment environment, const QList<KeptSetting>& stored, QObject* parent = nullptr);
    ~KeptSearches() override;

    // Tells the indexes of those that are stored.
    void begin();
    // Its id; that of the one that is there already where the text is the same. InvalidArgument where the text cannot
    // be kept, Busy where there are too many.
    [[nodiscard]] Result<quint64> keep(const QString& query);
    [[nodiscard]] Status drop(quint64 id);
    [[nodiscard]] Status lookedAt(quint64 id);
    [[nodiscard]] QList<StandingSearchRow> rows() const;
    [[nodiscard]] QList<KeptSetting> settings() const;

    // What JoinedIndexes tells.
    void listening(IndexAccess* index);
    void hit(IndexAccess* index, const QString& query, const Index::SearchResult& result);

Q_SIGNALS:
    void changed();        // rows()
    void settingChanged(); // to be stored
    void found(quint64 id, const QString& query, const QList<Potluck::Node::FoundRow>& rows);

private:
    struct Kept
    {
        KeptSetting setting; // but seen
        std::deque<quint64> order;
        QSet<quint64> seen;
        SearchMerge news; // not told yet
    };
    struct Task // to search again
    {
        quint64 id = 0;
        QString index;
    };
    [[nodiscard]] Kept* find(quint64 id);
    static bool see(Kept& kept, const Index::SearchResult& result);
    [[nodiscard]] bool isOwn(const Index::SearchResult& result) const;
    void tellIndexes();
    void news(Kept& kept, const QString& index, const QList<Index::SearchResult>& results);
    void flush();
    void catchUp(const Task& task);
    void nextTask();
    void caughtUp(const Task& task, const QString& indexName, const QList<Index::SearchResult>& results);

    const Environment m_environment;
    std::vector<std::unique_ptr<Kept>> m_kept;
    quint64 m_lastId = 0;
    std::deque<Task> m_tasks;
    std::unique_ptr<QObject> m_call; // of the task under way
    std::unique_ptr<Timer> m_patience;
    std::unique_ptr<Timer> m_flush;
};

} // namespace Potluck::Node
