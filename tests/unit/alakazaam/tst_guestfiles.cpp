// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/random.h"
#include "dialects/alakazaam/guestfiles.h"
#include "vectors.h"

#include <QMap>
#include <QTest>

using namespace Potluck;
using namespace Potluck::Alakazaam;
using namespace Potluck::Alakazaam::Test;

class TestGuestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithAReset();
    void takesTheLatestName();
    void keepsTwoFilesOfOneName();
    void keepsANameThatWentToAnotherFile();
    void collectsWhatComesMeanwhile();
    void cutsIntoBatches();
    void tellsNothingTwice();
    void startsAgainAfterARefusal();
    void makesNamesFitForACatalog_data();
    void makesNamesFitForACatalog();
    void endsUpWithWhatIsWanted();
};

namespace {

Content::Md5Digest digest(int number)
{
    return *Content::Md5Digest::fromHex(QByteArray::number(number).rightJustified(32, '0'));
}

// What an index makes of the batches.
class List
{
public:
    void apply(const Index::Delta& delta)
    {
        QVERIFY(delta.adds.size() + delta.removes.size() <= Index::MaxBatchEntries);
        QVERIFY(!delta.next.isEmpty());
        if (delta.reset) {
            QVERIFY(delta.last);
            m_entries.clear();
        } else {
            QCOMPARE(delta.base, m_revision);
        }
        for (const Index::EntryKey& key : delta.removes)
            m_entries.remove({key.folder, key.name});
        for (const Index::Entry& entry : delta.adds) {
            QVERIFY(!entry.content && !entry.size && entry.md5);
            m_entries.insert({entry.folder, entry.name}, *entry.md5);
        }
        m_revision = delta.next;
    }
    void applyAll(GuestFiles& files)
    {
        while (const auto delta = files.nextDelta())
            apply(*delta);
    }
    [[nodiscard]] QMap<QByteArray, QString> names() const
    {
        QMap<QByteArray, QString> names;
        for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry)
            names.insert(entry.value().toHex(), entry.key().second);
        return names;
    }
    [[nodiscard]] qsizetype size() const { return m_entries.size(); }

private:
    QMap<std::pair<QString, QString>, Content::Md5Digest> m_entries;
    QByteArray m_revision;
};

} // namespace

void TestGuestFiles::beginsWithAReset()
{
    GuestFiles files;
    QVERIFY(!files.nextDelta());
    files.add(hello(), QStringLiteral("hello.txt"));
    const auto first = files.nextDelta();
    QVERIFY(first && first->reset && first->last);
    QCOMPARE(first->adds.size(), 1);
    QCOMPARE(first->adds.first().name, QStringLiteral("hello.txt"));
    files.remove(hello());
    const auto second = files.nextDelta();
    QVERIFY(second && !second->reset);
    QCOMPARE(second->base, first->next);
    QCOMPARE(second->removes.size(), 1);
    QVERIFY(second->adds.isEmpty());
    QCOMPARE(files.count(), 0);
}

void TestGuestFiles::takesTheLatestName()
{
    GuestFiles files;
    List list;
    files.add(hello(), QStringLiteral("old.txt"));
    list.applyAll(files);
    files.add(hello(), QStringLiteral("new.txt"));
    list.applyAll(files);
    QCOMPARE(files.count(), 1);
    QCOMPARE(list.names(), (QMap<QByteArray, QString>{{hello().toHex(), QStringLiteral("new.txt")}}));
    QCOMPARE(list.size(), 1);
}

void TestGuestFiles::keepsTwoFilesOfOneName()
{
    GuestFiles files;
    List list;
    files.add(hello(), QStringLiteral("same.txt"));
    files.add(world(), QStringLiteral("same.txt"));
    list.applyAll(files);
    QCOMPARE(list.size(), 2);
    files.remove(hello());
    list.applyAll(files);
    QCOMPARE(list.names(), (QMap<QByteArray, QString>{{world().toHex(), QStringLiteral("same.txt")}}));
    files.add(digest(1), QStringLiteral("same.txt"));
    list.applyAll(files);
    QCOMPARE(list.size(), 2);
}

// The new owner of the name is told a batch before the former one.
void TestGuestFiles::keepsANameThatWentToAnotherFile()
{
    GuestFiles files;
    List list;
    files.add(hello(), QStringLiteral("x"));
    list.applyAll(files);
    files.add(hello(), QStringLiteral("y"));
    files.add(world(), QStringLiteral("x"));
    for (int i = 1; i < 500; ++i)
        files.add(digest(i), QString::number(i));
    files.add(hello(), QStringLiteral("z"));
    list.applyAll(files);
    QCOMPARE(list.names().value(world().toHex()), QStringLiteral("x"));
    QCOMPARE(list.names().value(hello().toHex()), QStringLiteral("z"));
    QCOMPARE(list.size(), 501);
}

