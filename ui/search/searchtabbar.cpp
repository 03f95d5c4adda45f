// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/searchtabbar.h"

namespace Potluck::Ui {

SearchTabBar::SearchTabBar(QWidget* parent) : QTabBar(parent)
{
    setExpanding(false);
    setDrawBase(false);
    setElideMode(Qt::ElideRight);
    setUsesScrollButtons(true);
}

QSize SearchTabBar::minimumSizeHint() const
{
    // The base's has room for arrows, also while there are none: a layout makes a bar of one short tab as wide as that.
    return {0, sizeHint().height()};
}

} // namespace Potluck::Ui
