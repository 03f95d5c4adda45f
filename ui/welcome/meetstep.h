// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/welcome/welcomestep.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

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
    void told(const QString& sentence, bool isProblem); // what is going on, or why it does not; empty: nothing

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeJoin();
    QWidget* makeHost();
    void showLan(const QList<Node::LanIndexRow>& indexes);
    void choose(bool toHost);
    void tellIfSeen(const QString& sentence, bool isProblem);
    [[nodiscard]] bool hosts() const;
    void startHosting(const Applied& done);

    QWidget* m_join;
    QWidget* m_host;
    QLineEdit* m_field;
    QLabel* m_lanHeading;
    QListWidget* m_lan;
    QLineEdit* m_indexName;
    QPushButton* m_start;
    QWidget* m_hosted;
    QLineEdit* m_invite;
    QrView* m_qr;
    bool m_isDone = false;
    bool m_isWarned = false; // that the network sends everything in the clear
};

} // namespace Potluck::Ui
