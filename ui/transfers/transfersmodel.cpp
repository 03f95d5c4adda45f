// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/transfersmodel.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace Potluck::Ui {
namespace {

constexpr int ExpiryInterval = 100; // milliseconds
// Above it rows that go are moved to the end first, and rows that changed are told in one span: views work per signal.
constexpr std::size_t MostSpans = 16;

TransfersModel::Now steadyClock()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return timer.elapsed(); };
}

bool isDownload(const Node::TransferRow& row)
{
    return row.direction == Node::TransferRow::Direction::Download;
}

std::unique_ptr<TransferEntry> entryOf(const Node::TransferRow& row)
{
    auto entry = std::make_unique<TransferEntry>();
    entry->row = row;
    entry->state = transferState(row);
    entry->colours.update(row.sources);
    entry->sortName = sortNameOf(row.name);
    return entry;
}

// [first, last] spans of ascending rows.
std::vector<std::pair<int, int>> spansOf(const std::vector<int>& rows)
{
    std::vector<std::pair<int, int>> spans;
    for (const int row : rows) {
        if (!spans.empty() && spans.back().second + 1 == row)
            spans.back().second = row;
        else
            spans.emplace_back(row, row);
    }
    return spans;
}

} // namespace

QString sortNameOf(const QString& name)
{
    const bool isPlain =
        std::all_of(name.begin(), name.end(), [](QChar character) { return character.unicode() < 0x80; });
    const QString text = isPlain ? name : name.normalized(QString::NormalizationForm_KD);
    QString result;
    result.reserve(text.size() + 8);
    for (qsizetype at = 0; at < text.size();) {
        const QChar character = text[at];
        if (character.unicode() < 0x80 && character.isDigit()) {
            while (at + 1 < text.size() && text[at] == u'0' && text[at + 1].isDigit())
                ++at;
            const qsizetype from = at;
            while (at < text.size() && text[at].unicode() < 0x80 && text[at].isDigit())
                ++at;
            // A longer number is a greater one.
            result += QChar(static_cast<char16_t>(u'0' + std::min<qsizetype>(at - from, 9)));
            result += QStringView(text).mid(from, at - from);
            continue;
        }
        ++at;
        if (character.category() == QChar::Mark_NonSpacing)
            continue;
        result += character.toCaseFolded();
    }
    return result;
}

TransfersModel::TransfersModel(QObject* parent, Now now)
    : QAbstractTableModel(parent), m_now(now ? std::move(now) : steadyClock())
{
    m_expiry.setInterval(ExpiryInterval);
    connect(&m_expiry, &QTimer::timeout, this, &TransfersModel::expireFresh);
    m_nextSlice.setSingleShot(true);
    connect(&m_nextSlice, &QTimer::timeout, this, &TransfersModel::takeSlice);
}

TransfersModel::~TransfersModel() = default;

void TransfersModel::apply(const QList<Node::TransferRow>& changed, const QList<quint64>& removed)
{
    take({changed, removed});
}

void TransfersModel::setAll(const QList<Node::TransferRow>& rows)
{
    take({rows, {}, true});
}

void TransfersModel::take(Pending pending)
{
    m_pending.push_back(std::move(pending));
    if (m_pending.size() == 1)
        takeSlice();
}

void TransfersModel::takeSlice()
{
    Pending& first = m_pending.front();
    const bool begins = first.next == 0;
    const QList<Node::TransferRow> rows = first.rows.mid(first.next, Slice);
    first.next += rows.size();
    const bool ends = first.next == first.rows.size();
    applySlice(rows, !begins ? QList<quint64>() : first.isAll ? missingIn(first.rows) : first.removed);
    if (ends) {
        if (first.isAll)
            arrange(first.rows);
        m_pending.pop_front();
    }
    if (!m_pending.empty())
        m_nextSlice.start(0);
}

