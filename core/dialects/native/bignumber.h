// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtEndian>

namespace Potluck::Native {

// Eight bytes, the greatest first, as tickets and memberships have their numbers. Pure.
inline void appendNumber(QByteArray& bytes, quint64 number)
{
    const quint64 big = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char*>(&big), sizeof big);
}

} // namespace Potluck::Native
