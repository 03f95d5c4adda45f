// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/timers.h"
#include "dialects/native/dialer.h"
#include "dialects/native/reachability.h"
#include "net/endpoint.h"
#include "net/identity.h"
#include "net/tlscontext.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace Potluck::Native {

// Calls peers where they say that they can be called, and tells how that went: a TLS handshake that must show the
// peer's own key, and no more. Core thread; destroying it gives up.
//
// It is no port scanner for others. Tried are: the address that the caller itself comes from; public ones, but on
// another machine than the caller's only ports from 1024 on and 443, and one such try for each machine and minute;
// private ones and loopback only for a caller that comes from such. A host name counts as what it resolves to. Each
// key's addresses are called at most once a minute: what is asked meanwhile waits, the latest in the place of the
// earlier.
class Prober final : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds Patience{5000}; // for the connection, and again for the handshake
    static constexpr Milliseconds Interval{60'000};
    static constexpr int MaxAtOnce = 32;
    static constexpr qsizetype MaxWaiting = 10'000; // above, nothing is found out
    static constexpr qsizetype MaxAddressesTried = 3;

    using Done = std::function<void(const Reachability&)>;

    // The clock and the timers outlive it.
    Prober(std::shared_ptr<const Net::TlsContext> tls, const Clock& clock, TimerSource& timers);
    ~Prober() override;

    // caller: as the index sees it. Answers once and later, or never: where none of the addresses may be tried, where
    // a later probe of the key takes its place, or too many wait.
    void probe(const Net::KeyFingerprint& key, const QList<Net::Endpoint>& addresses, const Net::Endpoint& caller,
               Done done);

    // Whether that literal address may be tried for this caller, the limit of other machines apart.
    [[nodiscard]] static bool mayTry(const Net::Endpoint& address, const Net::Endpoint& caller);

private:
    class Probe;
    struct Request
    {
        QList<Net::Endpoint> addresses;
        Net::Endpoint caller; // its port counts for nothing
        Done done;
    };

    void begin();
    [[nodiscard]] bool takeMachine(const Net::Endpoint& address, const Net::Endpoint& caller);
    void ended(Probe* probe);
    void watch();
    void forgetOld(Milliseconds now);

    std::shared_ptr<const Net::TlsContext> m_tls;
    const Clock& m_clock;
    TimerSource& m_timers;
    QHash<Net::KeyFingerprint, Request> m_requests;           // that wait
    std::deque<Net::KeyFingerprint> m_ready;                  // of these, those that may begin
    std::multimap<Milliseconds, Net::KeyFingerprint> m_later; // the others, by when they may
    QHash<Net::KeyFingerprint, Milliseconds> m_last;          // when each key's turn was, for an interval
    QHash<QString, Milliseconds> m_machines;                  // the same of others' machines, by Net::limitKey()
    std::vector<std::unique_ptr<Probe>> m_probes;             // under way
    std::unique_ptr<Timer> m_timer;
    Milliseconds m_nextForgetting{0};
};

} // namespace Potluck::Native
