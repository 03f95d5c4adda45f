// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/timers.h"
#include "net/httpclient.h"

#include <QList>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace Potluck::Native {

// How a connection is let go from within its own callbacks: it closes now and is destroyed from the event loop.
struct CloseLater
{
    void operator()(Net::HttpClient* client) const;
};
using ClientPtr = std::unique_ptr<Net::HttpClient, CloseLater>;

// Connects to one peer that may have several addresses: begins the next one half a second after the last, or as soon
// as that failed, and keeps the first that answers with the right key. One use; destroying it gives up.
class Dialer final : public QObject
{
    Q_OBJECT

public:
    using Connected = std::function<void(Result<ClientPtr>)>; // from the event loop, once

    Dialer(std::shared_ptr<const Net::TlsContext> tls, QList<Net::Endpoint> addresses, TimerSource& timers,
           Net::HttpClientOptions options, Connected connected);
    ~Dialer() override;

private:
    void beginNext();
    void succeed(Net::HttpClient* client);
    void fail(Net::HttpClient* client);
    [[nodiscard]] ClientPtr take(Net::HttpClient* client);

    std::shared_ptr<const Net::TlsContext> m_tls;
    QList<Net::Endpoint> m_addresses; // not begun yet
    TimerSource& m_timers;
    Net::HttpClientOptions m_options;
    Connected m_connected;
    std::vector<ClientPtr> m_attempts;
    std::unique_ptr<Timer> m_next;
    Error m_error{ErrorCode::Network, QStringLiteral("no address is known")};
};

} // namespace Potluck::Native
