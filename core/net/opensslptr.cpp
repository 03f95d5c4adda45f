// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/opensslptr.h"

#include <openssl/err.h>

namespace Potluck::Net {

QString takeOpenSslError()
{
    const unsigned long code = ERR_get_error();
    ERR_clear_error();
    if (const char* const reason = ERR_reason_error_string(code))
        return QString::fromLatin1(reason);
    return code == 0 ? QStringLiteral("unknown error") : QString::number(code);
}

QByteArray derPublicKey(EVP_PKEY* key)
{
    unsigned char* der = nullptr;
    const int size = i2d_PUBKEY(key, &der);
    if (size <= 0)
        return {};
    QByteArray bytes(reinterpret_cast<const char*>(der), size);
    OPENSSL_free(der);
    return bytes;
}

} // namespace Potluck::Net
