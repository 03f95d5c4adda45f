// SPDX-License-Identifier: GPL-3.0-or-later

// What of other people's words content reads: magnets, file names, piece maps and piece layers. The first byte chooses.

#include "content/filename.h"
#include "content/magnet.h"
#include "content/piecemap.h"
#include "content/treehasher.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace Potluck::Content;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void readMagnet(QByteArrayView input)
{
    const auto magnet = parseMagnet(QString::fromUtf8(input));
    if (!magnet)
        return;
    require(magnet->content || magnet->sha1 || magnet->md5);
    require(!magnet->size || *magnet->size <= MaxFileSize);
    // What is written is read again as the same, unless encoding made it too long.
    const QString again = formatMagnet(*magnet);
    if (again.size() <= MaxMagnetLength)
        require(*parseMagnet(again) == *magnet);
}

void readName(QByteArrayView input)
{
    const QString name = safeFileName(QString::fromUtf8(input));
    require(!name.isEmpty() && name != QLatin1String(".") && name != QLatin1String(".."));
    require(!name.contains(QLatin1Char('/')) && !name.contains(QChar(0)));
    require(name.toUtf8().size() <= MaxFileNameBytes);
    require(safeFileName(name) == name);
    const QString numbered = numberedName(name, 12);
    require(numbered != name && numbered.toUtf8().size() <= MaxFileNameBytes);
}

void readPieceMap(QByteArrayView input)
{
    const std::uint64_t pieces =
        static_cast<std::uint64_t>(input.size()) * 8 - static_cast<std::uint8_t>(input[0]) % 10;
    const QByteArrayView bits = input.sliced(1);
    const auto map = PieceMap::fromBytes(bits, pieces);
    if (!map)
        return;
    require(map->size() == pieces && map->count() <= pieces);
    require(map->toBytes() == bits);
    require(map->isComplete() == !map->firstMissing().has_value());
    require(map->without(*map).isNone() && map->intersection(*map) == *map);
}

void readLayer(QByteArrayView input)
{
    const std::uint64_t size = static_cast<std::uint64_t>(static_cast<std::uint8_t>(input[0])) * (PieceSize / 7) +
                               static_cast<std::uint8_t>(input[0]);
    const QByteArrayView layer = input.sliced(1);
    const auto root = rootOfPieceLayer(size, layer);
    require(root.has_value() == (static_cast<std::uint64_t>(layer.size()) == pieceCount(size) * TreeHashBytes));
    if (root)
        require(verifyPieceLayer(*root, size, layer));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2)
        return 0;
    const QByteArrayView input(reinterpret_cast<const char*>(data) + 1, static_cast<qsizetype>(size - 1));
    switch (data[0] % 4) {
    case 0:
        readMagnet(input);
        break;
    case 1:
        readName(input);
        break;
    case 2:
        readPieceMap(input);
        break;
    default:
        readLayer(input);
        break;
    }
    return 0;
}
