// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/timers.h"
#include "dialects/native/searchneighbours.h"
#include "dialects/native/standbyhome.h"
#include "index/indexservice.h"
#include "net/httpexchange.h"
#include "net/identity.h"
#include "net/tlscontext.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace Potluck::Native {

class OverlayServer;

struct IndexServerOptions
{
    QString name;        // shown to peers
    QStringList digests; // further digests that peers shall publish: "sha1", "md5"

    // What one caller (one key) may have; more is answered 429 with Retry-After.
    int searchesInFlight = 4; // further ones wait, up to requestsInFlight
    int requestsInFlight = 32;
    int searchesPerSecond = 2000; // and as many at once after a pause
    int eventStreams = 2;
    // Registrations and logins with a password under way from one remote (loopback exempt): each costs the index an
    // Argon2id.
    int passwordsPerRemote = 8;
    int maxEventStreams = 20'000; // in all
};

// The index's side of the native dialect: answers /v1/index, registrations, sessions, files, peers, search, sources and
// events (docs/PROTOCOL.md) out of an IndexService. A caller is who its TLS key says; everything but index,
// registrations and sessions needs that key to be logged in, else 401.
//
// Lives on the thread of the HttpServer that it is the handler of, with a Qt event loop; one for all its connections.
// The service, the clock and the timers outlive it. Memory: one small record for each key that is online, one batch of
// at most 1,000 entries for each update under way, at most HttpExchange::MaxStreamBacklogBytes for each event listener.
class IndexServer final : public QObject, public Net::HttpHandler
{
    Q_OBJECT

public:
    IndexServer(Index::IndexService& service, std::shared_ptr<const Net::Identity> identity, const Clock& clock,
                TimerSource& timers, IndexServerOptions options, QObject* parent = nullptr);
    ~IndexServer() override;

    void handle(const std::shared_ptr<Net::HttpExchange>& exchange) override;

    // From now on peers are called at their addresses when they log in and when these change, and told how that went
    // (see Prober). The context is of the index's identity.
    void startProbing(std::shared_ptr<const Net::TlsContext> tls);

    // Whose peers may have a second home here, and where ours may have theirs. Null: nobody, as at the start. Outlives
    // this, or is taken back.
    void setLinkedIndexes(const LinkedIndexes* linked);

    // From now on searches are answered as a stream while there are neighbours, with their results behind the own ones.
    // Null: none, as at the start. They outlive this, or are taken back.
    void setNeighbours(SearchNeighbours* neighbours);
    // Answers /v1/overlay from now on. The same.
    void setOverlay(OverlayServer* overlay);

    // Those who may become supernodes, as far as their owners and they themselves are concerned.
    struct Willing
    {
        Net::KeyFingerprint key;
        bool isReachable = false;
        quint64 upRate = 0; // as they say
        Milliseconds uptime{0};
    };
    [[nodiscard]] QList<Willing> willing() const;
    // Asks one of them to become a supernode and a neighbour with that token. False where it does not listen.
    bool promote(const Net::KeyFingerprint& peer, const QString& token);

    // Keys that are logged in here.
    [[nodiscard]] int sessionCount() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Potluck::Native
