// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/native/errors.h"
#include "dialects/native/messages.h"
#include "net/httpclient.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace Potluck::Native {

// A request without a body, or with JSON.
[[nodiscard]] Net::HttpRequestHead requestHead(QByteArrayView method, QByteArray target);

// Sends a call and decodes its answer: done() gets the value, what the index said, or Protocol where the answer is
// nonsense; not where the context died.
template<typename T> // NOLINTNEXTLINE(performance-unnecessary-value-param): head and body are moved on
void call(Net::HttpClient& client, Net::HttpRequestHead head, QByteArray body, QObject* context, qsizetype maxBytes,
          Result<T> (*decode)(QByteArrayView), std::function<void(Result<T>)> done)
{
    const auto answered = [guard = QPointer<QObject>(context), decode,
                           done = std::move(done)](Result<Net::HttpResponse> response) {
        if (!guard)
            return;
        if (!response)
            return done(response.error());
        if (response->head.status >= 300)
            return done(errorOf(response->head.status, response->body));
        done(decode(response->body));
    };
    client.send(std::move(head), std::move(body), Net::collectResponse(maxBytes, answered));
}

// The same for a call that is answered with nothing.
void callForNothing(Net::HttpClient& client, Net::HttpRequestHead head, QByteArray body, QObject* context,
                    std::function<void(Status)> done);

// GET /v1/search, result by result (see IndexClient::search). Results of the index's neighbours may come behind its
// own, as many again as were asked for.
void callSearch(Net::HttpClient& client, const Index::SearchRequest& request, QObject* context,
                std::function<void(QList<Index::SearchResult>)> found, std::function<void(Result<SearchEnd>)> ended);

[[nodiscard]] QByteArray peersTarget(const Index::PeersRequest& request);
[[nodiscard]] QByteArray browseTarget(const Index::BrowseRequest& request);
[[nodiscard]] QByteArray sourcesTarget(const Index::SourcesRequest& request);
[[nodiscard]] QByteArray sourcesTarget(const Content::ContentId& content); // to announce and withdraw

} // namespace Potluck::Native
