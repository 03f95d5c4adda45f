// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/hosting.h"

#include "base/log.h"
#include "dialects/native/parts.h"
#include "node/hostedindex.h"
#include "node/hostedoverlay.h"
#include "node/hostedpeers.h"
#include "node/inputchecks.h"
#include "node/supernoderole.h"

#include <QPointer>
#include <QSysInfo>

namespace Potluck::Node {
namespace {

// So long an index that ends still answers who was under way, and tells its neighbours.
constexpr Milliseconds ClosingTime{2000};
// The link that an index by invite gives when it starts.
constexpr int StartInviteUses = 100;
constexpr int StartInviteDays = 7;

Error noIndexHere()
{
    return {ErrorCode::Unsupported, QStringLiteral("this node hosts no index")};
}

Error indexIsComing()
{
    return {ErrorCode::Busy, QStringLiteral("the index is just being started: try again in a moment")};
}

QString shownName(const HostingOptions& options)
{
    return options.name.isEmpty() ? QSysInfo::machineHostName() : options.name;
}

} // namespace

Hosting::Hosting(Environment environment, HostingOptions setting, bool isWanted, QObject* parent)
    : HostingDoor(parent)
    , m_environment(std::move(environment))
    , m_setting(std::move(setting))
    , m_isWanted(isWanted && !m_environment.isServer)
{}

Hosting::~Hosting()
{
    m_environment.role.setHosted(nullptr, false);
}

Dialects Hosting::dialects() const
{
    return m_index ? m_index->dialects() : Dialects();
}

std::unique_ptr<HostedIndex> Hosting::make(const HostingOptions& options, const QStringList& networks)
{
    QList<Alakazaam::Link> links;
    for (const QString& text : networks) {
        if (dialectOfLink(text) != Dialect::Alakazaam)
            continue;
        if (const auto link = Alakazaam::Link::parse(text))
            links.append(*link);
    }
    auto hosted = std::make_unique<HostedIndex>(
        HostedIndex::Environment{m_environment.dataDir + QStringLiteral("/index.db"), shownName(options),
                                 options.inviteOnly, options.dialects, links, options.openOverlay, m_environment.tls,
                                 m_environment.clock, m_environment.random, m_environment.timers});
    connect(&hosted->overlay(), &HostedOverlay::changed, this, &Hosting::neighboursChanged);
    return hosted;
}

void Hosting::open(Purpose purpose, const HostingOptions& options, const QStringList& networks,
                   std::function<void(Status)> done)
{
    m_isComing = true;
    m_other = make(options, networks);
    m_other->start(this, [this, purpose, done = std::move(done)](const Status& status) {
        if (!m_other)
            return; // the node stopped meanwhile
        m_isComing = false;
        if (!status) {
            m_other.reset();
            Q_EMIT changed();
            return done(status);
        }
        m_index = std::move(m_other);
        m_purpose = purpose;
        Q_EMIT changed();
        if (m_isListening)
            listening();
        done({});
    });
}

void Hosting::begin(const QStringList& neighbours, std::function<void(Status)> done)
{
    if (!m_environment.isServer && !m_isWanted)
        return done({});
    QStringList networks = neighbours;
    if (!m_environment.isServer)
        networks += m_environment.networks();
    for (const QString& text : neighbours) {
        if (const auto link = Native::InviteLink::parse(text))
            m_neighbours.append(*link);
    }
    if (m_environment.isServer)
        return open(Purpose::Server, m_setting, networks, std::move(done));
    // A peer goes on without it, and its owner sees that it is not there.
    open(Purpose::Owner, m_setting, networks, [done = std::move(done)](const Status& status) {
        if (!status)
            qCWarning(lcNode) << "cannot host the index:" << status.error().detail;
        done({});
    });
}

void Hosting::listening()
{
    m_isListening = true;
    if (!m_index)
        return;
    m_index->overlay().start(m_environment.addresses(), std::exchange(m_neighbours, {}));
    m_environment.role.setHosted(m_index.get(), m_purpose == Purpose::Supernode);
}

void Hosting::stop()
{
    m_isListening = false;
    m_closing.reset();
    m_next = {};
    if (m_isComing)
        m_other.reset();
    if (m_index)
        m_index->overlay().stop();
}

// Its visitors find no index here any more and wake their other homes.
void Hosting::close()
{
    m_environment.role.setHosted(nullptr, false);
    m_index->overlay().stop();
    m_other = std::move(m_index);
    m_closing = m_environment.timers.after(ClosingTime, [this] {
        m_closing.reset();
        m_other.reset();
        if (const auto next = std::exchange(m_next, {}))
            next();
        else
            Q_EMIT neighboursChanged();
    });
    Q_EMIT changed();
}

void Hosting::whenClosed(std::function<void()> next)
{
    if (m_other)
        m_next = std::move(next);
    else
        next();
}

// -- as a supernode

void Hosting::promote(const Native::InviteLink& by, const QString& name, Dialects dialects)
{
    if (m_index || m_other || m_isComing)
        return;
    qCInfo(lcNode) << "this peer becomes a supernode:" << by.endpoint.toString() << "asks for it";
    // Accounts belong to indexes that stay; here, peers of these have a second home.
    m_neighbours = {by};
    open(Purpose::Supernode, {name, true, dialects, m_setting.openOverlay}, m_environment.networks(),
         [this](const Status& status) {
             if (status)
                 return;
             m_neighbours.clear();
             qCWarning(lcNode) << "cannot host an index:" << status.error().detail;
         });
}

void Hosting::demote()
{
    if (!m_index || m_purpose != Purpose::Supernode)
        return;
    qCInfo(lcNode) << "this peer is no supernode any more";
    close();
}

// -- for its owner

void Hosting::startHosting(const HostingOptions& wanted, QObject* context, Callback<QString> done)
{
    HostingOptions options = wanted;
    options.name = wanted.name.trimmed();
    options.dialects |= Dialect::Native;
    if (!options.name.isEmpty()) {
        if (const Status status = checkShownName(options.name); !status)
            return done(status.error());
    }
    if (m_isComing)
        return done(indexIsComing());
    const bool stays = m_index && m_purpose != Purpose::Supernode && m_index->name() == shownName(options) &&
                       m_index->dialects() == options.dialects;
    if (stays) {
        m_index->setInviteOnly(options.inviteOnly);
        m_index->overlay().setOpen(options.openOverlay);
        m_setting = options;
        Q_EMIT settingChanged();
        Q_EMIT neighboursChanged();
        return tellInvite(context, done);
    }
    m_isComing = true;
    if (m_index)
        close();
    whenClosed([this, options, guard = QPointer<QObject>(context), done = std::move(done)] {
        const HostingOptions before = std::exchange(m_setting, options);
        const bool wasWanted = std::exchange(m_isWanted, !m_environment.isServer);
        open(m_environment.isServer ? Purpose::Server : Purpose::Owner, options, m_environment.networks(),
             [this, before, wasWanted, guard, done](const Status& status) {
                 if (!status) {
                     m_setting = before;
                     m_isWanted = wasWanted;
                 }
                 Q_EMIT settingChanged();
                 if (!guard)
                     return;
                 if (!status)
                     return done(status.error());
                 tellInvite(guard, done);
             });
    });
}

void Hosting::stopHosting(QObject* context, Done done)
{
    Q_UNUSED(context)
    if (m_environment.isServer)
        return done(Error{ErrorCode::Unsupported,
                          QStringLiteral("this node is nothing but an index: end the program to end it")});
    if (m_isComing)
        return done(indexIsComing());
    if (!m_index)
        return done(noIndexHere());
    m_isWanted = false;
    Q_EMIT settingChanged();
    close();
    done({});
}

void Hosting::options(QObject* context, Callback<HostingOptions> done)
{
    Q_UNUSED(context)
    HostingOptions options = m_setting;
    if (m_index) {
        options.name = m_index->name();
        options.inviteOnly = m_index->isInviteOnly();
        options.dialects = m_index->dialects();
    }
    done(options);
}

void Hosting::invite(int uses, int days, QObject* context, const Callback<QString>& done)
{
    if (!m_index)
        return done(Error{ErrorCode::Unsupported, QStringLiteral("this node hosts no index to invite to")});
    Index::InviteRequest request;
    request.uses = uses;
    request.life = std::chrono::hours{24} * days;
    m_index->service().createInvite(request, context, [guard = QPointer(this), this, done](const auto& created) {
        if (!guard)
            return done(noIndexHere());
        done(created ? Result<QString>(m_environment.inviteLink(created->token)) : Result<QString>(created.error()));
    });
}

void Hosting::tellInvite(QObject* context, const Callback<QString>& done)
{
    if (m_index && m_index->isInviteOnly())
        return invite(StartInviteUses, StartInviteDays, context, done);
    done(m_environment.inviteLink({}));
}

void Hosting::unlessOwn(quint64 id, QObject* context, const Done& done, std::function<void()> call)
{
    const Index::KeyFingerprint own = Native::toIndex(m_environment.tls->identity().fingerprint());
    m_index->service().peer(
        Index::RegistrationId{id}, context,
        [guard = QPointer(this), this, own, done, call = std::move(call)](const auto& peer) {
            if (!peer)
                return done(peer.error());
            if (!guard || !m_index)
                return done(noIndexHere());
            if (peer->key == own)
                return done(Error{ErrorCode::InvalidArgument, QStringLiteral("this is you: stop hosting instead")});
            call();
        });
}

void Hosting::removePeer(quint64 id, QObject* context, Done done)
{
    if (!m_index)
        return done(noIndexHere());
    unlessOwn(id, context, done,
              [=, this] { m_index->service().unregister(Index::RegistrationId{id}, context, done); });
}

void Hosting::ban(quint64 id, QObject* context, Done done)
{
    if (!m_index)
        return done(noIndexHere());
    unlessOwn(id, context, done, [=, this] { m_index->service().ban(Index::RegistrationId{id}, context, done); });
}

void Hosting::unban(const QString& name, QObject* context, Done done)
{
    if (!m_index)
        return done(noIndexHere());
    m_index->service().unban(name, context, std::move(done));
}

void Hosting::traces(QObject* context, Callback<QList<TracedSearch>> done)
{
    Q_UNUSED(context)
    if (!m_index)
        return done(noIndexHere());
    done(m_index->overlay().traces());
}

void Hosting::registered(QObject* context, Callback<QList<HostedPeerRow>> done)
{
    if (!m_index)
        return done(noIndexHere());
    const Index::KeyFingerprint own = Native::toIndex(m_environment.tls->identity().fingerprint());
    listHosted(m_index->service(), own, context, std::move(done));
}

} // namespace Potluck::Node
