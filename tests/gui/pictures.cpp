// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures.h"

#include <QDir>
#include <QPixmap>
#include <QWidget>

namespace Potluck::GuiTest {

bool takesPictures()
{
    return qEnvironmentVariableIsSet("POTLUCK_PICTURES");
}

void takePicture(QWidget& window, const QString& name)
{
    if (!takesPictures())
        return;
    const QDir folder(qEnvironmentVariable("POTLUCK_PICTURES"));
    folder.mkpath(QStringLiteral("."));
    window.grab().save(folder.filePath(name + QStringLiteral(".png")));
}

} // namespace Potluck::GuiTest
