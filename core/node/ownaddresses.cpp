// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/ownaddresses.h"

#include <QNetworkInterface>

#include <algorithm>

namespace Potluck::Node {
namespace {

QHostAddress siteAddress(bool ipv6)
{
    const auto addresses = QNetworkInterface::allAddresses();
    for (const QHostAddress& address : addresses) {
        const bool isV6 = address.protocol() == QAbstractSocket::IPv6Protocol;
        if (isV6 == ipv6 && !address.isLoopback() && !address.isLinkLocal())
            return address;
    }
    return ipv6 ? QHostAddress(QHostAddress::LocalHostIPv6) : QHostAddress(QHostAddress::LocalHost);
}

} // namespace

QList<Net::Endpoint> OwnAddresses::advertised() const
{
    QList<Net::Endpoint> endpoints;
    for (const QString& text : m_advertise) {
        if (const auto endpoint = Net::Endpoint::parse(text, port()))
            endpoints.append(*endpoint);
    }
    return endpoints;
}

QList<Net::Endpoint> OwnAddresses::all() const
{
    QList<Net::Endpoint> own = advertised();
    for (const Net::Endpoint& endpoint : m_listening) {
        if (endpoint.kind() != Net::AddressKind::Unspecified) {
            own.append(endpoint);
            continue;
        }
        const bool ipv6 = endpoint.address().protocol() == QAbstractSocket::IPv6Protocol;
        own.append(Net::Endpoint::of(siteAddress(ipv6), endpoint.port));
    }
    return own;
}

Net::Endpoint OwnAddresses::fromHere() const
{
    const auto isNear = [](const Net::Endpoint& endpoint) {
        return endpoint.kind() == Net::AddressKind::Unspecified || endpoint.kind() == Net::AddressKind::Loopback;
    };
    const auto near = std::find_if(m_listening.cbegin(), m_listening.cend(), isNear);
    const Net::Endpoint& chosen = near == m_listening.cend() ? m_listening.constFirst() : *near;
    if (chosen.kind() != Net::AddressKind::Unspecified)
        return chosen;
    const bool ipv6 = chosen.address().protocol() == QAbstractSocket::IPv6Protocol;
    return Net::Endpoint::of(QHostAddress(ipv6 ? QHostAddress::LocalHostIPv6 : QHostAddress::LocalHost), chosen.port);
}

bool OwnAddresses::contains(const Net::Endpoint& address) const
{
    if (advertised().contains(address))
        return true;
    return std::any_of(m_listening.cbegin(), m_listening.cend(), [&address](const Net::Endpoint& endpoint) {
        if (endpoint.kind() != Net::AddressKind::Unspecified)
            return endpoint == address;
        return endpoint.port == address.port && (address.kind() == Net::AddressKind::Loopback ||
                                                 QNetworkInterface::allAddresses().contains(address.address()));
    });
}

} // namespace Potluck::Node
