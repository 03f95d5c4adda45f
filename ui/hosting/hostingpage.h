// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/page.h"

#include <QBasicTimer>
#include <QDateTime>

class QAction;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace Potluck::Ui {

class ElidedLabel;
class HostForm;
class HostedPeersPane;
class IconLabel;
class InviteBar;
class LateRemovals;
class Neighbourhood;
class NeighboursPane;
class PageHeader;
class RowView;
class TracesModel;

// Starts an index in this program and looks after it. GUI thread.
class HostingPage final : public Page
{
    Q_OBJECT

public:
    explicit HostingPage(const Session& session, QWidget* parent = nullptr);
    ~HostingPage() override;

    enum class View { Peers, Neighbours, Picture, Requests };
    void open(View view);

    void focusFilter() override;
    void refresh() override;
    [[nodiscard]] QList<QAction*> menuActions() const override;
    void remember() override;

protected:
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] QWidget* makeRunning();
    [[nodiscard]] QWidget* makeViews();
    [[nodiscard]] QWidget* makeRequests();
    void learn(const Node::StatusRow& status);
    void ask(bool all); // what the view that is seen shows; all: also what changes slowly
    void tellState();
    void stop();
    [[nodiscard]] View current() const;

    LateRemovals* m_removals;
    QStackedWidget* m_panes;
    HostForm* m_form;
    QWidget* m_running = nullptr;
    PageHeader* m_header = nullptr;
    IconLabel* m_stateIcon = nullptr;
    QLabel* m_state = nullptr;
    QLabel* m_name = nullptr;
    InviteBar* m_invite = nullptr;
    QList<QToolButton*> m_choice;
    ElidedLabel* m_numbers = nullptr;
    QStackedWidget* m_views = nullptr;
    HostedPeersPane* m_peers = nullptr;
    NeighboursPane* m_neighbours = nullptr;
    Neighbourhood* m_picture = nullptr;
    QStackedWidget* m_requests = nullptr;
    RowView* m_requestView = nullptr;
    TracesModel* m_traces;
    QAction* m_stop;
    QDateTime m_since; // this program saw it run; invalid: it does not
    QBasicTimer m_asking;
    int m_rounds = 0;
};

} // namespace Potluck::Ui
