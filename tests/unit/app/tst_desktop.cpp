// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"
#include "ui/shell/sidebar.h"
#include "ui/welcome/welcome.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QPointer>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Potluck;
using namespace Potluck::App;

// The desktop app over a real node on loopback.
class TestDesktop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theWindowIsThereWithinASecondAndBeforeTheNode();
    void endsWithinThreeSeconds();
    void endsWhileItStarts();
    void opensWhatAHeadlessNodeLeft();
    void saysThatAHeadlessNodeRuns();
    void anotherLanguageMakesTheWindowAnew();
    void aSecondStartShowsTheWindowOfTheFirst();

private:
    [[nodiscard]] std::unique_ptr<Desktop> make(const QStringList& links = {});
    static bool hasStarted(Desktop& desktop);
    static void end(Desktop& desktop);
    [[nodiscard]] Node::NodeOptions headless() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDesktop::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<Desktop> TestDesktop::make(const QStringList& links)
{
    Desktop::Options options{m_folder->filePath(u"data"_qs), links};
    options.listen = QStringList{u"127.0.0.1:0"_qs};
    options.hasTray = false;
    return std::make_unique<Desktop>(*qApp, options);
}

bool TestDesktop::hasStarted(Desktop& desktop)
{
    return QTest::qWaitFor(
        [&desktop] {
            return desktop.window().page(Ui::PageId::Settings) || desktop.window().findChild<Ui::Welcome*>();
        },
        10'000);
}

void TestDesktop::end(Desktop& desktop)
{
    QSignalSpy ended(&desktop, &Desktop::ended);
    desktop.end();
    QVERIFY(ended.size() == 1 || ended.wait(5000));
    QCOMPARE(ended.at(0).at(0).toInt(), 0);
}

Node::NodeOptions TestDesktop::headless() const
{
    Node::NodeOptions options;
    options.dataDir = m_folder->filePath(u"data"_qs);
    options.isPeer = true;
    options.listen = QStringList{u"127.0.0.1:0"_qs};
    return options;
}

void TestDesktop::theWindowIsThereWithinASecondAndBeforeTheNode()
{
    QElapsedTimer time;
    time.start();
    const auto desktop = make();
    QCOMPARE(*desktop->claim(), Node::Handover::Role::First);
    desktop->start();
    QVERIFY(desktop->window().isVisible());
    QVERIFY(!desktop->window().page(Ui::PageId::Search));
    QVERIFY2(time.elapsed() < 1000, qPrintable(QString::number(time.elapsed())));
    QVERIFY(hasStarted(*desktop));
    QVERIFY(desktop->window().findChild<Ui::Welcome*>()); // nothing was set up yet
    end(*desktop);
}

void TestDesktop::endsWithinThreeSeconds()
{
    const auto desktop = make();
    QVERIFY(desktop->claim());
    desktop->start();
    QVERIFY(hasStarted(*desktop));
    QElapsedTimer time;
    time.start();
    end(*desktop);
    QVERIFY(!desktop->window().isVisible());
    QVERIFY(time.elapsed() < 3000);
    QVERIFY(QFile::exists(m_folder->filePath(u"data/desktop.ini"_qs)));
}

void TestDesktop::endsWhileItStarts()
{
    const auto desktop = make();
    QVERIFY(desktop->claim());
    desktop->start();
    end(*desktop);
}

void TestDesktop::opensWhatAHeadlessNodeLeft()
{
    {
        Node::Node node(headless());
        QSignalSpy told(&node, &Node::Node::statusChanged);
        bool shared = false;
        node.start(this, [&](const Result<Node::Node::Started>& started) {
            QVERIFY(started);
            node.addShare(m_folder->path(), this, [&shared](const Status& status) { shared = status.ok(); });
        });
        // The data directory lies in that folder and is left out of it.
        QTRY_VERIFY(shared);
        bool stopped = false;
        node.stop(this, [&stopped] { stopped = true; });
        QTRY_VERIFY(stopped);
    }
    {
        const auto desktop = make();
        QVERIFY(desktop->claim());
        desktop->start();
        QVERIFY(hasStarted(*desktop));
        QVERIFY(!desktop->window().findChild<Ui::Welcome*>()); // it was used before
        end(*desktop);
    }
    // And the other way round.
    Node::Node node(headless());
    qsizetype shares = -1;
    node.start(this, [&](const Result<Node::Node::Started>& started) {
        QVERIFY(started);
        node.shares(this, [&shares](const Result<QList<Node::ShareRow>>& rows) { shares = rows ? rows->size() : -2; });
    });
    QTRY_COMPARE(shares, 1);
}

void TestDesktop::saysThatAHeadlessNodeRuns()
{
    Node::Node node(headless());
    bool started = false;
    node.start(this, [&started](const Result<Node::Node::Started>& answer) { started = answer.ok(); });
    QTRY_VERIFY(started);
    const auto desktop = make();
    QVERIFY(desktop->claim());
    desktop->start();
    const auto says = [&desktop](const QString& text) {
        for (const QWidget* const each : desktop->window().findChildren<QWidget*>()) {
            if (each->isVisible() && each->accessibleName().contains(text))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(says(u"potluck-cli quit"_qs));
    // It goes on when the other has ended.
    bool stopped = false;
    node.stop(this, [&stopped] { stopped = true; });
    QTRY_VERIFY(stopped);
    for (QAbstractButton* const each : desktop->window().findChildren<QAbstractButton*>()) {
        if (each->text() == u"Try again"_qs) {
            each->click();
            break;
        }
    }
    QVERIFY(hasStarted(*desktop));
    end(*desktop);
}

void TestDesktop::anotherLanguageMakesTheWindowAnew()
{
    QVERIFY(QDir().mkpath(m_folder->filePath(u"data"_qs)));
    QSettings(m_folder->filePath(u"data/desktop.ini"_qs), QSettings::IniFormat).setValue(u"welcome/done"_qs, true);
    const auto desktop = make();
    QVERIFY(desktop->claim());
    desktop->start();
    QVERIFY(hasStarted(*desktop));
    const QPointer<Ui::MainWindow> before(&desktop->window());
    desktop->languages().choose(u"de"_qs);
    QTRY_VERIFY(before.isNull());
    QVERIFY(hasStarted(*desktop));
    QVERIFY(desktop->window().isVisible());
    end(*desktop);
}

void TestDesktop::aSecondStartShowsTheWindowOfTheFirst()
{
    const auto desktop = make();
    QVERIFY(desktop->claim());
    desktop->start();
    QVERIFY(hasStarted(*desktop));
    desktop->window().hide();
    Result<Node::Handover::Role> role = Error{};
    std::unique_ptr<QThread> thread(QThread::create([&] {
        Node::Handover second(m_folder->filePath(u"data"_qs));
        role = second.claim({});
    }));
    thread->start();
    QTRY_VERIFY(thread->isFinished());
    QVERIFY(role);
    QCOMPARE(*role, Node::Handover::Role::HandedOver);
    QTRY_VERIFY(desktop->window().isVisible());
    end(*desktop);
}

QTEST_MAIN(TestDesktop)
#include "tst_desktop.moc"
