// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/native/callers.h"
#include "dialects/native/searchneighbours.h"
#include "index/indexservice.h"
#include "net/httpexchange.h"

#include <QObject>

#include <deque>
#include <memory>

namespace Potluck::Native {

// Hands the searches of all callers to the index, at most so many at a time in all and of each caller; the others wait
// in the order of their arrival, passing those whose caller has its share under way. So one caller who asks for much
// delays only itself, and a thousand who ask at once are all answered. One thread.
class SearchQueue
{
public:
    // Service and context outlive it; the context's thread is the caller's.
    SearchQueue(Index::IndexService& service, QObject* context, int perCaller)
        : m_service(service), m_context(context), m_perCaller(perCaller)
    {}

    // Asked beside the index, on the first page of a search; null: none. Outlives it.
    void setNeighbours(SearchNeighbours* neighbours) { m_neighbours = neighbours; }
    [[nodiscard]] bool hasNeighbours() const { return m_neighbours && m_neighbours->isAnybody(); }

    // Answers the exchange when it is done. The use is held so long.
    void add(const std::shared_ptr<Net::HttpExchange>& exchange, const Index::SearchRequest& request,
             const std::shared_ptr<CallerUse>& use, bool withNeighbours);

    // Below the index's own queue, so that it does not answer Busy where waiting a moment does.
    static constexpr int MaxUnderWay = 128;
    static constexpr std::size_t MaxWaiting = 20'000;

private:
    struct Waiting
    {
        std::shared_ptr<Net::HttpExchange> exchange;
        Index::SearchRequest request;
        std::shared_ptr<CallerUse> use;
        bool withNeighbours = false;
    };
    [[nodiscard]] bool mayBegin(const Caller& caller) const
    {
        return m_underWay < MaxUnderWay && caller.searches < m_perCaller;
    }
    void begin(const Waiting& search);
    void answer(const Waiting& search, const Index::SearchPage& page);
    void beginNext();

    Index::IndexService& m_service;
    QObject* m_context;
    SearchNeighbours* m_neighbours = nullptr;
    int m_perCaller;
    int m_underWay = 0;
    std::deque<Waiting> m_waiting;
};

} // namespace Potluck::Native
