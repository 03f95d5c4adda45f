// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/piecebarpainter.h"

#include "ui/transfers/sourcecolours.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Potluck::Ui {
namespace {

constexpr int LeastActive = 2; // device pixels

QRgb mixed(QRgb from, QRgb to, double share)
{
    const auto channel = [share](int a, int b) { return a + static_cast<int>(std::lround((b - a) * share)); };
    return qRgb(channel(qRed(from), qRed(to)), channel(qGreen(from), qGreen(to)), channel(qBlue(from), qBlue(to)));
}

// How much of a pixel lies inside a circle's quarter, by 16 points of it.
int coverage(int x, int y, double radius)
{
    int inside = 0;
    for (int point = 0; point < 16; ++point) {
        const double dx = radius - (x + (point % 4 + 0.5) / 4);
        const double dy = radius - (y + (point / 4 + 0.5) / 4);
        if (dx * dx + dy * dy <= radius * radius)
            ++inside;
    }
    return inside;
}

void roundCorners(QImage& image, double radius)
{
    const int size = std::min({static_cast<int>(std::ceil(radius)), image.width() / 2, image.height() / 2});
    for (int y = 0; y < size; ++y) {
        auto* const top = reinterpret_cast<QRgb*>(image.scanLine(y));
        auto* const bottom = reinterpret_cast<QRgb*>(image.scanLine(image.height() - 1 - y));
        for (int x = 0; x < size; ++x) {
            const int inside = coverage(x, y, radius);
            if (inside == 16)
                continue;
            const auto fade = [inside](QRgb& pixel) {
                pixel = qRgba(qRed(pixel) * inside / 16, qGreen(pixel) * inside / 16, qBlue(pixel) * inside / 16,
                              255 * inside / 16);
            };
            fade(top[x]);
            fade(top[image.width() - 1 - x]);
            fade(bottom[x]);
            fade(bottom[image.width() - 1 - x]);
        }
    }
}

} // namespace

PieceRange piecesAt(int x, int width, qsizetype pieces)
{
    if (width <= 0 || pieces <= 0)
        return {};
    PieceRange range;
    range.from = std::clamp<qsizetype>(static_cast<qsizetype>(x) * pieces / width, 0, pieces - 1);
    range.to = std::clamp<qsizetype>(static_cast<qsizetype>(x + 1) * pieces / width, range.from + 1, pieces);
    return range;
}

qsizetype pieceToName(int x, int width, QByteArrayView pieces)
{
    // What is widened to be seen can be pointed at, too.
    const PieceRange range = piecesAt(x, width, pieces.size());
    const PieceRange wide{piecesAt(x - (LeastActive - 1), width, pieces.size()).from, range.to};
    for (qsizetype piece = wide.to; piece-- > wide.from;) {
        if (pieces[piece] >= Node::PieceInFlight || pieces[piece] == Node::PieceBad)
            return piece;
    }
    return range.from < range.to ? range.from : -1;
}

void PieceBarPainter::collectPieces(int width, const PieceBarContent& content, qreal scale)
{
    const qsizetype count = content.pieces.size();
    const bool knowsBefore = content.before.size() == count;
    const bool setOff = static_cast<double>(width) / static_cast<double>(count) >= 8 * scale;
    qsizetype last = -1;
    for (int x = 0; x < width; ++x) {
        Column& column = m_columns[static_cast<std::size_t>(x)];
        column = {};
        const PieceRange range = piecesAt(x, width, count);
        column.total = static_cast<int>(range.to - range.from);
        column.starts = setOff && range.from != last && x > 0;
        last = range.from;
        for (qsizetype piece = range.from; piece < range.to; ++piece) {
            const char state = content.pieces[piece];
            if (state == Node::PieceHave) {
                ++column.have;
                if (knowsBefore && content.before[piece] != Node::PieceHave)
                    ++column.fresh;
            } else if (state == Node::PieceUnavailable) {
                ++column.unavailable;
            } else if (state == Node::PieceBad) {
                column.bad = true;
            } else if (state >= Node::PieceInFlight && column.mark < 0) {
                const auto source = static_cast<std::size_t>(state - Node::PieceInFlight);
                column.mark = source < content.marks.size() ? content.marks[source] : 0;
            }
        }
    }
}

