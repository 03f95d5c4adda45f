// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "content/treehasher.h"
#include "transfer/downloadrow.h"
#include "transfer/source.h"

#include <QByteArray>
#include <QList>
#include <QObject>

#include <cstdint>

namespace Potluck::Transfer {

// What a fetcher tells its download. Never from inside a call made on the fetcher.
class FetchListener
{
public:
    virtual ~FetchListener() = default;

    // Of a Swarm:
    virtual void layerVerified(const QByteArray& layer) = 0;
    // Everybody who is there has no piece layer to give, and nobody else came for a while.
    virtual void layerMissed() = 0;
    virtual void pieceKept() = 0; // verified and written
    virtual void completed() = 0; // every piece is

    // Of a WholeFetch:
    // The file is written, and is the one that was looked for.
    virtual void wholeArrived(const Content::FileDigest& digest) = 0;
    // Somebody is there who gives pieces of a known content, not the file as a whole.
    virtual void piecesOffered() = 0;

    // It cannot go on: something could not be written, or there can be no such file.
    virtual void fetchFailed(const Error& error) = 0;
    virtual void sourceLied(const SourceInfo& source, const QString& reason) = 0;
    // A buffer of the pool is free again: others may wait for it.
    virtual void roomMade() = 0;
};

// Whoever brings the bytes of one running download: a Swarm in verified pieces from many sources, a WholeFetch from one
// source at a time. Exists while the download runs. Core thread.
class Fetcher : public QObject
{
    Q_OBJECT

public:
    struct Summary
    {
        bool downloading = false;
        bool waiting = false;
        int place = 0;        // the best place where waiting, 0 where unknown
        bool looking = false; // searching for the first time, or connecting
    };

    // Begins to look for sources.
    virtual void start() = 0;
    // Closes all sources and tells nothing more. May be called from the listener.
    virtual void stop() = 0;
    // Four times a second.
    virtual void tick() = 0;
    // Buffers of the pool are free again.
    virtual void checkForRoom() = 0;
    // New sources are in the book, or the old ones need not rest any more.
    virtual void lookAround() = 0;
    virtual void searchAgain() = 0;

    [[nodiscard]] virtual Summary summary() const = 0;
    [[nodiscard]] virtual std::uint64_t rate() const = 0;
    [[nodiscard]] virtual QList<DownloadSourceRow> rows() const = 0;
    // What each piece is, see PieceLook; `sources` are those of rows(). Empty where pieces are not known.
    [[nodiscard]] virtual PiecePicture picture(const QList<DownloadSourceRow>& sources) const = 0;
    virtual void setInOrder() {} // from now on
};

// The trouble of a source that does not answer.
[[nodiscard]] inline Trouble silentFor(Milliseconds patience)
{
    Trouble trouble;
    trouble.detail = QStringLiteral("sent nothing for %1 seconds").arg(patience.count() / 1000);
    return trouble;
}

} // namespace Potluck::Transfer
