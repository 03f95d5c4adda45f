// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures.h"

#include <QDir>
#include <QFileInfo>
#include <QPixmap>
#include <QTest>
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
    const QString file = QDir(qEnvironmentVariable("POTLUCK_PICTURES")).filePath(name + QStringLiteral(".png"));
    QDir().mkpath(QFileInfo(file).path());
    // What was told to the window a moment ago is laid out and drawn by now.
    QTest::qWait(30);
    window.grab().save(file);
}

} // namespace Potluck::GuiTest
