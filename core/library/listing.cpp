// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/listing.h"

#include "content/digest.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace Potluck::Library {
namespace {

bool isSameFile(const FileIdentity& a, const FileIdentity& b)
{
    return a.inode == b.inode && a.size == b.size && a.mtime == b.mtime;
}

} // namespace

void Listing::add(QByteArrayView name, const FileIdentity& identity)
{
    const auto size =
        static_cast<std::uint16_t>(std::min<qsizetype>(name.size(), std::numeric_limits<std::uint16_t>::max()));
    m_items.push_back({identity, static_cast<std::uint32_t>(m_names.size()), size});
    m_names.append(name.first(size));
}

void Listing::sort()
{
    std::sort(m_items.begin(), m_items.end(), [names = m_names.constData()](const Item& a, const Item& b) {
        const int order = std::memcmp(names + a.nameAt, names + b.nameAt, std::min(a.nameSize, b.nameSize));
        return order != 0 ? order < 0 : a.nameSize < b.nameSize;
    });
}

void Listing::clear()
{
    m_items.clear();
    m_names.resize(0);
}

QByteArrayView Listing::name(std::size_t index) const
{
    const Item& item = m_items[index];
    return QByteArrayView(m_names).sliced(item.nameAt, item.nameSize);
}

std::uint64_t Listing::totalBytes() const
{
    std::uint64_t bytes = 0;
    for (const Item& item : m_items)
        bytes += item.identity.size;
    return bytes;
}

QByteArray Listing::fingerprint() const
{
    constexpr qsizetype FingerprintBytes = 16;
    Content::Sha256 sha;
    QByteArray packed;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const FileIdentity& identity = m_items[i].identity;
        const std::uint64_t numbers[] = {identity.inode, identity.size, static_cast<std::uint64_t>(identity.mtime),
                                         m_items[i].nameSize};
        packed.append(reinterpret_cast<const char*>(numbers), sizeof numbers);
        packed.append(name(i));
        if (packed.size() > 32'768 || i + 1 == m_items.size()) {
            sha.update(packed.constData(), static_cast<std::size_t>(packed.size()));
            packed.resize(0);
        }
    }
    Content::Sha256Bytes digest;
    sha.finish(digest.data());
    return {reinterpret_cast<const char*>(digest.data()), FingerprintBytes};
}

ListingDifference differenceOf(const Listing& listing, QList<FileRecord> records)
{
    std::sort(records.begin(), records.end(), [](const FileRecord& a, const FileRecord& b) { return a.name < b.name; });
    ListingDifference difference;
    auto record = records.begin();
    for (std::size_t i = 0; i < listing.size(); ++i) {
        const QByteArrayView name = listing.name(i);
        while (record != records.end() && record->name < name)
            difference.removed.append(std::move(*record++));
        if (record == records.end() || record->name != name) {
            difference.added.append({name.toByteArray(), listing.identity(i)});
            continue;
        }
        if (!isSameFile(record->identity, listing.identity(i))) {
            record->identity = listing.identity(i);
            difference.changed.append(std::move(*record));
        }
        ++record;
    }
    std::move(record, records.end(), std::back_inserter(difference.removed));
    return difference;
}

} // namespace Potluck::Library
