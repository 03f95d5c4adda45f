// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/preferencesdoor.h"

namespace Potluck::Node {

class Crossing;

// The preferences door on its Node's thread. The crossing outlives it.
class PreferencesProxy final : public PreferencesDoor
{
    Q_OBJECT

public:
    explicit PreferencesProxy(Crossing& crossing);

    void preferences(QObject* context, Callback<Preferences> done) override;
    void setPreferences(const Preferences& preferences, QObject* context, Done done) override;

private:
    Crossing& m_crossing;
};

} // namespace Potluck::Node
