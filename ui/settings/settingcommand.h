// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/shell.h"

#include <QElapsedTimer>
#include <QUndoCommand>

#include <functional>

namespace Potluck::Ui {

// A change of a setting that was made already, for Ctrl+Z. Quick steps of one setting (an arrow that is held) are one.
class SettingCommand final : public QUndoCommand
{
public:
    using Step = std::function<void()>;

    SettingCommand(const QString& what, Step again, Step back);

    void redo() override;
    void undo() override;
    [[nodiscard]] int id() const override { return QuietUndo; }
    bool mergeWith(const QUndoCommand* later) override;

private:
    Step m_again;
    Step m_back;
    QElapsedTimer m_since;
    bool m_isDone = true; // the first redo() is the push
};

} // namespace Potluck::Ui
