// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done on the library page.
#include "ui/library/givenpane.h"
#include "ui/library/librarypage.h"
#include "ui/library/rulespanel.h"
#include "ui/look/reasons.h"
#include "ui/look/theme.h"
#include "ui/page/feed.h"
#include "ui/widgets/folderchooser.h"
#include "ui/widgets/openfile.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/rowview.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QUndoStack>

#include <algorithm>

namespace Potluck::Ui {
namespace {

// A folder that is not shared any more, or is again.
class StopSharing final : public QUndoCommand
{
public:
    StopSharing(const Session& session, const QString& folder) : m_session(session), m_folder(folder)
    {
        const QString name = QFileInfo(folder).fileName();
        setText(LibraryPage::tr("%1 is not shared any more").arg(name) + u'\n' +
                LibraryPage::tr("Stop sharing “%1”").arg(name));
    }

    void redo() override { m_session.node.removeShare(m_folder, &m_session.feed, complaint()); }
    void undo() override { m_session.node.addShare(m_folder, &m_session.feed, complaint()); }

private:
    [[nodiscard]] Node::ControlTarget::Done complaint() const
    {
        return [&shell = m_session.shell, folder = m_folder](const Status& status) {
            if (!status)
                shell.show({Banner::Kind::Error,
                            LibraryPage::tr("%1: %2.").arg(QFileInfo(folder).fileName(), reasonText(status.error())),
                            {},
                            0,
                            QStringLiteral("share")});
        };
    }

