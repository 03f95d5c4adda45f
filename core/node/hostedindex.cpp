// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/hostedindex.h"

#include "index/catalogstore.h"
#include "store/indexstore.h"

#include <algorithm>
#include <thread>

namespace Potluck::Node {
namespace {

int searchThreads()
{
    return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, 4);
}

} // namespace

HostedIndex::HostedIndex(Environment environment, QObject* parent)
    : QObject(parent)
    , m_environment(std::move(environment))
    , m_store(Store::makeIndexStore(m_environment.databaseFile))
    , m_writer(std::make_unique<ThreadWorker>(QStringLiteral("index writer")))
    , m_searcher(std::make_unique<ThreadWorker>(QStringLiteral("index searcher"), searchThreads()))
    , m_password(std::make_unique<ThreadWorker>(QStringLiteral("index password")))
{
    Index::IndexOptions options;
    options.registrationByInvite = m_environment.inviteOnly;
    m_service =
        std::make_unique<Index::IndexService>(*m_store, m_environment.clock, m_environment.random, m_environment.timers,
                                              Index::IndexService::Lanes{*m_writer, *m_searcher, *m_password}, options);
    m_server =
        std::make_unique<Native::IndexServer>(*m_service, m_environment.identity, m_environment.clock,
                                              m_environment.timers, Native::IndexServerOptions{m_environment.name, {}});
    m_access = accessTo(*m_service, m_environment.name, m_environment.identity->fingerprint());
}

// The lanes run dry before the service and the store that they use.
HostedIndex::~HostedIndex()
{
    m_access.reset();
    m_server.reset();
    m_service->stop();
    m_password.reset();
    m_searcher.reset();
    m_writer.reset();
    m_service.reset();
}

void HostedIndex::start(QObject* context, std::function<void(Status)> done)
{
    m_service->start(context, [done = std::move(done)](const Result<Index::IndexStatus>& status) {
        done(status ? Status{} : Status{status.error()});
    });
}

} // namespace Potluck::Node
