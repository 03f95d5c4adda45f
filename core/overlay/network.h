// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/searchresult.h"

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace Potluck::Overlay {

// The network that something is in: keys and peers cost nothing, networks do. /24 of IPv4, /48 of IPv6, else the host's
// name. Pure.
[[nodiscard]] QByteArray networkOf(const QString& host);
// Of the first numeric address; its key where it has none, empty where it has neither address nor key.
[[nodiscard]] QByteArray networkOf(const Index::Source& source);
// The four bytes of a dotted IPv4 address without leading zeros; nothing of whatever else.
[[nodiscard]] std::optional<std::array<char, 4>> ipv4Of(QStringView host);
// And back; of four bytes.
[[nodiscard]] QString textOfIpv4(QByteArrayView bytes);

} // namespace Potluck::Overlay
