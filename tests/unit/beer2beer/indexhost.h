// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/beer2beer/indexserver.h"
#include "dialects/beer2beer/messages.h"
#include "dialects/beer2beer/server.h"
#include "index/catalogstore.h"
#include "index/indexservice.h"
#include "store/indexstore.h"
#include "support/fakeclock.h"
#include "support/faketimers.h"

#include "door.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace Potluck::Beer2beer::Test {

using Potluck::Test::FakeClock;
using Potluck::Test::FakeTimers;

inline Content::Sha1Digest sha1Of(const QByteArray& bytes)
{
    return *Content::Sha1Digest::fromBytes(QCryptographicHash::hash(bytes, QCryptographicHash::Sha1));
}

inline FileRecord file(const QString& name, quint64 size = 5)
{
    return {name, size, sha1Of(name.toUtf8())};
}

// A real index on a database of its own behind this dialect, in a time that the test turns. Everything runs on the
// test's thread.
class IndexHost
{
public:
    explicit IndexHost(const Index::IndexOptions& options = defaults(), const IndexServerOptions& serverOptions = {})
    {
        store = Store::makeIndexStore(m_folder.filePath(QStringLiteral("index.sqlite")));
        service = std::make_unique<Index::IndexService>(*store, clock, m_random, timers,
                                                        Index::IndexService::Lanes{m_lane, m_lane, m_lane}, options);
        const auto started = await<Index::IndexStatus>([this](auto done) { service->start(&m_context, done); });
        if (!started)
            qFatal("%s", qPrintable(started.error().detail));
        handler = std::make_unique<IndexServer>(*service, clock, serverOptions);
        server = std::make_unique<Server>(handler.get(), nullptr, timers);
        door = std::make_unique<Door>(*server);
    }
    ~IndexHost() { service->stop(); }

    static Index::IndexOptions defaults()
    {
        Index::IndexOptions options;
        options.seedPasswords = true;
        return options;
    }

    // The result of a call of the service, such as another dialect makes.
    template<typename T, typename Call>
    Result<T> await(Call call)
    {
        std::optional<Result<T>> result;
        call([&result](Result<T> answer) { result = std::move(answer); });
        (void)QTest::qWaitFor([&] { return result.has_value(); }, 20'000);
        return result ? *result : Result<T>(Error{ErrorCode::Timeout, QStringLiteral("no answer")});
    }
    [[nodiscard]] QObject* context() { return &m_context; }

    // One request on a connection of its own, as the network's programs do it.
    Answer ask(const QByteArray& frame, const QString& from = QStringLiteral("127.0.0.1"))
    {
        return Caller(*door, from).ask(frame);
    }
    // Registers and logs in; 0 where that fails.
    quint64 enter(const QString& user, const QList<FileRecord>& files = {},
                  const QString& from = QStringLiteral("127.0.0.1"))
    {
        const auto id = enroll(user, files, from);
        return id != 0 && login(user, id, from) ? id : 0;
    }
    quint64 enroll(const QString& user, const QList<FileRecord>& files = {},
                   const QString& from = QStringLiteral("127.0.0.1"))
    {
        const Answer answer = ask(encode(RegisterRequest{user, QStringLiteral("pw"), files, 0}).frame, from);
        const auto registered = decodeRegisterAnswer(answer.payload);
        return answer.type == okType(Request::Register) && registered ? registered->id : 0;
    }
    bool login(const QString& user, quint64 id, const QString& from = QStringLiteral("127.0.0.1"))
    {
        return ask(encode(LoginRequest{user, QStringLiteral("pw"), id, from, 0}), from).type == okType(Request::Login);
    }
    QList<HostRecord> find(const QString& words, const QString& from = QStringLiteral("127.0.0.1"))
    {
        const Answer answer = ask(encode(SearchRequest{words}), from);
        const auto found = decodeSearchAnswer(answer.payload);
        return answer.type == okType(Request::Search) && found ? found->hosts : QList<HostRecord>();
    }

    FakeClock clock;
    FakeTimers timers{clock};
    std::unique_ptr<Index::CatalogStore> store;
    std::unique_ptr<Index::IndexService> service;
    std::unique_ptr<IndexServer> handler;
    std::unique_ptr<Server> server;
    std::unique_ptr<Door> door;

private:
    QTemporaryDir m_folder;
    SystemRandom m_random;
    InlineWorker m_lane;
    QObject m_context;
};

} // namespace Potluck::Beer2beer::Test
