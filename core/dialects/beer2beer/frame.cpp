// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/beer2beer/frame.h"

#include <QtEndian>

namespace Potluck::Beer2beer {
namespace {

constexpr quint16 FirstRequest = 1;
constexpr quint16 LastRequest = 9;
constexpr quint16 OkBase = 100;
constexpr quint16 KoBase = 200;
constexpr qsizetype LengthBytes = 8;

bool isRequest(quint16 type)
{
    return type >= FirstRequest && type <= LastRequest;
}

// 104 and 204 are not there: LOGOUT is answered as KEEP_ALIVE is.
bool isAnswer(quint16 type)
{
    const quint16 request = type % 100;
    const bool isEither = type / 100 == 1 || type / 100 == 2;
    return isEither && isRequest(request) && request != static_cast<quint16>(Request::Logout);
}

quint16 answered(Request request)
{
    return static_cast<quint16>(request == Request::Logout ? Request::KeepAlive : request);
}

quint64 bigEndian(QByteArrayView bytes)
{
    return qFromBigEndian<quint64>(bytes.data());
}

void appendBigEndian(QByteArray& bytes, quint64 value)
{
    char raw[LengthBytes];
    qToBigEndian<quint64>(value, raw);
    bytes.append(raw, LengthBytes);
}

} // namespace

quint16 okType(Request request)
{
    return OkBase + answered(request);
}

quint16 koType(Request request)
{
    return KoBase + answered(request);
}

QByteArray nameOf(Request request)
{
    switch (request) {
    case Request::Register:
        return "REGISTER";
    case Request::Login:
        return "LOGIN";
    case Request::KeepAlive:
        return "KEEP_ALIVE";
    case Request::Logout:
        return "LOGOUT";
    case Request::ShowPeers:
        return "SHOW_PEERS";
    case Request::BrowsePeer:
        return "BROWSE_PEER";
    case Request::Search:
        return "SEARCH_FILE";
    case Request::Download:
        return "DOWNLOAD";
    case Request::RegisterUpdate:
        break;
    }
    return "REGISTER_UPDATE";
}

FrameAnswer decodeFrame(QByteArrayView bytes, FrameKind kind)
{
    FrameAnswer answer;
    if (bytes.size() < FrameHeadBytes)
        return answer;
    const auto length = qFromLittleEndian<quint16>(bytes.data());
    const auto type = qFromLittleEndian<quint16>(bytes.data() + 2);
    if (kind == FrameKind::Request ? !isRequest(type) : !isAnswer(type)) {
        answer.state = DecodeState::Rejected;
        answer.detail = QStringLiteral("no beer2beer message has the type %1").arg(type);
        return answer;
    }
    if (bytes.size() < FrameHeadBytes + length)
        return answer;
    answer.state = DecodeState::Done;
    answer.consumed = FrameHeadBytes + length;
    answer.type = type;
    answer.payload = bytes.sliced(FrameHeadBytes, length);
    return answer;
}

QByteArray encodeFrame(quint16 type, QByteArrayView payload)
{
    if (payload.size() > MaxPayloadBytes)
        return {};
    QByteArray frame(FrameHeadBytes, Qt::Uninitialized);
    frame.reserve(FrameHeadBytes + payload.size());
    qToLittleEndian<quint16>(static_cast<quint16>(payload.size()), frame.data());
    qToLittleEndian<quint16>(type, frame.data() + 2);
    return frame.append(payload);
}

FileHeadAnswer decodeFileHead(QByteArrayView bytes)
{
    FileHeadAnswer answer;
    if (bytes.size() < LengthBytes)
        return answer;
    const quint64 nameBytes = bigEndian(bytes);
    if (nameBytes > static_cast<quint64>(MaxFileHeadName)) {
        answer.state = DecodeState::Rejected;
        answer.detail = QStringLiteral("a file name of %1 bytes is announced").arg(nameBytes);
        return answer;
    }
    const auto length = static_cast<qsizetype>(nameBytes);
    if (bytes.size() < LengthBytes + length + LengthBytes)
        return answer;
    answer.state = DecodeState::Done;
    answer.consumed = LengthBytes + length + LengthBytes;
    answer.head.name = bytes.sliced(LengthBytes, length).toByteArray();
    answer.head.size = bigEndian(bytes.sliced(LengthBytes + length));
    return answer;
}

QByteArray encodeFileHead(const FileHead& head)
{
    const QByteArray name = head.name.left(MaxFileHeadName);
    QByteArray bytes;
    bytes.reserve(LengthBytes + name.size() + LengthBytes);
    appendBigEndian(bytes, static_cast<quint64>(name.size()));
    bytes += name;
    appendBigEndian(bytes, head.size);
    return bytes;
}

} // namespace Potluck::Beer2beer
