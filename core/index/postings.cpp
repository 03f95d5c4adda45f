// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/postings.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace Potluck::Index {
namespace {

// Sizes of small blocks in bytes. A block begins with the number of bytes in use (16 bits). 127 numbers of 5 bytes fit
// in the largest.
constexpr std::array<std::uint32_t, 13> SmallSizes{8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 288, 432, 648};
constexpr std::uint32_t SlabBytes = 64 * 1024;
constexpr unsigned IndexBits = 28;
constexpr std::uint32_t IndexMask = (1U << IndexBits) - 1;

std::uint32_t usedBytes(const std::uint8_t* block)
{
    std::uint16_t used = 0;
    std::memcpy(&used, block, sizeof used);
    return used;
}

void setUsedBytes(std::uint8_t* block, std::uint32_t used)
{
    const auto value = static_cast<std::uint16_t>(used);
    std::memcpy(block, &value, sizeof value);
}

std::uint32_t writeVarint(std::uint8_t* out, std::uint32_t value)
{
    std::uint32_t size = 0;
    while (value >= 0x80) {
        out[size++] = static_cast<std::uint8_t>(value | 0x80);
        value >>= 7;
    }
    out[size++] = static_cast<std::uint8_t>(value);
    return size;
}

void unpack(const std::uint8_t* block, std::uint32_t first, std::uint32_t* out)
{
    const unsigned width = block[0];
    const std::uint64_t mask = (std::uint64_t{1} << width) - 1;
    const std::uint8_t* const bits = block + 1;
    out[0] = first;
    std::size_t at = 0;
    for (std::uint32_t i = 1; i < PostingPool::BlockSize; ++i, at += width) {
        std::uint64_t word = 0;
        std::memcpy(&word, bits + (at >> 3), sizeof word);
        first += static_cast<std::uint32_t>((word >> (at & 7)) & mask) + 1;
        out[i] = first;
    }
}

} // namespace

PostingPool::PostingPool() : m_small(SmallSizes.size())
{}

std::uint32_t PostingPool::newSmall(unsigned sizeClass)
{
    Slabs& slabs = m_small[sizeClass];
    std::uint32_t index = 0;
    if (!slabs.free.empty()) {
        index = slabs.free.back();
        slabs.free.pop_back();
    } else {
        const std::uint32_t perSlab = SlabBytes / SmallSizes[sizeClass];
        index = slabs.used++;
        if (index / perSlab == slabs.slabs.size())
            slabs.slabs.push_back(std::make_unique_for_overwrite<std::uint8_t[]>(SlabBytes));
    }
    const std::uint32_t place = sizeClass << IndexBits | index;
    setUsedBytes(small(place), 2);
    return place;
}

void PostingPool::freeSmall(std::uint32_t place)
{
    m_small[place >> IndexBits].free.push_back(place & IndexMask);
}

std::uint8_t* PostingPool::small(std::uint32_t place) const
{
    const std::uint32_t size = SmallSizes[place >> IndexBits];
    const std::uint32_t perSlab = SlabBytes / size;
    const std::uint32_t index = place & IndexMask;
    return m_small[place >> IndexBits].slabs[index / perSlab].get() + std::size_t{index % perSlab} * size;
}

std::uint32_t PostingPool::decodeSmall(const List& list, std::uint32_t* out) const
{
    const std::uint8_t* in = small(list.place) + 2;
    std::uint32_t number = 0;
    for (std::uint32_t i = 0; i < list.count; ++i) {
        std::uint32_t difference = 0;
        unsigned shift = 0;
        std::uint8_t byte = 0;
        do {
            byte = *in++;
            difference |= static_cast<std::uint32_t>(byte & 0x7f) << shift;
            shift += 7;
        } while (byte & 0x80);
        number += difference;
        out[i] = number;
    }
    return list.count;
}

void PostingPool::append(List& list, std::uint32_t number)
{
    if (list.count == 0) {
        list.count = 1;
        list.last = number;
        return;
    }
    if (list.count == 1) {
        const std::uint32_t only = list.last;
        list.place = newSmall(0);
        list.last = 0;
        list.count = 0;
        appendSmall(list, only);
    }
    if (list.count < BlockSize - 1) {
        appendSmall(list, number);
        return;
    }
    if (list.count == BlockSize - 1)
        makeLong(list);
    Long& store = *m_long[list.place];
    store.tail[store.tailCount++] = number;
    ++list.count;
    list.last = number;
    if (store.tailCount == BlockSize)
        seal(store);
}

void PostingPool::appendSmall(List& list, std::uint32_t number)
{
    std::array<std::uint8_t, 5> bytes;
    const std::uint32_t size = writeVarint(bytes.data(), number - list.last);
    std::uint8_t* block = small(list.place);
    const std::uint32_t used = usedBytes(block);
    unsigned sizeClass = list.place >> IndexBits;
    if (used + size > SmallSizes[sizeClass]) {
        while (used + size > SmallSizes[sizeClass])
            ++sizeClass;
        const std::uint32_t place = newSmall(sizeClass);
        std::memcpy(small(place), small(list.place), used);
        freeSmall(list.place);
        list.place = place;
        block = small(place);
    }
    std::memcpy(block + used, bytes.data(), size);
    setUsedBytes(block, used + size);
    ++list.count;
    list.last = number;
}

