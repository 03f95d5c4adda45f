// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstdint>

// The frames of beer2beer: a length and a type of 2 bytes each, little-endian, then as many bytes of UTF-8 as the
// length says. And the head of a file as that network's programs send it from peer to peer. Pure: no socket, no side
// effects. Source: the program's own messages; where its document differs, docs/PROTOCOL.md says what is sent.
namespace Potluck::Beer2beer {

constexpr qsizetype FrameHeadBytes = 4;
constexpr qsizetype MaxPayloadBytes = 65'535;
constexpr qsizetype MaxFrameBytes = FrameHeadBytes + MaxPayloadBytes;

constexpr quint16 DefaultIndexPort = 8888;
constexpr quint16 DefaultPeerPort = 9999; // what a record without a port means

enum class Request : std::uint16_t {
    Register = 1,
    Login = 2,
    KeepAlive = 3,
    Logout = 4,
    ShowPeers = 5,
    BrowsePeer = 6,
    Search = 7,
    Download = 8,
    RegisterUpdate = 9,
};

// The type of an answer: 100 or 200 more than the request's, but LOGOUT is answered as KEEP_ALIVE is (103, 203).
[[nodiscard]] quint16 okType(Request request);
[[nodiscard]] quint16 koType(Request request);
// As it begins the text of its answers: "REGISTER", "LOGIN", ..., "SEARCH_FILE", "REGISTER_UPDATE".
[[nodiscard]] QByteArray nameOf(Request request);

enum class DecodeState { Incomplete, Done, Rejected };

enum class FrameKind { Request, Answer };

struct FrameAnswer
{
    DecodeState state = DecodeState::Incomplete;
    qsizetype consumed = 0; // where Done: the bytes of the frame
    quint16 type = 0;       // where Done: one of Request for that kind, else one that some okType() or koType() gives
    QByteArrayView payload; // where Done: a part of the bytes offered, 0 to MaxPayloadBytes
    QString detail;         // where Rejected: why, without a full stop
};

// Reads the frame at the beginning of the bytes. Offer the bytes again with more where Incomplete: never more than
// MaxFrameBytes are needed. Rejected: a type that is none of this kind; what follows cannot be read either.
[[nodiscard]] FrameAnswer decodeFrame(QByteArrayView bytes, FrameKind kind);

// Head and payload in one piece. Empty where the payload is longer than MaxPayloadBytes.
[[nodiscard]] QByteArray encodeFrame(quint16 type, QByteArrayView payload);

// What goes before a file's bytes: 8 bytes big-endian length of the name, the name, 8 bytes big-endian length of what
// follows. Also the first bytes of a file that a program of the network pushes to a peer.
struct FileHead
{
    QByteArray name;  // UTF-8 is customary, not checked; the programs send a path and keep what is behind its last '/'
    quint64 size = 0; // bytes that follow
    friend bool operator==(const FileHead&, const FileHead&) = default;
};

struct FileHeadAnswer
{
    DecodeState state = DecodeState::Incomplete;
    qsizetype consumed = 0; // where Done
    FileHead head;          // where Done
    QString detail;         // where Rejected
};

constexpr qsizetype MaxFileHeadName = 4096; // bytes; a longer one is rejected
constexpr qsizetype MaxFileHeadBytes = 8 + MaxFileHeadName + 8;

[[nodiscard]] FileHeadAnswer decodeFileHead(QByteArrayView bytes);
// A longer name is cut.
[[nodiscard]] QByteArray encodeFileHead(const FileHead& head);

} // namespace Potluck::Beer2beer
