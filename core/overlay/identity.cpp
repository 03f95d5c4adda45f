// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/identity.h"

namespace Potluck::Overlay {

QByteArray identityOf(const Index::SearchResult& result)
{
    QByteArray identity;
    if (result.content)
        identity = 'c' + result.content->toByteArray();
    else if (result.sha1)
        identity = 's' + result.sha1->toByteArray();
    else if (result.md5)
        identity = 'm' + result.md5->toByteArray();
    if (!identity.isEmpty() && result.size)
        identity += QByteArray::number(*result.size);
    return identity;
}

} // namespace Potluck::Overlay
