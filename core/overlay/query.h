// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "index/searchresult.h"
#include "overlay/member.h"
#include "overlay/terms.h"

#include <cstdint>
#include <memory>

namespace Potluck::Overlay {

// 128 random bits. An AlaKazaam flood that enters here has one made of its own id, so that it enters only once.
struct QueryTag;
using QueryId = StrongBytes<QueryTag, 16>;

// A query on its way, the same for everybody that it passes. Immutable, shared.
struct QueryBody
{
    QueryId id;
    std::uint64_t asker = 0; // who gets the answers, placeOf(id)
    // Of the asker, where it is so new that others may not have heard of it; else null.
    RecordPtr askerRecord;
    Index::SearchRequest request;
    bool everything = false;      // the user wants all there is
    bool fromSeedNetwork = false; // not given to seed networks again
    QueryTerms terms;             // of the request; not on the wire, whoever reads it works them out again
};
using QueryPtr = std::shared_ptr<const QueryBody>;

} // namespace Potluck::Overlay
