// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

namespace Potluck::Library {

// Which names in a shared folder are left out. A value; matching is allocation-free.
class ShareRules
{
public:
    // Hidden names (a leading dot) and the patterns of defaultPatterns(). Whatever the rules, what downloads keep until
    // they are finished is left out (names that end in .potluck-partial).
    ShareRules();
    // Patterns are names with * (anything) and ? (one byte), matched against the whole name, ASCII letters of either
    // case. They apply to files and folders.
    ShareRules(bool leaveOutHidden, const QStringList& patterns);

    // Half-written files of browsers and editors, and what file managers leave behind.
    [[nodiscard]] static QStringList defaultPatterns();

    [[nodiscard]] bool leavesOut(QByteArrayView name) const;
    [[nodiscard]] bool leavesOutHidden() const { return m_leaveOutHidden; }
    [[nodiscard]] QStringList patterns() const; // lower case

    friend bool operator==(const ShareRules&, const ShareRules&) = default;

private:
    bool m_leaveOutHidden;
    QList<QByteArray> m_patterns; // lower case
};

} // namespace Potluck::Library
