// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/types.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <vector>

namespace Potluck::Library {

// A regular file as a directory lists it.
struct ListedFile
{
    QByteArray name;
    FileIdentity identity;

    friend bool operator==(const ListedFile&, const ListedFile&) = default;
};

// A file in a directory, with the identity it had when it was last listed.
struct FileRecord
{
    EntryId entry;
    QByteArray name;
    FileIdentity identity;

    friend bool operator==(const FileRecord&, const FileRecord&) = default;
};

// The publishable files of one directory. Compact: all names lie in one buffer, which clear() keeps.
class Listing
{
public:
    // A name of at most 65,535 bytes; longer ones, which no file system has, are cut.
    void add(QByteArrayView name, const FileIdentity& identity);
    // By the bytes of the names; what follows needs a sorted listing.
    void sort();
    void clear();

    [[nodiscard]] std::size_t size() const { return m_items.size(); }
    [[nodiscard]] QByteArrayView name(std::size_t index) const;
    [[nodiscard]] const FileIdentity& identity(std::size_t index) const { return m_items[index].identity; }
    [[nodiscard]] std::uint64_t totalBytes() const; // sum of the files' sizes
    // 16 bytes, equal where names, inodes, sizes and times are equal: an unchanged directory costs no look-up of its
    // files. The device does not count: the kernel may number disks anew at every start.
    [[nodiscard]] QByteArray fingerprint() const;

private:
    struct Item
    {
        FileIdentity identity;
        std::uint32_t nameAt;
        std::uint16_t nameSize;
    };
    std::vector<Item> m_items;
    QByteArray m_names;
};

struct ListingDifference
{
    QList<ListedFile> added;
    QList<FileRecord> changed; // with the new identity
    QList<FileRecord> removed;
};

// What a sorted listing changes in the records of that directory, which may come in any order. A file whose device
// alone differs is unchanged.
[[nodiscard]] ListingDifference differenceOf(const Listing& listing, QList<FileRecord> records);

} // namespace Potluck::Library
