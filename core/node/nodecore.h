// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/timers.h"
#include "net/endpoint.h"
#include "net/identity.h"
#include "net/ratelimiter.h"
#include "net/tlscontext.h"
#include "node/controltarget.h"
#include "node/hostingdoor.h"
#include "node/joinedindex.h"
#include "node/librarycalls.h"
#include "node/networkdoor.h"
#include "node/node.h"
#include "node/ownaddresses.h"
#include "node/preferencesdoor.h"
#include "node/settings.h"
#include "node/transfercalls.h"
#include "transfer/downloads.h"

#include <QObject>

#include <memory>

class QLockFile;

namespace Potluck::Native {
struct InviteLink;
class ContentServer;
class NativeHandler;
} // namespace Potluck::Native

namespace Potluck::Net {
class HttpServer;
class Listener;
} // namespace Potluck::Net

namespace Potluck::Node {

class ControlServer;
class Hosting;
class HostedIndex;
class IndexAccess;
class IndexSources;
class JoinedIndexes;
class LibraryPublication;
class SeedNetworks;
class SeedPublication;
class Sharing;
class SourceOpeners;
class SupernodeRole;
class Surroundings;
class TransferDesk;
class Tuning;

// A running node on its core thread: makes the rooms, joins them and answers the door's calls. Contexts of calls live
// on this thread.
class NodeCore final : public QObject, public ControlTarget
{
    Q_OBJECT

public:
    explicit NodeCore(NodeOptions options);
    ~NodeCore() override;

    void start(QObject* context, Callback<Node::Started> done);
    void stop(QObject* context, std::function<void()> done);

    void status(QObject* context, Callback<StatusRow> done) override;
    void join(const QString& link, QObject* context, Done done) override;
    void leave(const QString& link, QObject* context, Done done) override;
    void invite(int uses, int days, QObject* context, Callback<QString> done) override;
    void inviteNeighbour(int uses, int days, QObject* context, Callback<QString> done) override;
    void addNeighbour(const QString& link, QObject* context, Done done) override;
    void removeNeighbour(const QString& keyOrLink, QObject* context, Done done) override;
    void neighbours(QObject* context, Callback<QList<NeighbourRow>> done) override;
    void addShare(const QString& folder, QObject* context, Done done) override;
    void waitForShare(const QString& folder, QObject* context, Callback<SharedRow> done) override;
    void removeShare(const QString& folder, QObject* context, Done done) override;
    void shares(QObject* context, Callback<QList<ShareRow>> done) override;
    void peers(Presence presence, QObject* context, Callback<QList<PeerRow>> done) override;
    void browse(const QString& peer, const QString& after, QObject* context, Callback<BrowsePage> done) override;
    void search(const QString& query, const SearchOptions& options, QObject* context,
                std::function<void(QList<FoundRow>)> more, Done done) override;
    void download(const QString& magnet, const QString& folder, QObject* context, Callback<quint64> done) override;
    void transfers(QObject* context, Callback<QList<TransferRow>> done) override;
    void pause(quint64 transfer, QObject* context, Done done) override;
    void resume(quint64 transfer, QObject* context, Done done) override;
    void cancel(quint64 transfer, QObject* context, Done done) override;
    void limitRates(std::optional<quint64> up, std::optional<quint64> down, QObject* context, Done done) override;

    void allowSupernode(bool allowed, QObject* context, Done done);

