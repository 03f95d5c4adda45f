// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/identity.h"

#include "net/identityprivate.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/sha.h>
#include <openssl/x509v3.h>

#include <cerrno>

namespace Potluck::Net {
namespace {

constexpr qsizetype MaxPemBytes = 64 * 1024;
constexpr qsizetype SignatureBytes = 64;

bool addExtension(X509* certificate, int nid, const char* value)
{
    X509_EXTENSION* const extension = X509V3_EXT_conf_nid(nullptr, nullptr, nid, value);
    const bool added = extension && X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return added;
}

X509Ptr makeCertificate(EVP_PKEY* key)
{
    X509Ptr certificate(X509_new());
    unsigned char serial[16];
    if (!certificate || RAND_bytes(serial, sizeof serial) != 1)
        return nullptr;
    serial[0] = static_cast<unsigned char>((serial[0] & 0x7f) | 0x40); // positive, never zero
    BIGNUM* const number = BN_bin2bn(serial, sizeof serial, nullptr);
    const bool numbered = number && BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate.get()));
    BN_free(number);
    X509_NAME* const name = X509_get_subject_name(certificate.get());
    // Valid whatever the machine's clock says: the key is what is trusted, not its dates (RFC 5280 section 4.1.2.5).
    const bool made = numbered && X509_set_version(certificate.get(), X509_VERSION_3) == 1 &&
                      ASN1_TIME_set_string(X509_getm_notBefore(certificate.get()), "20000101000000Z") == 1 &&
                      ASN1_TIME_set_string(X509_getm_notAfter(certificate.get()), "99991231235959Z") == 1 &&
                      X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                                                 reinterpret_cast<const unsigned char*>("Potluck"), -1, -1, 0) == 1 &&
                      X509_set_issuer_name(certificate.get(), name) == 1 &&
                      X509_set_pubkey(certificate.get(), key) == 1 &&
                      addExtension(certificate.get(), NID_basic_constraints, "critical,CA:FALSE") &&
                      addExtension(certificate.get(), NID_key_usage, "critical,digitalSignature") &&
                      addExtension(certificate.get(), NID_ext_key_usage, "serverAuth,clientAuth") &&
                      X509_sign(certificate.get(), key, nullptr) > 0;
    return made ? std::move(certificate) : nullptr;
}

QByteArray toPem(EVP_PKEY* key, X509* certificate)
{
    const BioPtr bio(BIO_new(BIO_s_secmem()));
    if (!bio || PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1 ||
        PEM_write_bio_X509(bio.get(), certificate) != 1)
        return {};
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, size);
}

// A passphrase is never asked for: a PEM that wants one is damaged as far as we are concerned.
int noPassphrase(char*, int, int, void*)
{
    return -1;
}

Error diskError(const QFileDevice& file, const QString& path, const QString& sentence)
{
    const bool full = errno == ENOSPC || errno == EDQUOT || file.error() == QFileDevice::ResourceError;
    return {full ? ErrorCode::DiskFull : ErrorCode::Io, sentence.arg(path, file.errorString())};
}

Status writePem(const QString& path, const QByteArray& pem)
{
    QSaveFile file(path); // synced before it is renamed
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(pem) != pem.size() || !file.commit())
        return diskError(file, path, QStringLiteral("cannot write the identity file %1: %2"));
    return {};
}

} // namespace

Identity::Identity(std::unique_ptr<Private> p) : d(std::move(p))
{}

Identity::~Identity() = default;

