// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <memory>

namespace Potluck::Net {

// OpenSSL's objects as unique_ptr. Internal to this room.

template<auto Free>
struct OpenSslFree
{
    template<typename T>
    void operator()(T* object) const
    {
        Free(object);
    }
};

using BioPtr = std::unique_ptr<BIO, OpenSslFree<BIO_free_all>>;
using PkeyPtr = std::unique_ptr<EVP_PKEY, OpenSslFree<EVP_PKEY_free>>;
using X509Ptr = std::unique_ptr<X509, OpenSslFree<X509_free>>;
using MdCtxPtr = std::unique_ptr<EVP_MD_CTX, OpenSslFree<EVP_MD_CTX_free>>;
using SslCtxPtr = std::unique_ptr<SSL_CTX, OpenSslFree<SSL_CTX_free>>;
using SslPtr = std::unique_ptr<SSL, OpenSslFree<SSL_free>>;

// The oldest error of this thread's queue in words, and empties the queue.
[[nodiscard]] QString takeOpenSslError();

// SubjectPublicKeyInfo, DER; empty on failure.
[[nodiscard]] QByteArray derPublicKey(EVP_PKEY* key);

} // namespace Potluck::Net
