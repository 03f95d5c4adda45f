// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/posixdisk.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Potluck;
using Transfer::Disk;
using Transfer::PosixDisk;

namespace {

std::span<const char> bytesOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

class TestPosixDisk : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    PosixDisk m_disk;

    QString path(const QString& name) { return m_dir.filePath(name); }
    void write(const QString& name, const QByteArray& content)
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    QByteArray content(const QString& name)
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<missing>");
    }

private Q_SLOTS:
    void writesAndReadsBeyondFourGibibytes()
    {
        auto file = m_disk.open(path(QStringLiteral("large")), Disk::Mode::CreateNew);
        QVERIFY(file);
        const std::uint64_t size = 5ULL << 30;
        QVERIFY((*file)->resize(size));
        QCOMPARE((*file)->facts()->size, size);
        QCOMPARE(*(*file)->write(size - 10, bytesOf("0123456789")), std::size_t{10});
        QVERIFY((*file)->sync());
        char read[20] = {};
        QCOMPARE(*(*file)->read(size - 10, read), std::size_t{10}); // no more there
        QCOMPARE(QByteArray(read, 10), QByteArray("0123456789"));
        QCOMPARE(*(*file)->read(size, read), std::size_t{0});
        // Only its end takes space.
        const auto data = (*file)->nextData(0);
        QVERIFY(data && *data);
        QVERIFY((*data)->begin > size - (1 << 20));
        QVERIFY((*data)->end == size);
        struct stat info = {};
        QCOMPARE(::stat(QFile::encodeName(path(QStringLiteral("large"))).constData(), &info), 0);
        QVERIFY(info.st_blocks < 1000);
        QVERIFY(m_disk.remove(path(QStringLiteral("large"))));
    }

    void noDataAfterTheLastExtent()
    {
        auto file = m_disk.open(path(QStringLiteral("holes")), Disk::Mode::CreateNew);
        QVERIFY(file && (*file)->resize(1 << 20));
        QCOMPARE(*(*file)->write(0, bytesOf(QByteArray(4096, 'x'))), std::size_t{4096});
        const auto data = (*file)->nextData(1 << 19);
        QVERIFY(data && !*data);
    }

    void createNewRefusesWhatIsThere()
    {
        write(QStringLiteral("there"), "precious");
        const auto file = m_disk.open(path(QStringLiteral("there")), Disk::Mode::CreateNew);
        QCOMPARE(file.error().code, ErrorCode::AlreadyExists);
        QCOMPARE(content(QStringLiteral("there")), QByteArray("precious"));
    }

    void opensOnlyFilesThatAreNoLinks()
    {
        write(QStringLiteral("real"), "x");
        QVERIFY(QFile::link(path(QStringLiteral("real")), path(QStringLiteral("link"))));
        QVERIFY(!m_disk.open(path(QStringLiteral("link")), Disk::Mode::Read));
        QVERIFY(!m_disk.open(m_dir.path(), Disk::Mode::Read));
        QCOMPARE(::mkfifo(QFile::encodeName(path(QStringLiteral("fifo"))).constData(), 0600), 0);
        QVERIFY(!m_disk.open(path(QStringLiteral("fifo")), Disk::Mode::Read)); // and does not hang
        QCOMPARE(m_disk.open(path(QStringLiteral("none")), Disk::Mode::Read).error().code, ErrorCode::NotFound);
        QVERIFY(m_disk.facts(path(QStringLiteral("link")))->isLink);
        QVERIFY(!m_disk.factsThroughLinks(path(QStringLiteral("link")))->isLink);
    }

    void renameNeverReplaces()
    {
        write(QStringLiteral("from"), "new");
        write(QStringLiteral("to"), "old");
        QCOMPARE(m_disk.rename(path(QStringLiteral("from")), path(QStringLiteral("to"))).error().code,
                 ErrorCode::AlreadyExists);
        QCOMPARE(content(QStringLiteral("to")), QByteArray("old"));
        QVERIFY(m_disk.rename(path(QStringLiteral("from")), path(QStringLiteral("to2"))));
        QCOMPARE(content(QStringLiteral("to2")), QByteArray("new"));
        QCOMPARE(content(QStringLiteral("from")), QByteArray("<missing>"));
        QCOMPARE(m_disk.rename(path(QStringLiteral("from")), path(QStringLiteral("x"))).error().code,
                 ErrorCode::NotFound);
    }

    void renameAcrossFileSystemsIsUnsupported()
    {
        struct stat here = {};
        struct stat shm = {};
        if (::stat(QFile::encodeName(m_dir.path()).constData(), &here) != 0 || ::stat("/dev/shm", &shm) != 0 ||
            here.st_dev == shm.st_dev || ::access("/dev/shm", W_OK) != 0)
            QSKIP("needs a second file system");
        write(QStringLiteral("here"), "x");
        const QString there = QStringLiteral("/dev/shm/potluck-test-%1").arg(::getpid());
        QCOMPARE(m_disk.rename(path(QStringLiteral("here")), there).error().code, ErrorCode::Unsupported);
    }

    void unnamedFileGetsItsNameAtTheEnd()
    {
        auto file = m_disk.openUnnamed(m_dir.path());
        if (!file && file.error().code == ErrorCode::Unsupported)
            QSKIP("this file system has no unnamed files");
        QVERIFY(file);
        QCOMPARE(*(*file)->write(0, bytesOf("copied")), std::size_t{6});
        write(QStringLiteral("taken"), "old");
        QCOMPARE(m_disk.link(**file, path(QStringLiteral("taken"))).error().code, ErrorCode::AlreadyExists);
        QVERIFY(m_disk.link(**file, path(QStringLiteral("named"))));
        QCOMPARE(content(QStringLiteral("named")), QByteArray("copied"));
        QCOMPARE(content(QStringLiteral("taken")), QByteArray("old"));
    }

    void makesFoldersAndSaysWhatIsInTheWay()
    {
        const QString deep = path(QString::fromUtf8("a/ü/漢字"));
        QVERIFY(m_disk.makeFolders(deep));
        QVERIFY(m_disk.makeFolders(deep));
        QVERIFY(m_disk.isWritableFolder(deep));
        QVERIFY(m_disk.syncFolder(deep));
        write(QStringLiteral("file"), "x");
        QCOMPARE(m_disk.makeFolders(path(QStringLiteral("file/below"))).error().code, ErrorCode::PermissionDenied);
        QVERIFY(!m_disk.isWritableFolder(path(QStringLiteral("file"))));
        QVERIFY(m_disk.makePrivateFolder(path(QStringLiteral("private"))));
        QCOMPARE(m_disk.makePrivateFolder(path(QStringLiteral("private"))).error().code, ErrorCode::AlreadyExists);
        struct stat info = {};
        QCOMPARE(::stat(QFile::encodeName(path(QStringLiteral("private"))).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777, static_cast<mode_t>(0700));
        QCOMPARE(m_disk.removeFolder(path(QStringLiteral("a"))).error().code, ErrorCode::AlreadyExists);
        QVERIFY(m_disk.removeFolder(path(QStringLiteral("private"))));
    }

    void namesThatAreTooLongAreInvalid()
    {
        const auto file = m_disk.open(path(QString(300, QLatin1Char('x'))), Disk::Mode::CreateNew);
        QCOMPARE(file.error().code, ErrorCode::InvalidArgument);
    }

    void removingWhatIsGoneIsNoError()
    {
        QVERIFY(m_disk.remove(path(QStringLiteral("never was"))));
        QVERIFY(!m_disk.facts(path(QStringLiteral("never was"))));
    }

    void listsAFolder()
    {
        QVERIFY(m_disk.makeFolders(path(QStringLiteral("listed/sub"))));
        write(QStringLiteral("listed/.hidden"), "x");
        auto names = m_disk.list(path(QStringLiteral("listed")));
        QVERIFY(names);
        names->sort();
        QCOMPARE(*names, (QStringList{QStringLiteral(".hidden"), QStringLiteral("sub")}));
        QCOMPARE(m_disk.list(path(QStringLiteral("nowhere"))).error().code, ErrorCode::NotFound);
    }

    void readsWhatIsCachedWithoutWaiting()
    {
        write(QStringLiteral("cached"), QByteArray(100'000, 'c'));
        auto file = m_disk.open(path(QStringLiteral("cached")), Disk::Mode::Read);
        QVERIFY(file);
        QByteArray bytes(100'000, '\0');
        const std::span<char> into(bytes.data(), static_cast<std::size_t>(bytes.size()));
        const auto got = (*file)->readCached(0, into);
        if (!got && got.error().code == ErrorCode::Busy)
            QSKIP("this file system does not tell what is cached");
        QVERIFY(got);
        QVERIFY(*got > 0);
        QVERIFY(bytes.startsWith("ccc"));
        QVERIFY(!(*file)->write(0, bytesOf("x"))); // opened for reading
    }

    void devicesAreNoFiles() { QVERIFY(!m_disk.open(QStringLiteral("/dev/null"), Disk::Mode::ReadWrite)); }

    void tellsFreeSpace()
    {
        const auto free = m_disk.freeSpace(m_dir.path());
        QVERIFY(free && *free > 0);
        QVERIFY(!m_disk.freeSpace(path(QStringLiteral("nowhere"))));
    }
};

QTEST_APPLESS_MAIN(TestPosixDisk)
#include "tst_posixdisk.moc"
