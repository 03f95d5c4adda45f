// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "net/endpoint.h"
#include "net/lanbeacon.h"

#include <QHash>
#include <QHostAddress>
#include <QList>

#include <vector>

namespace Potluck::Net {

// An index that was heard of on the local network.
struct LanEntry
{
    KeyFingerprint key;
    Endpoint endpoint;

    friend bool operator==(const LanEntry&, const LanEntry&) = default;
};

// Who was heard of there, as long as it is heard. Everybody on the wire can say anything, so all is bounded: entries,
// those of one sender, addresses of one key, beacons of one sender and of all in a second. Pure; one thread.
class LanTable
{
public:
    static constexpr Milliseconds Life{22'000}; // since it was heard last; it is told every five seconds
    static constexpr std::size_t MaxEntries = 64;
    static constexpr std::size_t MaxOfSender = 8;
    static constexpr std::size_t MaxAddresses = 4;
    static constexpr int BeaconsOfSender = 20; // in a second
    static constexpr int BeaconsOfAll = 200;

    // True where entries() changed. An IPv6 address of the wire only (fe80::) is not taken: it means nothing in a link.
    bool take(const LanBeacon& beacon, const QHostAddress& sender, Milliseconds now);
    // Forgets who was not heard any more; true where entries() changed.
    bool expire(Milliseconds now);
    void clear();
    // In the order in which they were heard first, each with the best of its addresses.
    [[nodiscard]] QList<LanEntry> entries() const;

private:
    struct Place
    {
        Endpoint endpoint;
        QHostAddress sender;
        Milliseconds heard{0};
    };
    struct Known
    {
        KeyFingerprint key;
        std::vector<Place> places; // the best first
    };
    [[nodiscard]] bool mayTake(const QHostAddress& sender, Milliseconds now);
    [[nodiscard]] std::size_t countOf(const QHostAddress& sender) const;

    std::vector<Known> m_known;
    Milliseconds m_second{-1'000};
    int m_beacons = 0;                  // in this second
    QHash<QHostAddress, int> m_senders; // the same by sender
};

} // namespace Potluck::Net
