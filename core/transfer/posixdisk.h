// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/disk.h"

namespace Potluck::Transfer {

// The file system of a POSIX machine (Linux calls where they exist). Any thread.
class PosixDisk final : public Disk
{
public:
    [[nodiscard]] Result<std::unique_ptr<DiskFile>> open(const QString& path, Mode mode) override;
    [[nodiscard]] Result<std::unique_ptr<DiskFile>> openUnnamed(const QString& folder) override;
    [[nodiscard]] Status link(DiskFile& unnamed, const QString& path) override;
    [[nodiscard]] Status rename(const QString& from, const QString& to) override;
    [[nodiscard]] Status remove(const QString& path) override;
    [[nodiscard]] Status removeFolder(const QString& path) override;
    [[nodiscard]] Status makeFolders(const QString& path) override;
    [[nodiscard]] Status makePrivateFolder(const QString& path) override;
    [[nodiscard]] Status syncFolder(const QString& path) override;
    [[nodiscard]] Result<FileFacts> facts(const QString& path) const override;
    [[nodiscard]] Result<FileFacts> factsThroughLinks(const QString& path) const override;
    [[nodiscard]] Result<QStringList> list(const QString& folder) const override;
    [[nodiscard]] bool isWritableFolder(const QString& path) const override;
    [[nodiscard]] Result<std::uint64_t> freeSpace(const QString& folder) const override;
    [[nodiscard]] std::uint32_t userId() const override;
};

} // namespace Potluck::Transfer
