// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/wholefile.h"

#include "transfer/partialfile.h"

#include <algorithm>
#include <utility>

namespace Potluck::Transfer {
namespace {

Error closed()
{
    return {ErrorCode::Busy, QStringLiteral("the file is no longer being fetched")};
}

Content::Algorithms digestsOf(const Content::FileKey& key)
{
    Content::Algorithms digests;
    if (key.sha1)
        digests.insert(QCryptographicHash::Sha1);
    if (key.md5)
        digests.insert(QCryptographicHash::Md5);
    return digests;
}

} // namespace

Status WholeFile::begin(const Content::FileKey& key)
{
    const std::lock_guard lock(m_mutex);
    if (!m_file)
        return closed();
    m_hasher.emplace(digestsOf(key));
    m_offset = 0;
    return m_file->resize(0);
}

Status WholeFile::append(std::span<const char> bytes)
{
    const std::lock_guard lock(m_mutex);
    if (!m_file || !m_hasher)
        return closed();
    // Grown first: a size that comes with bytes is on disk only when they are, so that after a power cut the finished
    // file would not look like one.
    if (const Status grown = bytes.empty() ? Status{} : m_file->resize(m_offset + bytes.size()); !grown)
        return grown;
    while (!bytes.empty()) {
        const auto portion = bytes.first(std::min(bytes.size(), PartialFile::WriteBytes));
        m_hasher->update(QByteArrayView(portion.data(), static_cast<qsizetype>(portion.size())));
        if (const Status written = writeAll(*m_file, m_offset, portion); !written)
            return written;
        m_offset += portion.size();
        bytes = bytes.subspan(portion.size());
    }
    return {};
}

Content::FileDigest WholeFile::finish()
{
    const std::lock_guard lock(m_mutex);
    if (!m_hasher)
        return {};
    const Content::FileDigest digest = m_hasher->finish();
    m_hasher.reset();
    return digest;
}

Status WholeFile::close()
{
    const std::lock_guard lock(m_mutex);
    const auto file = std::move(m_file);
    m_file.reset();
    return file ? file->resize(0) : Status{};
}

std::unique_ptr<DiskFile> WholeFile::release()
{
    const std::lock_guard lock(m_mutex);
    return std::move(m_file);
}

bool isRight(const Content::FileDigest& digest, const Content::FileKey& key)
{
    return !key.isEmpty() && (!key.content || digest.content == *key.content) &&
           (!key.sha1 || digest.sha1() == key.sha1) && (!key.md5 || digest.md5() == key.md5);
}

} // namespace Potluck::Transfer
