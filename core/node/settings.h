// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "node/hostingrows.h"
#include "node/preferences.h"

#include <QByteArray>
#include <QJsonObject>
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

struct KeptSetting // a search that is kept at the indexes
{
    quint64 id = 0;
    QString query;
    qint64 since = 0; // seconds since 1970
    qint64 hits = 0;
    qint64 newHits = 0;
    QStringList indexes; // that it met, by IndexAccess::id(): what they had then is no news
    QByteArray seen;     // contents that are known, 8 bytes each

    friend bool operator==(const KeptSetting&, const KeptSetting&) = default;
};

struct Settings
{
    Preferences preferences; // but shareDownloads, which the shares say
    HostingOptions hosting;  // how an index was hosted here last
    bool hosts = false;      // the owner of this peer hosts an index beside it
    QList<JoinedSetting> joined;
    QList<KeptSetting> searches;
    QJsonObject others; // members that this version does not know: kept for the one that does

    friend bool operator==(const Settings&, const Settings&) = default;
};

// Reads the file; the defaults where there is none. Corrupt where it cannot be understood: it is then left alone. A
// preference that cannot be is its default.
[[nodiscard]] Result<Settings> loadSettings(const QString& file);
// Replaces the file as a whole, readable by its owner only.
[[nodiscard]] Status saveSettings(const QString& file, const Settings& settings);

} // namespace Potluck::Node
