// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/searchquery.h"

#include "index/words.h"

#include <array>
#include <optional>
#include <utility>

namespace Potluck::Index {
namespace {

struct TypeName
{
    const char* name;
    FileType type;
};
constexpr std::array TypeNames{
    TypeName{"audio", FileType::Audio},     TypeName{"video", FileType::Video},
    TypeName{"image", FileType::Image},     TypeName{"document", FileType::Document},
    TypeName{"archive", FileType::Archive}, TypeName{"program", FileType::Program},
    TypeName{"disc", FileType::Disc},       TypeName{"text", FileType::Text},
};

constexpr std::uint64_t Unlimited = std::numeric_limits<std::uint64_t>::max();
constexpr qsizetype MaxNarrowingWord = 64; // bytes; longer words of names may have been cut

Error invalid(const QString& detail)
{
    return {ErrorCode::InvalidArgument, detail};
}

// "1.5G": bytes. At most 9 digits on each side of the point.
std::optional<std::uint64_t> parseSize(QStringView text)
{
    std::uint64_t unit = 1;
    if (text.endsWith(QLatin1Char('b'), Qt::CaseInsensitive))
        text.chop(1);
    if (!text.isEmpty()) {
        const auto units = QLatin1String("kmgt");
        const auto power = units.indexOf(text.back(), 0, Qt::CaseInsensitive);
        if (power >= 0) {
            unit <<= 10 * (power + 1);
            text.chop(1);
        }
    }
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    const QStringView whole = point < 0 ? text : text.first(point);
    const QStringView fraction = point < 0 ? QStringView() : text.sliced(point + 1);
    if (whole.isEmpty() || whole.size() > 15 || fraction.size() > 3)
        return std::nullopt;
    std::uint64_t value = 0;
    for (const QChar c : whole) {
        if (c < QLatin1Char('0') || c > QLatin1Char('9'))
            return std::nullopt;
        value = value * 10 + static_cast<std::uint64_t>(c.unicode() - '0');
    }
    if (value > Unlimited / unit / 2)
        return std::nullopt;
    value *= unit;
    std::uint64_t scale = 1;
    std::uint64_t part = 0;
    for (const QChar c : fraction) {
        if (c < QLatin1Char('0') || c > QLatin1Char('9'))
            return std::nullopt;
        part = part * 10 + static_cast<std::uint64_t>(c.unicode() - '0');
        scale *= 10;
    }
    return value + part * unit / scale;
}

class Parser
{
public:
    Result<SearchQuery> parse(QStringView text);

private:
    Status filter(QStringView name, QStringView value);
    Status sizeFilter(QStringView value);
    void quoted(QStringView text, bool excluded);
    void chunk(QStringView text, bool excluded);
    void patterns(QStringView text, bool excluded);
    void addWord(QueryWord word, bool excluded);
    void addPhrase(std::vector<QueryWord> words, bool excluded);

