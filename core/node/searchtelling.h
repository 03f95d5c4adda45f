// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timers.h"
#include "node/searchmerge.h"
#include "node/types.h"

#include <QHash>

#include <functional>
#include <memory>

namespace Potluck::Node {

// When and what of a search's results is told, as ControlTarget::search() says: the first at once, further ones four
// times a second at most, and seldom enough that telling takes no more than a tenth of the time. Lives on one thread.
class SearchTelling
{
public:
    using More = std::function<void(QList<FoundRow>)>;

    // The clock and the timers outlive it. more() must not destroy it.
    SearchTelling(const Clock& clock, TimerSource& timers, int limit, bool asTheyCome, More more);

    void add(const QString& indexName, const QList<Index::SearchResult>& results);
    [[nodiscard]] bool isEmpty() const { return m_merge.isEmpty(); }
    // Tells everything that holds; nothing more is told afterwards.
    void finish();

private:
    void tellSoon();
    void tell();

    const Clock& m_clock;
    TimerSource& m_timers;
    const int m_limit;
    const bool m_asTheyCome;
    const More m_more;
    SearchMerge m_merge;
    QHash<QString, FoundRow> m_told; // rows as they were last told, by their ids
    Milliseconds m_next{0};          // not before that moment
    std::unique_ptr<Timer> m_timer;
};

} // namespace Potluck::Node
