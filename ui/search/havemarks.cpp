// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/havemarks.h"

#include "ui/page/session.h"
#include "ui/search/downloadwatch.h"

#include <QTimerEvent>

#include <algorithm>

namespace Potluck::Ui {
namespace {
constexpr int ResultsPerQuestion = 500;
constexpr int AskAgainAfter = 3000; // milliseconds: the library tells each second while it grows
} // namespace

HaveMarks::HaveMarks(const Session& session, const DownloadWatch& downloads, FoundModel& model, QObject* parent)
    : QObject(parent), m_session(session), m_downloads(downloads), m_model(model)
{
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex& under, int first, int last) {
        if (under.isValid())
            return;
        for (int result = first; result <= last; ++result)
            mark(result);
        askNext();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        ++m_search;
        m_asking = false;
        m_have.clear();
        m_next = 0;
    });
    connect(&downloads, &DownloadWatch::changed, this, [this](const Node::FoundRow& file) {
        for (int result = 0; result < m_model.count(); ++result) {
            const Node::FoundRow& row = m_model.found(result);
            const bool same = file.content ? row.content == file.content
                                           : (file.sha1 && row.sha1 == file.sha1) || (file.md5 && row.md5 == file.md5);
            if (!same)
                continue;
            mark(result);
            m_next = std::min(m_next, result); // a download that ended may have brought it
        }
        askNext();
    });
    connect(&session.library, &Node::LibraryDoor::changed, this, [this] {
        if (!m_again.isActive() && m_model.count() > 0)
            m_again.start(AskAgainAfter, this);
    });
}

void HaveMarks::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_again.timerId())
        return QObject::timerEvent(event);
    m_again.stop();
    m_next = 0;
    askNext();
}

void HaveMarks::askNext()
{
    if (m_asking || m_next >= m_model.count())
        return;
    const int first = m_next;
    const int last = std::min(first + ResultsPerQuestion, m_model.count());
    QStringList magnets;
    for (int result = first; result < last; ++result)
        magnets.append(m_model.found(result).magnet);
    m_asking = true;
    m_next = last;
    m_session.library.have(magnets, this, [this, first, magnets, search = m_search](const Result<QStringList>& had) {
        if (search != m_search)
            return;
        m_asking = false;
        if (!had)
            return; // no marks are better than wrong ones
        const QSet<QString> found(had->cbegin(), had->cend());
        m_have.resize(static_cast<size_t>(m_model.count()));
        for (qsizetype i = 0; i < magnets.size(); ++i) {
            const int result = first + static_cast<int>(i);
            m_have[static_cast<size_t>(result)] = found.contains(magnets[i]);
            mark(result);
        }
        askNext();
    });
}

void HaveMarks::mark(int result)
{
    FoundModel::Mark mark = FoundModel::Mark::None;
    if (m_downloads.isRunning(m_model.found(result)))
        mark = FoundModel::Mark::Downloading;
    else if (static_cast<size_t>(result) < m_have.size() && m_have[static_cast<size_t>(result)])
        mark = FoundModel::Mark::Have;
    m_model.setMark(result, mark);
}

} // namespace Potluck::Ui
