// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text.h"
#include "node/types.h"

#include <QList>
#include <QString>
#include <QStringList>

// What potluck-cli prints for the rows of a node where a person reads it. Pure; width as in table(); every text ends
// with a newline, and an empty list is a sentence.
namespace Potluck::App {

[[nodiscard]] QString statusText(const Node::StatusRow& status);
[[nodiscard]] QString neighboursText(const QList<Node::NeighbourRow>& neighbours, int width);
[[nodiscard]] QString sharedText(const Node::SharedRow& shared);
[[nodiscard]] QString sharesText(const QList<Node::ShareRow>& shares, int width);
[[nodiscard]] QString peersText(const QList<Node::PeerRow>& peers, int width);
[[nodiscard]] QString browseText(const Node::BrowseRow& file); // one line: a peer's list may be endless
[[nodiscard]] QString foundText(const QList<Node::FoundRow>& found);
[[nodiscard]] QString transfersText(const QList<Node::TransferRow>& transfers, int width);
[[nodiscard]] QString limitsText(const Node::StatusRow& status);

// A running download as lines that fit the width: the bar with the time that is left, then a line for each source.
[[nodiscard]] QStringList progressLines(const Node::TransferRow& download, int width);

} // namespace Potluck::App
