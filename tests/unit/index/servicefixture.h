// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "index/indexservice.h"
#include "memorystore.h"
#include "support/faketimers.h"

#include <QTest>

#include <deque>
#include <optional>

namespace Potluck::Test {

// Runs what was posted when a test says so.
class SteppedWorker final : public Worker
{
public:
    void post(std::function<void()> task) override { tasks.push_back(std::move(task)); }
    bool step()
    {
        if (tasks.empty())
            return false;
        const auto task = std::move(tasks.front());
        tasks.pop_front();
        task();
        return true;
    }
    std::deque<std::function<void()>> tasks;
};

inline Index::KeyFingerprint keyOf(int number)
{
    Index::KeyFingerprint key;
    key.bytes[0] = 7;
    std::memcpy(key.bytes.data() + 1, &number, sizeof number);
    return key;
}

inline Index::Entry entryOf(int number, const QString& name)
{
    Content::ContentId content;
    content.bytes[0] = 1;
    std::memcpy(content.bytes.data() + 1, &number, sizeof number);
    Index::Entry entry;
    entry.content = content;
    entry.size = 5;
    entry.name = name;
    return entry;
}

// A service whose lanes run when a test says so, on a store in memory and a clock that stands still.
class ServiceFixture : public QObject
{
protected:
    void start(Index::IndexOptions options = {})
    {
        m_service.reset();
        m_timers = std::make_unique<FakeTimers>(m_clock);
        m_service = std::make_unique<Index::IndexService>(m_store, m_clock, m_random, *m_timers,
                                                          Index::IndexService::Lanes{m_writer, m_searcher, m_password},
                                                          options);
        m_service->start(this, [](const auto& opened) { QVERIFY(opened.ok()); });
        settle();
    }
    void settle()
    {
        do {
            while (m_writer.step() || m_searcher.step() || m_password.step()) {
            }
            QCoreApplication::processEvents();
        } while (!m_writer.tasks.empty() || !m_searcher.tasks.empty() || !m_password.tasks.empty());
    }
    // What the callback got, once everything that was under way is done.
    template<typename T, typename Call>
    std::optional<Result<T>> ask(Call call)
    {
        std::optional<Result<T>> got;
        call([&got](Result<T> result) { got = std::move(result); });
        settle();
        return got;
    }
    Result<Index::Registration> enroll(const QString& user, int key, const QString& password = {})
    {
        Index::RegisterRequest request;
        request.user = user;
        request.key = keyOf(key);
        request.password = password;
        return *ask<Index::Registration>([&](auto done) { m_service->registerPeer(request, this, done); });
    }
    Result<Index::Registration> login(Index::RegistrationId id, int key, const QString& password = {})
    {
        Index::LoginRequest request;
        request.id = id;
        request.key = keyOf(key);
        request.password = password;
        request.addresses = {{QStringLiteral("192.0.2.1"), 7700}};
        return *ask<Index::Registration>([&](auto done) { m_service->login(request, this, done); });
    }
    Result<Index::DeltaResult> publish(Index::RegistrationId peer, const QByteArray& base, const QByteArray& next,
                                       QList<Index::Entry> adds)
    {
        Index::Delta delta;
        delta.peer = peer;
        delta.base = base;
        delta.next = next;
        delta.adds = std::move(adds);
        return *ask<Index::DeltaResult>([&](auto done) { m_service->applyDelta(delta, this, done); });
    }
    static Index::SearchRequest looking(const QString& text, int limit = 100)
    {
        Index::SearchRequest request;
        request.query = text;
        request.limit = limit;
        return request;
    }
    Index::SearchPage search(const QString& text)
    {
        const auto page = *ask<Index::SearchPage>([&](auto done) { m_service->search(looking(text), this, done); });
        return page ? *page : Index::SearchPage{};
    }
    Index::IndexStatus status()
    {
        return **ask<Index::IndexStatus>([&](auto done) { m_service->status(this, done); });
    }

    FakeClock m_clock;
    MemoryStore m_store;
    SeededRandom m_random{1};
    SteppedWorker m_writer;
    SteppedWorker m_searcher;
    SteppedWorker m_password;
    std::unique_ptr<FakeTimers> m_timers;
    std::unique_ptr<Index::IndexService> m_service;
};

} // namespace Potluck::Test
