// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

namespace Potluck::Ui {

// An icon that stands by itself, in the colours of the look of the moment. Decoration: it says nothing.
class IconLabel final : public QWidget
{
    Q_OBJECT

public:
    IconLabel(const QIcon& icon, int size, QWidget* parent = nullptr);

    void setIcon(const QIcon& icon);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QIcon m_icon;
};

} // namespace Potluck::Ui
