// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/digest.h"

#include "content/sha256lanes.h"

#include <QtGlobal>

#include <openssl/evp.h>

namespace Potluck::Content {
namespace {

// OpenSSL fails here only without memory or without its default provider; neither leaves anything sensible to do.
void require(bool ok)
{
    if (!ok)
        qFatal("OpenSSL cannot compute a digest");
}

EVP_MD* fetch(const char* name)
{
    EVP_MD* const digest = EVP_MD_fetch(nullptr, name, nullptr);
    require(digest != nullptr);
    return digest;
}

// Fetching walks the providers and takes locks, so each is fetched once and kept until the process ends.
const EVP_MD* digestOf(Algorithm algorithm)
{
    switch (algorithm) {
    case QCryptographicHash::Md5: {
        static const EVP_MD* const md5 = fetch("MD5");
        return md5;
    }
    case QCryptographicHash::Sha1: {
        static const EVP_MD* const sha1 = fetch("SHA1");
        return sha1;
    }
    case QCryptographicHash::Sha256: {
        static const EVP_MD* const sha256 = fetch("SHA256");
        return sha256;
    }
    default:
        qFatal("digest %d is not supported", static_cast<int>(algorithm));
    }
}

EVP_MD_CTX* makeContext(Algorithm algorithm)
{
    EVP_MD_CTX* const context = EVP_MD_CTX_new();
    require(context != nullptr && EVP_DigestInit_ex2(context, digestOf(algorithm), nullptr) == 1);
    return context;
}

// Ends the digest and makes the context ready for the next message.
unsigned finishAndRestart(EVP_MD_CTX* context, unsigned char* out)
{
    unsigned size = 0;
    require(EVP_DigestFinal_ex(context, out, &size) == 1 && EVP_DigestInit_ex2(context, nullptr, nullptr) == 1);
    return size;
}

} // namespace

bool isSupported(Algorithm algorithm)
{
    return algorithm == QCryptographicHash::Md5 || algorithm == QCryptographicHash::Sha1 ||
           algorithm == QCryptographicHash::Sha256;
}

void EvpContextDeleter::operator()(evp_md_ctx_st* context) const
{
    EVP_MD_CTX_free(context);
}

Digest::Digest(Algorithm algorithm) : m_algorithm(algorithm), m_context(makeContext(algorithm))
{}

void Digest::update(QByteArrayView bytes)
{
    require(EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<std::size_t>(bytes.size())) == 1);
}

QByteArray Digest::finish()
{
    QByteArray out(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    out.resize(finishAndRestart(m_context.get(), reinterpret_cast<unsigned char*>(out.data())));
    return out;
}

Sha256::Sha256() : m_context(makeContext(QCryptographicHash::Sha256))
{}

void Sha256::hash(const void* data, std::size_t size, std::uint8_t* out32)
{
    update(data, size);
    finish(out32);
}

void Sha256::hashEach(const std::uint8_t* messages, std::size_t size, std::size_t count, std::uint8_t* out)
{
    const std::size_t lanes = count > 1 ? sha256LaneCount() : 0;
    std::size_t done = lanes > 0 ? count - count % lanes : 0;
    if (done > 0 && !hashInLanes(messages, size, done, out))
        done = 0;
    for (; done < count; ++done)
        hash(messages + done * size, size, out + done * std::tuple_size_v<Sha256Bytes>);
}

void Sha256::update(const void* data, std::size_t size)
{
    require(EVP_DigestUpdate(m_context.get(), data, size) == 1);
}

void Sha256::finish(std::uint8_t* out32)
{
    finishAndRestart(m_context.get(), out32);
}

} // namespace Potluck::Content
