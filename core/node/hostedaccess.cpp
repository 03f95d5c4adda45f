// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/hostedaccess.h"

#include "index/indexservice.h"
#include "node/filesearch.h"
#include "node/refusals.h"

#include <QPointer>

namespace Potluck::Node {
namespace {

class HostedAccess final : public IndexAccess
{
public:
    HostedAccess(Index::IndexService& service, Native::SearchNeighbours& neighbours, QString name,
                 const Net::KeyFingerprint& key)
        : m_service(service), m_neighbours(neighbours), m_name(std::move(name)), m_key(key)
    {}

    QString name() const override { return m_name; }
    QString id() const override { return QString::fromLatin1(m_key.toHex()); }
    std::optional<Net::KeyFingerprint> key() const override { return m_key; }
    bool isReachable() const override { return true; }

    void search(const Index::SearchRequest& request, QObject* context, Found found,
                std::function<void(Status)> ended) override
    {
        m_service.search(request, context,
                         [this, request, context, found = std::move(found),
                          ended = std::move(ended)](const Result<Index::SearchPage>& page) {
                             const QPointer<QObject> alive(context); // found() may end it
                             if (page)
                                 found(page->results);
                             if (!alive)
                                 return;
                             if (!page)
                                 return ended(page.error());
                             const Status status = searched(page->loading);
                             if (!m_neighbours.isAnybody())
                                 return ended(status);
                             m_neighbours.search(request, page->results, context, found,
                                                 [ended, status] { ended(status); });
                         });
    }
    void peers(const Index::PeersRequest& request, QObject* context, Callback<Index::PeersPage> done) override
    {
        m_service.peers(request, context, std::move(done));
    }
    void browse(const Index::BrowseRequest& request, QObject* context, Callback<Index::BrowsePage> done) override
    {
        m_service.browse(request, context, std::move(done));
    }
    void sources(const Transfer::WantedFile& file, QObject* context, Found found,
                 std::function<void(Status)> ended) override
    {
        Index::SourcesRequest request;
        request.content = file.key.content;
        request.sha1 = file.key.sha1;
        request.md5 = file.key.md5;
        request.downloads = true;
        m_service.sources(request, context,
                          [this, file, context, found = std::move(found),
                           ended = std::move(ended)](const Result<QList<Index::SearchResult>>& results) {
                              const QPointer<QObject> alive(context); // found() may end it
                              if (results)
                                  found(*results);
                              if (!alive)
                                  return;
                              if (!results || !m_neighbours.isAnybody() || !isFoundByName(file))
                                  return ended(results ? Status{} : Status{results.error()});
                              m_neighbours.search(searchByName(file), {}, context, found, [ended] { ended({}); });
                          });
    }

private:
    Index::IndexService& m_service;
    Native::SearchNeighbours& m_neighbours;
    const QString m_name;
    const Net::KeyFingerprint m_key;
};

} // namespace

std::unique_ptr<IndexAccess> accessTo(Index::IndexService& service, Native::SearchNeighbours& neighbours, QString name,
                                      const Net::KeyFingerprint& key)
{
    return std::make_unique<HostedAccess>(service, neighbours, std::move(name), key);
}

} // namespace Potluck::Node
