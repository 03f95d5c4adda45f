// SPDX-License-Identifier: GPL-3.0-or-later

// The lines of the control socket, both ways: what is accepted must be written again so that it means the same.

#include "node/controlprotocol.h"
#include "node/controlrows.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace Potluck;
using namespace Potluck::Node;

namespace {

template<typename Row>
void readAgain(const QJsonObject& json, Result<Row> (*read)(const QJsonObject&))
{
    const auto row = read(json);
    if (!row)
        return;
    const QJsonObject written = toJson(*row);
    const auto again = read(written);
    if (!again || toJson(*again) != written)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView line(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));

    if (const auto message = decodeMessage(line)) {
        const auto* const request = std::get_if<ControlRequest>(&*message);
        const QByteArray written =
            request ? encodeRequest(*request) : encodeGivenUp(std::get<ControlGivenUp>(*message).id);
        const auto again = decodeMessage(QByteArrayView(written).chopped(1));
        if (!again || !(*again == *message))
            std::abort();
    }
    if (const auto reply = decodeReply(line)) {
        readAgain(reply->body, statusFromJson);
        readAgain(reply->body, shareFromJson);
        readAgain(reply->body, peerFromJson);
        readAgain(reply->body, browseFromJson);
        readAgain(reply->body, foundFromJson);
        readAgain(reply->body, transferFromJson);
    }
    return 0;
}