void TransfersModel::applySlice(const QList<Node::TransferRow>& changed, const QList<quint64>& removed)
{
    if (!removed.isEmpty())
        removeTransfers(QSet<quint64>(removed.begin(), removed.end()));

    Entries downloads;
    Entries uploads;
    std::vector<int> rows;
    bool watchedChanged = false;
    for (const Node::TransferRow& row : changed) {
        const auto known = m_rows.constFind(row.id);
        if (known == m_rows.constEnd()) {
            (isDownload(row) ? downloads : uploads).push_back(entryOf(row));
            m_rows.insert(row.id, -1);
        } else if (*known < 0) { // twice in one delta
            Entries& list = isDownload(row) ? downloads : uploads;
            const auto same = std::find_if(list.begin(), list.end(), [&](auto& e) { return e->row.id == row.id; });
            if (same != list.end())
                *same = entryOf(row);
        } else {
            update(*m_entries[static_cast<std::size_t>(*known)], row);
            rows.push_back(*known);
            watchedChanged = watchedChanged || row.id == m_watched;
        }
    }
    emitChanged(rows);
    if (!downloads.empty()) {
        const auto firstUpload =
            std::find_if(m_entries.begin(), m_entries.end(), [](const auto& e) { return !isDownload(e->row); });
        insertTransfers(static_cast<int>(firstUpload - m_entries.begin()), std::move(downloads));
    }
    if (!uploads.empty())
        insertTransfers(static_cast<int>(m_entries.size()), std::move(uploads));
    if (!m_fresh.isEmpty() && !m_expiry.isActive())
        m_expiry.start();
    countAgain();
    if (watchedChanged)
        Q_EMIT transferChanged(m_watched);
}

QList<quint64> TransfersModel::missingIn(const QList<Node::TransferRow>& rows) const
{
    QSet<quint64> there;
    there.reserve(rows.size());
    for (const Node::TransferRow& row : rows)
        there.insert(row.id);
    QList<quint64> missing;
    for (const auto& entry : m_entries) {
        if (!there.contains(entry->row.id))
            missing.append(entry->row.id);
    }
    return missing;
}

void TransfersModel::arrange(const QList<Node::TransferRow>& rows)
{
    QHash<quint64, int> order;
    order.reserve(rows.size());
    for (const Node::TransferRow& row : rows)
        order.insert(row.id, static_cast<int>(order.size()));
    const auto isBefore = [&](const auto& one, const auto& other) {
        return order.value(one->row.id) < order.value(other->row.id);
    };
    if (std::is_sorted(m_entries.begin(), m_entries.end(), isBefore))
        return;
    std::vector<std::pair<int, std::size_t>> wanted;
    for (std::size_t at = 0; at < m_entries.size(); ++at)
        wanted.emplace_back(order.value(m_entries[at]->row.id), at);
    std::sort(wanted.begin(), wanted.end());
    Q_EMIT layoutAboutToBeChanged();
    Entries entries;
    entries.reserve(m_entries.size());
    for (const auto& [place, at] : wanted)
        entries.push_back(std::move(m_entries[at]));
    rearrange(std::move(entries));
}

