// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "dialects/native/standbyhome.h"

namespace Potluck::Node {

class HostedOverlay;

// The members of a hosted index's overlay as second homes: of its peers there, and of theirs here. Core thread.
class OverlayHomes final : public Native::LinkedIndexes
{
public:
    // Both outlive it.
    OverlayHomes(const HostedOverlay& overlay, Random& random) : m_overlay(overlay), m_random(random) {}

    [[nodiscard]] bool vouchesFor(const Net::KeyFingerprint& index) const override;
    [[nodiscard]] QList<Native::StandbyHome> standbyHomes() const override;

private:
    const HostedOverlay& m_overlay;
    Random& m_random;
};

} // namespace Potluck::Node
