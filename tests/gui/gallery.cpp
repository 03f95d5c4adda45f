// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallery.h"

#include "company.h"
#include "driver.h"
#include "pictures.h"
#include "ui/tray/tray.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QToolButton>
#include <QTreeView>
#include <QUndoStack>

#include <algorithm>

namespace Potluck::GuiTest {

namespace {

constexpr int Patience = 10'000;  // ms
constexpr int Settling = 250;     // ms, for what a page asks the node for
constexpr QSize Usual(1280, 800); // what pictures are judged at
constexpr QSize Low(1024, 600);
constexpr QSize Narrow(740, 600); // details replace the list
constexpr QSize Smallest(600, 380);
constexpr std::pair<Qt::Key, const char*> Pages[] = {{Qt::Key_1, "search"},  {Qt::Key_2, "transfers"},
                                                     {Qt::Key_3, "library"}, {Qt::Key_4, "peers"},
                                                     {Qt::Key_5, "hosting"}, {Qt::Key_6, "settings"}};

void open(Ui::MainWindow& window, Qt::Key page)
{
    keys(window, page, Qt::ControlModifier);
    QTest::qWait(Settling);
}

// The menu that a press of the right button opens on a row; takes its picture and closes it.
bool takeMenu(QAbstractItemView& view, const QModelIndex& row, const QString& name)
{
    if (!row.isValid())
        return false;
    choose(view, row);
    const QPoint at = view.visualRect(row).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, view.viewport()->mapToGlobal(at));
    QApplication::sendEvent(view.viewport(), &event);
    const auto menu = [] { return qobject_cast<QMenu*>(QApplication::activePopupWidget()); };
    if (!QTest::qWaitFor([&] { return menu() != nullptr; }, Patience))
        return false;
    takePicture(*menu(), name);
    menu()->close();
    return true;
}

} // namespace

Gallery::Gallery(App::Desktop& host, App::Desktop& guest) : m_host(host), m_guest(guest)
{}

QStringList Gallery::languages()
{
    const QString wanted = qEnvironmentVariable("POTLUCK_PICTURES_LANGUAGES");
    QStringList languages = wanted.isEmpty() ? Ui::Languages::available() : wanted.split(QLatin1Char(','));
    // English has words for plurals only. After another language it would show that one's words, for both desktops'
    // translators are those of the process.
    std::stable_partition(languages.begin(), languages.end(),
                          [](const QString& language) { return language == QLatin1String("en"); });
    return languages;
}

QString Gallery::word(const char* room, const char* english)
{
    const QByteArray context = QByteArray("Potluck::Ui::") + room;
    return QCoreApplication::translate(context.constData(), english);
}

void Gallery::take(App::Desktop& desktop, const QString& name) const
{
    takePicture(desktop.window(), m_language + QLatin1Char('-') + name + QLatin1Char('-') + m_suffix);
}

bool Gallery::speak(const QString& language)
{
    m_language = language;
    for (App::Desktop* const desktop : {&m_host, &m_guest}) {
        if (desktop->languages().chosen() == language)
            continue;
        const Ui::MainWindow* const before = &desktop->window();
        desktop->languages().choose(language);
        const bool came = QTest::qWaitFor(
            [&] { return &desktop->window() != before && desktop->window().page(Ui::PageId::Settings); }, Patience);
        if (!came)
            return false;
    }
    return true;
}

bool Gallery::showTransfer(int part)
{
    Ui::MainWindow& window = m_guest.window();
    open(window, Qt::Key_2);
    auto* const list = seen<QAbstractItemView>(window, word("TransfersPage", "Transfers"));
    if (!list)
        return false;
    choose(*list, rowOf(*list, Company::BigName));
    const char* const parts[] = {"Overview", "Sources", "Speed"};
    return press(window, word("DetailsPane", parts[part]));
}

bool Gallery::browse()
{
    Ui::MainWindow& window = m_guest.window();
    open(window, Qt::Key_4);
    auto* const list = seen<QAbstractItemView>(window, word("PeersPage", "Peers"));
    if (!list)
        return false;
    choose(*list, rowOf(*list, QStringLiteral("Carla")));
    key(*list, Qt::Key_Return);
    const auto files = [&] {
        return qobject_cast<QTreeView*>(seen<QAbstractItemView>(window, word("BrowsePane", "Files")));
    };
    if (!QTest::qWaitFor([&] { return files() && files()->model()->rowCount() > 0; }, Patience))
        return false;
    const QModelIndex share = files()->model()->index(0, 0);
    files()->expand(share);
    choose(*files(), rowOf(*files(), QStringLiteral("Recipes"), 0, share));
    return true;
}

