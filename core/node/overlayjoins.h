// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/timers.h"
#include "dialects/native/dialer.h"
#include "dialects/native/invitelink.h"
#include "dialects/native/overlaymessages.h"
#include "net/tlscontext.h"

#include <QList>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace Potluck::Node {

// The neighbours that were entered by hand or by option, as far as this index is not admitted by them yet: asks each by
// POST /v1/overlay/members until it admits. One that cannot be reached is asked again after 1 s, doubling to 60 s; one
// that refuses every RefusedRetry, for its owner may enter us a moment later. Core thread.
class OverlayJoins final : public QObject
{
    Q_OBJECT

public:
    struct Environment
    {
        std::shared_ptr<const Net::TlsContext> tls;
        TimerSource& timers;
        // What to say to it.
        std::function<Native::AdmissionRequest(const Native::InviteLink&)> request;
        // It admitted us; an error where that cannot be taken.
        std::function<Status(const Native::InviteLink&, const Native::AdmissionAnswer&)> admitted;
    };
    explicit OverlayJoins(Environment environment, QObject* parent = nullptr);
    ~OverlayJoins() override;

    // In the background. A link of the same key takes the earlier one's place.
    void add(const Native::InviteLink& link);
    // The same; answers when admitted, refused or not reached. What has a token and was refused is not kept.
    void join(const Native::InviteLink& link, QObject* context, std::function<void(Status)> done);
    // False where there was none.
    bool remove(const Net::KeyFingerprint& key);

    struct Row
    {
        Native::InviteLink link;
        QString detail; // why not yet; empty on the first try
        bool isRefused = false;
    };
    [[nodiscard]] QList<Row> rows() const;

    static constexpr Milliseconds RefusedRetry{15'000};

Q_SIGNALS:
    void changed();

private:
    struct Try;
    using TryPtr = std::shared_ptr<Try>;

    TryPtr insert(const Native::InviteLink& link);
    void begin(const TryPtr& attempt);
    void connected(const TryPtr& attempt, Result<Native::ClientPtr> client);
    void finish(const TryPtr& attempt, const Status& status);

    const Environment m_environment;
    std::vector<TryPtr> m_tries;
};

} // namespace Potluck::Node
