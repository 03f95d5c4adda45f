// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/endpoint.h"

#include <QString>
#include <QStringView>

namespace Potluck::Beer2beer {

// What somebody is given to join an index of this network: beer2beer://HOST[:PORT]
//
// One host; IPv6 in brackets; without a port 8888. The network has no keys and no invites: whoever answers there is the
// index.
struct JoinLink
{
    Net::Endpoint endpoint;

    // InvalidArgument, with a sentence that can be shown, where the text is no such link or names a host nobody can
    // call. The scheme in either case and a slash at the end are all right.
    [[nodiscard]] static Result<JoinLink> parse(QStringView text);
    [[nodiscard]] QString toString() const;

    friend bool operator==(const JoinLink&, const JoinLink&) = default;
};

// The longest link that is looked at, in characters.
constexpr qsizetype MaxJoinLinkChars = 300;

} // namespace Potluck::Beer2beer
