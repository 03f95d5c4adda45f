// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/transferactions.h"

#include "ui/look/reasons.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/page/shell.h"
#include "ui/transfers/removals.h"
#include "ui/transfers/transfersmodel.h"
#include "ui/widgets/openfile.h"

#include <QActionGroup>
#include <QMenu>
#include <QSet>
#include <QUndoStack>
#include <QWidget>

#include <algorithm>

namespace Potluck::Ui {
namespace {

bool isDownload(const TransferEntry& entry)
{
    return entry.row.direction == Node::TransferRow::Direction::Download;
}

bool isQueued(const TransferEntry& entry)
{
    return isDownload(entry) && isUnfinished(entry.state);
}

bool hasFile(const TransferEntry& entry)
{
    return !entry.row.path.isEmpty();
}

bool canBePlayed(const TransferEntry& entry)
{
    const FileKind kind = fileKind(entry.row.name);
    return isQueued(entry) &&
           (kind == FileKind::Video || kind == FileKind::Music || kind == FileKind::Picture || kind == FileKind::Text);
}

} // namespace

TransferActions::TransferActions(const Session& session, TransfersModel& model, QWidget& page, QWidget& list)
    : QObject(&page), m_session(session), m_model(model), m_page(page)
{
    using Keys = QList<QKeySequence>;
    m_open = add(tr("Open"), QStringLiteral("open"), Keys{Qt::Key_Return, Qt::Key_Enter}, list,
                 &TransferActions::openOrShow);
    m_openFolder = add(tr("Open folder"), QStringLiteral("folder-open"),
                       Keys{QKeyCombination(Qt::CTRL, Qt::Key_Return), QKeyCombination(Qt::CTRL, Qt::Key_Enter)}, list,
                       &TransferActions::openFolder);
    m_preview = add(tr("Preview"), QStringLiteral("eye"), {}, page, &TransferActions::preview);
    m_pause = add(tr("Pause"), QStringLiteral("pause"), Keys{QKeyCombination(Qt::CTRL, Qt::Key_P)}, page,
                  &TransferActions::pauseOrResume);
    // Its key is the window's, for all pages.
    m_pauseAll = add(tr("Pause all"), QStringLiteral("pause-all"), {}, page, &TransferActions::pauseOrResumeAll);
    m_limits = add(tr("Limits…"), QStringLiteral("limit"), {}, page, &TransferActions::limitsWanted);
    m_checkAgain = add(tr("Check again"), QStringLiteral("check"), {}, page, &TransferActions::checkAgain);
    m_copyMagnet = add(tr("Copy magnet"), QStringLiteral("magnet"), {}, page, &TransferActions::copyMagnet);
    m_remove = add(tr("Remove"), QStringLiteral("remove"), Keys{Qt::Key_Delete}, list, &TransferActions::remove);
    m_trash = add(tr("Move file to trash"), QStringLiteral("trash"), Keys{QKeyCombination(Qt::SHIFT, Qt::Key_Delete)},
                  list, &TransferActions::moveToTrash);
    makeMenus(list);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &TransferActions::update);
    update();
}

void TransferActions::updateSoon()
{
    if (!m_soon.isActive())
        m_soon.start(0);
}

QAction* TransferActions::add(const QString& text, const QString& icon, const QList<QKeySequence>& keys,
                              QWidget& within, void (TransferActions::*run)())
{
    auto* const action = new QAction(m_session.theme.icon(icon), text, this);
    action->setShortcuts(keys);
    action->setShortcutContext(&within == &m_page ? Qt::WidgetWithChildrenShortcut : Qt::WidgetShortcut);
    within.addAction(action);
    connect(action, &QAction::triggered, this, run);
    return action;
}

