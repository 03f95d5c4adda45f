// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/feed.h"

namespace Potluck::Ui {

void Feed::setStatus(const Node::StatusRow& status)
{
    m_status = status;
    Q_EMIT statusChanged(m_status);
}

void Feed::changeTransfers(const QList<Node::TransferRow>& changed, const QList<quint64>& removed)
{
    Q_EMIT transfersChanged(changed, removed);
}

} // namespace Potluck::Ui
