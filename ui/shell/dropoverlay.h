// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Potluck::Ui {

class Theme;

// Outlines the page while something is dragged over the window, and names what a drop would do.
class DropOverlay final : public QWidget
{
    Q_OBJECT

public:
    DropOverlay(const Theme& theme, QWidget* parent);

    void showEffect(const QString& effect, const QRect& area);
    [[nodiscard]] const QString& effect() const { return m_effect; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_effect;
};

} // namespace Potluck::Ui
