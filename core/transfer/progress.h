// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/contentid.h"
#include "content/piecemap.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace Potluck::Transfer {

// The journal's record of the pieces of a download that are on disk: "PP1", 5 zero bytes, the map's bytes, and the
// first 16 bytes of the SHA-256 over content id and all of that. A record that was damaged, or belongs to another
// content, must not make holes in a file pass for data.
[[nodiscard]] QByteArray encodeProgress(const Content::ContentId& content, const Content::PieceMap& pieces);

// Nothing where the record is not one of encodeProgress() for that content and number of pieces. Bytes from anywhere.
[[nodiscard]] std::optional<Content::PieceMap> decodeProgress(const Content::ContentId& content, std::uint64_t pieces,
                                                              QByteArrayView record);

} // namespace Potluck::Transfer
