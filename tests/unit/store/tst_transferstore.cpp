// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlitedatabase.h"
#include "store/transferstore.h"

#include "olddatabase.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Potluck;
using Store::SqliteDatabase;
using Transfer::BadSource;
using Transfer::Journal;
using Transfer::JournalEntry;
using Transfer::JournalState;
using Transfer::TransferId;

namespace {

Content::ContentId contentId(char first)
{
    return *Content::ContentId::fromBytes(QByteArray(32, first));
}

JournalEntry fullEntry(std::uint64_t id)
{
    JournalEntry entry;
    entry.id.value = id;
    entry.key.content = contentId('c');
    entry.key.sha1 = Content::Sha1Digest::fromBytes(QByteArray(20, 's'));
    entry.key.md5 = Content::Md5Digest::fromBytes(QByteArray(16, 'm'));
    entry.size = 5'000'000'000;
    entry.name = QString::fromUtf8("Ürgroßmutters Rezept 食谱.pdf");
    entry.targetDir = QStringLiteral("/home/someone/Downloads");
    entry.partialPath = QStringLiteral("/data/partial/1.part");
    entry.finalPath = QStringLiteral("/home/someone/Downloads/x.pdf");
    entry.stage = JournalEntry::Stage::Unsynced;
    entry.paused = true;
    entry.inOrder = true;
    entry.rank = -7;
    entry.addedAt = 1'700'000'000'123;
    entry.priority = Transfer::Priority::High;
    entry.limit = 123'456;
    return entry;
}

bool sameRow(const JournalEntry& a, const JournalEntry& b)
{
    return a.id == b.id && a.key == b.key && a.size == b.size && a.name == b.name && a.targetDir == b.targetDir &&
           a.partialPath == b.partialPath && a.finalPath == b.finalPath && a.stage == b.stage && a.paused == b.paused &&
           a.inOrder == b.inOrder && a.rank == b.rank && a.addedAt == b.addedAt && a.priority == b.priority &&
           a.limit == b.limit;
}

} // namespace

class TestTransferStore : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    int m_files = 0;
    QString m_file;
    std::unique_ptr<Journal> m_journal;

    // Opens the file as after a restart.
    JournalState reopen()
    {
        m_journal.reset();
        auto journal = Store::openTransferJournal(m_file);
        if (!journal)
            qFatal("%s", qPrintable(journal.error().detail));
        m_journal = std::move(*journal);
        auto state = m_journal->load();
        if (!state)
            qFatal("%s", qPrintable(state.error().detail));
        return *state;
    }

    void sql(const QString& statement)
    {
        m_journal.reset();
        auto database = SqliteDatabase::open(m_file, QStringLiteral("transfer"), {});
        QVERIFY(database);
        QVERIFY((*database)->run(QStringLiteral("PRAGMA ignore_check_constraints = ON")));
        const Status done = (*database)->run(statement);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }

