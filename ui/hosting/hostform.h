// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/hostingdoor.h"
#include "ui/page/session.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace Potluck::Ui {

// What is asked before an index is hosted: its name and who may register. One button starts it. GUI thread; the session
// outlives it.
class HostForm final : public QWidget
{
    Q_OBJECT

public:
    explicit HostForm(const Session& session, QWidget* parent = nullptr);

    void start(); // the button has the focus

Q_SIGNALS:
    void started(const QString& invite);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void learn(); // what was set before
    void host();

    const Session& m_session;
    Node::HostingOptions m_options;
    QLineEdit* m_name;
    QRadioButton* m_open;
    QRadioButton* m_invited;
    QPushButton* m_start;
    QLabel* m_note;
};

} // namespace Potluck::Ui
