// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/standbyhome.h"

#include "dialects/native/parts.h"

#include <algorithm>

namespace Potluck::Native {

namespace {

constexpr QLatin1String HomesName("standbyHomes");
constexpr quint64 MaxLoad = 1000;

} // namespace

void writeStandbyHomes(JsonWriter& json, const QList<StandbyHome>& homes)
{
    if (homes.isEmpty())
        return;
    json.beginArray(HomesName);
    for (const StandbyHome& home : homes) {
        json.beginObject();
        writeKey(json, toIndex(home.key));
        writeAddresses(json, home.addresses.first(std::min(home.addresses.size(), MaxAddressesOfHome)));
        json.number(QLatin1String("load"), home.load);
        json.endObject();
    }
    json.endArray();
}

QList<StandbyHome> readStandbyHomes(Fields& fields)
{
    auto homes = readItems<StandbyHome>(fields, HomesName, MaxStandbyHomes, [](Fields& item) {
        StandbyHome home;
        home.key = toNet(readKey(item));
        home.addresses = readAddresses(item);
        home.addresses.resize(std::min(home.addresses.size(), MaxAddressesOfHome));
        home.load = static_cast<int>(item.numberOr(QLatin1String("load"), 0, MaxLoad));
        return home;
    });
    homes.removeIf([](const StandbyHome& home) { return home.key.isNull() || home.addresses.isEmpty(); });
    return homes;
}

} // namespace Potluck::Native
