// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlitedatabase.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Potluck;
using Store::SqliteDatabase;
using Store::SqliteTransaction;

class TestSqliteDatabase : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    int m_files = 0;

    QString newFile() { return m_dir.filePath(QStringLiteral("%1.db").arg(m_files++)); }

private Q_SLOTS:
    void keepsWhatWasCommitted()
    {
        const QString file = newFile();
        {
            auto db = SqliteDatabase::open(file, QStringLiteral("none"), {});
            QVERIFY(db);
            QVERIFY((*db)->run(QStringLiteral("CREATE TABLE t(a)")));
            SqliteTransaction transaction(**db);
            QVERIFY(transaction.begun());
            QVERIFY((*db)->run(QStringLiteral("INSERT INTO t VALUES (7)")));
            QVERIFY(transaction.commit());
        }
        auto db = SqliteDatabase::open(file, QStringLiteral("none"), {});
        QVERIFY(db);
        auto query = (*db)->prepare(QStringLiteral("SELECT a FROM t"));
        QVERIFY(query);
        QVERIFY((*db)->execute(*query));
        QVERIFY(query->next());
        QCOMPARE(query->value(0).toInt(), 7);
    }

    void forgetsWhatWasNotCommitted()
    {
        auto db = SqliteDatabase::open(newFile(), QStringLiteral("none"), {});
        QVERIFY(db);
        QVERIFY((*db)->run(QStringLiteral("CREATE TABLE t(a)")));
        {
            SqliteTransaction transaction(**db);
            QVERIFY((*db)->run(QStringLiteral("INSERT INTO t VALUES (7)")));
        }
        auto query = (*db)->prepare(QStringLiteral("SELECT count(*) FROM t"));
        QVERIFY(query && (*db)->execute(*query) && query->next());
        QCOMPARE(query->value(0).toInt(), 0);
    }

    void refusesAFileThatIsNoDatabase()
    {
        const QString file = newFile();
        QFile garbage(file);
        QVERIFY(garbage.open(QIODevice::WriteOnly));
        garbage.write(QByteArray(8192, 'x'));
        garbage.close();
        const auto db = SqliteDatabase::open(file, QStringLiteral("none"), {});
        QVERIFY(!db);
        QCOMPARE(db.error().code, ErrorCode::Corrupt);
        QCOMPARE(db.error().detail, file + QStringLiteral(" is damaged or not a database of Potluck"));
    }

    void saysThatTheDiskIsFull()
    {
        const QString file = newFile();
        auto db = SqliteDatabase::open(file, QStringLiteral("none"), {});
        QVERIFY(db && (*db)->run(QStringLiteral("CREATE TABLE t(a)")));
        QVERIFY((*db)->run(QStringLiteral("PRAGMA max_page_count = 2")));
        const Status full = (*db)->run(QStringLiteral("INSERT INTO t VALUES (zeroblob(100000))"));
        QVERIFY(!full);
        QCOMPARE(full.error().code, ErrorCode::DiskFull);
        QCOMPARE(full.error().detail, QStringLiteral("the disk is full: %1 cannot be written").arg(file));
    }

    void refusesAFileOfANewerProgram()
    {
        const QString file = newFile();
        {
            auto db = SqliteDatabase::open(file, QStringLiteral("none"), {});
            QVERIFY(db && (*db)->run(QStringLiteral("PRAGMA user_version = 9999")));
        }
        const auto db = SqliteDatabase::open(file, QStringLiteral("none"), {});
        QVERIFY(!db);
        QCOMPARE(db.error().code, ErrorCode::Unsupported);
    }

    void refusesAFolderThatDoesNotExist()
    {
        const auto db = SqliteDatabase::open(m_dir.filePath(QStringLiteral("no/such.db")), QStringLiteral("none"), {});
        QVERIFY(!db);
        QCOMPARE(db.error().code, ErrorCode::PermissionDenied);
    }

    void readsBesideAWriter()
    {
        const QString file = newFile();
        auto writer = SqliteDatabase::open(file, QStringLiteral("none"), {});
        QVERIFY(writer && (*writer)->run(QStringLiteral("CREATE TABLE t(a)")));
        SqliteDatabase::Options readOnly;
        readOnly.access = SqliteDatabase::Access::ReadOnly;
        auto reader = SqliteDatabase::open(file, QStringLiteral("none"), readOnly);
        QVERIFY(reader);
        SqliteTransaction transaction(**writer);
        QVERIFY((*writer)->run(QStringLiteral("INSERT INTO t VALUES (7)")));
        auto query = (*reader)->prepare(QStringLiteral("SELECT count(*) FROM t"));
        QVERIFY(query && (*reader)->execute(*query) && query->next());
        QCOMPARE(query->value(0).toInt(), 0);
        query->finish();
        QVERIFY(!(*reader)->run(QStringLiteral("INSERT INTO t VALUES (8)")));
    }
};

QTEST_GUILESS_MAIN(TestSqliteDatabase)
#include "tst_sqlitedatabase.moc"
