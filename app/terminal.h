// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace Potluck::App {

// Where a program prints: standard output for results, standard error for sentences and progress. Tests put their own.
class Terminal
{
public:
    virtual ~Terminal() = default;

    virtual void out(const QByteArray& bytes) = 0; // written out at once
    virtual void err(const QByteArray& bytes) = 0;
    // Columns of a terminal on standard output, or UnlimitedWidth where it is none.
    [[nodiscard]] virtual int width() const = 0;
    // Columns of a terminal on standard error, where progress is drawn; 0 where it is none.
    [[nodiscard]] virtual int progressWidth() const = 0;
};

class ProcessTerminal final : public Terminal
{
public:
    void out(const QByteArray& bytes) override;
    void err(const QByteArray& bytes) override;
    [[nodiscard]] int width() const override;
    [[nodiscard]] int progressWidth() const override;

    // Why something that was to be printed is lost; empty where nothing is, or only because nobody reads any more.
    [[nodiscard]] const QString& lostBecause() const { return m_lostBecause; }

private:
    QString m_lostBecause;
};

// "PROGRAM: sentence" on one line, whatever the sentence holds.
[[nodiscard]] QByteArray sentenceLine(const QString& program, const QString& sentence);

// The data directory as an absolute path; the one of the user where none is named.
[[nodiscard]] QString absoluteDataDir(const QString& named);
// A path that was typed, against the working directory; symbolic links stay.
[[nodiscard]] QString absolutePath(const QString& typed);

} // namespace Potluck::App
