// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/native/indexclient.h"
#include "indexhost.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <optional>

namespace Potluck::Native::Test {

// A list of files with all its history, in batches of two.
class ListPublication final : public Publication
{
public:
    void batchAfter(const QByteArray& revision, QObject* context, Answered answered) override
    {
        asked.append(revision);
        QMetaObject::invokeMethod(
            context, [this, revision, answered] { answered(next(revision)); }, Qt::QueuedConnection);
    }
    Result<std::optional<PublicationBatch>> next(const QByteArray& revision)
    {
        if (error)
            return *error;
        QList<QByteArray> parts = revision.split('.');
        bool inReset = parts.size() == 3;
        qsizetype from = parts.size() >= 2 ? parts.at(1).toInt() : 0;
        PublicationBatch batch;
        if (parts.first() != epoch) {
            batch.reset = true;
            inReset = true;
            from = 0;
        } else if (from == entries.size() && !inReset) {
            return std::optional<PublicationBatch>();
        }
        const qsizetype to = std::min<qsizetype>(from + 2, entries.size());
        batch.adds = entries.mid(from, to - from);
        batch.last = to == entries.size();
        batch.next = epoch + '.' + QByteArray::number(to) + (inReset && !batch.last ? ".r" : "");
        return std::optional(batch);
    }
    void add(int count)
    {
        for (int i = 0; i < count; ++i)
            entries.append(file(QStringLiteral("dish %1.txt").arg(entries.size())));
    }
    [[nodiscard]] QByteArray revision() const { return epoch + '.' + QByteArray::number(entries.size()); }

    QByteArray epoch = "e";
    QList<Index::Entry> entries;
    QList<QByteArray> asked;
    std::optional<Error> error;
};

inline Index::SourcesRequest sourcesOf(const Index::Entry& entry)
{
    Index::SourcesRequest request;
    request.content = entry.content;
    request.sha1 = entry.sha1;
    request.md5 = entry.md5;
    return request;
}

// Clients of a real index, each as a peer of its own.
class ClientFixture : public QObject
{
protected:
    void start()
    {
        m_host = std::make_unique<IndexHost>();
        m_tls = newTls();
    }
    [[nodiscard]] IndexClientSettings settings(const QString& user = QStringLiteral("anna"))
    {
        IndexClientSettings settings;
        settings.link = m_host->link();
        settings.user = user;
        settings.port = 7700;
        return settings;
    }
    [[nodiscard]] std::unique_ptr<IndexClient> newClient(const IndexClientSettings& settings,
                                                         Publication* publication = nullptr,
                                                         std::shared_ptr<const Net::TlsContext> tls = nullptr)
    {
        return std::make_unique<IndexClient>(
            IndexClientEnvironment{tls ? tls : m_tls, m_host->clock, m_host->timers, m_random, publication}, settings);
    }
    [[nodiscard]] std::unique_ptr<IndexClient> online(const QString& user = QStringLiteral("anna"),
                                                      Publication* publication = nullptr)
    {
        auto client = newClient(settings(user), publication, user == QLatin1String("anna") ? m_tls : newTls());
        client->start();
        (void)QTest::qWaitFor([&] { return client->state() == IndexClient::State::Online; });
        return client;
    }
    [[nodiscard]] Index::PeersPage peersAt(IndexClient& client, Index::PeerStatus status = Index::PeerStatus::All)
    {
        std::optional<Index::PeersPage> page;
        Index::PeersRequest request;
        request.status = status;
        client.peers(request, this,
                     [&page](const Result<Index::PeersPage>& answer) { page = answer ? *answer : Index::PeersPage{}; });
        (void)QTest::qWaitFor([&] { return page.has_value(); });
        return page.value_or(Index::PeersPage{});
    }

    std::unique_ptr<IndexHost> m_host;
    std::shared_ptr<const Net::TlsContext> m_tls;
    SeededRandom m_random{1};
};

} // namespace Potluck::Native::Test