void TestGuestFiles::collectsWhatComesMeanwhile()
{
    GuestFiles files;
    for (int i = 0; i < 10; ++i)
        files.add(digest(i), QString::number(i));
    QCOMPARE(files.nextDelta()->adds.size(), 10);
    for (int i = 10; i < 15; ++i)
        files.add(digest(i), QString::number(i));
    files.remove(digest(3));
    files.add(digest(20), QStringLiteral("gone before it was told"));
    files.remove(digest(20));
    const auto delta = files.nextDelta();
    QCOMPARE(delta->adds.size(), 5);
    QCOMPARE(delta->removes.size(), 1);
    QVERIFY(!files.nextDelta());
}

void TestGuestFiles::cutsIntoBatches()
{
    GuestFiles files;
    List list;
    for (int i = 0; i < 2345; ++i)
        files.add(digest(i), QString::number(i));
    list.applyAll(files);
    QCOMPARE(list.size(), 2345);
    for (int i = 0; i < 2345; ++i)
        files.add(digest(i), QStringLiteral("renamed %1").arg(i));
    list.applyAll(files);
    QCOMPARE(list.size(), 2345);
}

void TestGuestFiles::tellsNothingTwice()
{
    GuestFiles files;
    files.add(hello(), QStringLiteral("hello.txt"));
    QVERIFY(files.nextDelta());
    files.add(hello(), QStringLiteral("hello.txt"));
    files.remove(world());
    QVERIFY(!files.nextDelta());
}

void TestGuestFiles::startsAgainAfterARefusal()
{
    GuestFiles files;
    List list;
    for (int i = 0; i < 700; ++i)
        files.add(digest(i), QString::number(i));
    list.apply(*files.nextDelta());
    (void)files.nextDelta(); // got lost
    files.remove(digest(0));
    files.startAgain();
    list.applyAll(files);
    QCOMPARE(list.size(), 699);
    files.remove(digest(1));
    list.applyAll(files);
    QCOMPARE(list.size(), 698);
}

void TestGuestFiles::makesNamesFitForACatalog_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("fit");
    QTest::newRow("good") << QStringLiteral("käse 東京.txt") << QStringLiteral("käse 東京.txt");
    QTest::newRow("path") << QStringLiteral("../../etc/passwd") << QStringLiteral(".._.._etc_passwd");
    QTest::newRow("controls") << QStringLiteral("a\nb\x7f") << QStringLiteral("a_b_");
    QTest::newRow("empty") << QString() << QStringLiteral("_");
    QTest::newRow("dots") << QStringLiteral("..") << QStringLiteral("_..");
    QTest::newRow("long") << QString(200, QChar(0x6771)) << QString(85, QChar(0x6771));
}

void TestGuestFiles::makesNamesFitForACatalog()
{
    QFETCH(QString, name);
    QFETCH(QString, fit);
    QCOMPARE(GuestFiles::catalogName(name), fit);
}

// Whatever comes in whatever order, between batches and amid them, with batches lost now and then.
void TestGuestFiles::endsUpWithWhatIsWanted()
{
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        SeededRandom random(seed);
        GuestFiles files;
        List list;
        QMap<QByteArray, QString> wanted;
        for (int step = 0; step < 300; ++step) {
            const Content::Md5Digest md5 = digest(static_cast<int>(random.below(8)));
            const QString name = QString(QChar(u'a' + static_cast<char16_t>(random.below(4))));
            const std::uint64_t what = random.below(10);
            if (what < 5) {
                files.add(md5, name);
                wanted.insert(md5.toHex(), name);
            } else if (what < 8) {
                files.remove(md5);
                wanted.remove(md5.toHex());
            } else if (const auto delta = files.nextDelta()) {
                if (random.below(10) == 0)
                    files.startAgain();
                else
                    list.apply(*delta);
            }
            QCOMPARE(files.count(), static_cast<int>(wanted.size()));
        }
        list.applyAll(files);
        QCOMPARE(list.names(), wanted);
        QCOMPARE(list.size(), wanted.size());
    }
}

QTEST_APPLESS_MAIN(TestGuestFiles)

#include "tst_guestfiles.moc"
