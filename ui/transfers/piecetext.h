// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/types.h"
#include "ui/transfers/transferstate.h"

#include <QString>

// A piece bar in words, for those who point at it and those who hear it.
namespace Potluck::Ui {

// "Piece 312, arriving from Bruno". Empty where there is no such piece.
[[nodiscard]] QString pieceText(const Node::TransferRow& row, qsizetype piece);

// "42 percent, 310 of 740 pieces verified, 6 arriving from Anna, Bruno; 12 unavailable; 3 minutes left", with what is
// not the case left out, and before it the state where nothing moves: "Paused, 42 percent, ..."
[[nodiscard]] QString progressSentence(const Node::TransferRow& row, TransferState state);

} // namespace Potluck::Ui
