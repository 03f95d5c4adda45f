// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/memorydisk.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <set>

namespace Potluck::Test {

using Transfer::DiskFile;
using Transfer::Extent;
using Transfer::FileFacts;

namespace {

constexpr std::uint64_t ChunkBytes = 64 * 1024;
using Chunks = std::map<std::uint64_t, QByteArray>;

QString folderOf(const QString& path)
{
    const qsizetype slash = path.lastIndexOf(QLatin1Char('/'));
    return slash <= 0 ? QStringLiteral("/") : path.left(slash);
}

Error missing(const QString& path)
{
    return {ErrorCode::NotFound, path + QStringLiteral(" is missing")};
}

} // namespace

struct MemoryDisk::Node
{
    std::uint64_t inode = 0;
    std::uint64_t device = 0;
    std::uint64_t size = 0;
    std::int64_t modified = 0;
    Chunks chunks;
    std::set<std::uint64_t> dirty;
    std::uint64_t durableSize = 0;
    Chunks durable;

    void read(std::uint64_t offset, std::span<char> into) const
    {
        for (std::size_t done = 0; done < into.size();) {
            const std::uint64_t at = offset + done;
            const std::uint64_t inChunk = at % ChunkBytes;
            const std::size_t part = std::min<std::size_t>(into.size() - done, ChunkBytes - inChunk);
            const auto chunk = chunks.find(at / ChunkBytes);
            if (chunk == chunks.end())
                std::memset(into.data() + done, 0, part);
            else
                std::memcpy(into.data() + done, chunk->second.constData() + inChunk, part);
            done += part;
        }
    }

    void write(std::uint64_t offset, std::span<const char> bytes)
    {
        for (std::size_t done = 0; done < bytes.size();) {
            const std::uint64_t at = offset + done;
            const std::uint64_t inChunk = at % ChunkBytes;
            const std::size_t part = std::min<std::size_t>(bytes.size() - done, ChunkBytes - inChunk);
            QByteArray& chunk = chunks[at / ChunkBytes];
            if (chunk.isEmpty())
                chunk = QByteArray(static_cast<qsizetype>(ChunkBytes), '\0');
            std::memcpy(chunk.data() + inChunk, bytes.data() + done, part);
            dirty.insert(at / ChunkBytes);
            done += part;
        }
        size = std::max(size, offset + bytes.size());
        ++modified;
    }

    void makeDurable()
    {
        for (const std::uint64_t index : dirty)
            durable[index] = chunks[index];
        dirty.clear();
        durableSize = size;
    }
};

class MemoryDisk::File final : public DiskFile
{
public:
    File(MemoryDisk& disk, NodePtr node) : m_disk(disk), m_node(std::move(node)) {}

    Result<std::size_t> read(std::uint64_t offset, std::span<char> into) override
    {
        if (const Status step = m_disk.m_faults.step(QStringLiteral("read")); !step)
            return step.error();
        return readCached(offset, into);
    }

    Result<std::size_t> readCached(std::uint64_t offset, std::span<char> into) override
    {
        const std::lock_guard lock(m_disk.m_mutex);
        if (offset >= m_node->size)
            return std::size_t{0};
        const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(into.size(), m_node->size - offset));
        m_node->read(offset, into.first(count));
        return count;
    }

    Result<std::size_t> write(std::uint64_t offset, std::span<const char> bytes) override
    {
        if (const Status step = m_disk.m_faults.step(QStringLiteral("write")); !step)
            return step.error();
        const std::lock_guard lock(m_disk.m_mutex);
        std::size_t count = bytes.size();
        if (m_disk.m_maxWrite > 0)
            count = std::min(count, m_disk.m_maxWrite);
        count = static_cast<std::size_t>(std::min<std::uint64_t>(count, m_disk.m_free));
        if (count == 0 && !bytes.empty())
            return Error{ErrorCode::DiskFull, QStringLiteral("no space left")};
        m_disk.m_free -= count;
        m_node->write(offset, bytes.first(count));
        return count;
    }

