// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/peer.h"

#include <QByteArray>
#include <QList>

#include <cstdint>
#include <memory>

namespace Potluck::Overlay {

// A supernode is its key: the SHA-256 of its SubjectPublicKeyInfo.
using MemberId = Index::KeyFingerprint;

// What a member says of itself. Immutable once made, shared by whoever holds it. A later record of the same member has
// a greater incarnation and takes the earlier one's place.
struct Record
{
    MemberId id;
    std::uint32_t incarnation = 0;
    QList<Index::Endpoint> addresses; // at most Index::MaxAddresses
    // It answers for a network that no digest speaks of (a linked AlaKazaam network): asked by every query that goes far.
    bool gateway = false;
    // Why it may be here, opaque to this room: `Credentials` made it and checks it. Empty in an open overlay.
    QByteArray credentials;

    friend bool operator==(const Record&, const Record&) = default;
};
using RecordPtr = std::shared_ptr<const Record>;

constexpr qsizetype MaxCredentialsBytes = 4096;

} // namespace Potluck::Overlay
