// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/page.h"
#include "ui/peers/peersmodel.h"

#include <QBasicTimer>

class QAction;

class QLineEdit;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace Potluck::Ui {

class BrowsePane;
class EmptyState;
class JoinForm;
class PageHeader;
class RowView;

// Who is here, and what they share. Asks for the peers anew while it is seen. GUI thread.
class PeersPage final : public Page
{
    Q_OBJECT

public:
    explicit PeersPage(const Session& session, QWidget* parent = nullptr);

    void browse(const QString& peer); // by its name; also one that is not in the list

    void openWith(const QString& peer) override;
    void focusFilter() override;
    void refresh() override;
    void toggleDetails() override;
    [[nodiscard]] QList<QAction*> menuActions() const override;
    void remember() override;
    [[nodiscard]] QVariant handOver() const override; // downloads of folders that go on
    void takeOver(const QVariant& left) override;

protected:
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeActions();
    void makeHeader();
    [[nodiscard]] QWidget* makeList();
    [[nodiscard]] QWidget* makeAlone();
    void take(const Result<QList<Node::PeerRow>>& peers);
    void choosePane();
    void placePanes(); // side by side, or one over the other where it is narrow
    void browseCurrent();
    void explain();
    void ban();
    void openMenu(const QPoint& at);
    [[nodiscard]] const Node::PeerRow* current() const;
    [[nodiscard]] bool isHosted(const Node::PeerRow& peer) const; // at the index that runs here

    PeersModel* m_model;
    PeersFilter* m_filter;
    PageHeader* m_header;
    QLineEdit* m_field = nullptr;
    QList<QToolButton*> m_choice;
    QList<QToolButton*> m_buttons;
    QWidget* m_joinLine;
    JoinForm* m_join = nullptr;
    QStackedWidget* m_panes;
    QWidget* m_alone;
    JoinForm* m_firstJoin = nullptr;
    QSplitter* m_splitter;
    QStackedWidget* m_listPanes = nullptr;
    RowView* m_view = nullptr;
    EmptyState* m_none = nullptr;
    EmptyState* m_noMatch = nullptr;
    BrowsePane* m_browser;

    QAction* m_browse = nullptr;
    QAction* m_explain = nullptr;
    QAction* m_ban = nullptr;
    QAction* m_joinAnother = nullptr;
    QBasicTimer m_asking;
    QBasicTimer m_following;
    QString m_error;           // of the last time that the peers were asked for
    bool m_isBrowsing = false; // where it is narrow: the files lie over the list
    bool m_wasAsked = false;
};

} // namespace Potluck::Ui
