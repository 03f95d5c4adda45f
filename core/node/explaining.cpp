// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/explaining.h"

#include "dialects/native/dialer.h"
#include "dialects/native/parts.h"

#include <QDateTime>

#include <algorithm>
#include <vector>

namespace Potluck::Node {
namespace {

constexpr Milliseconds CallPatience{5000}; // for the connection, and again for the handshake
constexpr qsizetype MaxCalls = 4;

QString momentText(Milliseconds wall)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(wall.count());
    return local.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

// What says most of those that failed: who else answers before who refuses, before who says nothing.
const CallOutcome* mostTelling(const QList<CallOutcome>& calls)
{
    const auto rank = [](const CallOutcome& call) {
        switch (call.error->code) {
        case ErrorCode::Unauthorized:
            return 0;
        case ErrorCode::Protocol:
            return 1;
        case ErrorCode::Timeout:
            return 3;
        default:
            return 2;
        }
    };
    const auto first = std::min_element(calls.begin(), calls.end(),
                                        [&rank](const auto& a, const auto& b) { return rank(a) < rank(b); });
    return first == calls.end() ? nullptr : &*first;
}

bool isOfAHome(const Net::Endpoint& address)
{
    return address.kind() == Net::AddressKind::Private || address.kind() == Net::AddressKind::LinkLocal;
}

// One peer, from the question to the answer; a child of the caller's context.
class Explanation final : public QObject
{
public:
    Explanation(ExplainEnvironment environment, const PeerRow& peer, QObject* context,
                ControlTarget::Callback<QString> done)
        : QObject(context), m_environment(std::move(environment)), m_peer(peer), m_done(std::move(done))
    {}

    void begin()
    {
        IndexAccess* const index = findIndex();
        if (m_peer.id == 0)
            return end(Error{ErrorCode::InvalidArgument, QStringLiteral("no peer has the id 0")});
        if (!index)
            return end(Error{ErrorCode::NotFound, QStringLiteral("this node has not joined %1").arg(m_peer.index)});
        if (!index->isReachable())
            return end(QStringLiteral("The index %1 cannot be reached itself, so nobody can say where %2 is now.")
                           .arg(m_peer.index, m_peer.name));
        Index::PeersRequest request;
        request.status = Index::PeerStatus::All;
        request.after.value = m_peer.id - 1;
        request.limit = 1;
        m_call = std::make_unique<QObject>();
        m_patience = m_environment.timers.after(index->patience(), [this] {
            m_call.reset();
            end(QStringLiteral("The index %1 does not answer, so nobody can say where %2 is now.")
                    .arg(m_peer.index, m_peer.name));
        });
        index->peers(request, m_call.get(), [this](const Result<Index::PeersPage>& page) {
            m_patience.reset();
            if (!page)
                return end(page.error());
            const auto peer = std::find_if(page->peers.begin(), page->peers.end(),
                                           [this](const auto& each) { return each.id.value == m_peer.id; });
            if (peer == page->peers.end())
                return end(QStringLiteral("%1 is not registered at %2 any more.").arg(m_peer.name, m_peer.index));
            m_summary = *peer;
            if (m_summary.key == Native::toIndex(m_environment.tls->identity().fingerprint()))
                return end(QStringLiteral("This is you."));
            callAll();
        });
    }

private:
    [[nodiscard]] IndexAccess* findIndex() const
    {
        const auto indexes = m_environment.indexes();
        const auto at = std::find_if(indexes.begin(), indexes.end(),
                                     [this](const IndexAccess* each) { return each->name() == m_peer.index; });
        return at == indexes.end() ? nullptr : *at;
    }
    void callAll()
    {
        const bool canBeCalled =
            m_summary.online && m_summary.dialects.testFlag(Dialect::Native) && !m_summary.key.isNull();
        if (!canBeCalled || m_summary.addresses.isEmpty())
            return explain();
        const auto count = std::min(m_summary.addresses.size(), MaxCalls);
        for (qsizetype i = 0; i < count; ++i)
            call(Native::toNet(m_summary.addresses.at(i)));
    }
    void call(const Net::Endpoint& address)
    {
        Net::HttpClientOptions options;
        options.pin = Native::toNet(m_summary.key);
        options.connect = CallPatience;
        options.handshake = CallPatience;
        Native::ClientPtr client(
            new Net::HttpClient(m_environment.tls, address, m_environment.timers, std::move(options)));
        Net::HttpClient* const calling = client.get();
        m_clients.push_back(std::move(client));
        connect(calling, &Net::HttpClient::connected, this, [this, address] {
            m_outcomes.append({address, std::nullopt});
            explain();
        });
        connect(calling, &Net::HttpClient::closed, this, [this, address, calling] {
            m_outcomes.append({address, calling->error().value_or(Error{ErrorCode::Network, {}})});
            if (m_outcomes.size() == std::ssize(m_clients))
                explain();
        });
    }
    void explain() { end(explanationOf(m_peer.index, m_summary, m_outcomes)); }
    void end(const Result<QString>& answer)
    {
        if (std::exchange(m_ended, true))
            return;
        for (const Native::ClientPtr& client : m_clients)
            client->disconnect(this);
        deleteLater();
        m_done(answer);
    }

