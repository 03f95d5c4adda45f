// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/librarymodel.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace Potluck::Ui {
namespace {

constexpr int LongestPause = 60'000; // milliseconds
constexpr int PauseFactor = 10;      // at most a tenth of the time goes into asking what changed
constexpr qsizetype MostLibrarySpans = 32;

using Row = Node::SharedFileRow;

QString keyOf(const Row& row)
{
    return row.isFolder ? QString(QLatin1Char('/') + row.name) : row.name;
}

QSet<QString> keysOf(const QList<Row>& rows)
{
    QSet<QString> keys;
    keys.reserve(rows.size());
    for (const Row& row : rows)
        keys.insert(keyOf(row));
    return keys;
}

// [first, last] spans of the rows that `keys` has not.
QList<std::pair<int, int>> spansWithout(const QList<Row>& rows, const QSet<QString>& keys)
{
    QList<std::pair<int, int>> spans;
    for (int at = 0; at < static_cast<int>(rows.size()); ++at) {
        if (keys.contains(keyOf(rows[at])))
            continue;
        if (!spans.isEmpty() && spans.last().second + 1 == at)
            spans.last().second = at;
        else
            spans.append({at, at});
    }
    return spans;
}

} // namespace

LibraryModel::LibraryModel(Node::LibraryDoor& library, const Theme& theme, QObject* parent)
    : QAbstractItemModel(parent), m_library(library), m_theme(theme), m_root(std::make_shared<Folder>())
{
    m_root->isKnown = true;
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &LibraryModel::startRound);
}

LibraryModel::~LibraryModel() = default;

void LibraryModel::setShares(const QStringList& folders)
{
    m_shares = folders;
}

void LibraryModel::reset(const QString& path, bool isSearch)
{
    beginResetModel();
    setRest(*m_root, {}, 0);
    m_root = std::make_shared<Folder>();
    m_root->path = path;
    m_root->isAsked = true; // by who calls this: nobody else may while views look at what is new
    m_isSearch = isSearch;
    m_isAsking = false;
    m_round.invalidate();
    endResetModel();
}

void LibraryModel::showFolder(const QString& folder)
{
    if (!m_isSearch && folder == m_root->path)
        return;
    reset(folder, false);
    if (folder.isEmpty()) {
        m_root->isAsked = false;
        m_root->isKnown = true;
        Q_EMIT answered();
    } else {
        ask(m_root);
    }
}

void LibraryModel::find(const QString& text)
{
    m_text = text;
    reset(QString(), true);
    ask(m_root);
}

void LibraryModel::ask(const std::shared_ptr<Folder>& folder)
{
    folder->isAsked = true;
    folder->isStale = false;
    m_isAsking = m_isAsking || folder == m_root;
    const auto done = [this, weak = std::weak_ptr(folder)](const Result<Rows>& rows) {
        if (const auto asked = weak.lock())
            answer(asked, rows ? *rows : Rows());
        else // it is not shown any more
            askNextStale();
    };
    if (m_isSearch)
        m_library.find(m_text, MostFound, this, done);
    else
        m_library.list(folder->path, this, done);
}

void LibraryModel::answer(const std::shared_ptr<Folder>& folder, Rows rows)
{
    if (rows.size() > MostSortedHere)
        return arrangeAside(folder, std::move(rows));
    m_order.arrange(rows);
    settle(folder, std::move(rows));
}

// The folder counts as asked until its rows lie in the order of then.
void LibraryModel::arrangeAside(const std::shared_ptr<Folder>& folder, Rows rows)
{
    const auto arrange = [rows = std::move(rows), order = m_order]() mutable {
        rows.detach(); // they are taken apart later, where there is no time for it
        order.arrange(rows);
        return std::move(rows);
    };
    const auto done = [this, weak = std::weak_ptr(folder), order = m_order](Rows arranged) {
        const auto asked = weak.lock();
        if (!asked) // it is not shown any more
            askNextStale();
        else if (order == m_order)
            settle(asked, std::move(arranged));
        else
            arrangeAside(asked, std::move(arranged));
    };
    runOn(m_pool, this, arrange, done);
}

void LibraryModel::settle(const std::shared_ptr<Folder>& folder, Rows rows)
{
    folder->isAsked = false;
    ++folder->revision;
    take(*folder, std::move(rows));
    if (folder == m_root && m_isAsking) {
        m_isAsking = false;
        Q_EMIT answered();
    }
    askNextStale();
}

