// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/identity.h"

#include <QByteArray>

#include <memory>

using SSL = struct ssl_st;

namespace Potluck::Net {

// Asked during the handshake about the key of the other side's certificate. Internal to this room.
class TlsKeyCheck
{
public:
    virtual ~TlsKeyCheck() = default;
    // publicKey: SubjectPublicKeyInfo, DER. False ends the handshake.
    [[nodiscard]] virtual bool acceptsKey(const QByteArray& publicKey) = 0;
};

// How every TLS connection of a node is set up: TLS 1.3 only, its identity's certificate, no session tickets, no early
// data, no compression, small buffers for idle connections. Self-signed certificates are taken from anyone: who it is,
// is told by the key's fingerprint. One per identity, shared by all streams of all threads.
class TlsContext
{
public:
    [[nodiscard]] static Result<std::shared_ptr<const TlsContext>> create(std::shared_ptr<const Identity> identity);
    ~TlsContext();
    TlsContext(const TlsContext&) = delete;
    TlsContext& operator=(const TlsContext&) = delete;

    [[nodiscard]] const Identity& identity() const;

private:
    friend class TlsStream;
    struct Private;
    explicit TlsContext(std::unique_ptr<Private> d);
    // A new connection's state, the caller's to free; `check` must outlive its handshake.
    [[nodiscard]] SSL* newServer(TlsKeyCheck& check) const;
    [[nodiscard]] SSL* newClient(TlsKeyCheck& check) const;

    std::unique_ptr<Private> d;
};

} // namespace Potluck::Net
