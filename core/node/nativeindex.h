// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/native/indexclient.h"
#include "node/joinedindex.h"

#include <memory>

namespace Potluck::Node {

// A joined index of our own protocol.
class NativeIndex final : public JoinedIndex
{
    Q_OBJECT

public:
    NativeIndex(const Native::IndexClientEnvironment& environment, const Native::InviteLink& link,
                const JoinedSetting& stored, const Self& self, QObject* parent = nullptr);
    ~NativeIndex() override;

    // For Authorization towards peers of that index; empty when there is none in its time.
    [[nodiscard]] QByteArray ticket() const { return m_client->ticket(); }
    // The other indexes that it vouches for.
    [[nodiscard]] Native::VouchedIndexes& vouched() { return m_client->vouched(); }
    [[nodiscard]] const Native::VouchedIndexes& vouched() const { return m_client->vouched(); }
    [[nodiscard]] bool isRegistered() const { return m_stored.peer != 0; }

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString id() const override;
    [[nodiscard]] std::optional<Net::KeyFingerprint> key() const override { return m_client->link().key; }
    void search(const Index::SearchRequest& request, QObject* context, Found found,
                std::function<void(Status)> ended) override;
    void peers(const Index::PeersRequest& request, QObject* context, Callback<Index::PeersPage> done) override;
    void browse(const Index::BrowseRequest& request, QObject* context, Callback<Index::BrowsePage> done) override;
    void sources(const Transfer::WantedFile& file, QObject* context, Found found,
                 std::function<void(Status)> ended) override;

    [[nodiscard]] Dialect dialect() const override { return Dialect::Native; }
    [[nodiscard]] State state() const override;
    [[nodiscard]] QString detail() const override { return m_client->detail(); }
    [[nodiscard]] IndexRow row() const override;
    [[nodiscard]] JoinedSetting setting() const override;
    [[nodiscard]] bool isMeantBy(const QString& link) const override;
    void start() override { m_client->start(); }
    void stop(bool unregister) override { m_client->stop(unregister); }
    void retryNow() override { m_client->retryNow(); }
    void setSelf(const Self& self) override;
    void publicationChanged() override { m_client->publicationChanged(); }
    void announce(const Index::SharedDownload& download) override { m_client->announce(download); }
    void withdraw(const Content::ContentId& content) override { m_client->withdraw(content); }
    [[nodiscard]] bool hasAll(quint64 sequence) const override;
    [[nodiscard]] QStringList digests() const override { return m_client->login().digests; }

private:
    [[nodiscard]] QString reachabilityText() const;

    QString m_token; // until the first login
    JoinedSetting m_stored;
    QString m_seedPassword;
    std::unique_ptr<Native::IndexClient> m_client;
};

} // namespace Potluck::Node
