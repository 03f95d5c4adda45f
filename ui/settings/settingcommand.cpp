// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingcommand.h"

#include <utility>

namespace Potluck::Ui {

namespace {
constexpr qint64 OneGestureMilliseconds = 1000;
} // namespace

SettingCommand::SettingCommand(const QString& what, Step again, Step back)
    : QUndoCommand(what), m_again(std::move(again)), m_back(std::move(back))
{
    m_since.start();
}

void SettingCommand::redo()
{
    if (!std::exchange(m_isDone, false))
        m_again();
}

void SettingCommand::undo()
{
    m_back();
}

bool SettingCommand::mergeWith(const QUndoCommand* later)
{
    const auto* const other = dynamic_cast<const SettingCommand*>(later);
    if (!other || other->text() != text() || m_since.elapsed() > OneGestureMilliseconds)
        return false;
    m_again = other->m_again;
    m_since.restart();
    return true;
}

} // namespace Potluck::Ui
