// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/beer2beer/searchranking.h"

#include <QHash>
#include <QHostAddress>

#include <algorithm>
#include <vector>

namespace Potluck::Beer2beer {
namespace {

// The shortest record there is: one character in each of its lines but the SHA-1.
constexpr qsizetype MinRecordBytes = 6 * 2 + 41;
constexpr qsizetype MaxRecords = MaxPayloadBytes / MinRecordBytes;

struct Hit
{
    int score = 0;
    QString name; // the one with that score
    const Index::SearchResult* result = nullptr;
};

QByteArray keyOf(const Index::SearchResult& result)
{
    return (result.content ? result.content->toByteArray() : QByteArray()) + result.sha1->toByteArray() +
           QByteArray::number(*result.size);
}

void scoreNames(const Index::SearchResult& result, const QStringList& words, Hit& hit)
{
    const auto score = [&](const QString& name) {
        if (const int found = scoreOf(name, words); found > hit.score) {
            hit.score = found;
            hit.name = name;
        }
    };
    score(result.name);
    for (const QString& name : result.otherNames)
        score(name);
}

} // namespace

int scoreOf(const QString& name, const QStringList& words)
{
    const QString lower = name.toLower();
    int score = 0;
    for (const QString& word : words) {
        for (qsizetype at = lower.indexOf(word); at >= 0 && !word.isEmpty(); at = lower.indexOf(word, at + word.size()))
            ++score;
    }
    return score;
}

Index::Endpoint callableAt(const QList<Index::Endpoint>& addresses, Dialects dialects)
{
    if (!dialects.testFlag(Dialect::Beer2beer) || addresses.isEmpty())
        return {};
    const auto isIpv4 = [](const Index::Endpoint& endpoint) {
        return QHostAddress(endpoint.host).protocol() == QAbstractSocket::IPv4Protocol;
    };
    const auto found = std::find_if(addresses.begin(), addresses.end(), isIpv4);
    return found != addresses.end() ? *found : addresses.front();
}

SearchAnswer rank(const QStringList& words, const QList<Index::SearchResult>& results)
{
    std::vector<Hit> hits;
    QHash<QByteArray, std::size_t> places;
    for (const Index::SearchResult& result : results) {
        if (!result.sha1 || !result.size)
            continue;
        const QByteArray key = keyOf(result);
        auto place = places.constFind(key);
        if (place == places.cend()) {
            place = places.insert(key, hits.size());
            hits.push_back({0, {}, &result});
        }
        scoreNames(result, words, hits[*place]);
    }
    // The index gave them best first, and they stay so where the score is the same.
    std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.score > b.score; });

    SearchAnswer answer;
    for (const Hit& hit : hits) {
        if (hit.score == 0)
            break;
        const FileRecord file{hit.name, *hit.result->size, *hit.result->sha1};
        for (const Index::Source& source : hit.result->sources) {
            if (answer.hosts.size() == MaxRecords)
                break;
            if (!source.dialects.testFlag(Dialect::Beer2beer))
                continue;
            const Index::Endpoint place = callableAt(source.addresses, source.dialects);
            answer.hosts += {file, source.user, source.peer.value, place.host, place.port};
        }
    }
    std::reverse(answer.hosts.begin(), answer.hosts.end());
    return answer;
}

} // namespace Potluck::Beer2beer
