// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/session.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace Potluck::Ui {

// Tells of transfers what a person waits for, also while looking elsewhere: finished downloads, and those that need
// attention. What finishes within a moment is told together. What the feed tells first was there before and is no news.
class Notices final : public QObject
{
    Q_OBJECT

public:
    explicit Notices(const Session& session, QObject* parent = nullptr);

private:
    void take(const QList<Node::TransferRow>& changed, const QList<quint64>& removed);
    void tellFinished();
    void tellFailed(const QList<Node::TransferRow>& failed);

    const Session m_session;
    QHash<quint64, QString> m_states;    // of downloads
    QList<Node::TransferRow> m_finished; // not told yet
    QTimer m_moment;
    QList<Node::TransferRow> m_shown; // what the banner tells that is there now
    QTimer m_bannerTime;
};

} // namespace Potluck::Ui
