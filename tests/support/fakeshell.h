// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/shell.h"

#include <QList>
#include <QStringList>
#include <QUndoStack>

namespace Potluck::Test {

// A window that only remembers what pages asked of it.
class FakeShell final : public Ui::Shell
{
public:
    QStringList asked;         // "name argument argument"
    QList<Ui::Banner> banners; // those that are shown
    int bannersTold = 0;       // also those that took another one's place
    QString copied;
    QUndoStack stack;

    void show(const Ui::Banner& banner) override
    {
        if (!banner.key.isEmpty())
            takeBanner(banner.key);
        banners.append(banner);
        ++bannersTold;
    }
    void takeBanner(const QString& key) override
    {
        banners.removeIf([&key](const Ui::Banner& banner) { return banner.key == key; });
    }
    void open(Ui::PageId page) override { asked.append(QStringLiteral("open %1").arg(static_cast<int>(page))); }
    void searchFor(const QString& query) override { asked.append(QStringLiteral("searchFor ") + query); }
    void browsePeer(const QString& peer) override { asked.append(QStringLiteral("browsePeer ") + peer); }
    void take(const QStringList& linksAndFolders) override
    {
        asked.append(QStringLiteral("take ") + linksAndFolders.join(QLatin1Char(' ')));
    }
    void askForLink() override { asked.append(QStringLiteral("askForLink")); }
    void download(const QStringList& magnets, const QString& folder) override
    {
        asked.append(QStringLiteral("download ") + magnets.join(QLatin1Char(' ')) +
                     (folder.isEmpty() ? QString() : QStringLiteral(" to ") + folder));
    }
    void copy(const QString& text) override { copied = text; }
    void notify(const QString& title, const QString& text, Ui::PageId) override
    {
        asked.append(QStringLiteral("notify ") + title + QLatin1Char(' ') + text);
    }
    void openSettings(const QString& searchedFor) override
    {
        asked.append(QStringLiteral("openSettings ") + searchedFor);
    }
    QUndoStack& undo() override { return stack; }
};

} // namespace Potluck::Test
