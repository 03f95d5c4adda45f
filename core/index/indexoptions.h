// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/catalog.h"

namespace Potluck::Index {

// What the owner of an index decides.
struct IndexOptions
{
    bool registrationByInvite = false;
    bool seedPasswords = false; // accounts may have a second password for the seed dialects
    quint64 maxEntriesPerPeer = MaxEntriesDefault;
    quint32 maxRegistrations = 1'000'000;
    quint32 maxGuests = 100'000;  // at a time; more get Busy
    quint32 maxVisitors = 20'000; // at a time; more get Busy
    quint64 maxEntriesPerVisitor = 200'000;
    quint64 maxVisitorEntries = 5'000'000; // of all of them
    int passwordQueue = 64;        // registrations and logins that wait for Argon2id (57 ms each); more get Busy
    int searchQueue = 256;         // searches that wait; more get Busy
    int maxDownloadsOfPeer = 1000; // that one peer announces; more get PermissionDenied
    int maxDownloads = 200'000;    // that all announce; more get Busy
    int publishQueue = 8;          // batches of one peer that wait; more get Busy
};

} // namespace Potluck::Index
