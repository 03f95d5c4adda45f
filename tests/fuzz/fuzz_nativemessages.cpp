// SPDX-License-Identifier: GPL-3.0-or-later

// Every message of the native dialect: what is accepted must be accepted again after it was written.

#include "dialects/native/errors.h"
#include "dialects/native/messages.h"
#include "dialects/native/ndjson.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

using namespace Potluck;
using namespace Potluck::Native;

template<typename Message>
void throughAndBack(const Result<Message>& message, Result<Message> (*decode)(QByteArrayView))
{
    if (message && !decode(encode(*message)))
        std::abort();
}

void asLine(QByteArrayView line)
{
    if (const auto head = decodeFilesHead(line)) {
        QByteArray again;
        appendFilesHead(again, *head);
        if (!decodeFilesHead(again))
            std::abort();
    }
    if (const auto entry = decodeFilesLine(line)) {
        QByteArray again;
        if (const auto* const added = std::get_if<Index::Entry>(&*entry))
            appendAdd(again, *added);
        else
            appendRemove(again, std::get<Index::EntryKey>(*entry));
        if (!decodeFilesLine(again))
            std::abort();
    }
    if (const auto result = decodeSearchLine(line)) {
        QByteArray again;
        if (const auto* const found = std::get_if<Index::SearchResult>(&*result))
            appendResults(again, std::array{*found});
        else
            appendSearchEnd(again, std::get<SearchEnd>(*result));
        if (!decodeSearchLine(again))
            std::abort();
    }
    if (const auto event = decodeEvent(line); event && !std::holds_alternative<UnknownEvent>(*event)) {
        if (!decodeEvent(encodeEvent(*event)))
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView input(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));

    throughAndBack(decodeRegistrationRequest(input), decodeRegistrationRequest);
    throughAndBack(decodeRegistrationAnswer(input), decodeRegistrationAnswer);
    throughAndBack(decodeRegistrationChange(input), decodeRegistrationChange);
    throughAndBack(decodeSourceRequest(input), decodeSourceRequest);
    throughAndBack(decodeKeptSearches(input), decodeKeptSearches);
    throughAndBack(decodeSessionRequest(input), decodeSessionRequest);
    throughAndBack(decodeSessionAnswer(input), decodeSessionAnswer);
    throughAndBack(decodeKeepAliveRequest(input), decodeKeepAliveRequest);
    throughAndBack(decodeKeepAliveAnswer(input), decodeKeepAliveAnswer);
    throughAndBack(decodeFilesAnswer(input), decodeFilesAnswer);
    throughAndBack(decodePeersPage(input), decodePeersPage);
    throughAndBack(decodeBrowsePage(input), decodeBrowsePage);
    throughAndBack(decodeIndexInfo(input), decodeIndexInfo);
    if (const auto sources = decodeSources(input); sources && !decodeSources(encodeSources(*sources)))
        std::abort();
    (void)errorOf(400, input);

    LineSplitter lines(MaxFileLineBytes);
    const auto take = [](QByteArrayView line) -> Status {
        asLine(line);
        return {};
    };
    if (lines.feed(input, take) && !lines.finish(take))
        std::abort();
    return 0;
}
