// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

class QUndoStack;

namespace Potluck::Ui {

enum class PageId { Search, Transfers, Library, Peers, Hosting, Settings };

// A line under a page's header. It goes when one of its buttons was pressed, when it is closed, or after `seconds`.
struct Banner
{
    enum class Kind { Note, Good, Warning, Error } kind = Kind::Note;
    QString text{};
    struct Button
    {
        QString text;
        std::function<void()> pressed{};
    };
    QList<Button> buttons{};
    int seconds = 0; // 0: stays
    QString key{};   // one banner for each key: a new one replaces it; empty: beside the others
};

// QUndoCommand::id() of what is undone with Ctrl+Z like everything else, but shows no banner when it is done.
constexpr int QuietUndo = 1;
// Steps that can be undone. One more makes the stack forget the oldest; a removal that waited for its end is done then.
constexpr int UndoLimit = 100;

// What pages ask of the window around them. GUI thread; outlives the pages.
class Shell
{
public:
    virtual ~Shell() = default;

    virtual void show(const Banner& banner) = 0;
    virtual void takeBanner(const QString& key) = 0;
    virtual void open(PageId page) = 0;
    virtual void searchFor(const QString& query) = 0; // a new tab of the search page
    virtual void browsePeer(const QString& peer) = 0; // on the peers page
    // Magnets, invites, links of seed networks and folders, as if dropped on the window.
    virtual void take(const QStringList& linksAndFolders) = 0;
    // A field for links to paste or type (Ctrl+O), taken like what is dropped.
    virtual void askForLink() = 0;
    // Downloads one or more magnets into the download folder ("" ) or another, tells how it went with a banner.
    virtual void download(const QStringList& magnets, const QString& folder = {}) = 0;
    virtual void copy(const QString& text) = 0; // to the clipboard, told in the status bar
    // A notification of the desktop; pressing it shows the page.
    virtual void notify(const QString& title, const QString& text, PageId page) = 0;
    // A text to search the settings for, or one setting: "#join", "#download-folder", "#limits".
    virtual void openSettings(const QString& searchedFor = {}) = 0;
    // Removals are pushed here; each shows for 10 s a banner with Undo. Holds UndoLimit of them.
    [[nodiscard]] virtual QUndoStack& undo() = 0;
};

} // namespace Potluck::Ui
