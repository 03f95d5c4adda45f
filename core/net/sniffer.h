// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace Potluck::Net {

enum class SniffAnswer {
    Incomplete, // more bytes are needed
    Native,
    Beer2beer,
    Alakazaam,
    Unknown, // none of ours
};

// The most bytes that sniff() ever wants to see.
constexpr qsizetype SniffBytes = 6;

// Which dialect begins with these bytes. Pure. A beer2beer REGISTER of 790 bytes and a TLS ClientHello both begin with
// 16 03; the sixth byte (01 in a ClientHello, a character in the other) tells them apart.
[[nodiscard]] SniffAnswer sniff(QByteArrayView firstBytes);

} // namespace Potluck::Net
