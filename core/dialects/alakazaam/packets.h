// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/random.h"
#include "content/contentid.h"
#include "dialects/alakazaam/peeraddress.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <variant>

namespace Potluck::Alakazaam {

// The packets of this network (docs/PROTOCOL.md, "AlaKazaam"): four capital letters and fixed-width fields, one packet
// a connection. AFIN is in foundfiles.h, ARET in chunks.h. Pure.

struct PacketIdTag;
struct SessionIdTag;
// Sixteen characters as they stand in the packet, mostly capital hexadecimal digits.
using PacketId = StrongBytes<PacketIdTag, 16>;
using SessionId = StrongBytes<SessionIdTag, 16>;

[[nodiscard]] PacketId newPacketId(Random& random);
[[nodiscard]] SessionId newSessionId(Random& random);

constexpr qsizetype QueryBytes = 20;
constexpr qsizetype NameBytes = 100;
constexpr int MaxTimeToLive = 99;
constexpr quint16 DefaultPeerPort = 3000;
// What programs read of a packet with one recv.
constexpr qsizetype RequestReadBytes = 200;
constexpr qsizetype AnswerReadBytes = 300;
// The longest packet that is looked at: AQUE with a name of 100 characters of 4 bytes.
constexpr qsizetype MaxPacketBytes = 512;

// Who is a super-peer? Travels on; the answer goes to the address in it.
struct Supe
{
    PacketId id;
    PeerAddress source;
    int timeToLive = 0;
    friend bool operator==(const Supe&, const Supe&) = default;
};
// I am.
struct Asup
{
    PacketId id;
    PeerAddress superPeer;
    friend bool operator==(const Asup&, const Asup&) = default;
};
struct Logi
{
    PeerAddress peer;
    friend bool operator==(const Logi&, const Logi&) = default;
};
struct Algi
{
    SessionId session; // refusal(): not let in
    [[nodiscard]] static SessionId refusal();
    friend bool operator==(const Algi&, const Algi&) = default;
};
struct Adff
{
    SessionId session;
    Content::Md5Digest md5;
    QByteArray name; // without padding
    friend bool operator==(const Adff&, const Adff&) = default;
};
struct Deff
{
    SessionId session;
    Content::Md5Digest md5;
    friend bool operator==(const Deff&, const Deff&) = default;
};
struct Logo
{
    SessionId session;
    friend bool operator==(const Logo&, const Logo&) = default;
};
struct Algo
{
    int deleted = 0; // files; 999 stands for more
    friend bool operator==(const Algo&, const Algo&) = default;
};
struct Find
{
    SessionId session;
    QByteArray query; // without padding
    friend bool operator==(const Find&, const Find&) = default;
};
// Who has a file of such a name? Travels on; answers go to the address in it.
struct Quer
{
    PacketId id;
    PeerAddress source;
    int timeToLive = 0;
    QByteArray query; // without padding
    friend bool operator==(const Quer&, const Quer&) = default;
};
struct Aque
{
    PacketId id; // the query's
    PeerAddress peer;
    Content::Md5Digest md5;
    QByteArray name; // without padding
    friend bool operator==(const Aque&, const Aque&) = default;
};
struct Retr
{
    Content::Md5Digest md5;
    friend bool operator==(const Retr&, const Retr&) = default;
};

using Packet = std::variant<Supe, Asup, Logi, Algi, Adff, Deff, Logo, Algo, Find, Quer, Aque, Retr>;

// Written strictly. Names and queries that do not fit are cut between characters: queries (FIND, QUER) to 20 bytes and
// names (ADFF, AQUE) to 100, then filled up with blanks to 20 and 100 characters, which is what the programs count;
// they read at most 200 bytes of an ADFF, so its name is cut further where needed.
[[nodiscard]] QByteArray encode(const Packet& packet);

enum class DecodeState {
    Incomplete, // more bytes are needed
    Done,
    Rejected, // no packet, or a field makes no sense
};
struct Decoded
{
    DecodeState state = DecodeState::Incomplete;
    // With Incomplete: if nothing more comes, it is a packet (of a sender that counts bytes where others count
    // characters): decode again with `ended`.
    bool isEnough = false;
    Packet packet;
    qsizetype consumed = 0; // with Done
    QString why;            // with Rejected, for logs
};

// Reads the first packet in these bytes; what follows it is not looked at. `ended`: no more bytes will come.
// Lenient: text fields counted in characters or in bytes, numbers with blanks, MD5 in either case, in RETR also as 16
// raw bytes as the document has it. Rejects an unknown word at once.
[[nodiscard]] Decoded decode(QByteArrayView bytes, bool ended = false);

} // namespace Potluck::Alakazaam
