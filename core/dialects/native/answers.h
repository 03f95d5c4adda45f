// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/httpexchange.h"

#include <QByteArray>

namespace Potluck::Native {

// The usual answers of both servers.
void respondJson(Net::HttpExchange& exchange, int status, QByteArray body);
void respondLines(Net::HttpExchange& exchange, QByteArray lines); // application/x-ndjson
void respondNothing(Net::HttpExchange& exchange);                 // 204
// The status and code that stand for the error; Busy with Retry-After.
void respondError(Net::HttpExchange& exchange, const Error& error);
void respondNotFound(Net::HttpExchange& exchange);
void respondMethods(Net::HttpExchange& exchange, QByteArrayView allowed); // 405
void respondTooMany(Net::HttpExchange& exchange, const QString& detail);  // 429

} // namespace Potluck::Native
