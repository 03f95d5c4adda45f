// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/session.h"
#include "ui/page/shell.h"

#include <QHash>
#include <QObject>
#include <QSystemTrayIcon>

#include <functional>
#include <memory>

class QAction;
class QMenu;
class QTimer;

namespace Potluck::Ui {

class BusNotices;

// The icon in the desktop's tray: the state as its picture, a menu, and the notifications of the desktop, those of a
// moment together. A tray may come later than the app, as after a login, and go again: isThere() tells what is, and
// while there is none notifications go over the bus.
class Tray final : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Active, Paused, Offline };

    // isAvailable: QSystemTrayIcon::isSystemTrayAvailable, or what a test says; nothing where no tray is wanted.
    Tray(const Session& session, std::function<bool()> isAvailable, QObject* parent = nullptr);
    ~Tray() override;

    [[nodiscard]] bool isThere() const { return m_icon && m_isAvailable(); }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QMenu& menu() { return *m_menu; }
    void notify(const QString& title, const QString& text, PageId page);
    // From now on the window is hidden and the tray is the way back to it, or that is over. Qt tells nobody of the
    // desktop's trays: while one holds the window it is asked now and then whether it is still there.
    void setHoldsWindow(bool holds);
    [[nodiscard]] bool holdsWindow() const;

Q_SIGNALS:
    void openRequested();                         // the window, as it was
    void pageRequested(Potluck::Ui::PageId page); // a notification was pressed
    void quitRequested();
    void vanished();                                          // the tray that holds the window, for a while
    void cameBack();                                          // and it holds the window again
    void notified(const QString& title, const QString& text); // what the desktop was told

private:
    struct Notice
    {
        QString title;
        QString text;
        PageId page;
    };
    void makeMenu();
    void takeTransfers(const QList<Node::TransferRow>& changed, const QList<quint64>& removed);
    void showState();
    void lookForTray();
    void tellNotices();

    const Session m_session;
    std::unique_ptr<QMenu> m_menu;
    const std::function<bool()> m_isAvailable;
    std::unique_ptr<QSystemTrayIcon> m_icon; // nothing where no tray is wanted
    BusNotices* m_bus = nullptr;             // from the first notification without a tray on
    QAction* m_line = nullptr;
    State m_state = State::Offline;
    QHash<quint64, bool> m_downloads; // those that are not done, and whether they are paused
    QTimer* m_watch;                  // runs while the tray holds the window
    int m_misses = 0;                 // how often in a row it was not there
    QTimer* m_noticeTime;
    QList<Notice> m_notices; // that wait to be told together
    PageId m_lastPage = PageId::Transfers;
};

} // namespace Potluck::Ui
