// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/results.h"

#include <algorithm>
#include <cstring>

namespace Potluck::Sim {

namespace {

Index::Source sourceOf(const Workload& workload, PeerIndex peer)
{
    Index::Source source;
    source.peer = Index::RegistrationId{peer + quint64{1}};
    source.user = QLatin1String("peer") + QString::number(peer);
    source.addresses = {{workload.addressOf(peer), 7700}};
    source.online = true;
    const std::uint64_t bits = mix(peer);
    for (std::size_t i = 0; i < source.key.bytes.size(); i += sizeof bits)
        std::memcpy(source.key.bytes.data() + i, &bits, sizeof bits);
    return source;
}

} // namespace

QList<Index::SearchResult> resultsOf(const Workload& workload, const std::vector<Copy>& copies, int limit, bool& more)
{
    struct Group
    {
        std::size_t first;
        std::size_t count;
    };
    std::vector<Group> groups;
    for (std::size_t i = 0; i < copies.size(); ++i) {
        if (groups.empty() || copies[groups.back().first].file != copies[i].file)
            groups.push_back({i, 0});
        ++groups.back().count;
    }
    std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) { return a.count > b.count; });
    more = groups.size() > static_cast<std::size_t>(limit);
    groups.resize(std::min(groups.size(), static_cast<std::size_t>(limit)));

    QList<Index::SearchResult> results;
    results.reserve(static_cast<qsizetype>(groups.size()));
    for (const Group& group : groups) {
        const FileIndex file = copies[group.first].file;
        Index::SearchResult result;
        result.content = contentOf(file);
        result.size = 1'000'000 + mix(file) % 8'000'000;
        result.name = workload.nameOf(file);
        result.sourceCount = static_cast<quint32>(group.count);
        result.onlineCount = result.sourceCount;
        const std::size_t shown = std::min<std::size_t>(group.count, Index::MaxSourcesPerResult);
        for (std::size_t i = 0; i < shown; ++i)
            result.sources.append(sourceOf(workload, copies[group.first + i].peer));
        results.append(std::move(result));
    }
    return results;
}

Content::ContentId contentOf(FileIndex file)
{
    Content::ContentId id;
    std::uint64_t bits = mix(file);
    for (std::size_t i = 0; i < id.bytes.size(); i += sizeof bits, bits = mix(bits))
        std::memcpy(id.bytes.data() + i, &bits, sizeof bits);
    std::memcpy(id.bytes.data(), &file, sizeof file);
    return id;
}

FileIndex fileOf(const Index::SearchResult& result)
{
    FileIndex file = 0;
    std::memcpy(&file, result.content->bytes.data(), sizeof file);
    return file;
}

PeerIndex peerOf(const Index::Source& source)
{
    return static_cast<PeerIndex>(source.peer.value - 1);
}

} // namespace Potluck::Sim
