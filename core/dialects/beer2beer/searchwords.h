// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "index/searchresult.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace Potluck::Beer2beer {

// A search as everybody else's index understands it, asked of an index that only counts words inside lower-cased names.
// Pure.
struct SearchWords
{
    QStringList words; // what is sent, as the user wrote them; at least one
    // How a file that the index told matches the query in full, as SearchResult::match; nothing where it does not: a
    // word or phrase is missing, an exclusion is there, a filter does not let it through.
    std::function<std::optional<quint8>(const QString& name, quint64 size)> rate;

    // InvalidArgument where the query is none; Unsupported where it has no word that could be sent.
    [[nodiscard]] static Result<SearchWords> of(const Index::SearchRequest& request);
};

} // namespace Potluck::Beer2beer
