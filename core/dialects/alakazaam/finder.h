// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timers.h"
#include "dialects/alakazaam/foundfiles.h"
#include "dialects/alakazaam/outgoingcall.h"
#include "dialects/alakazaam/packets.h"
#include "dialects/alakazaam/querytext.h"
#include "index/searchresult.h"

#include <QObject>
#include <QPointer>

#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace Potluck::Alakazaam {

// The searches of one super-peer's client: FINDs, one after the other, for the network's super-peer mixes up two at
// once. An answer may take 25 seconds. Core thread.
class Finder final : public QObject
{
    Q_OBJECT

public:
    using Found = std::function<void(QList<Index::SearchResult>)>;
    using Ended = std::function<void(Status)>;

    explicit Finder(TimerSource& timers, QObject* parent = nullptr);
    ~Finder() override;

    void begin(const PeerAddress& superPeer, const SessionId& session);
    // Searches that wait or run end with Network.
    void end();
    [[nodiscard]] bool isActive() const { return m_active; }

    // found() as they arrive, then ended() once, both later; neither once context died, which gives the search up. Busy
    // where 16 wait already.
    void search(const Index::SearchRequest& request, QObject* context, Found found, Ended ended);

Q_SIGNALS:
    // It cannot be reached any more; the searches have ended.
    void lost(const Potluck::Error& error);
    // It closes without an answer: it does not know the session any more. The search is asked again after begin().
    void sessionLost();

private:
    struct Search
    {
        QueryText text;
        int limit = 0; // results still wanted
        QPointer<QObject> context;
        Found found;
        Ended ended;
        bool isSecondTry = false;
    };

    void pump();
    void send();
    [[nodiscard]] bool receive(QByteArrayView bytes);
    void answered(const Result<CallEnds>& result);

    TimerSource& m_timers;
    bool m_active = false;
    PeerAddress m_superPeer;
    SessionId m_session;
    std::deque<Search> m_searches; // the first one is asked
    std::unique_ptr<OutgoingCall> m_call;
    QMetaObject::Connection m_contextGone;
    AfinDecoder m_decoder;
    bool m_heard = false;
};

} // namespace Potluck::Alakazaam
