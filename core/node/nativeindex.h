// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/native/indexclient.h"
#include "node/joinedindex.h"
#include "node/secondhomes.h"

#include <memory>

namespace Potluck::Node {

// A joined index of our own protocol.
class NativeIndex final : public JoinedIndex
{
    Q_OBJECT

public:
    struct Outlook
    {
        SecondHomes::IsJoined isJoined; // by this node itself: such an index is no second home
        // What is told of this node as a supernode to be.
        std::function<std::optional<Native::Willingness>()> willingness;
    };
    NativeIndex(const Native::IndexClientEnvironment& environment, const Native::InviteLink& link,
                const JoinedSetting& stored, const Self& self, const Outlook& outlook, QObject* parent = nullptr);
    ~NativeIndex() override;

    // For Authorization towards peers of that index; empty when there is none in its time. While it is away, that of
    // the index which takes its place.
    [[nodiscard]] QByteArray ticket() const;
    // Whether it vouches for that one, or a second home does.
    [[nodiscard]] bool vouchesFor(const Net::KeyFingerprint& index) const
    {
        return m_client->vouched().has(index) || m_homes->trust(index);
    }
    // The other indexes that the one vouches for which answers for us now.
    [[nodiscard]] Native::VouchedIndexes& vouched() { return answering().vouched(); }
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
    void stop(bool unregister) override;
    void retryNow() override { m_client->retryNow(); }
    void setSelf(const Self& self) override;
    void publicationChanged() override;
    void announce(const Index::SharedDownload& download) override;
    void withdraw(const Content::ContentId& content) override;
    void keepSearches(const QStringList& queries) override;
    [[nodiscard]] bool hasAll(quint64 sequence) const override;
    [[nodiscard]] QStringList digests() const override { return m_client->login().digests; }

private:
    // The index itself, or a second home that takes its place while it is away.
    [[nodiscard]] Native::IndexClient& answering() const;
    [[nodiscard]] QString reachabilityText() const;

    QString m_token; // until the first login
    JoinedSetting m_stored;
    QString m_seedPassword;
    bool m_isWilling;
    bool m_keepsSearches = false;
    std::unique_ptr<Native::IndexClient> m_client;
    std::unique_ptr<SecondHomes> m_homes;
};

} // namespace Potluck::Node
