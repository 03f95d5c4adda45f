// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/types.h"
#include "ui/look/theme.h"

#include <QString>
#include <QStringList>

// What a transfer is doing, as people are told it. Pure; GUI thread for the translated texts.
namespace Potluck::Ui {

enum class TransferState {
    Queued,
    Finding,
    Waiting,
    Downloading,
    Paused,
    Checking,
    Moving,
    Done,
    NobodyOnline,
    Attention, // stopped by a problem that TransferRow::detail tells
    Uploading
};

// A state that this version does not know counts as Queued.
[[nodiscard]] TransferState transferState(const Node::TransferRow& row);

// "Waiting, place 3"
[[nodiscard]] QString stateText(TransferState state, int place = 0);
[[nodiscard]] QStringList stateTexts();               // all that are usual
[[nodiscard]] QString stateIcon(TransferState state); // a name for Theme::icon()
[[nodiscard]] Theme::Tint stateTint(TransferState state);

// The node does something for it now or would, if somebody were there.
[[nodiscard]] bool isUnfinished(TransferState state);
[[nodiscard]] bool canPause(TransferState state);
[[nodiscard]] bool canResume(TransferState state);

} // namespace Potluck::Ui
