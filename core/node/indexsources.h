// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dialect.h"
#include "net/endpoint.h"
#include "net/identity.h"
#include "node/indexaccess.h"
#include "transfer/source.h"

#include <functional>

namespace Potluck::Node {

// Finds sources of a file by asking every index that this node can reach: first the native ones, which may know by
// which digests the seed networks know it, then the others with all that is known. Core thread.
class IndexSources final : public Transfer::SourceFinder
{
public:
    struct Self
    {
        Net::KeyFingerprint key;
        // Whether that is where this node itself listens: it is no source for itself.
        std::function<bool(const Net::Endpoint&)> isOwnAddress;
        std::function<Dialects()> dialects; // that are on: others' sources cannot be opened
    };
    using Indexes = std::function<QList<IndexAccess*>()>;

    IndexSources(Indexes indexes, Self self) : m_indexes(std::move(indexes)), m_self(std::move(self)) {}

    [[nodiscard]] std::unique_ptr<Search> find(const Transfer::WantedFile& file, Found found,
                                               Finished finished) override;

    // Those of an index's results that are this file, ready for Downloads.
    [[nodiscard]] QList<Transfer::FoundSource> sourcesOf(const QList<Index::SearchResult>& results,
                                                         const Transfer::WantedFile& file,
                                                         const std::optional<Net::KeyFingerprint>& index) const;

private:
    [[nodiscard]] std::optional<Transfer::FoundSource> toFound(const Index::Source& source,
                                                               const Transfer::WantedFile& file,
                                                               const std::optional<Net::KeyFingerprint>& index) const;

    Indexes m_indexes;
    Self m_self;
};

} // namespace Potluck::Node