void TransferActions::makeMenus(QWidget& list)
{
    m_priority = new QAction(m_session.theme.icon(QStringLiteral("priority")), tr("Priority"), this);
    auto* const priorities = new QMenu(&m_page);
    auto* const group = new QActionGroup(this);
    const std::pair<QString, Node::TransferPriority> levels[] = {{tr("High"), Node::TransferPriority::High},
                                                                 {tr("Normal"), Node::TransferPriority::Normal},
                                                                 {tr("Low"), Node::TransferPriority::Low}};
    for (const auto& [text, level] : levels) {
        QAction* const action = priorities->addAction(text);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, level = level] { setPriority(level); });
        m_priorities.append(action);
    }
    // Several transfers may have different ones: then none is checked.
    group->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    m_priority->setMenu(priorities);

    m_queue = new QAction(m_session.theme.icon(QStringLiteral("transfers")), tr("Queue"), this);
    auto* const queue = new QMenu(&m_page);
    struct Way
    {
        QString text;
        QString icon;
        QKeySequence key;
    };
    const Way ways[] = {{tr("To the top"), QStringLiteral("top"), {}},
                        {tr("Up"), QStringLiteral("arrow-up"), QKeyCombination(Qt::ALT, Qt::Key_Up)},
                        {tr("Down"), QStringLiteral("arrow-down"), QKeyCombination(Qt::ALT, Qt::Key_Down)},
                        {tr("To the bottom"), QStringLiteral("bottom"), {}}};
    for (int way = 0; way < 4; ++way) {
        QAction* const action = queue->addAction(m_session.theme.icon(ways[way].icon), ways[way].text);
        action->setShortcut(ways[way].key);
        action->setShortcutContext(Qt::WidgetShortcut);
        list.addAction(action);
        connect(action, &QAction::triggered, this, [this, way] { move(static_cast<Move>(way)); });
        m_moves.append(action);
    }
    m_queue->setMenu(queue);
}

void TransferActions::fill(QMenu& menu) const
{
    menu.addActions({m_open, m_openFolder, m_preview});
    menu.addSeparator();
    menu.addActions({m_pause, m_priority, m_queue, m_limits});
    menu.addSeparator();
    menu.addActions({m_checkAgain, m_copyMagnet});
    menu.addSeparator();
    menu.addActions({m_remove, m_trash});
}

QList<QAction*> TransferActions::all() const
{
    return {m_open,   m_openFolder, m_preview,    m_pause,  m_pauseAll, m_queue,
            m_limits, m_checkAgain, m_copyMagnet, m_remove, m_trash};
}

void TransferActions::setSelection(const QList<quint64>& transfers)
{
    m_selection = transfers;
    update();
}

QList<const TransferEntry*> TransferActions::entries() const
{
    QList<const TransferEntry*> entries;
    for (const quint64 transfer : m_selection) {
        const TransferEntry* const entry = m_model.find(transfer);
        if (entry && !entry->hidden)
            entries.append(entry);
    }
    return entries;
}

// Every change of an action lays its buttons out anew.
void TransferActions::say(QAction& action, const QString& text, const QString& icon)
{
    if (action.iconText() == text) // whatever letter of it an open menu marks
        return;
    action.setText(text);
    action.setIcon(m_session.theme.icon(icon));
}

void TransferActions::update()
{
    m_soon.stop();
    const QList<const TransferEntry*> selected = entries();
    const auto any = [&](auto fits) {
        return std::any_of(selected.begin(), selected.end(), [&](const TransferEntry* entry) { return fits(*entry); });
    };
    const bool one = selected.size() == 1;
    m_open->setEnabled(!selected.isEmpty()); // of what is not whole yet, its details
    m_openFolder->setEnabled(any(hasFile));
    m_preview->setEnabled(one && any(canBePlayed));

    const bool pauses = any([](const auto& entry) { return canPause(entry.state); });
    const bool resumes = !pauses && any([](const auto& entry) { return canResume(entry.state); });
    say(*m_pause, resumes ? tr("Resume") : tr("Pause"), resumes ? QStringLiteral("play") : QStringLiteral("pause"));
    m_pause->setEnabled(pauses || resumes);

    const TransfersModel::Counts& counts = m_model.counts();
    const bool resumesAll = counts.down > 0 && counts.pausable == 0;
    say(*m_pauseAll, resumesAll ? tr("Resume all") : tr("Pause all"),
        resumesAll ? QStringLiteral("play-all") : QStringLiteral("pause-all"));
    m_pauseAll->setEnabled(counts.down > 0);

    const bool queued = any(isQueued);
    m_priority->setEnabled(queued);
    m_queue->setEnabled(queued);
    for (QAction* const action : std::as_const(m_moves))
        action->setEnabled(queued);
    m_limits->setEnabled(queued);
    m_checkAgain->setEnabled(any(isDownload));
    m_copyMagnet->setEnabled(any([](const auto& entry) { return !entry.row.magnet.isEmpty(); }));
    m_remove->setEnabled(any(isDownload));
    m_trash->setEnabled(any([](const auto& entry) { return hasFile(entry) && isDownload(entry); }));

    const Node::TransferPriority levels[] = {Node::TransferPriority::High, Node::TransferPriority::Normal,
                                             Node::TransferPriority::Low};
    for (qsizetype at = 0; at < m_priorities.size(); ++at) {
        const auto isOfLevel = [&](const auto& entry) { return !isQueued(entry) || entry.row.priority == levels[at]; };
        const bool allAre = queued && std::all_of(selected.begin(), selected.end(),
                                                  [&](const TransferEntry* entry) { return isOfLevel(*entry); });
        m_priorities[at]->setChecked(allAre);
    }
}

