// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "ui/look/metrics.h"
#include "ui/look/reasons.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/page/feed.h"
#include "ui/page/shell.h"
#include "ui/tray/limitsmenu.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace Potluck::Ui {

namespace {

constexpr int MessageMilliseconds = 4000;
constexpr int SpaceMilliseconds = 15'000;
constexpr int PeersMilliseconds = 60'000; // a list of thousands is no question for every second
constexpr quint64 LittleSpace = 1'000'000'000;

} // namespace

StatusLine::StatusLine(const Session& session, FreeSpace freeSpace, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_freeSpace(std::move(freeSpace))
    , m_message(new QLabel(this))
    , m_limitsMenu(new LimitsMenu(session, this))
    , m_messageTime(new QTimer(this))
    , m_spaceTime(new QTimer(this))
    , m_peersTime(new QTimer(this))
{
    setAccessibleName(tr("Status"));
    setFixedHeight(std::max(28, fontMetrics().height() + 12));
    const auto explain = [this](QToolButton* const& part, Explanation::Content (StatusLine::*about)() const) {
        return [this, &part, about] { Explanation::showAbove(part, (this->*about)()); };
    };
    const QString hosting = tr("Hosting, %n peer(s)", nullptr, 8888);
    const QString connected = tr("Connected, %n peer(s)", nullptr, 8888);
    const bool isHostingLonger = fontMetrics().horizontalAdvance(hosting) > fontMetrics().horizontalAdvance(connected);
    m_connection = addPart(QStringLiteral("offline"), isHostingLonger ? hosting : connected,
                           explain(m_connection, &StatusLine::aboutConnection));
    m_hashing =
        addPart(QStringLiteral("hash"), tr("Hashing %1, %2").arg(QStringLiteral("1234/5678"), durationText(600)),
                explain(m_hashing, &StatusLine::aboutHashing));
    m_space = addPart(QStringLiteral("disk"), tr("%1 free").arg(sizeText(888'000'000)),
                      explain(m_space, &StatusLine::aboutSpace));
    m_limits = addPart(QStringLiteral("limit"), LimitsMenu::textOf(888'000, 888'000), [this] {
        m_limitsMenu->popup(m_limits->mapToGlobal(QPoint(0, -m_limitsMenu->sizeHint().height())));
    });
    m_down = addPart(QStringLiteral("arrow-down"), rateText(888'000'000), explain(m_down, &StatusLine::aboutDownloads));
    m_up = addPart(QStringLiteral("arrow-up"), rateText(888'000'000), explain(m_up, &StatusLine::aboutUploads));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setAlignment(Qt::AlignCenter);

    auto* const line = new QHBoxLayout(this);
    line->setContentsMargins(Gap, 1, Gap, 0);
    line->setSpacing(0);
    for (QToolButton* const part : {m_connection, m_hashing, m_space})
        line->addWidget(part);
    line->addWidget(m_message, 1);
    for (QToolButton* const part : {m_limits, m_down, m_up})
        line->addWidget(part);

    m_messageTime->setSingleShot(true);
    connect(m_messageTime, &QTimer::timeout, m_message, &QLabel::clear);
    connect(m_spaceTime, &QTimer::timeout, this, &StatusLine::askForSpace);
    m_spaceTime->start(SpaceMilliseconds);
    connect(m_peersTime, &QTimer::timeout, this, &StatusLine::askForPeers);
    m_peersTime->start(PeersMilliseconds);
    connect(&session.feed, &Feed::statusChanged, this, &StatusLine::showStatus);
    connect(&session.library, &Node::LibraryDoor::hashingChanged, this, &StatusLine::showHashing);
    connect(&session.preferences, &Node::PreferencesDoor::preferencesChanged, this,
            [this](const Node::Preferences& preferences) {
                if (std::exchange(m_downloadDir, preferences.downloadDir) != preferences.downloadDir)
                    askForSpace();
            });
    showStatus(session.feed.status());
    showHashing({});
}

QToolButton* StatusLine::addPart(const QString& icon, const QString& widest, const std::function<void()>& explain)
{
    auto* const part = new QToolButton(this);
    part->setAutoRaise(true);
    part->setFocusPolicy(Qt::StrongFocus);
    part->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    part->setIcon(m_session.theme.icon(icon, Theme::Tint::Muted));
    part->setFixedWidth(fontMetrics().horizontalAdvance(widest) + IconSize + 3 * Gap);
    part->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(part, &QToolButton::clicked, this, explain);
    return part;
}

void StatusLine::setPart(QToolButton* part, const QString& text, const QString& description)
{
    part->setText(fontMetrics().elidedText(text, Qt::ElideRight, part->width() - IconSize - 2 * Gap));
    part->setToolTip(description);
    part->setAccessibleName(description);
}

void StatusLine::showStatus(const Node::StatusRow& status)
{
    QStringList online;
    for (const Node::IndexRow& index : status.indexes) {
        if (index.state == QLatin1String("online"))
            online.append(index.link);
    }
    if (std::exchange(m_online, online) != online) {
        m_peers.reset();
        askForPeers();
    }
    const bool starting = status.state != QLatin1String("running");
    QString icon = QStringLiteral("online");
    auto tint = Theme::Tint::Ok;
    QString text;
    if (starting) {
        text = tr("Starting");
        icon = QStringLiteral("clock");
        tint = Theme::Tint::Muted;
    } else if (status.hosted) {
        text = tr("Hosting, %n peer(s)", nullptr, static_cast<int>(status.hosted->online));
    } else if (status.indexes.isEmpty()) {
        text = tr("Not connected");
        icon = QStringLiteral("offline");
        tint = Theme::Tint::Muted;
    } else if (online.isEmpty()) {
        text = tr("Offline");
        icon = QStringLiteral("warning");
        tint = Theme::Tint::Warning;
    } else {
        text = m_peers ? tr("Connected, %n peer(s)", nullptr, *m_peers) : tr("Connected");
    }
    setPart(m_connection, text, text);
    if (std::exchange(m_connectionIcon, icon) != icon)
        m_connection->setIcon(m_session.theme.icon(icon, tint));

    const QString limits = LimitsMenu::textOf(status.downLimit, status.upLimit);
    setPart(m_limits, limits, tr("Limits: %1").arg(limits));
    setPart(m_down, rateText(status.downRate), tr("Receiving %1").arg(rateText(status.downRate)));
    setPart(m_up, rateText(status.upRate), tr("Sending %1").arg(rateText(status.upRate)));
    if (!starting && m_downloadDir.isEmpty()) {
        m_session.preferences.preferences(this, [this](const Result<Node::Preferences>& preferences) {
            if (!preferences || !m_downloadDir.isEmpty())
                return;
            m_downloadDir = preferences->downloadDir;
            askForSpace();
        });
    }
}

void StatusLine::showHashing(const Node::HashingRow& hashing)
{
    m_hashingRow = hashing;
    if (hashing.pendingFiles > 0) {
        const auto done = static_cast<quint64>(std::max<qint64>(0, hashing.totalFiles - hashing.pendingFiles));
        const QString share =
            QStringLiteral("%1/%2").arg(countText(done), countText(static_cast<quint64>(hashing.totalFiles)));
        const QString text = hashing.paused        ? tr("Hashing paused, %1").arg(share)
                             : hashing.secondsLeft ? tr("Hashing %1, %2").arg(share, durationText(*hashing.secondsLeft))
                                                   : tr("Hashing %1").arg(share);
        setPart(m_hashing, text, text);
    }
    fitParts();
}

void StatusLine::askForPeers()
{
    if (m_online.isEmpty() || !isVisible())
        return;
    m_session.node.peers(
        Node::ControlTarget::Presence::Online, this, [this](const Result<QList<Node::PeerRow>>& peers) {
            if (!peers)
                return;
            m_peers = static_cast<int>(
                std::count_if(peers->cbegin(), peers->cend(), [](const Node::PeerRow& peer) { return peer.online; }));
            showStatus(m_session.feed.status());
        });
}

void StatusLine::askForSpace()
{
    if (m_downloadDir.isEmpty() || !isVisible())
        return;
    m_freeSpace(m_downloadDir, this, [this](std::optional<quint64> bytes) {
        m_freeBytes = bytes;
        if (bytes) {
            const QString text = tr("%1 free").arg(sizeText(*bytes));
            setPart(m_space, text, text);
            m_space->setIcon(m_session.theme.icon(QStringLiteral("disk"),
                                                  *bytes < LittleSpace ? Theme::Tint::Warning : Theme::Tint::Muted));
        }
        fitParts();
    });
}

void StatusLine::fitParts()
{
    int room = width() - 2 * Gap;
    for (const QToolButton* const part : {m_connection, m_limits, m_down, m_up})
        room -= part->width();
    const bool hashes = m_hashingRow.pendingFiles > 0 && room >= m_hashing->width();
    m_hashing->setVisible(hashes);
    room -= hashes ? m_hashing->width() : 0;
    m_space->setVisible(m_freeBytes && room >= m_space->width());
}

void StatusLine::tell(const QString& message)
{
    m_message->setText(message);
    m_messageTime->start(MessageMilliseconds);
}

QList<QWidget*> StatusLine::parts() const
{
    return {m_connection, m_hashing, m_space, m_limits, m_down, m_up};
}

Explanation::Content StatusLine::aboutConnection() const
{
    const Node::StatusRow& status = m_session.feed.status();
    Explanation::Content content{tr("Who you are connected with"), {}, {}};
    for (const Node::IndexRow& index : status.indexes) {
        const QString name = index.name.isEmpty() ? index.link : index.name;
        if (index.state == QLatin1String("online")) {
            const QString reach = index.reachable == false && !index.reachability.isEmpty()
                                      ? QStringLiteral(" ") + reasonSentence(index.reachability)
                                      : QString();
            content.sentences.append(tr("%1: connected.").arg(name) + reach);
        } else if (index.state == QLatin1String("connecting")) {
            content.sentences.append(tr("%1: connecting.").arg(name));
        } else {
            content.sentences.append(index.detail.isEmpty() ? tr("%1: not reachable.").arg(name)
                                                            : tr("%1: %2.").arg(name, reasonText(index.detail)));
        }
    }
    if (status.hosted)
        content.sentences.append(tr("You host %1.").arg(status.hosted->name));
    if (content.sentences.isEmpty()) {
        content.sentences.append(tr("You have joined no index yet, so there is nobody to share with."));
        content.buttons.append({tr("Join"), [this] { m_session.shell.openSettings(QStringLiteral("#join")); }});
        content.buttons.append({tr("Host"), [this] { m_session.shell.open(PageId::Hosting); }});
    } else {
        content.buttons.append({tr("Show peers"), [this] { m_session.shell.open(PageId::Peers); }});
    }
    return content;
}

Explanation::Content StatusLine::aboutHashing() const
{
    Explanation::Content content{
        tr("Hashing"),
        {tr("Potluck reads each shared file once, to know it by its content. A file is shared as soon as it was read."),
         tr("%n file(s) left to read, %1.", nullptr, static_cast<int>(m_hashingRow.pendingFiles))
             .arg(sizeText(static_cast<quint64>(std::max<qint64>(0, m_hashingRow.pendingBytes))))},
        {}};
    const bool paused = m_hashingRow.paused;
    content.buttons.append({paused ? tr("Resume") : tr("Pause"), [this, paused] {
                                m_session.library.pauseHashing(!paused, &m_session.feed, [](const Status&) {});
                            }});
    return content;
}

Explanation::Content StatusLine::aboutSpace() const
{
    return {tr("Room for downloads"),
            {tr("%1 are free where your downloads go.").arg(sizeText(m_freeBytes.value_or(0))), m_downloadDir},
            {{tr("Change the folder"), [this] { m_session.shell.openSettings(QStringLiteral("#download-folder")); }}}};
}

Explanation::Content StatusLine::aboutDownloads() const
{
    const Node::StatusRow& status = m_session.feed.status();
    return {tr("Receiving"),
            {status.downloads == 0 ? tr("Nothing is being downloaded.")
                                   : tr("%n download(s) run.", nullptr, static_cast<int>(status.downloads))},
            {{tr("Show transfers"), [this] { m_session.shell.open(PageId::Transfers); }}}};
}

Explanation::Content StatusLine::aboutUploads() const
{
    const Node::StatusRow& status = m_session.feed.status();
    return {tr("Sending"),
            {status.uploads == 0 ? tr("Nobody downloads from you right now.")
                                 : tr("%n upload(s) run.", nullptr, static_cast<int>(status.uploads))},
            {{tr("Show transfers"), [this] { m_session.shell.open(PageId::Transfers); }}}};
}

void StatusLine::paintEvent(QPaintEvent*)
{
    const Palette& colours = m_session.theme.palette();
    QPainter painter(this);
    painter.fillRect(rect(), colours.window);
    painter.fillRect(QRect(0, 0, width(), 1), colours.track);
}

void StatusLine::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    askForSpace();
    askForPeers();
}

void StatusLine::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitParts();
}

} // namespace Potluck::Ui
