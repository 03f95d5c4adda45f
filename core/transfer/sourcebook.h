// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "transfer/downloadrow.h"
#include "transfer/source.h"

#include <QHash>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace Potluck::Transfer {

// What a download knows of everybody who may have its content: who is open, who rests and until when, who lied. Each
// peer counts once, whoever told of it. Bounded to MaxSources, however many are told. Pure; times are
// Clock::monotonic().
class SourceBook
{
public:
    static constexpr int MaxSources = 1000;

    explicit SourceBook(Random& random) : m_random(random) {}

    // A source that somebody told of. One that was gone is thought to be back.
    void offer(const FoundSource& found, Milliseconds now);
    void setBad(const QString& peer, const QString& name, const QString& reason);
    [[nodiscard]] bool isBad(const QString& peer) const;

    // The next one to open, first told first; nothing where none is ready. It counts as open from now on.
    [[nodiscard]] std::optional<FoundSource> takeNext(Milliseconds now);
    // It is closed again, and rests according to the trouble: longer each time, and never past its limits; a busy one
    // as long as it said. A bad one stays bad.
    void rest(const QString& peer, const Trouble& trouble, Milliseconds now);
    // It is closed through no fault of its own (pause), and may be opened again at once.
    void release(const QString& peer);
    // Forgets how long they should rest.
    void wakeAll();

    // Of verified pieces that it delivered; it works, so the next rest is a short one again.
    void countPieces(const QString& peer, std::uint64_t pieces);
    void countBadPiece(const QString& peer);

    [[nodiscard]] int openCount() const { return m_open; }
    // Whether takeNext() would have one.
    [[nodiscard]] bool hasReady(Milliseconds now) const;

    // The rows of all peers that are open, bad or of use so far, then of those that rest, at most `limit`. State and
    // rate of the open ones are the caller's to fill in; they are Connecting here.
    [[nodiscard]] QList<DownloadSourceRow> rows(int limit, Milliseconds now) const;

private:
    enum class Standing { Ready, Open, Gone, Bad };
    struct Entry
    {
        FoundSource found;
        Standing standing = Standing::Ready;
        Milliseconds restUntil{0};
        int troubles = 0; // in a row
        std::uint64_t pieces = 0;
        std::uint64_t badPieces = 0;
        QString detail;
    };

    [[nodiscard]] Entry* find(const QString& peer);
    void setStanding(Entry& entry, Standing standing);

    Random& m_random;
    std::vector<Entry> m_entries; // in the order in which they were told
    QHash<QString, std::size_t> m_index;
    int m_open = 0;
};

} // namespace Potluck::Transfer
