// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/member.h"

#include <QtEndian>

namespace Potluck::Overlay {

std::uint64_t placeOf(const MemberId& id)
{
    return qFromBigEndian<quint64>(id.bytes.data());
}

std::uint64_t memberHash(std::uint64_t place, std::uint32_t incarnation)
{
    std::uint64_t z = place + std::uint64_t{incarnation} * 0x9e3779b97f4a7c15U;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
}

} // namespace Potluck::Overlay
