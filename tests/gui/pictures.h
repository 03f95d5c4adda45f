// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace Potluck::GuiTest {

// Pictures of what is seen, into the folder that POTLUCK_PICTURES names; none where it is not set.
[[nodiscard]] bool takesPictures();
void takePicture(QWidget& window, const QString& name);

} // namespace Potluck::GuiTest
