// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/scanner.h"
#include "library/sharefile.h"

#include "asnobody.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <filesystem>
#include <map>
#include <sys/stat.h>
#include <unistd.h>

using namespace Potluck;
using namespace Potluck::Library;

class TestScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listsRegularFilesOfAllFolders();
    void keepsNamesAsBytes();
    void leavesOutWhatTheRulesSay();
    void followsNoLinks();
    void tellsUnchangedFolders();
    void tellsVanishedFoldersOnce();
    void readsOneFolderOnly();
    void descendsIntoNewFolders();
    void survivesMissingRoot();
    void takesEmptyRootOfOtherDiskAsUnmounted();
    void dropsFoldersThatMayNotBeRead();
    void stopsWhenCancelled();
    void filesMayVanishMeanwhile();
    void countsWhatCannotBeWatched();
    void skipsPathsThatAreTooLong();

private:
    void make(const QByteArray& path) const
    {
        for (auto slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1))
            static_cast<void>(::mkdir(full(path.left(slash)).constData(), 0755));
        const int fd = ::open(full(path).constData(), O_CREAT | O_WRONLY, 0600);
        QVERIFY(fd >= 0);
        QCOMPARE(::write(fd, path.constData(), static_cast<size_t>(path.size())), path.size());
        ::close(fd);
    }
    [[nodiscard]] QByteArray full(const QByteArray& path) const
    {
        return QFile::encodeName(m_dir->path()) + '/' + path;
    }
    [[nodiscard]] ScanRequest request() const
    {
        ScanRequest result;
        result.root = QFile::encodeName(m_dir->path());
        return result;
    }
    ScanOutcome run(const ScanRequest& request);
    // What a store would know after the last run.
    [[nodiscard]] QList<DirectoryRecord> known() const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::map<QByteArray, QList<QByteArray>> m_listed; // folder -> names, of the last run
    std::map<QByteArray, QByteArray> m_fingerprints;
    QList<QByteArray> m_unchanged;
    std::atomic<bool> m_cancelled{false};
};

void TestScanner::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_fingerprints.clear();
    m_cancelled = false;
}

void TestScanner::cleanup()
{
    // Qt cannot name everything that is in there.
    std::filesystem::remove_all(QFile::encodeName(m_dir->path()).toStdString());
}

ScanOutcome TestScanner::run(const ScanRequest& request)
{
    m_listed.clear();
    m_unchanged.clear();
    ScanHooks hooks;
    hooks.scanned = [this](ScannedDirectory directory) {
        if (!directory.isChanged) {
            m_unchanged.append(directory.path);
            return;
        }
        auto& names = m_listed[directory.path];
        for (std::size_t i = 0; i < directory.listing.size(); ++i)
            names.append(directory.listing.name(i).toByteArray());
        m_fingerprints[directory.path] = directory.fingerprint;
    };
    ScanOutcome outcome = scan(request, hooks, m_cancelled);
    std::sort(m_unchanged.begin(), m_unchanged.end());
    return outcome;
}

QList<DirectoryRecord> TestScanner::known() const
{
    QList<DirectoryRecord> records;
    for (const auto& [path, fingerprint] : m_fingerprints)
        records.append({DirectoryId{static_cast<quint64>(records.size()) + 1}, path, fingerprint});
    return records;
}

void TestScanner::listsRegularFilesOfAllFolders()
{
    make("a");
    make("sub/b");
    make("sub/deeper/c");
    make("sub/deeper/d");
    QVERIFY(QDir(m_dir->path()).mkpath(QStringLiteral("empty")));
    QCOMPARE(::mkfifo(full("pipe").constData(), 0600), 0);
    const ScanOutcome outcome = run(request());
    QVERIFY(!outcome.rootMissing);
    QVERIFY(outcome.detail.isEmpty());
    QCOMPARE(outcome.directories, 4);
    QCOMPARE(m_listed, (std::map<QByteArray, QList<QByteArray>>{
                           {"", {"a"}}, {"empty", {}}, {"sub", {"b"}}, {"sub/deeper", {"c", "d"}}}));
}

void TestScanner::keepsNamesAsBytes()
{
    const QList<QByteArray> names{" blank ", "\xff\xfe", "résumé", "音楽", "\xf0\x9f\x98\x80", QByteArray(255, 'x')};
    for (const QByteArray& name : names)
        make(name);
    make("dir\xff/inside");
    make("new\nline"); // no index would take it
    static_cast<void>(run(request()));
    QList<QByteArray> sorted = names;
    std::sort(sorted.begin(), sorted.end());
    QCOMPARE(m_listed[""], sorted);
    QCOMPARE(m_listed["dir\xff"], QList<QByteArray>{"inside"});
}

