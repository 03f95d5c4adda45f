// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/reachability.h"

#include "dialects/native/json.h"
#include "dialects/native/jsonwriter.h"
#include "dialects/native/parts.h"

namespace Potluck::Native {

namespace {

constexpr qsizetype MaxReasonBytes = 256;

} // namespace

void writeReachability(JsonWriter& json, const Reachability& reachability)
{
    json.flag(QLatin1String("reachable"), reachability.isReachable);
    if (!reachability.address.isEmpty())
        json.text(QLatin1String("address"), reachability.address);
    if (!reachability.reason.isEmpty())
        json.text(QLatin1String("reason"), reachability.reason);
}

Reachability readReachability(Fields& fields)
{
    Reachability reachability;
    reachability.isReachable = fields.flagOr(QLatin1String("reachable"), false);
    reachability.address = fields.textOr(QLatin1String("address"), MaxAddressChars);
    reachability.reason = fields.textOr(QLatin1String("reason"), MaxReasonBytes);
    return reachability;
}

} // namespace Potluck::Native
