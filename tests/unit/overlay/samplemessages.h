// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/message.h"

#include <QString>

#include <utility>
#include <vector>

namespace Potluck::Overlay::Test {

// One message of each kind, and more where a kind has several shapes. Their bytes are in tests/data/wire/overlay;
// docs/PROTOCOL.md shows them.

template<typename Bytes>
Bytes filled(char with)
{
    return *Bytes::fromBytes(QByteArray(static_cast<qsizetype>(Bytes::Size), with));
}

inline RecordPtr sampleRecord()
{
    Record record;
    record.id = filled<MemberId>('\x11');
    record.incarnation = 217'000'000;
    record.addresses = {{QStringLiteral("192.0.2.7"), 7700}, {QStringLiteral("2001:db8::7"), 7700}};
    return std::make_shared<const Record>(std::move(record));
}

inline QueryPtr sampleQuery()
{
    QueryBody query;
    query.id = filled<QueryId>('\x22');
    query.asker = 0x1111111111111111U;
    query.request.query = QStringLiteral("kind of blue");
    query.request.limit = 100;
    query.terms = queryTerms(query.request);
    return std::make_shared<const QueryBody>(std::move(query));
}

inline Index::SearchResult sampleResult()
{
    Index::SearchResult result;
    result.content = filled<Content::ContentId>('\x33');
    result.size = 31'457'280;
    result.name = QStringLiteral("Kind of Blue.flac");
    result.sourceCount = 1;
    result.onlineCount = 1;
    Index::Source source;
    source.peer.value = 12;
    source.user = QStringLiteral("anna");
    source.addresses = {{QStringLiteral("198.51.100.9"), 7700}};
    source.online = true;
    source.key = filled<Index::KeyFingerprint>('\x44');
    result.sources = {source};
    return result;
}

inline std::vector<std::pair<const char*, Message>> sampleMessages()
{
    const RecordPtr record = sampleRecord();
    const Knowledge knowledge{3, 0x0123456789abcdefU};
    const DigestState state{65'537, 0x89abcdefU};
    TermDelta delta;
    delta.from = 65'537;
    delta.to = 65'538;
    delta.keyBits = 16;
    delta.added = {500, 40'000};
    delta.removed = {7};
    delta.check = 0x1234U;
    Answer answer;
    answer.results = {sampleResult()};
    Answer other = answer;
    other.holder = 0x5555555555555555U;
    Answer nothing;
    nothing.holder = 0x9111111111111111U;
    const auto id = filled<QueryId>('\x22');
    return {
        {"hello", Hello{record, state, true, false}},
        {"welcome", Welcome{{record}, true}},
        {"ping", Ping{77, knowledge, state, 20, 0}},
        {"pong", Pong{77, knowledge, state, 35}},
        {"pingrequest", PingRequest{78, 0x1111111111111111U}},
        {"news", News{{record}, {{0x5555555555555555U, 216'999'000, false}}, false}},
        {"sums", Sums{1, {0x0123456789abcdefU, 42}, false}},
        {"shorts", Shorts{{Prefix::numbered(1, 1)}, {{0x9111111111111111U, 217'000'000}}, false, false}},
        {"want", Want{{0x9111111111111111U}}},
        {"digestwant", DigestWant{65'537, false}},
        {"digestfull",
         DigestFull{65'537, std::make_shared<const CodedTerms>(std::vector<TermKey>{7, 300, 65'000}, 16, true)}},
        {"digestfull-toomuch", DigestFull{65'537, nullptr}},
        {"digestdelta", DigestDelta{std::make_shared<const TermDelta>(delta)}},
        {"query", Query{sampleQuery(), false, {}, 0}},
        {"query-passon", Query{sampleQuery(), true, Prefix::numbered(5, 5), 0}},
        {"answers", Answers{id, 0, std::nullopt, {answer}}},
        {"answers-topasson", Answers{id, 0x1111111111111111U, std::nullopt, {answer}}},
        {"answers-passedback", Answers{id, 0, Routed{Prefix::numbered(5, 5), 3, 4}, {answer, other, nothing}}},
    };
}

} // namespace Potluck::Overlay::Test
