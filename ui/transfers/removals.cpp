// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/removals.h"

#include "ui/look/reasons.h"
#include "ui/page/feed.h"
#include "ui/page/shell.h"
#include "ui/transfers/transfersmodel.h"

#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace Potluck::Ui {
namespace {

// Answers that nobody waits for.
void ignore(const Status&)
{}

// The freedesktop trash keeps where a file came from beside it.
void forgetTrashInfo(const QString& inTrash)
{
    const QFileInfo file(inTrash);
    QFile::remove(file.absolutePath() + QStringLiteral("/../info/") + file.fileName() + QStringLiteral(".trashinfo"));
}

} // namespace

RemoveTransfers::RemoveTransfers(const Session& session, TransfersModel& model, const QList<quint64>& transfers)
    : m_session(session), m_model(&model)
{
    QString name;
    for (const quint64 transfer : transfers) {
        const TransferEntry* const entry = model.find(transfer);
        if (!entry || entry->row.direction == Node::TransferRow::Direction::Upload)
            continue;
        m_removed.append({transfer, entry->row.magnet, entry->row.folder, entry->row.priority, entry->row.limit,
                          entry->state == TransferState::Done, entry->state == TransferState::Paused,
                          canPause(entry->state)});
        name = entry->row.name;
    }
    if (m_removed.size() == 1)
        setText(tr("Removed %1").arg(name) + u'\n' + tr("Remove %1").arg(name));
    else
        setText(tr("Removed %n transfer(s)", nullptr, static_cast<int>(m_removed.size())) + u'\n' +
                tr("Remove %n transfer(s)", nullptr, static_cast<int>(m_removed.size())));
    m_time.setSingleShot(true);
    m_time.setInterval(KeptFor);
    connect(&m_time, &QTimer::timeout, this, [this] { carryOut(false); });
    // The page goes (the window is made anew or closes): nobody could show them again.
    connect(&model, &QObject::destroyed, this, [this] {
        if (m_isDone)
            carryOut(true);
    });
}

RemoveTransfers::~RemoveTransfers()
{
    if (m_isDone)
        carryOut(true);
}

QList<quint64> RemoveTransfers::transfers() const
{
    QList<quint64> ids;
    for (const Removed& removed : m_removed)
        ids.append(removed.transfer);
    return ids;
}

void RemoveTransfers::redo()
{
    m_isDone = true;
    for (const Removed& removed : std::as_const(m_removed)) {
        if (removed.wasRunning && !removed.isCancelled)
            m_session.node.pause(removed.transfer, &m_session.feed, ignore);
    }
    if (m_model)
        m_model->setHidden(transfers(), true);
    m_time.start();
}

void RemoveTransfers::undo()
{
    m_isDone = false;
    m_time.stop();
    if (m_model)
        m_model->setHidden(transfers(), false);
    for (const Removed& removed : std::as_const(m_removed)) {
        if (removed.isCancelled && !removed.isDone) {
            startAnew(removed);
            setObsolete(true); // they are other transfers now
        } else if (removed.wasRunning) {
            m_session.node.resume(removed.transfer, &m_session.feed, ignore);
        }
    }
}

void RemoveTransfers::startAnew(const Removed& removed)
{
    // The command is gone when the node answers; the page may be.
    const auto begun = [session = m_session, page = m_model, removed](const Result<quint64>& transfer) {
        if (!transfer) {
            if (page)
                session.shell.show({Banner::Kind::Error,
                                    tr("It cannot be downloaded again: %1.").arg(reasonText(transfer.error())),
                                    {},
                                    0,
                                    QStringLiteral("removed")});
            return;
        }
        if (removed.isPaused)
            session.node.pause(*transfer, &session.feed, ignore);
        if (removed.priority != Node::TransferPriority::Normal)
            session.transfers.setPriority(*transfer, removed.priority, &session.feed, ignore);
        if (removed.limit > 0)
            session.transfers.limit(*transfer, removed.limit, &session.feed, ignore);
    };
    m_session.node.download(removed.magnet, removed.folder, &m_session.feed, begun);
}

