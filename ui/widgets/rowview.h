// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>
#include <QTreeView>

class QSettings;

namespace Potluck::Ui {

class Theme;

// What a cell of a RowView is drawn with: the row's height, two words apart from the next column, names elided in the
// middle. Delegates of single columns derive from it.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RowDelegate(const Theme& theme, QObject* parent = nullptr);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    // Names come from others: what would turn the text around is shown as a mark.
    [[nodiscard]] QString displayText(const QVariant& value, const QLocale& locale) const override;
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
    [[nodiscard]] const Theme& theme() const { return m_theme; }

private:
    const Theme& m_theme;
};

// A table or tree as all pages have it: whole rows, rows of one height, no grid, names elided in the middle. The name's
// column stretches and never gets narrower than NameMinimum: other columns hide from the right before it does, and come
// back with the room. A menu at the header shows and hides columns; what was arranged is remembered.
class RowView final : public QTreeView
{
    Q_OBJECT

public:
    explicit RowView(const Theme& theme, QWidget* parent = nullptr);

    // Widths of the columns but the name's, in their order; the name's is 0. After setModel().
    void setColumnWidths(const QList<int>& widths, int nameColumn);
    // A column whose cells say one of a few words is as wide at first as the longest needs. After setColumnWidths().
    void setColumnWords(int column, const QStringList& words, bool withIcons = false);
    void setHiddenAtFirst(const QList<int>& columns); // until somebody shows them with the header's menu
    // Wrong to hide: the last that go, the first of them the very last.
    void setEmphasised(const QList<int>& columns);

    // Under the current group of the settings: order, hidden ones, sorting, and the widths that were set by hand, for
    // the others follow the language and the font. restore() after setColumnWidths().
    void remember(QSettings& memory, const QString& key) const;
    void restore(QSettings& memory, const QString& key);

Q_SIGNALS:
    void returnPressed(const QModelIndex& index, Qt::KeyboardModifiers modifiers);
    void deletePressed(Qt::KeyboardModifiers modifiers);

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void fitColumns();
    [[nodiscard]] int widthOf(int column) const;
    void resizedByHand(int column, int width);
    void showHeaderMenu(const QPoint& at);

    const Theme& m_theme;
    QList<int> m_widths;
    QList<int> m_setByHand; // widths; 0: not set
    QList<int> m_hiddenByHand;
    QList<int> m_emphasised;
    int m_nameColumn = 0;
    bool m_fitting = false;
};

} // namespace Potluck::Ui