    Status resize(std::uint64_t size) override
    {
        if (Status step = m_disk.m_faults.step(QStringLiteral("resize")); !step)
            return step;
        const std::lock_guard lock(m_disk.m_mutex);
        m_node->size = size;
        // The journal of the file system has the size before any later rename.
        m_node->durableSize = size;
        return {};
    }

    Status sync() override
    {
        const Status step = m_disk.m_faults.step(QStringLiteral("sync"));
        const std::lock_guard lock(m_disk.m_mutex);
        if (!step) {
            if (!m_disk.m_faults.isDead())
                m_node->dirty.clear(); // the kernel thinks them clean, and they are not on disk
            return step;
        }
        m_node->makeDurable();
        return {};
    }

    Result<std::optional<Extent>> nextData(std::uint64_t offset) override
    {
        const std::lock_guard lock(m_disk.m_mutex);
        auto chunk = m_node->chunks.lower_bound(offset / ChunkBytes);
        if (chunk == m_node->chunks.end())
            return std::optional<Extent>{};
        const std::uint64_t begin = std::max(offset, chunk->first * ChunkBytes);
        std::uint64_t last = chunk->first;
        while (++chunk != m_node->chunks.end() && chunk->first == last + 1)
            last = chunk->first;
        return std::optional<Extent>{{begin, std::min(m_node->size, (last + 1) * ChunkBytes)}};
    }

    Result<FileFacts> facts() const override
    {
        const std::lock_guard lock(m_disk.m_mutex);
        FileFacts facts;
        facts.size = m_node->size;
        facts.device = m_node->device;
        facts.inode = m_node->inode;
        facts.modifiedNs = m_node->modified;
        facts.owner = m_disk.userId();
        return facts;
    }

    [[nodiscard]] const NodePtr& node() const { return m_node; }

private:
    MemoryDisk& m_disk;
    NodePtr m_node;
};

MemoryDisk::MemoryDisk(Faults& faults) : m_faults(faults)
{
    m_folders.emplace(QStringLiteral("/"), userId());
    m_mounts.emplace(QStringLiteral("/"), 1);
}

MemoryDisk::~MemoryDisk() = default;

void MemoryDisk::mount(const QString& folder, std::uint64_t device)
{
    m_mounts[folder] = device;
    for (QString path = folder; path != QLatin1String("/"); path = folderOf(path))
        m_folders.emplace(path, userId());
}

void MemoryDisk::setFreeBytes(std::uint64_t bytes)
{
    const std::lock_guard lock(m_mutex);
    m_free = bytes;
}

void MemoryDisk::setMaxWrite(std::size_t bytes)
{
    m_maxWrite = bytes;
}

void MemoryDisk::setUnnamedFiles(bool possible)
{
    m_unnamed = possible;
}

void MemoryDisk::setReadOnly(const QString& folder)
{
    m_readOnly.insert(folder);
}

void MemoryDisk::addForeignFolder(const QString& path)
{
    m_folders[path] = 0;
}

std::uint64_t MemoryDisk::deviceOf(const QString& path) const
{
    for (QString folder = path;; folder = folderOf(folder)) {
        const auto mount = m_mounts.find(folder);
        if (mount != m_mounts.end())
            return mount->second;
    }
}

void MemoryDisk::cutPower(bool loseNames)
{
    const std::lock_guard lock(m_mutex);
    if (loseNames)
        m_names = m_durableNames;
    else
        m_durableNames = m_names;
    for (const auto& [path, node] : m_names) {
        node->chunks = node->durable;
        node->size = node->durableSize;
        node->dirty.clear();
    }
}

bool MemoryDisk::exists(const QString& path) const
{
    const std::lock_guard lock(m_mutex);
    return m_names.contains(path) || hasFolder(path);
}

QByteArray MemoryDisk::content(const QString& path) const
{
    const std::lock_guard lock(m_mutex);
    const auto node = m_names.find(path);
    if (node == m_names.end())
        return {};
    QByteArray bytes(static_cast<qsizetype>(node->second->size), Qt::Uninitialized);
    node->second->read(0, {bytes.data(), static_cast<std::size_t>(bytes.size())});
    return bytes;
}

