// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/searchresult.h"

#include <QList>
#include <QObject>

#include <functional>

namespace Potluck::Native {

// Asks the indexes that this one is linked with what its own peers look for. Implemented by `node`; all calls on the
// thread of the IndexServer.
class SearchNeighbours
{
public:
    virtual ~SearchNeighbours() = default;
    // Whether there is anybody to ask now.
    [[nodiscard]] virtual bool isAnybody() const = 0;
    // own: what this index found itself. Calls found() as often as some answer, with results of any index in any order,
    // each with who gave it (SearchResult::from), also of contents that were found before; then ended() once, when no
    // more is waited for (after some seconds at most). Neither from inside search(), neither after context died, which
    // gives the search up.
    virtual void search(const Index::SearchRequest& request, const QList<Index::SearchResult>& own, QObject* context,
                        std::function<void(QList<Index::SearchResult>)> found, std::function<void()> ended) = 0;
};

} // namespace Potluck::Native
