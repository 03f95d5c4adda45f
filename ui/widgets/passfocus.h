// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Potluck::Ui {

// Before a part of a page is hidden: where the focus lies in it, it goes on in what takes over, which is seen already.
// Qt would give it to the next widget of the window, in whatever part that is.
void passFocus(const QWidget& from, QWidget& to);

} // namespace Potluck::Ui
