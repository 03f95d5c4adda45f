// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/contentid.h"
#include "index/peer.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace Potluck::Index {

// What a peer publishes. A list is a set of files keyed by folder and name; adding what is there replaces it.

constexpr qsizetype MaxBatchEntries = 1000;         // adds and removes of one Delta together
constexpr qsizetype MaxNameBytes = 255;             // UTF-8; no '/', NUL or other control characters, not "." or ".."
constexpr quint64 MaxEntryBytes = quint64{1} << 62; // size of one file
constexpr qsizetype MaxFolderBytes = 4096;          // UTF-8; parts joined by '/', none of them empty, "." or ".."
constexpr quint64 MaxEntriesDefault = 20'000'000;   // of one registration
constexpr int MaxBrowsePage = 1000;

struct Entry
{
    // Nothing where only a digest is known: one of sha1 and md5 is then there (seed dialects only).
    std::optional<Content::ContentId> content;
    // Bytes, at most MaxEntryBytes; nothing: not told (AlaKazaam), and then content is nothing too.
    std::optional<quint64> size;
    QString name;
    QString folder; // relative to nothing on the peer's disk: the share's name, then the way below it; may be empty
    std::optional<Content::Sha1Digest> sha1;
    std::optional<Content::Md5Digest> md5;
    qint64 modified = 0; // seconds since 1970-01-01 UTC

    friend bool operator==(const Entry&, const Entry&) = default;
};

// Whether a file's name, as UTF-8, keeps the rules above.
[[nodiscard]] bool isGoodName(const QByteArray& name);

// What a peer is downloading and gives on as far as it has it. No part of its list.
struct SharedDownload
{
    Content::ContentId content;
    quint64 size = 0; // bytes, of all of it
    QString name;

    friend bool operator==(const SharedDownload&, const SharedDownload&) = default;
};

struct EntryKey
{
    QString folder;
    QString name;
};

// One step of a list from one revision to the next. Atomic, and durable once answered.
//
// Revisions are opaque to the index: up to 64 bytes that the publisher chooses, not empty, a new one for each batch. A
// change applies only where base is the list's revision, else it is refused with AlreadyExists and the publisher starts
// again with a reset.
// A reset (base ignored) begins a new list beside the published one; further batches go on with it while their base is
// the new list's revision, and the batch with last = true puts it in the old one's place. Until then the old list stays
// as it is, whatever fails. Where nothing is published yet, the new list is visible from its first batch.
struct Delta
{
    RegistrationId peer;
    std::optional<KeyFingerprint> key; // who it is of that account; nothing: not asked
    QByteArray base;
    QByteArray next;
    bool reset = false;
    bool last = true; // counts only in a reset and in what goes on with it
    QList<Entry> adds;
    QList<EntryKey> removes; // applied before adds; unknown ones are ignored
};

struct DeltaResult
{
    quint64 entries = 0; // in the list that was changed
    int refused = 0;     // adds left out because a name, folder or size breaks the limits above
};

struct BrowseRequest
{
    RegistrationId peer;
    QByteArray cursor; // empty: from the start, else BrowsePage::next as it came. Opaque
    int limit = 100;   // at most MaxBrowsePage
};

// By folder, then name, in the order of their UTF-8 bytes. A cursor is a place in that order: what changes elsewhere
// neither repeats nor hides anything.
struct BrowsePage
{
    QList<Entry> entries;
    QByteArray next; // empty: this was the last page
};

} // namespace Potluck::Index
