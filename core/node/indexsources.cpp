// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/indexsources.h"

#include "dialects/native/peersource.h"

#include <QPointer>

namespace Potluck::Node {
namespace {

// Its end is the end of the calls whose context it is.
class IndexSearch final : public QObject, public Transfer::SourceFinder::Search
{
public:
    int waiting = 0;
};

} // namespace

QList<Transfer::FoundSource> IndexSources::sourcesOf(const QList<Index::SearchResult>& results,
                                                     const Content::ContentId& content, std::uint64_t size,
                                                     const Net::KeyFingerprint& index) const
{
    QList<Transfer::FoundSource> sources;
    for (const Index::SearchResult& result : results) {
        if (result.content != content || result.size != size)
            continue;
        for (const Index::Source& source : result.sources) {
            if (!source.online || source.key.view() == m_self.view())
                continue;
            if (auto found = Native::foundSource(source, index))
                sources.append(*std::move(found));
        }
    }
    return sources;
}

std::unique_ptr<Transfer::SourceFinder::Search> IndexSources::find(const Content::ContentId& content,
                                                                   std::uint64_t size, Found found, Finished finished)
{
    auto search = std::make_unique<IndexSearch>();
    IndexSearch* const state = search.get();
    const auto indexes = m_indexes();
    for (IndexAccess* const index : indexes) {
        const auto key = index->key();
        if (!index->isReachable() || !key)
            continue;
        ++state->waiting;
        index->sources(content, state,
                       [this, state, content, size, key = *key, found,
                        finished](const Result<QList<Index::SearchResult>>& results) {
                           const bool last = --state->waiting == 0;
                           // found() may end this search.
                           const QPointer<QObject> alive(state);
                           if (results)
                               found(sourcesOf(*results, content, size, key));
                           if (last && alive)
                               finished();
                       });
    }
    if (state->waiting == 0)
        QMetaObject::invokeMethod(
            state, [finished = std::move(finished)] { finished(); }, Qt::QueuedConnection);
    return search;
}

} // namespace Potluck::Node
