// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/nativehandler.h"

#include "dialects/native/answers.h"
#include "dialects/native/requesttarget.h"

namespace Potluck::Native {

void NativeHandler::handle(const std::shared_ptr<Net::HttpExchange>& exchange)
{
    const auto target = RequestTarget::of(exchange->request());
    const bool ofContent = target && target->parts().first() == "content" &&
                           !(target->parts().size() == 3 && target->parts().at(2) == "sources");
    Net::HttpHandler* const handler = ofContent ? m_content : m_index;
    if (target && handler)
        handler->handle(exchange);
    else if (target && !ofContent && m_isComing)
        respondError(*exchange, {ErrorCode::Busy, QStringLiteral("the index is just being started")});
    else
        respondNotFound(*exchange);
}

} // namespace Potluck::Native
