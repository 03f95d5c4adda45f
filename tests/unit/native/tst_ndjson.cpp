// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialects/native/ndjson.h"

#include <QTest>

using namespace Potluck;
using namespace Potluck::Native;

class TestNdjson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsLinesHoweverTheyArrive_data();
    void cutsLinesHoweverTheyArrive();
    void handsOutLastLineWithoutNewline();
    void refusesLineThatIsTooLong();
    void staysFailed();
};

namespace {

class Lines
{
public:
    QList<QByteArray> lines;
    std::function<Status(QByteArrayView)> take = [this](QByteArrayView line) -> Status {
        if (line == "stop")
            return Error{ErrorCode::Protocol, QStringLiteral("stopped")};
        lines.append(line.toByteArray());
        return {};
    };
};

} // namespace

void TestNdjson::cutsLinesHoweverTheyArrive_data()
{
    QTest::addColumn<int>("portion");
    for (const int portion : {1, 2, 3, 5, 100})
        QTest::addRow("%d bytes at a time", portion) << portion;
}

void TestNdjson::cutsLinesHoweverTheyArrive()
{
    QFETCH(int, portion);
    const QByteArray all = "one\n\ntwo\r\n\r\nthree four\n";
    LineSplitter splitter(10);
    Lines lines;
    for (qsizetype i = 0; i < all.size(); i += portion)
        QVERIFY(splitter.feed(QByteArrayView(all).sliced(i).first(std::min<qsizetype>(portion, all.size() - i)),
                              lines.take));
    QVERIFY(splitter.finish(lines.take));
    QCOMPARE(lines.lines, (QList<QByteArray>{"one", "two", "three four"}));
}

void TestNdjson::handsOutLastLineWithoutNewline()
{
    LineSplitter splitter(10);
    Lines lines;
    QVERIFY(splitter.feed("one\ntwo", lines.take));
    QCOMPARE(lines.lines, (QList<QByteArray>{"one"}));
    QVERIFY(splitter.finish(lines.take));
    QVERIFY(splitter.finish(lines.take));
    QCOMPARE(lines.lines, (QList<QByteArray>{"one", "two"}));
}

void TestNdjson::refusesLineThatIsTooLong()
{
    for (const int portion : {1, 100}) {
        LineSplitter splitter(10);
        Lines lines;
        const QByteArray all = "0123456789\n0123456789x\n";
        bool ok = true;
        for (qsizetype i = 0; i < all.size() && ok; i += portion)
            ok =
                splitter
                    .feed(QByteArrayView(all).sliced(i).first(std::min<qsizetype>(portion, all.size() - i)), lines.take)
                    .ok();
        QVERIFY(!ok);
        QCOMPARE(lines.lines.size(), 1);
    }
}

void TestNdjson::staysFailed()
{
    LineSplitter splitter(10);
    Lines lines;
    QVERIFY(!splitter.feed("one\nstop\ntwo\n", lines.take));
    QVERIFY(!splitter.feed("three\n", lines.take));
    QVERIFY(!splitter.finish(lines.take));
    QCOMPARE(lines.lines, (QList<QByteArray>{"one"}));
}

QTEST_APPLESS_MAIN(TestNdjson)
#include "tst_ndjson.moc"
