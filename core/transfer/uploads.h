// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/timers.h"
#include "base/worker.h"
#include "content/contentid.h"
#include "content/filekey.h"
#include "content/piecemap.h"
#include "transfer/journal.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <cstdint>
#include <functional>
#include <memory>
#include <span>

namespace Potluck::Transfer {

// One content opened for serving: a shared file, or a download that runs. Only verified bytes come out. Callable from
// any thread, by several at a time.
class ContentReader
{
public:
    virtual ~ContentReader() = default;

    // What it is, also where it was opened by a digest.
    [[nodiscard]] virtual Content::ContentId content() const = 0;
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual std::uint64_t size() const = 0;
    // Which pieces it can give now; all of them for a shared file.
    [[nodiscard]] virtual Content::PieceMap pieces() const = 0;
    // The verified piece layer, 32 bytes for each piece; empty for one piece or none. May read it from disk.
    [[nodiscard]] virtual Result<QByteArray> layer() = 0;
    // Fills all of `into` from `offset`. NotFound where a piece is missing or the file vanished, Corrupt where the file
    // changed since it was hashed, InvalidArgument past the end, Io. readCached answers Busy where it would have to
    // wait for the disk, and then read is called on a worker.
    [[nodiscard]] virtual Status readCached(std::uint64_t offset, std::span<char> into) = 0;
    [[nodiscard]] virtual Status read(std::uint64_t offset, std::span<char> into) = 0;
};

// Finds what may be served. Implemented by `node` over the library and Downloads::openForUpload().
class ContentProvider
{
public:
    using Opened = std::function<void(Result<std::shared_ptr<ContentReader>>)>;
    virtual ~ContentProvider() = default;
    // By the content id where the key has it, else by a digest. Answers later on the caller's thread, not at all when
    // context died. NotFound: not shared here (or, by a digest, only as a download that still runs).
    virtual void open(const Content::FileKey& key, QObject* context, Opened opened) = 0;
};

// Who downloads from us.
struct UploadPeer
{
    QString peer; // as SourceInfo::peer
    QString name;
    QString address;
};

struct UploadRow
{
    TransferId id;
    Content::ContentId content;
    QString name;
    std::uint64_t size = 0;
    std::uint64_t done = 0; // bytes sent for it to that peer while it holds its slot
    std::uint64_t rate = 0;
    QString peer; // UploadPeer::name
    QString address;
    std::int64_t since = 0; // milliseconds since 1970

    friend bool operator==(const UploadRow&, const UploadRow&) = default;
};

// Bytes of a content that went to a peer.
struct GivenBytes
{
    UploadPeer peer;
    Content::ContentId content;
    std::uint64_t size = 0; // of the content
    std::uint64_t bytes = 0;
};

struct UploadSettings
{
    int totalSlots = 8;            // uploads at once, all peers together
    int slotsPerPeer = 2;          // of these for one peer
    int maxQueue = 1000;           // more are told to come back without a place
    Milliseconds keepPlace{60000}; // how long a caller may be away without losing its place
    Milliseconds retryIn{10000};   // what a waiting caller is told
    Milliseconds idleSlot{15000};  // a slot without a byte asked or sent is given to the next
};

// Decides who is served now. A slot belongs to one peer and one content and holds for all its requests on however many
// connections. Core thread.
class UploadSlots final : public QObject
{
    Q_OBJECT

public:
    UploadSlots(const Clock& clock, TimerSource& timers, const UploadSettings& settings = {},
                QObject* parent = nullptr);
    ~UploadSlots() override;

    struct Answer
    {
        bool granted = false;
        TransferId upload;       // granted: whose bytes to count
        int place = 0;           // else: place in the queue, 1 is next; 0: the queue itself is full
        Milliseconds retryIn{0}; // else: ask again within this time; the place is kept for keepPlace
    };
    // Each request for bytes asks; a peer that holds the slot is granted at once. Fair: of those who wait, a peer with
    // fewer slots goes first, then who came first.
    [[nodiscard]] Answer ask(const UploadPeer& peer, const Content::ContentId& content, const QString& name,
                             std::uint64_t size);
    // A request of that upload begins and ends; while one is open the slot is in use.
    void begin(TransferId upload);
    void end(TransferId upload);
    void sent(TransferId upload, std::uint64_t bytes);
    // The connection of the peer closed and it holds no other: its slots and places are free at once.
    void peerLeft(const QString& peer);
    void setSettings(const UploadSettings& settings);

    [[nodiscard]] QList<UploadRow> rows() const;
    [[nodiscard]] std::uint64_t rate() const;
    [[nodiscard]] int running() const;
    // What went to whom since the last call.
    [[nodiscard]] QList<GivenBytes> takeGiven();

Q_SIGNALS:
    // At most four times a second.
    void changed(const QList<Potluck::Transfer::UploadRow>& rows, const QList<Potluck::Transfer::TransferId>& removed);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Potluck::Transfer