    SearchQuery m_query;
    FoldedName m_folded;
    std::size_t m_terms = 0;
    bool m_anything = false; // a filter or a lone '*'
};

void Parser::addWord(QueryWord word, bool excluded)
{
    ++m_terms;
    if (excluded)
        m_query.exclusions.push_back({std::move(word)});
    else
        m_query.words.push_back(std::move(word));
}

void Parser::addPhrase(std::vector<QueryWord> words, bool excluded)
{
    if (words.empty())
        return;
    m_terms += words.size();
    (excluded ? m_query.exclusions : m_query.phrases).push_back(std::move(words));
}

void Parser::quoted(QStringView text, bool excluded)
{
    m_folded.assign(text);
    std::vector<QueryWord> words;
    for (std::size_t i = 0; i < m_folded.words().size(); ++i)
        words.push_back({m_folded.word(i).toByteArray(), false});
    addPhrase(std::move(words), excluded);
}

void Parser::chunk(QStringView text, bool excluded)
{
    if (text.contains(QLatin1Char('*'))) {
        patterns(text, excluded);
        return;
    }
    if (excluded) {
        quoted(text, true); // -side-b leaves out what has them side by side
        return;
    }
    m_folded.assign(text);
    const auto& words = m_folded.words();
    for (std::size_t i = 0; i < words.size();) {
        std::vector<QueryWord> run{{m_folded.word(i).toByteArray(), false}};
        while (++i < words.size() && words[i].joined)
            run.push_back({m_folded.word(i).toByteArray(), false});
        if (run.size() == 1)
            addWord(std::move(run.front()), false);
        else
            addPhrase(std::move(run), false);
    }
}

void Parser::patterns(QStringView text, bool excluded)
{
    QByteArray current;
    const auto flush = [&] {
        const bool pattern = current.contains('*');
        if (QByteArray(current).replace('*', "").isEmpty())
            m_anything |= pattern && !excluded;
        else
            addWord({current, pattern}, excluded);
        current.clear();
    };
    const auto parts = text.split(QLatin1Char('*'));
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i > 0 && !current.endsWith('*'))
            current += '*';
        if (parts[i].isEmpty())
            continue;
        m_folded.assign(parts[i]);
        qsizetype end = 0;
        for (std::size_t w = 0; w < m_folded.words().size(); ++w) {
            const auto& word = m_folded.words()[w];
            if (w > 0 || word.begin > 0)
                flush();
            current += m_folded.word(w);
            end = static_cast<qsizetype>(word.begin) + word.length;
        }
        if (end < m_folded.text().size())
            flush();
    }
    flush();
}

Status Parser::sizeFilter(QStringView value)
{
    const auto refused = [&] {
        return invalid(QStringLiteral("cannot read the size '%1'; examples: >100M, 1M-2G, <4K").arg(value));
    };
    m_query.sized = true;
    const bool above = value.startsWith(QLatin1Char('>'));
    const bool below = value.startsWith(QLatin1Char('<'));
    if (above || below) {
        QStringView number = value.sliced(1);
        const bool equal = number.startsWith(QLatin1Char('='));
        const auto size = parseSize(equal ? number.sliced(1) : number);
        if (!size || (below && !equal && *size == 0))
            return refused();
        if (above)
            m_query.minSize = std::max(m_query.minSize, equal ? *size : *size + 1);
        else
            m_query.maxSize = std::min(m_query.maxSize, equal ? *size : *size - 1);
        return {};
    }
    const qsizetype dash = value.indexOf(QLatin1Char('-'));
    const auto least = parseSize(dash < 0 ? value : value.first(dash));
    const auto most = dash < 0 ? std::optional(Unlimited) : parseSize(value.sliced(dash + 1));
    if (!least || !most || *least > *most)
        return refused();
    m_query.minSize = std::max(m_query.minSize, *least);
    m_query.maxSize = std::min(m_query.maxSize, dash < 0 && *least == 0 ? 0 : *most);
    return {};
}

Status Parser::filter(QStringView name, QStringView value)
{
    m_anything = true;
    if (name.compare(QLatin1String("size"), Qt::CaseInsensitive) == 0)
        return sizeFilter(value);
    if (name.compare(QLatin1String("content"), Qt::CaseInsensitive) == 0) {
        const auto content = Content::ContentId::fromHex(value.toLatin1());
        if (!content || m_query.content)
            return invalid(QStringLiteral("'%1' is not one content id").arg(value));
        m_query.content = content;
        return {};
    }
    const bool types = name.compare(QLatin1String("type"), Qt::CaseInsensitive) == 0;
    const auto parts = value.split(QLatin1Char(','), Qt::SkipEmptyParts);
    if (parts.isEmpty())
        return invalid(QStringLiteral("%1: needs a value").arg(name));
    for (QStringView part : parts) {
        if (types) {
            const auto known = std::find_if(TypeNames.begin(), TypeNames.end(), [&](const TypeName& type) {
                return part.compare(QLatin1String(type.name), Qt::CaseInsensitive) == 0;
            });
            if (known == TypeNames.end())
                return invalid(QStringLiteral("unknown type '%1'; known: audio, video, image, document, archive, "
                                              "program, disc, text")
                                   .arg(part));
            m_query.types.push_back(known->type);
            continue;
        }
        if (part.startsWith(QLatin1Char('.')))
            part = part.sliced(1);
        m_folded.assign(part);
        if (m_folded.words().size() != 1 || m_folded.word(0).size() != m_folded.text().size())
            return invalid(QStringLiteral("'%1' is not an extension").arg(part));
        m_query.extensions.push_back(m_folded.word(0).toByteArray());
        ++m_terms;
    }
    return {};
}

