// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/timers.h"
#include "net/acceptedsocket.h"
#include "net/endpoint.h"
#include "net/identity.h"
#include "net/tlscontext.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QObject>

#include <memory>
#include <optional>
#include <span>

namespace Potluck::Net {

// Timeouts of a stream; zero switches one off.
struct TlsTimeouts
{
    Milliseconds connect{10'000};
    Milliseconds handshake{10'000};
    // No byte moved in either direction for at least this and at most twice as long.
    Milliseconds idle{0};
};

// One TLS 1.3 connection over TCP: bytes are pulled by the caller into its own memory and pushed from it, and nothing
// is queued beyond one record to read and GatheredBytes to write, so memory is bounded by construction. Lives on one
// thread with a Qt event loop.
//
// States: connecting, handshaking, open (after opened()), closed (after closed(), exactly once, never from within a
// constructor). Within a slot connected to one of its signals, destroy it with deleteLater().
class TlsStream final : public QObject
{
    Q_OBJECT

public:
    // The server side of an accepted connection. Asks for a client certificate and does without one (curl).
    TlsStream(std::shared_ptr<const TlsContext> context, AcceptedSocket socket, TimerSource& timers,
              TlsTimeouts timeouts = {}, QObject* parent = nullptr);
    // The client side: resolves, connects, shakes hands. With a pin, a server with another key is Unauthorized.
    TlsStream(std::shared_ptr<const TlsContext> context, Endpoint endpoint, std::optional<KeyFingerprint> pin,
              TimerSource& timers, TlsTimeouts timeouts = {}, QObject* parent = nullptr);
    ~TlsStream() override;

    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool isClosed() const;
    // Why it closed; nothing while it is not, and nothing after an orderly end by either side.
    [[nodiscard]] const std::optional<Error>& error() const;

    // Both valid once open. Null where the client showed no certificate.
    [[nodiscard]] const KeyFingerprint& peerFingerprint() const;
    // SubjectPublicKeyInfo of the other side, DER; empty without a certificate.
    [[nodiscard]] const QByteArray& peerPublicKey() const;
    [[nodiscard]] const Endpoint& remote() const;
    [[nodiscard]] const Endpoint& local() const;

    // Reads into the caller's memory: the number of bytes, 0 when there is nothing now (readyRead() will follow; also
    // when this round's share of RoundBytes is used up, so that one fast stream does not starve the others), -1 when
    // the other side has ended or the stream is closed. Until somebody reads, the kernel holds the sender back.
    [[nodiscard]] qint64 read(std::span<char> into);
    // Encrypts and sends from the caller's memory as much as the kernel takes: the number of bytes taken, which may be
    // 0 or less than all; then drained() follows, and the caller offers the rest again. -1 when not open.
    [[nodiscard]] qint64 write(QByteArrayView bytes);
    // Encrypted bytes that the kernel has not taken yet: at most GatheredBytes and what TLS adds to them.
    [[nodiscard]] qint64 backlog() const;

    // Changes the idle timeout of an open stream.
    void setIdleTimeout(Milliseconds idle);

    // Orderly end: sends what was taken and the TLS goodbye, then waits briefly for the other side's end so that it can
    // read everything. closed() follows. write() no longer works.
    void close();
    // Ends at once; closed() follows from the event loop.
    void abort();

    // What one stream may read in one round of the event loop, in bytes.
    static constexpr qint64 RoundBytes = 1024 * 1024;
    // What is written together leaves with one system call, up to this many bytes.
    static constexpr qint64 GatheredBytes = 64 * 1024;

Q_SIGNALS:
    void opened();
    // There may be something to read, or the other side has ended (then read() is -1).
    void readyRead();
    // The kernel took everything after a write() that was not taken whole.
    void drained();
    // No more: error() says why.
    void closed();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Potluck::Net
