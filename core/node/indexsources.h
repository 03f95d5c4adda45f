// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/identity.h"
#include "node/indexaccess.h"
#include "transfer/source.h"

#include <functional>

namespace Potluck::Node {

// Finds sources of a content by asking every index that this node can reach. Core thread.
class IndexSources final : public Transfer::SourceFinder
{
public:
    using Indexes = std::function<QList<IndexAccess*>()>;

    // `self` is this node's own key: it is no source for itself.
    IndexSources(Indexes indexes, const Net::KeyFingerprint& self) : m_indexes(std::move(indexes)), m_self(self) {}

    [[nodiscard]] std::unique_ptr<Search> find(const Content::ContentId& content, std::uint64_t size, Found found,
                                               Finished finished) override;

    // Those of an index's results that are this content of this size, ready for Downloads.
    [[nodiscard]] QList<Transfer::FoundSource> sourcesOf(const QList<Index::SearchResult>& results,
                                                         const Content::ContentId& content, std::uint64_t size,
                                                         const Net::KeyFingerprint& index) const;

private:
    Indexes m_indexes;
    Net::KeyFingerprint m_self;
};

} // namespace Potluck::Node
