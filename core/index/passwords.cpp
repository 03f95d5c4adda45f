// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/passwords.h"

#include <array>
#include <sodium.h>

namespace Potluck::Index {

QByteArray hashPassword(const QString& password)
{
    if (sodium_init() < 0)
        return {};
    QByteArray bytes = password.toUtf8();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    const int failed = crypto_pwhash_str(hash.data(), bytes.constData(), static_cast<unsigned long long>(bytes.size()),
                                         crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE);
    sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return failed ? QByteArray() : QByteArray(hash.data());
}

bool verifyPassword(const QByteArray& hash, const QString& password)
{
    if (hash.isEmpty() || sodium_init() < 0)
        return false;
    QByteArray bytes = password.toUtf8();
    const int failed =
        crypto_pwhash_str_verify(hash.constData(), bytes.constData(), static_cast<unsigned long long>(bytes.size()));
    sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return failed == 0;
}

} // namespace Potluck::Index
