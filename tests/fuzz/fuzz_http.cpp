// SPDX-License-Identifier: GPL-3.0-or-later

// Heads of requests and responses, and chunked bodies. Whatever comes: no crash, nothing consumed beyond the bytes,
// answers that do not depend on how the bytes were cut, and heads that can be sent again mean the same.

#include "net/chunkdecoder.h"
#include "net/httpparser.h"

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

void requests(QByteArrayView input)
{
    HttpRequestHead head;
    const auto whole = parseRequestHead(input, head);
    if (whole.kind == HttpParseAnswer::Kind::Rejected) {
        require(whole.status >= 400 && whole.status < 600 && !whole.detail.isEmpty());
        return;
    }
    if (whole.kind == HttpParseAnswer::Kind::Incomplete) {
        require(input.size() < MaxHeadBytes);
        return;
    }
    require(whole.consumed > 0 && whole.consumed <= input.size() && whole.consumed <= MaxHeadBytes);
    require(head.fields.count("Content-Length") + head.fields.count("Transfer-Encoding") <= 1);
    HttpRequestHead early;
    require(parseRequestHead(input.first(whole.consumed - 1), early).kind != HttpParseAnswer::Kind::Done);
    // What Beast accepts and we would refuse to send would be a way to smuggle.
    const auto bytes = serialize(head);
    if (!bytes || head.minorVersion == 0)
        return; // targets may hold bytes above 126
    HttpRequestHead again;
    require(parseRequestHead(*bytes, again).kind == HttpParseAnswer::Kind::Done);
    require(again.method == head.method && again.target == head.target && again.fields.all() == head.fields.all() &&
            again.body.kind == head.body.kind && again.body.bytes == head.body.bytes);
}

void responses(QByteArrayView input)
{
    for (const bool toHead : {false, true}) {
        HttpResponseHead head;
        const auto answer = parseResponseHead(input, toHead, head);
        if (answer.kind == HttpParseAnswer::Kind::Done)
            require(answer.consumed <= input.size() && (!toHead || head.body.kind == HttpBodyLength::Kind::None));
    }
}

struct Decoded
{
    QByteArray body;
    ChunkDecoder::Answer::Kind end = ChunkDecoder::Answer::Kind::Incomplete;
};

Decoded decode(QByteArrayView input, qsizetype step)
{
    ChunkDecoder decoder;
    Decoded result;
    QByteArray pending;
    qsizetype offered = 0;
    for (;;) {
        const auto answer = decoder.next(pending);
        require(answer.consumed >= 0 && answer.consumed <= pending.size());
        result.body.append(answer.data);
        pending.remove(0, answer.consumed);
        result.end = answer.kind;
        if (answer.kind == ChunkDecoder::Answer::Kind::Done || answer.kind == ChunkDecoder::Answer::Kind::Rejected)
            return result;
        if (answer.consumed > 0)
            continue;
        if (offered == input.size())
            return result;
        const qsizetype more = std::min(step, input.size() - offered);
        pending.append(input.sliced(offered, more));
        offered += more;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView input(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    requests(input);
    responses(input);
    const Decoded whole = decode(input, std::max<qsizetype>(input.size(), 1));
    const Decoded cut = decode(input, 1);
    require(whole.body == cut.body && whole.end == cut.end);
    return 0;
}
