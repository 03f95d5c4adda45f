// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Potluck::Index {

// Passwords as Argon2id strings (libsodium's crypto_pwhash_str, INTERACTIVE: about 57 ms and 64 MiB each). Callable
// from any thread; call them where that time may be spent.

// Empty where there is no memory for it.
[[nodiscard]] QByteArray hashPassword(const QString& password);
[[nodiscard]] bool verifyPassword(const QByteArray& hash, const QString& password);

} // namespace Potluck::Index
