// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QLatin1String>
#include <QStringView>

#include <array>
#include <cstdint>
#include <optional>

namespace Potluck {

// The protocols that peers and indexes speak, on one port.
enum class Dialect : std::uint8_t {
    Native = 1,    // HTTP/1.1 over TLS 1.3
    Beer2beer = 2, // length, type, payload; files by SHA-1
    Alakazaam = 4, // four capital letters, fixed-width fields; files by MD5
};
Q_DECLARE_FLAGS(Dialects, Dialect)
Q_DECLARE_OPERATORS_FOR_FLAGS(Dialects)

constexpr std::array<Dialect, 3> AllDialects = {Dialect::Native, Dialect::Beer2beer, Dialect::Alakazaam};

// As it stands in options, links and messages: "native", "beer2beer", "alakazaam".
[[nodiscard]] QLatin1String dialectName(Dialect dialect);
[[nodiscard]] std::optional<Dialect> dialectFromName(QStringView name);

} // namespace Potluck
