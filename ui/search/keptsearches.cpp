// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/keptsearches.h"

#include "ui/look/reasons.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/page/session.h"
#include "ui/page/shell.h"

#include <QLocale>
#include <QPointer>
#include <QSettings>
#include <QUndoCommand>
#include <QUndoStack>

#include <algorithm>
#include <numeric>

namespace Potluck::Ui {
namespace {

constexpr int KeptBannerSeconds = 10;

// By its query: kept again, a search has another id.
class DropKeptSearch final : public QUndoCommand
{
public:
    DropKeptSearch(const QString& text, std::function<void()> drop, std::function<void()> keep)
        : QUndoCommand(text), m_drop(std::move(drop)), m_keep(std::move(keep))
    {}
    void redo() override { m_drop(); }
    void undo() override { m_keep(); }

private:
    const std::function<void()> m_drop;
    const std::function<void()> m_keep;
};

} // namespace

KeptSearches::KeptSearches(const Session& session, QObject* parent) : QAbstractTableModel(parent), m_session(session)
{
    connect(&session.network, &Node::NetworkDoor::keptSearchesChanged, this, &KeptSearches::take);
    connect(&session.network, &Node::NetworkDoor::found, this,
            [this](quint64, const QString& query, const QList<Node::FoundRow>& rows) {
                if (rows.isEmpty() || !m_session.memory.value(QStringLiteral("notices/searches"), true).toBool())
                    return;
                const int more = static_cast<int>(rows.size()) - 1;
                const QString text =
                    more > 0 ? tr("%1 and %n more", nullptr, more).arg(rows.constFirst().name) : rows.constFirst().name;
                const QString title = tr("New for “%1”").arg(query);
                m_session.shell.show({Banner::Kind::Good,
                                      title + QStringLiteral(": ") + text,
                                      {{tr("Show"), [this] { m_session.shell.open(PageId::Search); }}},
                                      KeptBannerSeconds,
                                      QStringLiteral("kept ") + query});
                m_session.shell.notify(title, text, PageId::Search);
            });
    ask();
}

void KeptSearches::ask()
{
    m_session.network.keptSearches(this, [this](const Result<QList<Node::StandingSearchRow>>& searches) {
        if (searches)
            take(*searches);
    });
}

void KeptSearches::take(const QList<Node::StandingSearchRow>& searches)
{
    if (m_searches == searches)
        return;
    const bool sameSearches = std::equal(m_searches.cbegin(), m_searches.cend(), searches.cbegin(), searches.cend(),
                                         [](const auto& a, const auto& b) { return a.id == b.id; });
    if (sameSearches) {
        m_searches = searches;
        Q_EMIT dataChanged(index(0, 0), index(count() - 1, ColumnCount - 1));
    } else {
        beginResetModel();
        m_searches = searches;
        endResetModel();
    }
    Q_EMIT changed();
}

void KeptSearches::keep(const QString& query)
{
    m_session.network.keepSearch(query, this, [this](const Result<quint64>& kept) {
        if (kept)
            ask();
        else
            Q_EMIT failed(tr("The search cannot be kept: %1.").arg(reasonText(kept.error())));
    });
}

void KeptSearches::drop(quint64 id)
{
    const auto known =
        std::find_if(m_searches.cbegin(), m_searches.cend(), [id](const auto& search) { return search.id == id; });
    if (known == m_searches.cend())
        return;
    // The stack may outlive this.
    const QPointer<KeptSearches> self(this);
    const QString query = known->query;
    m_session.shell.undo().push(new DropKeptSearch(
        tr("“%1” is no longer kept").arg(query),
        [self, query] {
            if (self)
                self->dropNow(query);
        },
        [self, query] {
            if (self)
                self->keep(query);
        }));
}

void KeptSearches::dropNow(const QString& query)
{
    const quint64 id = idOf(query);
    if (id == 0)
        return;
    m_session.network.dropSearch(id, this, [this](const Status& dropped) {
        if (!dropped)
            Q_EMIT failed(tr("The search is still kept: %1.").arg(reasonText(dropped.error())));
        ask();
    });
}

void KeptSearches::lookedAt(quint64 id)
{
    m_session.network.lookedAt(id, this, [this](const Status&) { ask(); });
}

quint64 KeptSearches::idOf(const QString& query) const
{
    const auto known = std::find_if(m_searches.cbegin(), m_searches.cend(), [&query](const auto& search) {
        return search.query.compare(query, Qt::CaseInsensitive) == 0;
    });
    return known == m_searches.cend() ? 0 : known->id;
}

qint64 KeptSearches::newHits() const
{
    return std::accumulate(m_searches.cbegin(), m_searches.cend(), qint64{0},
                           [](qint64 sum, const auto& search) { return sum + search.newHits; });
}

int KeptSearches::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

int KeptSearches::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KeptSearches::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Node::StandingSearchRow& search = m_searches.at(index.row());
    if (role == Qt::TextAlignmentRole)
        return index.column() == HitsColumn || index.column() == NewColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                                           : QVariant();
    if (role == Qt::DecorationRole && index.column() == QueryColumn)
        return m_session.theme.icon(QStringLiteral("star"),
                                    search.newHits > 0 ? Theme::Tint::Accent : Theme::Tint::Muted);
    if (role == Qt::AccessibleTextRole && index.column() == QueryColumn)
        return tr("%1, %n new", nullptr, static_cast<int>(search.newHits)).arg(search.query);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case QueryColumn:
        return search.query;
    case HitsColumn:
        return countText(static_cast<quint64>(search.hits));
    case NewColumn:
        return search.newHits > 0 ? QVariant(countText(static_cast<quint64>(search.newHits))) : QVariant();
    case SinceColumn:
        return QLocale().toString(search.since.toLocalTime().date(), QLocale::ShortFormat);
    default:
        return {};
    }
}

QVariant KeptSearches::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == HitsColumn || section == NewColumn ? Qt::AlignRight : Qt::AlignLeft) |
                        Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case QueryColumn:
        return tr("Kept search");
    case HitsColumn:
        return tr("Found");
    case NewColumn:
        return tr("New");
    case SinceColumn:
        return tr("Since");
    default:
        return {};
    }
}

} // namespace Potluck::Ui