void RemoveTransfers::carryOut(bool finishedToo)
{
    for (Removed& removed : m_removed) {
        if (removed.isCancelled || (removed.isDone && !finishedToo))
            continue;
        removed.isCancelled = true;
        m_session.node.cancel(removed.transfer, &m_session.feed, ignore);
    }
}

TrashFiles::TrashFiles(const Session& session, TransfersModel& model, const QList<quint64>& transfers)
    : m_session(session), m_model(&model)
{
    for (const quint64 transfer : transfers) {
        const TransferEntry* const entry = model.find(transfer);
        if (entry && !entry->row.path.isEmpty() && entry->row.direction == Node::TransferRow::Direction::Download)
            m_files.append({transfer, entry->row.path, {}});
    }
    const int count = static_cast<int>(m_files.size());
    if (count == 1) {
        const QString name = QFileInfo(m_files.first().path).fileName();
        setText(tr("Moved %1 to the trash").arg(name) + u'\n' + tr("Move %1 to the trash").arg(name));
    } else {
        setText(tr("Moved %n file(s) to the trash", nullptr, count) + u'\n' +
                tr("Move %n file(s) to the trash", nullptr, count));
    }
    m_pool.setMaxThreadCount(1);
}

TrashFiles::~TrashFiles()
{
    // What moves at this moment is taken note of, too: its answers are under way to this object.
    while (m_working > 0) {
        m_pool.waitForDone();
        QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    }
    if (!m_wanted)
        return;
    for (const File& file : std::as_const(m_files)) {
        if (!file.inTrash.isEmpty())
            m_session.node.cancel(file.transfer, &m_session.feed, ignore);
    }
}

void TrashFiles::redo()
{
    m_wanted = true;
    work();
}

void TrashFiles::undo()
{
    m_wanted = false;
    work();
}

void TrashFiles::work()
{
    QList<quint64> transfers;
    for (const File& file : std::as_const(m_files))
        transfers.append(file.transfer);
    if (m_model)
        m_model->setHidden(transfers, m_wanted);
    if (m_working > 0)
        return; // its end looks at what is wanted then
    for (qsizetype at = 0; at < m_files.size(); ++at) {
        const File file = m_files[at];
        if (m_wanted == !file.inTrash.isEmpty())
            continue;
        ++m_working;
        m_pool.start([this, file, at, wanted = m_wanted] {
            QString inTrash;
            bool moved = false;
            bool isThere = true;
            if (wanted) {
                moved = QFile::moveToTrash(file.path, &inTrash);
                isThere = moved || QFile::exists(file.path);
            } else {
                moved = !QFile::exists(file.path) && QFile::rename(file.inTrash, file.path);
                if (moved)
                    forgetTrashInfo(file.inTrash);
            }
            QMetaObject::invokeMethod(this, [this, at, wanted, moved, isThere, inTrash] {
                if (wanted)
                    trashed(at, moved ? inTrash : QString(), isThere);
                else
                    restored(at, moved);
            });
        });
    }
}

void TrashFiles::trashed(qsizetype file, const QString& inTrash, bool isThere)
{
    --m_working;
    File& moved = m_files[file];
    moved.inTrash = inTrash;
    if (inTrash.isEmpty()) {
        if (m_model)
            m_model->setHidden({moved.transfer}, false);
        const QString name = QFileInfo(moved.path).fileName();
        m_session.shell.show(
            {Banner::Kind::Error,
             isThere ? tr("%1 could not be moved to the trash.").arg(name) : tr("%1 is not there any more.").arg(name),
             {},
             0,
             QStringLiteral("trash")});
        moved.path.clear();
    }
    if (m_working > 0)
        return;
    m_files.removeIf([](const File& one) { return one.path.isEmpty(); });
    if (m_files.isEmpty())
        setObsolete(true);
    else if (!m_wanted)
        work();
}

void TrashFiles::restored(qsizetype file, bool isBack)
{
    --m_working;
    if (isBack) {
        m_files[file].inTrash.clear();
    } else {
        m_session.shell.show(
            {Banner::Kind::Error,
             tr("%1 could not be taken out of the trash.").arg(QFileInfo(m_files[file].path).fileName()),
             {},
             0,
             QStringLiteral("trash")});
    }
    if (m_working == 0 && m_wanted)
        work();
}

} // namespace Potluck::Ui
