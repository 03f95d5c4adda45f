// SPDX-License-Identifier: GPL-3.0-or-later
// bench_search DIR ENTRIES [--queries N] [--name-list FILE] [--query-list FILE]
// Searches among ENTRIES names in the index database in DIR, which is made where it is not there. Prints one JSON line:
// times in milliseconds (the whole way within the process: parse, match, rank, names from the store), RssAnon in MiB.
// --name-list writes the names, one path a line, --query-list the queries, for whoever searches them otherwise.
#include "benchcatalog.h"
#include "store/indexstore.h"

#include <QCoreApplication>
#include <QDir>

using namespace Potluck;
using namespace Potluck::Bench;

namespace {

constexpr quint64 Peers = 100;
constexpr quint64 NamesSeed = 7;

QString optionOf(const QStringList& arguments, const QString& name)
{
    const auto at = arguments.indexOf(name);
    return at < 0 || at + 1 >= arguments.size() ? QString() : arguments[at + 1];
}

void publishAll(Index::FileCatalog& catalog, quint64 entries, QFile* list)
{
    SyntheticNames names(NamesSeed);
    const quint64 ofPeer = (entries + Peers - 1) / Peers;
    for (quint64 at = 0; at < entries;) {
        std::vector<Index::Delta> deltas;
        while (at < entries && deltas.size() < 4) {
            Index::Delta delta;
            delta.peer = {1 + at / ofPeer};
            delta.base = at % ofPeer == 0 ? QByteArray() : QByteArray::number(at);
            while (at < entries && delta.adds.size() < Index::MaxBatchEntries) {
                delta.adds += entryOf(names, at);
                if (list)
                    list->write('/' + delta.adds.back().folder.toUtf8() + '/' + delta.adds.back().name.toUtf8() + '\n');
                if (++at % ofPeer == 0)
                    break;
            }
            delta.next = QByteArray::number(at);
            deltas.push_back(std::move(delta));
        }
        for (const auto& result : catalog.apply(deltas)) {
            if (!result)
                fail(result.error());
        }
    }
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3 || arguments[2].toULongLong() == 0) {
        std::fprintf(stderr, "usage: bench_search DIR ENTRIES [--queries N] [--name-list FILE] [--query-list FILE]\n");
        return 2;
    }
    const quint64 entries = arguments[2].toULongLong();
    const int queries = std::max(optionOf(arguments, QStringLiteral("--queries")).toInt(), 0);
    QDir().mkpath(arguments[1]);
    const auto store = Store::makeIndexStore(QDir(arguments[1]).filePath(QStringLiteral("bench-%1.db").arg(entries)));
    if (const Status status = store->open(); !status)
        fail(status.error());
    SystemRandom random;
    Index::FileCatalog catalog(*store, random, entries);

    QElapsedTimer timer;
    timer.start();
    if (const Status status = catalog.open(); !status)
        fail(status.error());
    for (auto more = catalog.loadSome();; more = catalog.loadSome()) {
        if (!more)
            fail(more.error());
        if (!*more)
            break;
    }
    const double loading = seconds(timer);
    timer.restart();
    if (catalog.entryCount() == 0) {
        QFile list(optionOf(arguments, QStringLiteral("--name-list")));
        const bool listed = !list.fileName().isEmpty() && list.open(QIODevice::WriteOnly);
        registerPeers(*store, Peers);
        publishAll(catalog, entries, listed ? &list : nullptr);
    }
    const double publishing = seconds(timer);
    for (quint64 peer = 1; peer <= Peers; peer += 2)
        catalog.setPresence({peer}, true, Dialect::Native);

    QFile list(optionOf(arguments, QStringLiteral("--query-list")));
    const bool listed = !list.fileName().isEmpty() && list.open(QIODevice::WriteOnly);
    SyntheticNames drawn(NamesSeed); // the same words
    std::vector<double> times;
    std::vector<std::pair<double, QByteArray>> slowest;
    quint64 results = 0;
    const int count = queries > 0 ? queries : 2000;
    for (int i = -count / 10; i < count; ++i) { // the first ones warm up
        const QByteArray text = drawn.query();
        if (listed && i >= 0)
            list.write(text + '\n');
        timer.restart();
        const auto query = Index::SearchQuery::parse(QString::fromLatin1(text));
        const auto page = catalog.search(*query, 0, 100);
        const double taken = seconds(timer) * 1e3;
        if (!page)
            fail(page.error());
        if (i < 0)
            continue;
        times.push_back(taken);
        slowest.emplace_back(taken, text);
        results += static_cast<quint64>(page->results.size());
    }
    std::sort(times.begin(), times.end());
    std::sort(slowest.rbegin(), slowest.rend());
    for (std::size_t i = 0; i < std::min<std::size_t>(slowest.size(), 10); ++i)
        std::fprintf(stderr, "%8.3f ms  %s\n", slowest[i].first, slowest[i].second.constData());
    const auto at = [&](double part) {
        return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
    };
    std::printf("{\"entries\": %llu, \"loadSeconds\": %.2f, \"publishSeconds\": %.2f, \"queries\": %zu, "
                "\"resultsMean\": %.1f, \"medianMs\": %.3f, \"p90Ms\": %.3f, \"p99Ms\": %.3f, \"maxMs\": %.3f, "
                "\"rssAnonMiB\": %.0f}\n",
                static_cast<unsigned long long>(catalog.entryCount()), loading, publishing, times.size(),
                static_cast<double>(results) / static_cast<double>(times.size()), at(0.5), at(0.9), at(0.99), at(1),
                rssAnon());
    return 0;
}
