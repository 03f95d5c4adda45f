// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/alakazaam/foundfiles.h"
#include "index/indexservice.h"

#include <QHash>
#include <QObject>

#include <deque>
#include <functional>
#include <memory>

namespace Potluck::Alakazaam {

// Files by MD5 with their copies, joined from several answers; at most 999 of each. Pure.
class FoundFiles
{
public:
    // The first name that is told stays.
    void add(const Content::Md5Digest& md5, const QByteArray& name, const PeerAddress& copy);
    void add(const FoundFile& file);
    [[nodiscard]] const QList<FoundFile>& files() const { return m_files; }

private:
    QList<FoundFile> m_files;
    QHash<Content::Md5Digest, qsizetype> m_places;
};

// Those of the results that this network can be told: with an MD5, from sources that are online, speak AlaKazaam and
// have an IPv4 address.
void addResults(const QList<Index::SearchResult>& results, FoundFiles& files);

// A text as this network's super-peers look for it: lower case, without blanks and '%' around it; "*" where nothing is
// left.
[[nodiscard]] QString queryOf(QByteArrayView wire);

// What a super-peer finds in its own index for this network: files with an MD5 whose sources are online, speak
// AlaKazaam and have an IPv4 address. At most so many searches at a time, others wait in order; a caller of whom too
// many wait finds nothing. One thread.
class CatalogHits
{
public:
    using Done = std::function<void(QList<FoundFile>)>;

    static constexpr int MaxUnderWay = 32;
    static constexpr std::size_t MaxWaiting = 5'000;
    static constexpr int MaxCopyLookups = 32; // files of one search whose further copies are asked for

    // Both outlive it; the context's thread is the caller's.
    CatalogHits(Index::IndexService& service, QObject* context) : m_service(service), m_context(context) {}

    // done is called once, later, or from inside where too many wait.
    void search(const QString& query, Done done);

private:
    struct Search
    {
        QString query;
        Done done;
        FoundFiles found;
        QList<Content::Md5Digest> unfinished; // with more copies than the search told
    };
    using SearchPtr = std::shared_ptr<Search>;

    void begin(const SearchPtr& search);
    void take(const SearchPtr& search, const QList<Index::SearchResult>& results);
    void askForCopies(const SearchPtr& search);
    void finish(const SearchPtr& search);

    Index::IndexService& m_service;
    QObject* m_context;
    int m_underWay = 0;
    std::deque<SearchPtr> m_waiting;
};

} // namespace Potluck::Alakazaam
