// SPDX-License-Identifier: GPL-3.0-or-later

// The strict decoders of base/bytes.h: what they accept must be what their encoders give back.

#include "base/bytes.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView input(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));

    if (const auto raw = Potluck::fromBase64Url(input)) {
        const auto again = Potluck::fromBase64Url(Potluck::toBase64Url(*raw));
        if (!again || *again != *raw)
            std::abort();
    }

    const QString text = QString::fromUtf8(input);
    // Qt drops a byte order mark at the beginning.
    if (Potluck::isUtf8(input) && !input.startsWith("\xef\xbb\xbf") && text.toUtf8() != input)
        std::abort();
    if (const auto rate = Potluck::parseRate(text); rate && !text.at(0).isDigit())
        std::abort();
    return 0;
}
