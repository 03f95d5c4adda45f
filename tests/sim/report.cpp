// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Potluck::Sim {

bool Report::allMet() const
{
    return std::all_of(m_cells.begin(), m_cells.end(), [](const Cell& cell) { return cell.met; });
}

QString Report::text() const
{
    QString text =
        m_about + QLatin1String("\n\n| ") + m_scale + QLatin1String(" | must | measured | |\n|---|---|---|---|\n");
    for (const Cell& cell : m_cells) {
        text += QLatin1String("| ") + cell.figure + QLatin1String(" | ") + cell.must + QLatin1String(" | ") +
                cell.measured + (cell.met ? QLatin1String(" | ok |\n") : QLatin1String(" | **missed** |\n"));
    }
    text += QLatin1Char('\n');
    for (const QString& line : m_notes)
        text += QLatin1String("- ") + line + QLatin1Char('\n');
    return text;
}

QByteArray Report::json() const
{
    QJsonArray cells;
    for (const Cell& cell : m_cells) {
        cells.append(QJsonObject{{QLatin1String("figure"), cell.figure},
                                 {QLatin1String("must"), cell.must},
                                 {QLatin1String("measured"), cell.measured},
                                 {QLatin1String("met"), cell.met}});
    }
    QJsonArray notes;
    for (const QString& line : m_notes)
        notes.append(line);
    return QJsonDocument(QJsonObject{{QLatin1String("scale"), m_scale},
                                     {QLatin1String("about"), m_about},
                                     {QLatin1String("cells"), cells},
                                     {QLatin1String("notes"), notes}})
        .toJson(QJsonDocument::Indented);
}

} // namespace Potluck::Sim
