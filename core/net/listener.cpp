// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/listener.h"

#include "base/log.h"

#include <QHash>
#include <QSocketNotifier>
#include <QTcpServer>

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <list>
#include <map>
#include <mutex>
#include <vector>

namespace Potluck::Net {
namespace {

constexpr int FreePortAttempts = 50;
constexpr int Backlog = 1024; // callers that the kernel holds for us
constexpr Milliseconds AcceptPause{1000};

// Counts places; shared with the connections, which may live on other threads and outlive the listener.
class Places : public std::enable_shared_from_this<Places>
{
public:
    explicit Places(const ListenerLimits& limits) : m_limits(limits) {}

    // Null when a limit is reached.
    std::shared_ptr<ConnectionPlace> take(const QHostAddress& remote)
    {
        const QString key = remote.isLoopback() ? QString() : limitKey(remote);
        const std::lock_guard lock(m_mutex);
        if (m_total >= m_limits.connections)
            return nullptr;
        if (!key.isEmpty()) {
            int& count = m_byRemote[key];
            if (count >= m_limits.connectionsPerRemote)
                return nullptr;
            ++count;
        }
        ++m_total;
        return std::make_shared<Place>(shared_from_this(), key);
    }
    int total() const
    {
        const std::lock_guard lock(m_mutex);
        return m_total;
    }

private:
    class Place final : public ConnectionPlace
    {
    public:
        Place(std::shared_ptr<Places> places, QString key) : m_places(std::move(places)), m_key(std::move(key)) {}
        ~Place() override { m_places->giveBack(m_key); }

    private:
        std::shared_ptr<Places> m_places;
        QString m_key;
    };

    void giveBack(const QString& key)
    {
        const std::lock_guard lock(m_mutex);
        --m_total;
        const auto found = m_byRemote.find(key);
        if (found != m_byRemote.end() && --*found == 0)
            m_byRemote.erase(found);
    }

    const ListenerLimits m_limits;
    mutable std::mutex m_mutex;
    int m_total = 0;
    QHash<QString, int> m_byRemote;
};

class Server final : public QTcpServer
{
public:
    explicit Server(std::function<void(qintptr)> call) : m_call(std::move(call)) {}

protected:
    void incomingConnection(qintptr descriptor) override { m_call(descriptor); }

private:
    std::function<void(qintptr)> m_call;
};

Endpoint endpointOf(int descriptor, int (*ask)(int, sockaddr*, socklen_t*))
{
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    if (ask(descriptor, reinterpret_cast<sockaddr*>(&storage), &size) != 0)
        return {};
    quint16 port = 0;
    if (storage.ss_family == AF_INET)
        port = ntohs(reinterpret_cast<const sockaddr_in*>(&storage)->sin_port);
    else if (storage.ss_family == AF_INET6)
        port = ntohs(reinterpret_cast<const sockaddr_in6*>(&storage)->sin6_port);
    return Endpoint::of(QHostAddress(reinterpret_cast<const sockaddr*>(&storage)), port);
}

// The kernel wakes us only when at least that many bytes are there, so that looking without taking does not spin.
bool wakeAt(int descriptor, int bytes)
{
    return ::setsockopt(descriptor, SOL_SOCKET, SO_RCVLOWAT, &bytes, sizeof bytes) == 0;
}

Error listenError(const QTcpServer& server, const Endpoint& endpoint)
{
    const QString where = endpoint.toString();
    switch (server.serverError()) {
    case QAbstractSocket::AddressInUseError:
        return {ErrorCode::AlreadyExists, QStringLiteral("%1 is in use by another program").arg(where)};
    case QAbstractSocket::SocketAccessError:
        return {ErrorCode::PermissionDenied, QStringLiteral("not allowed to listen on %1").arg(where)};
    case QAbstractSocket::SocketAddressNotAvailableError:
        return {ErrorCode::InvalidArgument, QStringLiteral("this machine does not have the address of %1").arg(where)};
    default:
        return {ErrorCode::Io, QStringLiteral("cannot listen on %1: %2").arg(where, server.errorString())};
    }
}

} // namespace

struct Listener::Private
{
    // A caller who has not yet said enough.
    struct Unclassified
    {
        AcceptedSocket socket;
        std::unique_ptr<QSocketNotifier> notifier;
        std::unique_ptr<Timer> deadline;
        qsizetype seen = 0;
    };
    using Waiting = std::list<Unclassified>;

    Private(Listener* listener, TimerSource& source, const ListenerLimits& l)
        : q(listener), timers(source), limits(l), places(std::make_shared<Places>(l))
    {}

    [[nodiscard]] std::unique_ptr<Server> makeServer();
    [[nodiscard]] Status listenAll(const QList<Endpoint>& wanted, quint16 port);
    void incoming(SocketDescriptor descriptor);
    void look(Waiting::iterator caller);
    void drop(Waiting::iterator caller);

