// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/tray.h"

#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/page/feed.h"
#include "ui/tray/busnotices.h"
#include "ui/tray/limitsmenu.h"

#include <QMenu>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace Potluck::Ui {

namespace {

constexpr int BatchMilliseconds = 1500;
constexpr int WatchMilliseconds = 5000;
constexpr int MissesToBelieve = 2; // a panel that starts anew is back by then
constexpr qsizetype MostLines = 4;
// Seen well on light and on dark panels (3:1 on both).
const QColor PanelColour(0x4b, 0x8f, 0xe8);

QString iconOf(Tray::State state)
{
    switch (state) {
    case Tray::State::Active:
        return QStringLiteral("tray-active");
    case Tray::State::Paused:
        return QStringLiteral("tray-paused");
    case Tray::State::Offline:
        return QStringLiteral("tray-offline");
    case Tray::State::Idle:
        break;
    }
    return QStringLiteral("tray-idle");
}

} // namespace

Tray::Tray(const Session& session, std::function<bool()> isAvailable, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_menu(std::make_unique<QMenu>())
    , m_isAvailable(std::move(isAvailable))
    , m_watch(new QTimer(this))
    , m_noticeTime(new QTimer(this))
{
    makeMenu();
    if (m_isAvailable) {
        m_icon = std::make_unique<QSystemTrayIcon>(Theme::icon(iconOf(m_state), PanelColour));
        m_icon->setContextMenu(m_menu.get());
        connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
            if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                Q_EMIT openRequested();
        });
        connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT pageRequested(m_lastPage); });
    }
    m_watch->setObjectName(QStringLiteral("watch"));
    m_watch->setInterval(WatchMilliseconds);
    connect(m_watch, &QTimer::timeout, this, &Tray::lookForTray);
    m_noticeTime->setSingleShot(true);
    m_noticeTime->setInterval(BatchMilliseconds);
    connect(m_noticeTime, &QTimer::timeout, this, &Tray::tellNotices);
    connect(&session.feed, &Feed::statusChanged, this, &Tray::showState);
    connect(&session.feed, &Feed::transfersChanged, this, &Tray::takeTransfers);
    showState();
    if (m_icon)
        m_icon->show(); // as soon as there is a tray
}

Tray::~Tray() = default;

void Tray::makeMenu()
{
    const Theme& theme = m_session.theme;
    m_line = m_menu->addAction(QString());
    m_line->setEnabled(false);
    m_menu->addSeparator();
    connect(m_menu->addAction(theme.icon(QStringLiteral("open")), tr("Open Potluck")), &QAction::triggered, this,
            &Tray::openRequested);
    const auto ignore = [](const Status&) {};
    connect(m_menu->addAction(theme.icon(QStringLiteral("pause-all")), tr("Pause all")), &QAction::triggered, this,
            [this, ignore] { m_session.transfers.pauseAll(this, ignore); });
    connect(m_menu->addAction(theme.icon(QStringLiteral("play-all")), tr("Resume all")), &QAction::triggered, this,
            [this, ignore] { m_session.transfers.resumeAll(this, ignore); });
    m_menu->addMenu(new LimitsMenu(m_session, m_menu.get()));
    m_menu->addSeparator();
    connect(m_menu->addAction(theme.icon(QStringLiteral("quit")), tr("Quit")), &QAction::triggered, this,
            &Tray::quitRequested);
}

void Tray::takeTransfers(const QList<Node::TransferRow>& changed, const QList<quint64>& removed)
{
    for (const Node::TransferRow& row : changed) {
        if (row.direction != Node::TransferRow::Direction::Download)
            continue;
        if (row.state == QLatin1String("done"))
            m_downloads.remove(row.id);
        else
            m_downloads.insert(row.id, row.state == QLatin1String("paused"));
    }
    for (const quint64 id : removed)
        m_downloads.remove(id);
    showState();
}

void Tray::showState()
{
    const Node::StatusRow& status = m_session.feed.status();
    const bool online = status.hosted ||
                        std::any_of(status.indexes.cbegin(), status.indexes.cend(),
                                    [](const Node::IndexRow& index) { return index.state == QLatin1String("online"); });
    const bool allPaused = !m_downloads.isEmpty() &&
                           std::all_of(m_downloads.cbegin(), m_downloads.cend(), [](bool paused) { return paused; });
    State state = State::Idle;
    QString line = tr("Nothing is moving");
    if (status.state != QLatin1String("running") || !online) {
        state = State::Offline;
        line = tr("Not connected");
    } else if (status.downRate > 0 || status.upRate > 0) {
        state = State::Active;
        line = QStringLiteral("↓ %1   ↑ %2").arg(rateText(status.downRate), rateText(status.upRate));
    } else if (allPaused) {
        state = State::Paused;
        line = tr("All downloads are paused");
    }
    m_line->setText(line);
    const bool changed = std::exchange(m_state, state) != state;
    if (!m_icon)
        return;
    if (changed)
        m_icon->setIcon(Theme::icon(iconOf(state), PanelColour));
    m_icon->setToolTip(QStringLiteral("Potluck\n") + line);
}

void Tray::notify(const QString& title, const QString& text, PageId page)
{
    m_notices.append({title, text, page});
    if (!m_noticeTime->isActive())
        m_noticeTime->start();
}

void Tray::setHoldsWindow(bool holds)
{
    m_misses = 0;
    if (holds)
        m_watch->start();
    else
        m_watch->stop();
}

bool Tray::holdsWindow() const
{
    return m_watch->isActive();
}

void Tray::lookForTray()
{
    const int misses = isThere() ? 0 : m_misses + 1;
    const int before = std::exchange(m_misses, misses);
    if (misses == MissesToBelieve)
        Q_EMIT vanished();
    else if (misses == 0 && before >= MissesToBelieve)
        Q_EMIT cameBack();
}

void Tray::tellNotices()
{
    const QList<Notice> notices = std::exchange(m_notices, {});
    if (notices.isEmpty())
        return;
    m_lastPage = notices.last().page;
    QString title = notices.first().title;
    QString text = notices.first().text;
    if (notices.size() > 1) {
        title = tr("%n piece(s) of news", nullptr, static_cast<int>(notices.size()));
        QStringList lines;
        for (const Notice& notice : notices.mid(0, MostLines))
            lines.append(notice.title);
        text = lines.join(QLatin1Char('\n'));
    }
    if (isThere()) {
        m_icon->showMessage(title, text, QSystemTrayIcon::Information);
    } else {
        if (!m_bus) {
            m_bus = new BusNotices(QDBusConnection::sessionBus(), this);
            connect(m_bus, &BusNotices::pressed, this, &Tray::pageRequested);
        }
        m_bus->tell(title, text, m_lastPage);
    }
    Q_EMIT notified(title, text);
}

} // namespace Potluck::Ui
