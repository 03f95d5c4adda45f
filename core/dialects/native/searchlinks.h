// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/native/dialer.h"
#include "dialects/native/messages.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace Potluck::Native {

// Connections for searches at an index that has neighbours: such a search may take many seconds, and what is asked
// behind it on the same connection would wait as long. One search at a time on each; idle ones are kept for a while.
// Core thread. Destroying it ends what is under way as Cancelled.
class SearchLinks final : public QObject
{
    Q_OBJECT

public:
    SearchLinks(std::shared_ptr<const Net::TlsContext> tls, Net::Endpoint endpoint, const Net::KeyFingerprint& key,
                TimerSource& timers);
    ~SearchLinks() override;

    // As callSearch(); Busy where too many are under way. A context that dies frees its connection at once.
    void search(const Index::SearchRequest& request, QObject* context,
                std::function<void(QList<Index::SearchResult>)> found, std::function<void(Result<SearchEnd>)> ended);
    [[nodiscard]] int count() const { return static_cast<int>(m_links.size()); }

    static constexpr int MaxLinks = 16;

private:
    struct Link
    {
        ClientPtr client;
        bool busy = false;
        QMetaObject::Connection watch; // of the context
        std::unique_ptr<Timer> idle;
    };
    using LinkPtr = std::shared_ptr<Link>;

    [[nodiscard]] LinkPtr freeLink();
    void release(const LinkPtr& link, bool reusable);
    void drop(const LinkPtr& link);

    std::shared_ptr<const Net::TlsContext> m_tls;
    Net::Endpoint m_endpoint;
    Net::KeyFingerprint m_key;
    TimerSource& m_timers;
    std::vector<LinkPtr> m_links;
};

} // namespace Potluck::Native
