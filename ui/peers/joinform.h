// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/session.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Potluck::Ui {

// A field for an invite or an address with what is said of it, and the indexes of the local network to choose from. GUI
// thread; the session outlives it.
class JoinForm final : public QWidget
{
    Q_OBJECT

public:
    explicit JoinForm(const Session& session, QWidget* parent = nullptr);

    void start(); // the field has the focus

Q_SIGNALS:
    void joined();

private:
    void join(const QString& link);
    void say(const QString& sentence, bool isError);
    void offer(const QList<Node::LanIndexRow>& indexes);
    void setBusy(bool busy);

    const Session& m_session;
    QLineEdit* m_field;
    QPushButton* m_join;
    QLabel* m_note;
    bool m_isWarned = false; // that the network sends everything in the clear
    QHBoxLayout* m_found;
};

} // namespace Potluck::Ui
