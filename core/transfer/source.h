// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "content/contentid.h"
#include "content/filekey.h"
#include "content/piecemap.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <any>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>

// What a download needs from a peer that has the file. `dialects` implements Source, `node` finds and opens them, tests
// fake them. Everything here runs on the one thread where Downloads lives (the core thread).
namespace Potluck::Transfer {

// Who a source is, as shown and as remembered.
struct SourceInfo
{
    QString peer;    // names the peer for good, across addresses and restarts: "native:" and its fingerprint in hex
    QString name;    // the peer's own name, for people
    QString address; // "host:port", for people
    QString dialect; // "native", "beer2beer", "alakazaam"

    friend bool operator==(const SourceInfo&, const SourceInfo&) = default;
};

enum class SourceKind {
    Ranged, // serves any range of pieces
    Stream, // sends the file once, from its start, in order; cannot seek. A source that calls back to push is one too
};

// Consecutive pieces [first, first + count).
struct PieceRun
{
    std::uint32_t first = 0;
    std::uint32_t count = 0;

    [[nodiscard]] std::uint32_t end() const { return first + count; }
    friend bool operator==(const PieceRun&, const PieceRun&) = default;
};

struct RequestTag;
using RequestId = StrongId<RequestTag, std::uint32_t>;

// Why a source did not give what it was asked for.
struct Trouble
{
    enum class Kind {
        Busy,        // its slots are full: place in its queue, and when to ask again
        Refused,     // it does not serve us
        Gone,        // it does not have this content (any more)
        Misbehaved,  // it broke the protocol: too many bytes, nonsense; it is dropped and remembered
        Unsupported, // it cannot do this call at all (a dialect without piece layers)
        Broken,      // no connection, connection lost, no answer in time
    };
    Kind kind = Kind::Broken;
    int place = 0;           // Busy: 1 is next; 0 where it does not tell
    Milliseconds retryIn{0}; // Busy: when to ask again; 0 where it does not tell
    QString detail;          // English, for logs and the row of the source
};

// Where the bytes of one request go, in order from the first byte of its first piece, without a copy. Given by the
// download, valid until the request finished, failed or was cancelled. A source calls it from its own read events,
// never from inside request().
class Sink
{
public:
    virtual ~Sink() = default;
    // Room for the next bytes; may be less than what is still to come (buffers are pieces). Empty: stop reading from
    // this connection until Source::resume(), the disk holds the download back. Never empty for good
    // while bytes of the request are missing.
    [[nodiscard]] virtual std::span<char> space() = 0;
    // The first `bytes` of the span last returned by space() have been filled. The span is void afterwards.
    virtual void advance(std::size_t bytes) = 0;
};

class Source;

// Told by a source what became of the calls. A source never calls it from inside a call made on the source; the
// listener may call the source from inside these, but destroys it only later.
class SourceListener
{
public:
    virtual ~SourceListener() = default;
    virtual void layerArrived(Source& source, const QByteArray& layer) = 0; // not yet verified
    virtual void layerFailed(Source& source, const Trouble& trouble) = 0;
    // The pieces that it has now. A map of another size counts as misbehaving.
    virtual void piecesArrived(Source& source, const Content::PieceMap& has) = 0;
    virtual void piecesFailed(Source& source, const Trouble& trouble) = 0;
    // It says how large the file is that it sends in answer to fetchWhole(), before its bytes: at most this, or just
    // this.
    virtual void sizeTold(Source& source, std::uint64_t bytes, bool exact) = 0;
    // All bytes of the request went through its sink.
    virtual void requestFinished(Source& source, RequestId request) = 0;
    // The request ended early; whole pieces that went through its sink count.
    virtual void requestFailed(Source& source, RequestId request, const Trouble& trouble) = 0;
};

// One peer that has the content. Created idle by a SourceOpener; connects when first asked for something. Calls answer
// through the listener, each exactly once unless cancelled. Destroying it closes its connections, silently.
class Source
{
public:
    virtual ~Source() = default;

    [[nodiscard]] virtual const SourceInfo& info() const = 0;
    [[nodiscard]] virtual SourceKind kind() const = 0;
    // How many requests it takes at once (pipelined or on several connections); a Stream takes 1.
    [[nodiscard]] virtual int maxRequests() const = 0;

    // Null: nobody listens any more.
    virtual void listen(SourceListener* listener) = 0;

    // The piece layer: a 32-byte hash for each piece. More than maxBytes is Misbehaved. Asked only where the content
    // has more than one piece.
    virtual void fetchLayer(std::uint64_t maxBytes) = 0;
    // Which pieces it has. Asked once before the first request, and again every 30 seconds while some were missing.
    virtual void fetchPieces() = 0;

    // The bytes of a run of pieces, into sink. Requests may be answered in any order, the bytes of one in order only.
    // Of a Stream it is asked once, for all pieces.
    virtual void request(RequestId id, PieceRun run, Sink& sink) = 0;
    // The whole file, from its first byte to the end that the source knows: for files that are known by a digest of a
    // seed network only, whose size may not be known. Answered like request(). A native source is never asked.
    virtual void fetchWhole(RequestId id, Sink& sink) = 0;
    // The download no longer wants it: its sink is void from now on, and nothing more is told of it. Other requests go
    // on (where the connection has to be closed for it, they are sent again by the source: their sinks have then seen
    // whole pieces or nothing of a piece is lost, since a request is resumed at the byte after the last one advanced).
    virtual void cancel(RequestId id) = 0;
    // The sinks have room again.
    virtual void resume() = 0;
};

// A source that was found, and not yet opened. `details` is between the finder and the opener (a dialect's record:
// addresses, fingerprint, index).
struct FoundSource
{
    SourceInfo info;
    std::any details;
};

// What is looked for.
struct WantedFile
{
    Content::FileKey key;
    std::optional<std::uint64_t> size; // nothing: not known before it is there; then key.content is not known either
    QString name;                      // where indexes of the seed networks can only be asked by name

    friend bool operator==(const WantedFile&, const WantedFile&) = default;
};

// Looks for sources of a file at the indexes, on the LAN, at neighbours. Implemented by `node`.
class SourceFinder
{
public:
    // A search in progress. Destroying it ends it silently.
    class Search
    {
    public:
        virtual ~Search() = default;
    };
    using Found = std::function<void(const QList<FoundSource>&)>;
    using Finished = std::function<void()>;

    virtual ~SourceFinder() = default;
    // Calls found() as often as something is known, then finished() once; neither from inside find(). The same source
    // may be told again and again.
    [[nodiscard]] virtual std::unique_ptr<Search> find(const WantedFile& file, Found found, Finished finished) = 0;
};

// Turns a found source into one that can be asked. Null where this node has no way to it (dialect off, no address).
class SourceOpener
{
public:
    virtual ~SourceOpener() = default;
    [[nodiscard]] virtual std::unique_ptr<Source> open(const FoundSource& found, const WantedFile& file) = 0;
};

} // namespace Potluck::Transfer
