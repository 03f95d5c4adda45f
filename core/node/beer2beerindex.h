// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/beer2beer/indexclient.h"
#include "node/joinedindex.h"

#include <memory>

namespace Potluck::Node {

// A joined index of the beer2beer network.
class Beer2beerIndex final : public JoinedIndex
{
    Q_OBJECT

public:
    Beer2beerIndex(const Beer2beer::IndexClientEnvironment& environment, const Beer2beer::JoinLink& link,
                   const JoinedSetting& stored, const Self& self, QObject* parent = nullptr);
    ~Beer2beerIndex() override;

    // For Beer2beer::KnownCallers.
    void isOnline(const Net::Endpoint& caller, QObject* context, Beer2beer::KnownCallers::Answered answered);

    [[nodiscard]] QString name() const override { return m_client->link().endpoint.toString(); }
    [[nodiscard]] QString id() const override { return m_client->link().toString(); }
    [[nodiscard]] std::optional<Net::KeyFingerprint> key() const override { return std::nullopt; }
    void search(const Index::SearchRequest& request, QObject* context, Found found,
                std::function<void(Status)> ended) override;
    void peers(const Index::PeersRequest& request, QObject* context, Callback<Index::PeersPage> done) override;
    void browse(const Index::BrowseRequest& request, QObject* context, Callback<Index::BrowsePage> done) override;
    void sources(const Transfer::WantedFile& file, QObject* context, Found found,
                 std::function<void(Status)> ended) override;

    [[nodiscard]] Dialect dialect() const override { return Dialect::Beer2beer; }
    [[nodiscard]] State state() const override;
    [[nodiscard]] QString detail() const override { return m_client->detail(); }
    [[nodiscard]] IndexRow row() const override;
    [[nodiscard]] JoinedSetting setting() const override { return m_stored; }
    [[nodiscard]] bool isMeantBy(const QString& link) const override;
    void start() override { m_client->start(); }
    void stop(bool unregister) override { m_client->stop(unregister); }
    void retryNow() override { m_client->retryNow(); }
    void setSelf(const Self&) override {}
    void publicationChanged() override { m_client->publicationChanged(); }
    [[nodiscard]] bool hasAll(quint64) const override { return m_client->published().current; }
    [[nodiscard]] QStringList digests() const override { return {QStringLiteral("sha1")}; }

private:
    JoinedSetting m_stored;
    const QString m_user;
    std::unique_ptr<Beer2beer::IndexClient> m_client;
};

// A name that this network can carry: white space is not.
[[nodiscard]] QString beer2beerUser(const QString& user);

} // namespace Potluck::Node
