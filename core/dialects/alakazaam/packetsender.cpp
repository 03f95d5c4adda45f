// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/alakazaam/packetsender.h"

#include <QCoreApplication>
#include <QNetworkProxy>
#include <QTcpSocket>

#include <algorithm>
#include <deque>
#include <map>
#include <utility>
#include <vector>

namespace Potluck::Alakazaam {

namespace {

struct Waiting
{
    QByteArray packet;
    PacketSender::Done done;
};

struct Destination
{
    QList<Net::Endpoint> endpoints;
    qsizetype first = 0; // of the endpoints: the one that answered last
    int underWay = 0;
    std::deque<Waiting> waiting;
};

QString keyOf(const QList<Net::Endpoint>& endpoints)
{
    QString key;
    for (const Net::Endpoint& endpoint : endpoints)
        key += endpoint.toString() + u' ';
    return key;
}

} // namespace

struct PacketSender::Private
{
    Private(PacketSender* sender, TimerSource& source, const PacketSenderLimits& l)
        : q(sender), timers(source), limits(l)
    {}

    void begin();
    void beginOne(const QString& key, Destination& to);
    void ended(const Attempt* attempt, bool sent);
    void tell(Done done, bool sent);
    [[nodiscard]] QHostAddress ownAddressFor(const QHostAddress& remote) const;

    PacketSender* q;
    TimerSource& timers;
    PacketSenderLimits limits;
    QList<QHostAddress> own;
    std::map<QString, Destination> destinations; // those that something is under way to or waits for
    QString lastKey;                             // whose turn it was last
    int waiting = 0;
    std::vector<std::unique_ptr<Attempt>> attempts;
};

// One packet on its way.
class PacketSender::Attempt
{
public:
    Attempt(Private& sender, QString key, const Destination& to, Waiting packet)
        : m_sender(sender)
        , m_key(std::move(key))
        , m_endpoints(to.endpoints)
        , m_at(to.first)
        , m_packet(std::move(packet))
    {}
    ~Attempt() { dropSocket(); }

    void begin()
    {
        const Net::Endpoint endpoint = m_endpoints[m_at % m_endpoints.size()];
        dropSocket();
        m_socket = new QTcpSocket;
        m_socket->setProxy(QNetworkProxy::NoProxy);
        QObject::connect(m_socket, &QTcpSocket::connected, m_socket, [this] {
            m_wasConnected = true;
            m_socket->write(m_packet.packet);
            m_socket->disconnectFromHost();
        });
        QObject::connect(m_socket, &QTcpSocket::disconnected, m_socket, [this] { end(); });
        QObject::connect(m_socket, &QTcpSocket::errorOccurred, m_socket, [this] { end(); });
        m_patience = m_sender.timers.after(m_sender.limits.patience, [this] { end(); });
        // From the event loop: where there is no way to an address, the socket says so from inside the call.
        QMetaObject::invokeMethod(
            m_socket, [this, endpoint] { connectTo(endpoint); }, Qt::QueuedConnection);
    }

    [[nodiscard]] const QString& key() const { return m_key; }
    [[nodiscard]] qsizetype endpoint() const { return m_at % m_endpoints.size(); }
    [[nodiscard]] Done takeDone() { return std::move(m_packet.done); }

private:
    void connectTo(const Net::Endpoint& endpoint)
    {
        const QHostAddress own = m_sender.ownAddressFor(endpoint.address());
        if (!own.isNull())
            (void)m_socket->bind(own);                              // where that fails, from any address
        m_socket->connectToHost(endpoint.address(), endpoint.port); // may destroy this
    }
    void end()
    {
        // The peer may close before all is acknowledged; whoever accepted the connection had the packet in one segment.
        if (m_wasConnected || ++m_tried >= m_endpoints.size()) {
            dropSocket();
            m_patience.reset();
            return m_sender.ended(this, m_wasConnected);
        }
        ++m_at;
        begin();
    }
    void dropSocket()
    {
        if (!m_socket)
            return;
        m_socket->disconnect();
        m_socket->abort();
        QCoreApplication::removePostedEvents(m_socket, QEvent::MetaCall);
        m_socket->deleteLater();
        m_socket = nullptr;
    }

