// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rowtext.h"

#include "base/bytes.h"

#include <algorithm>

namespace Potluck::App {

namespace {

constexpr int MaxSourceLines = 12;
constexpr int MaxPeerColumns = 20;

QString files(qint64 count)
{
    return counted(count, QStringLiteral("file"), QStringLiteral("files"));
}

QString sizeOf(qint64 bytes)
{
    return humanSize(static_cast<quint64>(std::max<qint64>(bytes, 0)));
}

QString labelled(const QString& label, const QString& text)
{
    return label.leftJustified(11) + harmless(text) + QLatin1Char('\n');
}

QString limitText(quint64 rate)
{
    return rate == 0 ? QStringLiteral("no limit") : humanRate(rate);
}

int percentOf(quint64 done, quint64 size)
{
    if (size == 0)
        return 100;
    // 100 only when nothing is missing.
    return static_cast<int>(static_cast<double>(std::min(done, size)) / static_cast<double>(size) * 100.0);
}

QString indexText(const Node::IndexRow& index)
{
    QString line = index.name.isEmpty() ? index.link : index.name;
    line += QStringLiteral(": ") + index.state;
    if (!index.user.isEmpty())
        line += QStringLiteral(" as ") + index.user;
    line += QStringLiteral(", ") + files(index.publishedFiles) + QStringLiteral(" published");
    if (index.pendingChanges > 0)
        line += QStringLiteral(", %1 to come").arg(index.pendingChanges);
    if (index.leftOutFiles > 0)
        line += QStringLiteral(", %1 left out").arg(index.leftOutFiles);
    if (!index.detail.isEmpty())
        line += QStringLiteral(" (%1)").arg(index.detail);
    return labelled(QStringLiteral("index"), line);
}

QString hostedText(const Node::HostedIndexRow& hosted)
{
    const QString line =
        QStringLiteral("%1: %2, %3 online, %4")
            .arg(hosted.name, counted(hosted.registered, QStringLiteral("peer"), QStringLiteral("peers")))
            .arg(hosted.online)
            .arg(counted(hosted.entries, QStringLiteral("entry"), QStringLiteral("entries")));
    QString text = labelled(QStringLiteral("hosting"), line);
    if (!hosted.invite.isEmpty())
        text += labelled(QStringLiteral("invite"), hosted.invite);
    return text;
}

QString neighbourText(const Node::NeighbourRow& neighbour)
{
    QString line =
        (neighbour.name.isEmpty() ? neighbour.address : neighbour.name) + QStringLiteral(": ") + neighbour.state;
    if (!neighbour.detail.isEmpty())
        line += QStringLiteral(" (%1)").arg(neighbour.detail);
    return labelled(QStringLiteral("neighbour"), line);
}

// Of a file whose network may not tell it.
QString knownSize(const std::optional<quint64>& size)
{
    return size ? humanSize(*size) : QStringLiteral("?");
}

QString bar(int percent, int columns)
{
    const int full = columns * percent / 100;
    return QLatin1Char('[') + QString(full, QLatin1Char('#')) + QString(columns - full, QLatin1Char('.')) +
           QLatin1Char(']');
}

} // namespace

QString statusText(const Node::StatusRow& status)
{
    QString text = labelled(QStringLiteral("Potluck"), status.version + QStringLiteral(", ") + status.state);
    for (const QString& address : status.addresses)
        text += labelled(QStringLiteral("listening"), address);
    QString sharing = files(status.sharedFiles) + QStringLiteral(", ") + sizeOf(status.sharedBytes);
    if (status.pendingFiles > 0) {
        sharing += QStringLiteral(" (%1, %2 to be read)").arg(files(status.pendingFiles), sizeOf(status.pendingBytes));
    }
    text += labelled(QStringLiteral("sharing"), sharing);
    text += labelled(QStringLiteral("down"),
                     counted(status.downloads, QStringLiteral("download"), QStringLiteral("downloads")) +
                         QStringLiteral(" at ") + humanRate(status.downRate) + QStringLiteral(", ") +
                         limitText(status.downLimit));
    text +=
        labelled(QStringLiteral("up"), counted(status.uploads, QStringLiteral("upload"), QStringLiteral("uploads")) +
                                           QStringLiteral(" at ") + humanRate(status.upRate) + QStringLiteral(", ") +
                                           limitText(status.upLimit));
    for (const Node::IndexRow& index : status.indexes)
        text += indexText(index);
    if (status.hosted)
        text += hostedText(*status.hosted);
    for (const Node::NeighbourRow& neighbour : status.neighbours)
        text += neighbourText(neighbour);
    return text;
}

QString neighboursText(const QList<Node::NeighbourRow>& neighbours, int width)
{
    if (neighbours.isEmpty())
        return QStringLiteral("No neighbours.\n");
    QList<QStringList> rows;
    for (const Node::NeighbourRow& row : neighbours)
        rows.append({row.name, row.state, row.address, row.key, row.detail});
    return table({{QStringLiteral("NAME"), false, true},
                  {QStringLiteral("STATE")},
                  {QStringLiteral("ADDRESS")},
                  {QStringLiteral("KEY")},
                  {QStringLiteral("NOTE"), false, true}},
                 rows, width);
}

QString sharedText(const Node::SharedRow& shared)
{
    QString text = shared.isPublished ? QStringLiteral("Shared and published.\n")
                                      : QStringLiteral("Shared; no index is joined yet.\n");
    if (!shared.detail.isEmpty())
        text += harmless(shared.detail.left(1).toUpper() + shared.detail.mid(1)) + QStringLiteral(".\n");
    return text;
}

QString sharesText(const QList<Node::ShareRow>& shares, int width)
{
    if (shares.isEmpty())
        return QStringLiteral("No folder is shared.\n");
    QList<QStringList> rows;
    for (const Node::ShareRow& share : shares) {
        QString note = share.detail;
        if (note.isEmpty() && !share.available)
            note = QStringLiteral("missing at the moment");
        if (note.isEmpty() && share.pendingFiles > 0)
            note = QStringLiteral("%1 to be read").arg(files(share.pendingFiles));
        rows.append({share.folder, QString::number(share.files), sizeOf(share.bytes), note});
    }
    return table({{QStringLiteral("FOLDER"), false, true},
                  {QStringLiteral("FILES"), true},
                  {QStringLiteral("SIZE"), true},
                  {QStringLiteral("NOTE")}},
                 rows, width);
}

QString peersText(const QList<Node::PeerRow>& peers, int width)
{
    if (peers.isEmpty())
        return QStringLiteral("Nobody.\n");
    QList<QStringList> rows;
    for (const Node::PeerRow& peer : peers) {
        const QString seen = peer.online ? QStringLiteral("online") : peer.lastSeen.toLocalTime().toString(Qt::ISODate);
        rows.append({QString::number(peer.id), peer.name, seen, QString::number(peer.files), peer.address, peer.index});
    }
    return table({{QStringLiteral("ID"), true},
                  {QStringLiteral("NAME"), false, true},
                  {QStringLiteral("SEEN")},
                  {QStringLiteral("FILES"), true},
                  {QStringLiteral("ADDRESS")},
                  {QStringLiteral("INDEX"), false, true}},
                 rows, width);
}

QString browseText(const Node::BrowseRow& file)
{
    const QString path = file.folder.isEmpty() ? file.name : file.folder + QLatin1Char('/') + file.name;
    return knownSize(file.size).rightJustified(8) + QStringLiteral("  ") + harmless(path) +
           QStringLiteral("\n          ") + harmless(file.magnet) + QLatin1Char('\n');
}

QString foundText(const QList<Node::FoundRow>& found)
{
    if (found.isEmpty())
        return QStringLiteral("Nothing was found.\n");
    QString text;
    for (const Node::FoundRow& row : found) {
        text += knownSize(row.size).rightJustified(8) + QStringLiteral("  ") + harmless(row.name) +
                QStringLiteral("  (%1, %2 online)\n          ")
                    .arg(counted(row.sourceCount, QStringLiteral("source"), QStringLiteral("sources")))
                    .arg(row.onlineCount) +
                harmless(row.magnet) + QLatin1Char('\n');
    }
    return text;
}

QString transfersText(const QList<Node::TransferRow>& transfers, int width)
{
    if (transfers.isEmpty())
        return QStringLiteral("No transfers.\n");
    QList<QStringList> rows;
    for (const Node::TransferRow& row : transfers) {
        const bool upload = row.direction == Node::TransferRow::Direction::Upload;
        rows.append({QString::number(row.id), upload ? QStringLiteral("up") : QStringLiteral("down"), row.state,
                     QStringLiteral("%1 %").arg(percentOf(row.done, row.size)), humanSize(row.size),
                     row.rate == 0 ? QString() : humanRate(row.rate), row.name, row.detail});
    }
    return table({{QStringLiteral("ID"), true},
                  {QString()},
                  {QStringLiteral("STATE")},
                  {QStringLiteral("DONE"), true},
                  {QStringLiteral("SIZE"), true},
                  {QStringLiteral("RATE"), true},
                  {QStringLiteral("NAME"), false, true},
                  {QStringLiteral("NOTE")}},
                 rows, width);
}

QString limitsText(const Node::StatusRow& status)
{
    return labelled(QStringLiteral("up"), limitText(status.upLimit)) +
           labelled(QStringLiteral("down"), limitText(status.downLimit));
}

QStringList progressLines(const Node::TransferRow& download, int width)
{
    const int percent = percentOf(download.done, download.size);
    QString figures =
        QStringLiteral(" %1 %  %2 of %3")
            .arg(QString::number(percent).rightJustified(3), humanSize(download.done), humanSize(download.size));
    if (download.rate > 0) {
        const quint64 left = download.size - std::min(download.done, download.size);
        figures += QStringLiteral("  ") + humanRate(download.rate) + QStringLiteral("  ") +
                   humanDuration(static_cast<qint64>(left / download.rate)) + QStringLiteral(" left");
    } else {
        figures += QStringLiteral("  ") + harmless(download.state);
    }
    const int barColumns = std::clamp(width - displayWidth(figures) - 2, 10, 40);
    QStringList lines{fitted(harmless(download.name), width), fitted(bar(percent, barColumns) + figures, width)};
    if (!download.detail.isEmpty())
        lines.append(fitted(harmless(download.detail), width));

    int peerColumns = 0;
    for (const Node::TransferSourceRow& source : download.sources)
        peerColumns = std::max(peerColumns, std::min(displayWidth(harmless(source.peer)), MaxPeerColumns));
    const auto shown = std::min<qsizetype>(download.sources.size(), MaxSourceLines);
    for (const Node::TransferSourceRow& source : download.sources.first(shown)) {
        const QString peer = fitted(harmless(source.peer), peerColumns);
        lines.append(
            fitted(QStringLiteral("  ") + peer + QString(peerColumns - displayWidth(peer), QLatin1Char(' ')) +
                       humanRate(source.rate).rightJustified(12) +
                       counted(source.pieces, QStringLiteral("piece"), QStringLiteral("pieces")).rightJustified(14) +
                       QStringLiteral("  ") + harmless(source.state),
                   width));
    }
    if (shown < download.sources.size())
        lines.append(QStringLiteral("  and %1 more").arg(download.sources.size() - shown));
    return lines;
}

} // namespace Potluck::App
