// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/piecetext.h"

#include "ui/look/reasons.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <bitset>

namespace Potluck::Ui {
namespace {

struct PieceTexts
{
    Q_DECLARE_TR_FUNCTIONS(PieceTexts)
};

constexpr qsizetype MostNames = 4;

QString sourceName(const Node::TransferRow& row, int source)
{
    return source < row.sources.size() ? row.sources[source].peer : QString();
}

// In whole words, as a voice reads them.
QString spokenTime(quint64 seconds)
{
    const auto number = [](quint64 value) { return static_cast<int>(std::min<quint64>(value, 1'000'000)); };
    if (seconds < 60)
        return PieceTexts::tr("%n second(s)", nullptr, number(seconds));
    const quint64 minutes = (seconds + 30) / 60;
    if (minutes < 60)
        return PieceTexts::tr("%n minute(s)", nullptr, number(minutes));
    const quint64 hours = (minutes + 30) / 60;
    if (hours < 48)
        return PieceTexts::tr("%n hour(s)", nullptr, number(hours));
    return PieceTexts::tr("%n day(s)", nullptr, number((hours + 12) / 24));
}

QString namesOf(const Node::TransferRow& row, const std::bitset<128>& sources)
{
    QStringList names;
    qsizetype others = 0;
    for (int source = 0; source < 128; ++source) {
        if (!sources.test(static_cast<std::size_t>(source)))
            continue;
        const QString name = sourceName(row, source);
        if (!name.isEmpty() && names.size() < MostNames)
            names.append(name);
        else
            ++others;
    }
    if (others > 0)
        names.append(PieceTexts::tr("%n other(s)", nullptr, static_cast<int>(others)));
    return names.join(QStringLiteral(", "));
}

bool tellsState(TransferState state)
{
    return state != TransferState::Downloading && state != TransferState::Uploading;
}

} // namespace

QString pieceText(const Node::TransferRow& row, qsizetype piece)
{
    if (piece < 0 || piece >= row.pieces.size())
        return {};
    const QString number = QString::number(piece + 1);
    const char state = row.pieces[piece];
    switch (state) {
    case Node::PieceMissing:
        return PieceTexts::tr("Piece %1, still missing").arg(number);
    case Node::PieceHave:
        return PieceTexts::tr("Piece %1, verified").arg(number);
    case Node::PieceUnavailable:
        return PieceTexts::tr("Piece %1, nobody online has it").arg(number);
    case Node::PieceBad:
        return PieceTexts::tr("Piece %1 arrived damaged and is fetched again").arg(number);
    default:
        break;
    }
    const QString name = sourceName(row, state - Node::PieceInFlight);
    return name.isEmpty() ? PieceTexts::tr("Piece %1, arriving").arg(number)
                          : PieceTexts::tr("Piece %1, arriving from %2").arg(number, name);
}

QString progressSentence(const Node::TransferRow& row, TransferState state)
{
    QStringList first;
    if (tellsState(state))
        first.append(stateText(state, row.place));
    if (row.size > 0 && state != TransferState::Done) {
        const double share = static_cast<double>(std::min(row.done, row.size)) / static_cast<double>(row.size);
        first.append(PieceTexts::tr("%1 percent").arg(static_cast<int>(share * 100)));
    }

    int have = 0;
    int arriving = 0;
    int unavailable = 0;
    std::bitset<128> sources;
    for (const char piece : row.pieces) {
        if (piece == Node::PieceHave) {
            ++have;
        } else if (piece == Node::PieceUnavailable) {
            ++unavailable;
        } else if (piece >= Node::PieceInFlight) {
            ++arriving;
            sources.set(static_cast<std::size_t>(piece - Node::PieceInFlight));
        }
    }
    if (!row.pieces.isEmpty()) {
        first.append(
            PieceTexts::tr("%1 of %n piece(s) verified", nullptr, static_cast<int>(row.pieces.size())).arg(have));
    }
    if (arriving > 0)
        first.append(PieceTexts::tr("%1 arriving from %2").arg(QString::number(arriving), namesOf(row, sources)));

    QStringList parts;
    if (!first.isEmpty())
        parts.append(first.join(QStringLiteral(", ")));
    if (unavailable > 0)
        parts.append(PieceTexts::tr("%n unavailable", nullptr, unavailable));
    if (row.secondsLeft && isUnfinished(state))
        parts.append(PieceTexts::tr("%1 left").arg(spokenTime(*row.secondsLeft)));
    if (!row.detail.isEmpty())
        parts.append(reasonText(row.detail));
    return parts.join(QStringLiteral("; "));
}

} // namespace Potluck::Ui
