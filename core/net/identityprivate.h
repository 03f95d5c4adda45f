// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/identity.h"
#include "net/opensslptr.h"

namespace Potluck::Net {

// What TlsContext needs of an identity. Internal to this room.
struct Identity::Private
{
    PkeyPtr key;
    X509Ptr certificate;
    QByteArray publicKey;
    KeyFingerprint fingerprint;
};

} // namespace Potluck::Net
