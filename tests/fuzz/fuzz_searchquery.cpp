// SPDX-License-Identifier: GPL-3.0-or-later
// A query as a stranger sends it: it is parsed, and searched for among a few names.
#include "index/matcher.h"
#include "index/searchquery.h"

#include <QString>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace Potluck::Index;

namespace {

struct Catalog
{
    Catalog()
    {
        lists.setState(1, Lists::State::Online);
        DocumentRow row = 0;
        for (const char* const name :
             {"Kind of Blue.mp3", "東京都の写真.jpg", "a-b_c.d", "Straße 2020.tar.gz", "xxxyyyxxx"}) {
            FoldedName folded;
            folded.assign(QByteArrayView(name));
            ++row;
            index.addSource(index.addDocument(row, index.addContent(row, row * 1000), folded), 1);
        }
    }
    TermIndex index;
    Lists lists;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Catalog catalog;
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    if (const auto literal = SearchQuery::parseLiteral(text)) {
        for (const auto& phrase : literal->phrases) {
            if (phrase.empty() || phrase.size() > MaxQueryTerms)
                std::abort();
        }
        if (Matcher(catalog.index, catalog.lists).candidates(*literal).size() > 5)
            std::abort();
    }
    const auto query = SearchQuery::parse(text);
    if (!query) {
        if (query.error().detail.isEmpty())
            std::abort();
        return 0;
    }
    if (query->words.size() + query->exclusions.size() > MaxQueryTerms || query->minSize == ~std::uint64_t{0})
        std::abort();
    const Matches matches = Matcher(catalog.index, catalog.lists).find(*query, 0, 3);
    if (matches.page.size() > 3)
        std::abort();
    return 0;
}
