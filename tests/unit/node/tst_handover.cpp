// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/controlsocket.h"
#include "node/handover.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Potluck;
using namespace Potluck::Node;

class TestHandover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theFirstTakesWhatTheSecondHas();
    void aSecondWithoutLinksOnlyWantsTheWindow();
    void anotherIsTheFirstAfterTheFirstEnded();
    void directoriesDoNotMix();
    void longPathsAreAllRight();
    void keepsItsSocketToItself();
    void survivesNonsense();

private:
    // What claim() of a second one answers, on a thread of its own as in a process of its own.
    Result<Handover::Role> claimElsewhere(const QString& dataDir, const QStringList& links);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestHandover::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

Result<Handover::Role> TestHandover::claimElsewhere(const QString& dataDir, const QStringList& links)
{
    Result<Handover::Role> answer = Error{};
    std::unique_ptr<QThread> thread(QThread::create([&] {
        Handover second(dataDir);
        answer = second.claim(links);
    }));
    QSignalSpy finished(thread.get(), &QThread::finished);
    thread->start();
    finished.wait(10'000);
    thread->wait();
    return answer;
}

void TestHandover::theFirstTakesWhatTheSecondHas()
{
    const QString dataDir = m_folder->filePath(u"data"_qs);
    Handover first(dataDir);
    const auto role = first.claim({});
    QVERIFY(role);
    QCOMPARE(*role, Handover::Role::First);
    QSignalSpy taken(&first, &Handover::taken);
    const QStringList links{u"magnet:?xt=urn:md5:0"_qs, u"potluck://[::1]:1/?key=ä"_qs};
    const auto second = claimElsewhere(dataDir, links);
    QVERIFY(second);
    QCOMPARE(*second, Handover::Role::HandedOver);
    QCOMPARE(taken.size(), 1);
    QCOMPARE(taken.at(0).at(0).toStringList(), links);
}

void TestHandover::aSecondWithoutLinksOnlyWantsTheWindow()
{
    Handover first(m_folder->path());
    QVERIFY(first.claim({}));
    QSignalSpy taken(&first, &Handover::taken);
    QCOMPARE(*claimElsewhere(m_folder->path(), {}), Handover::Role::HandedOver);
    QCOMPARE(taken.size(), 1);
    QVERIFY(taken.at(0).at(0).toStringList().isEmpty());
}

void TestHandover::anotherIsTheFirstAfterTheFirstEnded()
{
    {
        Handover first(m_folder->path());
        QVERIFY(first.claim({}));
    }
    QVERIFY(!QFile::exists(controlSocketFile(m_folder->path(), HandoverSocketName)));
    Handover next(m_folder->path());
    QCOMPARE(*next.claim({}), Handover::Role::First);
}

void TestHandover::directoriesDoNotMix()
{
    Handover one(m_folder->filePath(u"one"_qs));
    Handover other(m_folder->filePath(u"other"_qs));
    QCOMPARE(*one.claim({}), Handover::Role::First);
    QCOMPARE(*other.claim({}), Handover::Role::First);
}

void TestHandover::longPathsAreAllRight()
{
    const QString dataDir = m_folder->filePath(QString(200, u'x'));
    Handover first(dataDir);
    QCOMPARE(*first.claim({}), Handover::Role::First);
    QCOMPARE(*claimElsewhere(dataDir, {}), Handover::Role::HandedOver);
}

void TestHandover::keepsItsSocketToItself()
{
    Handover first(m_folder->path());
    QVERIFY(first.claim({}));
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFileInfo(controlSocketFile(m_folder->path(), HandoverSocketName)).permissions() & others));
}

void TestHandover::survivesNonsense()
{
    Handover first(m_folder->path());
    QVERIFY(first.claim({}));
    QSignalSpy taken(&first, &Handover::taken);
    QLocalSocket socket;
    socket.connectToServer(controlSocketFile(m_folder->path(), HandoverSocketName));
    QVERIFY(socket.waitForConnected());
    QSignalSpy gone(&socket, &QLocalSocket::disconnected);
    socket.write("{\"hello\": 1}\n");
    QTRY_COMPARE(gone.size(), 1);
    QCOMPARE(taken.size(), 0);
    QCOMPARE(*claimElsewhere(m_folder->path(), {}), Handover::Role::HandedOver);
}

QTEST_GUILESS_MAIN(TestHandover)
#include "tst_handover.moc"
