// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/promotion.h"

namespace Potluck::Node {

// Whether and when this node's peers, or this node as a peer, become supernodes.
struct SupernodeOptions
{
    bool mayBecome = false; // --may-become-supernode: the owner of this peer agrees
    Overlay::PromotionPolicy policy;
    int indexCapacity = 10'000; // sessions at an index that somebody set up for it: a load of 100 %
    int peerCapacity = 200;     // the same at a peer that was promoted
};

} // namespace Potluck::Node