void TestScanner::leavesOutWhatTheRulesSay()
{
    make("film.mkv");
    make("film.mkv.part");
    make(".hidden");
    make(".git/config");
    make("lost+found/x");
    static_cast<void>(run(request()));
    QCOMPARE(m_listed, (std::map<QByteArray, QList<QByteArray>>{{"", {"film.mkv"}}}));

    ScanRequest all = request();
    all.rules = ShareRules(false, {});
    static_cast<void>(run(all));
    QCOMPARE(m_listed.size(), std::size_t(3));
    QCOMPARE(m_listed[""], QList<QByteArray>({".hidden", "film.mkv", "film.mkv.part"}));
}

void TestScanner::followsNoLinks()
{
    make("sub/file");
    QTemporaryDir outside;
    QCOMPARE(::symlink(QFile::encodeName(outside.path()).constData(), full("out").constData()), 0);
    QCOMPARE(::symlink("..", full("sub/loop").constData()), 0);
    QCOMPARE(::symlink("sub/file", full("alias").constData()), 0);
    QCOMPARE(::symlink("nowhere", full("dangling").constData()), 0);
    static_cast<void>(run(request()));
    QCOMPARE(m_listed, (std::map<QByteArray, QList<QByteArray>>{{"", {}}, {"sub", {"file"}}}));
}

void TestScanner::tellsUnchangedFolders()
{
    make("a");
    make("sub/b");
    make("other/c");
    static_cast<void>(run(request()));
    ScanRequest again = request();
    again.known = known();
    make("other/d");
    const ScanOutcome outcome = run(again);
    QCOMPARE(m_unchanged, QList<QByteArray>({"", "sub"}));
    QCOMPARE(m_listed, (std::map<QByteArray, QList<QByteArray>>{{"other", {"c", "d"}}}));
    QVERIFY(outcome.vanished.isEmpty());
}

void TestScanner::tellsVanishedFoldersOnce()
{
    make("gone/deep/deeper/a");
    make("gone-not/b");
    make("kept/c");
    static_cast<void>(run(request()));
    QVERIFY(QDir(QFile::decodeName(full("gone"))).removeRecursively());
    ScanRequest again = request();
    again.known = known();
    QCOMPARE(run(again).vanished, QList<QByteArray>{"gone"});

    again.path = "gone"; // looked at by itself
    again.known = {{DirectoryId{1}, "gone", "x"}, {DirectoryId{2}, "gone/deep", "x"}};
    const ScanOutcome outcome = run(again);
    QCOMPARE(outcome.vanished, QList<QByteArray>{"gone"});
    QVERIFY(!outcome.rootMissing);
}

void TestScanner::readsOneFolderOnly()
{
    make("sub/b");
    make("sub/known/c");
    make("sub/dropped/d");
    static_cast<void>(run(request()));
    QVERIFY(QDir(QFile::decodeName(full("sub/dropped"))).removeRecursively());
    make("sub/e");
    make("sub/known/not-seen");
    ScanRequest shallow = request();
    shallow.path = "sub";
    shallow.recursive = false;
    for (const DirectoryRecord& record : known()) {
        if (record.path.startsWith("sub"))
            shallow.known.append(record);
    }
    const ScanOutcome outcome = run(shallow);
    QCOMPARE(m_listed, (std::map<QByteArray, QList<QByteArray>>{{"sub", {"b", "e"}}}));
    QVERIFY(m_unchanged.isEmpty());
    QCOMPARE(outcome.vanished, QList<QByteArray>{"sub/dropped"});
}

void TestScanner::descendsIntoNewFolders()
{
    make("a");
    static_cast<void>(run(request()));
    make("new/deep/b");
    ScanRequest shallow = request();
    shallow.recursive = false;
    shallow.known = known();
    static_cast<void>(run(shallow));
    QCOMPARE(m_listed, (std::map<QByteArray, QList<QByteArray>>{{"new", {}}, {"new/deep", {"b"}}}));
}

