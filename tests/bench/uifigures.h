// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

#include <algorithm>
#include <map>

namespace Potluck::Bench {

// The longest that each kind of work took, in milliseconds. Work of models counts against a frame of 16 ms; painting is
// told beside it.
class UiFigures final
{
public:
    template<typename Work>
    void model(const QString& name, Work work)
    {
        measure(m_model[name], work);
    }
    template<typename Work>
    void paint(const QString& name, Work work)
    {
        measure(m_paint[name], work);
    }

    [[nodiscard]] const std::map<QString, double>& modelWork() const { return m_model; }
    [[nodiscard]] const std::map<QString, double>& painting() const { return m_paint; }
    [[nodiscard]] static double worst(const std::map<QString, double>& figures)
    {
        double worst = 0;
        for (const auto& [name, milliseconds] : figures)
            worst = std::max(worst, milliseconds);
        return worst;
    }

private:
    template<typename Work>
    static void measure(double& longest, Work work)
    {
        QElapsedTimer timer;
        timer.start();
        work();
        longest = std::max(longest, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }

    std::map<QString, double> m_model;
    std::map<QString, double> m_paint;
};

// The transfers page with 10,000 transfers, of which 1,000 change in each delta.
void measureTransfers(UiFigures& figures);
// 100,000 search results: added in batches as they stream, replaced, sorted by each column, filtered, scrolled.
void measureSearch(UiFigures& figures);
// A shared folder with 300,000 files in it: opened, sorted by each column, asked for again, left.
void measureLibrary(UiFigures& figures);
// A peer's folder with as many, as its list comes page by page, then sorted.
void measureBrowsing(UiFigures& figures);

} // namespace Potluck::Bench
