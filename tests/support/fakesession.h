// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakecontroltarget.h"
#include "support/fakedoors.h"
#include "support/fakeshell.h"
#include "ui/look/languages.h"
#include "ui/look/theme.h"
#include "ui/page/feed.h"
#include "ui/page/session.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

namespace Potluck::Test {

// All that a page is given, faked. Made once a test; needs a QApplication (QTEST_MAIN in a program that links
// potluck_ui).
struct FakeSession
{
    QTemporaryDir folder;
    FakeControlTarget node;
    FakeTransferDoor transfers;
    FakeLibraryDoor library;
    FakeHostingDoor hosting;
    FakePreferencesDoor preferences;
    FakeNetworkDoor network;
    Ui::Feed feed;
    Ui::Theme theme{*qobject_cast<QApplication*>(QCoreApplication::instance())};
    FakeShell shell;
    QSettings memory{folder.filePath(QStringLiteral("desktop.ini")), QSettings::IniFormat};
    Ui::Languages languages;

    Ui::Session session{node, transfers, library, hosting, preferences, network, feed, theme, shell, memory, languages};
};

} // namespace Potluck::Test
