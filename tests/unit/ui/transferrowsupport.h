// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/types.h"

#include <QByteArray>
#include <QString>

namespace Potluck::Test {

// Rows as a node would tell them.
inline Node::TransferRow downloadRow(quint64 id, const QString& name,
                                     const QString& state = QStringLiteral("downloading"))
{
    Node::TransferRow row;
    row.id = id;
    row.name = name;
    row.state = state;
    row.size = 1'000'000 * id;
    row.done = 500'000 * id;
    row.rate = state == QStringLiteral("downloading") ? 1000 * id : 0;
    row.magnet = QStringLiteral("magnet:?xt=urn:tree:sha256:%1&dn=%2").arg(id, 64, 16, QLatin1Char('0')).arg(name);
    if (state == QStringLiteral("done")) {
        row.done = row.size;
        row.path = QStringLiteral("/nowhere/") + name;
    }
    return row;
}

inline Node::TransferRow uploadRow(quint64 id, const QString& name, const QString& peer)
{
    Node::TransferRow row = downloadRow(id, name, QStringLiteral("uploading"));
    row.direction = Node::TransferRow::Direction::Upload;
    row.rate = 500;
    row.sources = {{peer, 500, 0, 0, QStringLiteral("downloading")}};
    return row;
}

// A letter for each piece: . missing, H have, U unavailable, B bad, 0 to 9 in flight from that source.
inline Node::PieceStates pieces(const char* text)
{
    Node::PieceStates states;
    for (const char* letter = text; *letter; ++letter) {
        switch (*letter) {
        case '.':
            states.append(Node::PieceMissing);
            break;
        case 'H':
            states.append(Node::PieceHave);
            break;
        case 'U':
            states.append(Node::PieceUnavailable);
            break;
        case 'B':
            states.append(Node::PieceBad);
            break;
        default:
            states.append(static_cast<char>(Node::PieceInFlight + (*letter - '0')));
        }
    }
    return states;
}

} // namespace Potluck::Test
