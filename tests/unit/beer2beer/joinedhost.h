// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/beer2beer/indexserver.h"
#include "dialects/beer2beer/joinlink.h"
#include "index/indexservice.h"
#include "support/fakeclock.h"
#include "support/faketimers.h"

#include "loopback.h"
#include "memorystore.h"

#include <QTest>

#include <memory>

namespace Potluck::Beer2beer::Test {

using Potluck::Test::FakeClock;
using Potluck::Test::FakeTimers;

// A real index that speaks beer2beer on loopback, in a time that the test turns. Everything runs on the test's thread.
class JoinedHost
{
public:
    JoinedHost()
    {
        Index::IndexOptions options;
        options.seedPasswords = true;
        service = std::make_unique<Index::IndexService>(m_store, clock, m_random, timers,
                                                        Index::IndexService::Lanes{m_lane, m_lane, m_lane}, options);
        bool started = false;
        service->start(&context, [&started](const Result<Index::IndexStatus>& status) { started = status.ok(); });
        if (!QTest::qWaitFor([&started] { return started; }))
            qFatal("the index does not start");
        open();
    }
    ~JoinedHost()
    {
        close();
        service->stop();
    }

    // The door, on the same port where there was one. Sessions end with it.
    void open()
    {
        m_index = std::make_unique<IndexServer>(*service, clock);
        m_server = std::make_unique<Server>(m_index.get(), nullptr, m_serverTimers);
        m_gate = std::make_unique<Gate>(*m_server, m_port);
        m_port = m_gate->serverPort();
    }
    void close()
    {
        m_gate.reset();
        m_server.reset();
        m_index.reset();
    }
    [[nodiscard]] JoinLink link() const { return {{QStringLiteral("127.0.0.1"), m_port}}; }
    [[nodiscard]] int sessions() const { return m_index->sessionCount(); }
    [[nodiscard]] Gate& gate() { return *m_gate; }

    FakeClock clock;
    FakeTimers timers{clock};
    QObject context;
    std::unique_ptr<Index::IndexService> service;

private:
    Potluck::Test::MemoryStore m_store;
    SystemRandom m_random;
    InlineWorker m_lane;
    QtTimerSource m_serverTimers;
    std::unique_ptr<IndexServer> m_index;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<Gate> m_gate;
    quint16 m_port = 0;
};

} // namespace Potluck::Beer2beer::Test
