// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "dialects/alakazaam/peeraddress.h"

#include <QString>
#include <QStringView>

namespace Potluck::Alakazaam {

// A super-peer or peer of this network: alakazaam://IPV4[:PORT][?ip6=ADDR]; without a port 3000. The IPv6 address may
// stand in brackets.
struct Link
{
    PeerAddress address;

    // InvalidArgument, with a sentence that can be shown, where the text is no such link or nobody can be reached
    // there. The scheme in either case, a slash before the question mark and unknown parameters are all right.
    [[nodiscard]] static Result<Link> parse(QStringView text);
    // With the port, always.
    [[nodiscard]] QString toString() const;

    friend bool operator==(const Link&, const Link&) = default;
};

constexpr qsizetype MaxLinkChars = 1024;

} // namespace Potluck::Alakazaam
