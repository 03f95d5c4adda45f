// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

namespace Potluck::Alakazaam {

// Names and queries of this network are bytes, mostly UTF-8. Its programs count some fields in characters and others in
// bytes. Pure.

// As a text for the index and for people. Bytes that are not UTF-8 become U+EF80 to U+EFFF, one each (as do the bytes
// of these code points themselves), so that toWire() gives the same bytes back.
[[nodiscard]] QString fromWire(QByteArrayView bytes);
[[nodiscard]] QByteArray toWire(QStringView text);

// How many bytes the first character has: 1 to 4; 1 where it is not UTF-8. 0 only where there are no bytes.
[[nodiscard]] qsizetype characterBytes(QByteArrayView bytes);
[[nodiscard]] qsizetype countCharacters(QByteArrayView bytes);
// The bytes of the first so many characters, or all where there are fewer.
[[nodiscard]] QByteArrayView firstCharacters(QByteArrayView bytes, qsizetype count);
// As many whole characters as fit into so many bytes.
[[nodiscard]] QByteArrayView cutToBytes(QByteArrayView bytes, qsizetype most);

// Cut to `width` bytes and filled up with blanks to `width` bytes: what a reader of bytes takes.
[[nodiscard]] QByteArray paddedToBytes(QByteArrayView bytes, qsizetype width);
// Cut to `width` bytes, and so that what comes out has at most `mostBytes` bytes; then filled up with blanks to `width`
// characters: a reader of bytes and one of characters find the same text.
[[nodiscard]] QByteArray paddedToCharacters(QByteArrayView bytes, qsizetype width, qsizetype mostBytes);

} // namespace Potluck::Alakazaam
