// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/rumours.h"

#include <algorithm>

namespace Potluck::Overlay {

Rumours::Rumour* Rumours::find(Number number)
{
    const auto at = std::find_if(m_rumours.begin(), m_rumours.end(),
                                 [number](const Rumour& rumour) { return rumour.number == number; });
    return at != m_rumours.end() ? &*at : nullptr;
}

void Rumours::begin(Number number)
{
    if (m_rumours.size() > 2 * count() + MostEnded)
        sweep();
    const bool mayBeIn = m_rumours.size() > count() || contains(number);
    Rumour* const rumour = mayBeIn ? find(number) : nullptr;
    if (rumour)
        *rumour = {number};
    else
        m_rumours.push_back({number});
    m_numbers.insert(number);
}

void Rumours::sweep()
{
    if (m_rumours.size() > count())
        std::erase_if(m_rumours, [this](const Rumour& rumour) { return !contains(rumour.number); });
}

void Rumours::heard(Number number, std::uint8_t most)
{
    if (contains(number) && (most == 1 || ++find(number)->heard >= most))
        erase(number);
}

} // namespace Potluck::Overlay
