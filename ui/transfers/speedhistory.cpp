// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/speedhistory.h"

#include <algorithm>

namespace Potluck::Ui {

void SpeedHistory::tick(quint64 down, quint64 up, const std::vector<Moving>& moving)
{
    const auto now = static_cast<std::size_t>(m_next);
    m_down[now] = down;
    m_up[now] = up;
    for (auto& [transfer, track] : m_tracks) {
        track->rates[now] = 0;
        ++track->still;
    }
    for (const Moving& one : moving) {
        if (one.rate == 0)
            continue;
        std::unique_ptr<Track>& track = m_tracks[one.transfer];
        if (!track)
            track = std::make_unique<Track>();
        track->rates[now] = one.rate;
        track->isUpload = one.isUpload;
        track->still = 0;
    }
    std::erase_if(m_tracks, [](const auto& entry) { return entry.second->still >= Seconds; });
    m_next = (m_next + 1) % Seconds;
}

std::vector<quint64> SpeedHistory::unrolled(const Ring& ring) const
{
    std::vector<quint64> rates(ring.begin() + m_next, ring.end());
    rates.insert(rates.end(), ring.begin(), ring.begin() + m_next);
    return rates;
}

SpeedHistory::Series SpeedHistory::series(quint64 transfer) const
{
    if (transfer == 0)
        return {unrolled(m_down), unrolled(m_up)};
    Series series{std::vector<quint64>(Seconds, 0), std::vector<quint64>(Seconds, 0)};
    const auto track = m_tracks.find(transfer);
    if (track != m_tracks.end())
        (track->second->isUpload ? series.up : series.down) = unrolled(track->second->rates);
    return series;
}

} // namespace Potluck::Ui
