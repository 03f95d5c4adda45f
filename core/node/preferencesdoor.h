// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/controltarget.h"
#include "node/preferences.h"

#include <QObject>

namespace Potluck::Node {

// Reads and changes how a node runs. No call blocks; answers as in ControlTarget. Lives on the thread of its Node.
class PreferencesDoor : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    template<typename T>
    using Callback = ControlTarget::Callback<T>;
    using Done = ControlTarget::Done;

    virtual void preferences(QObject* context, Callback<Preferences> done) = 0;
    // All or nothing: InvalidArgument with a sentence names the first that cannot be. Takes effect at once but where
    // Preferences says otherwise.
    virtual void setPreferences(const Preferences& preferences, QObject* context, Done done) = 0;

Q_SIGNALS:
    void preferencesChanged(const Potluck::Node::Preferences& preferences);
};

} // namespace Potluck::Node
