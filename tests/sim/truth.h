// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/network.h"
#include "sim/workload.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <vector>

namespace Potluck::Sim {

// Which files have all of some words in their names. Immutable.
class WordIndexOfFiles
{
public:
    explicit WordIndexOfFiles(const Workload& workload);
    // Ascending.
    [[nodiscard]] std::vector<FileIndex> filesWith(const std::vector<WordIndex>& words) const;

private:
    [[nodiscard]] std::span<const FileIndex> filesOf(WordIndex word) const
    {
        return {m_files.data() + m_from[word], m_files.data() + m_from[word + 1]};
    }
    std::vector<FileIndex> m_files; // of all words, one after another
    std::vector<std::uint64_t> m_from;
};

// Where peers can be found, as it is this very moment.
class Whereabouts
{
public:
    virtual ~Whereabouts() = default;
    [[nodiscard]] virtual bool isOnline(PeerIndex peer) const = 0;
    [[nodiscard]] virtual Milliseconds onlineSince(PeerIndex peer) const = 0;
    // The supernode that answers for it; NoNode: none.
    [[nodiscard]] virtual NodeIndex homeOf(PeerIndex peer) const = 0;
    // Those that it answers for.
    [[nodiscard]] virtual std::span<const PeerIndex> peersAt(NodeIndex node) const = 0;
};

// A file at somebody who shares it.
struct Copy
{
    FileIndex file = 0;
    PeerIndex peer = 0;

    friend auto operator<=>(const Copy&, const Copy&) = default;
};

// What there is to be found for one query, and where. The copies at a supernode are those of the moment in which the
// query was made, and still there when it is asked.
class QueryTruth
{
public:
    static constexpr std::uint64_t AllCopies = std::numeric_limits<std::uint64_t>::max();

    // With more copies than `maxPlaced` the libraries at a supernode are searched each time it is asked.
    QueryTruth(const Workload& workload, const WordIndexOfFiles& index, const Whereabouts& whereabouts,
               std::vector<WordIndex> words, std::uint64_t maxPlaced = 200'000);

    [[nodiscard]] const std::vector<WordIndex>& words() const { return m_words; }
    // Ascending, whether or not somebody is here who has them.
    [[nodiscard]] const std::vector<FileIndex>& files() const { return m_files; }
    // What the supernode answers now.
    [[nodiscard]] std::vector<Copy> copiesAt(NodeIndex node) const;

    // Now: the contents that somebody has who was online for over `settled` (30 s), the copies that these are, and the
    // supernodes that answer for somebody who has a match, however long.
    struct Sum
    {
        std::vector<FileIndex> files;
        std::uint64_t copies = 0;
        std::vector<NodeIndex> holders;
    };
    // Where there are more copies than `most` only about so many are looked at and stand for the others. The contents
    // are exact in any case, of the supernodes most are found.
    [[nodiscard]] Sum sum(Milliseconds now, Milliseconds settled, std::uint64_t most = AllCopies) const;

private:
    struct Placed
    {
        NodeIndex node;
        Copy copy;
    };
    const Workload& m_workload;
    const Whereabouts& m_whereabouts;
    std::vector<WordIndex> m_words;
    std::vector<FileIndex> m_files;
    std::uint64_t m_copies = 0;   // whoever has them
    bool m_isPlaced = false;      // else there were too many
    std::vector<Placed> m_placed; // by node
};

} // namespace Potluck::Sim
