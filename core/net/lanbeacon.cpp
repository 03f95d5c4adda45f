// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/lanbeacon.h"

#include <QtEndian>

namespace Potluck::Net {
namespace {

constexpr QByteArrayView BeaconMark("PTLK\x01\x00", 6);

} // namespace

QHostAddress lanGroup4()
{
    return QHostAddress(quint32{0xefff4d50});
}

QHostAddress lanGroup6()
{
    static constexpr Q_IPV6ADDR Group = {{0xff, 0x15, 0, 0, 0, 0, 0, 0, 0, 0x70, 0x6f, 0x74, 0x6c, 0x75, 0x63, 0x6b}};
    return QHostAddress(Group);
}

QByteArray encodeLanBeacon(const LanBeacon& beacon)
{
    QByteArray datagram = BeaconMark.toByteArray();
    datagram.resize(8);
    qToBigEndian(beacon.port, datagram.data() + 6);
    return datagram.append(beacon.key.view());
}

std::optional<LanBeacon> decodeLanBeacon(QByteArrayView datagram)
{
    if (datagram.size() != LanBeaconBytes || !datagram.startsWith(BeaconMark))
        return std::nullopt;
    const auto key = KeyFingerprint::fromBytes(datagram.sliced(8));
    const auto port = qFromBigEndian<quint16>(datagram.data() + 6);
    if (!key || key->isNull() || port == 0)
        return std::nullopt;
    return LanBeacon{port, *key};
}

} // namespace Potluck::Net
