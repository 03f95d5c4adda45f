// SPDX-License-Identifier: GPL-3.0-or-later
// bench_publish DIR [ENTRIES] [--csv FILE]
// Publishes ENTRIES (100,000) files of one peer to a new index in DIR, in batches of 1,000, four to a transaction as
// the service does it for a publisher that keeps some under way. Prints one JSON line. --csv writes the same rows
// (number, content, size, folder, name, modified) for sqlite3's .import.
#include "benchcatalog.h"
#include "store/indexstore.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Potluck;
using namespace Potluck::Bench;

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: bench_publish DIR [ENTRIES] [--csv FILE]\n");
        return 2;
    }
    quint64 entries = arguments.size() > 2 ? arguments[2].toULongLong() : 0;
    if (entries == 0)
        entries = 100'000;
    SyntheticNames names(7, 20'000);
    std::vector<Index::Delta> deltas;
    for (quint64 at = 0; at < entries;) {
        Index::Delta delta;
        delta.peer = {1};
        delta.base = at == 0 ? QByteArray() : QByteArray::number(at);
        for (; at < entries && delta.adds.size() < Index::MaxBatchEntries; ++at)
            delta.adds += entryOf(names, at);
        delta.next = QByteArray::number(at);
        deltas.push_back(std::move(delta));
    }
    if (const auto option = arguments.indexOf(QStringLiteral("--csv")); option > 0 && option + 1 < arguments.size()) {
        QFile csv(arguments[option + 1]);
        if (!csv.open(QIODevice::WriteOnly))
            fail({ErrorCode::Io, csv.errorString()});
        quint64 number = 0;
        for (const auto& delta : deltas) {
            for (const auto& entry : delta.adds)
                csv.write(QByteArray::number(++number) + ',' + entry.content->toHex() + ',' +
                          QByteArray::number(*entry.size) + ',' + entry.folder.toUtf8() + ",\"" + entry.name.toUtf8() +
                          "\"," + QByteArray::number(entry.modified) + '\n');
        }
    }
    QTemporaryDir folder(arguments[1] + QStringLiteral("/publish-XXXXXX"));
    const auto store = Store::makeIndexStore(folder.filePath(QStringLiteral("index.db")));
    if (const Status status = store->open(); !status)
        fail(status.error());
    SystemRandom random;
    Index::FileCatalog catalog(*store, random, entries);
    if (const Status status = catalog.open(); !status)
        fail(status.error());
    for (auto more = catalog.loadSome(); more && *more;)
        more = catalog.loadSome();
    registerPeers(*store, 1);

    QElapsedTimer timer;
    timer.start();
    for (std::size_t at = 0; at < deltas.size(); at += 4) {
        const auto some = std::span(deltas).subspan(at, std::min<std::size_t>(4, deltas.size() - at));
        for (const auto& result : catalog.apply(some)) {
            if (!result)
                fail(result.error());
        }
    }
    std::printf("{\"entries\": %llu, \"seconds\": %.3f}\n", static_cast<unsigned long long>(catalog.entryCount()),
                seconds(timer));
    return 0;
}
