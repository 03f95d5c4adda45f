// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/native/dialer.h"
#include "dialects/native/messages.h"
#include "dialects/native/ndjson.h"

#include <functional>
#include <memory>

namespace Potluck::Native {

// Keeps GET /v1/events of an index open on a connection of its own, again after half a minute where it breaks; the
// first event of each stream is a ping. Core thread; destroying it ends it.
class EventListener final : public QObject
{
    Q_OBJECT

public:
    using Heard = std::function<void(const Event&)>;

    // presence: also who comes and leaves. opened: called when a stream begins.
    EventListener(std::shared_ptr<const Net::TlsContext> tls, Net::Endpoint endpoint, Net::KeyFingerprint key,
                  TimerSource& timers, bool presence, std::function<void()> opened, Heard heard);
    ~EventListener() override;

private:
    void open();
    void received(QByteArrayView bytes);
    void retry();

    std::shared_ptr<const Net::TlsContext> m_tls;
    Net::Endpoint m_endpoint;
    Net::KeyFingerprint m_key;
    TimerSource& m_timers;
    const bool m_presence;
    std::function<void()> m_opened;
    Heard m_heard;
    ClientPtr m_client;
    std::unique_ptr<QObject> m_connection; // what an earlier connection still says finds it gone
    LineSplitter m_lines{MaxEventLineBytes};
    std::unique_ptr<Timer> m_retry;
};

} // namespace Potluck::Native
