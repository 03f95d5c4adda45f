// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/types.h"
#include "transfer/downloadrow.h"
#include "transfer/uploads.h"

namespace Potluck::Node {

// The rows of the transfer room as the door shows them. Uploads count from their own 1; their ids are set apart from
// those of downloads, which last. Pure.
[[nodiscard]] TransferRow toRow(const Transfer::DownloadRow& download);
[[nodiscard]] TransferRow toRow(const Transfer::UploadRow& upload);
[[nodiscard]] quint64 uploadRowId(Transfer::TransferId upload);
[[nodiscard]] bool isUploadRowId(quint64 id);

} // namespace Potluck::Node
