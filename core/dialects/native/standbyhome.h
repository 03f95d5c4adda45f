// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/endpoint.h"
#include "net/identity.h"

#include <QList>

namespace Potluck::Native {

class Fields;
class JsonWriter;

constexpr qsizetype MaxStandbyHomes = 16;
constexpr qsizetype MaxAddressesOfHome = 3;

// An index at which a peer may keep a second home.
struct StandbyHome
{
    Net::KeyFingerprint key;
    QList<Net::Endpoint> addresses; // at most MaxAddressesOfHome
    int load = 0;                   // per cent
    friend bool operator==(const StandbyHome&, const StandbyHome&) = default;
};

// The member "standbyHomes" of the object that is being written or read; absent where there are none. Homes without an
// address are left out.
void writeStandbyHomes(JsonWriter& json, const QList<StandbyHome>& homes);
[[nodiscard]] QList<StandbyHome> readStandbyHomes(Fields& fields);

// The indexes that this one is linked with. Implemented by `node`; all calls on the thread of the IndexServer.
class LinkedIndexes
{
public:
    virtual ~LinkedIndexes() = default;
    // Whether its peers may keep a second home here.
    [[nodiscard]] virtual bool vouchesFor(const Net::KeyFingerprint& index) const = 0;
    // Where peers of this one may keep theirs: some, at most MaxStandbyHomes.
    [[nodiscard]] virtual QList<StandbyHome> standbyHomes() const = 0;
};

} // namespace Potluck::Native
