// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/session.h"

#include <QObject>

#include <functional>

class QCheckBox;
class QLineEdit;

namespace Potluck::Ui {

// Joins a pair of editors with what the node leaves out of the shares: patterns of names with commas between, and
// whether hidden files are shared. What is written is applied at once, with a step for Ctrl+Z; what another pair
// changes is shown here, but for a line that somebody is writing in. Only what was changed here is changed at the node,
// so that two pairs never take each other's changes back. GUI thread; what it is given outlives it.
class RulesBinding final : public QObject
{
    Q_OBJECT

public:
    // The editors are disabled until the node tells its rules.
    RulesBinding(const Session& session, QCheckBox* hidden, QLineEdit* patterns, QObject* parent);

    using Done = std::function<void()>;
    // Makes of what is wanted now what differs between the two; a banner tells where the node refuses.
    void apply(const Node::ShareRulesRow& from, const Node::ShareRulesRow& to, const Done& done = {});

private:
    void take(const Node::ShareRulesRow& rules);
    void show();
    void edited();

    const Session m_session;
    QCheckBox* m_hidden;
    QLineEdit* m_patterns;
    Node::ShareRulesRow m_row;    // as the node has them
    Node::ShareRulesRow m_wanted; // with what it was asked for since
    Node::ShareRulesRow m_shown;  // what the editors said before somebody wrote in them
    int m_underWay = 0;
};

// "*.part, Thumbs.db" as a list. Empty and repeated ones are left out.
[[nodiscard]] QStringList patternsOf(const QString& text);
// What differs between `from` and `to`, put into `into`.
[[nodiscard]] Node::ShareRulesRow withChange(Node::ShareRulesRow into, const Node::ShareRulesRow& from,
                                             const Node::ShareRulesRow& to);

} // namespace Potluck::Ui
