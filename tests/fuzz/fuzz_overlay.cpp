// SPDX-License-Identifier: GPL-3.0-or-later

// The messages of the overlay: what is accepted must be the same again after it was written, of the size that was said.

#include "overlay/codec.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace Potluck::Overlay;
    const auto message = decode(QByteArrayView(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    if (!message)
        return 0;
    const QByteArray written = encode(*message);
    if (written.size() != encodedSize(*message))
        std::abort();
    const auto again = decode(written);
    if (!again || again->index() != message->index() || encode(*again) != written)
        std::abort();
    return 0;
}
