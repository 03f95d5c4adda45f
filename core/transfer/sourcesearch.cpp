// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/sourcesearch.h"

#include <algorithm>
#include <utility>

namespace Potluck::Transfer {
namespace {

constexpr Milliseconds LongestSearch{60'000};
constexpr Milliseconds LongestPause{600'000};
constexpr Milliseconds LongestLonelyPause{120'000};

} // namespace

SourceSearch::SourceSearch(SourceFinder& finder, const Clock& clock, SourceBook& book, WantedFile file,
                           Milliseconds firstPause, std::function<bool()> isLonely, std::function<void()> told)
    : m_finder(finder)
    , m_clock(clock)
    , m_book(book)
    , m_file(std::move(file))
    , m_firstPause(firstPause)
    , m_isLonely(std::move(isLonely))
    , m_told(std::move(told))
    , m_pause(firstPause)
{}

void SourceSearch::begin()
{
    m_next = m_clock.monotonic() + LongestSearch;
    m_search = m_finder.find(
        m_file,
        [this](const QList<FoundSource>& found) {
            for (const FoundSource& source : found)
                m_book.offer(source, m_clock.monotonic());
            m_told();
        },
        [this] {
            m_searchedOnce = true;
            m_next = m_clock.monotonic() + m_pause;
            m_pause = std::min(m_pause * 2, m_isLonely() ? LongestLonelyPause : LongestPause);
        });
}

void SourceSearch::beginAnew()
{
    m_pause = m_firstPause;
    begin();
}

void SourceSearch::tick()
{
    if (m_clock.monotonic() < m_next)
        return;
    m_searchedOnce = true;
    begin();
}

} // namespace Potluck::Transfer
