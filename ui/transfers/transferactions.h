// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/session.h"

#include <QAction>
#include <QObject>
#include <QTimer>

#include <functional>
#include <utility>

class QMenu;
class QWidget;

namespace Potluck::Ui {

class TransfersModel;
struct TransferEntry;

// Everything that can be done with the selected transfers, as actions that know when they are possible. GUI thread.
class TransferActions final : public QObject
{
    Q_OBJECT

public:
    // Shortcuts work in the page, which owns this; those that mean something else in a field, in the list only.
    TransferActions(const Session& session, TransfersModel& model, QWidget& page, QWidget& list);

    // In the order in which they are shown.
    void setSelection(const QList<quint64>& transfers);
    [[nodiscard]] const QList<quint64>& selection() const { return m_selection; }
    // After the selected transfers or the counts changed.
    void update();
    void updateSoon(); // once for all that changes until the event loop goes on

    void fill(QMenu& menu) const;              // in the order of the context menu
    [[nodiscard]] QList<QAction*> all() const; // for the page's menu

    [[nodiscard]] QAction* pause() const { return m_pause; }       // or resume
    [[nodiscard]] QAction* pauseAll() const { return m_pauseAll; } // or resume all

    void openOrShow(); // double click and Return: the file, else the details
    void tryAgain(quint64 transfer);
    void limitEach(quint64 rate); // of the selection, bytes a second; 0: none

Q_SIGNALS:
    void limitsWanted(); // for the selection
    void detailsWanted();
    void orderChanged(); // of the queue: told by the node when it is asked again

private:
    enum class Move { First, Up, Down, Last };

    QAction* add(const QString& text, const QString& icon, const QList<QKeySequence>& keys, QWidget& within,
                 void (TransferActions::*run)());
    void makeMenus(QWidget& list);
    void say(QAction& action, const QString& text, const QString& icon);
    [[nodiscard]] QList<const TransferEntry*> entries() const;
    void each(const std::function<bool(const TransferEntry&)>& fits,
              const std::function<void(const TransferEntry&)>& run) const;
    // Tells what went wrong with a transfer.
    [[nodiscard]] Node::ControlTarget::Done complaining(const QString& name) const;

    void open();
    void openFolder();
    void preview();
    void pauseOrResume();
    void pauseOrResumeAll();
    void checkAgain();
    void copyMagnet();
    void remove();
    void moveToTrash();
    void setPriority(Node::TransferPriority priority);
    void move(Move where);
    void moveEach(const QList<std::pair<quint64, quint64>>& moves); // first before second

    const Session m_session;
    TransfersModel& m_model;
    QWidget& m_page;
    QList<quint64> m_selection;
    QTimer m_soon;

    QAction* m_open = nullptr;
    QAction* m_openFolder = nullptr;
    QAction* m_preview = nullptr;
    QAction* m_pause = nullptr;
    QAction* m_pauseAll = nullptr;
    QAction* m_priority = nullptr; // with a menu
    QList<QAction*> m_priorities;  // high, normal, low
    QAction* m_queue = nullptr;    // with a menu
    QList<QAction*> m_moves;       // in the order of Move
    QAction* m_limits = nullptr;
    QAction* m_checkAgain = nullptr;
    QAction* m_copyMagnet = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_trash = nullptr;
};

} // namespace Potluck::Ui
