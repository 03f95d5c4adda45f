// SPDX-License-Identifier: GPL-3.0-or-later

// What an index that wants to be a neighbour sends before it is one, and how its messages are cut from the stream; and
// what a peer is told of linked indexes.

#include "dialects/native/membership.h"
#include "dialects/native/overlayframes.h"
#include "dialects/native/overlaygate.h"
#include "dialects/native/overlaymessages.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace Potluck;
    using namespace Potluck::Native;
    const QByteArrayView input(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));

    if (const auto membership = Membership::decode(input)) {
        if (membership->encode() != input || membership->chain().isEmpty())
            std::abort();
    }
    if (const auto credentials = decodeCredentials(input)) {
        if (encode(*credentials) != input)
            std::abort();
        OverlayGate gate;
        gate.setOverlay(OverlayId{});
        if (gate.check(Overlay::MemberId{}, input.toByteArray())) // nobody's overlay
            std::abort();
    }
    if (const auto request = decodeAdmissionRequest(input); request && !decodeAdmissionRequest(encode(*request)))
        std::abort();
    if (const auto answer = decodeAdmissionAnswer(input); answer && !decodeAdmissionAnswer(encode(*answer)))
        std::abort();
    if (checkMemberList(input, QByteArray(44, 'k'), Milliseconds{0})) // nobody signs with that key
        std::abort();

    // However the bytes come, the messages are the same.
    const auto cut = [input](qsizetype part) {
        FrameSplitter frames(1000);
        QByteArrayList messages;
        for (qsizetype at = 0; at < input.size(); at += part) {
            const auto take = [&messages](QByteArrayView message) -> Status {
                messages.append(message.toByteArray());
                return {};
            };
            if (!frames.feed(input.sliced(at, std::min(part, input.size() - at)), take))
                break;
        }
        return messages;
    };
    if (cut(1) != cut(std::max<qsizetype>(input.size(), 1)))
        std::abort();
    return 0;
}
