// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/librarydoor.h"

namespace Potluck::Ui {

// How the rows of a folder lie: folders first, then by one column of LibraryModel, then by name. Pure, any thread.
struct LibraryOrder
{
    int column = 0; // LibraryModel::Name
    Qt::SortOrder direction = Qt::AscendingOrder;

    void arrange(QList<Node::SharedFileRow>& rows) const;

    friend bool operator==(const LibraryOrder&, const LibraryOrder&) = default;
};

} // namespace Potluck::Ui
