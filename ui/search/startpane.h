// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Potluck::Ui {

class EmptyState;
class KeptSearches;
class RowView;
struct Session;

// What a new tab shows: what to do, and the searches that are kept.
class StartPane final : public QWidget
{
    Q_OBJECT

public:
    StartPane(const Session& session, KeptSearches& kept, QWidget* parent = nullptr);

Q_SIGNALS:
    void searchAsked(const QString& query);

private:
    void choose();
    void openMenu(const QPoint& at);
    void searchAgain(const QModelIndex& index);

    const Session& m_session;
    KeptSearches& m_kept;
    EmptyState* m_nothing;
    QWidget* m_list;
    RowView* m_view;
};

} // namespace Potluck::Ui
