// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"

#include <algorithm>

namespace Potluck::Net {
namespace {

constexpr qsizetype StreamBufferBytes = 64 * 1024;
constexpr qsizetype FirstSpaceBytes = 4 * 1024;

class Collector : public HttpResponseReceiver
{
public:
    Collector(qsizetype maxBytes, std::function<void(Result<HttpResponse>)> call)
        : m_maxBytes(maxBytes), m_call(std::move(call))
    {}

    void head(const HttpResponseHead& head) override
    {
        m_response.head = head;
        if (head.body.kind == HttpBodyLength::Kind::Known && head.body.bytes <= static_cast<quint64>(m_maxBytes))
            m_response.body.reserve(static_cast<qsizetype>(std::min<quint64>(head.body.bytes, StreamBufferBytes)));
    }
    std::span<char> space() override
    {
        // One byte more than allowed, to notice that there is more; grows with what really came.
        const qsizetype room = std::clamp<qsizetype>(m_size, FirstSpaceBytes, StreamBufferBytes);
        const qsizetype wanted = std::min(m_size + room, m_maxBytes + 1);
        if (m_response.body.size() < wanted)
            m_response.body.resize(wanted);
        return {m_response.body.data() + m_size, static_cast<size_t>(m_response.body.size() - m_size)};
    }
    void advance(qsizetype bytes) override { m_size += bytes; }
    void finished() override
    {
        m_response.body.truncate(m_size);
        m_call(std::move(m_response));
    }
    void failed(const Error& error) override { m_call(error); }
    [[nodiscard]] bool isOverlong() const override { return m_size > m_maxBytes; }

private:
    qsizetype m_maxBytes;
    std::function<void(Result<HttpResponse>)> m_call;
    HttpResponse m_response;
    qsizetype m_size = 0;
};

class Upgrader final : public Collector
{
public:
    Upgrader(qsizetype maxBytes, const std::function<void(Result<UpgradeAnswer>)>& call)
        : Collector(maxBytes,
                    [call](Result<HttpResponse> response) {
                        if (response)
                            call(UpgradeAnswer(std::move(response).value()));
                        else
                            call(response.error());
                    })
        , m_upgraded(call)
    {}

    [[nodiscard]] bool takesUpgrade() const override { return true; }
    void upgraded(UpgradedStream stream) override { m_upgraded(UpgradeAnswer(std::move(stream))); }

private:
    std::function<void(Result<UpgradeAnswer>)> m_upgraded;
};

class Streamer final : public HttpResponseReceiver
{
public:
    explicit Streamer(HttpStreamCalls calls) : m_calls(std::move(calls)) {}

    void head(const HttpResponseHead& head) override
    {
        if (m_calls.head)
            m_calls.head(head);
    }
    std::span<char> space() override
    {
        if (m_buffer.isEmpty())
            m_buffer.resize(StreamBufferBytes);
        return {m_buffer.data(), static_cast<size_t>(m_buffer.size())};
    }
    void advance(qsizetype bytes) override
    {
        if (m_calls.received)
            m_calls.received(QByteArrayView(m_buffer).first(bytes));
    }
    void finished() override
    {
        if (m_calls.ended)
            m_calls.ended(Status());
    }
    void failed(const Error& error) override
    {
        if (m_calls.ended)
            m_calls.ended(error);
    }

private:
    HttpStreamCalls m_calls;
    QByteArray m_buffer;
};

} // namespace

std::unique_ptr<HttpResponseReceiver> collectResponse(qsizetype maxBytes,
                                                      std::function<void(Result<HttpResponse>)> call)
{
    return std::make_unique<Collector>(maxBytes, std::move(call));
}

std::unique_ptr<HttpResponseReceiver> receiveUpgrade(qsizetype maxBytes,
                                                     std::function<void(Result<UpgradeAnswer>)> call)
{
    return std::make_unique<Upgrader>(maxBytes, std::move(call));
}

std::unique_ptr<HttpResponseReceiver> streamResponse(HttpStreamCalls calls)
{
    return std::make_unique<Streamer>(std::move(calls));
}

} // namespace Potluck::Net
