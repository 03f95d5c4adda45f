// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QLocale>
#include <QString>

#include <optional>

namespace Potluck {

// Strict decoders for bytes that came from elsewhere, and what a person reads. Pure.

// base64url without padding (RFC 4648 section 5). Decoding refuses whatever
// encoding would not have made: padding, foreign characters, a lone last letter.
[[nodiscard]] QByteArray toBase64Url(QByteArrayView raw);
[[nodiscard]] std::optional<QByteArray> fromBase64Url(QByteArrayView text);

// True where the bytes are well-formed UTF-8 (no overlong forms, no surrogates).
[[nodiscard]] bool isUtf8(QByteArrayView bytes);
// As many bytes of well-formed UTF-8 as fit into `most` without cutting a character.
[[nodiscard]] QByteArrayView cutUtf8(QByteArrayView utf8, qsizetype most);

// "628 MB", "4.2 GB", "512 bytes": a size as a person reads it, in decimal units; one decimal below ten of its unit.
// The window gives its own locale.
[[nodiscard]] QString humanSize(quint64 bytes, const QLocale& locale = QLocale::c());

// A rate as the options take it: digits with an optional K, M or G (powers of 1024), in bytes a second.
// Nothing where the text is malformed or the value does not fit.
[[nodiscard]] std::optional<quint64> parseRate(QStringView text);

} // namespace Potluck
