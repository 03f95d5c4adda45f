// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "index/catalog.h"
#include "index/peer.h"
#include "index/searchresult.h"
#include "net/identity.h"
#include "transfer/source.h"

#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace Potluck::Node {

// One index that can be asked, joined or hosted here, of whatever dialect. Core thread; answers come later, not at all
// when context died.
class IndexAccess
{
public:
    template<typename T>
    using Callback = std::function<void(Result<T>)>;
    using Found = std::function<void(const QList<Index::SearchResult>&)>;

    virtual ~IndexAccess() = default;

    [[nodiscard]] virtual QString name() const = 0; // for people
    // Names it for good: its key where it has one, else its link.
    [[nodiscard]] virtual QString id() const = 0;
    // What its tickets are signed with; nothing before it was reached first, and for an index of a seed network.
    [[nodiscard]] virtual std::optional<Net::KeyFingerprint> key() const = 0;
    // It would answer now.
    [[nodiscard]] virtual bool isReachable() const = 0;
    // Its answers to a search may take that long.
    [[nodiscard]] virtual Milliseconds patience() const { return Milliseconds{5000}; }
    // found() as results arrive, in the index's order; then ended(), with Incomplete where the index was started just
    // now and did not look at all that it has.
    virtual void search(const Index::SearchRequest& request, QObject* context, Found found,
                        std::function<void(Status)> ended) = 0;
    virtual void peers(const Index::PeersRequest& request, QObject* context, Callback<Index::PeersPage> done) = 0;
    virtual void browse(const Index::BrowseRequest& request, QObject* context, Callback<Index::BrowsePage> done) = 0;
    // Everything that is known by one of the file's digests; more may be found than was asked for. As search().
    virtual void sources(const Transfer::WantedFile& file, QObject* context, Found found,
                         std::function<void(Status)> ended) = 0;
};

} // namespace Potluck::Node