    Private& m_sender;
    QString m_key;
    QList<Net::Endpoint> m_endpoints;
    qsizetype m_at;
    qsizetype m_tried = 0;
    Waiting m_packet;
    QTcpSocket* m_socket = nullptr;
    bool m_wasConnected = false;
    std::unique_ptr<Timer> m_patience;
};

PacketSender::PacketSender(TimerSource& timers, PacketSenderLimits limits, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(this, timers, limits))
{}

PacketSender::~PacketSender() = default;

void PacketSender::setOwnAddresses(QList<QHostAddress> addresses)
{
    d->own = std::move(addresses);
}

void PacketSender::send(const QList<Net::Endpoint>& to, const QByteArray& packet, Done done)
{
    if (to.isEmpty() || d->waiting >= d->limits.waiting)
        return d->tell(std::move(done), false);
    Destination& destination = d->destinations[keyOf(to)];
    if (static_cast<int>(destination.waiting.size()) >= d->limits.waitingEach)
        return d->tell(std::move(done), false);
    destination.endpoints = to;
    destination.waiting.push_back({packet, std::move(done)});
    ++d->waiting;
    d->begin();
}

int PacketSender::underWay() const
{
    return static_cast<int>(d->attempts.size());
}

int PacketSender::waiting() const
{
    return d->waiting;
}

void PacketSender::Private::tell(Done done, bool sent)
{
    if (done)
        QMetaObject::invokeMethod(
            q, [done = std::move(done), sent] { done(sent); }, Qt::QueuedConnection);
}

void PacketSender::Private::begin()
{
    // Round the destinations, from the one after the last that had a turn, until a whole round found nothing to do.
    for (std::size_t idle = 0; idle < destinations.size();) {
        if (waiting == 0 || static_cast<int>(attempts.size()) >= limits.atOnce)
            return;
        auto next = destinations.upper_bound(lastKey);
        if (next == destinations.end())
            next = destinations.begin();
        lastKey = next->first;
        if (next->second.waiting.empty() || next->second.underWay >= limits.atOnceEach) {
            ++idle;
            continue;
        }
        idle = 0;
        beginOne(next->first, next->second);
    }
}

void PacketSender::Private::beginOne(const QString& key, Destination& to)
{
    Waiting packet = std::move(to.waiting.front());
    to.waiting.pop_front();
    --waiting;
    ++to.underWay;
    attempts.push_back(std::make_unique<Attempt>(*this, key, to, std::move(packet)));
    attempts.back()->begin();
}

void PacketSender::Private::ended(const Attempt* attempt, bool sent)
{
    const auto place = std::find_if(attempts.begin(), attempts.end(),
                                    [attempt](const std::unique_ptr<Attempt>& each) { return each.get() == attempt; });
    const std::unique_ptr<Attempt> over = std::move(*place);
    attempts.erase(place);
    tell(over->takeDone(), sent);

    const auto found = destinations.find(over->key());
    Destination& to = found->second;
    --to.underWay;
    if (sent) {
        to.first = over->endpoint();
    } else {
        waiting -= static_cast<int>(to.waiting.size());
        for (Waiting& each : to.waiting)
            tell(std::move(each.done), false);
        to.waiting.clear();
    }
    if (to.underWay == 0 && to.waiting.empty())
        destinations.erase(found);
    begin();
}

QHostAddress PacketSender::Private::ownAddressFor(const QHostAddress& remote) const
{
    for (const QHostAddress& address : own) {
        if (address.protocol() == remote.protocol() && Net::addressKind(address) == Net::addressKind(remote))
            return address;
    }
    return {};
}

} // namespace Potluck::Alakazaam
