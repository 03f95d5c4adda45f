// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

// Text for a terminal, where much of it was written by strangers. Pure.
namespace Potluck::App {

// The text on one line without anything that a terminal or a reader could be deceived with: control characters (escape
// sequences among them), bidirectional controls, line separators, invisible formatting and halves of surrogate pairs
// become U+FFFD. The joiners that scripts and emoji need stay.
[[nodiscard]] QString harmless(const QString& text);

// One compact line of JSON with its newline, in which the same characters are escaped: it means the same to a program.
[[nodiscard]] QByteArray jsonLine(const QJsonObject& object);

// The columns that a terminal needs for it: two for wide characters, none for combining ones.
[[nodiscard]] int displayWidth(const QString& text);
// The text in at most that many columns, its middle given up for an ellipsis: the beginning and the extension stay.
[[nodiscard]] QString fitted(const QString& text, int columns);

struct Column
{
    QString title;
    bool rightAligned = false;
    bool shrinks = false; // gives way where the terminal is too narrow
};

constexpr int UnlimitedWidth = 0;

// Rows of cells under their titles, each column as wide as its widest cell, no blanks at the ends of lines. What does
// not fit into width is taken from the columns that shrink. Cells are made harmless. Ends with a newline.
[[nodiscard]] QString table(const QList<Column>& columns, const QList<QStringList>& rows, int width = UnlimitedWidth);

// "1,234 files"
[[nodiscard]] QString counted(qint64 count, const QString& one, const QString& many);
// "3.4 MB/s"
[[nodiscard]] QString humanRate(quint64 bytesPerSecond);
// "45 s", "3 min", "2 h 5 min", as long as it still takes
[[nodiscard]] QString humanDuration(qint64 seconds);

} // namespace Potluck::App