    Listener* q;
    TimerSource& timers;
    ListenerLimits limits;
    std::shared_ptr<Places> places;
    std::vector<std::unique_ptr<Server>> servers;
    QList<Endpoint> endpoints;
    std::map<Dialect, ConnectionAcceptor*> acceptors;
    Waiting waiting; // oldest first
    std::unique_ptr<Timer> pause;
};

Listener::Listener(TimerSource& timers, ListenerLimits limits, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(this, timers, limits))
{}

Listener::~Listener() = default;

void Listener::setAcceptor(Dialect dialect, ConnectionAcceptor* acceptor)
{
    d->acceptors[dialect] = acceptor;
}

Status Listener::listen(const QList<Endpoint>& endpoints)
{
    bool freePort = false;
    for (const Endpoint& endpoint : endpoints) {
        if (endpoint.address().isNull())
            return Error{ErrorCode::InvalidArgument, QStringLiteral("%1 is not an address").arg(endpoint.toString())};
        freePort = freePort || endpoint.port == 0;
    }
    if (endpoints.isEmpty())
        return Error{ErrorCode::InvalidArgument, QStringLiteral("no address to listen on")};
    Status result;
    for (int attempt = 0; attempt < FreePortAttempts; ++attempt) {
        result = d->listenAll(endpoints, 0);
        // The port that was free on the first address may be taken on another: try the next free one.
        if (result.ok() || !freePort || result.error().code != ErrorCode::AlreadyExists)
            break;
    }
    return result;
}

std::unique_ptr<Server> Listener::Private::makeServer()
{
    auto server = std::make_unique<Server>([this](qintptr descriptor) { incoming(SocketDescriptor(descriptor)); });
    server->setListenBacklogSize(Backlog);
    // Out of descriptors or memory: Qt has paused accepting, for it would spin.
    QObject::connect(server.get(), &QTcpServer::acceptError, q, [this] {
        qCWarning(lcNet) << "no connection can be accepted for now; trying again in a second";
        pause = timers.after(AcceptPause, [this] {
            for (const auto& each : servers)
                each->resumeAccepting();
        });
    });
    return server;
}

Status Listener::Private::listenAll(const QList<Endpoint>& wanted, quint16 port)
{
    servers.clear();
    endpoints.clear();
    for (const Endpoint& endpoint : wanted) {
        auto server = makeServer();
        const quint16 thisPort = endpoint.port != 0 ? endpoint.port : port;
        if (!server->listen(endpoint.address(), thisPort)) {
            const Error error = listenError(*server, {endpoint.host, thisPort});
            servers.clear();
            endpoints.clear();
            return error;
        }
        if (endpoint.port == 0)
            port = server->serverPort();
        endpoints.append({endpoint.host, server->serverPort()});
        servers.push_back(std::move(server));
    }
    return {};
}

QList<Endpoint> Listener::endpoints() const
{
    return d->endpoints;
}

void Listener::close()
{
    d->pause.reset();
    d->servers.clear();
    d->endpoints.clear();
    d->waiting.clear();
}

int Listener::connectionCount() const
{
    return d->places->total();
}

void Listener::Private::incoming(SocketDescriptor descriptor)
{
    const int fd = static_cast<int>(descriptor.value());
    AcceptedSocket socket;
    socket.remote = endpointOf(fd, ::getpeername);
    socket.local = endpointOf(fd, ::getsockname);
    socket.place = places->take(socket.remote.address());
    if (!socket.place) {
        qCDebug(lcNet) << "too many connections; turned away" << socket.remote.toString();
        return;
    }
    const int flags = ::fcntl(fd, F_GETFL);
    if (flags < 0 || ::fcntl(fd, F_SETFL, flags | O_NONBLOCK) != 0)
        return;
    socket.descriptor = std::move(descriptor);
    if (static_cast<int>(waiting.size()) >= limits.unclassified)
        drop(waiting.begin());
    const auto caller = waiting.emplace(waiting.end());
    caller->socket = std::move(socket);
    caller->notifier = std::make_unique<QSocketNotifier>(fd, QSocketNotifier::Read);
    QObject::connect(caller->notifier.get(), &QSocketNotifier::activated, q, [this, caller] { look(caller); });
    caller->deadline = timers.after(limits.classifyWithin, [this, caller] { drop(caller); });
}

void Listener::Private::look(Waiting::iterator caller)
{
    const int fd = static_cast<int>(caller->socket.descriptor.value());
    std::array<char, SniffBytes> bytes;
    const ssize_t got = ::recv(fd, bytes.data(), bytes.size(), MSG_PEEK);
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    // Woken without more bytes: the caller has ended.
    if (got <= caller->seen)
        return drop(caller);
    caller->seen = got;
    ConnectionAcceptor* acceptor = nullptr;
    switch (sniff(QByteArrayView(bytes.data(), got))) {
    case SniffAnswer::Incomplete:
        if (!wakeAt(fd, static_cast<int>(got) + 1))
            drop(caller);
        return;
    case SniffAnswer::Native:
        acceptor = acceptors[Dialect::Native];
        break;
    case SniffAnswer::Beer2beer:
        acceptor = acceptors[Dialect::Beer2beer];
        break;
    case SniffAnswer::Alakazaam:
        acceptor = acceptors[Dialect::Alakazaam];
        break;
    case SniffAnswer::Unknown:
        break;
    }
    if (!acceptor || !wakeAt(fd, 1))
        return drop(caller);
    AcceptedSocket socket = std::move(caller->socket);
    caller->notifier->setEnabled(false);
    caller->notifier.release()->deleteLater(); // it is what calls us
    waiting.erase(caller);
    acceptor->accept(std::move(socket));
}

void Listener::Private::drop(Waiting::iterator caller)
{
    qCDebug(lcNet) << "hung up on" << caller->socket.remote.toString();
    caller->notifier->setEnabled(false);
    caller->notifier.release()->deleteLater();
    waiting.erase(caller);
}

} // namespace Potluck::Net
