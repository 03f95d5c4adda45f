// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/tlsstream.h"

#include "base/log.h"
#include "net/descriptorbio.h"
#include "net/opensslptr.h"

#include <QBasicTimer>
#include <QNetworkProxy>
#include <QSocketNotifier>
#include <QTcpSocket>
#include <QTimerEvent>

#include <openssl/err.h>

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace Potluck::Net {
namespace {

constexpr qsizetype RecordBytes = 16 * 1024; // the most that one TLS record carries
constexpr Milliseconds CloseWithin{3'000};
constexpr qint64 MaxDiscardedBytes = 1024 * 1024;

QString systemErrorText(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

void setOption(int descriptor, int level, int name, int value)
{
    // Best effort: without these options a connection is slower or notices a dead peer later, no more.
    (void)::setsockopt(descriptor, level, name, &value, sizeof value);
}

// Small messages leave at once, and a peer that vanished without a word is noticed in about two minutes.
void tuneSocket(int descriptor)
{
    setOption(descriptor, IPPROTO_TCP, TCP_NODELAY, 1);
    setOption(descriptor, SOL_SOCKET, SO_KEEPALIVE, 1);
    setOption(descriptor, IPPROTO_TCP, TCP_KEEPIDLE, 60);
    setOption(descriptor, IPPROTO_TCP, TCP_KEEPINTVL, 20);
    setOption(descriptor, IPPROTO_TCP, TCP_KEEPCNT, 3);
    const int flags = ::fcntl(descriptor, F_GETFL);
    (void)::fcntl(descriptor, F_SETFL, flags | O_NONBLOCK);
}

} // namespace

// A zero timer gives the event loop's other sources a turn between two rounds; a posted event would not.
class RoundTimer final : public QObject
{
public:
    explicit RoundTimer(std::function<void()> call) : m_call(std::move(call)) {}
    void start()
    {
        if (!m_timer.isActive())
            m_timer.start(0, this);
    }
    void stop() { m_timer.stop(); }

protected:
    void timerEvent(QTimerEvent*) override
    {
        m_timer.stop();
        m_call();
    }

private:
    QBasicTimer m_timer;
    std::function<void()> m_call;
};

struct TlsStream::Private final : TlsKeyCheck
{
    enum class State { Connecting, Handshaking, Open, Closing, Closed };

    Private(TlsStream* stream, std::shared_ptr<const TlsContext> tls, TimerSource& source, TlsTimeouts limits)
        : q(stream), context(std::move(tls)), timers(source), timeouts(limits), round([this] { startRound(); })
    {}

    [[nodiscard]] bool acceptsKey(const QByteArray& key) override;
    void connectTo();
    void beginHandshake(bool server);
    void continueHandshake();
    void readable();
    void writable();
    void startRound();
    void beginGoodbye();
    void discard();
    void fail(Error error);
    void end();
    void watchIdle();
    [[nodiscard]] Error brokenError(int sslError);
    void wantWrite();

    TlsStream* q;
    std::shared_ptr<const TlsContext> context;
    TimerSource& timers;
    TlsTimeouts timeouts;
    State state = State::Connecting;
    std::optional<Error> error;
    std::optional<KeyFingerprint> pin;
    Endpoint remote;
    Endpoint local;
    KeyFingerprint peerFingerprint;
    QByteArray peerPublicKey;

    std::unique_ptr<QTcpSocket> connector;
    AcceptedSocket socket;
    std::unique_ptr<DescriptorBio> bio;
    SslPtr ssl; // destroyed before its bio
    std::unique_ptr<QSocketNotifier> readNotifier;
    std::unique_ptr<QSocketNotifier> writeNotifier;
    std::unique_ptr<Timer> deadline;
    std::unique_ptr<Timer> idle;
    RoundTimer round;
    qint64 roundBytes = 0;
    qint64 discarded = 0;
    bool active = false;      // a byte moved since the idle timer last looked
    bool quietBefore = false; // the idle timer saw no byte the last time
    bool peerEnded = false;   // no more to read
    bool drainedWanted = false;
    bool readAfterWrite = false; // TLS itself must send before it reads on
};

TlsStream::TlsStream(std::shared_ptr<const TlsContext> context, AcceptedSocket socket, TimerSource& timers,
                     TlsTimeouts timeouts, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(context), timers, timeouts))
{
    d->remote = socket.remote;
    d->local = socket.local;
    d->socket = std::move(socket);
    d->beginHandshake(true);
}

TlsStream::TlsStream(std::shared_ptr<const TlsContext> context, Endpoint endpoint, std::optional<KeyFingerprint> pin,
                     TimerSource& timers, TlsTimeouts timeouts, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(context), timers, timeouts))
{
    d->remote = std::move(endpoint);
    d->pin = pin;
    d->connectTo();
}

TlsStream::~TlsStream() = default;

bool TlsStream::Private::acceptsKey(const QByteArray& key)
{
    peerPublicKey = key;
    peerFingerprint = fingerprintOf(key);
    if (!pin || *pin == peerFingerprint)
        return true;
    error = Error{ErrorCode::Unauthorized, QStringLiteral("%1 shows another key than it should: expected %2, got %3")
                                               .arg(remote.toString(), QString::fromLatin1(pin->toHex()),
                                                    QString::fromLatin1(peerFingerprint.toHex()))};
    return false;
}

void TlsStream::Private::connectTo()
{
    connector = std::make_unique<QTcpSocket>();
    connector->setProxy(QNetworkProxy::NoProxy);
    QObject::connect(connector.get(), &QTcpSocket::connected, q, [this] {
        local = Endpoint::of(connector->localAddress(), connector->localPort());
        // QTcpSocket does not give its descriptor away, so it closes its own and we keep a second one.
        socket.descriptor.reset(::fcntl(static_cast<int>(connector->socketDescriptor()), F_DUPFD_CLOEXEC, 0));
        connector.release()->deleteLater();
        if (!socket.descriptor.isValid())
            return fail({ErrorCode::Busy, QStringLiteral("no descriptor is left for a connection")});
        beginHandshake(false);
    });
    QObject::connect(connector.get(), &QTcpSocket::errorOccurred, q, [this] {
        const QString text = connector->errorString();
        fail({ErrorCode::Network, QStringLiteral("cannot connect to %1: %2").arg(remote.toString(), text)});
    });
    if (timeouts.connect.count() > 0) {
        deadline = timers.after(timeouts.connect, [this] {
            fail({ErrorCode::Timeout, QStringLiteral("%1 does not answer").arg(remote.toString())});
        });
    }
    connector->connectToHost(remote.host, remote.port);
}

void TlsStream::Private::beginHandshake(bool server)
{
    state = State::Handshaking;
    const int descriptor = static_cast<int>(socket.descriptor.value());
    tuneSocket(descriptor);
    bio = std::make_unique<DescriptorBio>(descriptor);
    ssl.reset(server ? context->newServer(*this) : context->newClient(*this));
    BIO* const raw = ssl ? bio->makeBio() : nullptr;
    if (!raw)
        return fail({ErrorCode::Internal, QStringLiteral("cannot set up TLS: %1").arg(takeOpenSslError())});
    SSL_set_bio(ssl.get(), raw, raw);
    readNotifier = std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read);
    writeNotifier = std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Write);
    writeNotifier->setEnabled(false);
    QObject::connect(readNotifier.get(), &QSocketNotifier::activated, q, [this] { readable(); });
    QObject::connect(writeNotifier.get(), &QSocketNotifier::activated, q, [this] { writable(); });
    deadline.reset();
    if (timeouts.handshake.count() > 0) {
        deadline = timers.after(timeouts.handshake, [this] {
            fail({ErrorCode::Timeout, QStringLiteral("%1 does not finish the TLS handshake").arg(remote.toString())});
        });
    }
    if (!server)
        continueHandshake();
}

