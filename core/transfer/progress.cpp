// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/progress.h"

#include "content/digest.h"

namespace Potluck::Transfer {
namespace {

constexpr char Header[] = {'P', 'P', '1', 0, 0, 0, 0, 0};
constexpr qsizetype HeaderBytes = sizeof Header;
constexpr qsizetype CheckBytes = 16;

QByteArray checkOf(const Content::ContentId& content, QByteArrayView record)
{
    Content::Digest digest(QCryptographicHash::Sha256);
    digest.update(content.view());
    digest.update(record);
    return digest.finish().left(CheckBytes);
}

} // namespace

QByteArray encodeProgress(const Content::ContentId& content, const Content::PieceMap& pieces)
{
    QByteArray record(Header, HeaderBytes);
    record += pieces.toBytes();
    record += checkOf(content, record);
    return record;
}

std::optional<Content::PieceMap> decodeProgress(const Content::ContentId& content, std::uint64_t pieces,
                                                QByteArrayView record)
{
    if (pieces > Content::MaxPieces)
        return std::nullopt;
    const auto mapBytes = static_cast<qsizetype>((pieces + 7) / 8);
    if (record.size() != HeaderBytes + mapBytes + CheckBytes || !record.startsWith(QByteArrayView(Header, HeaderBytes)))
        return std::nullopt;
    if (checkOf(content, record.chopped(CheckBytes)) != record.last(CheckBytes))
        return std::nullopt;
    return Content::PieceMap::fromBytes(record.sliced(HeaderBytes, mapBytes), pieces);
}

} // namespace Potluck::Transfer
