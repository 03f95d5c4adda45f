// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/picker.h"

#include <algorithm>
#include <utility>

namespace Potluck::Transfer {
namespace {

constexpr std::size_t MaxClaims = 3;
// How many candidates are compared for the rarest: bounds the time of one pick in files of terabytes.
constexpr int MaxCompared = 4096;

bool isPartial(const Content::PieceMap& has)
{
    return has.size() > 0 && !has.isComplete();
}

// Later than that, a second source is worth asking: duplicates cost the others' bandwidth.
Milliseconds clearlyLater(Milliseconds mine)
{
    return mine + mine / 2 + Milliseconds(20);
}

} // namespace

Picker::Picker(std::uint64_t pieces, std::uint64_t seed)
    : m_had(pieces), m_landed(pieces), m_taken(pieces), m_top(static_cast<std::uint32_t>(m_had.size())), m_random(seed)
{}

void Picker::setInOrder()
{
    if (std::exchange(m_inOrder, true))
        return;
    for (const auto& [holder, origin] : m_origins) {
        if (origin.kind != SourceKind::Stream)
            continue;
        std::vector<std::uint32_t> claimed;
        for (const auto& [piece, holders] : m_claims)
            claimed.push_back(piece);
        for (const std::uint32_t piece : claimed)
            release(holder, piece);
    }
}

void Picker::setHad(std::uint32_t piece)
{
    m_had.set(piece);
    m_taken.set(piece);
}

void Picker::addSource(Holder holder, SourceKind kind)
{
    m_origins[holder].kind = kind;
    m_streams += kind == SourceKind::Stream ? 1 : 0;
}

void Picker::removeSource(Holder holder)
{
    const auto origin = m_origins.find(holder);
    if (origin == m_origins.end())
        return;
    count(origin->second.has, -1);
    m_streams -= origin->second.kind == SourceKind::Stream ? 1 : 0;
    m_origins.erase(origin);
    std::vector<std::uint32_t> claimed;
    for (const auto& [piece, holders] : m_claims) {
        if (std::find(holders.begin(), holders.end(), holder) != holders.end())
            claimed.push_back(piece);
    }
    for (const std::uint32_t piece : claimed)
        release(holder, piece);
}

void Picker::setPieces(Holder holder, Content::PieceMap has)
{
    const auto origin = m_origins.find(holder);
    if (origin == m_origins.end() || has.size() != m_had.size())
        return;
    count(origin->second.has, -1);
    origin->second.has = std::move(has);
    count(origin->second.has, 1);
}

void Picker::count(const Content::PieceMap& has, int by)
{
    if (!isPartial(has)) {
        m_complete += has.size() > 0 ? static_cast<std::uint32_t>(by) : 0;
        return;
    }
    m_rarity.resize(m_had.size());
    for (auto piece = has.firstPresent(); piece; piece = has.firstPresent(*piece + 1))
        m_rarity[*piece] += static_cast<std::uint32_t>(by);
}

std::optional<PieceRun> Picker::next(Holder holder, std::uint32_t maxPieces)
{
    const auto found = m_origins.find(holder);
    if (found == m_origins.end() || maxPieces == 0)
        return std::nullopt;
    Origin& origin = found->second;
    const bool partial =
        std::any_of(m_origins.begin(), m_origins.end(), [](const auto& entry) { return isPartial(entry.second.has); });

    std::optional<PieceRun> run;
    if (!m_inOrder && !partial && m_streams > 0) {
        run = highestRun(origin, maxPieces);
    } else {
        const auto first = m_inOrder || !partial ? lowest(origin) : rarest(origin);
        if (first) {
            run = PieceRun{*first, 1};
            while (run->count < maxPieces && isFree(run->end()) && origin.has.has(run->end()) &&
                   (m_inOrder || !partial || m_rarity[run->end()] <= m_rarity[*first]))
                ++run->count;
        }
    }
    if (!run)
        return std::nullopt;
    for (std::uint32_t piece = run->first; piece < run->end(); ++piece)
        take(holder, piece);
    origin.nextPiece = run->end();
    return run;
}

std::optional<std::uint32_t> Picker::lowest(const Origin& origin) const
{
    std::uint64_t from = 0;
    for (;;) {
        const auto free = m_taken.firstMissing(from);
        if (!free)
            return std::nullopt;
        const auto present = origin.has.firstPresent(*free);
        if (!present)
            return std::nullopt;
        if (isFree(static_cast<std::uint32_t>(*present)))
            return static_cast<std::uint32_t>(*present);
        from = *present;
    }
}

std::optional<PieceRun> Picker::highestRun(const Origin& origin, std::uint32_t maxPieces)
{
    while (m_top > 0 && !isFree(m_top - 1))
        --m_top;
    // Without partial sources a source has all pieces or none yet.
    if (m_top == 0 || !origin.has.has(m_top - 1))
        return std::nullopt;
    PieceRun run{m_top - 1, 1};
    while (run.count < maxPieces && run.first > 0 && isFree(run.first - 1)) {
        --run.first;
        ++run.count;
    }
    return run;
}

std::optional<std::uint32_t> Picker::rarest(const Origin& origin)
{
    const Content::PieceMap candidates = origin.has.without(m_taken);
    if (candidates.isNone())
        return std::nullopt;
    const auto offset = m_random.below(candidates.size());
    std::optional<std::uint32_t> best;
    auto piece = candidates.firstPresent(offset);
    for (int compared = 0; compared < MaxCompared && std::cmp_less(compared, candidates.count()); ++compared) {
        if (!piece)
            piece = candidates.firstPresent(); // around the end
        const auto candidate = static_cast<std::uint32_t>(*piece);
        if (!best || m_rarity[candidate] < m_rarity[*best])
            best = candidate;
        piece = candidates.firstPresent(*piece + 1);
    }
    // Going on where its last run ended keeps its reads and our writes sequential.
    if (candidates.has(origin.nextPiece) && m_rarity[origin.nextPiece] <= m_rarity[*best])
        return origin.nextPiece;
    return best;
}

std::optional<Milliseconds> Picker::dueFor(Holder holder, const Claim& claim, const Due& due) const
{
    const auto& [piece, holders] = claim;
    const auto origin = m_origins.find(holder);
    if (origin == m_origins.end() || holders.size() >= MaxClaims || !origin->second.has.has(piece) ||
        std::find(holders.begin(), holders.end(), holder) != holders.end())
        return std::nullopt;
    Milliseconds earliest = Milliseconds::max();
    for (const Holder other : holders)
        earliest = std::min(earliest, due(other, piece));
    return earliest;
}

std::optional<std::uint32_t> Picker::duplicate(Holder holder, Milliseconds mine, const Due& due)
{
    std::optional<std::uint32_t> latest;
    Milliseconds latestDue = clearlyLater(mine);
    for (const Claim& claim : m_claims) {
        const auto comes = dueFor(holder, claim, due);
        if (comes && *comes > latestDue) {
            latestDue = *comes;
            latest = claim.first;
        }
    }
    if (latest)
        take(holder, *latest);
    return latest;
}

std::optional<std::uint32_t> Picker::hasten(Holder holder, Milliseconds mine, const Due& due)
{
    if (!m_inOrder || m_claims.empty())
        return std::nullopt;
    const Claim& first = *m_claims.begin();
    const auto comes = dueFor(holder, first, due);
    if (!comes || *comes <= clearlyLater(mine))
        return std::nullopt;
    const std::uint32_t piece = first.first;
    take(holder, piece);
    return piece;
}

void Picker::claim(Holder holder, std::uint32_t piece)
{
    if (piece < m_had.size() && isWanted(piece) && m_origins.contains(holder) && !m_inOrder)
        take(holder, piece);
}

void Picker::take(Holder holder, std::uint32_t piece)
{
    m_taken.set(piece);
    auto& holders = m_claims[piece];
    if (std::find(holders.begin(), holders.end(), holder) == holders.end())
        holders.push_back(holder);
}

void Picker::release(Holder holder, std::uint32_t piece)
{
    const auto claims = m_claims.find(piece);
    if (claims == m_claims.end() || std::erase(claims->second, holder) == 0 || !claims->second.empty())
        return;
    m_claims.erase(claims);
    setFree(piece);
}

bool Picker::land(Holder holder, std::uint32_t piece)
{
    const auto claims = m_claims.find(piece);
    bool others = false;
    if (claims != m_claims.end()) {
        others = std::any_of(claims->second.begin(), claims->second.end(),
                             [holder](Holder other) { return other != holder; });
        m_claims.erase(claims);
    }
    m_landed.set(piece);
    m_taken.set(piece);
    return others;
}

void Picker::accept(std::uint32_t piece)
{
    m_landed.set(piece, false);
    m_had.set(piece);
}

void Picker::reject(std::uint32_t piece)
{
    m_landed.set(piece, false);
    setFree(piece);
}

void Picker::setFree(std::uint32_t piece)
{
    m_taken.set(piece, false);
    m_top = std::max(m_top, piece + 1);
}

bool Picker::isUseful(Holder holder) const
{
    const auto origin = m_origins.find(holder);
    if (origin == m_origins.end())
        return false;
    const Content::PieceMap missing = origin->second.has.without(m_had);
    for (auto piece = missing.firstPresent(); piece; piece = missing.firstPresent(*piece + 1)) {
        if (!m_landed.has(*piece))
            return true;
    }
    return false;
}

} // namespace Potluck::Transfer