void MemoryDisk::put(const QString& path, const QByteArray& content)
{
    const std::lock_guard lock(m_mutex);
    for (QString folder = folderOf(path); folder != QLatin1String("/"); folder = folderOf(folder))
        m_folders.emplace(folder, userId());
    auto node = std::make_shared<Node>();
    node->inode = ++m_lastInode;
    node->device = deviceOf(path);
    node->write(0, {content.constData(), static_cast<std::size_t>(content.size())});
    node->makeDurable();
    m_names[path] = m_durableNames[path] = node;
}

void MemoryDisk::damage(const QString& path, std::uint64_t offset)
{
    const std::lock_guard lock(m_mutex);
    char byte = 0;
    m_names.at(path)->read(offset, {&byte, 1});
    byte = static_cast<char>(byte ^ 1);
    m_names.at(path)->write(offset, {&byte, 1});
}

QStringList MemoryDisk::files(const QString& folder) const
{
    const std::lock_guard lock(m_mutex);
    QStringList paths;
    for (const auto& [path, node] : m_names) {
        if (path.startsWith(folder + QLatin1Char('/')))
            paths.append(path);
    }
    return paths;
}

Status MemoryDisk::checkNew(const QString& path) const
{
    if (m_names.contains(path) || hasFolder(path))
        return Error{ErrorCode::AlreadyExists, path + QStringLiteral(" is there already")};
    if (!hasFolder(folderOf(path)))
        return missing(folderOf(path));
    if (m_readOnly.contains(folderOf(path)))
        return Error{ErrorCode::PermissionDenied, folderOf(path) + QStringLiteral(" cannot be written to")};
    return {};
}

Result<std::unique_ptr<DiskFile>> MemoryDisk::open(const QString& path, Mode mode)
{
    if (const Status step = m_faults.step(QStringLiteral("open")); !step)
        return step.error();
    const std::lock_guard lock(m_mutex);
    if (mode == Mode::CreateNew) {
        if (const Status possible = checkNew(path); !possible)
            return possible.error();
        auto node = std::make_shared<Node>();
        node->inode = ++m_lastInode;
        node->device = deviceOf(path);
        m_names[path] = std::move(node);
    }
    const auto node = m_names.find(path);
    if (node == m_names.end())
        return missing(path);
    return std::unique_ptr<DiskFile>(std::make_unique<File>(*this, node->second));
}

Result<std::unique_ptr<DiskFile>> MemoryDisk::openUnnamed(const QString& folder)
{
    if (const Status step = m_faults.step(QStringLiteral("openUnnamed")); !step)
        return step.error();
    const std::lock_guard lock(m_mutex);
    if (!hasFolder(folder))
        return missing(folder);
    if (!m_unnamed)
        return Error{ErrorCode::Unsupported, QStringLiteral("no unnamed files here")};
    auto node = std::make_shared<Node>();
    node->inode = ++m_lastInode;
    node->device = deviceOf(folder);
    return std::unique_ptr<DiskFile>(std::make_unique<File>(*this, std::move(node)));
}

Status MemoryDisk::link(DiskFile& unnamed, const QString& path)
{
    if (Status step = m_faults.step(QStringLiteral("link")); !step)
        return step;
    const std::lock_guard lock(m_mutex);
    if (Status possible = checkNew(path); !possible)
        return possible;
    m_names[path] = dynamic_cast<File&>(unnamed).node();
    return {};
}

Status MemoryDisk::rename(const QString& from, const QString& to)
{
    if (Status step = m_faults.step(QStringLiteral("rename")); !step)
        return step;
    const std::lock_guard lock(m_mutex);
    if (!m_names.contains(from))
        return missing(from);
    if (deviceOf(from) != deviceOf(to))
        return Error{ErrorCode::Unsupported, QStringLiteral("another file system")};
    if (Status possible = checkNew(to); !possible)
        return possible;
    m_names[to] = m_names.at(from);
    m_names.erase(from);
    return {};
}

