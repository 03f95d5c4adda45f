// SPDX-License-Identifier: GPL-3.0-or-later

// What arrives from the AlaKazaam network: packets, lists of files, streamed files; and its links.

#include "dialects/alakazaam/cataloghits.h"
#include "dialects/alakazaam/chunks.h"
#include "dialects/alakazaam/foundfiles.h"
#include "dialects/alakazaam/guestfiles.h"
#include "dialects/alakazaam/link.h"
#include "dialects/alakazaam/packets.h"
#include "dialects/alakazaam/wiretext.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace Potluck::Alakazaam;

namespace {

void require(bool ok)
{
    if (!ok)
        std::abort();
}

void readPacket(QByteArrayView input)
{
    for (const bool ended : {false, true}) {
        const Decoded decoded = decode(input, ended);
        require(!ended || decoded.state != DecodeState::Incomplete);
        if (decoded.state != DecodeState::Done)
            continue;
        require(decoded.consumed > 0 && decoded.consumed <= input.size() && decoded.consumed <= MaxPacketBytes);
        // What we write of it is read again. Only the cut of a text may show blanks at its end, which go then.
        const QByteArray written = encode(decoded.packet);
        require(written.size() <= AnswerReadBytes);
        const Decoded again = decode(written, true);
        require(again.state == DecodeState::Done);
        require(decode(encode(again.packet), true).packet == again.packet);
    }
    // However it is cut, a packet once whole is never anything else.
    const Decoded whole = decode(input);
    for (qsizetype cut = 0; cut < std::min<qsizetype>(input.size(), 64); ++cut) {
        const Decoded early = decode(input.first(cut));
        require(early.state == DecodeState::Incomplete || early.state == whole.state);
    }
}

void readList(QByteArrayView input)
{
    AfinDecoder whole;
    whole.feed(input);
    AfinDecoder pieces;
    for (qsizetype at = 0; at < input.size(); at += 7)
        pieces.feed(input.sliced(at, std::min<qsizetype>(7, input.size() - at)));
    const QList<FoundFile> files = whole.takeFiles();
    require(whole.state() == pieces.state() && files == pieces.takeFiles());
    require(files.size() <= MaxFoundFiles);
    AfinDecoder again;
    require(again.feed(encodeAfin(files)) == AfinDecoder::State::Done && again.takeFiles().size() == files.size());
}

void readStream(QByteArrayView input)
{
    AretDecoder decoder;
    quint64 taken = 0;
    while (!input.isEmpty()) {
        const auto before = decoder.sizeAtMost();
        qsizetype used = std::min<qsizetype>(decoder.chunkLeft(), input.size());
        if (used > 0) {
            decoder.took(static_cast<quint32>(used));
            taken += static_cast<quint64>(used);
        } else {
            used = std::min(decoder.framingWanted(), input.size());
            decoder.feed(input.first(used));
        }
        if (used == 0)
            break;
        input = input.sliced(used);
        require(decoder.taken() == taken && (!decoder.sizeAtMost() || *decoder.sizeAtMost() >= taken));
        require(!before || (decoder.sizeAtMost() && *decoder.sizeAtMost() <= *before));
    }
    require(decoder.refusal().size() <= 300);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView input(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    readPacket(input);
    readList(input);
    readStream(input);

    const QString text = fromWire(input);
    require(text.isValidUtf16() && toWire(text) == input.toByteArray());
    require(!queryOf(input).isEmpty());
    require(GuestFiles::catalogName(text).toUtf8().size() <= Potluck::Index::MaxNameBytes);
    require(countCharacters(paddedToCharacters(input, NameBytes, 148)) == NameBytes);
    require(paddedToBytes(input, NameBytes).size() == NameBytes);

    if (const auto link = Link::parse(text))
        require(*Link::parse(link->toString()) == *link);
    return 0;
}