private Q_SLOTS:
    void init()
    {
        m_file = m_dir.filePath(QStringLiteral("%1.db").arg(m_files++));
        QVERIFY(reopen().entries.isEmpty());
    }
    void cleanup() { m_journal.reset(); }

    void givesBackWhatWasSaved()
    {
        const JournalEntry entry = fullEntry(3);
        QVERIFY(m_journal->save(entry));
        QVERIFY(m_journal->saveLayer(entry.id, QByteArray(64, 'l')));
        QVERIFY(m_journal->saveProgress(entry.id, QByteArray(9, 'p')));
        const JournalState state = reopen();
        QCOMPARE(state.entries.size(), 1);
        QVERIFY(sameRow(state.entries[0], entry));
        QCOMPARE(state.entries[0].layer, QByteArray(64, 'l'));
        QCOMPARE(state.entries[0].progress, QByteArray(9, 'p'));
    }

    void savesManyAtOnce()
    {
        QVERIFY(m_journal->save(fullEntry(3)));
        QVERIFY(m_journal->saveLayer(TransferId{3}, QByteArray(64, 'l')));
        QList<JournalEntry> entries{fullEntry(3), fullEntry(4)};
        entries[0].paused = false;
        entries[0].priority = Transfer::Priority::Low;
        QVERIFY(m_journal->saveAll(entries));
        const JournalState state = reopen();
        QCOMPARE(state.entries.size(), 2);
        QVERIFY(sameRow(state.entries[0], entries[0]));
        QVERIFY(sameRow(state.entries[1], entries[1]));
        QCOMPARE(state.entries[0].layer, QByteArray(64, 'l'));
    }

    void savingAgainReplacesTheRowAndKeepsLayerAndProgress()
    {
        JournalEntry entry = fullEntry(3);
        QVERIFY(m_journal->save(entry));
        QVERIFY(m_journal->saveLayer(entry.id, QByteArray(64, 'l')));
        QVERIFY(m_journal->saveProgress(entry.id, QByteArray(9, 'p')));
        entry.stage = JournalEntry::Stage::Done;
        entry.paused = false;
        entry.finalPath = QStringLiteral("/elsewhere/y");
        QVERIFY(m_journal->save(entry));
        const JournalState state = reopen();
        QCOMPARE(state.entries.size(), 1);
        QVERIFY(sameRow(state.entries[0], entry));
        QCOMPARE(state.entries[0].layer, QByteArray(64, 'l'));
        QCOMPARE(state.entries[0].progress, QByteArray(9, 'p'));
    }

    void emptyTextsAndMapsAreKept()
    {
        JournalEntry entry = fullEntry(1);
        entry.partialPath.clear();
        entry.finalPath.clear();
        entry.stage = JournalEntry::Stage::Fetching;
        QVERIFY(m_journal->save(entry));
        QVERIFY(m_journal->saveProgress(entry.id, {}));
        const JournalState state = reopen();
        QCOMPARE(state.entries.size(), 1);
        QVERIFY(sameRow(state.entries[0], entry));
        QVERIFY(state.entries[0].progress.isEmpty());
    }

    void keepsWhatIsKnownOnlyByADigest_data()
    {
        QTest::addColumn<bool>("sha1");
        QTest::addColumn<bool>("md5");
        QTest::addColumn<bool>("size");
        QTest::newRow("sha1 and size") << true << false << true;
        QTest::newRow("md5") << false << true << false;
        QTest::newRow("both, of an empty file") << true << true << true;
    }
    void keepsWhatIsKnownOnlyByADigest()
    {
        QFETCH(const bool, sha1);
        QFETCH(const bool, md5);
        QFETCH(const bool, size);
        JournalEntry entry = fullEntry(2);
        entry.key.content.reset();
        if (!sha1)
            entry.key.sha1.reset();
        if (!md5)
            entry.key.md5.reset();
        entry.size = size ? std::optional<std::uint64_t>(sha1 && md5 ? 0 : 77) : std::nullopt;
        entry.stage = JournalEntry::Stage::Fetching;
        QVERIFY(m_journal->save(entry));
        const JournalState state = reopen();
        QCOMPARE(state.entries.size(), 1);
        QVERIFY(sameRow(state.entries[0], entry));
    }

    void savesWhatAWholeFetchFoundOutAtOnce()
    {
        JournalEntry entry = fullEntry(2);
        entry.key.content.reset();
        entry.size.reset();
        entry.stage = JournalEntry::Stage::Fetching;
        QVERIFY(m_journal->save(entry));
        QVERIFY(m_journal->saveProgress(entry.id, QByteArray(9, 'p')));
        entry.key.content = contentId('f');
        entry.size = 2'000'000;
        entry.layer = QByteArray(64, 'l');
        QVERIFY(m_journal->saveWithLayer(entry));
        const JournalState state = reopen();
        QVERIFY(sameRow(state.entries[0], entry));
        QCOMPARE(state.entries[0].layer, QByteArray(64, 'l'));
        QCOMPARE(state.entries[0].progress, QByteArray(9, 'p'));
        // The layer has no place to go: nothing of the call must remain.
        sql(QStringLiteral("DROP TABLE layers"));
        auto journal = Store::openTransferJournal(m_file);
        QVERIFY(journal);
        QVERIFY(!(*journal)->saveWithLayer(entry));
    }

    void opensADatabaseOfBeforeTheSeedNetworks()
    {
        m_journal.reset();
        m_file = m_dir.filePath(QStringLiteral("old-%1.db").arg(m_files++));
        const auto hex = [](const QByteArray& bytes) { return QLatin1String(bytes.toHex()); };
        const QString row = QString::fromUtf8("(%1, x'%2', 5000000000, 'Ürgroßmutters Rezept 食谱.pdf',"
                                              " '/home/someone/Downloads', '/data/partial/1.part',"
                                              " '/home/someone/Downloads/x.pdf', 2, 1, 1, -7, 1700000000123)");
        const QString content = hex(QByteArray(32, 'c'));
        QVERIFY(Test::oldDatabase(
            m_file, QStringLiteral("transfer/0001_transfer.sql"),
            {QStringLiteral("INSERT INTO downloads VALUES ") + row.arg(QStringLiteral("41"), content),
             QStringLiteral("DELETE FROM downloads"),
             QStringLiteral("INSERT INTO downloads VALUES ") + row.arg(QStringLiteral("3"), content),
             QStringLiteral("INSERT INTO layers VALUES (3, x'%1')").arg(hex(QByteArray(64, 'l'))),
             QStringLiteral("INSERT INTO progress VALUES (3, x'%1')").arg(hex(QByteArray(9, 'p'))),
             QStringLiteral("INSERT INTO bad_sources VALUES (x'%1', 'native:ab', 'Mallory', 'it sent wrong data', 17)")
                 .arg(content)}));
        JournalEntry entry = fullEntry(3);
        entry.key.sha1.reset();
        entry.key.md5.reset();
        entry.priority = Transfer::Priority::Normal;
        entry.limit = 0;
        JournalState state = reopen();
        QCOMPARE(state.entries.size(), 1);
        QVERIFY(sameRow(state.entries[0], entry));
        QCOMPARE(state.entries[0].layer, QByteArray(64, 'l'));
        QCOMPARE(state.entries[0].progress, QByteArray(9, 'p'));
        QCOMPARE(state.bad.size(), 1);
        QCOMPARE(state.bad[0].peer, QStringLiteral("native:ab"));
        QCOMPARE(state.lastId, std::uint64_t{41}); // of one that was taken off
        JournalEntry seed = fullEntry(42);
        seed.key.content.reset();
        seed.size.reset();
        seed.stage = JournalEntry::Stage::Fetching;
        QVERIFY(m_journal->save(seed));
        state = reopen();
        QCOMPARE(state.entries.size(), 2);
        QVERIFY(sameRow(state.entries[0], entry) && sameRow(state.entries[1], seed));
    }

    void comesInOrderOfRank()
    {
        for (const std::uint64_t id : {1, 2, 3}) {
            JournalEntry entry = fullEntry(id);
            entry.rank = 10 - static_cast<std::int64_t>(id);
            QVERIFY(m_journal->save(entry));
        }
        const JournalState state = reopen();
        QCOMPARE(state.entries.size(), 3);
        QCOMPARE(state.entries[0].id.value, std::uint64_t{3});
        QCOMPARE(state.entries[2].id.value, std::uint64_t{1});
    }

    void forgetsWhatWasRemovedWithAllThatBelongsToIt()
    {
        QVERIFY(m_journal->save(fullEntry(5)));
        QVERIFY(m_journal->saveLayer(TransferId{5}, QByteArray(64, 'l')));
        QVERIFY(m_journal->saveProgress(TransferId{5}, QByteArray(9, 'p')));
        QVERIFY(m_journal->remove(TransferId{5}));
        QVERIFY(m_journal->remove(TransferId{77}));
        // A late answer of a worker about a cancelled download changes nothing.
        QVERIFY(m_journal->saveProgress(TransferId{5}, QByteArray(9, 'p')));
        QVERIFY(m_journal->saveLayer(TransferId{5}, QByteArray(9, 'p')));
        const JournalState state = reopen();
        QVERIFY(state.entries.isEmpty());
        // And the same id with another content does not inherit.
        QVERIFY(m_journal->save(fullEntry(5)));
        QVERIFY(reopen().entries[0].layer.isEmpty());
    }

    void neverGivesAnIdTwice()
    {
        QVERIFY(m_journal->save(fullEntry(41)));
        QVERIFY(m_journal->remove(TransferId{41}));
        QCOMPARE(reopen().lastId, std::uint64_t{41});
    }

    void remembersBadSources()
    {
        const BadSource bad{contentId('x'), QStringLiteral("native:ab"), QStringLiteral("Mallory"),
                            QStringLiteral("it sent wrong data"), 1'700'000'000'000};
        QVERIFY(m_journal->addBad(bad));
        QVERIFY(m_journal->addBad(bad));
        const JournalState state = reopen();
        QCOMPARE(state.bad.size(), 1);
        QCOMPARE(state.bad[0], bad);
    }

    void forgetsTheOldestBadSourcesAboveTheLimit()
    {
        sql(QStringLiteral("INSERT INTO bad_sources SELECT x'%1', 'p' || value, 'n', 'r', value FROM"
                           " (WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < %2)"
                           " SELECT value FROM n)")
                .arg(QLatin1String(contentId('x').toHex()))
                .arg(Store::MaxBadSources));
        QCOMPARE(reopen().bad.size(), Store::MaxBadSources);
        QVERIFY(m_journal->addBad({contentId('x'), QStringLiteral("late"), {}, {}, 999'999'999}));
        const JournalState state = reopen();
        QCOMPARE(state.bad.size(), Store::MaxBadSources);
        QCOMPARE(state.bad.back().peer, QStringLiteral("late"));
        QCOMPARE(state.bad.front().peer, QStringLiteral("p2"));
    }

    void leavesOutRowsThatMakeNoSense_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("content too short") << QStringLiteral("content = x'00'");
        QTest::newRow("content null") << QStringLiteral("content = zeroblob(32)");
        QTest::newRow("content is text") << QStringLiteral("content = 'hello'");
        QTest::newRow("negative size") << QStringLiteral("size = -2");
        QTest::newRow("content without size") << QStringLiteral("size = -1");
        QTest::newRow("nothing that it is known by") << QStringLiteral("content = x'', sha1 = NULL, md5 = NULL");
        QTest::newRow("sha1 too short") << QStringLiteral("sha1 = x'00'");
        QTest::newRow("md5 too long") << QStringLiteral("md5 = zeroblob(17)");
        QTest::newRow("absurd size") << QStringLiteral("size = 9000000000000000000");
        QTest::newRow("no name") << QStringLiteral("name = ''");
        QTest::newRow("name with folder") << QStringLiteral("name = '../../x'");
        QTest::newRow("relative folder") << QStringLiteral("target_dir = 'x'");
        QTest::newRow("relative partial") << QStringLiteral("partial_path = 'x'");
        QTest::newRow("relative final") << QStringLiteral("final_path = 'x'");
        QTest::newRow("unknown stage") << QStringLiteral("stage = 99");
        QTest::newRow("negative stage") << QStringLiteral("stage = -1");
    }
    void leavesOutRowsThatMakeNoSense()
    {
        QFETCH(const QString, damage);
        QVERIFY(m_journal->save(fullEntry(1)));
        QVERIFY(m_journal->save(fullEntry(2)));
        sql(QStringLiteral("UPDATE downloads SET %1 WHERE id = 1").arg(damage));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("makes no sense")));
        const JournalState state = reopen();
        QCOMPARE(state.entries.size(), 1);
        QCOMPARE(state.entries[0].id.value, std::uint64_t{2});
    }

    void laterStageWithoutItsPathBeginsAgain()
    {
        QVERIFY(m_journal->save(fullEntry(1)));
        sql(QStringLiteral("UPDATE downloads SET final_path = ''"));
        QCOMPARE(reopen().entries[0].stage, JournalEntry::Stage::Fetching);
    }

    void laterStageWithoutItsContentBeginsAgain()
    {
        QVERIFY(m_journal->save(fullEntry(1)));
        sql(QStringLiteral("UPDATE downloads SET content = x''"));
        QCOMPARE(reopen().entries[0].stage, JournalEntry::Stage::Fetching);
    }

    void refusesAFileThatIsNoDatabase()
    {
        QFile file(m_dir.filePath(QStringLiteral("nonsense.db")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        const auto journal = Store::openTransferJournal(file.fileName());
        QVERIFY(!journal);
        QCOMPARE(journal.error().code, ErrorCode::Corrupt);
    }

    void saysSoWhenItWasNotLoaded()
    {
        auto journal = Store::openTransferJournal(m_file);
        QVERIFY(journal);
        const Status saved = (*journal)->save(fullEntry(1));
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::Internal);
    }
};

QTEST_GUILESS_MAIN(TestTransferStore)
#include "tst_transferstore.moc"
