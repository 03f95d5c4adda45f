// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>

namespace Potluck::Net {

struct KeyFingerprintTag;
// Who somebody is: the SHA-256 of the SubjectPublicKeyInfo (DER) of their key. Null: nobody, no certificate shown.
using KeyFingerprint = StrongBytes<KeyFingerprintTag, 32>;

// A node's own Ed25519 key (RFC 8032) and the self-signed X.509 v3 certificate that shows it (CN "Potluck").
// Immutable; const functions may be called from any thread.
class Identity
{
public:
    // Reads the PEM file (key and certificate), or makes one when there is none: mode 0600, written beside and renamed,
    // so a crash leaves none or a whole one. A damaged file is Corrupt and is never overwritten; Io and
    // DiskFull where the disk refuses.
    [[nodiscard]] static Result<std::shared_ptr<const Identity>> loadOrCreate(const QString& path);
    // One that lives in memory only.
    [[nodiscard]] static Result<std::shared_ptr<const Identity>> generate();

    ~Identity();
    Identity(const Identity&) = delete;
    Identity& operator=(const Identity&) = delete;

    [[nodiscard]] const KeyFingerprint& fingerprint() const;
    // SubjectPublicKeyInfo, DER (44 bytes): what verify() takes and whose hash the fingerprint is.
    [[nodiscard]] const QByteArray& publicKey() const;
    // Signs with the key: 64 bytes.
    [[nodiscard]] QByteArray sign(QByteArrayView message) const;

private:
    friend class TlsContext;
    struct Private;
    explicit Identity(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

// The fingerprint of a SubjectPublicKeyInfo, of any key type and also of nonsense: it is only a hash.
[[nodiscard]] KeyFingerprint fingerprintOf(QByteArrayView publicKey);

// True where the signature over the message was made by the Ed25519 key with this SubjectPublicKeyInfo. False for
// everything else, malformed keys and other key types included. Any thread.
[[nodiscard]] bool verify(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature);

} // namespace Potluck::Net
