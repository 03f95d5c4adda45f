// SPDX-License-Identifier: GPL-3.0-or-later

// Every message of the beer2beer dialect, both ways: what is accepted must be the same again after it was written.

#include "dialects/beer2beer/messages.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

using namespace Potluck;
using namespace Potluck::Beer2beer;

QByteArray frameOf(const PackedFrame& packed)
{
    if (packed.leftOut > 0)
        std::abort(); // it came out of one frame
    return packed.frame;
}

QByteArray frameOf(const QByteArray& frame)
{
    return frame;
}

template<typename Message>
void throughAndBack(const Result<Message>& message, Result<Message> (*decode)(QByteArrayView))
{
    if (!message)
        return;
    const QByteArray frame = frameOf(encode(*message));
    const auto again = decode(QByteArrayView(frame).sliced(FrameHeadBytes));
    if (!again || !(*again == *message))
        std::abort();
}

// Lists tell how many lines they dropped, and these are not written again.
template<typename Message>
void listThroughAndBack(Result<Message> message, Result<Message> (*decode)(QByteArrayView))
{
    if (message)
        message->dropped = 0;
    throughAndBack(message, decode);
}

// Numbers may become longer than they came ("None" for an address that was empty), so that not all may fit again.
void answers(QByteArrayView payload)
{
    if (payload.size() < 60'000) {
        throughAndBack(decodePeersAnswer(payload), decodePeersAnswer);
        throughAndBack(decodeFilesAnswer(payload), decodeFilesAnswer);
    }
    if (const auto found = decodeSearchAnswer(payload); found && found->hosts.size() < 100)
        (void)encode(*found);
    throughAndBack(decodeDownloadAnswer(payload), decodeDownloadAnswer);
    if (const auto registered = decodeRegisterAnswer(payload)) {
        const QByteArray frame = encode(*registered, Request::Register);
        if (!(*decodeRegisterAnswer(QByteArrayView(frame).sliced(FrameHeadBytes)) == *registered))
            std::abort();
    }
    const Ko ko = decodeKo(payload);
    for (const Request request : {Request::Login, Request::Search, Request::Download}) {
        const QByteArray frame = encode(ko, request);
        if (decodeKo(QByteArrayView(frame).sliced(FrameHeadBytes)).reason != ko.reason)
            std::abort();
    }
    (void)errorOf(ko);
}

void requests(QByteArrayView payload)
{
    if (payload.size() == MaxPayloadBytes)
        return; // a newline that was missing at the end would be too much
    listThroughAndBack(decodeRegister(payload), decodeRegister);
    listThroughAndBack(decodeRegisterUpdate(payload), decodeRegisterUpdate);
    throughAndBack(decodeLogin(payload), decodeLogin);
    throughAndBack(decodeKeepAlive(payload), decodeKeepAlive);
    throughAndBack(decodeLogout(payload), decodeLogout);
    throughAndBack(decodeShowPeers(payload), decodeShowPeers);
    throughAndBack(decodeBrowsePeer(payload), decodeBrowsePeer);
    throughAndBack(decodeDownload(payload), decodeDownload);
    throughAndBack(decodeSearch(payload), decodeSearch);
    if (const auto search = decodeSearch(payload))
        (void)wordsOf(*search);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView input(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    for (const FrameKind kind : {FrameKind::Request, FrameKind::Answer}) {
        QByteArrayView rest = input;
        for (FrameAnswer frame = decodeFrame(rest, kind); frame.state == DecodeState::Done;
             frame = decodeFrame(rest, kind)) {
            if (frame.consumed != FrameHeadBytes + frame.payload.size() || frame.consumed > rest.size())
                std::abort();
            if (kind == FrameKind::Request)
                requests(frame.payload);
            else
                answers(frame.payload);
            rest = rest.sliced(frame.consumed);
        }
    }
    const FileHeadAnswer file = decodeFileHead(input);
    if (file.state == DecodeState::Done && encodeFileHead(file.head) != input.first(file.consumed))
        std::abort();
    return 0;
}
