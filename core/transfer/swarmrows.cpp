// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/swarm.h"

#include <QHash>

#include <algorithm>

// What a swarm tells of itself: how it is, its sources, its pieces.
namespace Potluck::Transfer {
namespace {

constexpr int MaxRows = 100; // PieceLook has room for 111

} // namespace

Swarm::Summary Swarm::summary() const
{
    Summary summary;
    summary.looking = !m_search.searchedOnce();
    summary.downloading = !m_unwritten.empty();
    for (const auto& [holder, member] : m_members) {
        if (member.waits) {
            if (!summary.waiting || (member.place > 0 && (summary.place == 0 || member.place < summary.place)))
                summary.place = member.place;
            summary.waiting = true;
        } else if (!member.feed->isIdle()) {
            summary.downloading = true;
        } else if (!member.knowsPieces || member.asksLayer) {
            summary.looking = true;
        }
    }
    return summary;
}

std::uint64_t Swarm::rate() const
{
    std::uint64_t sum = 0;
    for (const auto& [holder, member] : m_members)
        sum += member.feed->rate();
    return sum;
}

QList<DownloadSourceRow> Swarm::rows() const
{
    QList<DownloadSourceRow> rows = m_book.rows(MaxRows, now());
    for (const auto& [holder, member] : m_members) {
        const QString peer = member.feed->info().peer;
        const auto row = std::find_if(rows.begin(), rows.end(),
                                      [&](const DownloadSourceRow& candidate) { return candidate.peer == peer; });
        if (row == rows.end())
            continue;
        row->rate = member.feed->rate();
        if (member.waits) {
            row->state = SourceState::Waiting;
            row->place = member.place;
        } else if (!member.feed->isIdle()) {
            row->state = SourceState::Downloading;
        } else if (member.knowsPieces) {
            row->state = SourceState::Idle;
        }
    }
    return rows;
}

// Whether somebody who is there may have more than is known: then no piece is said to be nobody's.
bool Swarm::isStillLooking() const
{
    return !m_search.searchedOnce() || m_book.hasReady(now()) ||
           std::any_of(m_members.begin(), m_members.end(),
                       [](const auto& entry) { return !entry.second.knowsPieces && !entry.second.waits; });
}

PiecePicture Swarm::picture(const QList<DownloadSourceRow>& sources) const
{
    PiecePicture picture;
    if (m_pieces == 0)
        return picture;
    const bool isLooking = isStillLooking();
    picture.looks.resize(static_cast<qsizetype>(m_pieces));
    std::uint32_t least = m_picker.copies(0);
    std::uint64_t more = 0; // pieces that are there more often than that
    for (std::uint32_t piece = 0; piece < m_pieces; ++piece) {
        const std::uint32_t copies = m_picker.copies(piece);
        if (copies < least) {
            least = copies;
            more = piece;
        } else if (copies > least) {
            ++more;
        }
        const bool isNobodys = copies == 0 && !isLooking;
        picture.looks[piece] = m_picker.had().has(piece) ? LookHave : isNobodys ? LookUnavailable : LookMissing;
    }
    picture.availability = least + static_cast<double>(more) / static_cast<double>(m_pieces);
    for (const auto& [piece, when] : m_failed) {
        if (!m_picker.had().has(piece))
            picture.looks[piece] = LookBad;
    }
    QHash<QString, char> looks; // by peer
    for (qsizetype i = 0; i < std::min<qsizetype>(sources.size(), MaxRows); ++i)
        looks.insert(sources[i].peer, static_cast<char>(LookInFlight + i));
    const auto setInFlight = [&](std::uint32_t piece, const QString& peer) {
        if (const auto look = looks.constFind(peer); look != looks.cend())
            picture.looks[piece] = *look;
    };
    for (const auto& [piece, holders] : m_picker.claims()) {
        if (const auto member = m_members.find(holders.front()); member != m_members.end())
            setInFlight(piece, member->second.feed->info().peer);
    }
    for (const auto& [piece, peer] : m_unwritten)
        setInFlight(piece, peer);
    return picture;
}

} // namespace Potluck::Transfer
