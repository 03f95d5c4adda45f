// SPDX-License-Identifier: GPL-3.0-or-later
// One evening with the desktop app, in order: each case goes on where the one before ended.
#include "app/desktop.h"
#include "company.h"
#include "driver.h"
#include "gallery.h"
#include "pictures.h"
#include "ui/tray/tray.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Potluck;
using namespace Potluck::GuiTest;

namespace {

constexpr int Patience = 30'000;                 // ms
constexpr quint64 SlowRate = 8ULL * 1024 * 1024; // while pieces are watched
constexpr int NameColumn = 0;

} // namespace

class TestDesktopEvening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostsAtTheFirstStart();
    void joinsWithTheInvite();
    void findsAndTakesSeveral();
    void findsWhatThreeShare();
    void downloadsFromThreeAndPauses();
    void goesOnAfterARestart();
    void browsesAndTakesAFolder();
    void obeysTheTray();
    void remembersSettings();
    void showsEveryPage();
    void cleanupTestCase();

private:
    using DesktopPtr = std::unique_ptr<App::Desktop>;

    [[nodiscard]] DesktopPtr open(const QString& name) const;
    static bool close(DesktopPtr& desktop);
    // Through the first two steps of the first start.
    static bool introduce(Ui::MainWindow& window, const QString& name, const QString& shared, const QString& downloads);
    [[nodiscard]] bool limitDownloads(quint64 rate);     // of Bruno
    void pictureRunning();                               // what only shows while the big download runs
    [[nodiscard]] Node::TransferRow bigDownload() const; // of Bruno; id 0: there is none
    [[nodiscard]] Ui::MainWindow& bruno() const { return m_bruno->window(); }

    Company m_company;
    QString m_invite;
    DesktopPtr m_anna;
    DesktopPtr m_bruno;
};

TestDesktopEvening::DesktopPtr TestDesktopEvening::open(const QString& name) const
{
    App::Desktop::Options options;
    options.dataDir = m_company.emptyFolder(name + QStringLiteral("/data"));
    options.listen = {QStringLiteral("127.0.0.1:0")};
    auto desktop = std::make_unique<App::Desktop>(*qApp, options);
    const auto role = desktop->claim();
    if (!role || *role != Node::Handover::Role::First)
        return nullptr;
    desktop->start();
    desktop->window().resize(1180, 740);
    return QTest::qWaitForWindowExposed(&desktop->window()) ? std::move(desktop) : nullptr;
}

bool TestDesktopEvening::close(DesktopPtr& desktop)
{
    QSignalSpy ended(desktop.get(), &App::Desktop::ended);
    desktop->end();
    const bool came = ended.wait(5000);
    desktop.reset();
    return came;
}

bool TestDesktopEvening::introduce(Ui::MainWindow& window, const QString& name, const QString& shared,
                                   const QString& downloads)
{
    return waitAndFill(window, QStringLiteral("Your name"), name) && press(window, QStringLiteral("Next")) &&
           waitAndFill(window, QStringLiteral("Share this folder"), shared) &&
           waitAndFill(window, QStringLiteral("Downloads go here"), downloads) && press(window, QStringLiteral("Next"));
}

Node::TransferRow TestDesktopEvening::bigDownload() const
{
    QObject context;
    std::optional<Result<QList<Node::TransferRow>>> rows;
    m_bruno->node().transfers(&context, [&rows](Result<QList<Node::TransferRow>> answer) { rows = std::move(answer); });
    if (!QTest::qWaitFor([&] { return rows.has_value(); }) || !*rows)
        return {};
    for (const Node::TransferRow& row : **rows) {
        if (row.name == Company::BigName && row.direction == Node::TransferRow::Direction::Download)
            return row;
    }
    return {};
}

void TestDesktopEvening::hostsAtTheFirstStart()
{
    m_anna = open(QStringLiteral("Anna"));
    QVERIFY(m_anna);
    Ui::MainWindow& window = m_anna->window();
    QVERIFY(window.windowTitle().contains(QStringLiteral("Potluck")));
    QVERIFY(QTest::qWaitFor([&] { return seen<QLineEdit>(window, QStringLiteral("Your name")) != nullptr; }, Patience));
    takePicture(window, QStringLiteral("docs/welcome"));
    QVERIFY(introduce(window, QStringLiteral("Anna"), m_company.folderWithBigFile(QStringLiteral("Anna")),
                      m_company.emptyFolder(QStringLiteral("Anna/Downloads"))));
    QVERIFY(press(window, QStringLiteral("Host an index")));
    QVERIFY(waitAndFill(window, QStringLiteral("Name of your index"), QStringLiteral("Saturday kitchen")));
    QVERIFY(press(window, QStringLiteral("Start hosting")));
    const auto invite = [&] {
        const auto* const field = seen<QLineEdit>(window, QStringLiteral("Invite"));
        return field ? field->text() : QString();
    };
    QTRY_VERIFY_WITH_TIMEOUT(invite().startsWith(QStringLiteral("potluck://")), Patience);
    m_invite = invite();
    QVERIFY(press(window, QStringLiteral("Finish")));
    QTRY_VERIFY(!seen<QAbstractButton>(window, QStringLiteral("Finish")));
}

