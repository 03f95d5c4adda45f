// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/willingness.h"

#include "dialects/native/json.h"
#include "dialects/native/jsonwriter.h"
#include "dialects/native/parts.h"

namespace Potluck::Native {

namespace {

constexpr QLatin1String WillingnessName("supernode");
constexpr QLatin1String UpRate("upRate");
constexpr QLatin1String Uptime("uptime");

} // namespace

void writeWillingness(JsonWriter& json, const std::optional<Willingness>& willingness)
{
    if (!willingness)
        return;
    json.beginObject(WillingnessName);
    json.number(UpRate, willingness->upRate);
    json.number(Uptime, willingness->uptime.count());
    json.endObject();
}

std::optional<Willingness> readWillingness(Fields& fields)
{
    if (!fields.has(WillingnessName))
        return std::nullopt;
    Fields inner(fields.object(WillingnessName));
    Willingness willingness;
    willingness.upRate = inner.number(UpRate);
    willingness.uptime = std::chrono::seconds(inner.number(Uptime, MaxSeconds));
    if (!inner.ok())
        fields.fail(inner.error());
    return willingness;
}

} // namespace Potluck::Native
