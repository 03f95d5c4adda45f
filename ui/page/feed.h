// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/types.h"

#include <QObject>

namespace Potluck::Ui {

// What the node tells by itself, with the last that it told. GUI thread. The app connects a Node's signals to it; tests
// call its slots.
class Feed final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const Node::StatusRow& status() const { return m_status; }

    void setStatus(const Potluck::Node::StatusRow& status);
    void changeTransfers(const QList<Potluck::Node::TransferRow>& changed, const QList<quint64>& removed);

Q_SIGNALS:
    void statusChanged(const Potluck::Node::StatusRow& status);
    void transfersChanged(const QList<Potluck::Node::TransferRow>& changed, const QList<quint64>& removed);

private:
    Node::StatusRow m_status;
};

} // namespace Potluck::Ui
