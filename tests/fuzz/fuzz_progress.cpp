// SPDX-License-Identifier: GPL-3.0-or-later

// The journal's record of the pieces on disk (transfer/progress.h): two bytes of piece count, then a record. What is
// accepted must be exactly what encoding makes of it, and any map must survive the way there and back.

#include "transfer/progress.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace Potluck;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2)
        return 0;
    const auto content = *Content::ContentId::fromBytes(QByteArray(32, 'c'));
    const std::uint64_t pieces = data[0] * 256U + data[1];
    const QByteArrayView record(reinterpret_cast<const char*>(data) + 2, static_cast<qsizetype>(size) - 2);

    if (const auto map = Transfer::decodeProgress(content, pieces, record)) {
        if (map->size() != pieces || Transfer::encodeProgress(content, *map) != record)
            std::abort();
    }
    if (const auto map = Content::PieceMap::fromBytes(record, pieces)) {
        if (Transfer::decodeProgress(content, pieces, Transfer::encodeProgress(content, *map)) != map)
            std::abort();
    }
    return 0;
}
