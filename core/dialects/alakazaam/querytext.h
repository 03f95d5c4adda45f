// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "index/searchquery.h"
#include "index/searchresult.h"
#include "index/words.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace Potluck::Alakazaam {

// A search as this network can be asked it: by one text of at most 20 bytes that stands in the name. What comes back is
// filtered by all that was asked. Value.
class QueryText
{
public:
    // The longest phrase or word of the query; "*" where it has none. InvalidArgument where the query cannot be read.
    [[nodiscard]] static Result<QueryText> of(const Index::SearchRequest& request);

    // What goes into a FIND or QUER, at most QueryBytes.
    [[nodiscard]] const QByteArray& text() const { return m_text; }
    // How a name that came back matches, as Index::SearchResult::match has it; nothing where it does not. A name that
    // fills its field may have been cut: what should stand behind its end counts as found.
    [[nodiscard]] std::optional<quint8> match(const QString& name) const;

private:
    QueryText() = default;

    QByteArray m_text;
    QString m_literal; // case folded; not empty: names hold it
    Index::SearchQuery m_query;
};

} // namespace Potluck::Alakazaam
