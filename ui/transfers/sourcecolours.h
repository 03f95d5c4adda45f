// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/types.h"

#include <QChar>
#include <QString>

#include <span>
#include <vector>

namespace Potluck::Ui {

// Which colour each source of one transfer has. A source keeps its colour while the transfer is known, also when it
// goes and comes back; a new one takes a colour that nobody had, then one whose owner is away, and shares a colour only
// where all eight are in use. Shared colours are told apart by letters.
class SourceColours final
{
public:
    // Takes notice of who is there now. Answers whether a mark of a present source differs from before.
    bool update(const QList<Node::TransferSourceRow>& sources);

    // The marks of the sources of the last update(), in their order.
    [[nodiscard]] std::span<const quint8> marks() const { return m_marks; }

private:
    std::vector<QString> m_owners; // of each mark
    std::vector<quint8> m_marks;
};

// A mark is a colour and, above the eighth, a letter.
[[nodiscard]] inline int colourOfMark(quint8 mark)
{
    return mark % 8;
}
[[nodiscard]] QChar letterOfMark(quint8 mark); // null: none

} // namespace Potluck::Ui
