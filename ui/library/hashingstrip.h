// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/librarydoor.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace Potluck::Ui {

class ElidedLabel;
class Theme;

// "Hashing 12 of 340", how far, how long still, and a way to pause. Hidden while there is nothing to hash.
class HashingStrip final : public QWidget
{
    Q_OBJECT

public:
    HashingStrip(Node::LibraryDoor& library, const Theme& theme, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void show(const Node::HashingRow& hashing);

    Node::LibraryDoor& m_library;
    const Theme& m_theme;
    Node::HashingRow m_hashing;
    QLabel* m_text;
    QProgressBar* m_bar;
    QLabel* m_left;
    ElidedLabel* m_current;
    QPushButton* m_pause;
};

} // namespace Potluck::Ui
