// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "dialects/beer2beer/exchange.h"
#include "index/indexservice.h"
#include "net/endpoint.h"

#include <QObject>

#include <memory>

namespace Potluck::Beer2beer {

struct IndexServerOptions
{
    // What one remote (Net::limitKey) may have under way; more is answered KO with BUSY. Loopback is exempt.
    int passwordsPerRemote = 8; // each costs the index an Argon2id
    int searchesPerRemote = 8;
};

// The index's side of beer2beer: answers everything but DOWNLOAD (docs/PROTOCOL.md) out of an IndexService, whose
// accounts and catalog it shares with the other dialects. Passwords on this wire are the accounts' seed passwords.
//
// Whoever is not logged in gets KO for everything but REGISTER and LOGIN. SEARCH, SHOW_PEERS and BROWSE_PEER carry no
// id: a caller is known by the address from which somebody logged in, until that one logs out, is retired or its lease
// ends. After a restart of the index everybody logs in again.
//
// Lives on the thread of the Server that it is a handler of, with a Qt event loop. The service and the clock outlive
// it. Memory: a small record for each session, what a request of 64 KiB and its answer hold while it is under way.
class IndexServer final : public QObject, public RequestHandler
{
    Q_OBJECT

public:
    IndexServer(Index::IndexService& service, const Clock& clock, const IndexServerOptions& options = {},
                QObject* parent = nullptr);
    ~IndexServer() override;

    void handle(const std::shared_ptr<Exchange>& exchange) override;

    // Sessions of this dialect.
    [[nodiscard]] int sessionCount() const;
    // Whether somebody is logged in by this dialect from there: a peer serves only those.
    [[nodiscard]] bool isLoggedIn(const Net::Endpoint& remote) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Potluck::Beer2beer
