// SPDX-License-Identifier: GPL-3.0-or-later

// Invite links, tickets and request targets: texts that strangers write.

#include "dialects/native/invitelink.h"
#include "dialects/native/requesttarget.h"
#include "dialects/native/ticket.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace Potluck;
    using namespace Potluck::Native;
    const QByteArrayView input(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));

    if (const auto link = InviteLink::parse(QString::fromUtf8(input))) {
        const auto again = InviteLink::parse(link->toString());
        if (!again || *again != *link)
            std::abort();
    }

    const QByteArray ticket = ticketInField(input);
    if (const auto read = readTicket(ticket)) {
        // Nobody's signature is right for an index that nobody trusts.
        if (checkTicket(ticket, read->fingerprint, Milliseconds(read->issued * 1000),
                        [](const auto&) { return false; }))
            std::abort();
    }

    Net::HttpRequestHead head;
    head.target = input.toByteArray();
    if (const auto target = RequestTarget::of(head)) {
        if (target->parts().isEmpty() || target->parts().size() > RequestTarget::MaxParts)
            std::abort();
        (void)target->text(QStringLiteral("q"));
        (void)target->number(QStringLiteral("limit"), 0, 1000);
    }
    return 0;
}
