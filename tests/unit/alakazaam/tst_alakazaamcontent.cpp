// SPDX-License-Identifier: GPL-3.0-or-later

#include "retrhost.h"

#include <QTest>

using namespace Potluck;
using namespace Potluck::Alakazaam;
using namespace Potluck::Alakazaam::Test;

class TestAlakazaamContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesFileInChunks();
    void servesEmptyFile();
    void servesFileThatIsNotCached();
    void servesLargeFileToSlowReader();
    void saysThatFileIsNotThere();
    void refusesWhatCannotBeSent_data();
    void refusesWhatCannotBeSent();
    void cutsConnectionWhenFileFailsLater();
    void keepsCallerWaitingForSlot();
    void forgetsCallerWhoHangsUp();
    void cutsOffCallerWhoTakesNothing();
    void obeysRate();
    void turnsAwayTooManyCallers();
};

namespace {

// The file in an ARET of chunks of that size.
QByteArray framed(const QByteArray& file, qsizetype chunk)
{
    const qsizetype chunks = (file.size() + chunk - 1) / chunk;
    QByteArray bytes = "ARET" + QByteArray::number(chunks).rightJustified(6, '0');
    for (qsizetype at = 0; at < file.size(); at += chunk) {
        const QByteArray part = file.mid(at, chunk);
        bytes += QByteArray::number(part.size()).rightJustified(5, '0') + part;
    }
    return bytes;
}

QByteArray textOf(QLatin1String text)
{
    return {text.data(), text.size()};
}

} // namespace

