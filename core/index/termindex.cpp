// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/termindex.h"

#include <algorithm>

namespace Potluck::Index {
namespace {

void writeVarint(std::vector<std::uint8_t>& out, std::uint32_t value)
{
    while (value >= 0x80) {
        out.push_back(static_cast<std::uint8_t>(value | 0x80));
        value >>= 7;
    }
    out.push_back(static_cast<std::uint8_t>(value));
}

std::uint32_t readVarint(const std::uint8_t*& in)
{
    std::uint32_t value = *in & 0x7f;
    for (unsigned shift = 7; *in++ & 0x80; shift += 7)
        value |= static_cast<std::uint32_t>(*in & 0x7f) << shift;
    return value;
}

} // namespace

void TermIndex::visitContents(std::uint32_t hash, const std::function<bool(ContentNumber)>& visit) const
{
    static_cast<void>(m_byContent.find(
        hash, [&](ContentNumber number) { return m_contents[number].hash == hash && !visit(number); }));
}

ContentNumber TermIndex::addContent(std::uint32_t hash, std::uint64_t size)
{
    const auto number = static_cast<ContentNumber>(m_contents.size());
    m_contents.push_back({size, NoDocument, hash});
    m_byContent.insert(hash, number, [this](ContentNumber other) { return m_contents[other].hash; });
    return number;
}

DocumentNumber TermIndex::addDocument(DocumentRow row, ContentNumber content, const FoldedName& name)
{
    const auto number = static_cast<DocumentNumber>(m_documents.size());
    const QByteArrayView extension = name.extension();

    m_scratch.clear();
    for (std::size_t i = 0; i < name.words().size(); ++i) {
        const WordNumber word = m_dictionary.add(name.word(i));
        const auto& known = m_dictionary.documents(word);
        if (known.count == 0 || known.last != number) // a name may hold a word twice
            m_dictionary.addDocument(word, number);
        m_scratch.push_back(word);
    }

    const std::size_t chunk = number >> WordChunkBits;
    if (chunk == m_words.size()) {
        if (!m_words.empty())
            m_words.back().shrink_to_fit();
        m_words.emplace_back();
    }
    auto& bytes = m_words[chunk];
    const auto place = static_cast<std::uint32_t>(bytes.size());
    writeVarint(bytes, static_cast<std::uint32_t>(m_scratch.size()));
    for (const WordNumber word : m_scratch)
        writeVarint(bytes, word);

    Document document;
    document.sortPrefix = name.sortPrefix();
    const DocumentNumber sibling = m_contents[content].first;
    document.words = place | static_cast<std::uint32_t>(fileTypeOf(extension)) << TypeShift |
                     (extension.isEmpty() ? 0 : ExtensionBit);
    if (sibling != NoDocument) {
        document.words |= SiblingsBit;
        m_documents[sibling].words |= SiblingsBit;
    }
    m_contents[content].first = number;
    m_documents.push_back(document);
    m_places.push_back({row, content, sibling});
    return number;
}

void TermIndex::addSource(DocumentNumber document, ListNumber list)
{
    m_sources.add(m_documents[document].sources, list);
}

bool TermIndex::removeSource(DocumentNumber document, ListNumber list)
{
    Document& entry = m_documents[document];
    if (entry.sources == 0)
        return false;
    m_sources.remove(entry.sources, list);
    if (entry.sources != 0)
        return false;
    bury(document);
    return true;
}

// Takes it out of its content's names, so that these are not hidden behind dead ones.
void TermIndex::bury(DocumentNumber number)
{
    Place& entry = m_places[number];
    DocumentNumber* link = &m_contents[entry.content].first;
    for (int steps = MaxChainSteps; *link != NoDocument && steps > 0; --steps) {
        if (*link == number) {
            *link = entry.next;
            break;
        }
        link = &m_places[*link].next;
    }
    entry.content = NoContent;
    ++m_dead;
}

bool TermIndex::removeUnused(DocumentNumber document)
{
    if (m_documents[document].sources != 0 || m_places[document].content == NoContent)
        return false;
    bury(document);
    return true;
}

DocumentNumber TermIndex::documentOf(DocumentRow row) const
{
    if (m_places.size() == 0 || row < m_places[0].row)
        return NoDocument;
    // Rows have few gaps: the place is at most that far from the start, and mostly there.
    std::size_t high = std::min<std::size_t>(row - m_places[0].row, m_places.size() - 1);
    std::size_t low = high;
    for (std::size_t step = 1; m_places[low].row > row; step *= 2)
        low = low > step ? low - step : 0;
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (m_places[middle].row < row)
            low = middle + 1;
        else
            high = middle;
    }
    if (m_places[low].row != row || m_places[low].content == NoContent)
        return NoDocument;
    return static_cast<DocumentNumber>(low);
}

std::size_t TermIndex::wordsOf(DocumentNumber number, WordNumber* out) const
{
    const std::uint8_t* in = m_words[number >> WordChunkBits].data() + (m_documents[number].words & PlaceMask);
    const std::size_t count = readVarint(in);
    for (std::size_t i = 0; i < count; ++i)
        out[i] = readVarint(in);
    return count;
}

std::size_t TermIndex::memory() const
{
    std::size_t bytes = m_dictionary.memory() + m_documents.memory() + m_places.memory() + m_contents.memory() +
                        m_byContent.memory() + m_sources.memory();
    for (const auto& chunk : m_words)
        bytes += chunk.capacity() + sizeof chunk;
    return bytes;
}

} // namespace Potluck::Index
