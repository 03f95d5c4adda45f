// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/types.h"

#include <QScrollArea>

#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace Potluck::Ui {

class ElidedLabel;
class IconLabel;
class PieceBar;
class Theme;
struct TransferEntry;

// All that is known of one transfer: its problem with a button, its piece bar, facts; hashes where they are asked for.
class Overview final : public QScrollArea
{
    Q_OBJECT

public:
    explicit Overview(const Theme& theme, QWidget* parent = nullptr);

    void show(const TransferEntry* entry); // null: nothing is chosen

Q_SIGNALS:
    void tryAgainPressed(quint64 transfer);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Fact
    {
        QLabel* caption;
        ElidedLabel* value;
        bool isTechnical;
    };
    ElidedLabel* addFact(const QString& caption, bool isTechnical = false);
    static void setFact(ElidedLabel* value, const QString& text);
    void arrange(); // facts in one or two columns
    void showHashes(const QString& magnet);

    quint64 m_transfer = 0;
    int m_columns = 0; // of facts, as they lie
    QWidget* m_problem;
    QLabel* m_problemText;
    PieceBar* m_bar;
    QLabel* m_legend;
    QGridLayout* m_grid;
    QGridLayout* m_technicalGrid;
    QToolButton* m_technical;
    QWidget* m_technicalBox;
    std::vector<Fact> m_facts;
    ElidedLabel* m_state;
    ElidedLabel* m_done;
    ElidedLabel* m_left;
    ElidedLabel* m_speed;
    ElidedLabel* m_sources;
    QLabel* m_sourcesCaption;
    ElidedLabel* m_copies;
    ElidedLabel* m_priority;
    ElidedLabel* m_limit;
    ElidedLabel* m_added;
    ElidedLabel* m_folder;
    ElidedLabel* m_content;
    ElidedLabel* m_sha1;
    ElidedLabel* m_md5;
    ElidedLabel* m_magnet;
};

} // namespace Potluck::Ui
