// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/truth.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace Potluck::Sim {

namespace {

// Of two ascending lists what is in both; the first is the shorter one.
std::vector<FileIndex> intersect(std::span<const FileIndex> few, std::span<const FileIndex> many)
{
    std::vector<FileIndex> both;
    auto at = many.begin();
    for (const FileIndex file : few) {
        // Galloping: the lists may be of very different length.
        std::ptrdiff_t step = 1;
        while (many.end() - at > step && at[step] < file) {
            at += step;
            step *= 2;
        }
        at = std::lower_bound(at, at + std::min(step + 1, many.end() - at), file);
        if (at == many.end())
            break;
        if (*at == file)
            both.push_back(file);
    }
    return both;
}

} // namespace

WordIndexOfFiles::WordIndexOfFiles(const Workload& workload)
{
    m_from.assign(std::size_t{workload.options().words} + 1, 0);
    std::vector<WordIndex> words;
    for (FileIndex file = 0; file < workload.contents(); ++file) {
        workload.wordsOf(file, words);
        for (const WordIndex word : words)
            ++m_from[word + 1];
    }
    for (std::size_t i = 1; i < m_from.size(); ++i)
        m_from[i] += m_from[i - 1];
    m_files.resize(m_from.back());
    std::vector<std::uint32_t> filled(workload.options().words, 0);
    for (FileIndex file = 0; file < workload.contents(); ++file) {
        workload.wordsOf(file, words);
        for (const WordIndex word : words)
            m_files[m_from[word] + filled[word]++] = file;
    }
}

std::vector<FileIndex> WordIndexOfFiles::filesWith(const std::vector<WordIndex>& words) const
{
    std::vector<std::span<const FileIndex>> lists;
    for (const WordIndex word : words)
        lists.push_back(filesOf(word));
    std::sort(lists.begin(), lists.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
    std::vector<FileIndex> found(lists.front().begin(), lists.front().end());
    for (std::size_t i = 1; i < lists.size() && !found.empty(); ++i)
        found = intersect(found, lists[i]);
    return found;
}

QueryTruth::QueryTruth(const Workload& workload, const WordIndexOfFiles& index, const Whereabouts& whereabouts,
                       std::vector<WordIndex> words, std::uint64_t maxPlaced)
    : m_workload(workload), m_whereabouts(whereabouts), m_words(std::move(words)), m_files(index.filesWith(m_words))
{
    for (const FileIndex file : m_files)
        m_copies += workload.holders(file).size();
    m_isPlaced = m_copies <= maxPlaced;
    if (!m_isPlaced)
        return;
    for (const FileIndex file : m_files) {
        for (const PeerIndex peer : workload.holders(file)) {
            const NodeIndex node = whereabouts.homeOf(peer);
            if (node != NoNode)
                m_placed.push_back({node, {file, peer}});
        }
    }
    std::sort(m_placed.begin(), m_placed.end(),
              [](const Placed& a, const Placed& b) { return std::tie(a.node, a.copy) < std::tie(b.node, b.copy); });
}

std::vector<Copy> QueryTruth::copiesAt(NodeIndex node) const
{
    std::vector<Copy> copies;
    if (m_isPlaced) {
        const auto first = std::lower_bound(m_placed.begin(), m_placed.end(), node,
                                            [](const Placed& a, NodeIndex b) { return a.node < b; });
        for (auto at = first; at != m_placed.end() && at->node == node; ++at) {
            if (m_whereabouts.homeOf(at->copy.peer) == node)
                copies.push_back(at->copy);
        }
        return copies;
    }
    for (const PeerIndex peer : m_whereabouts.peersAt(node)) {
        const auto library = m_workload.library(peer);
        const auto both = library.size() < m_files.size() ? intersect(library, m_files) : intersect(m_files, library);
        for (const FileIndex file : both)
            copies.push_back({file, peer});
    }
    std::sort(copies.begin(), copies.end());
    return copies;
}

QueryTruth::Sum QueryTruth::sum(Milliseconds now, Milliseconds settled, std::uint64_t most) const
{
    Sum sum;
    const auto isSettled = [&](PeerIndex peer) {
        return m_whereabouts.isOnline(peer) && now - m_whereabouts.onlineSince(peer) > settled;
    };
    const std::uint64_t step = m_copies <= most ? 1 : m_copies / most + 1;
    std::uint64_t next = 0; // of the copies that are looked at, counted from the file's first
    for (const FileIndex file : m_files) {
        const auto holders = m_workload.holders(file);
        bool isThere = false;
        for (; next < holders.size(); next += step) {
            const PeerIndex peer = holders[next];
            if (!m_whereabouts.isOnline(peer))
                continue;
            if (const NodeIndex node = m_whereabouts.homeOf(peer); node != NoNode)
                sum.holders.push_back(node);
            if (!isSettled(peer))
                continue;
            isThere = true;
            sum.copies += step;
        }
        next -= holders.size();
        if (isThere || (step > 1 && std::any_of(holders.begin(), holders.end(), isSettled)))
            sum.files.push_back(file);
    }
    std::sort(sum.holders.begin(), sum.holders.end());
    sum.holders.erase(std::unique(sum.holders.begin(), sum.holders.end()), sum.holders.end());
    return sum;
}

} // namespace Potluck::Sim
