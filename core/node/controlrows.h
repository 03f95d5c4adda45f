// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "node/controltarget.h"
#include "node/types.h"

#include <QJsonObject>

// The value rows as JSON objects: what crosses the control socket, and what `potluck-cli --json` prints, so the
// members' names are relied on by scripts (README). Numbers are whole and at most 2^63 - 1; what is unknown is null or
// empty. Reading checks types and bounds (Protocol); members that a newer node adds are passed over. Pure.
namespace Potluck::Node {

// state version addresses[] indexes[]{link, name, state, detail, user, peerId, publishedFiles, pendingChanges,
// leftOutFiles}
// shares{files, bytes, pendingFiles, pendingBytes} transfers{downloads, uploads, downRate, upRate, downLimit, upLimit}
// hosted{name, invite, registered, online, entries, searchesPerSecond} or null
// neighbours[]: as below
[[nodiscard]] QJsonObject toJson(const StatusRow& row);
[[nodiscard]] Result<StatusRow> statusFromJson(const QJsonObject& json);

// key name address state detail
[[nodiscard]] QJsonObject toJson(const NeighbourRow& row);
[[nodiscard]] Result<NeighbourRow> neighbourFromJson(const QJsonObject& json);

// folder files bytes pendingFiles pendingBytes available detail
[[nodiscard]] QJsonObject toJson(const ShareRow& row);
[[nodiscard]] Result<ShareRow> shareFromJson(const QJsonObject& json);

// published detail
[[nodiscard]] QJsonObject toJson(const SharedRow& row);
[[nodiscard]] Result<SharedRow> sharedFromJson(const QJsonObject& json);

// id name address online index files lastSeen (ISO 8601, UTC, or null)
[[nodiscard]] QJsonObject toJson(const PeerRow& row);
[[nodiscard]] Result<PeerRow> peerFromJson(const QJsonObject& json);

// folder name size (or null) magnet
[[nodiscard]] QJsonObject toJson(const BrowseRow& row);
[[nodiscard]] Result<BrowseRow> browseFromJson(const QJsonObject& json);

// name size content sha1 md5 (each null where not known) magnet sourceCount onlineCount sources[]{peer (id), name
// (account), index, indexKey, address, dialects[], online}
[[nodiscard]] QJsonObject toJson(const FoundRow& row);
[[nodiscard]] Result<FoundRow> foundFromJson(const QJsonObject& json);

// id direction name size done state detail rate path magnet sources[]{peer (account), rate, pieces, badPieces, state}
[[nodiscard]] QJsonObject toJson(const TransferRow& row);
[[nodiscard]] Result<TransferRow> transferFromJson(const QJsonObject& json);

} // namespace Potluck::Node
