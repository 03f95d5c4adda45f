// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/progress.h"

#include "content/digest.h"

#include <QtEndian>

namespace Potluck::Transfer {
namespace {

constexpr qsizetype HeaderBytes = 8;
constexpr qsizetype CheckBytes = 16;

QByteArray headerOf(std::uint64_t pieces)
{
    QByteArray header("PP1\0\0\0\0\0", HeaderBytes);
    qToBigEndian(static_cast<quint32>(pieces), header.data() + 4);
    return header;
}

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
    QByteArray record = headerOf(pieces.size());
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
    if (record.size() != HeaderBytes + mapBytes + CheckBytes || !record.startsWith(headerOf(pieces)))
        return std::nullopt;
    if (checkOf(content, record.chopped(CheckBytes)) != record.last(CheckBytes))
        return std::nullopt;
    return Content::PieceMap::fromBytes(record.sliced(HeaderBytes, mapBytes), pieces);
}

} // namespace Potluck::Transfer
