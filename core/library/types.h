// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "content/contentid.h"
#include "content/filekey.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <cstdint>
#include <optional>

// The value types of what this peer shares. Names on disk are bytes: `QByteArray` paths are raw bytes as the file
// system has them; `QString` names are valid Unicode, what is not valid UTF-8 on disk replaced by U+FFFD.
namespace Potluck::Library {

struct ShareTag;
struct DirectoryTag;
struct HashTag;
struct EntryTag;

using ShareId = StrongId<ShareTag>;
using DirectoryId = StrongId<DirectoryTag>;
// A row of the hash cache: one file identity.
using HashId = StrongId<HashTag>;
// A published file; never used again for another one under the same epoch.
using EntryId = StrongId<EntryTag>;
// Names one life of the database: random, new when the database is new.
struct EpochTag;
using Epoch = StrongBytes<EpochTag, 16>;

// What tells, without reading it, that a file is the one that was hashed. `device` is the id of the file system
// (statfs f_fsid, which outlives reboots where the kernel number of a disk does not), mtime is nanoseconds since 1970.
struct FileIdentity
{
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::uint64_t size = 0;
    std::int64_t mtime = 0;

    friend auto operator<=>(const FileIdentity&, const FileIdentity&) = default;
};

// A folder of which nothing is shared, such as the program's own data, but for one folder inside it. Absolute paths;
// empty: there is none.
struct PrivateFolder
{
    QByteArray path;
    QByteArray shareable; // may be shared, with all below it, where it lies inside the private folder

    friend bool operator==(const PrivateFolder&, const PrivateFolder&) = default;
};

// A shared folder and how far it is.
struct Share
{
    enum class State {
        Scanning,    // being looked through
        Ready,       // watched; files may still wait to be hashed
        Blocked,     // what was found or hashed cannot be stored; tried again by itself
        Unavailable, // the folder is missing or cannot be read; what it published stays, and comes back with it
    };
    ShareId id;
    QByteArray root; // absolute, symbolic links resolved, no slash at the end
    QString name;    // what others see as its first folder: the last part of the path, made unique with " (2)"
    State state = State::Scanning;
    QString detail; // why it is unavailable or blocked, else what could not be read or published: an English sentence
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
    std::uint64_t pendingFiles = 0; // still to be hashed
    std::uint64_t pendingBytes = 0;

    friend bool operator==(const Share&, const Share&) = default;
};

// How far hashing is, over all shares. A file whose further digests are missing is pending too, though published.
struct Progress
{
    std::uint64_t pendingFiles = 0;
    std::uint64_t pendingBytes = 0;
    std::uint64_t bytesHashed = 0; // since the start
    std::uint64_t filesHashed = 0; // the same
    QString current;               // the name of a file that is read now; empty: none
    std::uint64_t rate = 0;        // bytes a second over the last seconds
    bool scanning = false;
    bool paused = false;

    // Everything is looked through and hashed.
    [[nodiscard]] bool isDone() const { return pendingFiles == 0 && !scanning; }
    friend bool operator==(const Progress&, const Progress&) = default;
};

// A file as it is published to indexes.
struct PublishedFile
{
    EntryId entry;
    Content::ContentId content;
    std::uint64_t size = 0;
    QString name;
    QString folder; // slash-separated, begins with the share's name
    std::optional<Content::Sha1Digest> sha1;
    std::optional<Content::Md5Digest> md5;
    std::int64_t mtime = 0; // nanoseconds since 1970

    friend bool operator==(const PublishedFile&, const PublishedFile&) = default;
};

// One step of what is published: a file added or changed, or the entry removed.
struct Change
{
    std::uint64_t sequence = 0;
    EntryId entry;
    // Which place of the published list changes: indexes know an entry by these two. Also of a removed one.
    QString folder;
    QString name;
    std::optional<PublishedFile> file; // nothing: removed

    friend bool operator==(const Change&, const Change&) = default;
};

struct ChangePage
{
    // Ordered by sequence. An entry occurs once, with its latest sequence.
    QList<Change> changes;
    // The removals before the sequence asked for are no longer known: the index must drop all entries of this peer and
    // take everything from sequence 0.
    bool resetNeeded = false;
    // There are more after the last one.
    bool more = false;
};

// A file of a share as its owner sees it, hashed or not.
struct SharedFile
{
    QByteArray folder; // absolute
    QString name;
    std::uint64_t size = 0;
    Content::FileKey key;                 // empty while it is not published
    std::optional<std::int64_t> sharedAt; // when it was published first, milliseconds since 1970; nothing: not known
    std::uint64_t timesGiven = 0;         // see Given
    std::uint64_t bytesGiven = 0;

    friend bool operator==(const SharedFile&, const SharedFile&) = default;
};

struct SharedFolder
{
    QString name;
    std::uint64_t files = 0; // in it, at any depth
    std::uint64_t bytes = 0;

    friend bool operator==(const SharedFolder&, const SharedFolder&) = default;
};

// What lies directly in a folder, in no order.
struct FolderListing
{
    QList<SharedFolder> folders;
    QList<SharedFile> files;
};

// Bytes of a content that went to a peer, all together. Who got them more than once has all of it that often.
struct Given
{
    Content::ContentId content;
    std::uint64_t size = 0; // of the content
    QString peer;           // names it for good
    QString name;           // its own, for people
    std::uint64_t bytes = 0;
    std::int64_t last = 0; // milliseconds since 1970

    [[nodiscard]] std::uint64_t times() const { return size == 0 ? 0 : bytes / size; }
    friend bool operator==(const Given&, const Given&) = default;
};

// Where the bytes of a content lie. Open it with openShared(), which refuses a file that is no longer this one.
struct LocatedFile
{
    QByteArray root;
    QByteArray path; // relative to the root
    FileIdentity identity;
    Content::ContentId content{};

    friend bool operator==(const LocatedFile&, const LocatedFile&) = default;
};

} // namespace Potluck::Library
