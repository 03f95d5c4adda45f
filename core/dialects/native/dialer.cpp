// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/dialer.h"

#include <algorithm>

namespace Potluck::Native {

namespace {

constexpr Milliseconds BetweenAttempts{500};

} // namespace

void CloseLater::operator()(Net::HttpClient* client) const
{
    client->disconnect();
    client->close();
    client->deleteLater();
}

Dialer::Dialer(std::shared_ptr<const Net::TlsContext> tls, QList<Net::Endpoint> addresses, TimerSource& timers,
               Net::HttpClientOptions options, Connected connected)
    : m_tls(std::move(tls))
    , m_addresses(std::move(addresses))
    , m_timers(timers)
    , m_options(std::move(options))
    , m_connected(std::move(connected))
{
    // Never from within the constructor, not even the failure.
    m_next = m_timers.after(Milliseconds{0}, [this] { beginNext(); });
}

Dialer::~Dialer() = default;

void Dialer::beginNext()
{
    m_next.reset();
    if (m_addresses.isEmpty()) {
        if (m_attempts.empty()) {
            const Connected connected = std::move(m_connected);
            connected(m_error); // may destroy this
        }
        return;
    }
    ClientPtr client(new Net::HttpClient(m_tls, m_addresses.takeFirst(), m_timers, m_options));
    connect(client.get(), &Net::HttpClient::connected, this, [this, raw = client.get()] { succeed(raw); });
    connect(client.get(), &Net::HttpClient::closed, this, [this, raw = client.get()] { fail(raw); });
    m_attempts.push_back(std::move(client));
    if (!m_addresses.isEmpty())
        m_next = m_timers.after(BetweenAttempts, [this] { beginNext(); });
}

void Dialer::succeed(Net::HttpClient* client)
{
    ClientPtr kept = take(client);
    kept->disconnect(this);
    m_attempts.clear();
    m_next.reset();
    const Connected connected = std::move(m_connected);
    connected(std::move(kept)); // may destroy this
}

void Dialer::fail(Net::HttpClient* client)
{
    const ClientPtr gone = take(client);
    if (gone->error())
        m_error = *gone->error();
    beginNext();
}

ClientPtr Dialer::take(Net::HttpClient* client)
{
    const auto attempt = std::find_if(m_attempts.begin(), m_attempts.end(),
                                      [client](const ClientPtr& each) { return each.get() == client; });
    ClientPtr taken = std::move(*attempt);
    m_attempts.erase(attempt);
    return taken;
}

} // namespace Potluck::Native
