// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/faults.h"
#include "transfer/disk.h"

#include <QByteArray>

#include <map>
#include <memory>
#include <mutex>
#include <set>

namespace Potluck::Test {

// A disk in memory that can be full, can fail at any step, writes short, and knows what a power cut would leave: what
// was synced. After a failed sync the data stays readable but is never written by a later one, as on Linux. Any thread.
class MemoryDisk final : public Transfer::Disk
{
public:
    explicit MemoryDisk(Faults& faults);
    ~MemoryDisk() override;

    // Everything under that folder is another file system.
    void mount(const QString& folder, std::uint64_t device);
    void setFreeBytes(std::uint64_t bytes); // of all file systems together
    void setMaxWrite(std::size_t bytes);    // each write takes at most that much; 0: everything
    void setUnnamedFiles(bool possible);
    void setReadOnly(const QString& folder);    // not what is below it
    void addForeignFolder(const QString& path); // owned by another user

    // What was not synced is gone: the bytes, and with loseNames also names made or moved since their folder was
    // synced.
    void cutPower(bool loseNames);

    [[nodiscard]] bool exists(const QString& path) const;
    [[nodiscard]] QByteArray content(const QString& path) const;  // null where missing
    void put(const QString& path, const QByteArray& content);     // synced
    void damage(const QString& path, std::uint64_t offset);       // flips a byte
    [[nodiscard]] QStringList files(const QString& folder) const; // paths below it

    Result<std::unique_ptr<Transfer::DiskFile>> open(const QString& path, Mode mode) override;
    Result<std::unique_ptr<Transfer::DiskFile>> openUnnamed(const QString& folder) override;
    Status link(Transfer::DiskFile& unnamed, const QString& path) override;
    Status rename(const QString& from, const QString& to) override;
    Status remove(const QString& path) override;
    Status removeFolder(const QString& path) override;
    Status makeFolders(const QString& path) override;
    Status makePrivateFolder(const QString& path) override;
    Status syncFolder(const QString& path) override;
    Result<Transfer::FileFacts> facts(const QString& path) const override;
    Result<Transfer::FileFacts> factsThroughLinks(const QString& path) const override;
    Result<QStringList> list(const QString& folder) const override;
    bool isWritableFolder(const QString& path) const override;
    Result<std::uint64_t> freeSpace(const QString& folder) const override;
    std::uint32_t userId() const override { return 1000; }

private:
    struct Node;
    class File;
    using NodePtr = std::shared_ptr<Node>;
    using Names = std::map<QString, NodePtr>;

    [[nodiscard]] std::uint64_t deviceOf(const QString& path) const;
    [[nodiscard]] bool hasFolder(const QString& path) const { return m_folders.contains(path); }
    [[nodiscard]] Status checkNew(const QString& path) const;

    Faults& m_faults;
    mutable std::mutex m_mutex;
    Names m_names;
    Names m_durableNames;
    std::map<QString, std::uint32_t> m_folders; // and their owners
    std::map<QString, std::uint64_t> m_mounts;
    std::set<QString> m_readOnly;
    std::uint64_t m_free = std::uint64_t{1} << 50;
    std::uint64_t m_lastInode = 0;
    std::size_t m_maxWrite = 0;
    bool m_unnamed = true;
};

} // namespace Potluck::Test