    const ExplainEnvironment m_environment;
    const PeerRow m_peer;
    const ControlTarget::Callback<QString> m_done;
    Index::PeerSummary m_summary;
    std::unique_ptr<QObject> m_call;
    std::unique_ptr<Timer> m_patience;
    std::vector<Native::ClientPtr> m_clients;
    QList<CallOutcome> m_outcomes;
    bool m_ended = false;
};

} // namespace

QString explanationOf(const QString& index, const Index::PeerSummary& peer, const QList<CallOutcome>& calls)
{
    const QString& name = peer.user;
    if (!peer.online)
        return QStringLiteral("%1 is offline; it came to %2 last on %3.").arg(name, index, momentText(peer.lastLogin));
    if (!peer.dialects.testFlag(Dialect::Native) || peer.key.isNull())
        return QStringLiteral("%1 uses a program of a seed network, which can only be called to fetch a file.")
            .arg(name);
    if (peer.addresses.isEmpty())
        return QStringLiteral("%1 told %2 no address where it can be called.").arg(name, index);
    for (const CallOutcome& call : calls) {
        if (!call.error)
            return QStringLiteral("%1 can be reached: it answers at %2.").arg(name, call.address.toString());
    }
    const CallOutcome* const call = mostTelling(calls);
    if (!call)
        return QStringLiteral("%1 was not called.").arg(name);
    const QString where = call->address.toString();
    switch (call->error->code) {
    case ErrorCode::Unauthorized:
        return QStringLiteral("Somebody else answers at %1, with another key than %2's: perhaps its address changed.")
            .arg(where, name);
    case ErrorCode::Protocol:
        return QStringLiteral("What answers at %1 is not Potluck: perhaps the address of %2 changed.").arg(where, name);
    default:
        break;
    }
    if (call->address.kind() == Net::AddressKind::Loopback)
        return QStringLiteral("%1 can only be called from the computer that it runs on: its address is %2.")
            .arg(name, where);
    if (peer.reachable == false)
        return QStringLiteral("%1 could not call it at %2 either: %3 is behind a router without an open port.")
            .arg(index, where, name);
    if (isOfAHome(call->address))
        return QStringLiteral(
                   "The address of %1, %2, is one inside a home or office: it can be called from there only.")
            .arg(name, where);
    if (call->error->code == ErrorCode::Timeout)
        return peer.reachable
                   ? QStringLiteral("%1 could call it, but nothing comes back from %2 to this computer: a "
                                    "firewall between here and there is in the way.")
                         .arg(index, where)
                   : QStringLiteral("Nothing comes back from %1: %2 is behind a router without an open port, "
                                    "or its computer sleeps.")
                         .arg(where, name);
    return QStringLiteral("%1 refuses to be called: %2 has just ended, or a firewall turns callers away.")
        .arg(where, name);
}

void explainPeer(const ExplainEnvironment& environment, const PeerRow& peer, QObject* context,
                 ControlTarget::Callback<QString> done)
{
    auto* const explanation = new Explanation(environment, peer, context, std::move(done));
    explanation->begin();
}

} // namespace Potluck::Node
