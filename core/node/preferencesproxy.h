// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/preferencesdoor.h"

namespace Potluck::Node {

class Crossing;

// The preferences door of a Node: carries each call to the core. Its Node connects the signal.
class PreferencesProxy final : public PreferencesDoor
{
    Q_OBJECT

public:
    // The crossing outlives it.
    explicit PreferencesProxy(Crossing& crossing, QObject* parent = nullptr)
        : PreferencesDoor(parent), m_crossing(crossing)
    {}

    void preferences(QObject* context, Callback<Preferences> done) override;
    void setPreferences(const Preferences& preferences, QObject* context, Done done) override;

private:
    Crossing& m_crossing;
};

} // namespace Potluck::Node
