// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the index's state that keeps searches and tells what comes for them.
#include "base/log.h"
#include "index/indexservicestate.h"

#include <QHash>

namespace Potluck::Index {
namespace {

// Of one slice of what is published, so that hostile searches slow it down by no more than about 0.1 s.
constexpr int ChecksPerSlice = 500'000;
constexpr int HitsOfAsker = 100; // of one slice; for more it is told to search again
constexpr qsizetype HitsPerSlice = 20'000;

} // namespace

Status IndexService::State::loadStanding()
{
    const auto stored = store.standingSearches();
    if (!stored)
        return stored.error();
    QHash<RegistrationId, QStringList> queries;
    for (const auto& [peer, query] : *stored)
        queries[peer].append(query);
    for (auto at = queries.constBegin(); at != queries.constEnd(); ++at) {
        // What another version took and this one does not is only not looked for.
        const auto checked = StandingSearches::checked(at.value());
        const Status status = checked ? standing.set(at.key(), *checked) : Status{checked.error()};
        if (!status)
            qCWarning(lcIndex) << "searches of registration" << at.key().value << "rest:" << status.error().detail;
    }
    watchPublished();
    return {};
}

Status IndexService::State::keepSearches(RegistrationId peer, const QStringList& queries)
{
    if (const Status status = ready(); !status)
        return status;
    if (isGuest(peer))
        return Error{ErrorCode::PermissionDenied, QStringLiteral("searches are kept for accounts of this index only")};
    if (!registry.find(peer))
        return noRegistration();
    const auto checked = StandingSearches::checked(queries);
    if (!checked)
        return checked.error();
    const QStringList before = standing.of(peer);
    if (*checked == before)
        return {};
    if (const Status status = standing.set(peer, *checked); !status)
        return status;
    Status status = store.begin();
    if (status)
        status = store.removeStandingSearches(peer);
    for (const QString& query : *checked) {
        if (status)
            status = store.addStandingSearch(peer, query);
    }
    if (status)
        status = store.commit();
    if (!status) {
        store.rollback();
        if (const Status restored = standing.set(peer, before); !restored)
            qCWarning(lcIndex) << "searches rest:" << restored.error().detail;
    }
    watchPublished();
    return status;
}

void IndexService::State::watchPublished()
{
    if (standing.isEmpty())
        catalog.watchPublished(nullptr);
    else
        catalog.watchPublished([this](const std::vector<FileCatalog::Published>& files) { published(files); });
}

void IndexService::State::published(const std::vector<FileCatalog::Published>& files)
{
    StandingHits told;
    QHash<RegistrationId, int> counts;
    int checks = ChecksPerSlice;
    FoldedName name;
    for (const FileCatalog::Published& file : files) {
        name.assign(file.document.name);
        std::optional<SearchResult> result;
        standing.match(name, file.document.size, checks, [&](const QString& query, const auto& askers) {
            for (const RegistrationId asker : askers) {
                if (asker == file.by || !presence.isOnline(asker)) // who is away asks when it comes back
                    continue;
                int& count = counts[asker];
                if (count > HitsOfAsker)
                    continue;
                if (++count > HitsOfAsker || told.hits.size() >= HitsPerSlice) {
                    count = HitsOfAsker + 1;
                    told.missed.append(asker);
                    continue;
                }
                if (!result)
                    result = FileCatalog::resultOf(file, presence.isOnline(file.by));
                told.hits.append({asker, query, *result});
            }
        });
    }
    if (checks <= 0) {
        qCWarning(lcIndex) << "the searches that are kept are too many for what is published at once";
        const auto askers = standing.askers();
        for (const RegistrationId asker : askers) {
            if (presence.isOnline(asker) && counts.value(asker) <= HitsOfAsker)
                told.missed.append(asker);
        }
    }
    if (told.hits.isEmpty() && told.missed.isEmpty())
        return;
    QList<SearchResult> results;
    for (const StandingHits::Hit& hit : std::as_const(told.hits))
        results.append(hit.result);
    fillSources(results);
    for (qsizetype i = 0; i < results.size(); ++i)
        told.hits[i].result = results.at(i);
    const std::lock_guard<std::mutex> lock(serviceMutex);
    if (service)
        Q_EMIT service->standingHits(told);
}

} // namespace Potluck::Index
