// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace Potluck::Sim {

// One cell of the table: what a figure must be, what it was.
struct Cell
{
    QString figure;
    QString must;
    QString measured;
    bool met = false;
};

// What a run prints. The same run prints the same: no time, no address, no order of a hash.
class Report
{
public:
    explicit Report(const QString& scale, const QString& about) : m_scale(scale), m_about(about) {}

    void add(const QString& figure, const QString& must, const QString& measured, bool met)
    {
        m_cells.push_back({figure, must, measured, met});
    }
    // What stands below the table.
    void note(const QString& line) { m_notes.push_back(line); }

    // The cells and notes of a part.
    void append(const Report& part)
    {
        m_cells.insert(m_cells.end(), part.m_cells.begin(), part.m_cells.end());
        m_notes.insert(m_notes.end(), part.m_notes.begin(), part.m_notes.end());
    }

    [[nodiscard]] const std::vector<Cell>& cells() const { return m_cells; }
    [[nodiscard]] bool allMet() const;
    // A table in Markdown, then the notes.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QByteArray json() const;

private:
    QString m_scale;
    QString m_about;
    std::vector<Cell> m_cells;
    std::vector<QString> m_notes;
};

} // namespace Potluck::Sim
