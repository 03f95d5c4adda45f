// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Potluck::Ui {
struct Session;
}

namespace Potluck::Bench {

// What one step of the work on a long list cost at its worst, in milliseconds.
struct UiStep
{
    QString name;
    double worst = 0;
    bool isModelWork = true; // false: painting, or laying out a view
};

// 100,000 search results: added in batches as they stream, replaced, sorted by each column, filtered, scrolled.
[[nodiscard]] QList<UiStep> searchResults(const Ui::Session& session, int results);

} // namespace Potluck::Bench
