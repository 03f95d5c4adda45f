// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/beer2beer/exchange.h"

#include "dialects/beer2beer/connection.h"

namespace Potluck::Beer2beer {

Exchange::Exchange(Connection* connection, std::shared_ptr<PendingAnswer> pending, Request request, QByteArray payload,
                   Net::Endpoint remote)
    : m_connection(connection)
    , m_pending(std::move(pending))
    , m_request(request)
    , m_payload(std::move(payload))
    , m_remote(std::move(remote))
{}

Exchange::~Exchange()
{
    hangUp();
}

bool Exchange::isAlive() const
{
    return m_connection && m_pending->alive;
}

void Exchange::answer(QByteArray frame)
{
    if (!isAlive() || m_pending->given)
        return;
    m_pending->given = true;
    m_pending->lastOne = m_pending->lastOne || frame.isEmpty();
    m_pending->out = std::move(frame);
    m_connection->sendAnswers();
}

void Exchange::answerFrom(QByteArray head, quint64 length, std::unique_ptr<Net::BodySource> source,
                          std::shared_ptr<Net::RateLimiter> limiter)
{
    if (!isAlive() || m_pending->given)
        return;
    m_connection->setSource(*m_pending, length, std::move(source), std::move(limiter));
    answer(std::move(head));
}

void Exchange::hangUp()
{
    answer({});
}

} // namespace Potluck::Beer2beer
