// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/alakazaamindex.h"

#include "node/filesearch.h"

#include <QMetaObject>

namespace Potluck::Node {
namespace {

using Alakazaam::SuperPeerClient;

template<typename T>
void cannotTell(QObject* context, std::function<void(Result<T>)> done)
{
    QMetaObject::invokeMethod(
        context,
        [done = std::move(done)] {
            done(Error{ErrorCode::Unsupported, QStringLiteral("an AlaKazaam network does not tell who is there")});
        },
        Qt::QueuedConnection);
}

} // namespace

Alakazaam::PeerAddress alakazaamAddress(const QList<Net::Endpoint>& advertised, quint16 port)
{
    Alakazaam::PeerAddress own;
    own.port = port;
    for (const Net::Endpoint& endpoint : advertised) {
        const QHostAddress address = endpoint.address();
        if (address.protocol() == QAbstractSocket::IPv4Protocol && own.ipv4.isNull()) {
            own.ipv4 = address;
            own.port = endpoint.port;
        }
        if (address.protocol() == QAbstractSocket::IPv6Protocol && own.ipv6.isNull())
            own.ipv6 = address;
    }
    return own;
}

AlakazaamIndex::AlakazaamIndex(const Alakazaam::SuperPeerClientEnvironment& environment, const Alakazaam::Link& link,
                               const JoinedSetting& stored, const Self& self, QObject* parent)
    : JoinedIndex(parent)
    , m_stored(stored)
    , m_client(std::make_unique<SuperPeerClient>(
          environment, Alakazaam::SuperPeerClientSettings{link, alakazaamAddress(self.advertise, self.port)}))
{
    m_stored.link = link.toString();
    connect(m_client.get(), &SuperPeerClient::stateChanged, this, [this] {
        Q_EMIT changed();
        Q_EMIT stateChanged();
    });
    connect(m_client.get(), &SuperPeerClient::publishedChanged, this, &JoinedIndex::changed);
    connect(m_client.get(), &SuperPeerClient::stopped, this, &JoinedIndex::stopped);
}

AlakazaamIndex::~AlakazaamIndex() = default;

QString AlakazaamIndex::name() const
{
    const Alakazaam::PeerAddress& address = m_client->link().address;
    return Net::Endpoint::of(address.ipv4, address.port).toString();
}

JoinedIndex::State AlakazaamIndex::state() const
{
    return stateOf(m_client->state());
}

IndexRow AlakazaamIndex::row() const
{
    IndexRow row;
    row.link = m_stored.link;
    row.name = name();
    if (const auto own = m_client->ownAddress())
        row.user = Net::Endpoint::of(own->ipv4, own->port).toString();
    row.publishedFiles = m_client->published().files;
    return row;
}

bool AlakazaamIndex::isMeantBy(const QString& text) const
{
    const auto link = Alakazaam::Link::parse(text);
    return link && *link == m_client->link();
}

void AlakazaamIndex::setSelf(const Self& self)
{
    m_client->setOwn(alakazaamAddress(self.advertise, self.port));
}

void AlakazaamIndex::search(const Index::SearchRequest& request, QObject* context, Found found,
                            std::function<void(Status)> ended)
{
    m_client->search(
        request, context, [found = std::move(found)](const QList<Index::SearchResult>& results) { found(results); },
        std::move(ended));
}

void AlakazaamIndex::peers(const Index::PeersRequest&, QObject* context, Callback<Index::PeersPage> done)
{
    cannotTell<Index::PeersPage>(context, std::move(done));
}

void AlakazaamIndex::browse(const Index::BrowseRequest&, QObject* context, Callback<Index::BrowsePage> done)
{
    cannotTell<Index::BrowsePage>(context, std::move(done));
}

void AlakazaamIndex::sources(const Transfer::WantedFile& file, QObject* context, Found found,
                             std::function<void(Status)> ended)
{
    if (isFoundByName(file))
        return search(searchByName(file), context, std::move(found), std::move(ended));
    QMetaObject::invokeMethod(
        context, [ended = std::move(ended)] { ended({}); }, Qt::QueuedConnection);
}

} // namespace Potluck::Node
