// SPDX-License-Identifier: GPL-3.0-or-later

// The small parsers of net: endpoints, ranges, dates, the first bytes of a connection, keys and signatures.

#include "net/endpoint.h"
#include "net/httpmessage.h"
#include "net/identity.h"
#include "net/lanbeacon.h"
#include "net/lantable.h"
#include "net/sniffer.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace Potluck::Net;

namespace {

void require(bool ok)
{
    if (!ok)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView input(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));

    if (const auto endpoint = Endpoint::parse(QString::fromUtf8(input)))
        require(Endpoint::parse(endpoint->toString()) == endpoint);

    for (const quint64 whole : {quint64{0}, quint64{1000}, ~quint64{0}}) {
        const auto range = parseRange(input, whole);
        if (const auto* const bytes = std::get_if<ByteRange>(&range)) {
            require(bytes->length > 0 && bytes->offset < whole && bytes->length <= whole - bytes->offset);
            if (whole == 1000)
                require(parseContentRange(contentRange(*bytes, whole))->range == *bytes);
        }
    }
    if (const auto range = parseContentRange(input); range && range->size)
        require(range->range.length > 0 && range->range.offset + range->range.length <= *range->size);

    (void)parseHttpDate(input);

    const SniffAnswer answer = sniff(input);
    require(size < static_cast<std::size_t>(SniffBytes) || answer != SniffAnswer::Incomplete);
    for (qsizetype cut = 0; cut < std::min<qsizetype>(input.size(), SniffBytes); ++cut) {
        const SniffAnswer early = sniff(input.first(cut));
        require(early == SniffAnswer::Incomplete || early == answer);
    }

    if (const auto beacon = decodeLanBeacon(input)) {
        require(beacon->port != 0 && !beacon->key.isNull());
        require(QByteArrayView(encodeLanBeacon(*beacon)) == input);
    }
    // Beacons from all over, at all times: a byte each for sender, key, port and how much later.
    LanTable table;
    Potluck::Milliseconds now{0};
    for (qsizetype at = 0; at + 4 <= input.size(); at += 4) {
        const auto byte = [&](qsizetype i) { return static_cast<unsigned char>(input[at + i]); };
        LanBeacon beacon;
        beacon.key.bytes.fill(byte(1));
        beacon.port = static_cast<quint16>(byte(2) + 1);
        now += Potluck::Milliseconds{byte(3) * 50};
        table.take(beacon, QHostAddress(quint32{0x0a000000} + byte(0)), now);
        table.expire(now);
        require(table.entries().size() <= static_cast<qsizetype>(LanTable::MaxEntries));
    }

    // Nobody can forge a signature by chance.
    require(!verify(input, "message", input.first(std::min<qsizetype>(input.size(), 64))));
    return 0;
}
