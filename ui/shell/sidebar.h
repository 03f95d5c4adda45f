// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/shell.h"

#include <QAbstractButton>
#include <QIcon>
#include <QList>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace Potluck::Ui {

class Theme;

// One page's name in the sidebar: icon, label, badge; where it is narrow the icon with the badge at its corner.
class SidebarButton final : public QAbstractButton
{
    Q_OBJECT

public:
    SidebarButton(const Theme& theme, const QString& icon, const QString& label, QWidget* parent);

    void setBadge(const QString& badge);
    [[nodiscard]] const QString& badge() const { return m_badge; }
    void setNarrow(bool narrow);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void describe();
    void drawBadge(QPainter& painter, const QRect& room) const;

    const Theme& m_theme;
    QString m_badge;
    bool m_narrow = false;
};

// The pages' names at the left, Settings last and at the bottom. Up and Down go from one to the next.
class Sidebar final : public QWidget
{
    Q_OBJECT

public:
    explicit Sidebar(const Theme& theme, QWidget* parent = nullptr);

    // In the order of the pages, whenever each is added.
    SidebarButton* addPage(PageId page, const QString& icon, const QString& label);
    [[nodiscard]] SidebarButton* button(PageId page) const; // nullptr: it has no such page
    void setCurrent(PageId page);
    void setNarrow(bool narrow);
    [[nodiscard]] bool isNarrow() const { return m_narrow; }
    // The button of the page that is shown, which has the focus when the sidebar gets it.
    [[nodiscard]] QWidget* focusTarget() const;

Q_SIGNALS:
    void chosen(Potluck::Ui::PageId page);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QVBoxLayout* m_top;
    QVBoxLayout* m_bottom;
    QButtonGroup* m_group;
    bool m_narrow = false;
};

} // namespace Potluck::Ui