void PieceBarPainter::collectShare(int width, double share)
{
    const double filled = std::clamp(share, 0.0, 1.0) * width;
    for (int x = 0; x < width; ++x) {
        Column& column = m_columns[static_cast<std::size_t>(x)];
        column = {};
        column.total = 16;
        column.have = std::clamp(static_cast<int>(std::lround((filled - x) * 16)), 0, 16);
    }
}

void PieceBarPainter::widenActive()
{
    const auto isActive = [this](std::size_t x) { return m_columns[x].mark >= 0 || m_columns[x].bad; };
    const auto copyTo = [this](std::size_t x, const Column& from) {
        m_columns[x].mark = from.mark;
        m_columns[x].bad = from.bad;
    };
    const std::size_t width = m_columns.size();
    if (width >= 2 && isActive(width - 1) && !isActive(width - 2))
        copyTo(width - 2, m_columns[width - 1]);
    // From the right, so that what was widened is not widened again.
    for (std::size_t x = width; x-- > 1;) {
        const bool alone = isActive(x - 1) && !isActive(x) && (x < 2 || !isActive(x - 2));
        if (alone && !m_columns[x].starts)
            copyTo(x, m_columns[x - 1]);
    }
}

void PieceBarPainter::render(QImage& image, const PieceBarContent& content, const Palette& palette, qreal scale)
{
    const int width = image.width();
    const int height = image.height();
    if (width <= 0 || height <= 0)
        return;
    m_columns.resize(static_cast<std::size_t>(width));
    if (content.pieces.isEmpty())
        collectShare(width, content.share);
    else
        collectPieces(width, content, scale);
    widenActive();

    const QRgb track = palette.track.rgb();
    const QRgb have = content.isUpload ? palette.ok.rgb() : palette.accent.rgb();
    const QRgb fresh = palette.ok.rgb();
    const QRgb hatch = mixed(track, palette.edge.rgb(), 0.8);
    const QRgb gap = palette.base.rgb();
    const QRgb error = palette.error.rgb();
    const int notch = std::max(2, static_cast<int>(std::lround(3 * scale)));
    const int step = std::max(2, static_cast<int>(std::lround(2 * scale)));
    const int middle = height / 2;

    for (int y = 0; y < height; ++y) {
        auto* const line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < width; ++x) {
            const Column& column = m_columns[static_cast<std::size_t>(x)];
            const double total = column.total;
            QRgb pixel = track;
            if (column.unavailable > 0 && (x + y) / step % 3 == 0)
                pixel = mixed(track, hatch, std::min(1.0, 2 * column.unavailable / total));
            if (column.have > 0)
                pixel = mixed(pixel, have, column.have / total);
            if (column.fresh > 0)
                pixel = y < notch ? gap : mixed(pixel, fresh, std::max(0.5, column.fresh / total));
            if (column.mark >= 0 && y >= middle)
                pixel = palette.sources[static_cast<std::size_t>(colourOfMark(static_cast<quint8>(column.mark)))].rgb();
            if (column.bad)
                pixel = y < height - notch ? error : gap;
            line[x] = column.starts ? mixed(pixel, gap, 0.6) : pixel;
        }
    }
    drawLetters(image, palette, scale);
    roundCorners(image, 3 * scale);
}

void PieceBarPainter::drawLetters(QImage& image, const Palette& palette, qreal scale) const
{
    const int half = image.height() - image.height() / 2;
    const int least = static_cast<int>(std::ceil(10 * scale));
    if (half < least)
        return;
    QPainter painter;
    for (std::size_t from = 0; from < m_columns.size();) {
        std::size_t to = from + 1;
        while (to < m_columns.size() && m_columns[to].mark == m_columns[from].mark)
            ++to;
        const QChar letter =
            m_columns[from].mark < 0 ? QChar() : letterOfMark(static_cast<quint8>(m_columns[from].mark));
        if (!letter.isNull() && static_cast<int>(to - from) >= least) {
            if (!painter.isActive()) {
                painter.begin(&image);
                QFont font = painter.font();
                font.setPixelSize(half * 3 / 4);
                font.setBold(true);
                painter.setFont(font);
                painter.setPen(palette.base);
            }
            painter.drawText(QRect(static_cast<int>(from), image.height() - half, static_cast<int>(to - from), half),
                             Qt::AlignCenter, QString(letter));
        }
        from = to;
    }
}

} // namespace Potluck::Ui
