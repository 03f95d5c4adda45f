// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/worker.h"
#include "dialects/beer2beer/exchange.h"
#include "dialects/beer2beer/knowncallers.h"
#include "net/ratelimiter.h"
#include "transfer/uploads.h"

#include <QObject>

#include <memory>

namespace Potluck::Beer2beer {

struct ContentServerEnvironment
{
    Transfer::ContentProvider& provider;
    Transfer::UploadSlots& uploads;
    KnownCallers& callers;
    Worker& reading;                           // reads files where they are not in the page cache
    std::shared_ptr<Net::RateLimiter> limiter; // of everything uploaded; null: none
};

// The peer's side of beer2beer: answers DOWNLOAD, a range of a file by its SHA-1, for callers whose address is that of
// a peer that is logged in (docs/PROTOCOL.md). Everything else it is asked ends the connection, also a file that the
// network's program pushes: nobody asked for it.
//
// Lives on the thread of the Server that it is a handler of, which is also the thread of UploadSlots (the core thread).
// Everything in the environment outlives it.
class ContentServer final : public QObject, public RequestHandler
{
    Q_OBJECT

public:
    explicit ContentServer(const ContentServerEnvironment& environment, QObject* parent = nullptr);
    ~ContentServer() override;

    void handle(const std::shared_ptr<Exchange>& exchange) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Potluck::Beer2beer
