// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace Potluck::Ui {

// What the steps of the first start lie in, of a fixed width: as high as they need it, and scrolled only where the
// window has less room than that.
class StepArea final : public QScrollArea
{
    Q_OBJECT

public:
    StepArea(QWidget* content, int width, QWidget* parent); // owns the content

    [[nodiscard]] QSize sizeHint() const override;
    // Begins at the top, or as far below as is needed to see that part.
    void startAt(QWidget* part);

protected:
    bool event(QEvent* event) override;
};

} // namespace Potluck::Ui