Status MemoryDisk::remove(const QString& path)
{
    if (Status step = m_faults.step(QStringLiteral("remove")); !step)
        return step;
    const std::lock_guard lock(m_mutex);
    m_names.erase(path);
    return {};
}

Status MemoryDisk::removeFolder(const QString& path)
{
    if (Status step = m_faults.step(QStringLiteral("removeFolder")); !step)
        return step;
    const std::lock_guard lock(m_mutex);
    const auto isBelow = [&](const auto& entry) { return entry.first.startsWith(path + QLatin1Char('/')); };
    if (std::any_of(m_names.begin(), m_names.end(), isBelow) ||
        std::any_of(m_folders.begin(), m_folders.end(), isBelow))
        return Error{ErrorCode::AlreadyExists, path + QStringLiteral(" is not empty")};
    m_folders.erase(path);
    return {};
}

Status MemoryDisk::makeFolders(const QString& path)
{
    if (Status step = m_faults.step(QStringLiteral("makeFolders")); !step)
        return step;
    const std::lock_guard lock(m_mutex);
    for (QString folder = path; folder != QLatin1String("/"); folder = folderOf(folder)) {
        if (m_names.contains(folder))
            return Error{ErrorCode::PermissionDenied, folder + QStringLiteral(" is not a folder")};
        if (!hasFolder(folder) && m_readOnly.contains(folderOf(folder)))
            return Error{ErrorCode::PermissionDenied, folderOf(folder) + QStringLiteral(" cannot be written to")};
    }
    for (QString folder = path; folder != QLatin1String("/"); folder = folderOf(folder))
        m_folders.emplace(folder, userId());
    return {};
}

Status MemoryDisk::makePrivateFolder(const QString& path)
{
    if (Status step = m_faults.step(QStringLiteral("makePrivateFolder")); !step)
        return step;
    const std::lock_guard lock(m_mutex);
    if (Status possible = checkNew(path); !possible)
        return possible;
    m_folders.emplace(path, userId());
    return {};
}

Status MemoryDisk::syncFolder(const QString& path)
{
    if (Status step = m_faults.step(QStringLiteral("syncFolder")); !step)
        return step;
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_durableNames, [&](const auto& entry) { return folderOf(entry.first) == path; });
    for (const auto& [name, node] : m_names) {
        if (folderOf(name) != path)
            continue;
        // A move is on disk as a whole.
        std::erase_if(m_durableNames, [moved = node](const auto& entry) { return entry.second == moved; });
        m_durableNames[name] = node;
    }
    return {};
}

Result<FileFacts> MemoryDisk::facts(const QString& path) const
{
    if (m_faults.isDead())
        return Error{ErrorCode::Io, QStringLiteral("dead")};
    const std::lock_guard lock(m_mutex);
    FileFacts facts;
    facts.device = deviceOf(path);
    if (const auto folder = m_folders.find(path); folder != m_folders.end()) {
        facts.isFolder = true;
        facts.owner = folder->second;
        return facts;
    }
    const auto node = m_names.find(path);
    if (node == m_names.end())
        return missing(path);
    facts.size = node->second->size;
    facts.inode = node->second->inode;
    facts.modifiedNs = node->second->modified;
    facts.owner = userId();
    return facts;
}

Result<FileFacts> MemoryDisk::factsThroughLinks(const QString& path) const
{
    return facts(path);
}

Result<QStringList> MemoryDisk::list(const QString& folder) const
{
    const std::lock_guard lock(m_mutex);
    if (!hasFolder(folder))
        return missing(folder);
    QStringList names;
    for (const auto& [path, node] : m_names) {
        if (folderOf(path) == folder)
            names.append(path.mid(folder.size() + 1));
    }
    return names;
}

bool MemoryDisk::isWritableFolder(const QString& path) const
{
    const std::lock_guard lock(m_mutex);
    return hasFolder(path) && !m_readOnly.contains(path);
}

Result<std::uint64_t> MemoryDisk::freeSpace(const QString& /*folder*/) const
{
    const std::lock_guard lock(m_mutex);
    return m_free;
}

} // namespace Potluck::Test
