// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/native/callers.h"
#include "dialects/native/eventhub.h"
#include "dialects/native/indexserver.h"
#include "dialects/native/messages.h"
#include "dialects/native/prober.h"
#include "dialects/native/requesttarget.h"
#include "dialects/native/searchqueue.h"

#include <QHash>
#include <QPointer>

#include <functional>

namespace Potluck::Native {

using ExchangePtr = std::shared_ptr<Net::HttpExchange>;

// The calls of an index, one function for each. Sessions and registrations are in indexsessions.cpp.
class IndexServer::Private
{
public:
    Private(IndexServer* server, Index::IndexService& service, std::shared_ptr<const Net::Identity> identity,
            const Clock& clock, TimerSource& timers, IndexServerOptions options)
        : m_server(server)
        , m_service(service)
        , m_identity(std::move(identity))
        , m_clock(clock)
        , m_timers(timers)
        , m_options(std::move(options))
        , m_events(timers)
        , m_searches(service, server, m_options.searchesInFlight)
    {}

    void route(const ExchangePtr& exchange);
    void presenceChanged(const Index::PeerSummary& peer);
    void endCaller(Index::RegistrationId id);
    void tellHits(const Index::StandingHits& hits);
    [[nodiscard]] QList<Willing> willing() const;
    bool promote(const Net::KeyFingerprint& peer, const QString& token);
    [[nodiscard]] int sessionCount() const { return m_callers.count(); }
    void startProbing(std::shared_ptr<const Net::TlsContext> tls)
    {
        m_prober = std::make_unique<Prober>(std::move(tls), m_clock, m_timers);
    }
    void setLinkedIndexes(const LinkedIndexes* linked) { m_linked = linked; }
    void setNeighbours(SearchNeighbours* neighbours) { m_searches.setNeighbours(neighbours); }
    void setOverlay(OverlayServer* overlay) { m_overlay = overlay; }

private:
    using UsePtr = std::shared_ptr<CallerUse>;

    // As HttpExchange::collectBody(); 404 for a body that comes when this index is not hosted any more.
    void collect(const ExchangePtr& exchange, qsizetype maxBytes, std::function<void(const QByteArray&)> call) const;

    // -- without a login
    void info(const ExchangePtr& exchange);
    void enroll(const ExchangePtr& exchange);
    void login(const ExchangePtr& exchange);
    void answerLogin(const ExchangePtr& exchange, const Index::Registration& registration,
                     const QList<Index::Endpoint>& addresses);
    // As a visitor, see indexvisitors.cpp.
    void visit(const ExchangePtr& exchange, const SessionRequest& message);
    [[nodiscard]] SessionAnswer answerFor(const Net::HttpExchange& exchange, const Index::Registration& registration);
    // Whether somebody who showed this key and perhaps a password may be let on now; answers where not.
    [[nodiscard]] bool hasKey(Net::HttpExchange& exchange);
    [[nodiscard]] std::shared_ptr<void> passwordPlace(Net::HttpExchange& exchange, const QString& password);

    // -- with one
    void routeCaller(const ExchangePtr& exchange, const RequestTarget& target, const UsePtr& use);
    void keepAlive(const ExchangePtr& exchange, const UsePtr& use);
    void takeWillingness(Caller& caller, const std::optional<Willingness>& willingness);
    void answerKeepAlive(const ExchangePtr& exchange, const UsePtr& use);
    void wake(const ExchangePtr& exchange, const UsePtr& use, bool awake);
    [[nodiscard]] QByteArray memberRevision() const;
    void logout(const ExchangePtr& exchange, const UsePtr& use);
    // Finds out whether the caller can be called there. Answers whether that is under way now.
    bool probe(const Caller& caller, const QList<Index::Endpoint>& addresses, const Net::Endpoint& remote);
    void probed(const Net::KeyFingerprint& key, Index::RegistrationId id, const Reachability& reachability);
    void changeRegistration(const ExchangePtr& exchange, const UsePtr& use);
    void unregister(const ExchangePtr& exchange, const UsePtr& use);
    void files(const ExchangePtr& exchange, const UsePtr& use);
    void peers(const ExchangePtr& exchange, const RequestTarget& target, const UsePtr& use);
    void browse(const ExchangePtr& exchange, const RequestTarget& target, const UsePtr& use);
    void search(const ExchangePtr& exchange, const RequestTarget& target, const UsePtr& use);
    void contentSources(const ExchangePtr& exchange, const RequestTarget& target, const UsePtr& use);
    void sources(const ExchangePtr& exchange, const RequestTarget& target, const UsePtr& use);
    void announce(const ExchangePtr& exchange, const Content::ContentId& content, const UsePtr& use);
    void withdraw(const ExchangePtr& exchange, const Content::ContentId& content, const UsePtr& use);
    void events(const ExchangePtr& exchange, const RequestTarget& target, const UsePtr& use);
    void searches(const ExchangePtr& exchange, const UsePtr& use);
    void respondLoginNeeded(Net::HttpExchange& exchange);
    // Another key of the caller's account has logged in since, also by another dialect.
    void displace(Net::HttpExchange& exchange);

    IndexServer* m_server;
    Index::IndexService& m_service;
    std::shared_ptr<const Net::Identity> m_identity;
    const Clock& m_clock;
    TimerSource& m_timers;
    IndexServerOptions m_options;
    Callers m_callers;
    std::shared_ptr<QHash<QString, int>> m_passwords = std::make_shared<QHash<QString, int>>(); // by Net::limitKey()
    EventHub m_events;
    SearchQueue m_searches;
    const LinkedIndexes* m_linked = nullptr;
    std::unique_ptr<Prober> m_prober;   // null: peers are not called
    OverlayServer* m_overlay = nullptr; // null: none
};

} // namespace Potluck::Native
