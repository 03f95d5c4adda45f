// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/alakazaam/packetserver.h"

#include "base/log.h"
#include "dialects/alakazaam/chunks.h"

#include <QPointer>

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace Potluck::Alakazaam {

namespace {

constexpr Milliseconds PacketWithin{10'000};
// How long a packet that is whole in bytes may still be a longer one in characters.
constexpr Milliseconds CharactersWithin{300};
constexpr Milliseconds SendWithin{30'000};

struct DeleteLater
{
    void operator()(QTcpSocket* socket) const
    {
        socket->disconnect();
        socket->deleteLater();
    }
};
using CallerSocket = std::unique_ptr<QTcpSocket, DeleteLater>;

// A connection that only has bytes to send and then ends. Owns itself, and dies with the server.
class Farewell final : public QObject
{
public:
    Farewell(CallerSocket socket, std::shared_ptr<Net::ConnectionPlace> place, TimerSource& timers, QObject* server)
        : QObject(server), m_socket(std::move(socket)), m_place(std::move(place))
    {
        connect(m_socket.get(), &QTcpSocket::readyRead, this, [this] { m_socket->skip(m_socket->bytesAvailable()); });
        connect(m_socket.get(), &QTcpSocket::disconnected, this, &QObject::deleteLater);
        m_deadline = timers.after(SendWithin, [this] { deleteLater(); });
        m_socket->disconnectFromHost();
        if (m_socket->state() == QAbstractSocket::UnconnectedState)
            deleteLater();
    }

private:
    CallerSocket m_socket;
    std::shared_ptr<Net::ConnectionPlace> m_place;
    std::unique_ptr<Timer> m_deadline;
};

class Call final : public PacketCall
{
public:
    Call(CallerSocket socket, Net::AcceptedSocket accepted, TimerSource& timers, QObject* server)
        : m_socket(std::move(socket)), m_accepted(std::move(accepted)), m_timers(timers), m_server(server)
    {}
    ~Call() override
    {
        // What a handler wrote to socket() itself is still sent.
        if (m_socket)
            leave();
    }

    const Net::Endpoint& remote() const override { return m_accepted.remote; }
    const Net::Endpoint& local() const override { return m_accepted.local; }
    bool isAlive() const override { return m_socket && m_socket->state() == QAbstractSocket::ConnectedState; }
    void answer(const QByteArray& bytes) override
    {
        if (isAlive())
            m_socket->write(bytes);
        leave();
    }
    QTcpSocket& socket() override { return *m_socket; }

private:
    void leave()
    {
        if (m_server && isAlive())
            new Farewell(std::move(m_socket), std::move(m_accepted.place), m_timers, m_server);
        m_socket.reset();
        m_accepted.place.reset();
    }

    CallerSocket m_socket;
    Net::AcceptedSocket m_accepted;
    TimerSource& m_timers;
    QPointer<QObject> m_server;
};

} // namespace

// A caller whose packet is not whole yet.
class PacketServer::Connection
{
public:
    Connection(Private& server, Net::AcceptedSocket accepted);

    [[nodiscard]] bool open();

private:
    void look(bool ended);
    void dispatch(const Packet& packet);
    void refuse(const QString& why);
    [[nodiscard]] std::unique_ptr<PacketCall> takeCall();

    Private& m_server;
    Net::AcceptedSocket m_accepted;
    CallerSocket m_socket{new QTcpSocket};
    QByteArray m_bytes;
    std::unique_ptr<Timer> m_deadline;
    std::unique_ptr<Timer> m_grace;
};

struct PacketServer::Private
{
    Private(PacketServer* server, TimerSource& source) : q(server), timers(source) {}

    void drop(const Connection* connection) { connections.erase(connection); }
    void offer(const Packet& packet, std::unique_ptr<PacketCall> call);

    PacketServer* q;
    TimerSource& timers;
    std::vector<PacketHandler*> handlers;
    std::unordered_map<const Connection*, std::unique_ptr<Connection>> connections;
};

PacketServer::Connection::Connection(Private& server, Net::AcceptedSocket accepted)
    : m_server(server), m_accepted(std::move(accepted))
{}

bool PacketServer::Connection::open()
{
    if (!m_socket->setSocketDescriptor(m_accepted.descriptor.value()))
        return false;
    (void)m_accepted.descriptor.release(); // the socket's from now on
    m_deadline = m_server.timers.after(PacketWithin, [this] { m_server.drop(this); });
    QObject::connect(m_socket.get(), &QTcpSocket::readyRead, m_socket.get(), [this] { look(false); });
    QObject::connect(m_socket.get(), &QTcpSocket::disconnected, m_socket.get(), [this] { look(true); });
    return true;
}

void PacketServer::Connection::look(bool ended)
{
    m_bytes += m_socket->read(MaxPacketBytes - m_bytes.size());
    ended = ended || m_bytes.size() >= MaxPacketBytes;
    const Decoded decoded = decode(m_bytes, ended);
    if (decoded.state == DecodeState::Done)
        return dispatch(decoded.packet);
    if (decoded.state == DecodeState::Rejected)
        return refuse(decoded.why);
    if (decoded.isEnough)
        m_grace = m_server.timers.after(CharactersWithin, [this] { look(true); });
}

std::unique_ptr<PacketCall> PacketServer::Connection::takeCall()
{
    m_socket->disconnect();
    m_socket->skip(m_socket->bytesAvailable());
    return std::make_unique<Call>(std::move(m_socket), std::move(m_accepted), m_server.timers, m_server.q);
}

void PacketServer::Connection::dispatch(const Packet& packet)
{
    Private& server = m_server;
    auto call = takeCall();
    server.drop(this);
    server.offer(packet, std::move(call));
}

void PacketServer::Connection::refuse(const QString& why)
{
    qCDebug(lcAlakazaam) << "refused a packet of" << m_accepted.remote.toString() << ":" << why;
    const QByteArray letters = m_bytes.first(std::min<qsizetype>(m_bytes.size(), 4));
    Private& server = m_server;
    const auto call = takeCall();
    server.drop(this);
    if (letters == "RETR")
        call->answer(QByteArray(InvalidPacketText.data(), InvalidPacketText.size()));
    else if (letters == "LOGI")
        call->answer(encode(Algi{Algi::refusal()}));
}

void PacketServer::Private::offer(const Packet& packet, std::unique_ptr<PacketCall> call)
{
    for (PacketHandler* const handler : std::vector(handlers)) {
        if (handler->handle(packet, call))
            return;
    }
    if (std::holds_alternative<Retr>(packet))
        call->answer(QByteArray(NotAvailableText.data(), NotAvailableText.size()));
    else if (std::holds_alternative<Logi>(packet))
        call->answer(encode(Algi{Algi::refusal()}));
}

PacketServer::PacketServer(TimerSource& timers, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(this, timers))
{}

PacketServer::~PacketServer() = default;

void PacketServer::addHandler(PacketHandler& handler)
{
    d->handlers.push_back(&handler);
}

void PacketServer::removeHandler(PacketHandler& handler)
{
    std::erase(d->handlers, &handler);
}

void PacketServer::accept(Net::AcceptedSocket socket)
{
    auto connection = std::make_unique<Connection>(*d, std::move(socket));
    if (connection->open())
        d->connections.emplace(connection.get(), std::move(connection));
}

int PacketServer::connectionCount() const
{
    return static_cast<int>(d->connections.size());
}

} // namespace Potluck::Alakazaam
