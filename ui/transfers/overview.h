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
        bool isShown = true;
    };
    std::size_t addFact(const QString& caption, bool isTechnical = false); // its place in m_facts
    // Without a text: a dash where one may come yet, else the fact is not shown.
    void setFact(std::size_t fact, const QString& text, bool mayComeYet = false);
    void arrange(); // facts in one or two columns
    void showHashes(const QString& magnet);

    quint64 m_transfer = 0;
    int m_columns = 0; // of facts, as they lie; 0: they are to be laid anew
    QWidget* m_problem;
    QLabel* m_problemText;
    PieceBar* m_bar;
    QLabel* m_legend;
    QGridLayout* m_grid;
    QGridLayout* m_technicalGrid;
    QToolButton* m_technical;
    QWidget* m_technicalBox;
    std::vector<Fact> m_facts;
    std::size_t m_done;
    std::size_t m_left;
    std::size_t m_speed;
    std::size_t m_sources;
    std::size_t m_copies;
    std::size_t m_priority;
    std::size_t m_limit;
    std::size_t m_added;
    std::size_t m_folder;
    std::size_t m_content;
    std::size_t m_sha1;
    std::size_t m_md5;
    std::size_t m_magnet;
};

} // namespace Potluck::Ui
