// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/preferencestore.h"

#include "ui/look/reasons.h"
#include "ui/page/shell.h"
#include "ui/settings/settingcommand.h"

#include <QPointer>
#include <QUndoStack>

#include <utility>

namespace Potluck::Ui {

namespace {

// Calls visit(member) for every field.
template<typename Visit>
void forEachField(Visit visit)
{
    using P = Node::Preferences;
    const auto all = [&visit](auto... members) { (visit(members), ...); };
    all(&P::user, &P::downloadDir, &P::shareDownloads, &P::upLimit, &P::downLimit, &P::schedule, &P::scheduleOn,
        &P::uploadSlots, &P::slotsPerPeer, &P::activeDownloads, &P::hashRate, &P::listen, &P::advertise, &P::dialects,
        &P::mayBecomeSupernode, &P::findOnLan, &P::announceOnLan);
}

} // namespace

Node::Preferences withChange(Node::Preferences into, const Node::Preferences& from, const Node::Preferences& to)
{
    forEachField([&](auto member) {
        if (!(from.*member == to.*member))
            into.*member = to.*member;
    });
    return into;
}

PreferenceStore::PreferenceStore(const Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&session.preferences, &Node::PreferencesDoor::preferencesChanged, this, &PreferenceStore::take);
    session.preferences.preferences(this, [this](const Result<Node::Preferences>& preferences) {
        if (preferences)
            take(*preferences);
    });
}

void PreferenceStore::take(const Node::Preferences& preferences)
{
    m_row = preferences;
    if (m_underWay == 0)
        m_wanted = m_row;
    m_isKnown = true;
    Q_EMIT changed();
}

void PreferenceStore::change(const QString& what, const Set& set)
{
    const Node::Preferences from = m_wanted;
    Node::Preferences to = from;
    set(to);
    if (to == from)
        return;
    apply(from, to, [this, what, from, to] {
        // The page may be gone (a new language makes a new window) while its changes can still be undone.
        const QPointer<PreferenceStore> self(this);
        const auto step = [self](const Node::Preferences& one, const Node::Preferences& other) {
            return [self, one, other] {
                if (self)
                    self->apply(one, other, {});
            };
        };
        m_session.shell.undo().push(new SettingCommand(what, step(from, to), step(to, from)));
    });
}

void PreferenceStore::apply(const Node::Preferences& from, const Node::Preferences& to,
                            const std::function<void()>& done)
{
    const Node::Preferences wanted = withChange(m_wanted, from, to);
    m_wanted = wanted;
    ++m_underWay;
    m_session.preferences.setPreferences(wanted, this, [this, wanted, from, to, done](const Status& status) {
        --m_underWay;
        if (status) {
            take(wanted);
            if (done)
                done();
            return;
        }
        m_wanted = m_underWay == 0 ? m_row : withChange(m_wanted, to, from);
        m_session.shell.show({Banner::Kind::Error,
                              tr("That cannot be: %1.").arg(reasonText(status.error())),
                              {},
                              12,
                              QStringLiteral("settings")});
        Q_EMIT changed();
    });
}

} // namespace Potluck::Ui
