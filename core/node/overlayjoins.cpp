// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/overlayjoins.h"

#include "base/log.h"
#include "base/retry.h"
#include "dialects/native/indexcalls.h"

#include <QPointer>

#include <algorithm>

namespace Potluck::Node {
namespace {} // namespace

struct OverlayJoins::Try
{
    Native::InviteLink link;
    std::unique_ptr<Native::Dialer> dialer;
    Native::ClientPtr client;
    std::unique_ptr<QObject> call = std::make_unique<QObject>(); // its end is the end of what is asked
    std::unique_ptr<Timer> retry;
    int failures = 0;
    QString detail;
    bool isRefused = false;
    std::function<void(Status)> done; // whoever waits for the first outcome
};

OverlayJoins::OverlayJoins(Environment environment, QObject* parent)
    : QObject(parent), m_environment(std::move(environment))
{}

OverlayJoins::~OverlayJoins() = default;

void OverlayJoins::add(const Native::InviteLink& link)
{
    begin(insert(link));
}

void OverlayJoins::join(const Native::InviteLink& link, QObject* context, std::function<void(Status)> done)
{
    const TryPtr attempt = insert(link);
    attempt->done = [guard = QPointer<QObject>(context), done = std::move(done)](const Status& status) {
        if (guard)
            done(status);
    };
    begin(attempt);
}

bool OverlayJoins::remove(const Net::KeyFingerprint& key)
{
    const auto found = std::find_if(m_tries.begin(), m_tries.end(),
                                    [&key](const TryPtr& attempt) { return attempt->link.key == key; });
    if (found == m_tries.end())
        return false;
    const TryPtr gone = *found;
    m_tries.erase(found);
    if (const auto done = std::exchange(gone->done, nullptr))
        done(Error{ErrorCode::Cancelled, QStringLiteral("this neighbour was removed")});
    return true;
}

QList<OverlayJoins::Row> OverlayJoins::rows() const
{
    QList<Row> rows;
    for (const TryPtr& attempt : m_tries)
        rows.append({attempt->link, attempt->detail, attempt->isRefused});
    return rows;
}

OverlayJoins::TryPtr OverlayJoins::insert(const Native::InviteLink& link)
{
    if (link.key)
        remove(*link.key);
    auto attempt = std::make_shared<Try>();
    attempt->link = link;
    m_tries.push_back(attempt);
    return attempt;
}

void OverlayJoins::begin(const TryPtr& attempt)
{
    attempt->retry.reset();
    Net::HttpClientOptions options;
    options.pin = attempt->link.key;
    attempt->dialer = std::make_unique<Native::Dialer>(
        m_environment.tls, QList<Net::Endpoint>{attempt->link.endpoint}, m_environment.timers, options,
        [this, weak = std::weak_ptr(attempt)](Result<Native::ClientPtr> client) {
            const TryPtr alive = weak.lock();
            if (!alive)
                return;
            alive->dialer.release()->deleteLater(); // it is what calls
            connected(alive, std::move(client));
        });
}

void OverlayJoins::connected(const TryPtr& attempt, Result<Native::ClientPtr> client)
{
    if (!client)
        return finish(attempt, client.error());
    attempt->client = std::move(client).value();
    Native::call<Native::AdmissionAnswer>(
        *attempt->client, Native::requestHead("POST", "/v1/overlay/members"),
        encode(m_environment.request(attempt->link)), attempt->call.get(), Native::MaxAdmissionBytes,
        Native::decodeAdmissionAnswer,
        [this, weak = std::weak_ptr(attempt)](const Result<Native::AdmissionAnswer>& answer) {
            const TryPtr alive = weak.lock();
            if (!alive)
                return;
            alive->client.reset();
            finish(alive, answer ? m_environment.admitted(alive->link, *answer) : Status{answer.error()});
        });
}

void OverlayJoins::finish(const TryPtr& attempt, const Status& status)
{
    const auto done = std::exchange(attempt->done, nullptr);
    const bool isGone = std::find(m_tries.begin(), m_tries.end(), attempt) == m_tries.end();
    if (!status) {
        attempt->detail = status.error().detail;
        attempt->isRefused = isRefusal(status.error().code);
        qCInfo(lcNode) << "not a neighbour of" << attempt->link.withoutToken() << "yet:" << attempt->detail;
    }
    if (status || (done && attempt->isRefused && !attempt->link.neighbour.isEmpty())) {
        std::erase(m_tries, attempt);
    } else if (!isGone) {
        Milliseconds delay = RefusedRetry;
        if (!attempt->isRefused)
            delay = retryDelay(attempt->failures++);
        attempt->retry = m_environment.timers.after(delay, [this, weak = std::weak_ptr(attempt)] {
            if (const TryPtr alive = weak.lock())
                begin(alive);
        });
    }
    Q_EMIT changed();
    if (done)
        done(status);
}

} // namespace Potluck::Node