void TestScanner::survivesMissingRoot()
{
    ScanRequest missing = request();
    missing.root += "/nowhere";
    missing.known = {{DirectoryId{1}, "", "x"}, {DirectoryId{2}, "sub", "x"}};
    const ScanOutcome outcome = run(missing);
    QVERIFY(outcome.rootMissing);
    QVERIFY(!outcome.detail.isEmpty());
    QVERIFY(outcome.vanished.isEmpty());
    missing.path = "sub";
    QVERIFY(run(missing).vanished.isEmpty());
}

void TestScanner::takesEmptyRootOfOtherDiskAsUnmounted()
{
    ScanRequest empty = request();
    const ScanOutcome first = run(empty);
    QVERIFY(!first.rootMissing);
    empty.known = {{DirectoryId{1}, "", "x"}, {DirectoryId{2}, "sub", "x"}};
    empty.hadFiles = true;
    empty.rootDevice = first.rootDevice;
    empty.rootInode = first.rootInode + 1;
    const ScanOutcome unmounted = run(empty);
    QVERIFY(unmounted.rootMissing);
    QVERIFY(unmounted.vanished.isEmpty());

    empty.rootInode = first.rootInode; // the folder itself was emptied
    const ScanOutcome emptied = run(empty);
    QVERIFY(!emptied.rootMissing);
    QCOMPARE(emptied.vanished, QList<QByteArray>{"sub"});

    empty.rootInode += 1; // another folder with files took its place
    make("file");
    QVERIFY(!run(empty).rootMissing);
}

void TestScanner::dropsFoldersThatMayNotBeRead()
{
    make("closed/a");
    make("open/b");
    static_cast<void>(run(request()));
    ScanRequest again = request();
    again.known = known();
    QCOMPARE(::chmod(full("").constData(), 0755), 0);
    QCOMPARE(::chmod(full("closed").constData(), 0), 0);
    ScanOutcome outcome;
    {
        const Test::AsNobody nobody;
        QVERIFY(nobody.works());
        outcome = run(again);
    }
    QCOMPARE(::chmod(full("closed").constData(), 0700), 0);
    QCOMPARE(outcome.vanished, QList<QByteArray>{"closed"});
    QVERIFY(outcome.detail.contains(QStringLiteral("closed")));
}

void TestScanner::stopsWhenCancelled()
{
    make("sub/a");
    m_cancelled = true;
    ScanRequest again = request();
    again.known = {{DirectoryId{1}, "elsewhere", "x"}};
    const ScanOutcome outcome = run(again);
    QVERIFY(outcome.cancelled);
    QVERIFY(outcome.vanished.isEmpty());
    QVERIFY(m_listed.empty());
}

void TestScanner::filesMayVanishMeanwhile()
{
    make("sub/a");
    make("sub/b");
    ScanHooks hooks;
    QList<QByteArray> seen;
    hooks.scanned = [&](const ScannedDirectory& directory) {
        seen.append(directory.path);
        if (directory.path.isEmpty()) // after the root was read, before its child is
            QVERIFY(QDir(QFile::decodeName(full("sub"))).removeRecursively());
    };
    const ScanOutcome outcome = scan(request(), hooks, m_cancelled);
    QVERIFY(!outcome.rootMissing);
    QVERIFY(outcome.detail.isEmpty());
    QCOMPARE(seen, QList<QByteArray>{""});
}

void TestScanner::countsWhatCannotBeWatched()
{
    make("a/x");
    make("b/x");
    int left = 2;
    ScanHooks hooks;
    QList<int> watches;
    hooks.watch = [&](int folder) { return folder >= 0 && left > 0 ? left-- : -1; };
    hooks.scanned = [&](const ScannedDirectory& directory) { watches.append(directory.watch); };
    QCOMPARE(scan(request(), hooks, m_cancelled).unwatched, 1);
    QCOMPARE(watches, QList<int>({2, 1, -1}));
}

void TestScanner::skipsPathsThatAreTooLong()
{
    FileDescriptor folder = openRoot(QFile::encodeName(m_dir->path()));
    const QByteArray name(200, 'd');
    for (int depth = 0; depth < 25; ++depth) {
        QCOMPARE(::mkdirat(folder.fd(), name.constData(), 0700), 0);
        folder = FileDescriptor(::openat(folder.fd(), name.constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
        QVERIFY(folder.isOpen());
    }
    const ScanOutcome outcome = run(request());
    QVERIFY(!outcome.rootMissing);
    QVERIFY(outcome.directories > 15 && outcome.directories < 25);
}

QTEST_APPLESS_MAIN(TestScanner)
#include "tst_scanner.moc"
