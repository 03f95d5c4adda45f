// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timers.h"
#include "dialects/native/callers.h"
#include "dialects/native/messages.h"
#include "net/httpexchange.h"

#include <QHash>

#include <memory>
#include <vector>

namespace Potluck::Native {

// The listeners of GET /v1/events. Changes are gathered for a second and written as one, so that a thousand logins at
// once do not become a million small writes; a listener that reads too slowly misses events, and is told so, instead of
// making them pile up. A ping goes out every minute. One thread.
class EventHub
{
public:
    explicit EventHub(TimerSource& timers);
    ~EventHub();

    // Answers the exchange with the stream. The use ends with it. presence: what is published goes there, too.
    void add(const std::shared_ptr<Net::HttpExchange>& exchange, std::unique_ptr<CallerUse> use, bool presence = true);
    // To everybody who wants to know who comes and leaves.
    void publish(const Event& event);
    // Lines of encoded events, to each caller its own, at once.
    void deliver(const QHash<Net::KeyFingerprint, QByteArray>& lines);
    // To one caller's streams only, and at once. False where it has none.
    bool tell(const Net::KeyFingerprint& key, const Event& event);
    // Forgets those whose connection is gone, so that their uses end now and not with the next line.
    void forgetGone();
    // Ends the streams of a caller that is no longer logged in, by its registration or its key.
    void drop(Index::RegistrationId id);
    void drop(const Net::KeyFingerprint& key);
    [[nodiscard]] int count() const { return static_cast<int>(m_listeners.size()); }

    // The most that is gathered before it is written at once, in bytes.
    static constexpr qsizetype GatherBytes = 64 * 1024;

private:
    struct Listener
    {
        std::shared_ptr<Net::HttpExchange> exchange;
        std::unique_ptr<CallerUse> use;
        bool presence = true;
        bool missed = false;
    };
    template<typename Which>
    void dropThose(Which which);
    void flush();
    void write(QByteArrayView lines);
    static void write(Listener& listener, QByteArrayView lines);

    TimerSource& m_timers;
    std::vector<Listener> m_listeners;
    QByteArray m_gathered;
    std::unique_ptr<Timer> m_flush;
    std::unique_ptr<Timer> m_ping;
};

} // namespace Potluck::Native