void LibraryModel::take(Folder& folder, Rows rows)
{
    if (folder.isKnown) {
        takeDifference(folder, std::move(rows));
        return;
    }
    folder.isKnown = true;
    setRest(folder, std::move(rows), 0);
    showMore(folder);
}

void LibraryModel::showMore(Folder& folder)
{
    const qsizetype more = std::min(Slice, folder.left());
    if (more == 0)
        return;
    const int from = static_cast<int>(folder.rows.size());
    beginInsertRows(indexOf(folder), from, from + static_cast<int>(more) - 1);
    folder.rows += folder.rest.mid(folder.restFrom, more);
    folder.restFrom += more;
    endInsertRows();
}

void LibraryModel::takeDifference(Folder& folder, Rows rows)
{
    Rows all = std::move(rows);
    rows = all.mid(0, std::max(folder.rows.size(), Slice));
    setRest(folder, std::move(all), rows.size());
    const QSet<QString> keys = keysOf(rows);
    const auto going = spansWithout(folder.rows, keys);
    const auto coming = spansWithout(rows, keysOf(folder.rows));
    if (going.size() > MostLibrarySpans || coming.size() > MostLibrarySpans) {
        replaceRows(folder, std::move(rows));
        return;
    }
    const QModelIndex parent = indexOf(folder);
    for (auto span = going.rbegin(); span != going.rend(); ++span) {
        beginRemoveRows(parent, span->first, span->second);
        for (int at = span->first; at <= span->second; ++at) {
            if (folder.rows[at].isFolder)
                folder.folders.remove(folder.rows[at].name);
        }
        folder.rows.remove(span->first, span->second - span->first + 1);
        renumber(folder);
        endRemoveRows();
    }
    Rows staying = rows;
    for (auto span = coming.rbegin(); span != coming.rend(); ++span)
        staying.remove(span->first, span->second - span->first + 1);
    reorder(folder, staying);
    for (const auto& [first, last] : coming) {
        beginInsertRows(parent, first, last);
        for (int at = first; at <= last; ++at)
            folder.rows.insert(at, rows[at]);
        renumber(folder);
        endInsertRows();
    }
    if (!folder.rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0, parent),
                           index(static_cast<int>(folder.rows.size()) - 1, ColumnCount - 1, parent));
}

void LibraryModel::replaceRows(Folder& folder, Rows rows)
{
    const QModelIndex parent = indexOf(folder);
    if (!folder.rows.isEmpty()) {
        beginRemoveRows(parent, 0, static_cast<int>(folder.rows.size()) - 1);
        folder.rows.clear();
        folder.folders.clear();
        endRemoveRows();
    }
    if (rows.isEmpty())
        return;
    beginInsertRows(parent, 0, static_cast<int>(rows.size()) - 1);
    folder.rows = std::move(rows);
    endInsertRows();
}

// The same rows in another order, with what is known of them now.
void LibraryModel::reorder(Folder& folder, const Rows& rows)
{
    const bool isSame =
        std::equal(rows.begin(), rows.end(), folder.rows.begin(), folder.rows.end(),
                   [](const Row& a, const Row& b) { return a.isFolder == b.isFolder && a.name == b.name; });
    if (isSame) {
        folder.rows = rows;
        return;
    }
    const QList<QPersistentModelIndex> parents{indexOf(folder)};
    Q_EMIT layoutAboutToBeChanged(parents, QAbstractItemModel::VerticalSortHint);
    QHash<QString, int> places;
    places.reserve(rows.size());
    for (int at = 0; at < static_cast<int>(rows.size()); ++at)
        places.insert(keyOf(rows[at]), at);
    QModelIndexList before;
    QModelIndexList after;
    const QModelIndexList persistent = persistentIndexList();
    for (const QModelIndex& old : persistent) {
        if (old.internalPointer() != &folder)
            continue;
        before.append(old);
        after.append(createIndex(places.value(keyOf(folder.rows[old.row()])), old.column(), &folder));
    }
    folder.rows = rows;
    renumber(folder);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged(parents, QAbstractItemModel::VerticalSortHint);
}

void LibraryModel::renumber(Folder& folder)
{
    for (int at = 0; at < static_cast<int>(folder.rows.size()) && folder.rows[at].isFolder; ++at) {
        if (const auto child = folder.folders.value(folder.rows[at].name))
            child->row = at;
    }
}

