// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop.h"

#include <QKeySequence>
#include <QStringList>

namespace Potluck::GuiTest {

// Pictures of all that the windows can show, to be looked at by eye: every page in both looks and at several sizes, and
// what opens above pages. POTLUCK_PICTURES_LANGUAGES ("en,it") says in which languages; all where it is not set. Each
// call says false where something did not come.
class Gallery
{
public:
    // The host has an index, the guest has joined it and downloaded; both run.
    Gallery(App::Desktop& host, App::Desktop& guest);

    [[nodiscard]] static QStringList languages();

    // The next pictures are in that one; waits for the windows that are made anew.
    [[nodiscard]] bool speak(const QString& language);
    [[nodiscard]] bool takePages();
    [[nodiscard]] bool takeWhatOpens();
    [[nodiscard]] bool takeSmallWindows();
    // Of a window that has its first start before it, up to the pages that are empty after it.
    [[nodiscard]] bool takeFirstStart(App::Desktop& desktop, const QString& language);

private:
    // The text of a button or field in the language that is spoken.
    [[nodiscard]] static QString word(const char* room, const char* english);
    [[nodiscard]] bool search(); // for everything
    [[nodiscard]] bool showTransfer(int part);
    [[nodiscard]] bool browse();
    void take(App::Desktop& desktop, const QString& name) const;

    App::Desktop& m_host;
    App::Desktop& m_guest;
    QString m_language;
    QString m_suffix; // of the names of the next pictures: look and size
};

} // namespace Potluck::GuiTest
