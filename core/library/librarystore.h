// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "content/filekey.h"
#include "content/treehasher.h"
#include "library/listing.h"
#include "library/rules.h"
#include "library/types.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace Potluck::Library {

struct ShareRecord
{
    ShareId id;
    QByteArray root;
    QString name;
    std::uint64_t device = 0; // of the root when it was last read; 0: never
    std::uint64_t inode = 0;
    std::uint64_t files = 0; // of all its listings
    std::uint64_t bytes = 0;
};

// A directory whose listing is known.
struct DirectoryRecord
{
    DirectoryId id;
    QByteArray path;        // relative to the share's root, empty for the root itself
    QByteArray fingerprint; // of its last listing, see Listing::fingerprint()
};

// The new listing of one directory, as differences to the records.
struct DirectoryUpdate
{
    QByteArray path; // a directory not known yet is made, with its parents
    QByteArray fingerprint;
    std::uint64_t files = 0; // of the whole listing
    std::uint64_t bytes = 0;
    QList<ListedFile> added;   // the name was not there
    QList<FileRecord> changed; // the name is there with another identity: `identity` is the new one
    QList<FileRecord> removed;
};

// A file that waits to be hashed, with one place where it lies.
struct PendingFile
{
    HashId hash;
    FileIdentity identity;
    ShareId share;
    QByteArray root;
    QByteArray path;       // relative to the root
    bool known = false;    // the content is known; only further digests are missing
    QByteArray checkpoint; // the piece hashes that an interrupted hashing left, from the first piece on
};

struct HashedFile
{
    HashId hash;
    Content::FileDigest digest;
};

struct PendingTotals
{
    ShareId share;
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
};

// What the library must remember, declared here and implemented by the store. One writer: all calls on the library's
// thread. Every call is atomic: after kill -9 it has happened wholly or not at all. Where a call fails nothing of it
// has happened.
//
// A file is published while its identity's content is known; every file that begins, changes or ends being published
// takes the next sequence number. The hash cache outlives the files: a file seen again with a known identity, wherever
// it lies, is published at once.
class LibraryStore
{
public:
    virtual ~LibraryStore() = default;

    [[nodiscard]] virtual Epoch epoch() const = 0;
    // The last sequence number given; 0 when there is none.
    [[nodiscard]] virtual std::uint64_t sequence() const = 0;

    [[nodiscard]] virtual Result<QList<ShareRecord>> shares() = 0;
    [[nodiscard]] virtual Result<ShareId> addShare(const QByteArray& root, const QString& name) = 0;
    // Removes everything the share published. Its hashes stay known.
    [[nodiscard]] virtual Status removeShare(ShareId share) = 0;
    [[nodiscard]] virtual Status setShareRoot(ShareId share, std::uint64_t device, std::uint64_t inode) = 0;

    // All directories at or below that path of the share, in any order.
    [[nodiscard]] virtual Result<QList<DirectoryRecord>> directories(ShareId share, const QByteArray& below) = 0;
    // That directory and its direct children.
    [[nodiscard]] virtual Result<QList<DirectoryRecord>> children(ShareId share, const QByteArray& path) = 0;
    [[nodiscard]] virtual Result<QList<FileRecord>> files(DirectoryId directory) = 0;
    // Applies listings, in one transaction. Returns how much more has to be hashed for them.
    [[nodiscard]] virtual Result<PendingTotals> apply(ShareId share, const QList<DirectoryUpdate>& updates) = 0;
    // Removes those directories with all that is below them.
    [[nodiscard]] virtual Status removeDirectories(ShareId share, const QList<QByteArray>& paths) = 0;

    // Files to hash after that row, in order of rows: content unknown, or (where `missing` names digests) content known
    // and one of those digests not.
    [[nodiscard]] virtual Result<QList<PendingFile>> pendingContent(HashId after, int limit) = 0;
    [[nodiscard]] virtual Result<QList<PendingFile>> pendingDigests(const Content::Algorithms& missing, HashId after,
                                                                    int limit) = 0;
    // How much waits, by share; a file that lies in several places counts in each.
    [[nodiscard]] virtual Result<QList<PendingTotals>> pendingTotals(const Content::Algorithms& missing) = 0;

    // Keeps the hashes of further whole pieces of a file that is being hashed; `firstPiece` is where they continue.
    [[nodiscard]] virtual Status addCheckpoint(HashId hash, std::uint64_t firstPiece, const QByteArray& hashes) = 0;
    // The files are hashed: they are published, their checkpoints go. Rows gone meanwhile are passed over.
    [[nodiscard]] virtual Status addHashed(const QList<HashedFile>& files) = 0;

    // Up to `limit` changes with a higher sequence.
    [[nodiscard]] virtual Result<ChangePage> changesSince(std::uint64_t sequence, int limit) = 0;
    // What an index (any name that the caller chooses) has taken; removals that all named indexes have taken are
    // forgotten. Nothing when that index is not known.
    [[nodiscard]] virtual Result<std::optional<std::uint64_t>> acknowledged(const QString& index) = 0;
    [[nodiscard]] virtual Status acknowledge(const QString& index, std::uint64_t sequence) = 0;
    [[nodiscard]] virtual Status forgetIndex(const QString& index) = 0;

    // What is left out, where that was ever set.
    [[nodiscard]] virtual Result<std::optional<ShareRules>> rules() = 0;
    [[nodiscard]] virtual Status setRules(const ShareRules& rules) = 0;

    // Adds to what these peers have been given so far. Of a bound on peers and contents the longest ago are forgotten.
    [[nodiscard]] virtual Status addGiven(const QList<Given>& given) = 0;

    // Forgets identities that no file has had for `days`, and removals beyond a bound that no index came to take.
    [[nodiscard]] virtual Status prune(int days) = 0;
};

// Look-ups beside the library's thread; sees what was committed. Made and used on one thread.
class LibraryReader
{
public:
    virtual ~LibraryReader() = default;

    // Where that file lies in the current shares, at most 16 places; empty when nowhere. By the content id where the
    // key has it, else by SHA-1, else by MD5, as far as these were computed.
    [[nodiscard]] virtual Result<QList<LocatedFile>> locate(const Content::FileKey& key) = 0;
    // Its piece layer. NotFound when it is not shared.
    [[nodiscard]] virtual Result<QByteArray> pieceLayer(const Content::ContentId& content) = 0;

    // A shared folder or one below it, absolute; NotFound where it is not shared.
    [[nodiscard]] virtual Result<FolderListing> list(const QByteArray& folder) = 0;
    // Files of all shares whose name has the text, case folded, at most `limit`. Looks through all names: half a second
    // for a million.
    [[nodiscard]] virtual Result<QList<SharedFile>> find(const QString& text, int limit) = 0;
    // Who was given that content, the latest first.
    [[nodiscard]] virtual Result<QList<Given>> given(const Content::ContentId& content) = 0;
};

} // namespace Potluck::Library