void TransferActions::each(const std::function<bool(const TransferEntry&)>& fits,
                           const std::function<void(const TransferEntry&)>& run) const
{
    const QList<const TransferEntry*> selected = entries();
    for (const TransferEntry* const entry : selected) {
        if (fits(*entry))
            run(*entry);
    }
}

Node::ControlTarget::Done TransferActions::complaining(const QString& name) const
{
    return [&shell = m_session.shell, name](const Status& status) {
        if (!status)
            shell.show({Banner::Kind::Error,
                        tr("%1: %2.").arg(name, reasonText(status.error())),
                        {},
                        0,
                        QStringLiteral("transfers")});
    };
}

void TransferActions::openOrShow()
{
    const QList<const TransferEntry*> selected = entries();
    if (std::any_of(selected.begin(), selected.end(), [](const TransferEntry* entry) { return hasFile(*entry); }))
        each(hasFile, [](const TransferEntry& entry) { openFile(entry.row.path); });
    else if (!selected.isEmpty())
        Q_EMIT detailsWanted();
}

void TransferActions::openFolder()
{
    const QList<const TransferEntry*> selected = entries();
    const auto first =
        std::find_if(selected.begin(), selected.end(), [](const auto* entry) { return hasFile(*entry); });
    if (first != selected.end())
        showInFolder((*first)->row.path);
}

void TransferActions::preview()
{
    each(canBePlayed, [this](const TransferEntry& entry) {
        const QString name = entry.row.name;
        m_session.transfers.preview(entry.row.id, this, [this, name](Result<Node::TransferDoor::Preview> preview) {
            const auto note = [&](Banner::Kind kind, const QString& text) {
                m_session.shell.show({kind, text, {}, 10, QStringLiteral("preview")});
            };
            if (!preview)
                return note(Banner::Kind::Warning, tr("%1: %2.").arg(name, reasonText(preview.error())));
            if (preview->path.isEmpty() || preview->playableBytes == 0)
                return note(Banner::Kind::Note,
                            tr("The beginning of %1 is fetched first now. Try again in a moment.").arg(name));
            openFile(preview->path);
            note(Banner::Kind::Note, tr("The first %1 of %2 are there; what follows arrives in order.")
                                         .arg(sizeText(preview->playableBytes), name));
        });
    });
}

void TransferActions::pauseOrResume()
{
    const QList<const TransferEntry*> selected = entries();
    const bool pauses =
        std::any_of(selected.begin(), selected.end(), [](const auto* entry) { return canPause(entry->state); });
    each([&](const TransferEntry& entry) { return pauses ? canPause(entry.state) : canResume(entry.state); },
         [&](const TransferEntry& entry) {
             if (pauses)
                 m_session.node.pause(entry.row.id, this, complaining(entry.row.name));
             else
                 m_session.node.resume(entry.row.id, this, complaining(entry.row.name));
         });
}

void TransferActions::pauseOrResumeAll()
{
    if (m_model.counts().pausable > 0)
        m_session.transfers.pauseAll(this, complaining(tr("Pause all")));
    else
        m_session.transfers.resumeAll(this, complaining(tr("Resume all")));
}

