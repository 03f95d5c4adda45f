// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace Potluck::Index {

// Names (UTF-8) of the files that an index knows, once for each content and name, whoever has it, here or not.
struct NameChanges
{
    QList<QByteArray> came; // published by somebody for the first time
    QList<QByteArray> went; // that nobody publishes any more; a while after that
};

struct NamesSlice
{
    QList<QByteArray> names;
    bool more = false; // ask again; a slice may be empty, while the catalog is being loaded
};

} // namespace Potluck::Index
