// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/alakazaam/cataloghits.h"

#include "dialects/alakazaam/fields.h"
#include "dialects/alakazaam/wiretext.h"

#include <algorithm>
#include <utility>

namespace Potluck::Alakazaam {

void FoundFiles::add(const Content::Md5Digest& md5, const QByteArray& name, const PeerAddress& copy)
{
    auto place = m_places.constFind(md5);
    if (place == m_places.constEnd()) {
        if (m_files.size() >= MaxFoundFiles)
            return;
        place = m_places.insert(md5, m_files.size());
        m_files.append({md5, name, {}});
    }
    FoundFile& file = m_files[*place];
    if (file.copies.size() < MaxCopies && !file.copies.contains(copy))
        file.copies.append(copy);
}

void FoundFiles::add(const FoundFile& file)
{
    for (const PeerAddress& copy : file.copies)
        add(file.md5, file.name, copy);
}

void addResults(const QList<Index::SearchResult>& results, FoundFiles& files)
{
    for (const Index::SearchResult& result : results) {
        for (const Index::Source& source : result.sources) {
            const bool speaks = source.online && source.dialects.testFlag(Dialect::Alakazaam);
            const auto address = speaks && result.md5 ? PeerAddress::of(source.addresses) : std::nullopt;
            if (address)
                files.add(*result.md5, toWire(result.name), *address);
        }
    }
}

QString queryOf(QByteArrayView wire)
{
    QStringView text;
    const QString lower = fromWire(stripped(wire)).toLower().trimmed();
    text = lower;
    while (text.startsWith(u'%'))
        text = text.sliced(1);
    while (text.endsWith(u'%'))
        text.chop(1);
    text = text.trimmed();
    return text.isEmpty() ? QStringLiteral("*") : text.toString();
}

void CatalogHits::search(const QString& query, Done done)
{
    auto search = std::make_shared<Search>();
    search->query = query;
    search->done = std::move(done);
    if (m_underWay < MaxUnderWay)
        return begin(search);
    if (m_waiting.size() >= MaxWaiting)
        return search->done({});
    m_waiting.push_back(search);
}

void CatalogHits::begin(const SearchPtr& search)
{
    ++m_underWay;
    Index::SearchRequest request;
    request.query = search->query;
    request.literal = true;
    request.dialects = Dialect::Alakazaam;
    request.limit = Index::MaxSearchLimit;
    m_service.search(request, m_context, [this, search](const Result<Index::SearchPage>& page) {
        if (page)
            take(search, page->results);
        askForCopies(search);
    });
}

void CatalogHits::take(const SearchPtr& search, const QList<Index::SearchResult>& results)
{
    addResults(results, search->found);
    for (const Index::SearchResult& result : results) {
        const bool hasMore = result.md5 && result.sources.size() < static_cast<qsizetype>(result.onlineCount);
        if (hasMore && search->unfinished.size() < MaxCopyLookups)
            search->unfinished.append(*result.md5);
    }
}

void CatalogHits::askForCopies(const SearchPtr& search)
{
    if (search->unfinished.isEmpty())
        return finish(search);
    Index::SourcesRequest request;
    request.md5 = search->unfinished.takeFirst();
    request.limit = MaxCopies + 1;
    m_service.sources(request, m_context, [this, search](const Result<QList<Index::SearchResult>>& results) {
        const QList<Content::Md5Digest> others = std::exchange(search->unfinished, {});
        if (results)
            take(search, *results);
        search->unfinished = others;
        askForCopies(search);
    });
}

void CatalogHits::finish(const SearchPtr& search)
{
    --m_underWay;
    if (!m_waiting.empty()) {
        const SearchPtr next = std::move(m_waiting.front());
        m_waiting.pop_front();
        begin(next);
    }
    search->done(search->found.files());
}

} // namespace Potluck::Alakazaam