void TestAlakazaamContent::servesFileInChunks()
{
    RetrHost host;
    const QByteArray file = someBytes(10'000);
    host.provider.add(file);
    const QByteArray answer = ask(host.endpoint(), Retr{md5Of(file)});
    QVERIFY(answer.startsWith("ARET00000304096"));
    QCOMPARE(answer.mid(10 + 2 * (5 + 4096), 5), QByteArray("01808"));
    QVERIFY(answer == framed(file, 4096));
    QTRY_COMPARE(host.content.callerCount(), 0);
    QCOMPARE(host.uploads.running(), 0); // the slot is free at once
}

void TestAlakazaamContent::servesEmptyFile()
{
    RetrHost host;
    host.provider.add({});
    QCOMPARE(ask(host.endpoint(), Retr{md5Of({})}), QByteArray("ARET000000"));
}

void TestAlakazaamContent::servesFileThatIsNotCached()
{
    RetrHost host;
    const QByteArray file = someBytes(1'000'000);
    host.provider.add(file)->cached = false;
    QVERIFY(ask(host.endpoint(), Retr{md5Of(file)}) == framed(file, 4096));
}

void TestAlakazaamContent::servesLargeFileToSlowReader()
{
    RetrHost host;
    const QByteArray file = someBytes(4'000'000);
    host.provider.add(file);
    QTcpSocket socket;
    socket.setReadBufferSize(64 * 1024);
    socket.connectToHost(host.endpoint().address(), host.endpoint().port);
    socket.write(encode(Retr{md5Of(file)}));
    QByteArray answer;
    QVERIFY(QTest::qWaitFor(
        [&] {
            answer += socket.readAll();
            return socket.state() == QAbstractSocket::UnconnectedState && socket.bytesAvailable() == 0 &&
                   !answer.isEmpty();
        },
        60'000));
    QVERIFY(answer == framed(file, 4096));
}

void TestAlakazaamContent::saysThatFileIsNotThere()
{
    RetrHost host;
    QCOMPARE(ask(host.endpoint(), Retr{md5Of("none")}), textOf(NotAvailableText));
    QTRY_COMPARE(host.content.callerCount(), 0);
}

void TestAlakazaamContent::refusesWhatCannotBeSent_data()
{
    QTest::addColumn<quint64>("claimed");
    QTest::addColumn<bool>("isPartial");
    QTest::addColumn<int>("trouble");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("too large") << quint64{99'998'900'002} << false << -1 << textOf(TooLargeText);
    QTest::newRow("partial") << quint64{100} << true << -1 << textOf(NotAvailableText);
    QTest::newRow("vanished") << quint64{100} << false << static_cast<int>(ErrorCode::NotFound)
                              << textOf(NotAvailableText);
    QTest::newRow("changed") << quint64{100} << false << static_cast<int>(ErrorCode::Corrupt)
                             << textOf(NotAvailableText);
    QTest::newRow("unreadable") << quint64{100} << false << static_cast<int>(ErrorCode::Io) << textOf(ProblemText);
}

void TestAlakazaamContent::refusesWhatCannotBeSent()
{
    QFETCH(quint64, claimed);
    QFETCH(bool, isPartial);
    QFETCH(int, trouble);
    QFETCH(QByteArray, sentence);
    RetrHost host;
    const auto reader = host.provider.add(QByteArray(100, 'x'));
    reader->claimed = claimed;
    reader->isPartial = isPartial;
    if (trouble >= 0)
        reader->trouble = Error{static_cast<ErrorCode>(trouble), {}};
    QCOMPARE(ask(host.endpoint(), Retr{md5Of(reader->bytes)}), sentence);
    QTRY_COMPARE(host.content.callerCount(), 0);
    QCOMPARE(host.uploads.running(), 0);
}

void TestAlakazaamContent::cutsConnectionWhenFileFailsLater()
{
    RetrHost host;
    const auto reader = host.provider.add(someBytes(1'000'000));
    reader->trouble = Error{ErrorCode::Corrupt, {}};
    reader->troubleFrom = 500'000;
    const QByteArray answer = ask(host.endpoint(), Retr{md5Of(reader->bytes)});
    QVERIFY(framed(reader->bytes, 4096).startsWith(answer));
    QVERIFY(answer.size() < reader->bytes.size());
    QTRY_COMPARE(host.content.callerCount(), 0);
}

void TestAlakazaamContent::keepsCallerWaitingForSlot()
{
    Transfer::UploadSettings settings;
    settings.totalSlots = 1;
    RetrHost host(settings);
    const auto other = host.uploads.ask({QStringLiteral("x"), {}, {}}, {}, {}, 1);
    QVERIFY(other.granted);
    host.uploads.begin(other.upload);
    const QByteArray file = someBytes(5'000);
    host.provider.add(file);
    Caller caller(host.endpoint());
    caller.send(Retr{md5Of(file)});
    QTRY_COMPARE(host.content.callerCount(), 1);
    settle();
    QVERIFY(!caller.hasEnded());
    host.timers.advance(Milliseconds(3'000));
    settle();
    QVERIFY(!caller.hasEnded());
    host.uploads.peerLeft(QStringLiteral("x"));
    host.timers.advance(Milliseconds(3'000));
    QVERIFY(caller.answer() == framed(file, 4096));
}

void TestAlakazaamContent::forgetsCallerWhoHangsUp()
{
    Transfer::UploadSettings settings;
    settings.totalSlots = 1;
    RetrHost host(settings);
    const QByteArray waiting = someBytes(5'000);
    const QByteArray large = someBytes(20'000'000);
    host.provider.add(waiting);
    host.provider.add(large);
    auto first = std::make_unique<QTcpSocket>();
    first->setReadBufferSize(1);
    first->connectToHost(host.endpoint().address(), host.endpoint().port);
    first->write(encode(Retr{md5Of(large)}));
    QTRY_COMPARE(host.uploads.running(), 1);
    {
        Caller second(host.endpoint());
        second.send(Retr{md5Of(waiting)});
        QTRY_COMPARE(host.content.callerCount(), 2);
        settle();
    }
    QTRY_COMPARE(host.content.callerCount(), 1);
    first.reset();
    QTRY_COMPARE(host.content.callerCount(), 0);
    QCOMPARE(host.uploads.running(), 0);
}

void TestAlakazaamContent::cutsOffCallerWhoTakesNothing()
{
    RetrHost host;
    const QByteArray file = someBytes(20'000'000);
    host.provider.add(file);
    QTcpSocket socket;
    socket.setReadBufferSize(1);
    socket.connectToHost(host.endpoint().address(), host.endpoint().port);
    socket.write(encode(Retr{md5Of(file)}));
    QTRY_COMPARE(host.uploads.running(), 1);
    QTest::qWait(100); // until the kernel's buffers are full
    host.timers.advance(Milliseconds(61'000));
    QCOMPARE(host.content.callerCount(), 1);
    host.timers.advance(Milliseconds(61'000));
    QTRY_COMPARE(host.content.callerCount(), 0);
}

void TestAlakazaamContent::obeysRate()
{
    FakeClock clock;
    const auto limiter = std::make_shared<Net::RateLimiter>(clock, 100'000);
    RetrHost host({}, limiter);
    const QByteArray file = someBytes(100'000);
    host.provider.add(file);
    Caller caller(host.endpoint());
    caller.send(Retr{md5Of(file)});
    QTRY_COMPARE(host.uploads.running(), 1);
    for (int i = 0; i < 500 && !caller.hasEnded(); ++i) {
        QTest::qWait(1);
        QVERIFY(host.uploads.rows().isEmpty() || host.uploads.rows().constFirst().done < 110'000);
        if (i == 20)
            QVERIFY(!caller.hasEnded());
        clock.advance(Milliseconds(10));
        host.timers.advance(Milliseconds(10));
    }
    QVERIFY(clock.monotonic() - FakeClock().monotonic() > Milliseconds(500));
    QVERIFY(caller.answer() == framed(file, 4096));
}

void TestAlakazaamContent::turnsAwayTooManyCallers()
{
    Transfer::UploadSettings settings;
    settings.totalSlots = 1;
    RetrHost host(settings);
    const auto other = host.uploads.ask({QStringLiteral("x"), {}, {}}, {}, {}, 1);
    host.uploads.begin(other.upload);
    const QByteArray file = someBytes(5'000);
    host.provider.add(file);
    std::vector<std::unique_ptr<Caller>> callers;
    for (int i = 0; i < 200; ++i) {
        callers.push_back(std::make_unique<Caller>(host.endpoint()));
        callers.back()->send(Retr{md5Of(file)});
    }
    QTRY_COMPARE(host.content.callerCount(), 200);
    QVERIFY(ask(host.endpoint(), Retr{md5Of(file)}).startsWith("Sorry, the peer is busy"));
}

QTEST_GUILESS_MAIN(TestAlakazaamContent)
#include "tst_alakazaamcontent.moc"
