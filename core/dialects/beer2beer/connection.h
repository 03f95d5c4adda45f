// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/beer2beer/exchange.h"
#include "dialects/beer2beer/server.h"

#include <QObject>
#include <QTcpSocket>

#include <deque>
#include <memory>

namespace Potluck::Beer2beer {

// One answer's place in a connection's pipeline. Shared by the connection and the exchange. Internal to this room.
struct PendingAnswer
{
    bool alive = true;                       // the caller is there and waits for (the rest of) it
    bool given = false;                      // the handler has answered
    bool lastOne = false;                    // the connection ends here
    QByteArray out;                          // to be sent in one write
    std::unique_ptr<Net::BodySource> source; // of what follows
    std::unique_ptr<Net::Throttle> throttle;
    quint64 length = 0; // of what the source gives
    quint64 asked = 0;  // got from the source
    bool busy = false;  // the source reads
    QByteArray chunk;   // read, not written
    qsizetype chunkSent = 0;
};

// One connection of a Server: reads frames, hands requests on and sends the answers in the requests' order. Internal to
// this room.
class Connection final : public QObject
{
    Q_OBJECT

public:
    // Null handlers answer KO.
    Connection(Net::AcceptedSocket socket, RequestHandler* index, RequestHandler* content, TimerSource& timers,
               const ServerLimits& limits, QObject* parent);
    ~Connection() override;

    // Called about every TickInterval by the server; the timeouts count in it.
    void tick();
    static constexpr Milliseconds TickInterval{1000};

    // For Exchange.
    void setSource(PendingAnswer& answer, quint64 length, std::unique_ptr<Net::BodySource> source,
                   std::shared_ptr<Net::RateLimiter> limiter);
    // Sends what is ready, in the requests' order.
    void sendAnswers();

Q_SIGNALS:
    // The connection is over; delete it.
    void ended();

private:
    void readAll();
    [[nodiscard]] bool readRequest();
    void dispatch(Request request, QByteArray payload);
    [[nodiscard]] bool sendSource(PendingAnswer& answer);
    void askSource(PendingAnswer& answer);
    void endAfterAnswers();
    void endAfterWriting();
    void end();

    RequestHandler* m_index;
    RequestHandler* m_content;
    TimerSource& m_timers;
    ServerLimits m_limits;
    std::shared_ptr<Net::ConnectionPlace> m_place;
    Net::Endpoint m_remote;
    QTcpSocket m_socket;
    QByteArray m_in;
    std::deque<std::shared_ptr<PendingAnswer>> m_answers;
    int m_requestTicks = 0; // with a part of a request
    int m_writeTicks = 0;   // with bytes that the caller does not take
    int m_idleTicks = 0;
    bool m_noMoreRequests = false;
    bool m_sending = false;
    bool m_sendAgain = false;
    bool m_ended = false;
};

} // namespace Potluck::Beer2beer
