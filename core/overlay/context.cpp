// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/context.h"

namespace Potluck::Overlay {
namespace {

constexpr std::int64_t SecondsTo2020 = 1'577'836'800; // from 1970

} // namespace

Context::Context(const Overlay::Environment& environment)
    : env(environment)
    , members(environment.book ? environment.book : std::make_shared<MemberBook>(), !environment.book)
    , agenda(environment.clock, environment.timers)
{}

std::uint32_t Context::presentIncarnation() const
{
    const std::int64_t seconds = env.clock.wall().count() / 1000 - SecondsTo2020;
    return static_cast<std::uint32_t>(std::max<std::int64_t>(seconds, 1));
}

void Context::send(const RecordPtr& to, Message message)
{
    if (stopped || to->id == self->id)
        return;
    env.links.send(to, std::move(message));
}

void Context::send(const MemberId& to, Message message)
{
    if (const Number number = members.known(to); number != MemberBook::None) {
        send(number, std::move(message));
        return;
    }
    Record record;
    record.id = to;
    send(std::make_shared<const Record>(std::move(record)), std::move(message));
}

} // namespace Potluck::Overlay
