// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/beer2beer/indexserver.h"
#include "dialects/beer2beer/messages.h"
#include "dialects/beer2beer/sessions.h"

#include <QHash>

#include <functional>
#include <memory>

namespace Potluck::Beer2beer {

using ExchangePtr = std::shared_ptr<Exchange>;

// The requests of an index, one function for each: accounts and sessions are in indexaccounts.cpp, what peers look up
// in indexlookups.cpp. Internal to this room.
class IndexServer::Private
{
public:
    Private(IndexServer* server, Index::IndexService& service, const Clock& clock, const IndexServerOptions& options)
        : m_server(server), m_service(service), m_clock(clock), m_options(options)
    {}

    void route(const ExchangePtr& exchange);
    void presenceChanged(const Index::PeerSummary& peer);
    [[nodiscard]] const Sessions& sessions() const { return m_sessions; }

private:
    struct Search;
    struct Browse;
    using Published = std::function<void(Status)>;
    using UseCounts = std::shared_ptr<QHash<QString, int>>; // by Net::limitKey()

    // -- without a login
    void enroll(const ExchangePtr& exchange);
    void login(const ExchangePtr& exchange);

    // -- with one
    void update(const ExchangePtr& exchange);
    void keepAlive(const ExchangePtr& exchange);
    void logout(const ExchangePtr& exchange);
    void showPeers(const ExchangePtr& exchange);
    void browsePeer(const ExchangePtr& exchange);
    void nextFiles(const std::shared_ptr<Browse>& browse);
    void search(const ExchangePtr& exchange);
    void finish(const Search& search);

    // Puts this list in the place of what the peer has published.
    void publish(Index::RegistrationId peer, const QList<FileRecord>& files, Published done);
    [[nodiscard]] QByteArray newRevision();
    // One more under way for this remote until the last copy is gone; null, and answered, where there are too many.
    [[nodiscard]] static std::shared_ptr<void> take(const UseCounts& counts, int most, Exchange& exchange);

    IndexServer* m_server;
    Index::IndexService& m_service;
    const Clock& m_clock;
    IndexServerOptions m_options;
    Sessions m_sessions;
    UseCounts m_passwords = std::make_shared<QHash<QString, int>>();
    UseCounts m_searches = std::make_shared<QHash<QString, int>>();
    quint64 m_revisions = 0; // given out
};

// Answers KO.
void refuse(Exchange& exchange, KoReason reason, const QString& sentence = {});
// Answers KO with what the service or a decoder says.
void refuse(Exchange& exchange, const Error& error);

} // namespace Potluck::Beer2beer
