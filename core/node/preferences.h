// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dialect.h"
#include "base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTime>

namespace Potluck::Node {

// Other limits at some hours of some days. Hours past midnight: `from` after `until`; they belong to the day on which
// they begin.
struct BandwidthHours
{
    QTime from;
    QTime until;         // not included
    int days = 0x7f;     // bit 0: Monday
    quint64 upLimit = 0; // bytes a second, 0: none
    quint64 downLimit = 0;

    friend bool operator==(const BandwidthHours&, const BandwidthHours&) = default;
};

// Everything that a running node can be told to do otherwise, remembered in its data directory. What the command line
// says goes before it: a name, a download folder and the word to become a supernode are then what is remembered from
// now on, addresses and dialects count for that run only.
struct Preferences
{
    QString user;                // account name for indexes that are joined from now on; empty: made of the machine's
    QString downloadDir;         // absolute; of downloads from now on; empty: dataDir/downloads
    bool shareDownloads = false; // downloadDir is a share
    quint64 upLimit = 0;         // bytes a second, 0: none
    quint64 downLimit = 0;
    QList<BandwidthHours> schedule; // the first that holds now goes before upLimit and downLimit
    bool scheduleOn = false;
    int uploadSlots = 8;
    int slotsPerPeer = 2;
    int activeDownloads = 8;
    quint64 hashRate = 0;                // bytes a second while hashing, 0: no limit
    QStringList listen;                  // ADDR:PORT; empty: everywhere, port 7700. From the next start on.
    QStringList advertise;               // from the next start on
    Dialects dialects = Dialect::Native; // native always is; a hosted index has its own
    bool mayBecomeSupernode = false;
    bool findOnLan = true;      // looks for indexes on the local network
    bool announceOnLan = false; // a hosted index tells its address and key there

    friend bool operator==(const Preferences&, const Preferences&) = default;
};

constexpr int MaxUploadSlots = 1000;
constexpr int MaxActiveDownloads = 1000;
constexpr qsizetype MaxBandwidthHours = 64;

// Whether they can be, the file system apart: InvalidArgument with one plain sentence names the first that cannot.
[[nodiscard]] Status checkPreferences(const Preferences& preferences);

// Bytes a second, 0: none.
struct RateLimits
{
    quint64 up = 0;
    quint64 down = 0;

    friend bool operator==(const RateLimits&, const RateLimits&) = default;
};

// What holds at that moment of the user's own time.
[[nodiscard]] RateLimits limitsAt(const Preferences& preferences, const QDateTime& local);

} // namespace Potluck::Node
