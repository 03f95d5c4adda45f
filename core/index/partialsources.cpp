// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/partialsources.h"

#include <algorithm>
#include <vector>

namespace Potluck::Index {
namespace {

constexpr std::size_t MaxSizes = 16; // of one content; all but one are false
constexpr int MaxLooked = 10'000;    // downloaders of one content

} // namespace

Status PartialSources::add(RegistrationId peer, const SharedDownload& download)
{
    if (download.content.isNull() || download.size > MaxEntryBytes || !isGoodName(download.name.toUtf8()))
        return Error{ErrorCode::InvalidArgument, QStringLiteral("that is no file's content id, size and name")};
    const std::lock_guard<std::mutex> lock(m_mutex);
    const auto known = m_held.find({download.content, peer});
    if (known != m_held.end()) {
        known->second = {download.size, download.name};
        return {};
    }
    const auto ofPeer = m_ofPeer.find(peer);
    if (ofPeer != m_ofPeer.end() && std::ssize(ofPeer->second) >= m_mostOfPeer)
        return Error{ErrorCode::PermissionDenied,
                     QStringLiteral("a peer announces at most %1 downloads").arg(m_mostOfPeer)};
    if (std::ssize(m_held) >= m_most)
        return Error{ErrorCode::Busy, QStringLiteral("the index knows too many downloads already")};
    m_held.emplace(Place{download.content, peer}, Held{download.size, download.name});
    m_ofPeer[peer].insert(download.content);
    return {};
}

void PartialSources::remove(RegistrationId peer, const Content::ContentId& content)
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    if (m_held.erase({content, peer}) == 0)
        return;
    const auto ofPeer = m_ofPeer.find(peer);
    ofPeer->second.erase(content);
    if (ofPeer->second.empty())
        m_ofPeer.erase(ofPeer);
}

void PartialSources::removeAll(RegistrationId peer)
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    const auto ofPeer = m_ofPeer.find(peer);
    if (ofPeer == m_ofPeer.end())
        return;
    for (const Content::ContentId& content : ofPeer->second)
        m_held.erase({content, peer});
    m_ofPeer.erase(ofPeer);
}

template<typename Visit>
void PartialSources::visit(const Content::ContentId& content, Visit visit) const
{
    int looked = 0;
    for (auto at = m_held.lower_bound({content, {}}); at != m_held.end() && at->first.first == content; ++at) {
        visit(at->first.second, at->second);
        if (++looked == MaxLooked)
            break;
    }
}

void PartialSources::addTo(QList<SearchResult>& results, const SourcesRequest& request) const
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    if (request.content) {
        std::map<quint64, std::pair<int, QString>> missing; // how many say so, and a name
        visit(*request.content, [&](RegistrationId, const Held& held) {
            const bool isThere = std::any_of(results.begin(), results.end(), [&](const SearchResult& result) {
                return result.content == request.content && result.size == held.size;
            });
            if (isThere)
                return;
            auto& [count, name] = missing[held.size];
            ++count;
            name = held.name;
        });
        std::vector<std::pair<int, quint64>> sizes;
        for (const auto& [size, told] : missing)
            sizes.emplace_back(-told.first, size);
        std::sort(sizes.begin(), sizes.end());
        sizes.resize(std::min(sizes.size(), MaxSizes));
        for (const auto& [count, size] : sizes) {
            SearchResult result;
            result.content = request.content;
            result.size = size;
            result.name = missing[size].second;
            results += result;
        }
    }
    for (SearchResult& result : results) {
        if (!result.content)
            continue;
        std::set<RegistrationId> listed;
        for (const Source& source : std::as_const(result.sources))
            listed.insert(source.peer);
        QList<Source> online;
        visit(*result.content, [&](RegistrationId peer, const Held& held) {
            if (held.size != result.size || listed.contains(peer))
                return;
            Source source;
            source.peer = peer;
            source.online = true;
            online += source;
        });
        const auto offline = std::find_if(result.sources.cbegin(), result.sources.cend(),
                                          [](const Source& source) { return !source.online; });
        const qsizetype from = offline - result.sources.cbegin();
        result.sourceCount += static_cast<quint32>(online.size());
        result.onlineCount += static_cast<quint32>(online.size());
        result.sources = result.sources.first(from) + online + result.sources.sliced(from);
        if (result.sources.size() > request.limit)
            result.sources.resize(std::max(request.limit, 0));
    }
}

} // namespace Potluck::Index
