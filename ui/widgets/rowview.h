// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

class QSettings;

namespace Potluck::Ui {

class Theme;

// A table or tree as all pages have it: whole rows, rows of one height, no grid, names elided in the middle. The name's
// column stretches and never gets narrower than NameMinimum: other columns hide from the right before it does, and come back with the
// room. A menu at the header shows and hides columns; what was arranged is remembered.
class RowView final : public QTreeView
{
    Q_OBJECT

public:
    explicit RowView(const Theme& theme, QWidget* parent = nullptr);

    // Widths of the columns but the name's, in their order; the name's is 0. After setModel().
    void setColumnWidths(const QList<int>& widths, int nameColumn);
    void setEmphasised(int column); // wrong to hide: the last that goes

    // Under the current group of the settings: order, widths, hidden ones, sorting.
    void remember(QSettings& memory, const QString& key) const;
    void restore(QSettings& memory, const QString& key);

Q_SIGNALS:
    void returnPressed(const QModelIndex& index, Qt::KeyboardModifiers modifiers);
    void deletePressed(Qt::KeyboardModifiers modifiers);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fitColumns();

    QList<int> m_widths;
    QList<int> m_hiddenByHand;
    int m_nameColumn = 0;
    int m_last = -1;
};

} // namespace Potluck::Ui
