// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/library.h"
#include "library/sharefile.h"
#include "library/sharelookup.h"
#include "store/librarystore.h"
#include "store/sqlitedatabase.h"
#include "support/faketimers.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

using namespace Potluck;
using namespace Potluck::Library;
using Content::PieceSize;

namespace {

LibraryOptions quickOptions()
{
    LibraryOptions options;
    options.hashThreads = 2;
    options.settle = Milliseconds{0};
    options.debounce = Milliseconds{10};
    options.availabilityInterval = Milliseconds{50};
    return options;
}

// A library on a database file, as one run of the program has it.
struct Run
{
    explicit Run(const QString& database, LibraryOptions options = quickOptions())
    {
        auto opened = Store::openLibraryStore(database, clock);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        store = std::move(*opened);
        library = std::make_unique<Library::Library>(*store, clock, timers, std::move(options));
        if (!library->start())
            qFatal("the library does not start");
    }

    SystemClock clock;
    QtTimerSource timers;
    std::unique_ptr<LibraryStore> store;
    std::unique_ptr<Library::Library> library;
};

// Run as a process of its own, to be killed.
int hashAsChild(const QString& folder, const QString& database)
{
    Run run(database);
    const auto added = run.library->addShare(folder);
    return added ? QCoreApplication::exec() : 1;
}

} // namespace

class TestLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void publishesWhatIsShared();
    void refusesSharesThatMakeNoSense();
    void leavesThePrivateFolderOut();
    void refusesThePrivateFolder();
    void withdrawsWhatBecamePrivate();
    void namesWhatCannotBePublished();
    void storesWhenTheDiskHasRoomAgain();
    void restartHashesNothing();
    void renamesHashNothing();
    void noticesChanges();
    void noticesNewFoldersWithAllBelow();
    void findsChangesWithoutWatching();
    void publishesOneChangeForOneFile();
    void missingShareKeepsItsEntries();
    void emptyMountPointKeepsEntries();
    void removedShareIsWithdrawn();
    void appliesRulesAtOnce();
    void keepsRulesOverARestart();
    void neverSharesUnfinishedDownloads();
    void tellsHowFarHashingIs();
    void neverPublishesLinksAndSpecialFiles();
    void addsDigestsLater();
    void pausesAndGoesOn();
    void noticesAChangeWhileHashing();
    void doesNotWaitForUnreadableFiles();
    void goesOnAfterBeingDestroyed();
    void goesOnAfterBeingKilled();
    void answersLookUps();
    void rechecksWhatWasFoundChanged();
    void survivesManyFoldersComingAndGoing();

private:
    void write(const QByteArray& path, const QByteArray& bytes) const;
    [[nodiscard]] QByteArray full(const QByteArray& path) const { return m_share.toUtf8() + '/' + path; }
    void start(LibraryOptions options = quickOptions());
    void share();
    void waitDone();
    // What an index that began at 0 would have: folder/name -> content.
    [[nodiscard]] QMap<QString, Content::ContentId> published() const;
    [[nodiscard]] static Content::ContentId idOf(const QByteArray& bytes);

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_share;
    QString m_database;
    std::unique_ptr<Run> m_run;
};

void TestLibrary::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_share = m_dir->filePath(QStringLiteral("Music"));
    m_database = m_dir->filePath(QStringLiteral("library.sqlite"));
    QVERIFY(QDir().mkpath(m_share));
}

void TestLibrary::cleanup()
{
    m_run.reset();
    std::filesystem::remove_all(m_dir->path().toStdString()); // Qt cannot name all that is in there
}

void TestLibrary::write(const QByteArray& path, const QByteArray& bytes) const
{
    const QByteArray target = full(path);
    std::filesystem::create_directories(std::filesystem::path(target.toStdString()).parent_path());
    FILE* const file = std::fopen(target.constData(), "wb");
    QVERIFY(file);
    QCOMPARE(std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), file),
             static_cast<size_t>(bytes.size()));
    QCOMPARE(std::fclose(file), 0);
}

void TestLibrary::start(LibraryOptions options)
{
    m_run.reset();
    m_run = std::make_unique<Run>(m_database, std::move(options));
}

void TestLibrary::share()
{
    start();
    const auto added = m_run->library->addShare(m_share);
    QVERIFY2(added.ok(), added.ok() ? "" : qPrintable(added.error().detail));
    waitDone();
}

void TestLibrary::waitDone()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_run->library->progress().isDone(), 30'000);
}

