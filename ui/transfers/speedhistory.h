// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <memory>
#include <unordered_map>
#include <vector>

namespace Potluck::Ui {

// How fast everything and each transfer went in the last ten minutes, second by second. A transfer that has not moved
// for ten minutes takes no memory. GUI thread.
class SpeedHistory final
{
public:
    static constexpr int Seconds = 600;

    struct Moving
    {
        quint64 transfer = 0;
        bool isUpload = false;
        quint64 rate = 0; // bytes a second
    };
    // A second passed: how fast it was altogether, and what moved.
    void tick(quint64 down, quint64 up, const std::vector<Moving>& moving);

    // Bytes a second, the oldest first, always Seconds of them; 0: all transfers together.
    struct Series
    {
        std::vector<quint64> down;
        std::vector<quint64> up;
    };
    [[nodiscard]] Series series(quint64 transfer) const;

private:
    using Ring = std::array<quint64, Seconds>;
    struct Track
    {
        Ring rates{};
        bool isUpload = false;
        int still = 0; // seconds since it moved
    };

    [[nodiscard]] std::vector<quint64> unrolled(const Ring& ring) const;

    int m_next = 0; // where the next second goes
    Ring m_down{};
    Ring m_up{};
    std::unordered_map<quint64, std::unique_ptr<Track>> m_tracks;
};

} // namespace Potluck::Ui
