// SPDX-License-Identifier: GPL-3.0-or-later
// bench_hashing FOLDER [DATABASE]: shares FOLDER for the first time (DATABASE must be new; without it, one in a
// temporary folder), waits until everything is hashed, and prints one line of JSON.
#include "library/library.h"
#include "store/librarystore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <cstdio>

using namespace Potluck;

int main(int argc, char** argv)
{
    QElapsedTimer timer;
    timer.start();
    const QCoreApplication app(argc, argv);
    if (argc < 2 || argc > 3) {
        std::fputs("usage: bench_hashing FOLDER [DATABASE]\n", stderr);
        return 2;
    }
    const QTemporaryDir temporary;
    const QString database = argc == 3 ? QFile::decodeName(argv[2]) : temporary.filePath(QStringLiteral("library"));
    const SystemClock clock;
    QtTimerSource timers;
    auto store = Store::openLibraryStore(database, clock);
    if (!store) {
        std::fprintf(stderr, "%s\n", qPrintable(store.error().detail));
        return 1;
    }
    Library::LibraryOptions options;
    options.settle = Milliseconds{0};
    Library::Library library(**store, clock, timers, options);
    const Status started = library.start();
    const auto added = library.addShare(QFile::decodeName(argv[1]));
    if (!started || !added) {
        std::fprintf(stderr, "%s\n", qPrintable(!started ? started.error().detail : added.error().detail));
        return 1;
    }
    bool done = false;
    const auto checkDone = [&] {
        if (done || !library.progress().isDone())
            return;
        done = true;
        const double seconds = double(timer.nsecsElapsed()) / 1e9;
        const Library::Share share = library.shares().front();
        QJsonObject result;
        result[QStringLiteral("seconds")] = seconds;
        result[QStringLiteral("files")] = double(share.files);
        result[QStringLiteral("bytes")] = double(library.progress().bytesHashed);
        result[QStringLiteral("bytesPerSecond")] = double(library.progress().bytesHashed) / seconds;
        std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
        QCoreApplication::quit();
    };
    QObject::connect(&library, &Library::Library::published, &library, checkDone);
    QObject::connect(&library, &Library::Library::sharesChanged, &library, checkDone);
    QObject::connect(&library, &Library::Library::progressChanged, &library, checkDone);
    return QCoreApplication::exec();
}
