// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/hostingbinding.h"

#include "ui/look/reasons.h"
#include "ui/page/feed.h"
#include "ui/page/shell.h"
#include "ui/settings/settingcommand.h"

#include <QPointer>
#include <QUndoStack>

#include <utility>

namespace Potluck::Ui {

HostingBinding::HostingBinding(const Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&session.feed, &Feed::statusChanged, this, &HostingBinding::look);
    look();
}

void HostingBinding::look()
{
    const bool hosting = m_session.feed.status().hosted.has_value();
    if (std::exchange(m_isHosting, hosting) == hosting)
        return;
    m_options.reset();
    Q_EMIT changed();
    refresh();
}

void HostingBinding::refresh()
{
    if (!m_isHosting)
        return;
    m_session.hosting.options(this, [this](const Result<Node::HostingOptions>& options) {
        if (!options || !m_isHosting)
            return;
        m_options = *options;
        Q_EMIT changed();
    });
}

void HostingBinding::change(const QString& what, const Set& set)
{
    // From what holds now, not from what was shown: others may have changed something else.
    m_session.hosting.options(this, [this, what, set](const Result<Node::HostingOptions>& options) {
        if (options && m_isHosting)
            changeFrom(what, *options, set);
        else
            Q_EMIT changed();
    });
}

void HostingBinding::changeFrom(const QString& what, const Node::HostingOptions& before, const Set& set)
{
    Node::HostingOptions after = before;
    set(after);
    if (after == before)
        return;
    const QPointer<HostingBinding> self(this);
    const auto step = [self](const Node::HostingOptions& to) {
        return [self, to] {
            if (self && self->m_isHosting)
                self->start(to, {});
        };
    };
    start(after, [this, what, again = step(after), back = step(before)] {
        m_session.shell.undo().push(new SettingCommand(what, again, back));
    });
}

void HostingBinding::start(const Node::HostingOptions& options, const std::function<void()>& done)
{
    m_session.hosting.startHosting(options, this, [this, options, done](const Result<QString>& invite) {
        if (invite) {
            m_options = options;
            if (done)
                done();
        } else {
            m_session.shell.show({Banner::Kind::Error,
                                  tr("That cannot be: %1.").arg(reasonText(invite.error())),
                                  {},
                                  12,
                                  QStringLiteral("settings")});
        }
        Q_EMIT changed();
    });
}

} // namespace Potluck::Ui
