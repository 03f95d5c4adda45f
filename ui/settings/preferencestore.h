// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/session.h"

#include <QObject>

#include <functional>

namespace Potluck::Ui {

// The node's preferences as the settings show them: changed one at a time, at once, and undone one at a time whatever
// else changed meanwhile. GUI thread.
class PreferenceStore final : public QObject
{
    Q_OBJECT

public:
    explicit PreferenceStore(const Session& session, QObject* parent = nullptr);

    [[nodiscard]] const Node::Preferences& row() const { return m_wanted; }
    [[nodiscard]] bool isKnown() const { return m_isKnown; }

    using Set = std::function<void(Node::Preferences&)>;
    // what: names the setting in the Edit menu. Where the node refuses, a banner says why and changed() brings the old
    // value back.
    void change(const QString& what, const Set& set);

Q_SIGNALS:
    void changed();

private:
    void take(const Node::Preferences& preferences);
    void apply(const Node::Preferences& from, const Node::Preferences& to, const std::function<void()>& done);

    const Session m_session;
    Node::Preferences m_row;    // as the node has them
    Node::Preferences m_wanted; // with what it was asked for since
    int m_underWay = 0;
    bool m_isKnown = false;
};

// What differs between `from` and `to`, put into `into`.
[[nodiscard]] Node::Preferences withChange(Node::Preferences into, const Node::Preferences& from,
                                           const Node::Preferences& to);

} // namespace Potluck::Ui
