// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/session.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace Potluck::Ui {

// What is left out of all shares: patterns of names, and hidden files, as RulesBinding applies them. Above the files.
class RulesPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit RulesPanel(const Session& session, QWidget* parent = nullptr); // hidden

    void open(); // ready to write

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    const Session m_session;
    QLineEdit* m_patterns;
    QCheckBox* m_hidden;
};

} // namespace Potluck::Ui
