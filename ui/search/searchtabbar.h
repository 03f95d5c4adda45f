// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

namespace Potluck::Ui {

// The tabs of the searches. As wide as they are, so that what stands beside the bar stands beside the last tab; where
// there is less room they are scrolled.
class SearchTabBar final : public QTabBar
{
    Q_OBJECT

public:
    explicit SearchTabBar(QWidget* parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;
};

} // namespace Potluck::Ui