void TestDesktopEvening::joinsWithTheInvite()
{
    QVERIFY(!m_invite.isEmpty());
    QVERIFY(m_company.invite(QStringLiteral("Carla"), m_invite, m_company.folderWithBigFile(QStringLiteral("Carla"))));
    QVERIFY(m_company.invite(QStringLiteral("Dino"), m_invite, m_company.folderWithBigFile(QStringLiteral("Dino"))));
    m_bruno = open(QStringLiteral("Bruno"));
    QVERIFY(m_bruno);
    const QString shared = m_company.emptyFolder(QStringLiteral("Bruno/Shared"));
    QVERIFY(
        introduce(bruno(), QStringLiteral("Bruno"), shared, m_company.emptyFolder(QStringLiteral("Bruno/Downloads"))));
    QVERIFY(waitAndFill(bruno(), QStringLiteral("Paste an invite, or type an address"), m_invite));
    QVERIFY(press(bruno(), QStringLiteral("Finish")));
    QTRY_VERIFY_WITH_TIMEOUT(!seen<QAbstractButton>(bruno(), QStringLiteral("Finish")), Patience);
}

void TestDesktopEvening::findsAndTakesSeveral()
{
    QVERIFY(m_bruno);
    keys(bruno(), Qt::Key_K, Qt::ControlModifier);
    QTRY_COMPARE(bruno().currentPage(), Ui::PageId::Search);
    QVERIFY(waitAndFill(bruno(), QStringLiteral("Search the network"), QStringLiteral("*")));
    keys(bruno(), Qt::Key_Return);
    QList<QModelIndex> photos;
    QAbstractItemView* results = nullptr;
    const auto findPhotos = [&] {
        photos.clear();
        results = seen<QAbstractItemView>(bruno(), QStringLiteral("Results"));
        for (int number = 1; results && number <= Company::Photos; ++number)
            photos.append(rowOf(*results, Company::photoName(number), NameColumn));
        return !photos.isEmpty() && std::all_of(photos.cbegin(), photos.cend(), [](const QModelIndex& row) {
            return row.isValid() && row.model()->rowCount(row) == 3;
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(findPhotos() || (QTest::qWait(500), keys(bruno(), Qt::Key_F5), false), Patience);
    results->clearSelection();
    for (const QModelIndex& row : std::as_const(photos))
        results->selectionModel()->select(row, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    results->selectionModel()->setCurrentIndex(photos.first(), QItemSelectionModel::NoUpdate);
    key(*results, Qt::Key_Return);
    const QString last = m_company.emptyFolder(QStringLiteral("Bruno/Downloads")) + QLatin1Char('/') +
                         Company::photoName(Company::Photos);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(last), Patience);
    keys(bruno(), Qt::Key_T, Qt::ControlModifier);
}

void TestDesktopEvening::findsWhatThreeShare()
{
    QVERIFY(m_bruno);
    keys(bruno(), Qt::Key_K, Qt::ControlModifier);
    QTRY_COMPARE(bruno().currentPage(), Ui::PageId::Search);
    QVERIFY(waitAndFill(bruno(), QStringLiteral("Search the network"), QStringLiteral("midsummer")));
    keys(bruno(), Qt::Key_Return);
    // Anna's files may still be on their way to the index.
    const auto sources = [&] {
        auto* const results = seen<QAbstractItemView>(bruno(), QStringLiteral("Results"));
        const QModelIndex row = results ? rowOf(*results, Company::BigName, NameColumn) : QModelIndex();
        return row.isValid() ? results->model()->rowCount(row) : 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(sources() == 3 || (QTest::qWait(500), keys(bruno(), Qt::Key_F5), false), Patience);
}

void TestDesktopEvening::downloadsFromThreeAndPauses()
{
    QVERIFY(m_bruno);
    QVERIFY(limitDownloads(SlowRate / 4)); // time enough to see all three and to pause
    auto* const results = seen<QAbstractItemView>(bruno(), QStringLiteral("Results"));
    QVERIFY(results);
    choose(*results, rowOf(*results, Company::BigName, NameColumn));
    key(*results, Qt::Key_Return);

    keys(bruno(), Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(bruno().currentPage(), Ui::PageId::Transfers);
    const auto delivering = [this] {
        const auto row = bigDownload();
        return std::count_if(row.sources.begin(), row.sources.end(),
                             [](const Node::TransferSourceRow& source) { return source.pieces > 0; });
    };
    QTRY_COMPARE_WITH_TIMEOUT(delivering(), 3, Patience);
    auto* const transfers = seen<QAbstractItemView>(bruno(), QStringLiteral("Transfers"));
    QVERIFY(transfers);
    QTRY_VERIFY(rowOf(*transfers, Company::BigName).isValid());
    choose(*transfers, rowOf(*transfers, Company::BigName));
    QTRY_VERIFY_WITH_TIMEOUT(bigDownload().done > 0, Patience);
    if (takesPictures()) {
        QTRY_VERIFY_WITH_TIMEOUT(bigDownload().done > static_cast<quint64>(Company::BigBytes) / 3, Patience);
        QVERIFY(limitDownloads(SlowRate / 32)); // while the pictures are taken
        pictureRunning();
        QVERIFY(limitDownloads(SlowRate));
    }
    keys(bruno(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(bigDownload().state, QStringLiteral("paused"));
    QVERIFY(limitDownloads(SlowRate));
    QVERIFY(bigDownload().done > 0 && bigDownload().done < static_cast<quint64>(Company::BigBytes));
}

bool TestDesktopEvening::limitDownloads(quint64 rate)
{
    QObject context;
    bool limited = false;
    m_bruno->node().limitRates(std::nullopt, rate, &context,
                               [&limited](const Status& status) { limited = status.ok(); });
    return QTest::qWaitFor([&limited] { return limited; });
}

void TestDesktopEvening::pictureRunning()
{
    bruno().takeBanner(QStringLiteral("finished"));
    bruno().takeBanner(QStringLiteral("downloads"));
    QVERIFY(press(bruno(), QStringLiteral("Sources")));
    for (const auto& [look, name] : {std::pair{Ui::Look::Dark, QStringLiteral("docs/transfers-dark")},
                                     std::pair{Ui::Look::Light, QStringLiteral("docs/transfers")}}) {
        m_bruno->theme().setLook(look);
        takePicture(bruno(), name);
    }
    QVERIFY(press(bruno(), QStringLiteral("Overview")));
    keys(bruno(), Qt::Key_1, Qt::ControlModifier);
    keys(bruno(), Qt::Key_Tab, Qt::ControlModifier);
    auto* const results = seen<QAbstractItemView>(bruno(), QStringLiteral("Results"));
    QVERIFY(results);
    results->clearSelection();
    qobject_cast<QTreeView*>(results)->expand(rowOf(*results, Company::BigName, NameColumn));
    takePicture(bruno(), QStringLiteral("docs/search"));
    keys(bruno(), Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(bruno().currentPage(), Ui::PageId::Transfers);
}

void TestDesktopEvening::goesOnAfterARestart()
{
    QVERIFY(m_bruno);
    const quint64 done = bigDownload().done;
    QVERIFY(close(m_bruno));
    m_bruno = open(QStringLiteral("Bruno"));
    QVERIFY(m_bruno);
    QTRY_COMPARE_WITH_TIMEOUT(bigDownload().state, QStringLiteral("paused"), Patience);
    QVERIFY(bigDownload().done >= done);
    QTRY_VERIFY(bruno().page(Ui::PageId::Transfers));
    keys(bruno(), Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(seen<QAbstractItemView>(bruno(), QStringLiteral("Transfers")));
    auto* const transfers = seen<QAbstractItemView>(bruno(), QStringLiteral("Transfers"));
    QTRY_VERIFY(rowOf(*transfers, Company::BigName).isValid());
    choose(*transfers, rowOf(*transfers, Company::BigName));
    keys(bruno(), Qt::Key_P, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(bigDownload().state, QStringLiteral("done"), Patience);
    QFile file(bigDownload().path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == m_company.bigContent());
}

void TestDesktopEvening::browsesAndTakesAFolder()
{
    QVERIFY(m_bruno);
    keys(bruno(), Qt::Key_4, Qt::ControlModifier);
    QTRY_COMPARE(bruno().currentPage(), Ui::PageId::Peers);
    const auto list = [&] { return seen<QAbstractItemView>(bruno(), QStringLiteral("Peers")); };
    QTRY_VERIFY_WITH_TIMEOUT(list() && rowOf(*list(), QStringLiteral("Carla")).isValid(), Patience);
    choose(*list(), rowOf(*list(), QStringLiteral("Carla")));
    key(*list(), Qt::Key_Return);
    const auto tree = [&] { return seen<QAbstractItemView>(bruno(), QStringLiteral("Files")); };
    const auto recipes = [&] {
        const QModelIndex share = tree() ? rowOf(*tree(), QStringLiteral("Shared")) : QModelIndex();
        return share.isValid() ? rowOf(*tree(), QStringLiteral("Recipes"), 0, share) : QModelIndex();
    };
    QTRY_VERIFY_WITH_TIMEOUT(recipes().isValid(), Patience);
    auto* const files = qobject_cast<QTreeView*>(tree());
    QVERIFY(files);
    files->expand(recipes().parent());
    choose(*files, recipes());
    bruno().takeBanner(QStringLiteral("finished"));
    takePicture(bruno(), QStringLiteral("docs/peers"));
    QVERIFY(press(bruno(), QStringLiteral("Download folder")));
    const QString taken =
        m_company.emptyFolder(QStringLiteral("Bruno/Downloads")) + QStringLiteral("/Recipes/") + Company::SmallName;
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(taken), Patience);
}

void TestDesktopEvening::obeysTheTray()
{
    QVERIFY(m_bruno);
    QMenu& menu = bruno().tray().menu();
    const auto actionOf = [&menu](const QString& text) -> QAction* {
        const auto actions = menu.actions();
        for (QAction* const action : actions) {
            if (action->text().remove(QLatin1Char('&')) == text)
                return action;
        }
        return nullptr;
    };
    QVERIFY(actionOf(QStringLiteral("Pause all")));
    QVERIFY(actionOf(QStringLiteral("Limits")));
    QVERIFY(actionOf(QStringLiteral("Quit")));
    bruno().hide();
    QVERIFY(actionOf(QStringLiteral("Open Potluck")));
    actionOf(QStringLiteral("Open Potluck"))->trigger();
    QTRY_VERIFY(bruno().isVisible());
    QSignalSpy ending(m_bruno.get(), &App::Desktop::ended);
    actionOf(QStringLiteral("Quit"))->trigger();
    QVERIFY(ending.wait(5000));
    m_bruno.reset();
    m_bruno = open(QStringLiteral("Bruno"));
    QVERIFY(m_bruno);
}

void TestDesktopEvening::remembersSettings()
{
    QVERIFY(m_bruno);
    QTRY_VERIFY_WITH_TIMEOUT(bruno().page(Ui::PageId::Settings), Patience);
    QCOMPARE(bruno().currentPage(), Ui::PageId::Peers); // where it was left
    keys(bruno(), Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(bruno().currentPage(), Ui::PageId::Transfers);
    m_bruno->theme().setLook(Ui::Look::Light);
    QObject context;
    std::optional<Node::Preferences> before;
    m_bruno->node().preferencesDoor().preferences(
        &context, [&before](const Result<Node::Preferences>& preferences) { before = *preferences; });
    QTRY_VERIFY(before);
    QCOMPARE(before->user, QStringLiteral("Bruno"));
    QCOMPARE(before->downLimit, SlowRate); // set before the first restart
}

void TestDesktopEvening::showsEveryPage()
{
    if (!takesPictures())
        QSKIP("POTLUCK_PICTURES is not set");
    QVERIFY(m_anna && m_bruno);
    keys(m_anna->window(), Qt::Key_5, Qt::ControlModifier);
    QVERIFY(press(m_anna->window(), QStringLiteral("QR")));
    const auto peers = [this] { return seen<QAbstractItemView>(m_anna->window(), QStringLiteral("Registered peers")); };
    QTRY_VERIFY(peers() && rowOf(*peers(), QStringLiteral("Bruno")).isValid());
    takePicture(m_anna->window(), QStringLiteral("docs/hosting"));
    QVERIFY(press(m_anna->window(), QStringLiteral("QR")));
    Gallery gallery(*m_anna, *m_bruno);
    for (const QString& language : Gallery::languages()) {
        QVERIFY2(gallery.speak(language), qPrintable(language));
        QVERIFY2(gallery.takePages(), qPrintable(language));
        QVERIFY2(gallery.takeWhatOpens(), qPrintable(language));
        QVERIFY2(gallery.takeSmallWindows(), qPrintable(language));
    }
    // After the others: of several apps in one program the youngest draws for all, also when it has ended.
    for (const QString& language : Gallery::languages()) {
        QSettings(m_company.emptyFolder(language + QStringLiteral("/data")) + QStringLiteral("/desktop.ini"),
                  QSettings::IniFormat)
            .setValue(QStringLiteral("language"), language);
        QVERIFY2(gallery.speak(language), qPrintable(language)); // one language for the whole process
        DesktopPtr newcomer = open(language);
        QVERIFY(newcomer);
        QVERIFY2(gallery.takeFirstStart(*newcomer, language), qPrintable(language));
        QVERIFY(close(newcomer));
    }
}

void TestDesktopEvening::cleanupTestCase()
{
    if (m_bruno)
        QVERIFY(close(m_bruno));
    m_company.sendHome();
    if (m_anna)
        QVERIFY(close(m_anna));
}

QTEST_MAIN(TestDesktopEvening)
#include "tst_desktopevening.moc"
