// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/eventhub.h"

#include <algorithm>

namespace Potluck::Native {

namespace {

constexpr Milliseconds GatherTime{1000};
constexpr Milliseconds PingInterval{60'000};

} // namespace

EventHub::EventHub(TimerSource& timers)
    : m_timers(timers), m_ping(timers.every(PingInterval, [this] { write(encodeEvent(PingEvent{})); }))
{}

EventHub::~EventHub()
{
    for (const Listener& listener : m_listeners)
        listener.exchange->endStream();
}

void EventHub::add(const std::shared_ptr<Net::HttpExchange>& exchange, std::unique_ptr<CallerUse> use, bool presence)
{
    // What was gathered before is not news to somebody who comes now.
    flush();
    Net::HttpResponseHead head;
    head.fields = {{"Content-Type", "application/x-ndjson"}, {"Cache-Control", "no-store"}};
    exchange->startStream(std::move(head));
    // The first line tells a client that waits for bytes that the stream works.
    exchange->writeStream(encodeEvent(PingEvent{}));
    m_listeners.push_back({exchange, std::move(use), presence, false});
}

void EventHub::publish(const Event& event)
{
    if (m_listeners.empty())
        return;
    m_gathered.append(encodeEvent(event));
    if (m_gathered.size() >= GatherBytes)
        flush();
    else if (!m_flush)
        m_flush = m_timers.after(GatherTime, [this] { flush(); });
}

bool EventHub::tell(const Net::KeyFingerprint& key, const Event& event)
{
    forgetGone();
    const QByteArray line = encodeEvent(event);
    bool told = false;
    for (Listener& listener : m_listeners) {
        if (listener.use->caller().key != key)
            continue;
        write(listener, line);
        told = true;
    }
    return told;
}

template<typename Which>
void EventHub::dropThose(Which which)
{
    std::erase_if(m_listeners, [which](const Listener& listener) {
        if (!which(listener.use->caller()))
            return false;
        listener.exchange->endStream();
        return true;
    });
}

void EventHub::drop(Index::RegistrationId id)
{
    dropThose([id](const Caller& caller) { return caller.id == id; });
}

void EventHub::drop(const Net::KeyFingerprint& key)
{
    dropThose([&key](const Caller& caller) { return caller.key == key; });
}

void EventHub::forgetGone()
{
    std::erase_if(m_listeners, [](const Listener& listener) { return !listener.exchange->isAlive(); });
}

void EventHub::flush()
{
    m_flush.reset();
    const QByteArray lines = std::exchange(m_gathered, {});
    if (lines.isEmpty())
        return;
    forgetGone();
    for (Listener& listener : m_listeners) {
        if (listener.presence)
            write(listener, lines);
    }
}

void EventHub::deliver(const QHash<Net::KeyFingerprint, QByteArray>& lines)
{
    forgetGone();
    for (Listener& listener : m_listeners) {
        const auto own = lines.constFind(listener.use->caller().key);
        if (own != lines.constEnd())
            write(listener, *own);
    }
}

void EventHub::write(QByteArrayView lines)
{
    forgetGone();
    for (Listener& listener : m_listeners)
        write(listener, lines);
}

void EventHub::write(Listener& listener, QByteArrayView lines)
{
    if (listener.exchange->streamBacklog() > Net::HttpExchange::StreamBacklogBytes) {
        listener.missed = true;
        return;
    }
    if (std::exchange(listener.missed, false))
        listener.exchange->writeStream(encodeEvent(MissedEvent{}));
    listener.exchange->writeStream(lines);
}

} // namespace Potluck::Native