void TlsStream::Private::continueHandshake()
{
    ERR_clear_error();
    const int result = SSL_do_handshake(ssl.get());
    if (result == 1) {
        if (pin && peerPublicKey.isEmpty())
            return fail({ErrorCode::Unauthorized, QStringLiteral("%1 shows no key").arg(remote.toString())});
        state = State::Open;
        deadline.reset();
        watchIdle();
        if (bio->backlog() > 0)
            wantWrite();
        readNotifier->setEnabled(true);
        // What came along with the last handshake message is in TLS's buffer, where no notifier sees it.
        if (SSL_has_pending(ssl.get()) == 1)
            round.start();
        Q_EMIT q->opened();
        return;
    }
    const int sslError = SSL_get_error(ssl.get(), result);
    if (sslError == SSL_ERROR_WANT_READ)
        readNotifier->setEnabled(true);
    else if (sslError != SSL_ERROR_WANT_WRITE)
        return fail(error ? *error : brokenError(sslError));
    if (bio->backlog() > 0)
        wantWrite();
}

Error TlsStream::Private::brokenError(int sslError)
{
    const bool handshaking = state == State::Handshaking;
    if (bio->systemError() != 0) {
        return {
            ErrorCode::Network,
            QStringLiteral("connection to %1 broke: %2").arg(remote.toString(), systemErrorText(bio->systemError()))};
    }
    const unsigned long code = ERR_peek_error();
    if (sslError == SSL_ERROR_SYSCALL || ERR_GET_REASON(code) == SSL_R_UNEXPECTED_EOF_WHILE_READING) {
        (void)takeOpenSslError();
        return {ErrorCode::Network,
                handshaking ? QStringLiteral("%1 ended the connection during the TLS handshake").arg(remote.toString())
                            : QStringLiteral("%1 ended the connection without a goodbye").arg(remote.toString())};
    }
    return {ErrorCode::Protocol, QStringLiteral("TLS with %1 failed: %2").arg(remote.toString(), takeOpenSslError())};
}

