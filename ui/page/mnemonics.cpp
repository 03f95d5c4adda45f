// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/mnemonics.h"

#include <QAction>
#include <QHash>
#include <QMenu>
#include <QSet>

#include <algorithm>

namespace Potluck::Ui {
namespace {

struct Letter
{
    QChar key;
    qsizetype at = 0; // in the entry; below 0: it is marked already
};
using Letters = QList<Letter>;

// Those that an entry may have, the best ones first.
Letters lettersOf(const QString& entry)
{
    Letters first;
    Letters others;
    bool begins = true;
    for (qsizetype at = 0; at < entry.size(); ++at) {
        const QChar character = entry[at];
        if (character == u'&') {
            ++at; // two of them are one that is shown
            if (at < entry.size() && entry[at] != u'&')
                return {{entry[at].toUpper(), -1}};
        } else if (character.isLetterOrNumber()) {
            (begins ? first : others).append({character.toUpper(), at});
        }
        begins = character.isSpace();
    }
    return first + others;
}

// Gives an entry a letter that is free, else one of another entry that can do with one more.
bool give(const QList<Letters>& letters, qsizetype entry, QHash<QChar, qsizetype>& owners, QSet<QChar>& tried)
{
    const Letters& own = letters[entry];
    const auto isFree = [&](const Letter& letter) { return !owners.contains(letter.key); };
    if (const auto free = std::find_if(own.begin(), own.end(), isFree); free != own.end()) {
        owners.insert(free->key, entry);
        return true;
    }
    for (const Letter& letter : own) {
        if (tried.contains(letter.key))
            continue;
        tried.insert(letter.key);
        if (give(letters, owners.value(letter.key), owners, tried)) {
            owners.insert(letter.key, entry);
            return true;
        }
    }
    return false;
}

void mark(const QMenu& menu, const QMenu& shown)
{
    const QList<QAction*> actions = menu.actions();
    QStringList before;
    for (const QAction* const action : actions)
        before.append(action->text());
    const QStringList marked = withMnemonics(before);
    for (qsizetype at = 0; at < actions.size(); ++at) {
        QAction* const action = actions[at];
        if (action->menu())
            mark(*action->menu(), shown);
        if (marked[at] == before[at])
            continue;
        action->setText(marked[at]);
        const auto restore = [action, then = before[at], now = marked[at]] {
            if (action->text() == now) // else it is called otherwise by now
                action->setText(then);
        };
        QObject::connect(&shown, &QMenu::aboutToHide, action, restore, Qt::SingleShotConnection);
    }
}

} // namespace

QStringList withMnemonics(const QStringList& entries)
{
    QList<Letters> letters;
    for (const QString& entry : entries)
        letters.append(lettersOf(entry));
    QHash<QChar, qsizetype> owners;
    for (qsizetype entry = 0; entry < entries.size(); ++entry) {
        QSet<QChar> tried;
        give(letters, entry, owners, tried);
    }
    QStringList marked = entries;
    for (auto owner = owners.cbegin(); owner != owners.cend(); ++owner) {
        const Letters& own = letters[*owner];
        const auto isKey = [&](const Letter& letter) { return letter.key == owner.key(); };
        const auto letter = std::find_if(own.begin(), own.end(), isKey);
        if (letter->at >= 0)
            marked[*owner].insert(letter->at, u'&');
    }
    return marked;
}

void giveMnemonics(QMenu& menu)
{
    QObject::connect(&menu, &QMenu::aboutToShow, &menu, [&menu] { mark(menu, menu); });
}

} // namespace Potluck::Ui
