// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosting/lateremovals.h"

#include <QPointer>
#include <QTimer>
#include <QUndoStack>

#include <utility>

namespace Potluck::Ui {

class LateRemoval final : public QUndoCommand
{
public:
    struct Steps
    {
        std::function<void()> hide;
        std::function<void()> show;
        std::function<void()> doIt;
    };
    LateRemoval(const QString& text, LateRemovals& removals, int number, Steps steps)
        : QUndoCommand(text), m_removals(&removals), m_number(number), m_steps(std::move(steps))
    {}
    ~LateRemoval() override
    {
        if (m_removals)
            m_removals->finish(m_number);
    }
    void redo() override
    {
        if (!m_removals)
            return setObsolete(true);
        m_steps.hide();
        m_removals->start(m_number, m_steps.doIt);
    }
    void undo() override
    {
        if (m_removals && m_removals->stop(m_number))
            m_steps.show();
        else
            setObsolete(true); // too late
    }

private:
    const QPointer<LateRemovals> m_removals; // the stack may outlive them
    const int m_number;
    const Steps m_steps;
};

LateRemovals::LateRemovals(QUndoStack& stack, QObject* parent) : QObject(parent), m_stack(stack)
{}

LateRemovals::~LateRemovals()
{
    for (const Waiting& waiting : std::as_const(m_waiting))
        waiting.doIt();
}

void LateRemovals::remove(const QString& text, std::function<void()> hide, std::function<void()> show,
                          std::function<void()> doIt)
{
    m_stack.push(new LateRemoval(text, *this, ++m_last, {std::move(hide), std::move(show), std::move(doIt)}));
}

void LateRemovals::start(int removal, const std::function<void()>& doIt)
{
    auto* const timer = new QTimer(this);
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, this, [this, removal] { finish(removal); });
    m_waiting.insert(removal, {timer, doIt});
    timer->start(m_delay);
}

void LateRemovals::finish(int removal)
{
    if (!m_waiting.contains(removal))
        return;
    const Waiting waiting = m_waiting.take(removal);
    waiting.timer->deleteLater();
    waiting.doIt();
}

bool LateRemovals::stop(int removal)
{
    if (!m_waiting.contains(removal))
        return false;
    delete m_waiting.take(removal).timer;
    return true;
}

} // namespace Potluck::Ui