Result<std::shared_ptr<const Identity>> Identity::generate()
{
    auto p = std::make_unique<Private>();
    p->key.reset(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
    if (p->key)
        p->certificate = makeCertificate(p->key.get());
    if (!p->certificate)
        return Error{ErrorCode::Internal, QStringLiteral("cannot make a key: %1").arg(takeOpenSslError())};
    p->publicKey = derPublicKey(p->key.get());
    p->fingerprint = fingerprintOf(p->publicKey);
    return std::shared_ptr<const Identity>(new Identity(std::move(p)));
}

Result<std::shared_ptr<const Identity>> Identity::loadOrCreate(const QString& path)
{
    QFile file(path);
    if (!QFileInfo::exists(path)) {
        auto made = generate();
        if (!made)
            return made;
        const QByteArray pem = toPem(made.value()->d->key.get(), made.value()->d->certificate.get());
        if (pem.isEmpty())
            return Error{ErrorCode::Internal, QStringLiteral("cannot encode a key: %1").arg(takeOpenSslError())};
        if (const Status written = writePem(path, pem); !written)
            return written.error();
        return made;
    }
    if (!file.open(QIODevice::ReadOnly))
        return diskError(file, path, QStringLiteral("cannot read the identity file %1: %2"));
    const QByteArray pem = file.read(MaxPemBytes);
    if (file.error() != QFileDevice::NoError)
        return diskError(file, path, QStringLiteral("cannot read the identity file %1: %2"));

    auto p = std::make_unique<Private>();
    const BioPtr keyBio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    const BioPtr certificateBio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    p->key.reset(PEM_read_bio_PrivateKey(keyBio.get(), nullptr, noPassphrase, nullptr));
    p->certificate.reset(PEM_read_bio_X509(certificateBio.get(), nullptr, noPassphrase, nullptr));
    if (!p->key || !p->certificate || EVP_PKEY_get_id(p->key.get()) != EVP_PKEY_ED25519 ||
        X509_check_private_key(p->certificate.get(), p->key.get()) != 1) {
        (void)takeOpenSslError();
        return Error{ErrorCode::Corrupt,
                     QStringLiteral("the identity file %1 is damaged; restore it from a backup, or remove "
                                    "it to become somebody new to everyone else")
                         .arg(path)};
    }
    p->publicKey = derPublicKey(p->key.get());
    p->fingerprint = fingerprintOf(p->publicKey);
    return std::shared_ptr<const Identity>(new Identity(std::move(p)));
}

const KeyFingerprint& Identity::fingerprint() const
{
    return d->fingerprint;
}

const QByteArray& Identity::publicKey() const
{
    return d->publicKey;
}

QByteArray Identity::sign(QByteArrayView message) const
{
    const MdCtxPtr context(EVP_MD_CTX_new());
    QByteArray signature(SignatureBytes, '\0');
    size_t size = SignatureBytes;
    if (!context || EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, d->key.get()) != 1 ||
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                       reinterpret_cast<const unsigned char*>(message.data()),
                       static_cast<size_t>(message.size())) != 1)
        qFatal("Ed25519 cannot sign: %s", qPrintable(takeOpenSslError())); // out of memory, or no entropy ever
    return signature;
}

KeyFingerprint fingerprintOf(QByteArrayView publicKey)
{
    KeyFingerprint fingerprint;
    SHA256(reinterpret_cast<const unsigned char*>(publicKey.data()), static_cast<size_t>(publicKey.size()),
           fingerprint.bytes.data());
    return fingerprint;
}

bool verify(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature)
{
    if (signature.size() != SignatureBytes)
        return false;
    const auto* der = reinterpret_cast<const unsigned char*>(publicKey.data());
    const auto* const end = der + publicKey.size();
    const PkeyPtr key(d2i_PUBKEY(nullptr, &der, static_cast<long>(publicKey.size())));
    const MdCtxPtr context(EVP_MD_CTX_new());
    // Bytes after the key would make two encodings, and so two fingerprints, of one key.
    const bool good =
        key && der == end && EVP_PKEY_get_id(key.get()) == EVP_PKEY_ED25519 && context &&
        EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
        EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char*>(signature.data()),
                         static_cast<size_t>(signature.size()), reinterpret_cast<const unsigned char*>(message.data()),
                         static_cast<size_t>(message.size())) == 1;
    if (!good)
        (void)takeOpenSslError();
    return good;
}

} // namespace Potluck::Net