void LibraryModel::folderClosed(const QModelIndex& folder)
{
    if (held() > MostClosed)
        forget(*folderOf(folder));
}

void LibraryModel::forget(Folder& folder)
{
    if (!folder.isKnown)
        return;
    if (!folder.rows.isEmpty()) {
        beginRemoveRows(indexOf(folder), 0, static_cast<int>(folder.rows.size()) - 1);
        folder.rows.clear();
        folder.folders.clear();
        endRemoveRows();
    }
    setRest(folder, {}, 0);
    folder.isKnown = false;
    ++folder.revision;
}

qsizetype LibraryModel::held() const
{
    return heldBy(*m_root);
}

qsizetype LibraryModel::heldBy(const Folder& folder)
{
    qsizetype rows = folder.rows.size() + folder.left();
    for (const auto& child : folder.folders)
        rows += heldBy(*child);
    return rows;
}

void LibraryModel::askAgain()
{
    markStale(*m_root);
    if (m_looks && !m_again.isActive() && !m_round.isValid())
        m_again.start(m_pause);
}

void LibraryModel::setLooking(bool looking)
{
    m_looks = looking;
    if (m_looks && firstStale(m_root) && !m_again.isActive() && !m_round.isValid())
        m_again.start(0);
}

void LibraryModel::markStale(Folder& folder)
{
    folder.isStale = folder.isKnown && (m_isSearch || !folder.path.isEmpty());
    for (const auto& child : std::as_const(folder.folders))
        markStale(*child);
}

void LibraryModel::startRound()
{
    if (!m_looks)
        return;
    m_round.start();
    askNextStale();
}

std::shared_ptr<LibraryModel::Folder> LibraryModel::firstStale(const std::shared_ptr<Folder>& folder)
{
    if (folder->isStale && !folder->isAsked)
        return folder;
    for (const auto& child : std::as_const(folder->folders)) {
        if (const auto stale = firstStale(child))
            return stale;
    }
    return nullptr;
}

// One after the other, so that the node is not asked for a whole library at once.
void LibraryModel::askNextStale()
{
    if (!m_round.isValid())
        return;
    if (const auto stale = firstStale(m_root)) {
        ask(stale);
        return;
    }
    m_pause = static_cast<int>(std::min<qint64>(m_round.elapsed() * PauseFactor, LongestPause));
    m_round.invalidate();
}

void LibraryModel::sort(int column, Qt::SortOrder order)
{
    m_order.column = column < 0 || column >= ColumnCount ? static_cast<int>(Name) : column;
    m_order.direction = column < 0 ? Qt::AscendingOrder : order;
    sortFolder(m_root);
}

void LibraryModel::sortFolder(const std::shared_ptr<Folder>& folder)
{
    if (folder->rows.size() + folder->left() > MostSortedHere) {
        sortAside(folder);
    } else if (folder->left() == 0) {
        Rows all = folder->rows;
        m_order.arrange(all);
        reorder(*folder, all);
    } else {
        Rows all = folder->rows + folder->rest.mid(folder->restFrom);
        m_order.arrange(all);
        showSorted(*folder, std::move(all));
    }
    for (const auto& child : std::as_const(folder->folders))
        sortFolder(child);
}

void LibraryModel::sortAside(const std::shared_ptr<Folder>& folder)
{
    const auto arrange = [rows = folder->rows, rest = folder->rest, from = folder->restFrom, order = m_order] {
        Rows all = rows + rest.mid(from);
        order.arrange(all);
        return all;
    };
    const auto done = [this, weak = std::weak_ptr(folder), order = m_order, revision = folder->revision](Rows all) {
        const auto sorted = weak.lock();
        // Sorted otherwise meanwhile, or new rows came, which were put in this order.
        if (sorted && order == m_order && revision == sorted->revision)
            showSorted(*sorted, std::move(all));
    };
    runOn(m_pool, this, arrange, done);
}

void LibraryModel::showSorted(Folder& folder, Rows all)
{
    Rows shown = all.mid(0, Slice);
    setRest(folder, std::move(all), shown.size());
    replaceRows(folder, std::move(shown));
}

void LibraryModel::setRest(Folder& folder, Rows all, qsizetype from)
{
    Rows before = std::exchange(folder.rest, std::move(all));
    folder.restFrom = from;
    // Hundreds of thousands of rows take longer to forget than a frame lasts.
    if (before.size() > MostSortedHere)
        m_pool.post([gone = std::move(before)] {});
}

} // namespace Potluck::Ui
