// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text.h"

#include "base/bytes.h"

#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

#include <cwchar>

namespace Potluck::App {

namespace {

constexpr char32_t ZeroWidthNonJoiner = 0x200c;
constexpr char32_t ZeroWidthJoiner = 0x200d;
constexpr int Gap = 2; // blanks between columns
constexpr int LeastShrunk = 12;

bool isHarmless(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    case QChar::Other_Format:
        return c == ZeroWidthJoiner || c == ZeroWidthNonJoiner;
    default:
        return true;
    }
}

int columnsOf(char32_t c)
{
    // Unassigned characters, and those that the C library does not know yet, mostly take one.
    const int columns = ::wcwidth(static_cast<wchar_t>(c));
    return columns < 0 ? 1 : columns;
}

QString padded(const QString& text, int columns, bool right)
{
    const QString blanks(std::max(0, columns - displayWidth(text)), QLatin1Char(' '));
    return right ? blanks + text : text + blanks;
}

// As many characters of the text, from its beginning, as fit.
QList<uint> beginning(const QList<uint>& text, int columns)
{
    QList<uint> taken;
    for (const uint c : text) {
        columns -= columnsOf(c);
        if (columns < 0)
            break;
        taken.append(c);
    }
    return taken;
}

QString fromUcs4(const QList<uint>& text)
{
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(text.constData()), text.size());
}

} // namespace

QString harmless(const QString& text)
{
    QString result;
    result.reserve(text.size());
    for (const uint c : text.toUcs4()) {
        if (isHarmless(c))
            result += QStringView(QChar::fromUcs4(c));
        else
            result += QChar(QChar::ReplacementCharacter);
    }
    return result;
}

QByteArray jsonLine(const QJsonObject& object)
{
    const QString json = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    QString line;
    line.reserve(json.size() + 1);
    for (const uint c : json.toUcs4()) {
        if (isHarmless(c)) {
            line += QStringView(QChar::fromUcs4(c));
            continue;
        }
        // Outside ASCII, characters only stand inside strings, where JSON takes each UTF-16 unit as an escape.
        const auto units = QChar::fromUcs4(c);
        for (const QChar unit : QStringView(units))
            line += QStringLiteral("\\u%1").arg(unit.unicode(), 4, 16, QLatin1Char('0'));
    }
    line += QLatin1Char('\n');
    return line.toUtf8();
}

int displayWidth(const QString& text)
{
    int columns = 0;
    for (const uint c : text.toUcs4())
        columns += columnsOf(c);
    return columns;
}

QString fitted(const QString& text, int columns)
{
    if (displayWidth(text) <= columns)
        return text;
    if (columns <= 0)
        return {};
    const int rest = columns - 1; // the ellipsis
    QList<uint> characters = text.toUcs4();
    const QList<uint> head = beginning(characters, rest - rest / 3);
    std::reverse(characters.begin(), characters.end());
    QList<uint> tail = beginning(characters, rest / 3);
    std::reverse(tail.begin(), tail.end());
    return fromUcs4(head) + QChar(0x2026) + fromUcs4(tail);
}

QString table(const QList<Column>& columns, const QList<QStringList>& rows, int width)
{
    QList<QStringList> lines;
    lines.reserve(rows.size() + 1);
    QStringList titles;
    for (const Column& column : columns)
        titles.append(column.title);
    lines.append(titles);
    for (const QStringList& row : rows) {
        QStringList cells;
        for (const QString& cell : row)
            cells.append(harmless(cell));
        lines.append(cells);
    }

    QList<int> widths(columns.size(), 0);
    for (const QStringList& line : std::as_const(lines)) {
        for (qsizetype i = 0; i < columns.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(line.value(i)));
    }
    int total = static_cast<int>(columns.size() - 1) * Gap;
    for (const int columnWidth : std::as_const(widths))
        total += columnWidth;
    for (qsizetype i = 0; width != UnlimitedWidth && i < columns.size() && total > width; ++i) {
        if (!columns.at(i).shrinks)
            continue;
        const int before = widths[i];
        widths[i] = std::min(before, std::max(LeastShrunk, before - (total - width)));
        total -= before - widths[i];
    }

    QString result;
    for (const QStringList& line : std::as_const(lines)) {
        QString text;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (i > 0)
                text += QString(Gap, QLatin1Char(' '));
            text += padded(fitted(line.value(i), widths.at(i)), widths.at(i), columns.at(i).rightAligned);
        }
        while (text.endsWith(QLatin1Char(' ')))
            text.chop(1);
        result += text + QLatin1Char('\n');
    }
    return result;
}

QString counted(qint64 count, const QString& one, const QString& many)
{
    return QLocale(QLocale::English).toString(count) + QLatin1Char(' ') + (count == 1 ? one : many);
}

QString humanRate(quint64 bytesPerSecond)
{
    return humanSize(bytesPerSecond) + QStringLiteral("/s");
}

QString humanDuration(qint64 seconds)
{
    if (seconds < 60)
        return QStringLiteral("%1 s").arg(seconds);
    const qint64 minutes = (seconds + 59) / 60;
    if (minutes < 60)
        return QStringLiteral("%1 min").arg(minutes);
    const qint64 hours = minutes / 60;
    if (hours < 48)
        return QStringLiteral("%1 h %2 min").arg(hours).arg(minutes % 60);
    return QStringLiteral("%1 days").arg(hours / 24);
}

} // namespace Potluck::App
