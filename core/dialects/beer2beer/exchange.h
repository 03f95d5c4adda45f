// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/beer2beer/frame.h"
#include "net/bodysource.h"
#include "net/endpoint.h"
#include "net/ratelimiter.h"

#include <QByteArray>
#include <QPointer>

#include <memory>

namespace Potluck::Beer2beer {

class Connection;
struct PendingAnswer;

// One request and the way to answer it. Held by the handler as long as it wants; once the caller is gone every call
// does nothing. All calls on the connection's thread, also from within the handler, and answers at any later time:
// pipelined requests are answered in their order whoever is ready first. Dropping the last reference without having
// answered ends the connection.
class Exchange final
{
public:
    ~Exchange();
    Exchange(const Exchange&) = delete;
    Exchange& operator=(const Exchange&) = delete;

    [[nodiscard]] Request request() const { return m_request; }
    [[nodiscard]] const QByteArray& payload() const { return m_payload; }
    [[nodiscard]] const Net::Endpoint& remote() const { return m_remote; }
    // False once the caller is gone or the answer is complete.
    [[nodiscard]] bool isAlive() const;

    // --- The answer. Exactly one of these.

    // One frame, as encode() gives it. An empty one ends the connection.
    void answer(QByteArray frame);
    // The frame and what else goes before a file's bytes, then its bytes, pulled from the source as the caller reads,
    // within the limiter's rate where there is one. A source that fails cuts the connection.
    void answerFrom(QByteArray head, quint64 length, std::unique_ptr<Net::BodySource> source,
                    std::shared_ptr<Net::RateLimiter> limiter = {});
    // Ends the connection when the requests before are answered.
    void hangUp();

private:
    friend class Connection;
    Exchange(Connection* connection, std::shared_ptr<PendingAnswer> pending, Request request, QByteArray payload,
             Net::Endpoint remote);

    QPointer<Connection> m_connection;
    std::shared_ptr<PendingAnswer> m_pending; // this request's place in the pipeline
    Request m_request;
    QByteArray m_payload;
    Net::Endpoint m_remote;
};

// Answers requests. One for all connections of a server; called on their thread. Outlives them.
class RequestHandler
{
public:
    virtual ~RequestHandler() = default;
    virtual void handle(const std::shared_ptr<Exchange>& exchange) = 0;
};

} // namespace Potluck::Beer2beer
