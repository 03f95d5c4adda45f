// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "overlay/member.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace Potluck::Node {

// What a hosted index remembers of its neighbours between starts: `overlay.json` in the data directory. It holds
// secrets (tokens that were not used yet), so only its owner may read it.
struct OverlayState
{
    struct Invite
    {
        QByteArray hash;    // SHA-256 of the token
        int usesLeft = 0;   // 0: no bound
        qint64 expires = 0; // seconds since 1970 UTC; 0: never
        friend bool operator==(const Invite&, const Invite&) = default;
    };

    QByteArray membership; // the own one, encoded; empty: none yet
    QList<Invite> invites;
    QStringList links; // neighbours that were entered, with their token until it was used
    QList<Overlay::MemberId> removed;
    QList<Overlay::MemberId> kept;  // see OverlayGate::keep()
    QList<Overlay::Record> members; // that were here when last looked; some of many

    friend bool operator==(const OverlayState&, const OverlayState&) = default;
};

// The defaults where there is no such file. Corrupt where it cannot be understood: it is then left alone.
[[nodiscard]] Result<OverlayState> loadOverlayState(const QString& file);
// Replaces the file as a whole.
[[nodiscard]] Status saveOverlayState(const QString& file, const OverlayState& state);

} // namespace Potluck::Node
