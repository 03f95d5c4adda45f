// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/librarypublication.h"

#include "dialects/native/messages.h"

#include <QTest>

#include <limits>

using namespace Potluck;
using Node::LibraryRevision;

class TestLibraryRevision : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackFromItsText()
    {
        LibraryRevision revision;
        revision.epoch.bytes[3] = 0xfe;
        revision.sequence = std::numeric_limits<quint64>::max();
        for (const bool inReset : {false, true}) {
            revision.inReset = inReset;
            const QByteArray text = revision.toByteArray();
            QVERIFY2(Native::isRevision(text), text.constData());
            const auto parsed = LibraryRevision::parse(text);
            QVERIFY(parsed);
            QCOMPARE(parsed->epoch, revision.epoch);
            QCOMPARE(parsed->sequence, revision.sequence);
            QCOMPARE(parsed->inReset, inReset);
        }
    }

    void isNothingWhereSomebodyElseWroteIt_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray epoch(32, '0');
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no sequence") << epoch;
        QTest::newRow("short epoch") << QByteArray("00.1");
        QTest::newRow("no number") << epoch + ".x";
        QTest::newRow("negative") << epoch + ".-1";
        QTest::newRow("unknown flag") << epoch + ".1.x";
        QTest::newRow("too much") << epoch + ".1.r.r";
    }
    void isNothingWhereSomebodyElseWroteIt()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!LibraryRevision::parse(text));
    }
};

QTEST_GUILESS_MAIN(TestLibraryRevision)
#include "tst_libraryrevision.moc"
