// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dialect.h"
#include "base/ids.h"
#include "content/contentid.h"
#include "node/supernodeoptions.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

// The value rows that cross the door of a node. All text is ready to show; sizes are bytes, rates bytes a second.
namespace Potluck::Node {

// How a node is started. Nothing outside dataDir is read or written but the shares and the download folders.
struct NodeOptions
{
    QString dataDir;             // made when missing; one node at a time
    bool hostsIndex = false;     // --index-server
    bool isPeer = false;         // --peer: shares, searches, downloads
    QStringList listen;          // ADDR:PORT; empty: every IPv4 and IPv6 address, port 7700
    bool mayTakeAnyPort = false; // where listen is empty and port 7700 is taken: a free one, else that is an error
    QStringList advertise;       // addresses that others are told instead of the observed one
    // What is spoken; those of joined seed networks are added by themselves. Nothing: as stored, else native.
    std::optional<Dialects> dialects;
    QString indexName;        // shown to the peers of a hosted index
    bool inviteOnly = false;  // --registration invite
    QStringList joins;        // links to join, beside those joined earlier
    QString user;             // account name; empty: as stored, else made from the machine's user
    QString password;         // asked for by an index only from a key that it does not know; by beer2beer always
    QString seedPassword;     // allows the account to the seed dialects at the native indexes that are joined
    QStringList neighbours;   // links of a hosted index's neighbours: other indexes, and AlaKazaam super-peers
    bool openOverlay = false; // --overlay open: whoever asks becomes a neighbour of the hosted index
    QStringList shares;       // folders to share, beside those shared earlier
    QString downloadDir;      // empty: as stored, else dataDir/downloads
    SupernodeOptions supernode;
};

struct IndexRow // an index that this node joined
{
    QString link;
    QString name;
    QString state;  // connecting, online, offline, refused
    QString detail; // one plain sentence when not online
    QString user;
    quint64 peerId = 0;
    qint64 publishedFiles = 0;
    qint64 pendingChanges = 0;       // not yet acknowledged by the index
    qint64 leftOutFiles = 0;         // that the index's protocol has no room or form for
    std::optional<bool> reachable{}; // whether it could call this node; nothing: not known
    QString reachability{};          // the same for people, empty where not known
    QString secondHome{};            // name of the index that takes its place when it is away; empty: none is ready
    bool otherKey = false;           // refused because it shows another key than before: perhaps somebody else answers
};

struct ShareRow
{
    QString folder;
    qint64 files = 0;
    qint64 bytes = 0;
    qint64 pendingFiles = 0; // waiting to be hashed
    qint64 pendingBytes = 0;
    bool available = true; // false: the folder is missing at the moment
    QString detail;
};

struct SharedRow // a share of which everything is hashed that can be
{
    bool isPublished = false; // at the indexes that can be reached; false: no index is joined yet
    QString detail;           // of the share: what is left out
};

struct HostedIndexRow
{
    QString name;
    QString invite; // a link that is always good for a registration that is open; empty where by invite only
    qint64 registered = 0;
    qint64 online = 0;
    qint64 entries = 0;
    double searchesPerSecond = 0;
};

struct NeighbourRow // an index that the hosted one is linked with, or shall be
{
    QString key;     // base64url, names it for good
    QString name;    // of its own choice
    QString address; // ADDR:PORT, empty when unknown
    QString state;   // online, offline, connecting; not linked yet: joining, refused
    QString detail;  // one plain sentence where it is not linked yet
};

struct StatusRow
{
    QString state; // starting, running, stopping
    QString version;
    QStringList addresses; // ADDR:PORT that are listened on
    QList<IndexRow> indexes;
    qint64 sharedFiles = 0;
    qint64 sharedBytes = 0;
    qint64 pendingFiles = 0;
    qint64 pendingBytes = 0;
    qint64 downloads = 0; // running
    qint64 uploads = 0;   // running
    quint64 downRate = 0;
    quint64 upRate = 0;
    quint64 downLimit = 0; // 0: none
    quint64 upLimit = 0;
    std::optional<HostedIndexRow> hosted;
    QList<NeighbourRow> neighbours; // of the hosted index
};

struct SourceRow // one peer that has a found file
{
    QString peer; // account name
    quint64 peerId = 0;
    QStringList dialects; // it speaks
    QString index;        // name of the index that told; of the linked one where it came from there
    QString address;      // ADDR:PORT, empty when unknown
    bool online = false;
    QString indexKey{}; // of the index, base64url, where that is a linked one; else empty

    friend bool operator==(const SourceRow&, const SourceRow&) = default;
};

struct FoundRow // one content, grouped over its sources
{
    QString name;
    std::optional<quint64> size;               // nothing: its network does not tell
    std::optional<Content::ContentId> content; // nothing: known only by a digest of a seed network
    std::optional<Content::Sha1Digest> sha1;
    std::optional<Content::Md5Digest> md5;
    QString magnet;
    qint64 sourceCount = 0; // may exceed sources.size()
    qint64 onlineCount = 0;
    QList<SourceRow> sources;
    QString id{};           // names the row within its search
    QStringList replaces{}; // ids of rows that are one with this one, as is known now

    friend bool operator==(const FoundRow&, const FoundRow&) = default;
};

struct PeerRow
{
    QString index;
    quint64 id = 0;
    QString name;
    QString address;
    bool online = false;
    qint64 files = 0;
    QDateTime lastSeen;
    std::optional<bool> reachable{}; // whether its index could call it; nothing: not known
};

struct BrowseRow
{
    QString folder; // slash-separated, begins with the share's name
    QString name;
    std::optional<quint64> size; // nothing: its network does not tell
    QString magnet;
};

enum class TransferPriority { Low, Normal, High };

// One byte for each piece of a download: what it is, or the source it comes from.
using PieceStates = QByteArray;
enum PieceState : char {
    PieceMissing = 0,
    PieceHave = 1,        // verified and written
    PieceUnavailable = 2, // nobody online has it
    PieceBad = 3,         // failed its hash a moment ago
    PieceInFlight = 16,   // and those after it: asked of sources[state - PieceInFlight]; never above 127
};

struct TransferSourceRow
{
    QString peer;
    quint64 rate = 0;
    qint64 pieces = 0; // verified pieces that it delivered
    qint64 badPieces = 0;
    QString state; // connecting, waiting N, downloading, idle, dropped: reason
};

struct TransferRow
{
    quint64 id = 0; // unique within a data directory, downloads and uploads together
    enum class Direction { Download, Upload } direction = Direction::Download;
    QString name;
    quint64 size = 0;
    quint64 done = 0;
    QString state;  // queued, finding, waiting, downloading, paused, checking, moving, done, nobody-online, failed;
                    // uploading
    QString detail; // one plain sentence where attention is needed
    quint64 rate = 0;
    QString path; // of the finished file, else empty
    QString magnet;
    QList<TransferSourceRow> sources; // of a download; the one who downloads, of an upload
    // Only where TransferDoor::showPieces() asked for them:
    PieceStates pieces{};    // of a download that is not finished; empty while its pieces are not known
    double availability = 0; // whole copies at the sources it is connected with, and which part is there once more
    std::optional<quint64> secondsLeft{}; // nothing while it cannot be told
    int place = 0;                        // waiting: in the best queue; 0: not known
    TransferPriority priority = TransferPriority::Normal;
    quint64 limit = 0; // of its own, bytes a second; 0: none
    QDateTime added{}; // of an upload: when it began
    QString folder{};  // that a download goes to, absolute; not told over the control socket
};

} // namespace Potluck::Node
