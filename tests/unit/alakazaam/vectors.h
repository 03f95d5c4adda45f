// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/alakazaam/packets.h"

#include <QFile>

namespace Potluck::Alakazaam::Test {

inline QByteArray golden(const char* name)
{
    QFile file(QStringLiteral(POTLUCK_TEST_DATA "/wire/alakazaam/") + QLatin1String(name) + QLatin1String(".txt"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such vector: ") + name;
}

inline PeerAddress at(const char* ipv4, const char* ipv6, quint16 port)
{
    return {QHostAddress(QLatin1String(ipv4)), QHostAddress(QLatin1String(ipv6)), port};
}
inline PeerAddress anna()
{
    return at("127.0.0.6", "::1", 54289);
}
inline PeerAddress ben()
{
    return at("10.1.2.3", "fd12::3", 3000);
}
inline PeerAddress carl() // has no IPv6 address
{
    return at("192.168.7.9", "", 3001);
}
inline PeerAddress somePeer(int number)
{
    return {QHostAddress(0x7F000000U + static_cast<quint32>(number)), {}, 3000};
}

inline Content::Md5Digest md5(const char* hex)
{
    return *Content::Md5Digest::fromHex(hex);
}
inline Content::Md5Digest hello()
{
    return md5("5d41402abc4b2a76b9719d911017c592");
}
inline Content::Md5Digest world()
{
    return md5("7d793037a0760186574b0282f2f435e7");
}
inline PacketId packetId(const char* text = "9A3042E867654B63")
{
    return *PacketId::fromBytes(text);
}
inline SessionId sessionId(const char* text = "5A3042E867654B63")
{
    return *SessionId::fromBytes(text);
}

} // namespace Potluck::Alakazaam::Test
