// SPDX-License-Identifier: GPL-3.0-or-later

// How PortMapper really speaks to a router. Blocks for up to some ten seconds.

#include "net/portmapper.h"

#include <QHostAddress>

#include <arpa/inet.h>
#include <miniupnpc/miniupnpc.h>
#include <miniupnpc/upnpcommands.h>
#include <natpmp.h>
#include <poll.h>

#include <memory>
#include <optional>

namespace Potluck::Net {
namespace {

constexpr int NatpmpTries = 3; // the library doubles its wait from 250 ms with each
constexpr int UpnpWaitMs = 2'000;
constexpr int UpnpTtl = 2;
constexpr int ConnectedIgd = 1; // of UPNP_GetValidIGD

class Natpmp
{
public:
    Natpmp() : m_ready(initnatpmp(&m_natpmp, 0, 0) == 0) {}
    ~Natpmp()
    {
        if (m_ready)
            closenatpmp(&m_natpmp);
    }
    Natpmp(const Natpmp&) = delete;
    Natpmp& operator=(const Natpmp&) = delete;

    std::optional<natpmpresp_t> publicAddress()
    {
        return m_ready && sendpublicaddressrequest(&m_natpmp) >= 0 ? answer() : std::nullopt;
    }
    // A lifetime of zero takes the mapping back.
    std::optional<natpmpresp_t> map(quint16 port, quint32 lifetime)
    {
        const bool sent = m_ready && sendnewportmappingrequest(&m_natpmp, NATPMP_PROTOCOL_TCP, port,
                                                               lifetime == 0 ? 0 : port, lifetime) >= 0;
        return sent ? answer() : std::nullopt;
    }

private:
    std::optional<natpmpresp_t> answer()
    {
        for (int tries = 0; tries < NatpmpTries;) {
            timeval wait{};
            getnatpmprequesttimeout(&m_natpmp, &wait);
            pollfd descriptor{m_natpmp.s, POLLIN, 0};
            (void)::poll(&descriptor, 1, static_cast<int>(wait.tv_sec * 1000 + wait.tv_usec / 1000 + 1));
            natpmpresp_t response{};
            const int result = readnatpmpresponseorretry(&m_natpmp, &response);
            if (result == 0)
                return response;
            if (result != NATPMP_TRYAGAIN)
                return std::nullopt;
            if (descriptor.revents == 0)
                ++tries;
        }
        return std::nullopt;
    }

    natpmp_t m_natpmp{};
    bool m_ready;
};

std::optional<Endpoint> mapByNatpmp(quint16 port, std::chrono::seconds lifetime)
{
    Natpmp natpmp;
    const auto address = natpmp.publicAddress();
    const auto mapped = address ? natpmp.map(port, static_cast<quint32>(lifetime.count())) : std::nullopt;
    if (!mapped)
        return std::nullopt;
    return Endpoint::of(QHostAddress(ntohl(address->pnu.publicaddress.addr.s_addr)),
                        mapped->pnu.newportmapping.mappedpublicport);
}

// The router that UPnP finds.
class UpnpRouter
{
public:
    UpnpRouter()
    {
        int error = 0;
        UPNPDev* const devices = upnpDiscover(UpnpWaitMs, nullptr, nullptr, 0, 0, UpnpTtl, &error);
        m_found =
            devices && UPNP_GetValidIGD(devices, &m_urls, &m_data, m_lanAddress, sizeof m_lanAddress) == ConnectedIgd;
        m_haveUrls = devices != nullptr;
        freeUPNPDevlist(devices);
    }
    ~UpnpRouter()
    {
        if (m_haveUrls)
            FreeUPNPUrls(&m_urls);
    }
    UpnpRouter(const UpnpRouter&) = delete;
    UpnpRouter& operator=(const UpnpRouter&) = delete;

    std::optional<Endpoint> map(quint16 port, std::chrono::seconds lifetime)
    {
        char address[64] = {};
        const QByteArray number = QByteArray::number(port);
        const QByteArray seconds = QByteArray::number(static_cast<qint64>(lifetime.count()));
        if (!m_found ||
            UPNP_GetExternalIPAddress(m_urls.controlURL, m_data.first.servicetype, address) != UPNPCOMMAND_SUCCESS ||
            UPNP_AddPortMapping(m_urls.controlURL, m_data.first.servicetype, number.constData(), number.constData(),
                                m_lanAddress, "Potluck", "TCP", nullptr, seconds.constData()) != UPNPCOMMAND_SUCCESS)
            return std::nullopt;
        const QHostAddress outside(QString::fromLatin1(address));
        return outside.isNull() ? std::nullopt : std::optional(Endpoint::of(outside, port));
    }
    void unmap(quint16 port)
    {
        if (m_found)
            (void)UPNP_DeletePortMapping(m_urls.controlURL, m_data.first.servicetype,
                                         QByteArray::number(port).constData(), "TCP", nullptr);
    }

private:
    UPNPUrls m_urls{};
    IGDdatas m_data{};
    char m_lanAddress[64] = {};
    bool m_found = false;
    bool m_haveUrls = false;
};

} // namespace

RouterCalls RouterCalls::real()
{
    return {.map = [](quint16 port, std::chrono::seconds lifetime) -> Result<Endpoint> {
                if (const auto mapped = mapByNatpmp(port, lifetime))
                    return *mapped;
                if (const auto mapped = UpnpRouter().map(port, lifetime))
                    return *mapped;
                return Error{ErrorCode::Network, QStringLiteral("no router forwards port %1").arg(port)};
            },
            .unmap =
                [](quint16 port) {
                    if (!Natpmp().map(port, 0))
                        UpnpRouter().unmap(port);
                }};
}

} // namespace Potluck::Net
