// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions of visitors: peers of linked indexes that keep a second home here.
#include "dialects/native/answers.h"
#include "dialects/native/indexserverprivate.h"
#include "dialects/native/parts.h"
#include "dialects/native/ticket.h"

namespace Potluck::Native {

void IndexServer::Private::visit(const ExchangePtr& exchange, const SessionRequest& message)
{
    const auto isTrusted = [this](const Net::KeyFingerprint& index) {
        // Our own: who was active here comes again while its first home is away.
        return index == m_identity->fingerprint() || (m_linked && m_linked->vouchesFor(index));
    };
    const auto ticket = checkTicket(message.ticket, exchange->peer(), m_clock.wall(), isTrusted);
    if (!ticket)
        return respondError(*exchange, {ErrorCode::PermissionDenied, ticket.error().detail});
    if (const auto caller = m_callers.find(exchange->peer()); caller && !Index::isGuest(caller->id))
        return respondError(*exchange, {ErrorCode::AlreadyExists,
                                        QStringLiteral("this key is logged in here with an account of its own")});
    Index::VisitorRequest request;
    request.name = ticket->name;
    request.key = toIndex(exchange->peer());
    request.addresses = reachableAt(message.addresses, message.port, exchange->remote());
    request.dialects = message.dialects | Dialect::Native;
    m_service.enterVisitor(request, m_server,
                           [this, exchange, addresses = request.addresses](const Result<Index::Registration>& visitor) {
                               if (!visitor)
                                   return respondError(*exchange, visitor.error());
                               m_callers.add(exchange->peer(), visitor->id, visitor->user);
                               m_events.drop(exchange->peer());
                               const auto caller = m_callers.find(exchange->peer());
                               caller->isSilent = true;
                               SessionAnswer answer = answerFor(*exchange, *visitor);
                               answer.probing = probe(*caller, addresses, exchange->remote());
                               respondJson(*exchange, 200, encode(answer));
                           });
}

void IndexServer::Private::wake(const ExchangePtr& exchange, const UsePtr& use, bool awake)
{
    m_service.wakeVisitor(use->caller().id, awake, m_server, [this, exchange, use, awake](const Status& status) {
        if (!status)
            return respondLoginNeeded(*exchange);
        use->caller().isSilent = !awake;
        if (!awake)
            m_events.drop(use->caller().key);
        answerKeepAlive(exchange, use);
    });
}

} // namespace Potluck::Native