// Between layoutAboutToBeChanged() and its end; m_rows still tells where things were.
void TransfersModel::rearrange(Entries entries)
{
    std::vector<int> now(entries.size());
    for (std::size_t at = 0; at < entries.size(); ++at)
        now[static_cast<std::size_t>(m_rows.value(entries[at]->row.id))] = static_cast<int>(at);
    m_entries = std::move(entries);
    renumber();
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex& old : before)
        after.append(index(now[static_cast<std::size_t>(old.row())], old.column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void TransfersModel::removeTransfers(const QSet<quint64>& removed)
{
    std::vector<int> rows;
    for (const quint64 transfer : removed) {
        if (const int row = rowOf(transfer); row >= 0)
            rows.push_back(row);
        m_fresh.remove(transfer);
    }
    if (rows.empty())
        return;
    std::sort(rows.begin(), rows.end());
    auto spans = spansOf(rows);
    if (spans.size() > MostSpans) {
        Q_EMIT layoutAboutToBeChanged();
        Entries entries;
        Entries going;
        entries.reserve(m_entries.size());
        for (auto& entry : m_entries)
            (removed.contains(entry->row.id) ? going : entries).push_back(std::move(entry));
        const int from = static_cast<int>(entries.size());
        std::move(going.begin(), going.end(), std::back_inserter(entries));
        rearrange(std::move(entries));
        spans = {{from, static_cast<int>(m_entries.size()) - 1}};
    }
    for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
        beginRemoveRows({}, span->first, span->second);
        for (int row = span->first; row <= span->second; ++row)
            m_rows.remove(entry(row).row.id);
        m_entries.erase(m_entries.begin() + span->first, m_entries.begin() + span->second + 1);
        renumber(static_cast<std::size_t>(span->first));
        endRemoveRows();
    }
}

void TransfersModel::insertTransfers(int at, Entries entries)
{
    beginInsertRows({}, at, at + static_cast<int>(entries.size()) - 1);
    m_entries.insert(m_entries.begin() + at, std::make_move_iterator(entries.begin()),
                     std::make_move_iterator(entries.end()));
    renumber(static_cast<std::size_t>(at));
    endInsertRows();
}

void TransfersModel::renumber(std::size_t from)
{
    for (std::size_t at = from; at < m_entries.size(); ++at)
        m_rows.insert(m_entries[at]->row.id, static_cast<int>(at));
}

void TransfersModel::update(TransferEntry& entry, const Node::TransferRow& row)
{
    const bool piecesDiffer = entry.row.pieces != row.pieces;
    if (piecesDiffer && entry.row.pieces.size() == row.pieces.size()) {
        entry.fresh.changed(entry.row.pieces, m_now());
        m_fresh.insert(row.id);
    }
    const bool coloursDiffer = entry.colours.update(row.sources);
    const bool shareDiffers = row.pieces.isEmpty() && (entry.row.done != row.done || entry.row.size != row.size);
    const TransferState state = row.state == entry.row.state ? entry.state : transferState(row);
    if (piecesDiffer || coloursDiffer || shareDiffers || state != entry.state)
        ++entry.barRevision;
    if (entry.row.name != row.name)
        entry.sortName = sortNameOf(row.name);
    entry.row = row;
    entry.state = state;
}

void TransfersModel::emitChanged(std::vector<int>& rows)
{
    if (rows.empty())
        return;
    std::sort(rows.begin(), rows.end());
    auto spans = spansOf(rows);
    if (spans.size() > MostSpans)
        spans = {{rows.front(), rows.back()}};
    for (const auto& [first, last] : spans)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

void TransfersModel::setHidden(const QList<quint64>& transfers, bool hidden)
{
    std::vector<int> rows;
    QList<quint64> changing;
    for (const quint64 transfer : transfers) {
        const int row = rowOf(transfer);
        if (row < 0 || entry(row).hidden == hidden)
            continue;
        rows.push_back(row);
        changing.append(transfer);
    }
    if (rows.empty())
        return;
    if (hidden)
        Q_EMIT aboutToHide(changing);
    for (const int row : rows)
        m_entries[static_cast<std::size_t>(row)]->hidden = hidden;
    emitChanged(rows);
    countAgain();
    if (hidden)
        Q_EMIT hasHidden();
}

const TransferEntry* TransfersModel::find(quint64 transfer) const
{
    const int row = rowOf(transfer);
    return row < 0 ? nullptr : &entry(row);
}

int TransfersModel::rowOf(quint64 transfer) const
{
    return m_rows.value(transfer, -1);
}

void TransfersModel::countAgain()
{
    Counts counts;
    for (const auto& entry : m_entries) {
        if (entry->hidden)
            continue;
        ++counts.all;
        if (!isDownload(entry->row))
            ++counts.up;
        else if (entry->state == TransferState::Done)
            ++counts.done;
        else
            ++counts.down;
        counts.moving += entry->state == TransferState::Downloading ? 1 : 0;
        counts.pausable += canPause(entry->state) ? 1 : 0;
        counts.attention += entry->state == TransferState::Attention ? 1 : 0;
    }
    if (counts == m_counts)
        return;
    m_counts = counts;
    Q_EMIT countsChanged();
}

void TransfersModel::expireFresh()
{
    const qint64 now = m_now();
    std::vector<int> rows;
    bool watchedChanged = false;
    for (auto transfer = m_fresh.begin(); transfer != m_fresh.end();) {
        const int row = rowOf(*transfer);
        TransferEntry& entry = *m_entries[static_cast<std::size_t>(row)];
        if (entry.fresh.expire(now)) {
            ++entry.barRevision;
            rows.push_back(row);
            watchedChanged = watchedChanged || *transfer == m_watched;
        }
        transfer = entry.fresh.isEmpty() ? m_fresh.erase(transfer) : std::next(transfer);
    }
    if (m_fresh.isEmpty())
        m_expiry.stop();
    if (!rows.empty()) {
        const auto [first, last] = std::minmax_element(rows.begin(), rows.end());
        Q_EMIT dataChanged(index(*first, Progress), index(*last, Progress));
    }
    if (watchedChanged)
        Q_EMIT transferChanged(m_watched);
}

} // namespace Potluck::Ui
