// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/hosting/hostedpeersmodel.h"
#include "ui/page/session.h"

#include <QWidget>

class QAction;
class QLineEdit;
class QSettings;

namespace Potluck::Ui {

class EmptyState;
class LateRemovals;
class RowView;

// Who is registered at the hosted index, with a filter; bans and removes. GUI thread; what it is given outlives it.
class HostedPeersPane final : public QWidget
{
    Q_OBJECT

public:
    HostedPeersPane(const Session& session, LateRemovals& removals, QWidget* parent = nullptr);

    void refresh();
    void focusFilter();
    [[nodiscard]] QList<QAction*> actions() const { return {m_browse, m_ban, m_remove}; }
    // Columns, sorting and filter, under the current group of the settings.
    void remember(QSettings& memory) const;
    void restore(QSettings& memory);

private:
    void tell();
    void report(const QString& what, const Status& done);
    void browse();
    void toggleBan();
    void remove();
    void openMenu(const QPoint& at);
    [[nodiscard]] const Node::HostedPeerRow* current() const;

    const Session& m_session;
    LateRemovals& m_removals;
    HostedPeersModel* m_model;
    HostedPeersFilter* m_filter;
    QLineEdit* m_field;
    RowView* m_view;
    EmptyState* m_nobody;
    EmptyState* m_noMatch;
    QAction* m_browse;
    QAction* m_ban;
    QAction* m_remove;
};

} // namespace Potluck::Ui
