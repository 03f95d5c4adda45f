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
#include <QTabBar>
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
    void saysInAnotherLanguageThatAHeadlessNodeRuns();
    void claimsAgainWhatItCouldNotHave();
    void anotherLanguageMakesTheWindowAnew();
    void saysReasonsInTheLanguageOfTheWindow();
    void aSecondStartShowsTheWindowOfTheFirst();

private:
    [[nodiscard]] std::unique_ptr<Desktop> make(const QStringList& links = {});
    static bool hasStarted(Desktop& desktop);
    static void end(Desktop& desktop);
    // Whether something that can be seen says it.
    static bool says(Desktop& desktop, const QString& text);
    // A data directory that needs no first steps.
    void setUp();
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

bool TestDesktop::says(Desktop& desktop, const QString& text)
{
    for (const QWidget* const each : desktop.window().findChildren<QWidget*>()) {
        if (each->isVisible() && each->accessibleName().contains(text))
            return true;
    }
    return false;
}

void TestDesktop::setUp()
{
    QVERIFY(QDir().mkpath(m_folder->filePath(u"data"_qs)));
    QSettings(m_folder->filePath(u"data/desktop.ini"_qs), QSettings::IniFormat).setValue(u"welcome/done"_qs, true);
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
    QTRY_VERIFY(says(*desktop, u"potluck-cli quit"_qs));
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

void TestDesktop::saysInAnotherLanguageThatAHeadlessNodeRuns()
{
    Node::Node node(headless());
    bool started = false;
    node.start(this, [&started](const Result<Node::Node::Started>& answer) { started = answer.ok(); });
    QTRY_VERIFY(started);
    const auto desktop = make();
    QVERIFY(desktop->claim());
    desktop->start();
    QTRY_VERIFY(says(*desktop, u"potluck-cli quit"_qs));
    desktop->languages().choose(u"de"_qs);
    QTRY_VERIFY(says(*desktop, u"Potluck kann nicht starten"_qs));
    end(*desktop);
}

void TestDesktop::claimsAgainWhatItCouldNotHave()
{
    QFile inTheWay(m_folder->filePath(u"data"_qs));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    const auto desktop = make();
    const auto refused = desktop->claim();
    QVERIFY(!refused);
    QVERIFY(refused.error().detail.startsWith(u"cannot make the data directory "_qs));
    QVERIFY(inTheWay.remove());
    const auto role = desktop->claim();
    QVERIFY(role);
    QCOMPARE(*role, Node::Handover::Role::First);
    desktop->start();
    QVERIFY(hasStarted(*desktop));
    end(*desktop);
}

void TestDesktop::saysReasonsInTheLanguageOfTheWindow()
{
    setUp();
    const auto desktop = make();
    QVERIFY(desktop->claim());
    desktop->languages().choose(u"de"_qs);
    desktop->start();
    QVERIFY(hasStarted(*desktop));
    const auto told = [&desktop](const QString& text) {
        return !desktop->window().bannerTexts().filter(text).isEmpty();
    };
    desktop->window().take({m_folder->filePath(u"data"_qs)});
    QTRY_VERIFY2(told(u"das ist der Datenordner von Potluck"_qs),
                 qPrintable(desktop->window().bannerTexts().join(u'\n')));
    desktop->window().take({u"potluck://127.0.0.1:1/"_qs});
    QTRY_VERIFY2(told(u"keine Verbindung zu 127.0.0.1:1: "_qs),
                 qPrintable(desktop->window().bannerTexts().join(u'\n')));
    end(*desktop);
}

void TestDesktop::anotherLanguageMakesTheWindowAnew()
{
    setUp();
    const auto desktop = make();
    QVERIFY(desktop->claim());
    desktop->start();
    QVERIFY(hasStarted(*desktop));
    desktop->window().searchFor(u"one"_qs);
    desktop->window().searchFor(u"two"_qs);
    const QPointer<Ui::MainWindow> before(&desktop->window());
    desktop->languages().choose(u"de"_qs);
    QTRY_VERIFY(before.isNull());
    QVERIFY(hasStarted(*desktop));
    QVERIFY(desktop->window().isVisible());
    const auto* const tabs = desktop->window().page(Ui::PageId::Search)->findChild<QTabBar*>();
    QCOMPARE(tabs->count(), 2);
    QCOMPARE(tabs->tabText(0), u"one"_qs);
    QCOMPARE(tabs->tabText(1), u"two"_qs);
    QCOMPARE(tabs->currentIndex(), 1);
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
