// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <array>

class QScrollArea;
class QVBoxLayout;

namespace Potluck::Ui {

class Theme;

// All shortcuts over the window (F1 or ?): Esc, F1 or a press beside it closes. As wide as its lines, in two columns
// where there is room for them. Deletes itself.
class ShortcutSheet final : public QWidget
{
    Q_OBJECT

public:
    struct Line
    {
        QString keys;
        QString does;
    };
    struct Group
    {
        QString heading;
        QList<Line> lines;
    };

    ShortcutSheet(const Theme& theme, const QList<Group>& groups, QWidget* window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; // the window was resized
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    static constexpr std::size_t MostColumns = 2;

    void arrange();
    void placeGroups(std::size_t columns);

    const Theme& m_theme;
    QWidget* m_panel;
    QScrollArea* m_area;
    QList<QWidget*> m_groups;
    std::array<QVBoxLayout*, MostColumns> m_columns{};
    std::size_t m_columnsNow = 0;
};

} // namespace Potluck::Ui
