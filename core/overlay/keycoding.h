// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "overlay/termset.h"

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <vector>

namespace Potluck::Overlay {

// Sets of keys on the wire: ascending, below 2^keyBits, each as its distance from the one before less one, Rice coded
// (Rice and Plaunt 1971): the distance divided by 2^r in ones with a 0 behind, then the r bits of the remainder;
// highest bit first, r = floor(log2(2^keyBits / count)). The last byte is filled with zeros. About 9.5 bits for each
// key where there are 256 times as many possible ones. Pure.

[[nodiscard]] QByteArray codeKeys(const std::vector<TermKey>& keys, std::uint8_t keyBits);
// The size of that, without making it.
[[nodiscard]] qsizetype codedKeyBytes(const std::vector<TermKey>& keys, std::uint8_t keyBits);
// Protocol: malformed. The memory that it takes is bounded by what is there: 4 bytes for each bit.
[[nodiscard]] Result<std::vector<TermKey>> decodeKeys(QByteArrayView wire, std::uint32_t count, std::uint8_t keyBits);

} // namespace Potluck::Overlay
