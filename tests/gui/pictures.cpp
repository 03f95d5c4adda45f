// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures.h"

#include <QApplication>
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
    // The look that was chosen has reached the window, and what it was told a moment ago is laid out and drawn by now.
    const auto ground = [](const QPalette& palette) { return palette.color(QPalette::Active, QPalette::Base); };
    if (!QTest::qWaitFor([&] { return ground(window.palette()) == ground(QApplication::palette()); }))
        qWarning("%s is taken in another look", qPrintable(name));
    QTest::qWait(30);
    window.grab().save(file);
}

} // namespace Potluck::GuiTest
