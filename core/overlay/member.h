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

// What a member says of itself. Immutable once made. A later record of the same member has
// a greater incarnation and takes the earlier one's place.
struct Record
{
    MemberId id;
    std::uint32_t incarnation = 0;    // 0: it is not known what it says now, only where it is
    QList<Index::Endpoint> addresses; // at most Index::MaxAddresses
    // It answers for a network that no digest speaks of (a linked AlaKazaam network): asked by every query that goes
    // far.
    bool gateway = false;
    // Why it may be here, opaque to this room: `Credentials` made it and checks it. Empty in an open overlay.
    QByteArray credentials;

    friend bool operator==(const Record&, const Record&) = default;
};
using RecordPtr = std::shared_ptr<const Record>;

constexpr qsizetype MaxCredentialsBytes = 4096;
constexpr std::uint8_t MaxPrefixBits = 12;

// Where a member stands: the first 8 bytes of its id, which is a hash. Also its short name: two members of one place
// would be two keys whose SHA-256 begin with the same 64 bits.
[[nodiscard]] std::uint64_t placeOf(const MemberId& id);
// What Knowledge sums up: 64 bits that depend on all bits of place and incarnation.
[[nodiscard]] std::uint64_t memberHash(std::uint64_t place, std::uint32_t incarnation);

// The members whose places begin with these bits: a group, or several, or part of one.
struct Prefix
{
    std::uint32_t value = 0; // left-aligned: the top `bits` bits count, the others are 0
    std::uint8_t bits = 0;   // 0: everybody; at most MaxPrefixBits

    [[nodiscard]] static Prefix of(std::uint64_t place, std::uint8_t bits)
    {
        const auto top = static_cast<std::uint32_t>(place >> 32);
        return {bits == 0 ? 0 : top & ~std::uint32_t{0} << (32 - bits), bits};
    }
    [[nodiscard]] bool holds(std::uint64_t place) const { return of(place, bits) == *this; }
    // Whether all of the other one is in this one.
    [[nodiscard]] bool holds(const Prefix& other) const
    {
        return bits <= other.bits && holds(std::uint64_t{other.value} << 32);
    }
    // Its number among the groups of that many bits.
    [[nodiscard]] std::uint32_t number() const { return bits == 0 ? 0 : value >> (32 - bits); }
    [[nodiscard]] static Prefix numbered(std::uint32_t number, std::uint8_t bits)
    {
        return {bits == 0 ? 0 : number << (32 - bits), bits};
    }
    // The first place in it, and the last one.
    [[nodiscard]] std::uint64_t first() const { return std::uint64_t{value} << 32; }
    [[nodiscard]] std::uint64_t last() const
    {
        return bits == 0 ? ~std::uint64_t{0} : first() | ~std::uint64_t{0} >> bits;
    }

    friend bool operator==(const Prefix&, const Prefix&) = default;
};

} // namespace Potluck::Overlay
