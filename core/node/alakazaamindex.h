// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/alakazaam/superpeerclient.h"
#include "node/joinedindex.h"

#include <memory>

namespace Potluck::Node {

// A joined AlaKazaam network, by whichever super-peer lets us in.
class AlakazaamIndex final : public JoinedIndex
{
    Q_OBJECT

public:
    AlakazaamIndex(const Alakazaam::SuperPeerClientEnvironment& environment, const Alakazaam::Link& link,
                   const JoinedSetting& stored, const Self& self, QObject* parent = nullptr);
    ~AlakazaamIndex() override;

    [[nodiscard]] Alakazaam::SuperPeerClient& client() { return *m_client; }

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString id() const override { return m_client->link().toString(); }
    [[nodiscard]] std::optional<Net::KeyFingerprint> key() const override { return std::nullopt; }
    [[nodiscard]] Milliseconds patience() const override { return std::chrono::seconds{25}; }
    void search(const Index::SearchRequest& request, QObject* context, Found found,
                std::function<void(Status)> ended) override;
    // This network shows neither its peers nor what one of them has.
    void peers(const Index::PeersRequest& request, QObject* context, Callback<Index::PeersPage> done) override;
    void browse(const Index::BrowseRequest& request, QObject* context, Callback<Index::BrowsePage> done) override;
    void sources(const Transfer::WantedFile& file, QObject* context, Found found,
                 std::function<void(Status)> ended) override;

    [[nodiscard]] Dialect dialect() const override { return Dialect::Alakazaam; }
    [[nodiscard]] State state() const override;
    [[nodiscard]] QString detail() const override { return m_client->detail(); }
    [[nodiscard]] IndexRow row() const override;
    [[nodiscard]] JoinedSetting setting() const override { return m_stored; }
    [[nodiscard]] bool isMeantBy(const QString& link) const override;
    void start() override { m_client->start(); }
    void stop(bool) override { m_client->stop(); }
    void retryNow() override { m_client->retryNow(); }
    void setSelf(const Self& self) override;
    void publicationChanged() override { m_client->filesChanged(); }
    [[nodiscard]] bool hasAll(quint64) const override { return m_client->published().current; }
    [[nodiscard]] QStringList digests() const override { return {QStringLiteral("md5")}; }

private:
    JoinedSetting m_stored;
    std::unique_ptr<Alakazaam::SuperPeerClient> m_client;
};

// What peers of that network are told of this node: the first IPv4 and the first IPv6 address among those advertised.
[[nodiscard]] Alakazaam::PeerAddress alakazaamAddress(const QList<Net::Endpoint>& advertised, quint16 port);

} // namespace Potluck::Node
