// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/sourcebook.h"

#include <algorithm>

namespace Potluck::Transfer {
namespace {

struct Rest
{
    Milliseconds first;
    Milliseconds longest;
};

Rest restFor(const Trouble& trouble)
{
    switch (trouble.kind) {
    case Trouble::Kind::Refused:
    case Trouble::Kind::Unsupported:
        return {Milliseconds(60'000), Milliseconds(3'600'000)};
    case Trouble::Kind::Gone:
        return {Milliseconds(300'000), Milliseconds(3'600'000)};
    case Trouble::Kind::Busy: {
        // Inside the minute in which places are kept.
        const Milliseconds told = trouble.retryIn.count() > 0 ? trouble.retryIn : Milliseconds(10'000);
        const Milliseconds pause = std::clamp(told, Milliseconds(500), Milliseconds(45'000));
        return {pause, pause};
    }
    case Trouble::Kind::Broken:
    case Trouble::Kind::Misbehaved:
        break;
    }
    return {Milliseconds(2'000), Milliseconds(300'000)};
}

} // namespace

SourceBook::Entry* SourceBook::find(const QString& peer)
{
    const auto found = m_index.constFind(peer);
    return found == m_index.constEnd() ? nullptr : &m_entries[*found];
}

void SourceBook::setStanding(Entry& entry, Standing standing)
{
    m_open += (standing == Standing::Open ? 1 : 0) - (entry.standing == Standing::Open ? 1 : 0);
    entry.standing = standing;
}

void SourceBook::offer(const FoundSource& found, Milliseconds now)
{
    if (found.info.peer.isEmpty())
        return;
    if (Entry* const known = find(found.info.peer)) {
        if (known->standing == Standing::Open)
            return;
        known->found = found; // the newer address
        if (known->standing == Standing::Gone && known->restUntil <= now)
            setStanding(*known, Standing::Ready);
        return;
    }
    if (m_entries.size() >= MaxSources)
        return;
    m_index.insert(found.info.peer, m_entries.size());
    Entry entry;
    entry.found = found;
    m_entries.push_back(std::move(entry));
}

void SourceBook::setBad(const QString& peer, const QString& name, const QString& reason)
{
    if (!find(peer)) {
        FoundSource found;
        found.info.peer = peer;
        found.info.name = name;
        offer(found, Milliseconds(0));
    }
    if (Entry* const entry = find(peer)) {
        setStanding(*entry, Standing::Bad);
        entry->detail = reason;
    }
}

bool SourceBook::isBad(const QString& peer) const
{
    const auto found = m_index.constFind(peer);
    return found != m_index.constEnd() && m_entries[*found].standing == Standing::Bad;
}

bool SourceBook::hasReady(Milliseconds now) const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [now](const Entry& entry) {
        return entry.standing == Standing::Ready && entry.restUntil <= now;
    });
}

std::optional<FoundSource> SourceBook::takeNext(Milliseconds now)
{
    for (Entry& entry : m_entries) {
        if (entry.standing != Standing::Ready || entry.restUntil > now)
            continue;
        setStanding(entry, Standing::Open);
        return entry.found;
    }
    return std::nullopt;
}

void SourceBook::rest(const QString& peer, const Trouble& trouble, Milliseconds now)
{
    Entry* const entry = find(peer);
    if (!entry || entry->standing == Standing::Bad)
        return;
    setStanding(*entry, trouble.kind == Trouble::Kind::Gone ? Standing::Gone : Standing::Ready);
    const Rest rest = restFor(trouble);
    const int doublings = std::min(entry->troubles++, 12);
    const Milliseconds pause = std::min(rest.longest, rest.first * (std::int64_t{1} << doublings));
    // Apart from each other, so that a peer that comes back is not asked by everybody in the same moment.
    const auto spread = static_cast<std::int64_t>(m_random.below(static_cast<std::uint64_t>(pause.count() / 4 + 1)));
    entry->restUntil = now + pause + Milliseconds(spread);
    entry->detail = trouble.detail;
}

void SourceBook::release(const QString& peer)
{
    Entry* const entry = find(peer);
    if (entry && entry->standing == Standing::Open)
        setStanding(*entry, Standing::Ready);
}

void SourceBook::wakeAll()
{
    for (Entry& entry : m_entries) {
        entry.restUntil = Milliseconds(0);
        if (entry.standing == Standing::Gone)
            setStanding(entry, Standing::Ready);
    }
}

void SourceBook::countPieces(const QString& peer, std::uint64_t pieces)
{
    if (Entry* const entry = find(peer)) {
        entry->pieces += pieces;
        entry->troubles = 0;
    }
}

void SourceBook::countBadPiece(const QString& peer)
{
    if (Entry* const entry = find(peer))
        ++entry->badPieces;
}

QList<DownloadSourceRow> SourceBook::rows(int limit, Milliseconds now) const
{
    QList<DownloadSourceRow> rows;
    QList<DownloadSourceRow> resting;
    for (const Entry& entry : m_entries) {
        DownloadSourceRow row;
        row.peer = entry.found.info.peer;
        row.name = entry.found.info.name;
        row.address = entry.found.info.address;
        row.dialect = entry.found.info.dialect;
        row.pieces = entry.pieces;
        row.badPieces = entry.badPieces;
        if (entry.standing == Standing::Bad)
            row.state = SourceState::Bad;
        else if (entry.standing != Standing::Open)
            row.state =
                entry.restUntil > now || entry.standing == Standing::Gone ? SourceState::Resting : SourceState::Idle;
        if (entry.standing != Standing::Open)
            row.detail = entry.detail;
        const bool counts = entry.standing == Standing::Open || entry.standing == Standing::Bad || entry.pieces > 0;
        (counts ? rows : resting).append(row);
    }
    rows.append(resting);
    if (rows.size() > limit)
        rows.resize(limit);
    return rows;
}

} // namespace Potluck::Transfer
