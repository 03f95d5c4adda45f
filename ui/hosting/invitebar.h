// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/hostingdoor.h"
#include "ui/page/session.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Potluck::Ui {

class QrView;

// The invite of the hosted index: to copy, as a QR picture, and who may register with it. GUI thread; the session
// outlives it.
class InviteBar final : public QWidget
{
    Q_OBJECT

public:
    explicit InviteBar(const Session& session, QWidget* parent = nullptr);

    void setHosted(const Node::HostedIndexRow& hosted);
    void setInvite(const QString& invite); // that a start of the index answered

private:
    void makeTerms();
    void askInvite();
    void changeRegistration(bool inviteOnly);
    void show(const QString& invite);
    void say(const QString& sentence);

    const Session& m_session;
    QString m_made; // the last invite that was made here, where registration is by invite
    QLineEdit* m_link;
    QPushButton* m_copy;
    QPushButton* m_qr;
    QComboBox* m_registration;
    QWidget* m_terms; // of an invite that is made: for how many, how long
    QComboBox* m_uses = nullptr;
    QComboBox* m_days = nullptr;
    QWidget* m_card;
    QrView* m_picture;
    QLabel* m_note;
};

} // namespace Potluck::Ui
