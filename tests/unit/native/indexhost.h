// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/native/indexserver.h"
#include "dialects/native/invitelink.h"
#include "index/catalogstore.h"
#include "index/indexservice.h"
#include "store/indexstore.h"
#include "support/fakeclock.h"
#include "support/faketimers.h"

#include "server.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

namespace Potluck::Native::Test {

using Potluck::Test::FakeClock;
using Potluck::Test::FakeTimers;

// A real index on a database of its own behind real TLS, in a time that the test turns. Everything runs on the test's
// thread.
class IndexHost
{
public:
    explicit IndexHost(const Index::IndexOptions& options = {}, const IndexServerOptions& serverOptions = {})
        : m_options(options), m_serverOptions(serverOptions)
    {
        m_serverOptions.name = QStringLiteral("Village hall");
        start();
    }

    // As after a restart of the program; on the same port where there was one.
    void start()
    {
        store = Store::makeIndexStore(m_folder.filePath(QStringLiteral("index.sqlite")));
        service = std::make_unique<Index::IndexService>(*store, clock, m_random, timers,
                                                        Index::IndexService::Lanes{m_lane, m_lane, m_lane}, m_options);
        bool started = false;
        service->start(&m_context, [&started](const Result<Index::IndexStatus>& status) {
            if (!status)
                qFatal("%s", qPrintable(status.error().detail));
            started = true;
        });
        (void)QTest::qWaitFor([&started] { return started; });
        handler = std::make_unique<IndexServer>(*service, tls->identity, clock, timers, m_serverOptions);
        server = std::make_unique<Server>(*handler, tls->context, m_port);
        m_port = server->endpoint().port;
    }
    void stop()
    {
        server.reset();
        handler.reset();
        service->stop();
        service.reset();
        store.reset();
    }
    ~IndexHost() { stop(); }

    [[nodiscard]] Net::Endpoint endpoint() const { return {QStringLiteral("127.0.0.1"), m_port}; }
    [[nodiscard]] InviteLink link() const { return {endpoint(), server->key(), {}}; }

    // The index's key and the TLS made of it.
    struct Tls
    {
        std::shared_ptr<const Net::Identity> identity = newIdentity();
        std::shared_ptr<const Net::TlsContext> context = newTls(identity);
    };

    std::unique_ptr<Tls> tls = std::make_unique<Tls>();
    FakeClock clock;
    FakeTimers timers{clock};
    std::unique_ptr<Index::CatalogStore> store;
    std::unique_ptr<Index::IndexService> service;
    std::unique_ptr<IndexServer> handler;
    std::unique_ptr<Server> server;

private:
    Index::IndexOptions m_options;
    IndexServerOptions m_serverOptions;
    QTemporaryDir m_folder;
    SystemRandom m_random;
    InlineWorker m_lane;
    QObject m_context;
    quint16 m_port = 0;
};

inline Index::Entry file(const QString& name, const QString& folder = QStringLiteral("Recipes"), quint64 size = 1000)
{
    Index::Entry entry;
    entry.content = *Content::ContentId::fromBytes(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256));
    entry.size = size;
    entry.name = name;
    entry.folder = folder;
    entry.modified = 1'700'000'000;
    return entry;
}

} // namespace Potluck::Native::Test
