// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/peer.h"
#include "net/endpoint.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHostAddress>
#include <QList>

#include <optional>

namespace Potluck::Alakazaam {

constexpr qsizetype AddressBytes = 55; // "127.000.000.001|0000:0000:0000:0000:0000:0000:0000:0001"
constexpr qsizetype PortBytes = 5;     // "03000"

// Where somebody of this network is: an IPv4 and an IPv6 address and one port for both. The 55 characters are also what
// identifies a peer. Value; no name is ever resolved.
struct PeerAddress
{
    QHostAddress ipv4; // never null in what parse() and of() give
    QHostAddress ipv6; // null: none, told as ::ffff:a.b.c.d, since programs toss a coin between the two
    quint16 port = 0;

    // Lenient: octets of 1 to 3 digits, blanks around, any spelling of IPv6. An IPv6 address that is unspecified or
    // maps the same IPv4 is none. Nothing where one of the three makes no sense (port 0, IPv4 0.0.0.0 included).
    [[nodiscard]] static std::optional<PeerAddress> parse(QByteArrayView address, QByteArrayView port);
    // Of the places where a peer can be reached: the first IPv4 address and the first IPv6 address of the same port.
    // Nothing where there is no IPv4 address: such a peer cannot be told to this network.
    [[nodiscard]] static std::optional<PeerAddress> of(const QList<Index::Endpoint>& endpoints);

    [[nodiscard]] QByteArray addressText() const; // AddressBytes
    [[nodiscard]] QByteArray portText() const;    // PortBytes

    // Where to call, IPv4 first.
    [[nodiscard]] QList<Net::Endpoint> endpoints() const;
    [[nodiscard]] QList<Index::Endpoint> indexEndpoints() const;

    friend bool operator==(const PeerAddress&, const PeerAddress&) = default;
    friend size_t qHash(const PeerAddress& address, size_t seed = 0)
    {
        return qHashMulti(seed, address.ipv4, address.ipv6, address.port);
    }
};

// An address that only stood in a packet is contacted only where it is of the caller's kind (loopback, private, public;
// link-local counts as private), so that nobody is made to call others for a stranger.
[[nodiscard]] bool isOfKind(const QHostAddress& address, const QHostAddress& caller);
// Those of its endpoints that may be called for this caller.
[[nodiscard]] QList<Net::Endpoint> callable(const PeerAddress& address, const QHostAddress& caller);

} // namespace Potluck::Alakazaam
