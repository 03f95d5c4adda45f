// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/types.h"
#include "ui/look/palette.h"

#include <QImage>

#include <span>
#include <vector>

namespace Potluck::Ui {

// What a piece bar shows. Views: what they point to outlives the call.
struct PieceBarContent
{
    QByteArrayView pieces;         // Node::PieceStates; empty: only `share` is known
    QByteArrayView before;         // of the same size: what became PieceHave since is fresh; empty: nothing is
    std::span<const quint8> marks; // of the sources that PieceInFlight counts, see SourceColours
    double share = 0;              // 0 to 1, drawn where pieces are not known
    bool isUpload = false;
};

// Draws piece bars into images, in device pixels. Missing is plain track, have full height in accent, just verified in
// the colour of success with a notch at its top, in flight the source's colour in the lower half, what nobody has
// hatched, bad a tick in error. Where several pieces fall on one pixel they blend, but one in flight or bad is never
// narrower than two pixels. Keeps its scratch memory between calls.
class PieceBarPainter final
{
public:
    // Fills the image, whose size is in device pixels. Format_ARGB32_Premultiplied.
    void render(QImage& image, const PieceBarContent& content, const Palette& palette, qreal scale);

private:
    struct Column
    {
        int total = 0;
        int have = 0;
        int fresh = 0;
        int unavailable = 0;
        bool bad = false;
        bool starts = false; // a piece that is wide enough to be set off begins here
        int mark = -1;       // of a source from which a piece comes
    };

    void collectPieces(int width, const PieceBarContent& content, qreal scale);
    void collectShare(int width, double share);
    void widenActive();
    void drawLetters(QImage& image, const Palette& palette, qreal scale) const;

    std::vector<Column> m_columns;
};

// The pieces that a device pixel shows: from the first to before the last.
struct PieceRange
{
    qsizetype from = 0;
    qsizetype to = 0;
};
[[nodiscard]] PieceRange piecesAt(int x, int width, qsizetype pieces);

// The piece to name where somebody points at a pixel: one in flight or bad before others. -1: there are none.
[[nodiscard]] qsizetype pieceToName(int x, int width, QByteArrayView pieces);

} // namespace Potluck::Ui
