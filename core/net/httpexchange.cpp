// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpexchange.h"

#include "net/httpserverconnection.h"

namespace Potluck::Net {
namespace {

// Larger bodies are not copied behind their head.
constexpr qsizetype JoinedBodyBytes = 64 * 1024;

class BodyCollector final : public BodyReceiver
{
public:
    explicit BodyCollector(std::function<void(QByteArray)> call) : m_call(std::move(call)) {}
    void received(QByteArrayView bytes) override { m_body.append(bytes); }
    void finished() override { m_call(std::move(m_body)); }
    void failed(const Error&) override {}

private:
    std::function<void(QByteArray)> m_call;
    QByteArray m_body;
};

// A body that is in memory already.
class BytesSource final : public BodySource
{
public:
    explicit BytesSource(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    void read(quint64 offset, qsizetype max, Done done) override
    {
        const auto at = static_cast<qsizetype>(offset);
        done(QByteArray::fromRawData(m_bytes.constData() + at, std::min(max, m_bytes.size() - at)));
    }

private:
    QByteArray m_bytes;
};

bool allowsBody(const HttpAnswer& answer, int status)
{
    return !answer.toHead && status >= 200 && status != 204 && status != 304;
}

} // namespace

HttpExchange::HttpExchange(HttpServerConnection* connection, std::shared_ptr<HttpAnswer> answer,
                           HttpRequestHead request)
    : m_connection(connection), m_answer(std::move(answer)), m_request(std::move(request))
{}

HttpExchange::~HttpExchange()
{
    if (!isAlive())
        return;
    if (m_answer->mode == HttpAnswer::Mode::None)
        respondError(500, "internal", QStringLiteral("the request was not answered"));
    else if (m_answer->mode == HttpAnswer::Mode::Stream && !m_answer->complete)
        abortStream();
}

bool HttpExchange::isAlive() const
{
    return m_connection && m_answer->alive;
}

void HttpExchange::onAborted(std::function<void()> call)
{
    if (isAlive())
        m_answer->aborted = std::move(call);
}

void HttpExchange::collectBody(qsizetype maxBytes, std::function<void(QByteArray)> call)
{
    receiveBody(static_cast<quint64>(maxBytes), std::make_unique<BodyCollector>(std::move(call)));
}

void HttpExchange::receiveBody(quint64 maxBytes, std::unique_ptr<BodyReceiver> receiver)
{
    if (isAlive())
        m_connection->receiveBody(m_answer, maxBytes, std::move(receiver));
}

void HttpExchange::pauseBody()
{
    if (m_connection)
        m_connection->pauseBody(m_answer, true);
}

void HttpExchange::resumeBody()
{
    if (m_connection)
        m_connection->pauseBody(m_answer, false);
}

bool HttpExchange::begin(HttpAnswerMode mode)
{
    if (!isAlive() || m_answer->mode != HttpAnswer::Mode::None)
        return false;
    m_answer->mode = mode;
    return true;
}

void HttpExchange::respond(HttpResponseHead head, QByteArray body)
{
    if (!begin(HttpAnswer::Mode::Fixed))
        return;
    const int status = head.status;
    m_connection->beginAnswer(*m_answer, std::move(head), static_cast<quint64>(body.size()));
    if (!m_answer->complete && allowsBody(*m_answer, status) && body.size() > JoinedBodyBytes) {
        const auto length = static_cast<quint64>(body.size());
        m_connection->setSource(*m_answer, length, std::make_unique<BytesSource>(std::move(body)), {});
    } else {
        if (allowsBody(*m_answer, status))
            m_answer->out += body;
        m_answer->complete = true;
    }
    m_connection->sendAnswers();
}

void HttpExchange::respondError(int status, QByteArrayView code, const QString& detail, HttpFields fields)
{
    HttpResponseHead head;
    head.status = status;
    head.fields = std::move(fields);
    head.fields.set("Content-Type", "application/json");
    respond(std::move(head), errorBody(code, detail));
}

void HttpExchange::respondFrom(HttpResponseHead head, quint64 length, std::unique_ptr<BodySource> source,
                               std::shared_ptr<RateLimiter> limiter)
{
    if (!begin(HttpAnswer::Mode::Source))
        return;
    const int status = head.status;
    m_connection->beginAnswer(*m_answer, std::move(head), length);
    if (!m_answer->complete && allowsBody(*m_answer, status) && length > 0)
        m_connection->setSource(*m_answer, length, std::move(source), std::move(limiter));
    else
        m_answer->complete = true;
    m_connection->sendAnswers();
}

void HttpExchange::startStream(HttpResponseHead head)
{
    if (!begin(HttpAnswer::Mode::Stream))
        return;
    m_connection->beginAnswer(*m_answer, std::move(head), std::nullopt);
    m_answer->complete = m_answer->complete || m_answer->toHead;
    m_connection->sendAnswers();
}

bool HttpExchange::writeStream(QByteArrayView bytes)
{
    if (!isAlive() || m_answer->mode != HttpAnswer::Mode::Stream || m_answer->complete)
        return false;
    if (!bytes.isEmpty()) { // an empty chunk would be the end
        if (m_answer->chunked)
            m_answer->out += QByteArray::number(bytes.size(), 16) + "\r\n";
        m_answer->out += bytes;
        if (m_answer->chunked)
            m_answer->out += "\r\n";
    }
    if (m_answer->backlog() > MaxStreamBacklogBytes) {
        abortStream();
        return false;
    }
    m_connection->sendAnswers();
    m_answer->drainedWanted = m_answer->drainedWanted || m_answer->backlog() > StreamBacklogBytes;
    return isAlive() && !m_answer->drainedWanted;
}

void HttpExchange::endStream()
{
    if (!isAlive() || m_answer->mode != HttpAnswer::Mode::Stream || m_answer->complete)
        return;
    if (m_answer->chunked)
        m_answer->out += "0\r\n\r\n";
    m_answer->complete = true;
    m_connection->sendAnswers();
}

void HttpExchange::abortStream()
{
    if (!isAlive() || m_answer->mode != HttpAnswer::Mode::Stream || m_answer->complete)
        return;
    m_answer->complete = true;
    m_answer->cut = true;
    // What waits is not worth sending to a client that reads too slowly.
    if (m_answer->backlog() > StreamBacklogBytes)
        m_answer->out.truncate(m_answer->outSent);
    m_connection->sendAnswers();
}

qsizetype HttpExchange::streamBacklog() const
{
    return isAlive() ? m_answer->backlog() : 0;
}

std::optional<UpgradedStream> HttpExchange::upgrade(QByteArrayView protocol)
{
    return isAlive() ? m_connection->handOver(m_answer, protocol) : std::nullopt;
}

void HttpExchange::onDrained(std::function<void()> call)
{
    if (isAlive())
        m_answer->drained = std::move(call);
}

} // namespace Potluck::Net
