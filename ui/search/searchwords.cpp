// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/searchwords.h"

#include "ui/look/reasons.h"
#include "ui/look/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace Potluck::Ui {
namespace {

constexpr qsizetype WordsOfSimilar = 4;

struct SearchTexts
{
    Q_DECLARE_TR_FUNCTIONS(Search)
};

} // namespace

QString similarQuery(const QString& fileName)
{
    const qsizetype dot = fileName.lastIndexOf(QLatin1Char('.'));
    QString words = dot > 0 && fileName.size() - dot <= 6 ? fileName.left(dot) : fileName;
    std::replace_if(
        words.begin(), words.end(), [](QChar c) { return !c.isLetterOrNumber() && !c.isMark(); }, QLatin1Char(' '));
    const QStringList all = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QStringList telling;
    for (const QString& word : all) {
        const bool hasLetter = std::any_of(word.cbegin(), word.cend(), [](QChar c) { return c.isLetter(); });
        if (hasLetter && !telling.contains(word, Qt::CaseInsensitive))
            telling.append(word);
    }
    if (telling.isEmpty())
        telling = all;
    return telling.mid(0, WordsOfSimilar).join(QLatin1Char(' '));
}

QString searchFailure(const Error& error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return SearchTexts::tr("There is nobody to ask yet: join an index, or host one.");
    case ErrorCode::Timeout:
        return SearchTexts::tr("Nobody answered in time.");
    case ErrorCode::Network:
        return SearchTexts::tr("No index can be reached at the moment.");
    case ErrorCode::Incomplete:
        return SearchTexts::tr("Nothing was found yet: the index is still loading. Try again in a moment.");
    case ErrorCode::Busy:
        return SearchTexts::tr("The index is busy. Try again in a moment.");
    default:
        return error.detail.isEmpty() ? SearchTexts::tr("The search did not work.")
                                      : SearchTexts::tr("The search did not work: %1.").arg(reasonText(error));
    }
}

QString searchSummary(int shown, int found, int peers, qint64 milliseconds)
{
    QString files = SearchTexts::tr("%n file(s)", nullptr, found);
    if (shown != found)
        files = SearchTexts::tr("%1 of %n file(s)", nullptr, found).arg(countText(static_cast<quint64>(shown)));
    const QString from = SearchTexts::tr("%n peer(s)", nullptr, peers);
    const QString seconds = QLocale().toString(static_cast<double>(milliseconds) / 1000, 'f', 1);
    return SearchTexts::tr("%1 from %2, %3 s").arg(files, from, seconds);
}

} // namespace Potluck::Ui
