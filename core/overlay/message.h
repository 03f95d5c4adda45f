// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/member.h"
#include "overlay/query.h"
#include "overlay/termset.h"

#include <QList>

#include <cstdint>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace Potluck::Overlay {

// What members say to each other. Digests and queries are immutable and shared, so that a simulation of thousands does
// not copy them. How they look on the wire: overlay/codec.h and docs/PROTOCOL.md.

// Which members somebody holds alive, itself included: how many, and the exclusive or of memberHash() of each.
struct Knowledge
{
    std::uint32_t count = 0;
    std::uint64_t sum = 0;

    friend bool operator==(const Knowledge&, const Knowledge&) = default;
};

// -- who is here

// "Here I am": how links of strangers begin, and how a new member announces itself to its group.
struct Hello
{
    RecordPtr record;
    DigestState digest;
    bool wantsMembers = false; // answer with Welcome
    bool wantsHello = false;   // answer with Hello
};
// All members that the sender holds alive, itself included, in pages.
struct Welcome
{
    std::vector<RecordPtr> records; // at most MaxRecords
    bool last = true;
};
// Answered by Pong.
struct Ping
{
    std::uint32_t nonce = 0;
    Knowledge knowledge;
    DigestState digest;
    std::uint8_t load = 0; // of the sender, per cent of what it can do; more than 100 is possible
    // Not 0: the sender holds the receiver with this incarnation as lost. Whoever hears so takes a greater one.
    std::uint32_t lostIncarnation = 0;
};
struct Pong
{
    std::uint32_t nonce = 0;
    Knowledge knowledge; // count 0: it does not know the receiver, and so does not tell
    DigestState digest;
    std::uint8_t load = 0;
};
// "Ping it for me": the receiver pings the target and passes its answer on as a Pong with this nonce.
struct PingRequest
{
    std::uint32_t nonce = 0;
    std::uint64_t target = 0; // placeOf(id)
};
struct Death
{
    std::uint64_t place = 0; // of whom, placeOf(id)
    std::uint32_t incarnation = 0;
    bool left = false; // said so itself; else it was not reached

    friend bool operator==(const Death&, const Death&) = default;
};
// Rumours, and answers to Want.
struct News
{
    std::vector<RecordPtr> births; // also later incarnations; at most MaxRecords
    std::vector<Death> deaths;     // at most MaxDeaths
    bool asked = false;            // somebody compared: tell me where you know better. Else a rumour
};
// The sums of all groups of that many bits, to find where two differ. Answered by Shorts of those that differ.
struct Sums
{
    std::uint8_t bits = 0;           // at most MaxPrefixBits
    std::vector<std::uint64_t> sums; // 2^bits, see Knowledge
    // Not 0: a partition ended, two had each other as lost. For so many seconds from now on whom the other holds alive
    // is alive, also where the incarnation is one that was lost. Whoever hears of it counts down, too: it would go
    // round for ever.
    std::uint8_t merging = 0;
};
struct Shorts
{
    struct Member
    {
        std::uint64_t place = 0;
        std::uint32_t incarnation = 0;
    };
    std::vector<Prefix> prefixes; // of these groups; at most MaxPrefixes
    std::vector<Member> members;  // all that the sender holds alive there; at most MaxShorts
    std::uint8_t merging = 0;     // as in Sums
    bool reply = false;           // only those that the receiver's own Shorts did not name
};
// "Tell me of these". Answered by News.
struct Want
{
    std::vector<std::uint64_t> places; // at most MaxShorts
};

// -- what others have

// Asks for the digest, and for every change of it from now on, or for no more of them.
struct DigestWant
{
    std::uint64_t sequence = 0; // what the asker has; 0: nothing
    bool stop = false;
};
struct DigestFull
{
    std::uint64_t sequence = 0;
    TermSetPtr terms; // null: too much to tell, ask always
};
struct DigestDelta
{
    TermDeltaPtr delta;
};

// -- searching

// Asks the receiver's own catalog (where passOn is not set), or the receiver's whole group: it asks those of the prefix
// whose digests have the terms, itself included, and tells the asker (Routed) how many these are.
struct Query
{
    QueryPtr query;
    bool passOn = false;
    Prefix prefix;          // only with passOn
    std::uint16_t most = 0; // only with passOn: asks no more than these; 0: all that match
};
// What became of a query that was to be passed on.
struct Routed
{
    Prefix covered;            // of what was asked for; may be a part
    std::uint16_t asked = 0;   // that many answers will come, the sender's own included
    std::uint16_t matched = 0; // that many could have been asked
};
// What one member has, or a part of it.
struct Answer
{
    std::uint64_t holder = 0; // placeOf(id); 0: the sender
    QList<Index::SearchResult> results;
    bool more = false;  // there is more than was asked for
    bool last = true;   // of this holder
    bool again = false; // it was asked before by another way, and answered then
};
// To the asker: straight where the holder has a link to it, else through the contact that asked on. A new link costs
// more time and bytes than most answers.
struct Answers
{
    QueryId id;
    std::uint64_t asker = 0;      // placeOf(id): the receiver passes the one answer on; 0: all are for the receiver
    std::optional<Routed> routed; // of the sender, once
    std::vector<Answer> answers;  // at most MaxAnswers, with MaxResults results in all
};

using Message = std::variant<Hello, Welcome, Ping, Pong, PingRequest, News, Sums, Shorts, Want, DigestWant, DigestFull,
                             DigestDelta, Query, Answers>;

// The kinds of messages in the order of the variant, for counting and for the wire.
enum class Kind : std::uint8_t {
    Hello,
    Welcome,
    Ping,
    Pong,
    PingRequest,
    News,
    Sums,
    Shorts,
    Want,
    DigestWant,
    DigestFull,
    DigestDelta,
    Query,
    Answers
};
constexpr std::size_t KindCount = std::variant_size_v<Message>;
constexpr Kind kindOf(const Message& message)
{
    return static_cast<Kind>(message.index());
}
[[nodiscard]] const char* kindName(Kind kind);

constexpr qsizetype MaxMessageBytes = 4 * 1024 * 1024 + 64 * 1024;
constexpr std::size_t MaxRecords = 500;
constexpr std::size_t MaxDeaths = 5000;
constexpr std::size_t MaxPrefixes = 1024;
constexpr std::size_t MaxShorts = 5000;
constexpr qsizetype MaxResults = 100; // of one answer
constexpr std::size_t MaxAnswers = 1024;
constexpr int MaxParts = Index::MaxSearchLimit / static_cast<int>(MaxResults) + 1; // of what one member has

} // namespace Potluck::Overlay
