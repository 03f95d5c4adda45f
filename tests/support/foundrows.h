// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/types.h"

#include <QString>

namespace Potluck::Test {

// A result as a node tells it: content made of `number`, known by its id "r<number>".
inline Node::FoundRow foundRow(int number, const QString& name, std::optional<quint64> size = 1000, int online = 1,
                               int offline = 0)
{
    Node::FoundRow row;
    row.id = QStringLiteral("r%1").arg(number);
    row.name = name;
    row.size = size;
    Content::ContentId content;
    for (std::size_t i = 0; i < 4; ++i)
        content.bytes[i] = static_cast<std::uint8_t>(static_cast<unsigned>(number + 1) >> (8 * i));
    row.content = content;
    row.magnet = QStringLiteral("magnet:?xt=urn:tree:sha256:%1").arg(QString::fromLatin1(content.toHex()));
    for (int i = 0; i < online + offline; ++i) {
        Node::SourceRow source;
        source.peer = QStringLiteral("peer%1").arg(i);
        source.peerId = static_cast<quint64>(i) + 1;
        source.index = QStringLiteral("club");
        source.online = i < online;
        row.sources.append(source);
    }
    row.sourceCount = online + offline;
    row.onlineCount = online;
    return row;
}

} // namespace Potluck::Test
