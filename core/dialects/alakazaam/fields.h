// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace Potluck::Alakazaam {

// Fixed-width fields. Internal to this room; pure.

// Without blanks, tabs, line ends and NUL at both ends.
[[nodiscard]] QByteArrayView stripped(QByteArrayView bytes);

// A decimal number of at most nine digits, blanks around it allowed; nothing where it is none.
[[nodiscard]] std::optional<int> readNumber(QByteArrayView field);
// Padded with zeros; a number that does not fit becomes the largest that does.
[[nodiscard]] QByteArray writeNumber(int number, qsizetype width);

// Digits only, exactly: for framing where a wrong byte means that the place in the stream is lost.
[[nodiscard]] std::optional<int> readDigits(QByteArrayView field);

} // namespace Potluck::Alakazaam
