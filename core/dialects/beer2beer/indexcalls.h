// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/beer2beer/call.h"

#include <QObject>
#include <QPointer>

#include <deque>
#include <map>
#include <memory>
#include <optional>

namespace Potluck::Beer2beer {

// The requests to one index, a few at a time: the network's program serves twenty callers in all. One thread.
class IndexCalls final : public QObject
{
    Q_OBJECT

public:
    IndexCalls(const Net::Endpoint& index, TimerSource& timers);
    ~IndexCalls() override; // gives everything up

    // Answers as Call does, from the event loop, once; not at all when context died, which gives the request up. What
    // keeps the session alive passes what waits.
    void send(Call::Order order, QObject* context, Call::Answered answered);
    // Gives up what is under way and what waits: answered with this, from the event loop.
    void end(const Error& error);

    static constexpr std::size_t MaxUnderWay = 4;
    static constexpr std::size_t MaxWaiting = 256; // more are answered Busy

private:
    struct Asker
    {
        QPointer<QObject> context;
        Call::Answered answered;
    };
    struct Waiting
    {
        Call::Order order;
        Asker asker;
    };
    struct Running
    {
        std::unique_ptr<Call> call;
        Asker asker;
    };
    static void tell(const Asker& asker, const Error& error);
    void beginNext();
    void begin(Call::Order order, const Asker& asker);
    // Takes the call from those under way; it is destroyed later, for it may be calling.
    std::optional<Asker> take(Call* call);

    Net::Endpoint m_index;
    TimerSource& m_timers;
    std::deque<Waiting> m_waiting;
    std::map<Call*, Running> m_underWay;
};

} // namespace Potluck::Beer2beer
