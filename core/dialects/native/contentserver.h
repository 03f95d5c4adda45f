// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/worker.h"
#include "net/httpexchange.h"
#include "net/ratelimiter.h"
#include "transfer/uploads.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Potluck::Native {

// Whose tickets this node believes: the indexes that it joined or hosts, and those that they vouch for. Implemented by
// `node`; asked on the content server's thread for every request, so that leaving an index takes effect at once.
class TrustedIndexes
{
public:
    virtual ~TrustedIndexes() = default;
    [[nodiscard]] virtual bool trusts(const Net::KeyFingerprint& index) const = 0;
    // Somebody shows a ticket of an index that is not trusted: asks our own ones anew whether they vouch for it. done()
    // follows once, from the event loop, unless the context died; trusts() then knows.
    virtual void lookInto(const Net::KeyFingerprint& index, QObject* context, std::function<void()> done) = 0;
};

struct ContentServerEnvironment
{
    Transfer::ContentProvider& provider;
    Transfer::UploadSlots& uploads;
    TrustedIndexes& trusted;
    const Clock& clock;
    Worker& reading;                           // reads files where they are not in the page cache
    std::shared_ptr<Net::RateLimiter> limiter; // of everything uploaded; null: none
};

// The peer's side of the native dialect: answers /v1/content/ID (GET and HEAD, one range), .../tree and .../pieces for
// callers with a good ticket (docs/PROTOCOL.md).
//
// Lives on the thread of the HttpServer that it is the handler of, which is also the thread of UploadSlots (the core
// thread). Everything in the environment outlives it. Reads at most three chunks of 128 KiB ahead for each request that
// is being sent.
class ContentServer final : public QObject, public Net::HttpHandler
{
    Q_OBJECT

public:
    explicit ContentServer(const ContentServerEnvironment& environment, QObject* parent = nullptr);
    ~ContentServer() override;

    void handle(const std::shared_ptr<Net::HttpExchange>& exchange) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Potluck::Native