    // As those of Node, but called on this thread; the first two live as long as this, the others are null unless the
    // node runs: not before start() answered, nor from stop() on.
    [[nodiscard]] TransferDoor& transferDoor() { return m_transferCalls; }
    [[nodiscard]] LibraryDoor& libraryDoor() { return m_libraryCalls; }
    [[nodiscard]] HostingDoor* hostingDoor() const;
    [[nodiscard]] PreferencesDoor* preferencesDoor() const;
    [[nodiscard]] NetworkDoor* networkDoor() const;

Q_SIGNALS:
    void statusChanged(const Potluck::Node::StatusRow& status);
    // As the doors have them.
    void preferencesChanged(const Potluck::Node::Preferences& preferences);
    void lanIndexesChanged(const QList<Potluck::Node::LanIndexRow>& indexes);
    void keptSearchesChanged(const QList<Potluck::Node::StandingSearchRow>& searches);
    void found(quint64 id, const QString& query, const QList<Potluck::Node::FoundRow>& rows);
    void transfersChanged(const QList<Potluck::Node::TransferRow>& changed, const QList<quint64>& removed);
    void quitRequested();

private:
    // The steps of start(), each going on to the next; any may fail() instead.
    [[nodiscard]] Status prepare();
    [[nodiscard]] Status checkDownloadDir();
    void makeHosting();
    void makeTuning();
    // Hands on what the preferences say.
    void tune();
    void tuneRooms();
    void startSharing();
    void startHosting();
    void startTransfers();
    [[nodiscard]] Status startListening();
    void startSeedNetworks();
    void promote(const QString& link);
    // Another index is hosted from now on, or none any more.
    void hostedChanged();
    void trustHosted();
    // This node's own peer is at home at the index that its owner hosts, and nowhere where it is not hosted.
    void comeHome();
    [[nodiscard]] HostedIndex* hosted() const;
    void startJoining();
    void startSurroundings();
    void addStartShares(QStringList folders);
    void finishStart();
    void fail(const Error& error);
    void close();

    [[nodiscard]] QList<IndexAccess*> indexes() const;
    // Why no index can be asked; nothing while one can.
    [[nodiscard]] std::optional<Error> unreachable() const;
    // That are spoken: as chosen for this node, by what it hosts and has joined.
    [[nodiscard]] Dialects dialects() const;
    [[nodiscard]] Dialects chosenDialects() const;
    [[nodiscard]] JoinedIndex::Self self() const;
    [[nodiscard]] Result<std::unique_ptr<JoinedIndex>> makeJoined(const JoinedSetting& joined,
                                                                  const JoinedIndex::Self& self);
    void dialectsChanged();
    [[nodiscard]] Native::InviteLink ownLink() const;
    [[nodiscard]] QString inviteLink(const QString& token) const;
    [[nodiscard]] StatusRow localStatus() const;
    [[nodiscard]] bool isRunning() const { return m_state == QLatin1String("running"); }
    void storeSettings();
    void tellStatusSoon();
    void addDownload(Transfer::NewDownload wanted, const Callback<quint64>& done);

    NodeOptions m_options;
    Dialects m_neighbourDialects; // of the neighbours that the options name
    SystemClock m_clock;
    QtTimerSource m_timers;
    SystemRandom m_random;

    QString m_state;
    Settings m_settings;
    QString m_user;
    QString m_downloadDir;
    Callback<Node::Started> m_started;
    std::unique_ptr<QLockFile> m_lock;
    std::shared_ptr<const Net::Identity> m_identity;
    std::shared_ptr<const Net::TlsContext> m_tls;
    std::shared_ptr<Net::RateLimiter> m_upLimit;
    std::shared_ptr<Net::RateLimiter> m_downLimit;
    std::unique_ptr<Timer> m_statusTimer;
    std::unique_ptr<Timer> m_upRateTimer;
    TransferCalls m_transferCalls;
    LibraryCalls m_libraryCalls{m_timers};

    // Destroyed from the last to the first: each may use those above it.
    std::unique_ptr<Sharing> m_sharing;
    std::unique_ptr<LibraryPublication> m_publication;
    std::unique_ptr<SeedPublication> m_seedPublication;
    std::unique_ptr<Tuning> m_tuning;
    std::unique_ptr<SupernodeRole> m_role;
    std::unique_ptr<Hosting> m_hosting;
    std::unique_ptr<JoinedIndexes> m_joined;
    std::unique_ptr<Surroundings> m_surroundings;
    std::unique_ptr<IndexSources> m_sources;
    std::unique_ptr<SourceOpeners> m_opener;
    std::unique_ptr<TransferDesk> m_desk;
    std::unique_ptr<Native::ContentServer> m_contentServer;
    std::unique_ptr<Native::NativeHandler> m_handler;
    std::unique_ptr<Net::HttpServer> m_http;
    std::unique_ptr<Net::Listener> m_listener;
    OwnAddresses m_addresses; // listened on: also what was said when it no longer does
    std::unique_ptr<SeedNetworks> m_seeds;
    std::unique_ptr<ControlServer> m_control;
};

} // namespace Potluck::Node
