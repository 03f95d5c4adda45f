// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/peerterms.h"

#include <boost/sort/spreadsort/integer_sort.hpp>

#include <algorithm>
#include <future>
#include <iterator>
#include <span>

namespace Potluck::Sim {

void CountedTerms::add(PeerIndex peer)
{
    for (const FileIndex file : m_workload.library(peer)) {
        const auto& terms = m_fileTerms.of(file);
        m_counter.add(terms, m_fileTerms.words());
    }
}

void CountedTerms::remove(PeerIndex peer)
{
    for (const FileIndex file : m_workload.library(peer)) {
        const auto& terms = m_fileTerms.of(file);
        m_counter.remove(terms, m_fileTerms.words());
    }
}

Overlay::TermDeltaPtr CountedTerms::publish(std::uint64_t before, std::uint64_t sequence)
{
    const Overlay::TermDeltaPtr delta = m_counter.publish(before, sequence);
    if (!delta || delta->count() > 0)
        m_sequence = sequence;
    return delta;
}

void UncountedTerms::add(PeerIndex peer)
{
    m_peers.push_back(peer);
    m_arrived.push_back(peer);
}

void UncountedTerms::remove(PeerIndex peer)
{
    std::erase(m_peers, peer);
    std::erase(m_arrived, peer);
}

Overlay::TermDeltaPtr UncountedTerms::publish(std::uint64_t before, std::uint64_t sequence)
{
    if (!m_published || m_arrived.size() > m_peers.size() / 2) {
        publishAnew();
        m_sequence = sequence;
        return nullptr;
    }
    Overlay::TermDelta delta;
    delta.from = before;
    delta.to = sequence;
    delta.keyBits = m_published->keyBits();
    delta.added = newKeys(m_arrived, delta.keyBits);
    m_arrived.clear();
    if (!Overlay::CodedTerms::fits(m_published->count() + delta.added.size(), delta.keyBits)) {
        publishAnew();
        m_sequence = sequence;
        return nullptr;
    }
    if (delta.count() > 0)
        m_sequence = sequence;
    m_published = m_published->extended(delta.added);
    delta.check = m_published->check();
    return std::make_shared<const Overlay::TermDelta>(std::move(delta));
}

void UncountedTerms::publishAnew()
{
    m_published.reset();
    m_arrived.clear();
    // How many there are decides how long keys are.
    std::vector<Overlay::TermKey> keys = newKeys(m_peers, Overlay::MaxKeyBits);
    const std::uint8_t keyBits = Overlay::CodedTerms::keyBitsFor(keys.size());
    for (Overlay::TermKey& key : keys)
        key >>= Overlay::MaxKeyBits - keyBits;
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    m_published = std::make_shared<const Overlay::CodedTerms>(keys, keyBits, true);
}

std::vector<Overlay::TermKey> UncountedTerms::newKeys(const std::vector<PeerIndex>& peers, std::uint8_t keyBits)
{
    // Most of what a large run computes: the other processor does half of it.
    const auto keysOf = [this, keyBits](std::span<const PeerIndex> some) {
        FileTerms fileTerms(m_fileTerms);
        std::vector<Overlay::TermKey> keys;
        for (const PeerIndex peer : some) {
            for (const FileIndex file : m_workload.library(peer)) {
                for (const Overlay::Term term : fileTerms.of(file)) {
                    const Overlay::TermKey key = Overlay::keyOf(term, keyBits);
                    if (!m_published || !m_published->holdsKey(key))
                        keys.push_back(key);
                }
            }
        }
        boost::sort::spreadsort::integer_sort(keys.begin(), keys.end());
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        return keys;
    };
    const std::span<const PeerIndex> all(peers);
    constexpr std::size_t Few = 8; // not worth a thread
    std::vector<Overlay::TermKey> keys;
    if (all.size() < Few) {
        keys = keysOf(all);
    } else {
        auto others = std::async(std::launch::async, keysOf, all.subspan(all.size() / 2));
        const std::vector<Overlay::TermKey> first = keysOf(all.first(all.size() / 2));
        const std::vector<Overlay::TermKey> second = others.get();
        keys.reserve(first.size() + second.size());
        std::set_union(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(keys));
    }
    keys.shrink_to_fit(); // they may be remembered
    return keys;
}

} // namespace Potluck::Sim
