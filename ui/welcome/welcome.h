// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/session.h"

#include <QList>
#include <QWidget>

class QLabel;
class QPushButton;

namespace Potluck::Ui {

class MeetStep;
class StepArea;
class WelcomeStep;

// The first start, in the window: name, folders, join or host. Every step can be skipped, and gone back from. GUI
// thread.
class Welcome final : public QWidget
{
    Q_OBJECT

public:
    explicit Welcome(const Session& session, QWidget* parent = nullptr);

    void setInvite(const QString& link); // the program was started with: ready to be joined in the last step

Q_SIGNALS:
    void finished(); // with the last step, or all were skipped

protected:
    void keyPressEvent(QKeyEvent* event) override; // Return is Next
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void showStep(qsizetype step);
    void goOn();
    void skip();
    void tell(const QString& sentence, bool isProblem);

    const Session m_session;
    QList<WelcomeStep*> m_steps;
    qsizetype m_step = 0;
    MeetStep* m_meet;
    StepArea* m_area;
    QLabel* m_place; // "Step 1 of 3"
    QLabel* m_told;  // outside of what scrolls
    QPushButton* m_back;
    QPushButton* m_skip;
    QPushButton* m_next;
};

} // namespace Potluck::Ui
