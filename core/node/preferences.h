// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dialect.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QTime>

namespace Potluck::Node {

// Other limits at some hours of some days. Hours past midnight: `from` after `until`.
struct BandwidthHours
{
    QTime from;
    QTime until;
    int days = 0x7f;     // bit 0: Monday
    quint64 upLimit = 0; // bytes a second, 0: none
    quint64 downLimit = 0;

    friend bool operator==(const BandwidthHours&, const BandwidthHours&) = default;
};

// Everything that a running node can be told to do otherwise, remembered in its data directory. What the command line
// says goes before it.
struct Preferences
{
    QString user;                // account name for indexes that are joined from now on
    QString downloadDir;         // absolute
    bool shareDownloads = false; // downloadDir is a share
    quint64 upLimit = 0;         // bytes a second, 0: none
    quint64 downLimit = 0;
    QList<BandwidthHours> schedule;
    bool scheduleOn = false;
    int uploadSlots = 8;
    int slotsPerPeer = 2;
    int activeDownloads = 8;
    quint64 hashRate = 0;  // bytes a second while hashing, 0: no limit
    QStringList listen;    // ADDR:PORT; empty: everywhere, port 7700. From the next start on.
    QStringList advertise; // from the next start on
    Dialects dialects = Dialect::Native;
    bool mayBecomeSupernode = false;
    bool findOnLan = true;      // looks for indexes on the local network
    bool announceOnLan = false; // a hosted index tells its address and key there

    friend bool operator==(const Preferences&, const Preferences&) = default;
};

} // namespace Potluck::Node
