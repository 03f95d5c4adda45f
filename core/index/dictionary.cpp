// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/dictionary.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <span>
#include <string_view>
#include <utility>

namespace Potluck::Index {
namespace {

std::uint32_t trigramAt(QByteArrayView text, qsizetype i)
{
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])) << 16 |
           static_cast<std::uint32_t>(static_cast<unsigned char>(text[i + 1])) << 8 |
           static_cast<std::uint32_t>(static_cast<unsigned char>(text[i + 2]));
}

bool contains(QByteArrayView text, QByteArrayView part)
{
    const std::string_view whole(text.data(), static_cast<std::size_t>(text.size()));
    return whole.find(std::string_view(part.data(), static_cast<std::size_t>(part.size()))) != std::string_view::npos;
}

// In the order of the bytes; QByteArrayView's own comparison is the same but not inlined.
bool less(QByteArrayView a, QByteArrayView b)
{
    const int order = std::memcmp(a.data(), b.data(), static_cast<std::size_t>(std::min(a.size(), b.size())));
    return order < 0 || (order == 0 && a.size() < b.size());
}

} // namespace

// The key only spreads the words over the table; nothing that is seen or kept depends on it.
Dictionary::Dictionary()
{
    randombytes_buf(m_hashKey.data(), m_hashKey.size());
}

std::uint32_t Dictionary::hashOf(QByteArrayView text) const
{
    // SipHash; Qt's qHashBits took 330 ns for words of less than 16 bytes, this 25 (measured with Qt 6.4.2).
    std::uint64_t hash = 0;
    static_assert(sizeof hash == crypto_shorthash_BYTES);
    crypto_shorthash(reinterpret_cast<unsigned char*>(&hash), reinterpret_cast<const unsigned char*>(text.data()),
                     static_cast<unsigned long long>(text.size()), m_hashKey.data());
    return static_cast<std::uint32_t>(hash);
}

WordNumber Dictionary::find(QByteArrayView text) const
{
    return m_byText.find(hashOf(text), [&](WordNumber word) { return this->text(word) == text; });
}

WordNumber Dictionary::add(QByteArrayView text)
{
    const std::uint32_t hash = hashOf(text);
    const WordNumber known = m_byText.find(hash, [&](WordNumber word) { return this->text(word) == text; });
    if (known != HashIndex::None)
        return known;
    const WordNumber word = size();
    addText(text);
    m_documents.push_back({});
    m_byText.insert(hash, word, [this](WordNumber other) { return hashOf(this->text(other)); });
    addOrder(word, text);
    addTrigrams(word, text);
    return word;
}

void Dictionary::addText(QByteArrayView text)
{
    const auto size = static_cast<std::uint32_t>(text.size()) + 1;
    if (m_text.empty() || m_textUsed + size > TextMask + 1) {
        m_text.push_back(std::make_unique_for_overwrite<char[]>(TextMask + 1));
        m_textUsed = 0;
    }
    char* const at = m_text.back().get() + m_textUsed;
    *at = static_cast<char>(text.size());
    std::memcpy(at + 1, text.data(), static_cast<std::size_t>(text.size()));
    m_places.push_back(static_cast<std::uint32_t>(m_text.size() - 1) << TextBits | m_textUsed);
    m_textUsed += size;
}

void Dictionary::addOrder(WordNumber word, QByteArrayView text)
{
    const auto before = [this](QByteArrayView value, const Order& block) {
        return less(value, this->text(block.front()));
    };
    auto block = std::upper_bound(m_order.begin(), m_order.end(), text, before);
    if (block != m_order.begin())
        --block;
    if (block == m_order.end()) {
        m_order.push_back({word});
        return;
    }
    const auto at =
        std::upper_bound(block->begin(), block->end(), text,
                         [this](QByteArrayView value, WordNumber other) { return less(value, this->text(other)); });
    block->insert(at, word);
    if (block->size() <= MaxOrderBlock)
        return;
    const auto half = block->begin() + static_cast<std::ptrdiff_t>(block->size() / 2);
    Order upper(half, block->end());
    Order lower(block->begin(), half);
    *block = std::move(lower);
    m_order.insert(block + 1, std::move(upper));
}

void Dictionary::addTrigrams(WordNumber word, QByteArrayView text)
{
    for (qsizetype i = 0; i + 3 <= text.size(); ++i) {
        PostingPool::List& list = m_trigrams[trigramAt(text, i)];
        if (list.count == 0 || list.last != word) // a word may hold the same three twice
            m_trigramPool.append(list, word);
    }
}

