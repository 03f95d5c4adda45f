// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/node.h"

#include <QHash>
#include <QObject>

namespace Potluck::App {

class Terminal;

// One headless node from its start to its end: says when it is ready, what it lacks, which index refuses it, and ends
// when it is asked to. Lives on the main thread.
class NodeRun final : public QObject
{
    Q_OBJECT

public:
    NodeRun(Node::NodeOptions options, Terminal& terminal);

    void start();
    void end(); // ends the node, also while it starts; once

Q_SIGNALS:
    void ended(int exitCode);

private:
    void tellRefusals(const Node::StatusRow& status);

    Terminal& m_terminal;
    Node::Node m_node;
    bool m_ending = false;
    QHash<QString, QString> m_refusals; // that were told, by the index's link
};

} // namespace Potluck::App
