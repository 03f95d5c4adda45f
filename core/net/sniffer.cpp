// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/sniffer.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace Potluck::Net {
namespace {

constexpr std::array<const char*, 8> AlakazaamPackets = {"LOGI", "ADFF", "DEFF", "FIND",
                                                         "LOGO", "SUPE", "QUER", "RETR"};
constexpr std::array<const char*, 2> AlakazaamAnswers = {"ASUP", "AQUE"}; // they come on connections of their own
constexpr int Beer2beerFirstType = 1;
constexpr int Beer2beerLastType = 9;

bool agrees(QByteArrayView bytes, const char* packet)
{
    return QByteArrayView(packet, 4).startsWith(bytes.first(qMin<qsizetype>(bytes.size(), 4)));
}

bool isAlakazaam(QByteArrayView bytes)
{
    const auto matches = [bytes](const char* packet) { return agrees(bytes, packet); };
    return std::any_of(AlakazaamPackets.begin(), AlakazaamPackets.end(), matches) ||
           std::any_of(AlakazaamAnswers.begin(), AlakazaamAnswers.end(), matches);
}

} // namespace

SniffAnswer sniff(QByteArrayView bytes)
{
    const auto at = [bytes](qsizetype i) { return static_cast<std::uint8_t>(bytes[i]); };
    if (bytes.size() < 4) {
        // Any two bytes may be a beer2beer length; the type must be 1 to 9, and 03 is one of them.
        if (bytes.size() < 3 || isAlakazaam(bytes) || (at(2) >= Beer2beerFirstType && at(2) <= Beer2beerLastType))
            return SniffAnswer::Incomplete;
        // TLS's third byte (the minor version, 1 to 3) is covered by the types above.
        return SniffAnswer::Unknown;
    }
    if (at(0) == 0x16 && at(1) == 0x03) {
        if (bytes.size() < SniffBytes) {
            const bool plausible = at(2) >= Beer2beerFirstType && at(2) <= Beer2beerLastType;
            return plausible ? SniffAnswer::Incomplete : SniffAnswer::Unknown;
        }
        if (at(5) == 0x01 && at(2) >= 1 && at(2) <= 4)
            return SniffAnswer::Native;
    }
    if (isAlakazaam(bytes))
        return SniffAnswer::Alakazaam;
    const int length = at(0) | (at(1) << 8);
    const int type = at(2) | (at(3) << 8);
    if (type >= Beer2beerFirstType && type <= Beer2beerLastType && length >= 1)
        return SniffAnswer::Beer2beer;
    return SniffAnswer::Unknown;
}

} // namespace Potluck::Net
