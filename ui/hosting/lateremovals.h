// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

#include <functional>

class QTimer;
class QUndoStack;

namespace Potluck::Ui {

// Removals that cannot be taken back once they are done: they are done ten seconds later, so that they can be undone
// until then. What still waits when this goes, or when the stack forgets it, is done at once. GUI thread; the stack
// outlives it.
class LateRemovals final : public QObject
{
    Q_OBJECT

public:
    explicit LateRemovals(QUndoStack& stack, QObject* parent = nullptr);
    ~LateRemovals() override;

    // text: what is told ("Anna is removed"). hide and show change what is seen.
    void remove(const QString& text, std::function<void()> hide, std::function<void()> show,
                std::function<void()> doIt);
    void setDelay(int milliseconds) { m_delay = milliseconds; }

private:
    friend class LateRemoval;
    void start(int removal, const std::function<void()>& doIt);
    bool stop(int removal);   // false: it is done already
    void finish(int removal); // at once, where it still waits

    struct Waiting
    {
        QTimer* timer;
        std::function<void()> doIt;
    };
    QUndoStack& m_stack;
    QHash<int, Waiting> m_waiting;
    int m_last = 0;
    int m_delay = 10'000;
};

} // namespace Potluck::Ui
