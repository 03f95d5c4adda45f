// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transfers/piecebarpainter.h"
#include "ui/transfers/transferstate.h"

#include <QImage>
#include <QWidget>

namespace Potluck::Ui {

class Theme;
struct TransferEntry;

// The big piece bar of one transfer. Says what is under the pointer; to a screen reader it is a progress bar whose
// value is progressSentence(), told anew when the state changes and at each quarter, not at each piece. GUI thread.
class PieceBar final : public QWidget
{
    Q_OBJECT

public:
    explicit PieceBar(const Theme& theme, QWidget* parent = nullptr);

    // What it shows from now on; null: nothing. The entry is copied as far as it is needed.
    void show(const TransferEntry* entry);

    [[nodiscard]] QString sentence() const; // what a screen reader hears
    [[nodiscard]] int percent() const;
    [[nodiscard]] int picturesDrawn() const { return m_drawn; } // so far

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void told(const QString& sentence); // whenever a screen reader is told

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void tellIfNeeded(bool isOther);

    const Theme& m_theme;
    PieceBarPainter m_painter;
    QImage m_picture;
    bool m_dirty = true;
    int m_drawn = 0;

    Node::TransferRow m_row;
    TransferState m_state = TransferState::Queued;
    Node::PieceStates m_before;
    std::vector<quint8> m_marks;
    quint32 m_revision = 0;
    int m_toldQuarter = -1;
    TransferState m_toldState = TransferState::Queued;
};

} // namespace Potluck::Ui
