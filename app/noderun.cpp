// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/noderun.h"

#include "app/terminal.h"
#include "app/text.h"

#include <utility>

namespace Potluck::App {

NodeRun::NodeRun(Node::NodeOptions options, Terminal& terminal) : m_terminal(terminal), m_node(std::move(options))
{
    connect(&m_node, &Node::Node::quitRequested, this, &NodeRun::end);
    connect(&m_node, &Node::Node::statusChanged, this, &NodeRun::tellRefusals);
}

void NodeRun::start()
{
    m_node.start(this, [this](const Result<Node::Node::Started>& started) {
        if (m_ending)
            return;
        if (!started) {
            m_ending = true;
            m_terminal.err(sentenceLine(QStringLiteral("potluck"), started.error().detail));
            Q_EMIT ended(1);
            return;
        }
        // In one piece, so that a reader never sees half of it.
        QString lines;
        for (const QString& address : started->addresses)
            lines += QStringLiteral("ready ") + harmless(address) + QLatin1Char('\n');
        if (!started->invite.isEmpty())
            lines += QStringLiteral("invite ") + harmless(started->invite) + QLatin1Char('\n');
        m_terminal.out(lines.toUtf8());
    });
}

void NodeRun::tellRefusals(const Node::StatusRow& status)
{
    QHash<QString, QString> refusals;
    for (const Node::IndexRow& index : status.indexes) {
        if (index.state != QLatin1String("refused"))
            continue;
        refusals.insert(index.link, index.detail);
        if (m_refusals.value(index.link) == index.detail)
            continue;
        const QString sentence = index.otherKey
                                     ? QStringLiteral("WARNING: %1").arg(index.detail)
                                     : QStringLiteral("%1 refuses this node: %2").arg(index.name, index.detail);
        m_terminal.err(sentenceLine(QStringLiteral("potluck"), sentence));
    }
    m_refusals = refusals;
}

void NodeRun::end()
{
    if (std::exchange(m_ending, true))
        return;
    m_node.stop(this, [this] { Q_EMIT ended(0); });
}

} // namespace Potluck::App