void TransferActions::tryAgain(quint64 transfer)
{
    const TransferEntry* const entry = m_model.find(transfer);
    m_session.node.resume(transfer, this, complaining(entry ? entry->row.name : QString()));
}

void TransferActions::checkAgain()
{
    each(isDownload, [this](const TransferEntry& entry) {
        m_session.transfers.checkAgain(entry.row.id, this, complaining(entry.row.name));
    });
}

void TransferActions::copyMagnet()
{
    QStringList magnets;
    each([](const TransferEntry& entry) { return !entry.row.magnet.isEmpty(); },
         [&](const TransferEntry& entry) { magnets.append(entry.row.magnet); });
    if (!magnets.isEmpty())
        m_session.shell.copy(magnets.join(u'\n'));
}

void TransferActions::remove()
{
    QList<quint64> transfers;
    each(isDownload, [&](const TransferEntry& entry) { transfers.append(entry.row.id); });
    if (!transfers.isEmpty())
        m_session.shell.undo().push(new RemoveTransfers(m_session, m_model, transfers));
}

void TransferActions::moveToTrash()
{
    QList<quint64> transfers;
    each([](const TransferEntry& entry) { return hasFile(entry) && isDownload(entry); },
         [&](const TransferEntry& entry) { transfers.append(entry.row.id); });
    if (!transfers.isEmpty())
        m_session.shell.undo().push(new TrashFiles(m_session, m_model, transfers));
}

void TransferActions::setPriority(Node::TransferPriority priority)
{
    each(isQueued, [&](const TransferEntry& entry) {
        m_session.transfers.setPriority(entry.row.id, priority, this, complaining(entry.row.name));
    });
}

void TransferActions::limitEach(quint64 rate)
{
    each(isQueued, [&](const TransferEntry& entry) {
        m_session.transfers.limit(entry.row.id, rate, this, complaining(entry.row.name));
    });
}

void TransferActions::move(Move where)
{
    QList<quint64> queue; // as the node has it
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const TransferEntry& entry = m_model.entry(row);
        if (isQueued(entry) && !entry.hidden)
            queue.append(entry.row.id);
    }
    const QSet<quint64> selection(m_selection.begin(), m_selection.end());
    const auto isChosen = [&selection](quint64 transfer) { return selection.contains(transfer); };
    QList<std::pair<quint64, quint64>> moves;
    const qsizetype count = queue.size();
    switch (where) {
    case Move::Up:
        for (qsizetype at = 1; at < count; ++at) {
            if (!isChosen(queue[at]) || isChosen(queue[at - 1]))
                continue;
            moves.append({queue[at], queue[at - 1]});
            std::swap(queue[at], queue[at - 1]);
        }
        break;
    case Move::Down:
        for (qsizetype at = count - 2; at >= 0; --at) {
            if (!isChosen(queue[at]) || isChosen(queue[at + 1]))
                continue;
            moves.append({queue[at + 1], queue[at]});
            std::swap(queue[at], queue[at + 1]);
        }
        break;
    case Move::First: {
        const auto anchor = std::find_if_not(queue.begin(), queue.end(), isChosen);
        for (const quint64 transfer : std::as_const(queue)) {
            if (anchor != queue.end() && isChosen(transfer))
                moves.append({transfer, *anchor});
        }
        break;
    }
    case Move::Last:
        for (const quint64 transfer : std::as_const(queue)) {
            if (isChosen(transfer))
                moves.append({transfer, 0});
        }
        break;
    }
    moveEach(moves);
}

void TransferActions::moveEach(const QList<std::pair<quint64, quint64>>& moves)
{
    for (qsizetype at = 0; at < moves.size(); ++at) {
        const auto& [transfer, before] = moves[at];
        const TransferEntry* const entry = m_model.find(transfer);
        const auto complain = complaining(entry ? entry->row.name : QString());
        const bool isLast = at + 1 == moves.size();
        m_session.transfers.moveBefore(transfer, before, this, [this, complain, isLast](const Status& status) {
            complain(status);
            if (isLast)
                Q_EMIT orderChanged();
        });
    }
}

} // namespace Potluck::Ui