void TlsStream::Private::readable()
{
    readNotifier->setEnabled(false);
    switch (state) {
    case State::Handshaking:
        return continueHandshake();
    case State::Open:
        return startRound();
    case State::Closing:
        return discard();
    case State::Connecting:
    case State::Closed:
        return;
    }
}

void TlsStream::Private::startRound()
{
    if (state != State::Open)
        return;
    roundBytes = 0;
    Q_EMIT q->readyRead();
}

void TlsStream::Private::wantWrite()
{
    writeNotifier->setEnabled(true);
}

void TlsStream::Private::writable()
{
    writeNotifier->setEnabled(false);
    if (state == State::Closed)
        return;
    const qsizetype before = bio->backlog();
    if (!bio->flush())
        return fail(brokenError(SSL_ERROR_SYSCALL));
    active = active || bio->backlog() < before;
    if (bio->backlog() > 0)
        return wantWrite();
    if (state == State::Handshaking)
        return continueHandshake();
    if (state == State::Closing)
        return beginGoodbye();
    if (std::exchange(readAfterWrite, false))
        round.start();
    if (std::exchange(drainedWanted, false))
        Q_EMIT q->drained();
}

qint64 TlsStream::read(std::span<char> into)
{
    if (d->state == Private::State::Closed || d->state == Private::State::Closing || d->peerEnded)
        return -1;
    if (d->state != Private::State::Open)
        return 0;
    qint64 total = 0;
    while (total < static_cast<qint64>(into.size())) {
        if (d->roundBytes >= RoundBytes) {
            d->round.start();
            break;
        }
        size_t got = 0;
        ERR_clear_error();
        const auto rest = into.subspan(static_cast<size_t>(total));
        const int result = SSL_read_ex(d->ssl.get(), rest.data(), rest.size(), &got);
        if (result == 1) {
            total += static_cast<qint64>(got);
            d->roundBytes += static_cast<qint64>(got);
            continue;
        }
        const int sslError = SSL_get_error(d->ssl.get(), result);
        if (sslError == SSL_ERROR_WANT_READ) {
            d->readNotifier->setEnabled(true);
        } else if (sslError == SSL_ERROR_WANT_WRITE) {
            d->readAfterWrite = true;
        } else {
            d->peerEnded = true;
            if (sslError != SSL_ERROR_ZERO_RETURN)
                d->fail(d->brokenError(sslError));
        }
        break;
    }
    if (d->state == Private::State::Open && d->bio->backlog() > 0)
        d->wantWrite(); // TLS itself had something to say (a key update)
    d->active = d->active || total > 0;
    return total == 0 && d->peerEnded ? -1 : total;
}

qint64 TlsStream::write(QByteArrayView bytes)
{
    if (d->state != Private::State::Open)
        return -1;
    qint64 total = 0;
    int sslError = SSL_ERROR_NONE;
    while (total < bytes.size() && d->bio->backlog() == 0 && sslError == SSL_ERROR_NONE) {
        d->bio->cork();
        while (total < bytes.size() && d->bio->gathered() < GatheredBytes) {
            size_t taken = 0;
            ERR_clear_error();
            const auto size = static_cast<size_t>(std::min<qint64>(bytes.size() - total, RecordBytes));
            const int result = SSL_write_ex(d->ssl.get(), bytes.data() + total, size, &taken);
            if (result != 1) {
                sslError = SSL_get_error(d->ssl.get(), result);
                break;
            }
            total += static_cast<qint64>(taken);
        }
        if (!d->bio->uncork())
            sslError = SSL_ERROR_SYSCALL;
    }
    if (sslError != SSL_ERROR_NONE && sslError != SSL_ERROR_WANT_WRITE && sslError != SSL_ERROR_WANT_READ) {
        d->fail(d->brokenError(sslError));
        return -1;
    }
    d->active = d->active || total > 0;
    if (d->bio->backlog() > 0)
        d->wantWrite();
    d->drainedWanted = d->drainedWanted || total < bytes.size();
    return total;
}

