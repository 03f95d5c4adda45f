// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rowview.h"

namespace Potluck::Ui {

// A name with a few quieter words behind it (FoundModel::SecondaryRole).
class FoundNameDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace Potluck::Ui
