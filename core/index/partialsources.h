// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "index/catalog.h"
#include "index/searchresult.h"

#include <cstddef>
#include <map>
#include <mutex>
#include <set>
#include <unordered_map>

namespace Potluck::Index {

// Who downloads what and gives on the pieces that it has: sources that no list names. In memory only, bounded, and
// never longer than the peer is here. Callable from any thread.
class PartialSources
{
public:
    PartialSources(int mostOfPeer, int most) : m_mostOfPeer(mostOfPeer), m_most(most) {}

    // What is known of that peer and content already is replaced. InvalidArgument where the name or the size is no
    // file's; PermissionDenied where the peer has too many, Busy where all peers together have.
    [[nodiscard]] Status add(RegistrationId peer, const SharedDownload& download);
    // Unknown ones are ignored.
    void remove(RegistrationId peer, const Content::ContentId& content);
    void removeAll(RegistrationId peer);

    // Puts those who download a result's content into the results, each peer once and at most `limit` sources for a
    // result, the online ones first. For the content that was asked for, a result is made where an announced size has
    // none.
    void addTo(QList<SearchResult>& results, const SourcesRequest& request) const;

private:
    struct Held
    {
        quint64 size = 0;
        QString name;
    };
    using Place = std::pair<Content::ContentId, RegistrationId>;

    // Calls visit(peer, held) for everybody who downloads it. Under the lock.
    template<typename Visit>
    void visit(const Content::ContentId& content, Visit visit) const;

    const int m_mostOfPeer;
    const int m_most;
    mutable std::mutex m_mutex;
    std::map<Place, Held> m_held; // sorted: strangers choose the contents
    std::unordered_map<RegistrationId, std::set<Content::ContentId>> m_ofPeer;
};

} // namespace Potluck::Index