bool Gallery::search()
{
    Ui::MainWindow& window = m_guest.window();
    keys(window, Qt::Key_K, Qt::ControlModifier);
    if (!waitAndFill(window, word("SearchPage", "Search the network"), QStringLiteral("*")))
        return false;
    keys(window, Qt::Key_Return);
    return QTest::qWaitFor(
        [&] {
            auto* const results = seen<QAbstractItemView>(window, word("SearchTab", "Results"));
            return results && rowOf(*results, Company::BigName).isValid();
        },
        Patience);
}

bool Gallery::takePages()
{
    if (!search())
        return false;
    for (const auto& [look, lookName] : {std::pair{Ui::Look::Light, "light"}, std::pair{Ui::Look::Dark, "dark"}}) {
        m_host.theme().setLook(look); // both colour the same process
        m_guest.theme().setLook(look);
        for (const QSize size : {Usual, Low}) {
            m_suffix = QStringLiteral("%1-%2").arg(QLatin1String(lookName)).arg(size.width());
            m_host.window().resize(size);
            m_guest.window().resize(size);

            open(m_guest.window(), Qt::Key_1);
            take(m_guest, QStringLiteral("search"));
            for (int part = 0; part < 3; ++part) {
                if (!showTransfer(part))
                    return false;
                QTest::qWait(Settling);
                take(m_guest, QStringLiteral("transfers%1").arg(part));
            }
            if (!showTransfer(0) || !browse())
                return false;
            take(m_guest, QStringLiteral("peers"));
            open(m_host.window(), Qt::Key_3);
            take(m_host, QStringLiteral("library"));
            open(m_host.window(), Qt::Key_5);
            for (const char* const part : {"Neighbours", "Picture", "Requests", "Peers"}) {
                if (!press(*m_host.window().page(Ui::PageId::Hosting), word("HostingPage", part)))
                    return false;
                QTest::qWait(Settling);
                take(m_host, QStringLiteral("hosting%1").arg(QLatin1String(part)));
            }
            open(m_host.window(), Qt::Key_6);
            const QString categoriesName = word("SettingsPage", "Categories");
            if (!QTest::qWaitFor([&] { return seen<QListWidget>(m_host.window(), categoriesName) != nullptr; },
                                 Patience))
                return false;
            auto* const categories = seen<QListWidget>(m_host.window(), categoriesName);
            for (int row = categories->count() - 1; row >= 0; --row) {
                categories->setCurrentRow(row);
                if (look == Ui::Look::Light || row == 0)
                    take(m_host, QStringLiteral("settings%1").arg(row));
            }
        }
    }
    m_host.theme().setLook(Ui::Look::Light);
    m_guest.theme().setLook(Ui::Look::Light);
    return true;
}