void Dictionary::addDocument(WordNumber word, std::uint32_t document)
{
    PostingPool::List& list = m_documents[word];
    m_pool.append(list, document);
    if (list.count < MinBits)
        return;
    if (const auto found = m_bits.find(word); found != m_bits.end()) {
        found->second.insert(document);
    } else if (list.count > document / MaxSparse) {
        DocumentBits& bits = m_bits[word];
        for (auto documents = cursor(word); documents.current() != NoDocument; documents.next())
            bits.insert(documents.current());
    }
}

void Dictionary::visitBeginnings(QByteArrayView text, const std::function<bool(WordNumber)>& visit) const
{
    // Both ends are looked for, so that the words between need not be looked at.
    const auto isBefore = [&](WordNumber word) { return less(this->text(word), text); };
    const auto isBeforeOrBegins = [&](WordNumber word) {
        return this->text(word).startsWith(text) || less(this->text(word), text);
    };
    auto block = std::partition_point(m_order.begin(), m_order.end(),
                                      [&](const Order& order) { return isBefore(order.back()); });
    if (block == m_order.end())
        return;
    auto at = std::partition_point(block->begin(), block->end(), isBefore);
    for (; block != m_order.end(); ++block) {
        if (at == Order::const_iterator())
            at = block->begin();
        const auto end =
            isBeforeOrBegins(block->back()) ? block->end() : std::partition_point(at, block->end(), isBeforeOrBegins);
        for (; at != end; ++at) {
            if (!visit(*at))
                return;
        }
        if (end != block->end())
            return;
        at = {};
    }
}

void Dictionary::visitInsides(QByteArrayView text, const std::function<bool(WordNumber)>& visit) const
{
    // The two rarest trigrams leave few words to look at.
    const PostingPool::List* rarest = nullptr;
    const PostingPool::List* second = nullptr;
    for (qsizetype i = 0; i + 3 <= text.size(); ++i) {
        const auto found = m_trigrams.find(trigramAt(text, i));
        if (found == m_trigrams.end())
            return;
        const PostingPool::List* const list = &found->second;
        if (list == rarest || list == second)
            continue;
        if (!rarest || list->count < rarest->count) {
            second = rarest;
            rarest = list;
        } else if (!second || list->count < second->count) {
            second = list;
        }
    }
    if (!rarest)
        return; // fewer than three bytes
    PostingPool::Cursor words(m_trigramPool, *rarest);
    if (!second) { // three bytes: every one of them holds it
        for (; words.current() != NoDocument; words.next()) {
            if (text.size() > 3 && !contains(this->text(words.current()), text))
                continue; // "aaaa" has one trigram only
            if (!visit(words.current()))
                return;
        }
        return;
    }
    // Texts lie all over memory: what may hold it is collected, so that many are on their way at once.
    constexpr std::size_t LookAhead = 32;
    std::array<WordNumber, LookAhead> waiting;
    std::size_t count = 0;
    const auto visitWaiting = [&] {
        for (const WordNumber word : std::span(waiting).first(count))
            prefetchText(word);
        return std::all_of(waiting.begin(), waiting.begin() + std::exchange(count, 0),
                           [&](WordNumber word) { return !contains(this->text(word), text) || visit(word); });
    };
    PostingPool::Cursor others(m_trigramPool, *second);
    while (words.current() != NoDocument) {
        others.seek(words.current());
        if (others.current() != words.current()) {
            words.seek(others.current());
            continue;
        }
        prefetchPlace(words.current());
        waiting[count++] = words.current();
        if (count == LookAhead && !visitWaiting())
            return;
        words.next();
    }
    visitWaiting();
}

std::uint32_t Dictionary::insidesEstimate(QByteArrayView text) const
{
    std::uint32_t least = std::numeric_limits<std::uint32_t>::max();
    for (qsizetype i = 0; i + 3 <= text.size(); ++i) {
        const auto found = m_trigrams.find(trigramAt(text, i));
        least = std::min(least, found == m_trigrams.end() ? 0U : found->second.count);
    }
    return least;
}

std::size_t Dictionary::memory() const
{
    std::size_t bytes = m_text.size() * (TextMask + 1) + m_places.memory() + m_documents.memory() + m_byText.memory() +
                        m_pool.memory() + m_trigramPool.memory() + m_trigrams.size() * 40;
    for (const auto& [word, bits] : m_bits)
        bytes += bits.memory();
    for (const Order& block : m_order)
        bytes += sizeof(Order) + block.capacity() * sizeof(WordNumber);
    return bytes;
}

} // namespace Potluck::Index
