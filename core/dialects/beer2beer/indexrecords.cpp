// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/beer2beer/indexrecords.h"

#include "net/endpoint.h"

#include <QHash>
#include <QHostAddress>

#include <algorithm>

namespace Potluck::Beer2beer {

namespace {

std::optional<Index::Endpoint> callable(const QString& host, quint16 port, bool isLocal)
{
    const QHostAddress address(host);
    if (address.isNull() || port == 0)
        return std::nullopt;
    const Net::Endpoint endpoint = Net::Endpoint::of(address, port);
    switch (endpoint.kind()) {
    case Net::AddressKind::Unspecified:
    case Net::AddressKind::Special:
    case Net::AddressKind::Name:
        return std::nullopt;
    case Net::AddressKind::Loopback:
        if (!isLocal)
            return std::nullopt;
        break;
    default:
        break;
    }
    return Index::Endpoint{endpoint.host, endpoint.port};
}

void addSource(Index::SearchResult& result, const HostRecord& host, bool isLocal)
{
    const bool isThere = std::any_of(result.sources.begin(), result.sources.end(),
                                     [&host](const Index::Source& each) { return each.peer.value == host.id; });
    if (isThere)
        return; // it has the file under several names
    ++result.sourceCount;
    Index::Source source;
    source.peer.value = host.id;
    source.user = host.user;
    source.dialects = Dialect::Beer2beer;
    if (const auto address = callable(host.host, host.port, isLocal)) {
        source.addresses.append(*address);
        source.online = true;
        ++result.onlineCount;
    }
    if (result.sources.size() >= Index::MaxSourcesPerResult)
        return;
    // Online ones come first.
    const auto place = source.online ? std::find_if(result.sources.begin(), result.sources.end(),
                                                    [](const Index::Source& each) { return !each.online; })
                                     : result.sources.end();
    result.sources.insert(place, source);
}

} // namespace

QList<Index::SearchResult> resultsOf(const QList<HostRecord>& hosts, const RateFile& rate, bool isLocal)
{
    QList<Index::SearchResult> results;
    QHash<std::pair<Content::Sha1Digest, quint64>, qsizetype> places;
    for (auto host = hosts.crbegin(); host != hosts.crend(); ++host) {
        const auto match = rate(host->file);
        if (!match)
            continue;
        const auto key = std::pair(host->file.sha1, host->file.size);
        auto place = places.constFind(key);
        if (place == places.cend()) {
            Index::SearchResult result;
            result.size = host->file.size;
            result.sha1 = host->file.sha1;
            result.name = host->file.name;
            result.match = *match;
            place = places.insert(key, results.size());
            results.append(result);
        }
        Index::SearchResult& result = results[*place];
        if (host->file.name != result.name && !result.otherNames.contains(host->file.name) &&
            result.otherNames.size() < Index::MaxOtherNames)
            result.otherNames.append(host->file.name);
        addSource(result, *host, isLocal);
    }
    std::stable_sort(results.begin(), results.end(), [](const Index::SearchResult& a, const Index::SearchResult& b) {
        return std::pair(a.match, b.onlineCount) < std::pair(b.match, a.onlineCount);
    });
    return results;
}

Index::PeerSummary summaryOf(const PeerRecord& peer)
{
    Index::PeerSummary summary;
    summary.id.value = peer.id;
    summary.user = peer.user;
    summary.online = peer.online;
    summary.dialects = Dialect::Beer2beer;
    if (const auto address = callable(peer.host, peer.port, true))
        summary.addresses.append(*address);
    return summary;
}

Index::Entry entryOf(const FileRecord& file)
{
    Index::Entry entry;
    entry.name = file.name;
    entry.size = file.size;
    entry.sha1 = file.sha1;
    return entry;
}

QString longestWordOf(const QString& name)
{
    QString longest;
    for (const QString& word : name.simplified().split(u' ')) {
        if (word.size() > longest.size())
            longest = word;
    }
    return longest;
}

} // namespace Potluck::Beer2beer
