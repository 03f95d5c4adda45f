// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace Potluck::Ui {

class Theme;

// The window of an app that cannot have its data directory, which has no other: why, and what can be done. GUI thread.
class StartFailure final : public QWidget
{
    Q_OBJECT

public:
    // reason: an English one of core/.
    StartFailure(const Theme& theme, const QString& reason);

Q_SIGNALS:
    void triedAgain();
    void givenUp(); // also where the window is closed

protected:
    void closeEvent(QCloseEvent* event) override;
};

} // namespace Potluck::Ui
