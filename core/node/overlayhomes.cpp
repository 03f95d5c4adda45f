// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/overlayhomes.h"

#include "dialects/native/parts.h"
#include "node/hostedoverlay.h"

#include <algorithm>

namespace Potluck::Node {

bool OverlayHomes::vouchesFor(const Net::KeyFingerprint& index) const
{
    return m_overlay.vouchesFor(index);
}

QList<Native::StandbyHome> OverlayHomes::standbyHomes() const
{
    QList<Native::StandbyHome> homes;
    for (const auto& row : m_overlay.alive()) {
        Native::StandbyHome home;
        home.key = Native::toNet(row.record->id);
        home.load = row.load;
        for (const Index::Endpoint& address : row.record->addresses) {
            if (home.addresses.size() < Native::MaxAddressesOfHome)
                home.addresses.append(Native::toNet(address));
        }
        if (!home.addresses.isEmpty())
            homes.append(home);
    }
    // Of many any, another choice for each peer.
    const auto wanted = std::min(homes.size(), Native::MaxStandbyHomes);
    for (qsizetype i = 0; i < wanted && wanted < homes.size(); ++i)
        homes.swapItemsAt(i, i + static_cast<qsizetype>(m_random.below(static_cast<quint64>(homes.size() - i))));
    homes.resize(wanted);
    return homes;
}

} // namespace Potluck::Node
