// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "content/filekey.h"
#include "content/treehasher.h"
#include "transfer/disk.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>

namespace Potluck::Transfer {

// The partial file of a download that is fetched as a whole: written from its first byte to its last, hashed on the
// way, worth nothing until its digest was found right. All calls but isRight() block on the disk; any thread, one at a
// time.
class WholeFile
{
public:
    // The file is open for writing.
    explicit WholeFile(std::unique_ptr<DiskFile> file) : m_file(std::move(file)) {}

    // Begins anew with no bytes; the digests that the key has are computed on the way.
    [[nodiscard]] Status begin(const Content::FileKey& key);
    // The next bytes: hashed and written portion by portion, while they are in the caches.
    [[nodiscard]] Status append(std::span<const char> bytes);
    // No more bytes come. What they are.
    [[nodiscard]] Content::FileDigest finish();

    // Nothing is written any more, whoever still tries (Busy), and the disk gets its space back.
    [[nodiscard]] Status close();
    // The file, once it was found right. Nothing is written by this any more.
    [[nodiscard]] std::unique_ptr<DiskFile> release();

private:
    std::mutex m_mutex;
    std::unique_ptr<DiskFile> m_file; // null: closed or released
    std::optional<Content::TreeHasher> m_hasher;
    std::uint64_t m_offset = 0;
};

// Whether everything that the key has is what these bytes have. Of a key without anything nothing is.
[[nodiscard]] bool isRight(const Content::FileDigest& digest, const Content::FileKey& key);

} // namespace Potluck::Transfer
