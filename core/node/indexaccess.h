// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/catalog.h"
#include "index/peer.h"
#include "index/searchresult.h"
#include "net/identity.h"

#include "base/result.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Potluck::Index {
class IndexService;
}
namespace Potluck::Native {
class IndexClient;
}

namespace Potluck::Node {

// One index that can be asked, joined or hosted here. Core thread; answers come later, not at all when context died.
class IndexAccess
{
public:
    template<typename T>
    using Callback = std::function<void(Result<T>)>;

    virtual ~IndexAccess() = default;

    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual std::optional<Net::KeyFingerprint> key() const = 0;
    // It would answer now.
    [[nodiscard]] virtual bool isReachable() const = 0;
    // found() as results arrive, in the index's order; then ended().
    virtual void search(const Index::SearchRequest& request, QObject* context,
                        std::function<void(const QList<Index::SearchResult>&)> found,
                        std::function<void(Status)> ended) = 0;
    virtual void peers(const Index::PeersRequest& request, QObject* context, Callback<Index::PeersPage> done) = 0;
    virtual void browse(const Index::BrowseRequest& request, QObject* context, Callback<Index::BrowsePage> done) = 0;
    virtual void sources(const Content::ContentId& content, QObject* context,
                         Callback<QList<Index::SearchResult>> done) = 0;
};

// Both outlive what is made here.
[[nodiscard]] std::unique_ptr<IndexAccess> accessTo(Native::IndexClient& client);
[[nodiscard]] std::unique_ptr<IndexAccess> accessTo(Index::IndexService& service, QString name,
                                                    const Net::KeyFingerprint& key);

} // namespace Potluck::Node
