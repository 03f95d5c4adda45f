// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/digestclaims.h"

#include "content/filekey.h"

namespace Potluck::Index {
namespace {

Content::FileKey keyOf(const Content::Sha1Digest& digest)
{
    return {{}, digest, {}};
}

Content::FileKey keyOf(const Content::Md5Digest& digest)
{
    return {{}, {}, digest};
}

template<typename Digest>
bool isKey(const Content::ContentId& content, const Digest& digest)
{
    return !digest.isNull() && Content::standInFor(keyOf(digest)) == content;
}

template<typename Digest>
bool take(const Content::ContentId& content, std::optional<Digest>& stored, const std::optional<Digest>& stated,
          bool only)
{
    if (!stated || stored == stated || (stored && isKey(content, *stored)))
        return false;
    const bool differs = stored && !only && !isKey(content, *stated);
    const Digest taken = differs ? Digest{} : *stated;
    if (stored == taken)
        return false;
    stored = taken;
    return true;
}

} // namespace

bool isDigestOnly(const StoredDocument& document)
{
    return (document.sha1 && isKey(document.content, *document.sha1)) ||
           (document.md5 && isKey(document.content, *document.md5));
}

bool takeDigests(StoredDocument& stored, const StoredDocument& stated, bool only)
{
    const bool sha1 = take(stored.content, stored.sha1, stated.sha1, only);
    const bool md5 = take(stored.content, stored.md5, stated.md5, only);
    return sha1 || md5;
}

} // namespace Potluck::Index
