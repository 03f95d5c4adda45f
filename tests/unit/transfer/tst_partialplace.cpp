// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/memorydisk.h"
#include "transfer/partialplace.h"

#include <QTest>

using namespace Potluck;
using Test::Faults;
using Test::MemoryDisk;

class TestPartialPlace : public QObject
{
    Q_OBJECT

private:
    static QString choose(MemoryDisk& disk, const QString& target)
    {
        const auto folder = Transfer::choosePartialFolder(disk, QStringLiteral("/home/data"), target);
        return folder ? *folder : folder.error().detail;
    }

private Q_SLOTS:
    void dataDirectoryOnTheSameFileSystem()
    {
        Faults faults;
        MemoryDisk disk(faults);
        QCOMPARE(choose(disk, QStringLiteral("/home/out/not/there/yet")), QStringLiteral("/home/data/partial"));
        QVERIFY(disk.exists(QStringLiteral("/home/data/partial")));
    }

    void highestWritableFolderOfTheOtherFileSystem()
    {
        Faults faults;
        MemoryDisk disk(faults);
        disk.mount(QStringLiteral("/mnt/stick"), 7);
        QVERIFY(disk.makeFolders(QStringLiteral("/mnt/stick/me/music")));
        QCOMPARE(choose(disk, QStringLiteral("/mnt/stick/me/music/new")),
                 QStringLiteral("/mnt/stick/.potluck-partial"));
        // And again, now that it is there.
        QCOMPARE(choose(disk, QStringLiteral("/mnt/stick/me/music/new")),
                 QStringLiteral("/mnt/stick/.potluck-partial"));
    }

    void lowerWhereTheTopCannotBeWritten()
    {
        Faults faults;
        MemoryDisk disk(faults);
        disk.mount(QStringLiteral("/mnt/stick"), 7);
        QVERIFY(disk.makeFolders(QStringLiteral("/mnt/stick/me/music")));
        disk.setReadOnly(QStringLiteral("/mnt/stick"));
        QCOMPARE(choose(disk, QStringLiteral("/mnt/stick/me/music")), QStringLiteral("/mnt/stick/me/.potluck-partial"));
    }

    void neverInTheTargetItself()
    {
        Faults faults;
        MemoryDisk disk(faults);
        disk.mount(QStringLiteral("/mnt/stick"), 7);
        QCOMPARE(choose(disk, QStringLiteral("/mnt/stick")), QStringLiteral("/home/data/partial"));
        QCOMPARE(choose(disk, QStringLiteral("/mnt/stick/")), QStringLiteral("/home/data/partial"));
        QVERIFY(disk.makeFolders(QStringLiteral("/mnt/stick/a")));
        disk.setReadOnly(QStringLiteral("/mnt/stick"));
        QCOMPARE(choose(disk, QStringLiteral("/mnt/stick/a/../a")), QStringLiteral("/home/data/partial"));
    }

    void neverInSomebodyElsesFolder()
    {
        Faults faults;
        MemoryDisk disk(faults);
        disk.mount(QStringLiteral("/mnt/stick"), 7);
        QVERIFY(disk.makeFolders(QStringLiteral("/mnt/stick/me/music")));
        disk.addForeignFolder(QStringLiteral("/mnt/stick/.potluck-partial"));
        QCOMPARE(choose(disk, QStringLiteral("/mnt/stick/me/music")), QStringLiteral("/mnt/stick/me/.potluck-partial"));
    }

    void targetBelowAFileIsAnError()
    {
        Faults faults;
        MemoryDisk disk(faults);
        disk.put(QStringLiteral("/home/file"), QByteArray("x"));
        const auto folder =
            Transfer::choosePartialFolder(disk, QStringLiteral("/home/data"), QStringLiteral("/home/file"));
        QVERIFY(!folder);
    }

    void finalNameAvoidsFilesAndFolders()
    {
        Faults faults;
        MemoryDisk disk(faults);
        disk.put(QStringLiteral("/out/a.txt"), QByteArray("x"));
        QVERIFY(disk.makeFolders(QStringLiteral("/out/a (2).txt")));
        const auto path = Transfer::chooseFinalPath(disk, QStringLiteral("/out"), QStringLiteral("a.txt"));
        QVERIFY(path);
        QCOMPARE(*path, QStringLiteral("/out/a (3).txt"));
    }

    void findsAFileThatWasPlaced()
    {
        Faults faults;
        MemoryDisk disk(faults);
        disk.put(QStringLiteral("/out/a.txt"), QByteArray("other"));
        disk.put(QStringLiteral("/out/a (2).txt"), QByteArray("1234567"));
        const QString name = QStringLiteral("a.txt");
        QCOMPARE(Transfer::findPlaced(disk, QStringLiteral("/out"), name, 7), QStringLiteral("/out/a (2).txt"));
        QVERIFY(Transfer::findPlaced(disk, QStringLiteral("/out"), name, 8).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestPartialPlace)
#include "tst_partialplace.moc"
