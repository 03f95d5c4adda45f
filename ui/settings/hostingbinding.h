// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/session.h"

#include <QObject>

#include <functional>
#include <optional>

namespace Potluck::Ui {

// The options of the hosted index as the settings show them: known while it runs, changed at once. GUI thread.
class HostingBinding final : public QObject
{
    Q_OBJECT

public:
    explicit HostingBinding(const Session& session, QObject* parent);

    // Nothing while no index is hosted here.
    [[nodiscard]] const std::optional<Node::HostingOptions>& options() const { return m_options; }

    void refresh(); // the hosting page may have changed them

    using Set = std::function<void(Node::HostingOptions&)>;
    void change(const QString& what, const Set& set);

Q_SIGNALS:
    void changed();

private:
    void look();
    void changeFrom(const QString& what, const Node::HostingOptions& before, const Set& set);
    void start(const Node::HostingOptions& options, const std::function<void()>& done);

    const Session m_session;
    bool m_isHosting = false;
    std::optional<Node::HostingOptions> m_options;
};

} // namespace Potluck::Ui
