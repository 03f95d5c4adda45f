// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "content/contentid.h"

#include <QHash>
#include <QObject>
#include <QString>

#include <functional>

namespace Potluck::Alakazaam {

// What a SuperPeerClient publishes: files by their MD5, one name each. Implemented by `node` over the library; one may
// serve the clients of all super-peers.
class SharedFiles
{
public:
    using Listed = std::function<void(Result<QHash<Content::Md5Digest, QString>>)>;

    virtual ~SharedFiles() = default;

    // All files that are to be published now. Answers later on the caller's thread, once, not at all when context died.
    // An error is asked again after a while.
    virtual void list(QObject* context, Listed listed) = 0;
};

} // namespace Potluck::Alakazaam
