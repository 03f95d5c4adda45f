// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/node.h"

#include <QObject>

namespace Potluck::App {

class Terminal;

// One headless node from its start to its end: says when it is ready, what it lacks, and ends when it is asked to.
// Lives on the main thread.
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
    Terminal& m_terminal;
    Node::Node m_node;
    bool m_ending = false;
};

} // namespace Potluck::App
