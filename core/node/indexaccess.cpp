// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/indexaccess.h"

#include "dialects/native/indexclient.h"
#include "index/indexservice.h"

namespace Potluck::Node {
namespace {

class JoinedAccess final : public IndexAccess
{
public:
    explicit JoinedAccess(Native::IndexClient& client) : m_client(client) {}

    QString name() const override
    {
        return m_client.login().indexName.isEmpty() ? m_client.link().endpoint.toString() : m_client.login().indexName;
    }
    std::optional<Net::KeyFingerprint> key() const override { return m_client.link().key; }
    bool isReachable() const override { return m_client.state() == Native::IndexClient::State::Online; }

    void search(const Index::SearchRequest& request, QObject* context,
                std::function<void(const QList<Index::SearchResult>&)> found,
                std::function<void(Status)> ended) override
    {
        m_client.search(
            request, context, [found = std::move(found)](const QList<Index::SearchResult>& results) { found(results); },
            [ended = std::move(ended)](const Result<Native::SearchEnd>& end) {
                ended(end ? Status{} : Status{end.error()});
            });
    }
    void peers(const Index::PeersRequest& request, QObject* context, Callback<Index::PeersPage> done) override
    {
        m_client.peers(request, context, std::move(done));
    }
    void browse(const Index::BrowseRequest& request, QObject* context, Callback<Index::BrowsePage> done) override
    {
        m_client.browse(request, context, std::move(done));
    }
    void sources(const Content::ContentId& content, QObject* context,
                 Callback<QList<Index::SearchResult>> done) override
    {
        m_client.sources(content, context, std::move(done));
    }

private:
    Native::IndexClient& m_client;
};

class HostedAccess final : public IndexAccess
{
public:
    HostedAccess(Index::IndexService& service, QString name, const Net::KeyFingerprint& key)
        : m_service(service), m_name(std::move(name)), m_key(key)
    {}

    QString name() const override { return m_name; }
    std::optional<Net::KeyFingerprint> key() const override { return m_key; }
    bool isReachable() const override { return true; }

    void search(const Index::SearchRequest& request, QObject* context,
                std::function<void(const QList<Index::SearchResult>&)> found,
                std::function<void(Status)> ended) override
    {
        m_service.search(request, context,
                         [found = std::move(found), ended = std::move(ended)](const Result<Index::SearchPage>& page) {
                             if (page)
                                 found(page->results);
                             ended(page ? Status{} : Status{page.error()});
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
    void sources(const Content::ContentId& content, QObject* context,
                 Callback<QList<Index::SearchResult>> done) override
    {
        Index::SourcesRequest request;
        request.content = content;
        m_service.sources(request, context, std::move(done));
    }

private:
    Index::IndexService& m_service;
    QString m_name;
    Net::KeyFingerprint m_key;
};

} // namespace

std::unique_ptr<IndexAccess> accessTo(Native::IndexClient& client)
{
    return std::make_unique<JoinedAccess>(client);
}

std::unique_ptr<IndexAccess> accessTo(Index::IndexService& service, QString name, const Net::KeyFingerprint& key)
{
    return std::make_unique<HostedAccess>(service, std::move(name), key);
}

} // namespace Potluck::Node
