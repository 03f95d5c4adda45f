// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace Potluck::Node {

// What a node remembers between starts beside its databases: `node.json` in the data directory.
struct JoinedSetting
{
    QString link;     // with the index's key once it is known, and with a token only until the first login
    quint64 peer = 0; // our registration there; 0: none yet
    QString name;     // what the index calls itself
    QString password; // of a seed network's account that was made without one being given; empty otherwise

    friend bool operator==(const JoinedSetting&, const JoinedSetting&) = default;
};

struct Settings
{
    QString user;
    QString downloadDir; // absolute; empty: dataDir/downloads
    QString indexName;
    bool inviteOnly = false;
    quint64 upLimit = 0; // bytes a second, 0: none
    quint64 downLimit = 0;
    bool maySupernode = false; // the owner agrees that this peer becomes a supernode
    QList<JoinedSetting> joined;

    friend bool operator==(const Settings&, const Settings&) = default;
};

// Reads the file; the defaults where there is none. Corrupt where it cannot be understood: it is then left alone.
[[nodiscard]] Result<Settings> loadSettings(const QString& file);
// Replaces the file as a whole, readable by its owner only.
[[nodiscard]] Status saveSettings(const QString& file, const Settings& settings);

} // namespace Potluck::Node
