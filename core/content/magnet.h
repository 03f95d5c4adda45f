// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "content/contentid.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace Potluck::Content {

// The longest magnet that is read, in characters.
constexpr qsizetype MaxMagnetLength = 8192;

// A link to a file: magnet:?xt=urn:tree:sha256:HEX&dn=NAME&xl=SIZE. Topics (xt) of the seed networks may stand beside
// or instead: urn:sha1: (40 hex digits or 32 of base32) and urn:md5: (32 hex digits). At least one topic is there.
struct Magnet
{
    std::optional<ContentId> content;
    std::optional<Sha1Digest> sha1;
    std::optional<Md5Digest> md5;
    QString name;                      // as written by whoever made the link: see safeFileName(); may be empty
    std::optional<std::uint64_t> size; // bytes

    friend bool operator==(const Magnet&, const Magnet&) = default;
};

// Reads a magnet that anybody may have written. Keys in any order and case, percent-encoded or not, '+' is a space;
// unknown keys and topics are passed over, numbered ones (xt.1) count like the plain ones. InvalidArgument where it is
// no magnet, names no content that Potluck knows, or names two different contents, names or sizes of one kind.
[[nodiscard]] Result<Magnet> parseMagnet(const QString& text);

// The link; name and size are left out where empty or unknown.
[[nodiscard]] QString formatMagnet(const Magnet& magnet);

} // namespace Potluck::Content
