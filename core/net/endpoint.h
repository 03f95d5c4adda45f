// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QString>
#include <QStringView>

#include <optional>

namespace Potluck::Net {

// The port that a node listens on unless told otherwise.
constexpr quint16 DefaultPort = 7700;

// What an address is good for: whether others can reach it, whether it may be told to them.
enum class AddressKind {
    Loopback,    // this machine only
    LinkLocal,   // this wire only (169.254/16, fe80::/10)
    Private,     // this site only (RFC 1918, 100.64/10, fc00::/7)
    Public,      // the internet
    Unspecified, // 0.0.0.0 or ::, "every address of mine"
    Special,     // multicast, broadcast, documentation: nobody to talk to
    Name,        // a host name, not resolved
};

// A host and a port. Pure value; the host is a literal IPv4 or IPv6 address in canonical form (an IPv4-mapped IPv6
// address becomes IPv4) or a lower-cased host name in its ASCII form.
struct Endpoint
{
    QString host;
    quint16 port = 0;

    // "1.2.3.4:7700", "[::1]:7700", "name:7700"; without a port ("1.2.3.4", "::1", "[::1]", "name") the default.
    // Nothing where the text is malformed, the port above 65535 or the name longer than 253.
    [[nodiscard]] static std::optional<Endpoint> parse(QStringView text, quint16 defaultPort = DefaultPort);
    [[nodiscard]] static Endpoint of(const QHostAddress& address, quint16 port);

    [[nodiscard]] bool isNull() const { return host.isEmpty(); }
    // As parse() takes it, always with the port, IPv6 in brackets.
    [[nodiscard]] QString toString() const;
    // The literal address; null where the host is a name.
    [[nodiscard]] QHostAddress address() const;
    [[nodiscard]] AddressKind kind() const;

    friend bool operator==(const Endpoint&, const Endpoint&) = default;
    friend size_t qHash(const Endpoint& endpoint, size_t seed = 0)
    {
        return qHashMulti(seed, endpoint.host, endpoint.port);
    }
};

[[nodiscard]] AddressKind addressKind(const QHostAddress& address);

// What limits per remote side count by: the address for IPv4, its /64 for IPv6.
[[nodiscard]] QString limitKey(const QHostAddress& address);

} // namespace Potluck::Net
