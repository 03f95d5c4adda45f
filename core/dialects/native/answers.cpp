// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/answers.h"

#include "dialects/native/errors.h"

namespace Potluck::Native {

namespace {

constexpr char RetrySeconds[] = "1";

} // namespace

void respondJson(Net::HttpExchange& exchange, int status, QByteArray body)
{
    Net::HttpResponseHead head;
    head.status = status;
    head.fields = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}};
    exchange.respond(std::move(head), std::move(body));
}

void respondLines(Net::HttpExchange& exchange, QByteArray lines)
{
    Net::HttpResponseHead head;
    head.fields = {{"Content-Type", "application/x-ndjson"}, {"Cache-Control", "no-store"}};
    exchange.respond(std::move(head), std::move(lines));
}

void respondNothing(Net::HttpExchange& exchange)
{
    Net::HttpResponseHead head;
    head.status = 204;
    exchange.respond(std::move(head));
}

void respondError(Net::HttpExchange& exchange, const Error& error)
{
    const ErrorAnswer answer = answerFor(error.code);
    Net::HttpFields fields;
    if (error.code == ErrorCode::Busy)
        fields.add("Retry-After", RetrySeconds);
    exchange.respondError(answer.status, answer.code, error.detail, std::move(fields));
}

void respondNotFound(Net::HttpExchange& exchange)
{
    respondError(exchange, {ErrorCode::NotFound, QStringLiteral("there is nothing at this path")});
}

void respondMethods(Net::HttpExchange& exchange, QByteArrayView allowed)
{
    exchange.respondError(405, "method-not-allowed",
                          QStringLiteral("this path takes %1").arg(QLatin1String(allowed.data(), allowed.size())),
                          {{"Allow", allowed.toByteArray()}});
}

void respondTooMany(Net::HttpExchange& exchange, const QString& detail)
{
    exchange.respondError(429, "busy", detail, {{"Retry-After", RetrySeconds}});
}

} // namespace Potluck::Native
