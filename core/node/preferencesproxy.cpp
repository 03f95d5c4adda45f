// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/preferencesproxy.h"

#include "node/crossing.h"

namespace Potluck::Node {

PreferencesProxy::PreferencesProxy(Crossing& crossing) : m_crossing(crossing)
{
    m_crossing.post([this](NodeCore& core) {
        connect(&core, &NodeCore::preferencesChanged, this, &PreferencesDoor::preferencesChanged);
    });
}

void PreferencesProxy::preferences(QObject* context, Callback<Preferences> done)
{
    m_crossing.askDoor(
        context, std::move(done), &NodeCore::preferencesDoor,
        [](PreferencesDoor& door, QObject* token, const auto& answer) { door.preferences(token, answer); });
}

void PreferencesProxy::setPreferences(const Preferences& preferences, QObject* context, Done done)
{
    m_crossing.askDoor(context, std::move(done), &NodeCore::preferencesDoor,
                       [preferences](PreferencesDoor& door, QObject* token, const auto& answer) {
                           door.setPreferences(preferences, token, answer);
                       });
}

} // namespace Potluck::Node
