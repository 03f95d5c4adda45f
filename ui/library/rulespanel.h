// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/session.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace Potluck::Ui {

// What is left out of all shares: patterns of names, and hidden files. Applied as soon as it was written; Ctrl+Z takes
// it back.
class RulesPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit RulesPanel(const Session& session, QWidget* parent = nullptr); // hidden

    void open(); // asks for the rules, then shows them
    // Both as undoing and the node tell; errors become a banner.
    void apply(const Node::ShareRulesRow& rules);

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void edited();
    void show(const Node::ShareRulesRow& rules);

    const Session m_session;
    Node::ShareRulesRow m_rules; // as the node has them
    QLineEdit* m_patterns;
    QCheckBox* m_hidden;
};

// "*.part, Thumbs.db" as a list and back. Empty and repeated ones are left out.
[[nodiscard]] QStringList patternsOf(const QString& text);
[[nodiscard]] QString textOf(const QStringList& patterns);

} // namespace Potluck::Ui
