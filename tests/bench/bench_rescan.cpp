// SPDX-License-Identifier: GPL-3.0-or-later
// bench_rescan FOLDER DATABASE: shares FOLDER with that database (made when missing), waits until everything is checked
// and hashed, and prints one line of JSON. Run it again on an unchanged tree for the time of a start.
#include "library/library.h"
#include "store/librarystore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Potluck;

namespace {

// A line of /proc/self/status, in bytes.
double memory(const char* key)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith(key))
            return line.simplified().split(' ').value(1).toDouble() * 1024;
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    QElapsedTimer timer;
    timer.start();
    const QCoreApplication app(argc, argv);
    if (argc != 3) {
        std::fputs("usage: bench_rescan FOLDER DATABASE\n", stderr);
        return 2;
    }
    const SystemClock clock;
    QtTimerSource timers;
    auto store = Store::openLibraryStore(QFile::decodeName(argv[2]), clock);
    if (!store) {
        std::fprintf(stderr, "%s\n", qPrintable(store.error().detail));
        return 1;
    }
    Library::LibraryOptions options;
    options.settle = Milliseconds{0};
    Library::Library library(**store, clock, timers, options);
    const Status started = library.start();
    if (started && !library.shareAt(QFile::decodeName(argv[1]))) {
        if (const auto added = library.addShare(QFile::decodeName(argv[1])); !added) {
            std::fprintf(stderr, "%s\n", qPrintable(added.error().detail));
            return 1;
        }
    }
    bool done = false;
    const auto checkDone = [&] {
        if (done || !library.progress().isDone())
            return;
        done = true;
        const double seconds = double(timer.nsecsElapsed()) / 1e9;
        const QList<Library::Share> shares = library.shares();
        QJsonObject result;
        result[QStringLiteral("seconds")] = seconds;
        result[QStringLiteral("files")] = double(shares.front().files);
        result[QStringLiteral("bytes")] = double(shares.front().bytes);
        result[QStringLiteral("bytesHashed")] = double(library.progress().bytesHashed);
        result[QStringLiteral("sequence")] = double(library.sequence());
        result[QStringLiteral("rssAnon")] = memory("RssAnon:");
        std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
        QCoreApplication::quit();
    };
    QObject::connect(&library, &Library::Library::sharesChanged, &library, checkDone);
    QObject::connect(&library, &Library::Library::progressChanged, &library, checkDone);
    return QCoreApplication::exec();
}