qint64 TlsStream::backlog() const
{
    return d->bio ? d->bio->backlog() : 0;
}

void TlsStream::setIdleTimeout(Milliseconds idle)
{
    d->timeouts.idle = idle;
    if (d->state == Private::State::Open)
        d->watchIdle();
}

void TlsStream::Private::watchIdle()
{
    idle.reset();
    if (timeouts.idle.count() <= 0)
        return;
    // Looks twice per timeout instead of winding a timer up at every byte.
    active = true;
    quietBefore = false;
    idle = timers.every(std::max(timeouts.idle / 2, Milliseconds{1}), [this] {
        if (std::exchange(active, false)) {
            quietBefore = false;
        } else if (!std::exchange(quietBefore, true)) {
            return;
        } else {
            fail({ErrorCode::Timeout, QStringLiteral("%1 is silent for too long").arg(remote.toString())});
        }
    });
}

void TlsStream::close()
{
    if (d->state == Private::State::Closing || d->state == Private::State::Closed)
        return;
    if (d->state != Private::State::Open)
        return abort();
    d->state = Private::State::Closing;
    d->round.stop();
    d->idle.reset();
    d->readNotifier->setEnabled(false);
    d->deadline = d->timers.after(CloseWithin, [this] { d->end(); });
    if (d->bio->backlog() > 0)
        return d->wantWrite();
    d->beginGoodbye();
}

void TlsStream::Private::beginGoodbye()
{
    if ((SSL_get_shutdown(ssl.get()) & SSL_SENT_SHUTDOWN) == 0) {
        ERR_clear_error();
        (void)SSL_shutdown(ssl.get());
        if (bio->systemError() != 0)
            return end();
        if (bio->backlog() > 0)
            return wantWrite();
    }
    ::shutdown(static_cast<int>(socket.descriptor.value()), SHUT_WR);
    if (peerEnded)
        return end();
    // Closing with unread bytes would make the kernel reset the connection and destroy what is still on its way.
    readNotifier->setEnabled(true);
}

void TlsStream::Private::discard()
{
    char scratch[RecordBytes];
    const ssize_t got = ::recv(static_cast<int>(socket.descriptor.value()), scratch, sizeof scratch, 0);
    if (got > 0)
        discarded += got;
    const bool again = got > 0 || (got < 0 && (errno == EAGAIN || errno == EINTR));
    if (!again || discarded > MaxDiscardedBytes)
        return end();
    readNotifier->setEnabled(true);
}

void TlsStream::abort()
{
    d->end();
}

void TlsStream::Private::fail(Error why)
{
    if (state == State::Closed)
        return;
    qCDebug(lcNet).noquote() << why.detail;
    error = std::move(why);
    end();
}

void TlsStream::Private::end()
{
    if (state == State::Closed)
        return;
    state = State::Closed;
    const auto keptDeadline = std::move(deadline); // it may be what calls us
    const auto keptIdle = std::move(idle);
    round.stop();
    // The notifiers go before the descriptor: its number may be somebody else's the next moment. They are destroyed
    // later because one of them may be calling us.
    for (auto* const notifier : {&readNotifier, &writeNotifier}) {
        if (*notifier) {
            (*notifier)->setEnabled(false);
            notifier->release()->deleteLater();
        }
    }
    if (connector) {
        connector->disconnect(q);
        connector.release()->deleteLater();
    }
    socket.descriptor.reset();
    socket.place.reset();
    QMetaObject::invokeMethod(q, &TlsStream::closed, Qt::QueuedConnection);
}

bool TlsStream::isOpen() const
{
    return d->state == Private::State::Open;
}

bool TlsStream::isClosed() const
{
    return d->state == Private::State::Closed;
}

const std::optional<Error>& TlsStream::error() const
{
    return d->error;
}

const KeyFingerprint& TlsStream::peerFingerprint() const
{
    return d->peerFingerprint;
}

const QByteArray& TlsStream::peerPublicKey() const
{
    return d->peerPublicKey;
}

const Endpoint& TlsStream::remote() const
{
    return d->remote;
}

const Endpoint& TlsStream::local() const
{
    return d->local;
}

} // namespace Potluck::Net
