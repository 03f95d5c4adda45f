// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/dialect.h"
#include "base/random.h"
#include "base/result.h"
#include "base/threadworker.h"
#include "base/timers.h"
#include "dialects/alakazaam/link.h"
#include "dialects/native/indexserver.h"
#include "index/indexservice.h"
#include "net/tlscontext.h"
#include "node/hostedaccess.h"

#include <QObject>

#include <memory>

namespace Potluck::Alakazaam {
class SuperPeer;
}

namespace Potluck::Beer2beer {
class IndexServer;
}

namespace Potluck::Index {
class CatalogStore;
}

namespace Potluck::Node {

class HostedOverlay;
class OverlayForNetwork;
class OverlayHomes;

// The index that this node hosts: its store, its lanes and its servers, one for each dialect that is on. Core thread.
class HostedIndex final : public QObject
{
    Q_OBJECT

public:
    struct Environment
    {
        QString databaseFile;
        QString name;
        bool inviteOnly = false;
        Dialects dialects = Dialect::Native;
        QList<Alakazaam::Link> neighbours;
        bool openOverlay = false;
        std::shared_ptr<const Net::TlsContext> tls;
        const Clock& clock;
        Random& random; // fit for secrets, callable from any thread
        TimerSource& timers;
    };
    // What it knows of its neighbours is beside the database, in overlay.json.
    explicit HostedIndex(Environment environment, QObject* parent = nullptr);
    // Finishes what was accepted.
    ~HostedIndex() override;

    void start(QObject* context, std::function<void(Status)> done);

    [[nodiscard]] const QString& name() const { return m_environment.name; }
    [[nodiscard]] Dialects dialects() const { return m_environment.dialects; }
    [[nodiscard]] bool isInviteOnly() const { return m_inviteOnly; }
    // Who may register from now on.
    void setInviteOnly(bool inviteOnly);
    // Valid once started.
    [[nodiscard]] Index::IndexService& service() { return *m_service; }
    [[nodiscard]] Native::IndexServer& server() { return *m_server; }
    [[nodiscard]] Beer2beer::IndexServer* beer2beer() const { return m_beer2beer.get(); } // null: that dialect is off
    [[nodiscard]] Alakazaam::SuperPeer* superPeer() const { return m_superPeer.get(); }   // null: that dialect is off
    [[nodiscard]] IndexAccess* access() const { return m_access.get(); }
    [[nodiscard]] HostedOverlay& overlay() { return *m_overlay; }

private:
    const Environment m_environment;
    bool m_inviteOnly;
    std::unique_ptr<Index::CatalogStore> m_store;
    std::unique_ptr<ThreadWorker> m_writer;
    std::unique_ptr<ThreadWorker> m_searcher;
    std::unique_ptr<ThreadWorker> m_password;
    std::unique_ptr<Index::IndexService> m_service;
    std::unique_ptr<Beer2beer::IndexServer> m_beer2beer;
    std::unique_ptr<OverlayForNetwork> m_forNetwork;
    std::unique_ptr<Alakazaam::SuperPeer> m_superPeer;
    std::unique_ptr<HostedOverlay> m_overlay;
    std::unique_ptr<Native::SearchNeighbours> m_neighbours;
    std::unique_ptr<OverlayHomes> m_homes;
    std::unique_ptr<Native::IndexServer> m_server;
    std::unique_ptr<IndexAccess> m_access;
};

} // namespace Potluck::Node
