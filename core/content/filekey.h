// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/contentid.h"

#include <optional>

namespace Potluck::Content {

// What a file is known by. A native file has its content id, and digests beside it where the seed networks are wanted;
// a file of a seed network has only that network's digest. That digests and content id belong together is a claim of
// whoever said so, until a download verified it.
struct FileKey
{
    std::optional<ContentId> content;
    std::optional<Sha1Digest> sha1; // beer2beer
    std::optional<Md5Digest> md5;   // AlaKazaam

    [[nodiscard]] bool isEmpty() const { return !content && !sha1 && !md5; }
    friend bool operator==(const FileKey&, const FileKey&) = default;
};

// Stands where something is keyed by a content id that is not known: the id itself where it is, else SHA-256 of a label
// and the digest (SHA-1 before MD5). Of this node only, never told to anybody. The key is not empty.
[[nodiscard]] ContentId standInFor(const FileKey& key);

} // namespace Potluck::Content