    const Session m_session;
    QString m_folder;
};

} // namespace

void LibraryPage::makeActions()
{
    const Theme& theme = session().theme;
    const auto make = [&](const QString& text, const QString& icon, auto run) {
        auto* const action = new QAction(theme.icon(icon), text, this);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    m_add = make(tr("Add folder"), QStringLiteral("folder-add"), [this] { chooseFolder(); });
    m_rescan = make(tr("Rescan"), QStringLiteral("refresh"), [this] { refresh(); });
    m_leftOut = new QAction(theme.icon(QStringLiteral("filter")), tr("Exclusions"), this);
    m_leftOut->setToolTip(tr("What is left out of all shared folders"));
    m_leftOut->setCheckable(true);
    connect(m_leftOut, &QAction::toggled, this, [this](bool shown) {
        if (shown)
            m_rules->open();
        else
            m_rules->hide();
    });
    m_open = make(tr("Open"), QStringLiteral("open"), [this] {
        for (const QModelIndex& file : selectedFiles())
            open(file);
    });
    m_open->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    m_open->setShortcutContext(Qt::WidgetShortcut);
    m_openFolder = make(tr("Open folder"), QStringLiteral("folder-open"), [this] { openFolder(); });
    m_openFolder->setShortcuts({QKeyCombination(Qt::CTRL, Qt::Key_Return), QKeyCombination(Qt::CTRL, Qt::Key_Enter)});
    m_openFolder->setShortcutContext(Qt::WidgetShortcut);
    m_copyMagnet = make(tr("Copy magnet"), QStringLiteral("magnet"), [this] { copyMagnets(); });
    m_whoDownloaded = make(tr("Who downloaded"), QStringLiteral("peers"), [this] { showGiven(); });
    m_stopSharing = make(tr("Stop sharing"), QStringLiteral("remove"), [this] { stopSharing(); });
    m_stopSharing->setShortcut(Qt::Key_Delete);
    m_stopSharing->setShortcutContext(Qt::WidgetShortcut); // in the list of folders

    m_header->addButton(m_add);
    m_header->addButton(m_rescan);
    m_header->addButton(m_leftOut);
}

QList<QAction*> LibraryPage::menuActions() const
{
    return {m_add, m_rescan, m_leftOut, m_open, m_openFolder, m_copyMagnet, m_whoDownloaded, m_stopSharing};
}

QModelIndexList LibraryPage::selectedFiles() const
{
    return m_view->selectionModel()->selectedRows(LibraryModel::Name);
}

void LibraryPage::selectionChanged()
{
    const QModelIndexList chosen = selectedFiles();
    const bool hasMagnet = std::any_of(chosen.begin(), chosen.end(), [this](const QModelIndex& index) {
        return !m_model.row(index).magnet.isEmpty();
    });
    const bool isOneFile = chosen.size() == 1 && !m_model.row(chosen.first()).isFolder;
    m_open->setEnabled(!chosen.isEmpty());
    m_openFolder->setEnabled(!chosen.isEmpty());
    m_copyMagnet->setEnabled(hasMagnet);
    m_whoDownloaded->setEnabled(isOneFile);
    if (!m_isGivenOpen)
        return;
    const QString name = isOneFile ? QFileInfo(m_model.path(chosen.first())).fileName() : QString();
    m_given->show(name, isOneFile ? m_model.row(chosen.first()).magnet : QString());
}

QString LibraryPage::chosenShare() const
{
    // What is found lies in the folder that its path begins with.
    const QModelIndexList chosen = selectedFiles();
    if (!m_model.isSearch() || chosen.isEmpty() || m_folders->hasFocus())
        return m_share;
    const QString path = m_model.path(chosen.first());
    for (const QString& share : m_shares.folders()) {
        if (path.startsWith(share + QLatin1Char('/')))
            return share;
    }
    return m_share;
}

void LibraryPage::showFileMenu(const QPoint& at)
{
    if (selectedFiles().isEmpty())
        return;
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_open, m_openFolder, m_copyMagnet});
    menu->addSeparator();
    menu->addAction(m_whoDownloaded);
    menu->addSeparator();
    // Only whole folders can be taken out: it says which.
    const QString share = chosenShare();
    QAction* const stop =
        menu->addAction(m_stopSharing->icon(), tr("Stop sharing “%1”").arg(QFileInfo(share).fileName()));
    connect(stop, &QAction::triggered, this, &LibraryPage::stopSharing);
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

void LibraryPage::showShareMenu(const QPoint& at)
{
    const QModelIndex index = m_folders->indexAt(at);
    if (!index.isValid())
        return;
    const QString folder = m_shares.share(index.row()).folder;
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* const open = menu->addAction(m_openFolder->icon(), m_openFolder->text());
    connect(open, &QAction::triggered, this, [folder] { openFile(folder); });
    menu->addAction(m_rescan);
    menu->addSeparator();
    menu->addAction(m_stopSharing);
    menu->popup(m_folders->viewport()->mapToGlobal(at));
}

void LibraryPage::chooseFolder()
{
    Ui::chooseFolder(this, tr("Share a folder"), QDir::homePath(),
                     [this](const QString& folder) { addFolder(folder); });
}

void LibraryPage::addFolder(const QString& folder)
{
    session().node.addShare(folder, this, [this, folder](const Status& status) {
        if (!status) {
            session().shell.show(
                {Banner::Kind::Error,
                 tr("%1 cannot be shared: %2.").arg(QDir(folder).dirName(), reasonText(status.error())),
                 {},
                 0,
                 QStringLiteral("share")});
            return;
        }
        m_field->clear();
        m_wanted = QDir::cleanPath(folder);
        askShares();
    });
}

void LibraryPage::open(const QModelIndex& file)
{
    if (!file.isValid())
        return;
    const QModelIndex name = file.siblingAtColumn(LibraryModel::Name);
    if (m_model.row(name).isFolder)
        m_view->setExpanded(name, !m_view->isExpanded(name));
    else
        openFile(m_model.path(name));
}

void LibraryPage::openFolder()
{
    const QModelIndexList chosen = selectedFiles();
    if (!chosen.isEmpty())
        showInFolder(m_model.path(chosen.first()));
}

void LibraryPage::copyMagnets()
{
    QStringList magnets;
    for (const QModelIndex& index : selectedFiles()) {
        if (const QString& magnet = m_model.row(index).magnet; !magnet.isEmpty())
            magnets.append(magnet);
    }
    if (!magnets.isEmpty())
        session().shell.copy(magnets.join(u'\n'));
}

void LibraryPage::showGiven()
{
    m_isGivenOpen = true;
    arrangeGiven();
    selectionChanged();
}

void LibraryPage::toggleDetails()
{
    m_isGivenOpen = !m_isGivenOpen;
    arrangeGiven();
    selectionChanged();
}

void LibraryPage::stopSharing()
{
    const QString share = chosenShare();
    if (m_shares.rowOf(share) >= 0) {
        session().shell.undo().push(new StopSharing(session(), share));
        askShares();
    }
}

void LibraryPage::refresh()
{
    session().library.rescan(this, [this](const Status& status) {
        if (!status)
            session().shell.show({Banner::Kind::Error,
                                  tr("Rescan: %1.").arg(reasonText(status.error())),
                                  {},
                                  0,
                                  QStringLiteral("share")});
    });
    askShares();
    m_model.askAgain();
}

} // namespace Potluck::Ui
