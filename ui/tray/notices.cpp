// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/notices.h"

#include "ui/look/reasons.h"
#include "ui/page/feed.h"
#include "ui/page/shell.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QSettings>
#include <QUrl>

#include <utility>

namespace Potluck::Ui {

namespace {

constexpr int BannerSeconds = 10;
constexpr int MomentMilliseconds = 1500;

// In the settings ("Tell me"); all are on until somebody switches them off.
bool isWanted(QSettings& memory, const char* what)
{
    return memory.value(QStringLiteral("notices/") + QLatin1String(what), true).toBool();
}

QString namesOf(const QList<Node::TransferRow>& rows)
{
    constexpr qsizetype MostNamed = 3;
    QStringList names;
    for (const Node::TransferRow& row : rows.mid(0, MostNamed))
        names.append(row.name);
    if (rows.size() > MostNamed)
        names.append(Notices::tr("and %n more", nullptr, static_cast<int>(rows.size() - MostNamed)));
    return names.join(QLatin1Char('\n'));
}

} // namespace

Notices::Notices(const Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    m_moment.setSingleShot(true);
    m_moment.setInterval(MomentMilliseconds);
    m_bannerTime.setSingleShot(true);
    m_bannerTime.setInterval(BannerSeconds * 1000);
    connect(&m_bannerTime, &QTimer::timeout, this, [this] { m_shown.clear(); });
    connect(&m_moment, &QTimer::timeout, this, &Notices::tellFinished);
    connect(&session.feed, &Feed::transfersChanged, this, &Notices::take);
}

void Notices::take(const QList<Node::TransferRow>& changed, const QList<quint64>& removed)
{
    QList<Node::TransferRow> failed;
    for (const Node::TransferRow& row : changed) {
        if (row.direction != Node::TransferRow::Direction::Download)
            continue;
        const auto known = m_states.constFind(row.id);
        if (known != m_states.cend() && *known != row.state) {
            if (row.state == QLatin1String("done"))
                m_finished.append(row);
            else if (row.state == QLatin1String("failed"))
                failed.append(row);
        }
        m_states.insert(row.id, row.state);
    }
    for (const quint64 id : removed)
        m_states.remove(id);
    if (!isWanted(m_session.memory, "finished"))
        m_finished.clear();
    if (!m_finished.isEmpty() && !m_moment.isActive())
        m_moment.start();
    if (!failed.isEmpty() && isWanted(m_session.memory, "attention"))
        tellFailed(failed);
}

void Notices::tellFinished()
{
    const QList<Node::TransferRow> finished = std::exchange(m_finished, {});
    // Those of the banner that gives way are told again with the new ones.
    m_shown += finished;
    m_bannerTime.start();
    Banner banner{Banner::Kind::Good, {}, {}, BannerSeconds, QStringLiteral("finished")};
    const QString folder = QFileInfo(finished.first().path).path();
    if (m_shown.size() == 1) {
        const QString path = finished.first().path;
        banner.text = tr("%1 is here.").arg(finished.first().name);
        banner.buttons.append({tr("Open"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }});
    } else {
        banner.text = tr("%n download(s) finished.", nullptr, static_cast<int>(m_shown.size()));
    }
    banner.buttons.append({tr("Folder"), [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); }});
    m_session.shell.show(banner);
    m_session.shell.notify(tr("%n download(s) finished", nullptr, static_cast<int>(finished.size())), namesOf(finished),
                           PageId::Transfers);
}

void Notices::tellFailed(const QList<Node::TransferRow>& failed)
{
    const QString text = failed.size() == 1
                             ? tr("%1: %2.").arg(failed.first().name, reasonText(failed.first().detail))
                             : tr("%n download(s) need your attention.", nullptr, static_cast<int>(failed.size()));
    m_session.shell.show({Banner::Kind::Error,
                          text,
                          {{tr("Show"), [this] { m_session.shell.open(PageId::Transfers); }}},
                          0,
                          QStringLiteral("attention")});
    m_session.shell.notify(tr("Needs your attention"), namesOf(failed), PageId::Transfers);
}

} // namespace Potluck::Ui
