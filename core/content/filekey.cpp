// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/filekey.h"

#include "content/digest.h"

namespace Potluck::Content {
namespace {

ContentId labelled(const char* label, QByteArrayView digest)
{
    const QByteArray bytes = QByteArray(label) + digest.toByteArray();
    ContentId id;
    Sha256().hash(bytes.constData(), static_cast<std::size_t>(bytes.size()), id.bytes.data());
    return id;
}

} // namespace

ContentId standInFor(const FileKey& key)
{
    if (key.content)
        return *key.content;
    return key.sha1 ? labelled("Potluck stand-in sha1:", key.sha1->view())
                    : labelled("Potluck stand-in md5:", key.md5->view());
}

} // namespace Potluck::Content
