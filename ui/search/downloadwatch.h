// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/types.h"

#include <QByteArray>
#include <QHash>
#include <QObject>

namespace Potluck::Ui {

struct Session;

// Which files are being downloaded now. Asks once, then follows the feed. GUI thread; the session outlives it.
class DownloadWatch final : public QObject
{
    Q_OBJECT

public:
    explicit DownloadWatch(const Session& session, QObject* parent = nullptr);

    [[nodiscard]] bool isRunning(const Node::FoundRow& file) const;

Q_SIGNALS:
    // A download of this file began or ended: of the row only what it is known by is set.
    void changed(const Potluck::Node::FoundRow& file);

private:
    void watch(const QList<Node::TransferRow>& transfers, const QList<quint64>& removed);

    QHash<quint64, Node::FoundRow> m_files; // of downloads that are not finished
    QHash<QByteArray, int> m_running;       // how many have that content or digest
};

} // namespace Potluck::Ui
