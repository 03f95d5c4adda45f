// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/libraryorder.h"

#include "ui/library/librarymodel.h"

#include <algorithm>

namespace Potluck::Ui {
namespace {

using Row = Node::SharedFileRow;

} // namespace

void LibraryOrder::arrange(QList<Node::SharedFileRow>& rows) const
{
    const auto byName = [](const Row& a, const Row& b) {
        const int order = QString::compare(a.name, b.name, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.name < b.name;
    };
    const auto isBefore = [&](const Row& a, const Row& b) {
        if (a.isFolder != b.isFolder)
            return a.isFolder;
        const Row& first = direction == Qt::AscendingOrder ? a : b;
        const Row& second = direction == Qt::AscendingOrder ? b : a;
        switch (column) {
        case LibraryModel::Size:
            if (a.size != b.size)
                return first.size < second.size;
            break;
        case LibraryModel::Shared:
            if (a.sharedAt != b.sharedAt)
                return first.sharedAt < second.sharedAt;
            break;
        case LibraryModel::Given:
            if (a.timesGiven != b.timesGiven)
                return first.timesGiven < second.timesGiven;
            break;
        default:
            return byName(first, second);
        }
        return byName(a, b);
    };
    if (!std::is_sorted(rows.begin(), rows.end(), isBefore))
        std::sort(rows.begin(), rows.end(), isBefore);
}

} // namespace Potluck::Ui
