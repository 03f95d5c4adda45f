// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/eventlistener.h"

#include "dialects/native/indexcalls.h"

namespace Potluck::Native {

namespace {

constexpr Milliseconds RetryIn{30'000};
// The index pings every minute.
constexpr Milliseconds Silence{150'000};

} // namespace

EventListener::EventListener(std::shared_ptr<const Net::TlsContext> tls, Net::Endpoint endpoint,
                             Net::KeyFingerprint key, TimerSource& timers, bool presence, std::function<void()> opened,
                             Heard heard)
    : m_tls(std::move(tls))
    , m_endpoint(std::move(endpoint))
    , m_key(key)
    , m_timers(timers)
    , m_presence(presence)
    , m_opened(std::move(opened))
    , m_heard(std::move(heard))
{
    open();
}

EventListener::~EventListener() = default;

void EventListener::open()
{
    m_lines = LineSplitter(MaxEventLineBytes);
    Net::HttpClientOptions options;
    options.pin = m_key;
    m_client.reset(new Net::HttpClient(m_tls, m_endpoint, m_timers, std::move(options)));
    connect(m_client.get(), &Net::HttpClient::closed, this, [this] { retry(); });

    m_connection = std::make_unique<QObject>();
    const QPointer<QObject> guard = m_connection.get();
    Net::HttpStreamCalls calls;
    calls.head = [this, guard](const Net::HttpResponseHead& head) {
        if (!guard)
            return;
        if (head.status == 200)
            m_opened();
        else
            retry();
    };
    calls.received = [this, guard](QByteArrayView bytes) {
        if (guard)
            received(bytes);
    };
    calls.ended = [this, guard](const Status&) {
        if (guard)
            retry();
    };
    Net::HttpRequestOptions patience;
    patience.stall = Silence;
    m_client->send(requestHead("GET", m_presence ? "/v1/events" : "/v1/events?presence=no"), {},
                   Net::streamResponse(std::move(calls)), patience);
}

void EventListener::received(QByteArrayView bytes)
{
    const Status status = m_lines.feed(bytes, [this](QByteArrayView line) -> Status {
        const auto event = decodeEvent(line);
        if (!event)
            return event.error();
        m_heard(*event);
        return {};
    });
    if (!status)
        retry();
}

void EventListener::retry()
{
    m_connection.reset();
    m_client.reset();
    m_retry = m_timers.after(RetryIn, [this] {
        m_retry.reset();
        open();
    });
}

} // namespace Potluck::Native
