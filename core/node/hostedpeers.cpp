// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/hostedpeers.h"

#include "dialects/native/parts.h"
#include "node/peerlisting.h"

#include <QPointer>

namespace Potluck::Node {
namespace {

HostedPeerRow toRow(const Index::PeerSummary& peer, const Index::KeyFingerprint& own)
{
    HostedPeerRow row;
    row.id = peer.id.value;
    row.name = peer.user;
    if (peer.online && !peer.addresses.isEmpty())
        row.address = Native::toNet(peer.addresses.constFirst()).toString();
    row.online = peer.online;
    row.files = static_cast<qint64>(peer.entries);
    row.lastSeen = QDateTime::fromMSecsSinceEpoch(peer.lastLogin.count(), Qt::UTC);
    for (const Dialect dialect : AllDialects) {
        if (peer.dialects.testFlag(dialect))
            row.dialects.append(dialectName(dialect));
    }
    row.isThisNode = peer.key == own;
    return row;
}

// Walks the index's pages; a child of the caller's context.
class HostedListing final : public QObject
{
public:
    HostedListing(Index::IndexService& service, const Index::KeyFingerprint& own, QObject* context,
                  ControlTarget::Callback<QList<HostedPeerRow>> done)
        : QObject(context), m_service(&service), m_own(own), m_done(std::move(done))
    {
        next({});
    }

private:
    void next(Index::RegistrationId after)
    {
        if (!m_service)
            return end(Error{ErrorCode::Cancelled, QStringLiteral("the index ended meanwhile")});
        Index::PeersRequest request;
        request.status = Index::PeerStatus::All;
        request.after = after;
        request.limit = Index::MaxPeersPerPage;
        m_service->peers(request, this, [this](const Result<Index::PeersPage>& page) {
            if (!page)
                return end(page.error());
            for (const Index::PeerSummary& peer : page->peers)
                m_rows.append(toRow(peer, m_own));
            if (page->more && m_rows.size() < MaxListedPeers)
                return next(page->peers.constLast().id);
            addBanned();
        });
    }
    void addBanned()
    {
        if (!m_service)
            return end(Error{ErrorCode::Cancelled, QStringLiteral("the index ended meanwhile")});
        m_service->listBans(this, [this](const Result<QStringList>& names) {
            if (!names)
                return end(names.error());
            for (const QString& name : *names) {
                HostedPeerRow row;
                row.name = name;
                row.banned = true;
                m_rows.append(row);
            }
            end(m_rows);
        });
    }
    void end(const Result<QList<HostedPeerRow>>& rows)
    {
        deleteLater();
        m_done(rows);
    }

    const QPointer<Index::IndexService> m_service;
    const Index::KeyFingerprint m_own;
    const ControlTarget::Callback<QList<HostedPeerRow>> m_done;
    QList<HostedPeerRow> m_rows;
};

} // namespace

void listHosted(Index::IndexService& service, const Index::KeyFingerprint& own, QObject* context,
                ControlTarget::Callback<QList<HostedPeerRow>> done)
{
    new HostedListing(service, own, context, std::move(done));
}

} // namespace Potluck::Node
