// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace Potluck::Index {

constexpr std::uint32_t NoDocument = 0xffffffff;

// Ascending lists of 32-bit numbers, millions of lists with a few numbers each and a few with millions, appended to in
// any order of lists. A list of one number costs nothing beyond its List, up to 127 numbers are varints of their
// differences in a pool of small blocks; longer ones are blocks of 128 differences packed to the same width, with a
// directory of their first numbers, so that a reader can leap. About 1.1 bytes a number for names of files.
//
// Readers may run beside each other, not beside a change.
class PostingPool
{
public:
    // What the owner keeps for each list; all zero is an empty one.
    struct List
    {
        std::uint32_t count = 0;
        std::uint32_t last = 0;
        std::uint32_t place = 0; // of the small block, or number of the long list
    };

    static constexpr std::uint32_t BlockSize = 128;

    PostingPool();
    PostingPool(const PostingPool&) = delete;
    PostingPool& operator=(const PostingPool&) = delete;

    // number must be greater than the list's last one.
    void append(List& list, std::uint32_t number);
    void clear(List& list);

    // Bytes in use, roughly.
    [[nodiscard]] std::size_t memory() const;

    // Walks a list. Valid until the pool changes.
    class Cursor
    {
    public:
        Cursor() = default;
        Cursor(const PostingPool& pool, const List& list);

        // The number at the cursor, NoDocument at the end.
        [[nodiscard]] std::uint32_t current() const { return m_current; }
        void next()
        {
            if (++m_at < m_filled)
                m_current = m_numbers[m_at];
            else
                nextBlock();
        }
        // The number that many steps on, or one before it where that is not unpacked yet. Not at the end.
        [[nodiscard]] std::uint32_t ahead(std::uint32_t steps) const
        {
            return m_numbers[std::min(m_at + steps, m_filled - 1)];
        }
        // To the first number that is not below target; never goes back.
        void seek(std::uint32_t target);
        // From the cursor on, what is unpacked; empty at the end. Good until the cursor moves.
        [[nodiscard]] std::span<const std::uint32_t> block() const
        {
            return std::span(m_numbers).subspan(m_at, m_filled - m_at);
        }
        // Behind that.
        void nextBlock();

    private:
        void load(std::uint32_t block);

        const PostingPool* m_pool = nullptr;
        List m_list;
        std::uint32_t m_current = NoDocument;
        std::uint32_t m_at = 0;
        std::uint32_t m_filled = 0;
        std::uint32_t m_block = 0;                      // of a long list
        std::array<std::uint32_t, BlockSize> m_numbers; // of this block only, the rest stays unset
    };

private:
    struct Long
    {
        std::vector<std::uint32_t> firsts; // of the sealed blocks
        // The width, then the differences less one to the 127 numbers behind the first, and room to read 8 bytes.
        std::vector<std::unique_ptr<std::uint8_t[]>> blocks;
        std::array<std::uint32_t, BlockSize> tail;
        std::uint32_t tailCount = 0;
    };
    // Blocks of one size, cut from slabs.
    struct Slabs
    {
        std::vector<std::unique_ptr<std::uint8_t[]>> slabs;
        std::vector<std::uint32_t> free;
        std::uint32_t used = 0;
    };

    std::uint32_t newSmall(unsigned sizeClass);
    void freeSmall(std::uint32_t place);
    [[nodiscard]] std::uint8_t* small(std::uint32_t place) const;
    std::uint32_t decodeSmall(const List& list, std::uint32_t* out) const;
    void appendSmall(List& list, std::uint32_t number);
    void makeLong(List& list);
    void seal(Long& list);

    std::vector<Slabs> m_small;
    std::vector<std::unique_ptr<Long>> m_long;
    std::vector<std::uint32_t> m_freeLong;
    std::size_t m_packedBytes = 0;
};

} // namespace Potluck::Index
