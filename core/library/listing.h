// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/types.h"

#include <QByteArray>
#include <QList>

#include <vector>

namespace Potluck::Library {

struct FileRecord;

// A regular file as a directory lists it.
struct ListedFile
{
    QByteArray name;
    FileIdentity identity;

    friend bool operator==(const ListedFile&, const ListedFile&) = default;
};

// The publishable files of one directory.
struct Listing
{
    std::vector<ListedFile> files; // sorted by the bytes of the name

    [[nodiscard]] std::uint64_t bytes() const;
};

// 16 bytes that are equal exactly where two listings have the same names, inodes, sizes and times. So that an unchanged
// directory costs no look-up of its files. The files must be sorted.
[[nodiscard]] QByteArray fingerprintOf(const Listing& listing);

struct ListingDifference
{
    QList<ListedFile> added;
    QList<FileRecord> changed; // with the new identity
    QList<FileRecord> removed;
};

// What the listing changes in the records of that directory, which may come in any order.
[[nodiscard]] ListingDifference differenceOf(const Listing& listing, QList<FileRecord> records);

} // namespace Potluck::Library
