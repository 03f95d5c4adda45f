// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/searchqueue.h"

#include "dialects/native/answers.h"
#include "dialects/native/messages.h"
#include "dialects/native/searchstream.h"

#include <algorithm>

namespace Potluck::Native {

void SearchQueue::add(const std::shared_ptr<Net::HttpExchange>& exchange, const Index::SearchRequest& request,
                      const std::shared_ptr<CallerUse>& use, bool withNeighbours)
{
    if (mayBegin(use->caller()))
        return begin({exchange, request, use, withNeighbours});
    if (m_waiting.size() >= MaxWaiting)
        return respondError(*exchange, {ErrorCode::Busy, QStringLiteral("too many searches wait")});
    m_waiting.push_back({exchange, request, use, withNeighbours});
}

void SearchQueue::begin(const Waiting& search)
{
    ++m_underWay;
    ++search.use->caller().searches;
    m_service.search(search.request, m_context, [this, search](const Result<Index::SearchPage>& page) {
        --m_underWay;
        --search.use->caller().searches;
        beginNext();
        page ? answer(search, *page) : respondError(*search.exchange, page.error());
    });
}

void SearchQueue::answer(const Waiting& search, const Index::SearchPage& page)
{
    const SearchEnd end{static_cast<quint64>(page.results.size()), page.more, hasNeighbours(), page.loading};
    QByteArray lines;
    lines.reserve(page.results.size() * 512);
    appendResults(lines, page.results);
    if (!end.neighbours || !search.withNeighbours || search.request.offset > 0) {
        appendSearchEnd(lines, end);
        return respondLines(*search.exchange, std::move(lines));
    }
    const auto stream = std::make_shared<SearchStream>(search.exchange, search.use);
    if (!stream->begin(lines, end, static_cast<quint64>(search.request.limit)))
        return;
    m_neighbours->search(
        search.request, page.results, stream.get(),
        [weak = std::weak_ptr(stream)](const QList<Index::SearchResult>& results) {
            if (const auto alive = weak.lock())
                alive->add(results);
        },
        [weak = std::weak_ptr(stream)] {
            if (const auto alive = weak.lock())
                alive->end();
        });
}

void SearchQueue::beginNext()
{
    while (m_underWay < MaxUnderWay) {
        const auto next = std::find_if(m_waiting.begin(), m_waiting.end(),
                                       [this](const Waiting& search) { return mayBegin(search.use->caller()); });
        if (next == m_waiting.end())
            return;
        const Waiting search = std::move(*next);
        m_waiting.erase(next);
        if (search.exchange->isAlive())
            begin(search);
    }
}

} // namespace Potluck::Native
