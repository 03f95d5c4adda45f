// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/session.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace Potluck::Ui {

// The indexes that this peer joined, with their state and a way to leave, and a field to join another.
class JoinedEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit JoinedEditor(const Session& session, QWidget* parent = nullptr);

    void focusField();

private:
    void showIndexes(const Node::StatusRow& status);
    void leave(const Node::IndexRow& index);

    const Session m_session;
    QVBoxLayout* m_lines;
    QLineEdit* m_field;
    QStringList m_shown; // what the lines say, to leave them alone while nothing changes
};

} // namespace Potluck::Ui
