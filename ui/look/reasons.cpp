// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/reasons.h"

#include "ui/look/reasonlist.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <vector>

namespace Potluck::Ui {

namespace {

constexpr QLatin1String Separator("; ");

// One sentence of the list, cut at its places.
struct Pattern
{
    const char* sentence = nullptr;
    QStringList parts;  // one more than places; the first and the last may be empty
    qsizetype said = 0; // how many characters are the sentence's own
};

struct Patterns
{
    QHash<QString, const char*> whole; // those without places
    std::vector<Pattern> withPlaces;   // the more a sentence says itself, the earlier
};

Pattern cutAtPlaces(const char* sentence)
{
    Pattern pattern{sentence, {}, 0};
    QString part;
    const QString text = QString::fromLatin1(sentence);
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'%' && at + 1 < text.size() && text[at + 1].isDigit()) {
            pattern.parts.append(part);
            part.clear();
            ++at;
        } else {
            part.append(text[at]);
            ++pattern.said;
        }
    }
    pattern.parts.append(part);
    return pattern;
}

const Patterns& patterns()
{
    static const Patterns All = [] {
        Patterns all;
        for (const char* const sentence : reasonList()) {
            Pattern pattern = cutAtPlaces(sentence);
            if (pattern.parts.size() == 1)
                all.whole.insert(pattern.parts.first(), sentence);
            else
                all.withPlaces.push_back(std::move(pattern));
        }
        std::stable_sort(all.withPlaces.begin(), all.withPlaces.end(),
                         [](const Pattern& left, const Pattern& right) { return left.said > right.said; });
        return all;
    }();
    return All;
}

// What stands at the places, in the order of the English sentence, which numbers them so.
std::optional<QStringList> placesOf(const Pattern& pattern, const QString& text)
{
    const QStringList& parts = pattern.parts;
    if (!text.startsWith(parts.first()) || !text.endsWith(parts.last()))
        return std::nullopt;
    QStringList places;
    qsizetype at = parts.first().size();
    const qsizetype end = text.size() - parts.last().size();
    for (qsizetype next = 1; next < parts.size(); ++next) {
        const bool isLast = next == parts.size() - 1;
        const qsizetype found = isLast ? end : text.indexOf(parts[next], at + 1);
        if (found <= at || found > end)
            return std::nullopt;
        places.append(text.mid(at, found - at));
        at = found + parts[next].size();
    }
    return places;
}

// With the quotation marks and apostrophes of the window: core/ writes for terminals.
QString translated(const char* sentence)
{
    static const QRegularExpression quoted(QStringLiteral("'(%\\d(?:\\.\\.\\.)?)'"));
    return QCoreApplication::translate("Reasons", sentence)
        .replace(quoted, QStringLiteral("“\\1”"))
        .replace(u'\'', u'’');
}

std::optional<QString> wordedWhole(const QString& detail)
{
    if (const auto found = patterns().whole.constFind(detail); found != patterns().whole.constEnd())
        return translated(*found);
    for (const Pattern& pattern : patterns().withPlaces) {
        const auto places = placesOf(pattern, detail);
        if (!places)
            continue;
        // What was said by another stands last, behind a colon or in brackets; the other places are names.
        const QString& before = pattern.parts[pattern.parts.size() - 2];
        const bool isQuoted = before.endsWith(QLatin1String(": ")) || before.endsWith(u'(');
        const QString sentence = translated(pattern.sentence);
        QString result;
        for (qsizetype at = 0; at < sentence.size(); ++at) {
            const int place = sentence[at] == u'%' && at + 1 < sentence.size() ? sentence[at + 1].digitValue() : -1;
            if (place < 1 || place > places->size()) {
                result.append(sentence[at]);
                continue;
            }
            const QString& text = places->at(place - 1);
            result.append(isQuoted && place == places->size() ? reasonText(text) : text);
            ++at;
        }
        return result;
    }
    return std::nullopt;
}

// Downloads begin their reasons with a capital.
std::optional<QString> worded(const QString& detail)
{
    if (auto whole = wordedWhole(detail))
        return whole;
    if (detail.isEmpty() || !detail.front().isUpper())
        return std::nullopt;
    auto sentence = wordedWhole(detail.front().toLower() + detail.mid(1));
    if (sentence && !sentence->isEmpty())
        sentence->front() = sentence->front().toUpper();
    return sentence;
}

} // namespace

QString reasonText(const QString& detail)
{
    if (const auto sentence = worded(detail))
        return *sentence;
    for (qsizetype at = detail.indexOf(Separator); at >= 0; at = detail.indexOf(Separator, at + 1)) {
        if (const auto first = worded(detail.left(at)))
            return *first + Separator + reasonText(detail.mid(at + Separator.size()));
    }
    return detail;
}

QString reasonSentence(const QString& detail)
{
    QString sentence = reasonText(detail);
    if (sentence.isEmpty())
        return sentence;
    sentence.front() = sentence.front().toUpper();
    return sentence.endsWith(u'.') ? sentence : sentence + u'.';
}

} // namespace Potluck::Ui