void PostingPool::makeLong(List& list)
{
    auto store = std::make_unique<Long>();
    store->tailCount = decodeSmall(list, store->tail.data());
    freeSmall(list.place);
    if (m_freeLong.empty()) {
        list.place = static_cast<std::uint32_t>(m_long.size());
        m_long.push_back(std::move(store));
    } else {
        list.place = m_freeLong.back();
        m_freeLong.pop_back();
        m_long[list.place] = std::move(store);
    }
}

void PostingPool::seal(Long& list)
{
    std::uint32_t widest = 0;
    for (std::uint32_t i = 1; i < BlockSize; ++i)
        widest |= list.tail[i] - list.tail[i - 1] - 1;
    const auto width = static_cast<unsigned>(std::bit_width(widest));
    const std::size_t size = 1 + (std::size_t{BlockSize - 1} * width + 7) / 8 + 8;
    auto block = std::make_unique<std::uint8_t[]>(size);
    block[0] = static_cast<std::uint8_t>(width);
    std::size_t at = 0;
    for (std::uint32_t i = 1; i < BlockSize; ++i, at += width) {
        std::uint8_t* const place = block.get() + 1 + (at >> 3);
        std::uint64_t word = 0;
        std::memcpy(&word, place, sizeof word);
        word |= std::uint64_t{list.tail[i] - list.tail[i - 1] - 1} << (at & 7);
        std::memcpy(place, &word, sizeof word);
    }
    list.firsts.push_back(list.tail[0]);
    list.blocks.push_back(std::move(block));
    list.tailCount = 0;
    m_packedBytes += size;
}

void PostingPool::clear(List& list)
{
    if (list.count >= BlockSize) {
        for (const auto& block : m_long[list.place]->blocks)
            m_packedBytes -= 1 + (std::size_t{BlockSize - 1} * block[0] + 7) / 8 + 8;
        m_long[list.place].reset();
        m_freeLong.push_back(list.place);
    } else if (list.count > 1) {
        freeSmall(list.place);
    }
    list = {};
}

std::size_t PostingPool::memory() const
{
    std::size_t bytes = m_packedBytes;
    for (const Slabs& slabs : m_small)
        bytes += slabs.slabs.size() * SlabBytes + slabs.free.capacity() * sizeof(std::uint32_t);
    for (const auto& list : m_long) {
        if (list)
            bytes += sizeof(Long) + list->firsts.capacity() * 4 + list->blocks.capacity() * 8;
    }
    return bytes;
}

PostingPool::Cursor::Cursor(const PostingPool& pool, const List& list) : m_pool(&pool), m_list(list)
{
    if (list.count == 0)
        return;
    if (list.count == 1) {
        m_numbers[0] = list.last;
        m_filled = 1;
    } else if (list.count < BlockSize) {
        m_filled = pool.decodeSmall(list, m_numbers.data());
    } else {
        load(0);
    }
    m_current = m_numbers[0];
}

void PostingPool::Cursor::load(std::uint32_t block)
{
    const Long& list = *m_pool->m_long[m_list.place];
    m_block = block;
    m_at = 0;
    if (block < list.blocks.size()) {
        unpack(list.blocks[block].get(), list.firsts[block], m_numbers.data());
        m_filled = BlockSize;
        if (block + 1 < list.blocks.size()) { // mostly the one that is read next
            const std::uint8_t* const next = list.blocks[block + 1].get();
            for (const int line : {0, 64, 128})
                __builtin_prefetch(next + line);
        }
    } else {
        m_filled = list.tailCount;
        std::copy_n(list.tail.begin(), m_filled, m_numbers.begin());
    }
    m_current = m_filled > 0 ? m_numbers[0] : NoDocument;
}

void PostingPool::Cursor::nextBlock()
{
    if (m_list.count >= BlockSize && m_block < m_pool->m_long[m_list.place]->blocks.size()) {
        load(m_block + 1);
    } else {
        m_at = m_filled;
        m_current = NoDocument;
    }
}

void PostingPool::Cursor::seek(std::uint32_t target)
{
    if (m_current >= target)
        return;
    if (m_numbers[m_filled - 1] < target) {
        if (m_list.count < BlockSize) {
            nextBlock();
            return;
        }
        // Gallop over the directory from here: the target is mostly near.
        const Long& list = *m_pool->m_long[m_list.place];
        const auto blocks = static_cast<std::uint32_t>(list.firsts.size());
        std::uint32_t low = m_block; // its first is below target
        std::uint32_t step = 1;
        while (low + step < blocks && list.firsts[low + step] <= target) {
            low += step;
            step *= 2;
        }
        const std::uint32_t high = std::min(low + step, blocks);
        if (low < blocks) {
            const auto begin = list.firsts.begin();
            low = static_cast<std::uint32_t>(std::upper_bound(begin + low, begin + high, target) - begin);
            low = std::max(low, m_block + 1) - 1;
        }
        if (low != m_block)
            load(low);
        while (m_current != NoDocument && m_numbers[m_filled - 1] < target)
            nextBlock();
        if (m_current >= target)
            return;
    }
    const auto begin = m_numbers.begin();
    m_at = static_cast<std::uint32_t>(std::lower_bound(begin + m_at, begin + m_filled, target) - begin);
    m_current = m_numbers[m_at];
}

} // namespace Potluck::Index
