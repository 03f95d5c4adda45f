// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/rules.h"

namespace Potluck::Library {
namespace {

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Greedy matching with one remembered star: linear for the patterns that people write, and never exponential.
bool matches(QByteArrayView pattern, QByteArrayView name)
{
    qsizetype p = 0;
    qsizetype n = 0;
    qsizetype star = -1;
    qsizetype retry = 0;
    while (n < name.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            retry = n;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == lowered(name[n]))) {
            ++p;
            ++n;
        } else if (star >= 0) {
            p = star + 1;
            n = ++retry;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

} // namespace

ShareRules::ShareRules() : ShareRules(true, defaultPatterns())
{}

ShareRules::ShareRules(bool leaveOutHidden, const QStringList& patterns) : m_leaveOutHidden(leaveOutHidden)
{
    for (const QString& pattern : patterns) {
        QByteArray bytes = pattern.toUtf8();
        for (char& c : bytes)
            c = lowered(c);
        if (!bytes.isEmpty())
            m_patterns.append(bytes);
    }
}

QStringList ShareRules::defaultPatterns()
{
    return {
        QStringLiteral("*.part"),       QStringLiteral("*.partial"),   QStringLiteral("*.crdownload"),
        QStringLiteral("*.download"),   QStringLiteral("*.aria2"),     QStringLiteral("*.!ut"),
        QStringLiteral("*.!qb"),        QStringLiteral("*.tmp"),       QStringLiteral("*.temp"),
        QStringLiteral("*.swp"),        QStringLiteral("*~"),          QStringLiteral("~$*"),
        QStringLiteral("thumbs.db"),    QStringLiteral("ehthumbs.db"), QStringLiteral("desktop.ini"),
        QStringLiteral("$recycle.bin"), QStringLiteral("lost+found"),  QStringLiteral("system volume information"),
        QStringLiteral(".ds_store"),    QStringLiteral("@eadir"),
    };
}

QStringList ShareRules::patterns() const
{
    QStringList patterns;
    for (const QByteArray& pattern : m_patterns)
        patterns.append(QString::fromUtf8(pattern));
    return patterns;
}

bool ShareRules::leavesOut(QByteArrayView name) const
{
    if ((m_leaveOutHidden && name.startsWith('.')) || name.endsWith(".potluck-partial"))
        return true;
    for (const QByteArray& pattern : m_patterns) {
        if (matches(pattern, name))
            return true;
    }
    return false;
}

} // namespace Potluck::Library
