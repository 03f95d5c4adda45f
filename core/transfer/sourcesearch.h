// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "transfer/source.h"
#include "transfer/sourcebook.h"

#include <functional>
#include <memory>

namespace Potluck::Transfer {

// Asks the finder for sources of one file, again and again with growing pauses, and puts them into the book. Core
// thread; everything referred to outlives it.
class SourceSearch
{
public:
    // isLonely: whether the download has nobody now, and so should ask more often. told: there may be new ones.
    SourceSearch(SourceFinder& finder, const Clock& clock, SourceBook& book, WantedFile file, Milliseconds firstPause,
                 std::function<bool()> isLonely, std::function<void()> told);

    // Asks at once.
    void begin();
    // Asks at once, and soon again.
    void beginAnew();
    void stop() { m_search.reset(); }
    // Now and then: asks when it is time.
    void tick();

    // One search went through, or took too long.
    [[nodiscard]] bool searchedOnce() const { return m_searchedOnce; }

private:
    SourceFinder& m_finder;
    const Clock& m_clock;
    SourceBook& m_book;
    const WantedFile m_file;
    const Milliseconds m_firstPause;
    const std::function<bool()> m_isLonely;
    const std::function<void()> m_told;
    std::unique_ptr<SourceFinder::Search> m_search;
    bool m_searchedOnce = false;
    Milliseconds m_next{0};
    Milliseconds m_pause;
};

} // namespace Potluck::Transfer
