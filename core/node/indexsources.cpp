// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/indexsources.h"

#include "dialects/alakazaam/retrsource.h"
#include "dialects/beer2beer/peersource.h"
#include "dialects/native/peersource.h"
#include "node/filesearch.h"

#include <QMetaObject>

#include <algorithm>
#include <set>

namespace Potluck::Node {
namespace {

// Its end is the end of the calls whose context it is.
class IndexSearch final : public QObject, public Transfer::SourceFinder::Search
{
public:
    Transfer::WantedFile file;
    int waiting = 0;
    // Digests that native indexes' peers claim for the content.
    std::set<Content::Sha1Digest> sha1;
    std::set<Content::Md5Digest> md5;
};

// Takes over a digest that everybody agrees on; whether that is something new.
template<typename Digest>
bool learn(std::optional<Digest>& known, const std::set<Digest>& claims)
{
    if (known || claims.size() != 1)
        return false;
    known = *claims.begin();
    return true;
}

} // namespace

std::optional<Transfer::FoundSource> IndexSources::toFound(const Index::Source& source,
                                                           const Transfer::WantedFile& file,
                                                           const std::optional<Net::KeyFingerprint>& index) const
{
    const Dialects common = source.dialects & m_self.dialects();
    if (!source.key.isNull() && index && source.dialects.testFlag(Dialect::Native) && file.key.content)
        return source.key.view() == m_self.key.view() ? std::nullopt : Native::foundSource(source, *index);
    const bool own = std::any_of(source.addresses.begin(), source.addresses.end(), [this](const auto& address) {
        return m_self.isOwnAddress({address.host, address.port});
    });
    if (own)
        return std::nullopt;
    if (common.testFlag(Dialect::Beer2beer) && file.key.sha1)
        return Beer2beer::foundSource(source);
    if (common.testFlag(Dialect::Alakazaam) && file.key.md5)
        return Alakazaam::foundSource(source);
    return std::nullopt;
}

QList<Transfer::FoundSource> IndexSources::sourcesOf(const QList<Index::SearchResult>& results,
                                                     const Transfer::WantedFile& file,
                                                     const std::optional<Net::KeyFingerprint>& index) const
{
    QList<Transfer::FoundSource> sources;
    for (const Index::SearchResult& result : results) {
        if (!isFile(result, file))
            continue;
        for (const Index::Source& source : result.sources) {
            if (!source.online)
                continue;
            if (auto found = toFound(source, file, index))
                sources.append(*std::move(found));
        }
    }
    return sources;
}

std::unique_ptr<Transfer::SourceFinder::Search> IndexSources::find(const Transfer::WantedFile& file, Found found,
                                                                   Finished finished)
{
    auto search = std::make_unique<IndexSearch>();
    search->file = file;
    IndexSearch* const state = search.get();
    // Asks those indexes; then() follows once all have answered.
    const auto ask = [this, state, found](const QList<IndexAccess*>& indexes, const std::function<void()>& then) {
        for (IndexAccess* const index : indexes) {
            ++state->waiting;
            index->sources(
                state->file, state,
                [this, state, found, key = index->key()](const QList<Index::SearchResult>& results) {
                    for (const Index::SearchResult& result : results) {
                        if (!result.content || result.content != state->file.key.content)
                            continue;
                        if (result.sha1)
                            state->sha1.insert(*result.sha1);
                        if (result.md5)
                            state->md5.insert(*result.md5);
                    }
                    found(sourcesOf(results, state->file, key));
                },
                [state, then](const Status&) {
                    if (--state->waiting == 0)
                        then();
                });
        }
        if (state->waiting == 0)
            QMetaObject::invokeMethod(state, then, Qt::QueuedConnection);
    };
    QList<IndexAccess*> native;
    const auto indexes = m_indexes();
    std::copy_if(indexes.begin(), indexes.end(), std::back_inserter(native),
                 [](const IndexAccess* index) { return index->isReachable() && index->key(); });
    ask(native, [this, state, ask, finished] {
        const bool learnedSha1 = learn(state->file.key.sha1, state->sha1);
        const bool learnedMd5 = learn(state->file.key.md5, state->md5);
        QList<IndexAccess*> rest;
        const auto all = m_indexes();
        std::copy_if(all.begin(), all.end(), std::back_inserter(rest), [&](const IndexAccess* index) {
            return index->isReachable() && (!index->key() || learnedSha1 || learnedMd5);
        });
        ask(rest, finished);
    });
    return search;
}

} // namespace Potluck::Node
