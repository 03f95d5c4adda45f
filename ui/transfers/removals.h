// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/types.h"
#include "ui/page/session.h"

#include <QPointer>
#include <QThreadPool>
#include <QTimer>
#include <QUndoCommand>

#include <memory>

namespace Potluck::Ui {

class TransfersModel;

// Takes downloads off the list. They are out of sight and paused at once; what has come of an unfinished one is thrown
// away only when the time of the banner is over, so that taking it back in time loses nothing. Later it starts anew, to
// the same folder, with the same priority and limit, paused where it was.
// Finished ones stay known to the node until the command is forgotten: their files are never touched.
class RemoveTransfers final : public QObject, public QUndoCommand
{
    Q_OBJECT

public:
    static constexpr int KeptFor = 10'000; // milliseconds

    // In the model's order. Neither needs to outlive the command.
    RemoveTransfers(const Session& session, TransfersModel& model, const QList<quint64>& transfers);
    ~RemoveTransfers() override;

    void undo() override;
    void redo() override;
    // Cancels at the node what is removed: as when the time is over, or with the finished ones, when the command is
    // forgotten.
    void carryOut(bool finishedToo);

private:
    struct Removed
    {
        quint64 transfer = 0;
        QString magnet;
        QString folder;
        Node::TransferPriority priority = Node::TransferPriority::Normal;
        quint64 limit = 0;
        bool isDone = false;
        bool isPaused = false;
        bool wasRunning = false;
        bool isCancelled = false; // at the node
    };
    [[nodiscard]] QList<quint64> transfers() const;
    void startAnew(const Removed& removed);

    const Session m_session;
    QPointer<TransfersModel> m_model;
    QList<Removed> m_removed;
    QTimer m_time;
    bool m_isDone = false;
};

// Moves the files of finished downloads to the trash and takes them off the list. Files are moved on a thread of
// its own, which the destructor waits for; what cannot be moved comes back and is told with a banner.
class TrashFiles final : public QObject, public QUndoCommand
{
    Q_OBJECT

public:
    TrashFiles(const Session& session, TransfersModel& model, const QList<quint64>& transfers);
    ~TrashFiles() override;

    void undo() override;
    void redo() override;

private:
    struct File
    {
        quint64 transfer = 0;
        QString path;
        QString inTrash; // empty: it lies where it was
    };
    void trashed(qsizetype file, const QString& inTrash, bool isThere); // inTrash empty: it was not moved
    void restored(qsizetype file, bool isBack);
    void work(); // brings the files where they are wanted

    const Session m_session;
    QPointer<TransfersModel> m_model;
    QList<File> m_files;
    bool m_wanted = false; // in the trash
    int m_working = 0;
    QThreadPool m_pool; // last: waits for its end
};

} // namespace Potluck::Ui
