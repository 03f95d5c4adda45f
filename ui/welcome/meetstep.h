// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/welcome/welcomestep.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace Potluck::Ui {

class QrView;

// Where to meet others: join an index, by invite, from the local network or by address; or host one.
class MeetStep final : public WelcomeStep
{
    Q_OBJECT

public:
    MeetStep(const Session& session, QWidget* parent);

    // Joins what the field says, or hosts where that was chosen; done at once where an index was joined or is hosted
    // already, or where nothing was typed.
    void apply(Applied done) override;
    [[nodiscard]] QWidget* firstField() override;
    void setInvite(const QString& link); // into the field, where nobody wrote in it

Q_SIGNALS:
    void progressed(const QString& sentence); // what is going on; empty: nothing

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeJoin();
    QWidget* makeHost();
    void showLan(const QList<Node::LanIndexRow>& indexes);
    void showWhatJoins();
    void startHosting(const Applied& done = {});

    QStackedWidget* m_ways;
    QLineEdit* m_field;
    QLabel* m_warning;
    QLabel* m_lanHeading;
    QListWidget* m_lan;
    QLineEdit* m_indexName;
    QPushButton* m_start;
    QWidget* m_hosted;
    QLineEdit* m_invite;
    QrView* m_qr;
    QLabel* m_problem;
    bool m_isDone = false;
    bool m_isWarned = false; // that the network sends everything in the clear
};

} // namespace Potluck::Ui
