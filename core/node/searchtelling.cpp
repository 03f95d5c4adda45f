// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/searchtelling.h"

#include <algorithm>

namespace Potluck::Node {
namespace {

constexpr Milliseconds Interval{250};
constexpr int PauseForEach = 10; // so many times what telling took

} // namespace

SearchTelling::SearchTelling(const Clock& clock, TimerSource& timers, int limit, bool asTheyCome, More more)
    : m_clock(clock), m_timers(timers), m_limit(limit), m_asTheyCome(asTheyCome), m_more(std::move(more))
{}

void SearchTelling::add(const QString& indexName, const QList<Index::SearchResult>& results)
{
    m_merge.add(indexName, results);
    if (m_asTheyCome && !results.isEmpty())
        tellSoon();
}

void SearchTelling::tellSoon()
{
    if (m_timer)
        return;
    const Milliseconds wait = m_next - m_clock.monotonic();
    if (wait.count() <= 0)
        return tell();
    m_timer = m_timers.after(wait, [this] {
        m_timer.reset();
        tell();
    });
}

void SearchTelling::tell()
{
    const Milliseconds begun = m_clock.monotonic();
    QList<FoundRow> news;
    const QList<FoundRow> rows = m_merge.best(m_limit);
    for (const FoundRow& row : rows) {
        FoundRow& told = m_told[row.id];
        if (told == row)
            continue;
        told = row;
        news.append(row);
    }
    // Where a claim turns out to be one of two, what it joined is a row of its own again.
    for (const FoundRow& row : std::as_const(news)) {
        for (const QString& replaced : row.replaces)
            m_told.remove(replaced);
    }
    const Milliseconds now = m_clock.monotonic();
    m_next = now + std::max(Interval, PauseForEach * (now - begun));
    if (!news.isEmpty())
        m_more(news);
}

void SearchTelling::finish()
{
    m_timer.reset();
    if (!m_merge.isEmpty())
        m_more(m_merge.best(m_limit));
}

} // namespace Potluck::Node
