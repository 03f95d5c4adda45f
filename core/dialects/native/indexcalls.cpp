// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/indexcalls.h"

#include "base/bytes.h"
#include "dialects/native/ndjson.h"

#include <QUrl>

namespace Potluck::Native {

namespace {

// One search under way: takes the stream apart and ends once, whatever comes.
class SearchCall
{
public:
    std::function<void(QList<Index::SearchResult>)> found;
    std::function<void(Result<SearchEnd>)> ended;
    QPointer<QObject> context;
    QPointer<Net::HttpClient> client;
    Net::HttpRequestId id;
    quint64 limit = 0;

    void head(const Net::HttpResponseHead& head) { m_status = head.status; }
    void received(QByteArrayView bytes);
    void finished(const Status& status);

private:
    [[nodiscard]] Status takeLine(QByteArrayView line);
    void end(Result<SearchEnd> result);

    int m_status = 0;
    QByteArray m_errorBody;
    LineSplitter m_lines{MaxResultLineBytes};
    QList<Index::SearchResult> m_results; // of the bytes that just came
    quint64 m_count = 0;
    std::optional<SearchEnd> m_end;
    bool m_isOver = false;
};

void SearchCall::received(QByteArrayView bytes)
{
    if (m_isOver)
        return;
    if (m_status >= 300) {
        m_errorBody.append(bytes.first(std::min(bytes.size(), MaxSmallMessageBytes - m_errorBody.size())));
        return;
    }
    const Status status = m_lines.feed(bytes, [this](QByteArrayView line) { return takeLine(line); });
    if (!context)
        end(Error{ErrorCode::Cancelled, {}});
    else if (!m_results.isEmpty())
        found(std::exchange(m_results, {}));
    if (!status)
        end(status.error());
    if (m_isOver && client)
        client->cancel(id);
}

Status SearchCall::takeLine(QByteArrayView line)
{
    auto decoded = decodeSearchLine(line);
    if (!decoded)
        return decoded.error();
    if (const auto* const last = std::get_if<SearchEnd>(&*decoded)) {
        m_end = *last;
        return {};
    }
    if (m_end || ++m_count > limit)
        return Error{ErrorCode::Protocol, QStringLiteral("the index sent more results than were asked for")};
    m_results.append(std::get<Index::SearchResult>(std::move(decoded).value()));
    return {};
}

void SearchCall::finished(const Status& status)
{
    if (!status)
        end(status.error());
    else if (m_status >= 300)
        end(errorOf(m_status, m_errorBody));
    else if (!m_end)
        end(Error{ErrorCode::Protocol, QStringLiteral("the index did not send the end of a search")});
    else
        end(*m_end);
}

void SearchCall::end(Result<SearchEnd> result)
{
    if (std::exchange(m_isOver, true))
        return;
    if (context)
        ended(std::move(result));
}

} // namespace

Net::HttpRequestHead requestHead(QByteArrayView method, QByteArray target)
{
    Net::HttpRequestHead head;
    head.method = method.toByteArray();
    head.target = std::move(target);
    if (head.method == "POST" || head.method == "PUT")
        head.fields.add("Content-Type", "application/json");
    return head;
}

void callForNothing(Net::HttpClient& client, Net::HttpRequestHead head, QByteArray body, QObject* context,
                    std::function<void(Status)> done)
{
    const auto answered = [guard = QPointer<QObject>(context),
                           done = std::move(done)](Result<Net::HttpResponse> response) {
        if (!guard)
            return;
        if (!response)
            return done(response.error());
        done(response->head.status < 300 ? Status() : Status(errorOf(response->head.status, response->body)));
    };
    client.send(std::move(head), std::move(body), Net::collectResponse(MaxSmallMessageBytes, answered));
}

void callSearch(Net::HttpClient& client, const Index::SearchRequest& request, QObject* context,
                std::function<void(QList<Index::SearchResult>)> found, std::function<void(Result<SearchEnd>)> ended)
{
    const auto call = std::make_shared<SearchCall>();
    call->found = std::move(found);
    call->ended = std::move(ended);
    call->context = context;
    call->client = &client;
    call->limit = static_cast<quint64>(std::max(request.limit, 1)) * 2;

    QByteArray target("/v1/search?q=");
    target.append(QUrl::toPercentEncoding(request.query));
    target.append("&limit=").append(QByteArray::number(request.limit));
    if (request.offset > 0)
        target.append("&offset=").append(QByteArray::number(request.offset));
    target.append(request.everything ? "&neighbours=all" : "&neighbours=1");
    Net::HttpStreamCalls calls;
    calls.head = [call](const Net::HttpResponseHead& head) { call->head(head); };
    // What is called may close the client, and with it these.
    calls.received = [call](QByteArrayView bytes) { std::shared_ptr(call)->received(bytes); };
    calls.ended = [call](const Status& status) { std::shared_ptr(call)->finished(status); };
    call->id = client.send(requestHead("GET", std::move(target)), {}, Net::streamResponse(std::move(calls)));
}

QByteArray peersTarget(const Index::PeersRequest& request)
{
    QByteArray target("/v1/peers?status=");
    target.append(request.status == Index::PeerStatus::Online    ? "online"
                  : request.status == Index::PeerStatus::Offline ? "offline"
                                                                 : "all");
    target.append("&after=").append(QByteArray::number(request.after.value));
    return target.append("&limit=").append(QByteArray::number(request.limit));
}

QByteArray browseTarget(const Index::BrowseRequest& request)
{
    QByteArray target("/v1/peers/");
    target.append(QByteArray::number(request.peer.value)).append("/files?limit=");
    target.append(QByteArray::number(request.limit));
    if (!request.cursor.isEmpty())
        target.append("&after=").append(toBase64Url(request.cursor));
    return target;
}

QByteArray sourcesTarget(const Index::SourcesRequest& request)
{
    QByteArray target("/v1/content/");
    if (request.content)
        target.append(request.content->toHex());
    else if (request.sha1)
        target.append("sha1:").append(request.sha1->toHex());
    else if (request.md5)
        target.append("md5:").append(request.md5->toHex());
    target.append("/sources?limit=").append(QByteArray::number(request.limit));
    if (request.sha1 && request.content)
        target.append("&sha1=").append(request.sha1->toHex());
    if (request.md5 && (request.content || request.sha1))
        target.append("&md5=").append(request.md5->toHex());
    return target;
}

QByteArray sourcesTarget(const Content::ContentId& content)
{
    return "/v1/content/" + content.toHex() + "/sources";
}

} // namespace Potluck::Native
