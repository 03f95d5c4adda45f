// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/timers.h"
#include "dialects/native/invitelink.h"
#include "net/endpoint.h"
#include "net/tlscontext.h"
#include "node/hostingdoor.h"

#include <functional>
#include <memory>
#include <optional>

namespace Potluck::Node {

class HostedIndex;
class SupernodeRole;

// The index that a node hosts, one at a time and one way for all: for as long as the node runs (--index-server),
// because the peer's owner wants it, or because an index asked this peer to become a supernode. Core thread.
class Hosting final : public HostingDoor
{
    Q_OBJECT

public:
    struct Environment
    {
        QString dataDir;
        bool isServer = false; // the node is nothing but an index
        std::shared_ptr<const Net::TlsContext> tls;
        const Clock& clock;
        Random& random; // fit for secrets, callable from any thread
        TimerSource& timers;
        SupernodeRole& role;
        std::function<QStringList()> networks;             // links of joined networks, of which some are AlaKazaam's
        std::function<QList<Net::Endpoint>()> addresses;   // where others can call this node
        std::function<QString(const QString&)> inviteLink; // with that token, which may be empty
    };
    // setting: how to host; isWanted: the peer's owner wants it. All in the environment outlives it.
    Hosting(Environment environment, HostingOptions setting, bool isWanted, QObject* parent = nullptr);
    ~Hosting() override;

    // -- as the node starts and stops
    // Begins what shall be hosted from the start, with these neighbours; done at once where nothing shall.
    void begin(const QStringList& neighbours, std::function<void(Status)> done);
    // The node can be called: the index links with its neighbours.
    void listening();
    // Tells the neighbours that it leaves; the index goes with this object.
    void stop();

    // Null: none.
    [[nodiscard]] HostedIndex* index() const { return m_index.get(); }
    // None at the moment, and soon there is one (again).
    [[nodiscard]] bool isComing() const { return m_isComing; }
    // What the hosted index speaks.
    [[nodiscard]] Dialects dialects() const;
    // To be remembered: how to host, and whether this peer's owner wants it.
    [[nodiscard]] const HostingOptions& setting() const { return m_setting; }
    [[nodiscard]] bool isWanted() const { return m_isWanted; }
    // This node's peer belongs at the index: it is there because its owner wants it.
    [[nodiscard]] bool isHome() const { return m_isWanted && m_index && m_purpose == Purpose::Owner; }

    // -- as a peer that was asked to become a supernode: by the index of that link, under that name
    void promote(const Native::InviteLink& by, const QString& name, Dialects dialects);
    // It is an ordinary peer again, unless its owner wants the index.
    void demote();

    // A link to the index; 0: no bound.
    void invite(int uses, int days, QObject* context, const Callback<QString>& done);
    // The link that it gives as it begins: where it is by invite, good for 100 people and 7 days.
    void tellInvite(QObject* context, const Callback<QString>& done);

    void startHosting(const HostingOptions& options, QObject* context, Callback<QString> done) override;
    void stopHosting(QObject* context, Done done) override;
    void options(QObject* context, Callback<HostingOptions> done) override;
    void registered(QObject* context, Callback<QList<HostedPeerRow>> done) override;
    void removePeer(quint64 id, QObject* context, Done done) override;
    void ban(quint64 id, QObject* context, Done done) override;
    void unban(const QString& name, QObject* context, Done done) override;
    void traces(QObject* context, Callback<QList<TracedSearch>> done) override;

Q_SIGNALS:
    void changed();           // index(): there is another one, or none any more
    void neighboursChanged(); // the rows of its overlay
    void settingChanged();    // to be stored

private:
    enum class Purpose { Server, Owner, Supernode };
    [[nodiscard]] std::unique_ptr<HostedIndex> make(const HostingOptions& options, const QStringList& networks);
    void open(Purpose purpose, const HostingOptions& options, const QStringList& networks,
              std::function<void(Status)> done);
    void close();
    void whenClosed(std::function<void()> next);
    // Runs the call with the id of a registration, unless it is this node's own.
    void unlessOwn(quint64 id, QObject* context, const Done& done, std::function<void()> call);

    const Environment m_environment;
    HostingOptions m_setting;
    bool m_isWanted;
    bool m_isListening = false;
    bool m_isComing = false;
    Purpose m_purpose = Purpose::Owner;     // of m_index
    QList<Native::InviteLink> m_neighbours; // further ones, to link with when listening
    std::unique_ptr<HostedIndex> m_index;
    std::unique_ptr<HostedIndex> m_other; // that begins, or has ended
    std::unique_ptr<Timer> m_closing;
    std::function<void()> m_next; // once m_other has gone
};

} // namespace Potluck::Node
