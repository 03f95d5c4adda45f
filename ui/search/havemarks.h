// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/search/foundmodel.h"

#include <QBasicTimer>
#include <QObject>
#include <QSet>

namespace Potluck::Ui {

class DownloadWatch;
struct Session;

// Marks results as had or being downloaded, also later when that changes. Asks the library in portions, one after the
// other, so that 100,000 results do not hold anybody up. GUI thread; what it is given outlives it.
class HaveMarks final : public QObject
{
    Q_OBJECT

public:
    HaveMarks(const Session& session, const DownloadWatch& downloads, FoundModel& model, QObject* parent = nullptr);

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    void askNext();
    void mark(int result);

    const Session& m_session;
    const DownloadWatch& m_downloads;
    FoundModel& m_model;
    std::vector<bool> m_have; // by result
    int m_next = 0;           // the first that was not asked about
    bool m_asking = false;
    int m_search = 0; // answers of an earlier one do not count
    QBasicTimer m_again;
};

} // namespace Potluck::Ui