Result<SearchQuery> Parser::parse(QStringView text)
{
    if (text.size() > MaxQueryChars)
        return invalid(QStringLiteral("the query is longer than %1 characters").arg(MaxQueryChars));
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        const bool excluded = text[at] == QLatin1Char('-');
        if (excluded)
            ++at;
        if (at < text.size() && text[at] == QLatin1Char('"')) {
            qsizetype end = text.indexOf(QLatin1Char('"'), at + 1);
            if (end < 0)
                end = text.size(); // not closed: to the end
            quoted(text.sliced(at + 1, end - at - 1), excluded);
            at = end + 1;
            continue;
        }
        const qsizetype begin = at;
        while (at < text.size() && !text[at].isSpace() && text[at] != QLatin1Char('"'))
            ++at;
        const QStringView part = text.sliced(begin, at - begin);
        const qsizetype colon = part.indexOf(QLatin1Char(':'));
        const QStringView name = colon < 0 ? QStringView() : part.first(colon);
        const bool isFilter = name.compare(QLatin1String("type"), Qt::CaseInsensitive) == 0 ||
                              name.compare(QLatin1String("ext"), Qt::CaseInsensitive) == 0 ||
                              name.compare(QLatin1String("size"), Qt::CaseInsensitive) == 0 ||
                              name.compare(QLatin1String("content"), Qt::CaseInsensitive) == 0;
        if (!isFilter) {
            chunk(part, excluded);
            continue;
        }
        if (excluded)
            return invalid(QStringLiteral("a filter cannot be excluded: -%1").arg(part));
        if (const Status status = filter(name, part.sliced(colon + 1)); !status)
            return status.error();
    }
    if (m_terms > MaxQueryTerms)
        return invalid(QStringLiteral("the query has more than %1 words").arg(MaxQueryTerms));
    if (m_query.words.empty() && m_query.phrases.empty() && !m_anything)
        return invalid(m_query.exclusions.empty()
                           ? QStringLiteral("there is no letter or digit in it to search for: type a word of a name")
                           : QStringLiteral("the query only says what to leave out: it needs a word, a filter or *"));
    return std::move(m_query);
}

} // namespace

Result<SearchQuery> SearchQuery::parse(QStringView text)
{
    return Parser().parse(text);
}

// What stands around the text is not known: its first word may be the end of a word of the name, its last one the
// beginning of one, those between are whole.
Result<SearchQuery> SearchQuery::parseLiteral(QStringView text)
{
    if (text.size() > MaxQueryChars)
        return invalid(QStringLiteral("the query is longer than %1 characters").arg(MaxQueryChars));
    if (text.isEmpty())
        return invalid(QStringLiteral("the query looks for nothing"));
    SearchQuery query;
    if (text == QLatin1String("*"))
        return query;
    query.literal = text.toString().toCaseFolded();
    FoldedName folded;
    folded.assign(text);
    std::vector<QueryWord> phrase;
    const auto& words = folded.words();
    for (std::size_t i = 0; i < words.size() && phrase.size() < MaxQueryTerms; ++i) {
        const auto& word = words[i];
        if (word.length > MaxNarrowingWord)
            break;
        const bool open = !word.ideograph; // those are words one by one
        const bool openBegin = open && word.begin == 0;
        const bool openEnd = open && static_cast<qsizetype>(word.begin) + word.length == folded.text().size();
        QByteArray pattern = folded.word(i).toByteArray();
        if (openBegin)
            pattern.prepend('*');
        if (openEnd)
            pattern.append('*');
        phrase.push_back({std::move(pattern), openBegin || openEnd});
    }
    if (!phrase.empty())
        query.phrases.push_back(std::move(phrase));
    return query;
}

} // namespace Potluck::Index
