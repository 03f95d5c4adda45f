// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/session.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Potluck::Ui {

class EmptyState;
class LateRemovals;
class NeighboursModel;
class RowView;

// The neighbours of the hosted index: adds one by its link, invites one, removes. GUI thread; what it is given outlives
// it.
class NeighboursPane final : public QWidget
{
    Q_OBJECT

public:
    NeighboursPane(const Session& session, LateRemovals& removals, QWidget* parent = nullptr);

    void setNeighbours(const QList<Node::NeighbourRow>& neighbours);
    void refresh();
    void focusFilter(); // the field for a link: there is nothing to filter
    [[nodiscard]] QList<QAction*> actions() const { return {m_invite, m_remove}; }
    [[nodiscard]] RowView& view() const { return *m_view; }

private:
    void add();
    void invite();
    void remove();
    void say(const QString& sentence, bool isError);
    void tell();
    void openMenu(const QPoint& at);

    const Session& m_session;
    LateRemovals& m_removals;
    NeighboursModel* m_model;
    QLineEdit* m_field;
    QPushButton* m_add;
    QLabel* m_note;
    RowView* m_view;
    EmptyState* m_none;
    QAction* m_invite;
    QAction* m_remove;
};

} // namespace Potluck::Ui