QMap<QString, Content::ContentId> TestLibrary::published() const
{
    QMap<QString, Content::ContentId> files;
    const auto page = m_run->library->changesSince(0, 100'000);
    for (const Change& change : page->changes)
        files.insert(change.folder + u'/' + change.name, change.file->content);
    return files;
}

Content::ContentId TestLibrary::idOf(const QByteArray& bytes)
{
    Content::TreeHasher hasher;
    hasher.update(bytes);
    return hasher.finish().content;
}

void TestLibrary::publishesWhatIsShared()
{
    write("one.mp3", "one");
    write("Rock/Live/two.mp3", "two");
    write("empty", "");
    write("音楽.flac", QByteArray(100'000, 'x'));
    write("bad\xff.txt", "bad");
    write(".hidden", "no");
    write("film.part", "no");
    start();
    QSignalSpy publishedSpy(m_run->library.get(), &Library::Library::published);
    QVERIFY(m_run->library->addShare(m_share).ok());
    QVERIFY(!m_run->library->progress().isDone()); // from the very first moment
    waitDone();
    const auto files = published();
    QCOMPARE(files.size(), 5);
    QCOMPARE(files[QStringLiteral("Music/one.mp3")], idOf("one"));
    QCOMPARE(files[QStringLiteral("Music/Rock/Live/two.mp3")], idOf("two"));
    QCOMPARE(files[QStringLiteral("Music/empty")], Content::emptyContentId());
    QCOMPARE(files[QStringLiteral("Music/音楽.flac")], idOf(QByteArray(100'000, 'x')));
    QTRY_VERIFY(!publishedSpy.isEmpty() && publishedSpy.last().front().toULongLong() == m_run->library->sequence());
    const QList<Share> shares = m_run->library->shares();
    QCOMPARE(shares.size(), 1);
    QCOMPARE(shares[0].state, Share::State::Ready);
    QCOMPARE(shares[0].name, QStringLiteral("Music"));
    QCOMPARE(shares[0].files, std::uint64_t(5));
    QCOMPARE(shares[0].bytes, std::uint64_t(100'009));
    QCOMPARE(shares[0].pendingFiles, std::uint64_t(0));
}

void TestLibrary::refusesSharesThatMakeNoSense()
{
    write("sub/file", "x");
    share();
    Library::Library& library = *m_run->library;
    const auto code = [&](const QString& folder) { return library.addShare(folder).error().code; };
    QCOMPARE(code(m_share), ErrorCode::AlreadyExists);
    QCOMPARE(code(m_share + u"/sub/.."), ErrorCode::AlreadyExists);
    QCOMPARE(code(m_share + u"/sub"), ErrorCode::InvalidArgument);
    QCOMPARE(code(m_dir->path()), ErrorCode::InvalidArgument);
    QCOMPARE(code(m_share + u"/sub/file"), ErrorCode::InvalidArgument);
    QCOMPARE(code(m_share + u"/nowhere"), ErrorCode::NotFound);
    QVERIFY(library.addShare(m_share + u"/nowhere").error().detail.contains(QStringLiteral("does not exist")));
    QCOMPARE(library.shares().size(), 1);
    QVERIFY(library.shareAt(m_share + u'/').has_value());
    QVERIFY(!library.shareAt(m_dir->path()).has_value());
    QCOMPARE(library.removeShare(ShareId{99}).error().code, ErrorCode::NotFound);
}

void TestLibrary::leavesThePrivateFolderOut()
{
    write("song", "x");
    write("program/identity.pem", "key");
    write("program/downloads/film", "film");
    write("programs", "y");
    LibraryOptions options = quickOptions();
    options.privateFolder = {full("program"), full("program/downloads")};
    start(options);
    QVERIFY(m_run->library->addShare(m_share).ok());
    waitDone();
    const QStringList expected{QStringLiteral("Music/programs"), QStringLiteral("Music/song")};
    QCOMPARE(published().keys(), expected);
    // Also under another name, after changes in it, and when somebody asks for a file that is in there.
    QCOMPARE(::rename(full("program").constData(), full("moved").constData()), 0);
    write("moved/downloads/late", "late");
    m_run->library->recheck({m_share.toUtf8(), "moved/downloads/film", {}});
    write("end", "end");
    QTRY_COMPARE(published().size(), 3);
    waitDone();
    QVERIFY(published().contains(QStringLiteral("Music/end")));
}

void TestLibrary::refusesThePrivateFolder()
{
    write("program/partial/x", "x");
    write("program/downloads/deep/x", "x");
    QCOMPARE(::symlink("program/partial", full("link").constData()), 0);
    LibraryOptions options = quickOptions();
    options.privateFolder = {full("program"), full("program/downloads")};
    start(options);
    Library::Library& library = *m_run->library;
    for (const QString& folder : {QStringLiteral("/program"), QStringLiteral("/program/partial"),
                                  QStringLiteral("/link"), QStringLiteral("/link/../downloads/..")}) {
        const auto added = library.addShare(m_share + folder);
        QVERIFY2(!added, qPrintable(folder));
        QCOMPARE(added.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(added.error().detail.contains(QStringLiteral("the data directory")), qPrintable(added.error().detail));
    }
    QVERIFY(library.addShare(m_share + u"/program/downloads/deep").ok());
    QVERIFY(library.removeShare(*library.shareAt(m_share + u"/program/downloads/deep")).ok());
    QVERIFY(library.addShare(m_share + u"/program/downloads").ok());
    // A download folder that is the private folder itself opens nothing.
    options.privateFolder.shareable = options.privateFolder.path;
    start(options);
    QVERIFY(!m_run->library->addShare(m_share + u"/program/partial"));
}

void TestLibrary::withdrawsWhatBecamePrivate()
{
    write("identity.pem", "key");
    share();
    QCOMPARE(published().size(), 1);
    LibraryOptions options = quickOptions();
    options.privateFolder = {m_share.toUtf8(), {}};
    start(options);
    QVERIFY(m_run->library->shares().isEmpty());
    QVERIFY(published().isEmpty());
}

void TestLibrary::namesWhatCannotBePublished()
{
    write("song", "x");
    write("bad\nname", "x");
    write("tab\tfolder/inside", "x");
    share();
    QCOMPARE(published().keys(), QStringList{QStringLiteral("Music/song")});
    const auto told = [this] { return m_run->library->shares().front(); };
    QCOMPARE(told().files, std::uint64_t(1));
    QCOMPARE(told().state, Share::State::Ready);
    QVERIFY2(told().detail.startsWith(QStringLiteral("2 files are left out, one of them ")), qPrintable(told().detail));
    QVERIFY(told().detail.endsWith(QStringLiteral(" (its name holds a control character)")));
    // The next file of the folder does not make it forget the others; a better name does.
    write("more", "x");
    QTRY_COMPARE(published().size(), 2);
    QVERIFY(told().detail.startsWith(QStringLiteral("2 files")));
    QCOMPARE(::rename(full("tab\tfolder").constData(), full("folder").constData()), 0);
    QTRY_COMPARE(published().size(), 3);
    QTRY_COMPARE(told().detail,
                 QStringLiteral("1 file is left out: bad\uFFFDname (its name holds a control character)"));
    QCOMPARE(::rename(full("bad\nname").constData(), full("good").constData()), 0);
    QTRY_COMPARE(published().size(), 4);
    QTRY_VERIFY(told().detail.isEmpty());
}

void TestLibrary::storesWhenTheDiskHasRoomAgain()
{
    write("a", "one");
    Test::FakeClock clock;
    Test::FakeTimers timers(clock);
    auto store = Store::openLibraryStore(m_database, clock);
    auto other = Store::SqliteDatabase::open(m_database, QStringLiteral("library"), {});
    QVERIFY(store && other);
    // The disk is full, as far as these tables know.
    const auto fill = [&](const char* when) {
        return (*other)->run(QStringLiteral("CREATE TRIGGER full BEFORE %1 "
                                            "BEGIN SELECT RAISE (FAIL, 'disk full'); END")
                                 .arg(QLatin1String(when)));
    };
    const auto makeRoom = [&] { return (*other)->run(QStringLiteral("DROP TRIGGER full")); };
    LibraryOptions options = quickOptions();
    options.watch = false;
    Library::Library library(**store, clock, timers, options);
    QVERIFY(library.start());
    const auto told = [&library] { return library.shares().front(); };

    QVERIFY(fill("INSERT ON files"));
    QVERIFY(library.addShare(m_share));
    QTRY_COMPARE(told().state, Share::State::Blocked);
    QTRY_VERIFY(!library.progress().scanning);
    QCOMPARE(told().state, Share::State::Blocked); // also when it was looked through
    QVERIFY2(told().detail.contains(QStringLiteral("disk full")), qPrintable(told().detail));
    QVERIFY(makeRoom());
    timers.advance(Milliseconds{30'000});
    QTRY_COMPARE(told().files, std::uint64_t(1));
    QTRY_COMPARE(told().state, Share::State::Ready);
    QVERIFY(told().detail.isEmpty());
    QTRY_VERIFY(library.progress().isDone());

    // What comes later, too, without another change.
    QVERIFY(fill("INSERT ON files"));
    write("b", "two");
    library.rescan();
    QTRY_COMPARE(told().state, Share::State::Blocked);
    QTRY_VERIFY(!library.progress().scanning);
    QVERIFY(makeRoom());
    timers.advance(Milliseconds{30'000});
    QTRY_COMPARE(told().files, std::uint64_t(2));
    QTRY_COMPARE(told().state, Share::State::Ready);

    // And what was hashed.
    QTRY_VERIFY(library.progress().isDone());
    QVERIFY(fill("UPDATE OF content ON hashes"));
    write("c", "three");
    library.rescan();
    QTRY_COMPARE(told().state, Share::State::Blocked);
    QCOMPARE(told().pendingFiles, std::uint64_t(1));
    QVERIFY(makeRoom());
    timers.advance(Milliseconds{10'000});
    QTRY_COMPARE(told().state, Share::State::Ready);
    QTRY_VERIFY(library.progress().isDone());
    QCOMPARE(library.changesSince(0, 10)->changes.size(), 3);
}

void TestLibrary::restartHashesNothing()
{
    write("a", "one");
    write("sub/b", "two");
    share();
    const auto before = published();
    const quint64 sequence = m_run->library->sequence();
    start();
    QCOMPARE(m_run->library->shares().size(), 1);
    waitDone();
    QCOMPARE(m_run->library->progress().bytesHashed, std::uint64_t(0));
    QCOMPARE(m_run->library->sequence(), sequence);
    QCOMPARE(published(), before);

    // What changed while nobody looked is found.
    m_run.reset();
    write("sub/c", "three");
    QVERIFY(QFile::remove(QFile::decodeName(full("a"))));
    start();
    waitDone();
    QCOMPARE(published().keys(), QStringList({QStringLiteral("Music/sub/b"), QStringLiteral("Music/sub/c")}));
    QCOMPARE(m_run->library->progress().bytesHashed, std::uint64_t(5));
    QCOMPARE(m_run->library->changesSince(sequence, 10)->changes.size(), 2);
}

void TestLibrary::renamesHashNothing()
{
    write("a", "one");
    write("folder/deep/b", "two");
    share();
    const quint64 hashed = m_run->library->progress().bytesHashed;
    QCOMPARE(::rename(full("a").constData(), full("renamed").constData()), 0);
    QCOMPARE(::rename(full("folder").constData(), full("moved").constData()), 0);
    QTRY_COMPARE(published().keys(),
                 QStringList({QStringLiteral("Music/moved/deep/b"), QStringLiteral("Music/renamed")}));
    QCOMPARE(::rename(full("moved/deep/b").constData(), full("b").constData()), 0);
    QTRY_COMPARE(published().keys(), QStringList({QStringLiteral("Music/b"), QStringLiteral("Music/renamed")}));
    waitDone();
    QCOMPARE(m_run->library->progress().bytesHashed, hashed);
    // A folder that was moved is still watched, under its new name.
    write("moved/deep/new", "three");
    QTRY_VERIFY(published().contains(QStringLiteral("Music/moved/deep/new")));
}

void TestLibrary::noticesChanges()
{
    write("sub/a", "one");
    write("sub/b", "two");
    share();
    write("sub/a", "changed");
    QTRY_COMPARE(published()[QStringLiteral("Music/sub/a")], idOf("changed"));
    QCOMPARE(::unlink(full("sub/b").constData()), 0);
    QTRY_VERIFY(!published().contains(QStringLiteral("Music/sub/b")));
    write("c.part", "three");
    QCOMPARE(::rename(full("c.part").constData(), full("c").constData()), 0);
    QTRY_COMPARE(published()[QStringLiteral("Music/c")], idOf("three"));
}

void TestLibrary::noticesNewFoldersWithAllBelow()
{
    share();
    write("x/y/z/deep", "deep");
    QTRY_COMPARE(published().keys(), QStringList{QStringLiteral("Music/x/y/z/deep")});
    write("x/y/z/more", "more");
    QTRY_COMPARE(published().size(), 2);
    std::filesystem::remove_all(full("x").toStdString());
    QTRY_VERIFY(published().isEmpty());
}

void TestLibrary::findsChangesWithoutWatching()
{
    write("sub/a", "one");
    LibraryOptions options = quickOptions();
    options.watch = false;
    options.rescanInterval = Milliseconds{50};
    start(options);
    QVERIFY(m_run->library->addShare(m_share).ok());
    waitDone();
    write("sub/new/b", "two");
    QTRY_COMPARE(published().size(), 2);
    std::filesystem::remove_all(full("sub").toStdString());
    QTRY_VERIFY(published().isEmpty());
}

void TestLibrary::publishesOneChangeForOneFile()
{
    for (int i = 0; i < 50; ++i)
        write("sub/" + QByteArray::number(i), QByteArray::number(i));
    share();
    const quint64 before = m_run->library->sequence();
    QCOMPARE(before, quint64(50));
    write("sub/new", "new");
    QTRY_COMPARE(published().size(), 51);
    waitDone();
    const auto page = m_run->library->changesSince(before, 10);
    QCOMPARE(page->changes.size(), 1);
    QCOMPARE(page->changes[0].name, QStringLiteral("new"));
}

void TestLibrary::missingShareKeepsItsEntries()
{
    write("a", "one");
    write("sub/b", "two");
    share();
    const auto before = published();
    const quint64 sequence = m_run->library->sequence();
    const QByteArray away = m_dir->path().toUtf8() + "/away";
    QCOMPARE(::rename(m_share.toUtf8().constData(), away.constData()), 0);
    QTRY_COMPARE(m_run->library->shares().front().state, Share::State::Unavailable);
    QVERIFY(!m_run->library->shares().front().detail.isEmpty());
    QCOMPARE(published(), before);
    // Also for a start without it.
    start();
    QTRY_COMPARE(m_run->library->shares().front().state, Share::State::Unavailable);
    QVERIFY(m_run->library->shareAt(m_share).has_value());
    QCOMPARE(m_run->library->sequence(), sequence);
    // It comes back by itself, and is watched again.
    QCOMPARE(::rename(away.constData(), m_share.toUtf8().constData()), 0);
    QTRY_COMPARE(m_run->library->shares().front().state, Share::State::Ready);
    QCOMPARE(m_run->library->sequence(), sequence);
    QCOMPARE(m_run->library->progress().bytesHashed, std::uint64_t(0));
    write("sub/c", "three");
    QTRY_COMPARE(published().size(), 3);
}

void TestLibrary::emptyMountPointKeepsEntries()
{
    write("sub/b", "two");
    share();
    m_run.reset();
    const QByteArray away = m_dir->path().toUtf8() + "/away";
    QCOMPARE(::rename(m_share.toUtf8().constData(), away.constData()), 0);
    QVERIFY(QDir().mkpath(m_share)); // as the folder is while nothing is mounted on it
    start();
    QTRY_COMPARE(m_run->library->shares().front().state, Share::State::Unavailable);
    QCOMPARE(published().size(), 1);
    QCOMPARE(::rmdir(m_share.toUtf8().constData()), 0);
    QCOMPARE(::rename(away.constData(), m_share.toUtf8().constData()), 0);
    QTRY_COMPARE(m_run->library->shares().front().state, Share::State::Ready);
    // The user may empty the folder itself.
    std::filesystem::remove_all(full("sub").toStdString());
    QTRY_VERIFY(published().isEmpty());
    QCOMPARE(m_run->library->shares().front().state, Share::State::Ready);
}

void TestLibrary::removedShareIsWithdrawn()
{
    write("a", QByteArray(8 * PieceSize, 'x'));
    LibraryOptions options = quickOptions();
    options.hashRate = 16 * PieceSize;
    start(options);
    const auto added = m_run->library->addShare(m_share);
    QTRY_VERIFY(m_run->library->progress().bytesHashed > 0);
    QVERIFY(m_run->library->removeShare(*added).ok());
    QVERIFY(m_run->library->shares().isEmpty());
    waitDone();
    QVERIFY(published().isEmpty());
    write("b", "unseen");
    m_run->library->setHashRate(0);
    const auto again = m_run->library->addShare(m_share);
    QVERIFY(again.ok());
    waitDone();
    QCOMPARE(published().size(), 2);
    const quint64 sequence = m_run->library->sequence();
    QVERIFY(m_run->library->removeShare(*again).ok());
    QCOMPARE(m_run->library->changesSince(sequence, 10)->changes.size(), 2);
    write("c", "unseen");
    QTest::qWait(50); // nobody looks any more
    QVERIFY(m_run->library->progress().isDone());
    QVERIFY(published().isEmpty());
}

void TestLibrary::appliesRulesAtOnce()
{
    write("a.txt", "one");
    write("b.log", "two");
    write("logs/c", "three");
    share();
    QCOMPARE(published().size(), 3);
    QVERIFY(m_run->library->setRules(ShareRules(true, {QStringLiteral("*.log"), QStringLiteral("logs")})).ok());
    waitDone();
    QCOMPARE(published().keys(), QStringList{QStringLiteral("Music/a.txt")});
    const quint64 hashed = m_run->library->progress().bytesHashed;
    QVERIFY(m_run->library->setRules(ShareRules(true, {})).ok());
    waitDone();
    QCOMPARE(published().size(), 3);
    QCOMPARE(m_run->library->progress().bytesHashed, hashed);
}

void TestLibrary::keepsRulesOverARestart()
{
    write("a.txt", "one");
    write("b.log", "two");
    share();
    QVERIFY(m_run->library->rules() == ShareRules());
    const ShareRules rules(true, {QStringLiteral("*.log")});
    QVERIFY(m_run->library->setRules(rules).ok());
    waitDone();
    start();
    QVERIFY(m_run->library->rules() == rules);
    waitDone();
    QCOMPARE(published().keys(), QStringList{QStringLiteral("Music/a.txt")});
}

void TestLibrary::neverSharesUnfinishedDownloads()
{
    write(".hidden", "one");
    write(".potluck-partial/1-abc.part.mkv", "two");
    write(".0123.potluck-partial", "three");
    start();
    QVERIFY(m_run->library->setRules(ShareRules(false, {})).ok());
    share();
    QCOMPARE(published().keys(), QStringList{QStringLiteral("Music/.hidden")});
}

void TestLibrary::tellsHowFarHashingIs()
{
    write("a", "one");
    write("large", QByteArray(8 * 1024 * 1024, 'x'));
    LibraryOptions options = quickOptions();
    options.hashRate = 20'000'000;
    options.hashThreads = 1;
    start(options);
    QVERIFY(m_run->library->addShare(m_share).ok());
    QTRY_COMPARE(m_run->library->progress().current, QStringLiteral("large"));
    m_run->library->setPaused(true);
    QVERIFY(m_run->library->progress().paused);
    QVERIFY(m_run->library->progress().current.isEmpty());
    m_run->library->setPaused(false);
    waitDone();
    QCOMPARE(m_run->library->progress().filesHashed, std::uint64_t(2));
    QVERIFY(m_run->library->progress().current.isEmpty());
}

void TestLibrary::neverPublishesLinksAndSpecialFiles()
{
    write("sub/file", "x");
    const QByteArray outside = m_dir->path().toUtf8() + "/secret";
    QFile secret(QFile::decodeName(outside));
    QVERIFY(secret.open(QIODevice::WriteOnly));
    secret.close();
    QCOMPARE(::symlink("../secret", full("link").constData()), 0);
    QCOMPARE(::symlink(m_dir->path().toUtf8().constData(), full("folder-link").constData()), 0);
    QCOMPARE(::symlink("..", full("sub/loop").constData()), 0);
    QCOMPARE(::mkfifo(full("pipe").constData(), 0600), 0);
    share();
    QCOMPARE(published().keys(), QStringList{QStringLiteral("Music/sub/file")});
    // Also those that come later, and a file that becomes a link.
    QCOMPARE(::symlink("../secret", full("late").constData()), 0);
    QCOMPARE(::unlink(full("sub/file").constData()), 0);
    QCOMPARE(::symlink("../../secret", full("sub/file").constData()), 0);
    write("end", "end");
    QTRY_COMPARE(published().keys(), QStringList{QStringLiteral("Music/end")});
}

void TestLibrary::addsDigestsLater()
{
    write("a", "abc");
    share();
    const quint64 before = m_run->library->sequence();
    QVERIFY(!m_run->library->changesSince(0, 1)->changes[0].file->sha1.has_value());
    m_run->library->setDigests({QCryptographicHash::Sha1});
    QVERIFY(!m_run->library->progress().isDone());
    waitDone();
    const auto page = m_run->library->changesSince(before, 10);
    QCOMPARE(page->changes.size(), 1);
    QCOMPARE(page->changes[0].file->sha1->toHex(), QByteArray("a9993e364706816aba3e25717850c26c9cd0d89d"));
    QVERIFY(!page->changes[0].file->md5.has_value());
    // New files get them in the same reading.
    const quint64 hashed = m_run->library->progress().bytesHashed;
    write("b", "abc");
    QTRY_COMPARE(published().size(), 2);
    waitDone();
    QCOMPARE(m_run->library->progress().bytesHashed, hashed + 3);
    QVERIFY(m_run->library->changesSince(page->changes[0].sequence, 10)->changes[0].file->sha1.has_value());
    // And both are found by it.
    ShareLookup lookUp([this] { return Store::openLibraryReader(m_database); });
    std::optional<Result<QList<LocatedFile>>> located;
    lookUp.locate({{}, page->changes[0].file->sha1, {}}, this, [&](auto result) { located = std::move(result); });
    QTRY_VERIFY(located);
    QCOMPARE((*located)->size(), 2);
    QCOMPARE((*located)->front().content, idOf("abc"));
}

void TestLibrary::pausesAndGoesOn()
{
    write("a", "abc");
    LibraryOptions options = quickOptions();
    options.paused = true;
    start(options);
    QVERIFY(m_run->library->addShare(m_share).ok());
    QTRY_COMPARE(m_run->library->shares().front().pendingFiles, std::uint64_t(1));
    QTRY_VERIFY(!m_run->library->progress().scanning);
    QVERIFY(m_run->library->progress().paused);
    QVERIFY(!m_run->library->progress().isDone());
    QCOMPARE(m_run->library->progress().pendingBytes, std::uint64_t(3));
    QVERIFY(published().isEmpty());
    m_run->library->setPaused(false);
    waitDone();
    QCOMPARE(published().size(), 1);
}

void TestLibrary::noticesAChangeWhileHashing()
{
    write("a", QByteArray(6 * PieceSize, 'x'));
    LibraryOptions options = quickOptions();
    options.hashRate = 12 * PieceSize;
    start(options);
    QVERIFY(m_run->library->addShare(m_share).ok());
    QTRY_VERIFY(m_run->library->progress().bytesHashed > 0);
    write("a", "short");
    m_run->library->setHashRate(0);
    QTRY_COMPARE_WITH_TIMEOUT(published().value(QStringLiteral("Music/a")), idOf("short"), 15'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_run->library->progress().isDone(), 15'000);
}

void TestLibrary::doesNotWaitForUnreadableFiles()
{
    write("a", "one");
    start();
    // The file is gone from disk and its folder does not tell: as one that fails with an I/O error would look.
    QVERIFY(m_run->library->addShare(m_share).ok());
    waitDone();
    QVERIFY(m_run->store
                ->apply(m_run->library->shares().front().id,
                        {DirectoryUpdate{"", "x", 2, 0, {{"too large", {1, 2, ~0ULL >> 1, 3}}}, {}, {}}})
                .ok());
    m_run->library->setDigests({QCryptographicHash::Md5}); // wakes it
    waitDone();
    QCOMPARE(published().size(), 1);
    QCOMPARE(m_run->library->shares().front().pendingFiles, std::uint64_t(0));
    QTRY_COMPARE(m_run->library->shares().front().detail,
                 QStringLiteral("1 file is left out: too large (files above 16 TiB cannot be shared)"));
}

void TestLibrary::goesOnAfterBeingDestroyed()
{
    const quint64 size = 12 * PieceSize;
    write("a", QByteArray(static_cast<qsizetype>(size), 'x'));
    LibraryOptions options = quickOptions();
    options.hashRate = 24 * PieceSize;
    start(options);
    QVERIFY(m_run->library->addShare(m_share).ok());
    QTRY_VERIFY(m_run->library->progress().bytesHashed > 4 * PieceSize);
    start();
    waitDone();
    QVERIFY(m_run->library->progress().bytesHashed <= size - 3 * PieceSize);
    QCOMPARE(published()[QStringLiteral("Music/a")], idOf(QByteArray(static_cast<qsizetype>(size), 'x')));
}

void TestLibrary::goesOnAfterBeingKilled()
{
    const quint64 size = 600 * PieceSize;
    write("large", {});
    QCOMPARE(::truncate(full("large").constData(), off_t(size)), 0);
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedChannels);
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hash-as-child"), m_share, m_database});
    QVERIFY(child.waitForStarted());
    SystemClock clock;
    const auto hasCheckpoint = [&] {
        if (!QFile::exists(m_database))
            return false;
        auto store = Store::openLibraryStore(m_database, clock);
        if (!store)
            return false;
        const auto pending = (*store)->pendingContent({}, 1);
        return pending && !pending->isEmpty() && !pending->front().checkpoint.isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasCheckpoint(), 30'000);
    child.kill();
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);

    start();
    QCOMPARE(m_run->library->shares().size(), 1);
    waitDone();
    QVERIFY(m_run->library->progress().bytesHashed <= size - 256 * PieceSize);
    const QByteArray piece = Content::hashPiece(QByteArray(PieceSize, '\0'), size, 0).toByteArray();
    QCOMPARE(published()[QStringLiteral("Music/large")], *Content::rootOfPieceLayer(size, piece.repeated(600)));
}

void TestLibrary::answersLookUps()
{
    const QByteArray large(2 * PieceSize + 1, 'x');
    write("sub/a", large);
    share();
    ShareLookup lookUp([this] { return Store::openLibraryReader(m_database); });
    std::optional<Result<QList<LocatedFile>>> located;
    std::optional<Result<QByteArray>> layer;
    std::optional<Result<QList<LocatedFile>>> nothing;
    lookUp.locate({idOf(large), {}, {}}, this, [&](auto result) { located = std::move(result); });
    lookUp.pieceLayer(idOf(large), this, [&](auto result) { layer = std::move(result); });
    lookUp.locate({idOf("other"), {}, {}}, this, [&](auto result) { nothing = std::move(result); });
    QTRY_VERIFY(located && layer && nothing);
    QCOMPARE((*located)->size(), 1);
    const auto file = openShared((**located)[0]);
    QVERIFY(file.ok());
    QByteArray bytes(large.size(), '\0');
    QCOMPARE(::pread(file->fd(), bytes.data(), static_cast<size_t>(bytes.size()), 0), large.size());
    QCOMPARE(bytes, large);
    QVERIFY(Content::verifyPieceLayer(idOf(large), static_cast<quint64>(large.size()), **layer));
    QCOMPARE(nothing->error().code, ErrorCode::NotFound);
}

void TestLibrary::rechecksWhatWasFoundChanged()
{
    write("sub/a", "one");
    LibraryOptions options = quickOptions();
    options.watch = false;
    start(options);
    QVERIFY(m_run->library->addShare(m_share).ok());
    waitDone();
    write("sub/a", "another");
    m_run->library->recheck({m_share.toUtf8(), "sub/a", {}});
    m_run->library->recheck({"/not/a/share", "sub/a", {}});
    QVERIFY(!m_run->library->progress().isDone());
    QTRY_COMPARE(published().value(QStringLiteral("Music/sub/a")), idOf("another"));
}

void TestLibrary::survivesManyFoldersComingAndGoing()
{
    share();
    for (int round = 0; round < 20; ++round) {
        for (int i = 0; i < 20; ++i)
            write("d" + QByteArray::number((round + i) % 7) + "/s" + QByteArray::number(i) + "/f",
                  QByteArray::number(round));
        QCoreApplication::processEvents();
        std::filesystem::remove_all(full("d" + QByteArray::number(round % 7)).toStdString());
        std::error_code ignored;
        std::filesystem::rename(full("d" + QByteArray::number((round + 1) % 7)).toStdString(),
                                full("e" + QByteArray::number(round % 3) + QByteArray::number(round)).toStdString(),
                                ignored);
        QCoreApplication::processEvents();
    }
    // In the end what is published is what is there.
    QStringList expected;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(m_share.toStdString())) {
        if (entry.is_regular_file())
            expected.append(QString::fromStdString(entry.path().string()).mid(m_dir->path().size() + 1));
    }
    expected.sort();
    QTRY_COMPARE_WITH_TIMEOUT(published().keys(), expected, 15'000);
    for (const QString& path : std::as_const(expected)) {
        QFile file(m_dir->filePath(path));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QTRY_COMPARE(published().value(path), idOf(bytes));
    }
}

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 4 && qstrcmp(argv[1], "--hash-as-child") == 0)
        return hashAsChild(QFile::decodeName(argv[2]), QFile::decodeName(argv[3]));
    TestLibrary test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_library.moc"