bool Gallery::takeWhatOpens()
{
    m_suffix = QStringLiteral("open");
    Ui::MainWindow& host = m_host.window();
    Ui::MainWindow& guest = m_guest.window();
    host.resize(Usual);
    guest.resize(Usual);
    const auto menuName = [this](const char* page) {
        return QStringLiteral("%1-menu-%2").arg(m_language, QLatin1String(page));
    };

    open(guest, Qt::Key_1);
    auto* const results = seen<QAbstractItemView>(guest, word("SearchTab", "Results"));
    if (!results || !takeMenu(*results, rowOf(*results, Company::BigName), menuName("search")))
        return false;
    if (!showTransfer(0))
        return false;
    auto* const transfers = seen<QAbstractItemView>(guest, word("TransfersPage", "Transfers"));
    if (!takeMenu(*transfers, rowOf(*transfers, Company::BigName), menuName("transfers")))
        return false;
    key(*transfers, Qt::Key_Delete);
    QTest::qWait(Settling);
    take(m_guest, QStringLiteral("removed"));
    guest.undo().undo();
    open(guest, Qt::Key_4);
    auto* const peers = seen<QAbstractItemView>(guest, word("PeersPage", "Peers"));
    if (!peers || !takeMenu(*peers, rowOf(*peers, QStringLiteral("Carla")), menuName("peers")))
        return false;
    open(host, Qt::Key_3);
    auto* const files = seen<QAbstractItemView>(host, word("LibraryPage", "Shared files"));
    if (!files || !takeMenu(*files, files->model()->index(0, 0), menuName("library")))
        return false;
    guest.tray().menu().popup(QPoint(0, 0));
    takePicture(guest.tray().menu(), menuName("tray"));
    guest.tray().menu().close();

    keys(guest, Qt::Key_F1);
    take(m_guest, QStringLiteral("shortcuts"));
    keys(guest, Qt::Key_Escape);
    keys(guest, Qt::Key_O, Qt::ControlModifier);
    take(m_guest, QStringLiteral("link"));
    keys(guest, Qt::Key_Escape);
    open(host, Qt::Key_5);
    if (!press(host, word("InviteBar", "QR")))
        return false;
    take(m_host, QStringLiteral("qr"));
    if (!press(host, word("InviteBar", "QR")))
        return false;
    host.close();
    take(m_host, QStringLiteral("closing"));
    host.takeBanner(QStringLiteral("closing"));
    QMimeData dragged;
    dragged.setText(QStringLiteral("magnet:?xt=urn:tree:sha256:") + QString(64, QLatin1Char('a')));
    QDragEnterEvent enters(guest.rect().center(), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&guest, &enters);
    take(m_guest, QStringLiteral("drop"));
    QDragLeaveEvent leaves;
    QApplication::sendEvent(&guest, &leaves);
    return true;
}

bool Gallery::takeSmallWindows()
{
    Ui::MainWindow& guest = m_guest.window();
    if (!showTransfer(0))
        return false;
    guest.resize(Narrow);
    QTest::qWait(Settling);
    m_suffix = QStringLiteral("light-%1").arg(Narrow.width());
    take(m_guest, QStringLiteral("transfers"));
    keys(guest, Qt::Key_Return, Qt::AltModifier);
    QTest::qWait(Settling);
    take(m_guest, QStringLiteral("details"));
    keys(guest, Qt::Key_Return, Qt::AltModifier);
    for (App::Desktop* const desktop : {&m_guest, &m_host}) {
        desktop->window().resize(Smallest);
        m_suffix = QStringLiteral("light-%1").arg(Smallest.width());
        for (const auto& [key, page] : Pages) {
            open(desktop->window(), key);
            take(*desktop,
                 (desktop == &m_host ? QStringLiteral("host-") : QStringLiteral("guest-")) + QLatin1String(page));
        }
        desktop->window().resize(Usual);
    }
    return true;
}

bool Gallery::takeFirstStart(App::Desktop& desktop, const QString& language)
{
    m_language = language;
    Ui::MainWindow& window = desktop.window();
    const auto everySize = [&](const QString& name) {
        for (const QSize size : {Usual, Low, Smallest}) {
            window.resize(size);
            for (const auto& [look, lookName] :
                 {std::pair{Ui::Look::Dark, "dark"}, std::pair{Ui::Look::Light, "light"}}) {
                desktop.theme().setLook(look);
                m_suffix = QStringLiteral("%1-%2").arg(QLatin1String(lookName)).arg(size.width());
                take(desktop, name);
            }
        }
        window.resize(Usual);
    };
    const QString skip = word("Welcome", "Skip");
    if (!QTest::qWaitFor([&] { return seen<QAbstractButton>(window, skip) != nullptr; }, Patience))
        return false;
    everySize(QStringLiteral("welcome1"));
    if (!press(window, skip))
        return false;
    everySize(QStringLiteral("welcome2"));
    if (!press(window, skip))
        return false;
    everySize(QStringLiteral("welcome3"));
    if (!press(window, word("MeetStep", "Host an index")))
        return false;
    everySize(QStringLiteral("welcome3host"));
    if (!press(window, skip) ||
        !QTest::qWaitFor([&] { return window.page(Ui::PageId::Settings) != nullptr; }, Patience))
        return false;
    for (const auto& [key, page] : Pages) {
        open(window, key);
        for (const QSize size : {Usual, Smallest}) {
            window.resize(size);
            m_suffix = QStringLiteral("light-%1").arg(size.width());
            take(desktop, QStringLiteral("empty-") + QLatin1String(page));
        }
        window.resize(Usual);
    }
    return true;
}

} // namespace Potluck::GuiTest
