// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/beer2beer/indexcalls.h"

namespace Potluck::Beer2beer {

namespace {

// They make or keep the session that the others need.
bool isUrgent(Request request)
{
    return request == Request::Login || request == Request::KeepAlive || request == Request::Logout;
}

} // namespace

IndexCalls::IndexCalls(const Net::Endpoint& index, TimerSource& timers) : m_index(index), m_timers(timers)
{}

IndexCalls::~IndexCalls() = default;

void IndexCalls::send(Call::Order order, QObject* context, Call::Answered answered)
{
    if (isUrgent(order.request))
        return begin(std::move(order), {context, std::move(answered)});
    if (m_waiting.size() >= MaxWaiting)
        return tell({context, std::move(answered)},
                    {ErrorCode::Busy, QStringLiteral("too much is being asked of %1").arg(m_index.toString())});
    m_waiting.push_back({std::move(order), {context, std::move(answered)}});
    beginNext();
}

void IndexCalls::end(const Error& error)
{
    for (const Waiting& waiting : std::exchange(m_waiting, {}))
        tell(waiting.asker, error);
    while (!m_underWay.empty()) {
        if (const auto asker = take(m_underWay.begin()->first))
            tell(*asker, error);
    }
}

void IndexCalls::tell(const Asker& asker, const Error& error)
{
    if (asker.context)
        QMetaObject::invokeMethod(
            asker.context, [answered = asker.answered, error] { answered(error); }, Qt::QueuedConnection);
}

void IndexCalls::beginNext()
{
    while (m_underWay.size() < MaxUnderWay && !m_waiting.empty()) {
        Waiting next = std::move(m_waiting.front());
        m_waiting.pop_front();
        begin(std::move(next.order), next.asker);
    }
}

void IndexCalls::begin(Call::Order order, const Asker& asker)
{
    if (!asker.context)
        return;
    const auto self = std::make_shared<Call*>(nullptr);
    auto call = std::make_unique<Call>(m_index, std::move(order), m_timers, [this, self](Result<CallAnswer> outcome) {
        const auto waiting = take(*self);
        beginNext();
        if (waiting && waiting->context)
            waiting->answered(std::move(outcome)); // may destroy this
    });
    Call* const raw = call.get();
    *self = raw;
    connect(asker.context, &QObject::destroyed, raw, [this, raw] {
        take(raw);
        beginNext();
    });
    m_underWay.emplace(raw, Running{std::move(call), asker});
}

std::optional<IndexCalls::Asker> IndexCalls::take(Call* call)
{
    auto node = m_underWay.extract(call);
    if (node.empty())
        return std::nullopt;
    node.mapped().call->giveUp();
    node.mapped().call.release()->deleteLater();
    return std::move(node.mapped().asker);
}

} // namespace Potluck::Beer2beer
