// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/sharefile.h"
#include "library/shareroots.h"

#include "asnobody.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Potluck;
using namespace Potluck::Library;

class TestShareFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensWhatLiesBelow();
    void neverLeavesTheFolder_data();
    void neverLeavesTheFolder();
    void doesNotWaitForPipes();
    void refusesChangedFiles();
    void tellsWhyAFileIsNotThere();
    void resolvesRoots();
    void keepsSharesApart();
    void numbersNames();

private:
    [[nodiscard]] QByteArray path(const char* name) const { return QFile::encodeName(m_dir->path()) + '/' + name; }
    [[nodiscard]] LocatedFile located(const char* name) const;
    void write(const char* name, const QByteArray& bytes) const;

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestShareFile::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_dir->path()).mkpath(QStringLiteral("share/sub")));
    write("outside.txt", "secret");
    write("share/inside.txt", "open");
    write("share/sub/deep.txt", "deep");
}

void TestShareFile::write(const char* name, const QByteArray& bytes) const
{
    QFile file(QFile::decodeName(path(name)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

LocatedFile TestShareFile::located(const char* name) const
{
    struct stat status
    {};
    ::stat(QByteArray(path("share/") + name).constData(), &status);
    return {path("share"), name, identityOf(status, 1)};
}

void TestShareFile::opensWhatLiesBelow()
{
    const FileDescriptor root = openRoot(path("share"));
    QVERIFY(root.isOpen());
    QVERIFY(openBeneath(root.fd(), "inside.txt").isOpen());
    QVERIFY(openBeneath(root.fd(), "sub/deep.txt").isOpen());
    QVERIFY(openBeneath(root.fd(), "sub", O_DIRECTORY).isOpen());
    QVERIFY(openBeneath(root.fd(), "", O_DIRECTORY).isOpen());
    QVERIFY(!openBeneath(root.fd(), "inside.txt", O_DIRECTORY).isOpen());
}

void TestShareFile::neverLeavesTheFolder_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char* name : {"../outside.txt", "sub/../../outside.txt", "/etc/passwd", "link-out", "link-in",
                             "link-dir/deep.txt", "link-up/outside.txt", "loop", "sub/loop/sub/loop/inside.txt"})
        QTest::addRow("%s", name) << QByteArray(name);
}

void TestShareFile::neverLeavesTheFolder()
{
    QFETCH(QByteArray, name);
    QCOMPARE(::symlink("../outside.txt", path("share/link-out").constData()), 0);
    QCOMPARE(::symlink("inside.txt", path("share/link-in").constData()), 0);
    QCOMPARE(::symlink("sub", path("share/link-dir").constData()), 0);
    QCOMPARE(::symlink("..", path("share/link-up").constData()), 0);
    QCOMPARE(::symlink("loop", path("share/loop").constData()), 0);
    QCOMPARE(::symlink("..", path("share/sub/loop").constData()), 0);
    const FileDescriptor root = openRoot(path("share"));
    QVERIFY(root.isOpen());
    QVERIFY(!openBeneath(root.fd(), name).isOpen());
    QVERIFY(!openShared({path("share"), name, {}}).ok());
}

void TestShareFile::doesNotWaitForPipes()
{
    QCOMPARE(::mkfifo(path("share/pipe").constData(), 0600), 0);
    const auto opened = openShared(located("pipe"));
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, ErrorCode::Corrupt);
}

void TestShareFile::refusesChangedFiles()
{
    const LocatedFile file = located("inside.txt");
    const auto opened = openShared(file);
    QVERIFY(opened.ok());
    QVERIFY(isStill(opened->fd(), file.identity));

    write("share/inside.txt", "longer than before");
    QVERIFY(!isStill(opened->fd(), file.identity));
    QCOMPARE(openShared(file).error().code, ErrorCode::Corrupt);

    LocatedFile other = located("inside.txt");
    QVERIFY(openShared(other).ok());
    other.identity.device = 99; // devices are numbered anew at every start
    QVERIFY(openShared(other).ok());
    other.identity.inode += 1;
    QCOMPARE(openShared(other).error().code, ErrorCode::Corrupt);
    other = located("inside.txt");
    other.identity.mtime += 1;
    QCOMPARE(openShared(other).error().code, ErrorCode::Corrupt);
}

void TestShareFile::tellsWhyAFileIsNotThere()
{
    QCOMPARE(openShared({path("share"), "gone", {}}).error().code, ErrorCode::NotFound);
    QCOMPARE(openShared({path("gone"), "inside.txt", {}}).error().code, ErrorCode::NotFound);
    QCOMPARE(openShared({path("share"), "inside.txt/x", {}}).error().code, ErrorCode::NotFound);
}

void TestShareFile::resolvesRoots()
{
    const QByteArray share = path("share");
    QCOMPARE(*shareRootFrom(QFile::decodeName(share + "/./sub/../")), share);
    QCOMPARE(::symlink("share", path("alias").constData()), 0);
    QCOMPARE(*shareRootFrom(QFile::decodeName(path("alias"))), share);
    QCOMPARE(shareRootFrom(QFile::decodeName(path("nowhere"))).error().code, ErrorCode::NotFound);
    QCOMPARE(shareRootFrom(QFile::decodeName(path("outside.txt"))).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(shareRootFrom(QString()).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(shareRootFrom(QStringLiteral("/tmp") + QChar(u'\0')).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(::chmod(path("").constData(), 0755), 0);
    QCOMPARE(::chmod(share.constData(), 0), 0);
    {
        const Test::AsNobody nobody;
        QVERIFY(nobody.works());
        QCOMPARE(shareRootFrom(QFile::decodeName(share)).error().code, ErrorCode::PermissionDenied);
        QCOMPARE(openShared({share, "inside.txt", {}}).error().code, ErrorCode::PermissionDenied);
    }
    QCOMPARE(::chmod(share.constData(), 0700), 0);
}

void TestShareFile::keepsSharesApart()
{
    Share music;
    music.root = "/home/me/Music";
    QCOMPARE(checkBesideOthers("/home/me/Music", {music}).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(checkBesideOthers("/home/me/Music/Rock", {music}).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(checkBesideOthers("/home/me", {music}).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(checkBesideOthers("/", {music}).error().code, ErrorCode::InvalidArgument);
    QVERIFY(checkBesideOthers("/home/me/Music2", {music}).ok());
    QVERIFY(checkBesideOthers("/home/me/Mus", {music}).ok());
    Share all;
    all.root = "/";
    QCOMPARE(checkBesideOthers("/home", {all}).error().code, ErrorCode::InvalidArgument);
}

void TestShareFile::numbersNames()
{
    Share one;
    one.name = QStringLiteral("Music");
    Share two;
    two.name = QStringLiteral("Music (2)");
    QCOMPARE(shareNameFor("/a/Music", {}), QStringLiteral("Music"));
    QCOMPARE(shareNameFor("/a/Music", {one}), QStringLiteral("Music (2)"));
    QCOMPARE(shareNameFor("/a/Music", {one, two}), QStringLiteral("Music (3)"));
    QVERIFY(!shareNameFor("/", {}).isEmpty());
}

QTEST_APPLESS_MAIN(TestShareFile)
#include "tst_sharefile.moc"
