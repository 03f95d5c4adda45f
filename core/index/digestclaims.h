// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/catalogstore.h"

#include <optional>

namespace Potluck::Index {

// What publishers state of a document's digests for the seed networks. It is a claim: who states another one than
// somebody before makes it contested, and a contested one is nobody's. Only what a document is keyed by cannot be
// contested, for that is what it is. A stored digest of all zeros is a contested one. Pure.

// Of one file by several documents, or for a reader: nothing where they differ or one is contested.
template<typename Digest>
class AgreedDigest
{
public:
    void add(const std::optional<Digest>& stored)
    {
        if (!stored)
            return;
        m_contested |= stored->isNull() || (m_digest && *m_digest != *stored);
        m_digest = stored;
    }
    [[nodiscard]] std::optional<Digest> value() const { return m_contested ? std::nullopt : m_digest; }

private:
    std::optional<Digest> m_digest;
    bool m_contested = false;
};

// Whether the document is known by a digest only: its content is then the stand-in of this digest.
[[nodiscard]] bool isDigestOnly(const StoredDocument& document);

// Puts what is newly stated beside what is stored; only: nobody else has the document, and the new statement takes
// the place of the old one. True where that changes something.
[[nodiscard]] bool takeDigests(StoredDocument& stored, const StoredDocument& stated, bool only);

} // namespace Potluck::Index
