// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"

#include "ui/look/reasons.h"

#include <QApplication>
#include <QFile>
#include <QStorageInfo>
#include <QSystemTrayIcon>
#include <QTimer>

#include <utility>

namespace Potluck::App {

namespace {

// The nearest folder that is there: the chosen one is made with the first download.
QString existing(QString folder)
{
    while (!folder.isEmpty() && folder != QLatin1String("/") && !QFile::exists(folder))
        folder = folder.section(QLatin1Char('/'), 0, -2);
    return folder.isEmpty() ? QStringLiteral("/") : folder;
}

} // namespace

Desktop::Desktop(QApplication& application, Options options)
    : m_options(std::move(options))
    , m_handover(m_options.dataDir)
    , m_memory(m_options.dataDir + QStringLiteral("/desktop.ini"), QSettings::IniFormat)
    , m_theme(application)
    , m_disk(QStringLiteral("disk"))
    , m_links(m_options.links)
{
    application.setQuitOnLastWindowClosed(false); // the tray may be left, and the node ends after the window
    applyLook();
    connect(&m_languages, &Ui::Languages::changed, this, &Desktop::makeWindowAnew, Qt::QueuedConnection);
    connect(&m_handover, &Node::Handover::taken, this, [this](const QStringList& links) {
        if (m_window && !m_isEnding)
            m_window->takeFromOutside(links);
    });
}

Desktop::~Desktop()
{
    m_window.reset();
    m_feed.reset();
    m_node.reset();
}

Result<Node::Handover::Role> Desktop::claim()
{
    return m_handover.claim(m_options.links);
}

void Desktop::start()
{
    makeNode();
    makeWindow();
    m_window->show();
    startNode();
}

void Desktop::applyLook()
{
    const QString look = m_memory.value(QStringLiteral("look")).toString();
    m_theme.setLook(look == QLatin1String("light")  ? Ui::Look::Light
                    : look == QLatin1String("dark") ? Ui::Look::Dark
                                                    : Ui::Look::System);
    m_theme.setCompactRows(m_memory.value(QStringLiteral("rows")).toString() == QLatin1String("compact"));
    const QSignalBlocker quiet(&m_languages); // there is no window yet
    m_languages.choose(m_memory.value(QStringLiteral("language")).toString());
}

void Desktop::makeNode()
{
    Node::NodeOptions options;
    options.dataDir = m_options.dataDir;
    options.isPeer = true;
    options.listen = m_options.listen;
    options.mayTakeAnyPort = true; // a window that opens is worth more than the usual port
    m_node = std::make_unique<Node::Node>(options);
    m_feed = std::make_unique<Ui::Feed>();
    connect(m_node.get(), &Node::Node::statusChanged, m_feed.get(), &Ui::Feed::setStatus);
    connect(m_node.get(), &Node::Node::transfersChanged, m_feed.get(), &Ui::Feed::changeTransfers);
    connect(m_node.get(), &Node::Node::quitRequested, this, &Desktop::end);
}

void Desktop::makeWindow(const QHash<Ui::PageId, QVariant>& left)
{
    const Ui::Surroundings surroundings{*m_node,
                                        m_node->transferDoor(),
                                        m_node->libraryDoor(),
                                        m_node->hostingDoor(),
                                        m_node->preferencesDoor(),
                                        m_node->networkDoor(),
                                        *m_feed,
                                        m_theme,
                                        m_memory,
                                        m_languages};
    Ui::MainWindow::Parts parts;
    parts.pages = Ui::standardPages();
    parts.left = left;
    if (m_options.hasTray)
        parts.isTrayAvailable = &QSystemTrayIcon::isSystemTrayAvailable;
    parts.freeSpace = [this](const QString& folder, QObject* context,
                             std::function<void(std::optional<quint64>)> done) {
        runOn(
            m_disk, context,
            [folder] {
                const QStorageInfo storage(existing(folder));
                return storage.isValid() && storage.bytesAvailable() >= 0
                           ? std::optional(static_cast<quint64>(storage.bytesAvailable()))
                           : std::nullopt;
            },
            std::move(done));
    };
    m_window = std::make_unique<Ui::MainWindow>(surroundings, std::move(parts));
    connect(m_window.get(), &Ui::MainWindow::quitRequested, this, &Desktop::end);
    connect(
        m_window.get(), &Ui::MainWindow::retryRequested, this,
        [this] {
            if (m_isEnding)
                return;
            m_links += m_window->takeWaitingLinks();
            m_failure.reset();
            m_window.reset();
            makeNode();
            makeWindow();
            m_window->show();
            startNode();
        },
        Qt::QueuedConnection); // its button is still at work
    if (!m_links.isEmpty())
        m_window->takeFromOutside(std::exchange(m_links, {}));
}

void Desktop::startNode()
{
    m_node->start(this, [this](const Result<Node::Node::Started>& started) {
        if (m_isEnding)
            return;
        if (!started) {
            m_failure = started.error();
            Q_EMIT failed(m_failure->detail);
            return tellFailure();
        }
        m_isRunning = true;
        m_node->status(this, [this](const Result<Node::StatusRow>& status) {
            if (status && !m_isEnding)
                m_feed->setStatus(*status);
        });
        m_window->nodeStarted();
    });
}

void Desktop::tellFailure()
{
    // The lock of desktop apps is ours, so it is one without a window.
    m_window->nodeFailed(m_failure->code == ErrorCode::Busy
                             ? tr("a Potluck without a window runs on this data directory; end it with "
                                  "potluck-cli quit, then try again")
                             : Ui::reasonText(*m_failure));
}

void Desktop::makeWindowAnew()
{
    if (!m_window || m_isEnding)
        return;
    const bool shown = m_window->isVisible();
    m_window->remember();
    m_links += m_window->takeWaitingLinks();
    const QHash<Ui::PageId, QVariant> left = m_window->handOver();
    m_window.reset();
    makeWindow(left);
    if (shown)
        m_window->show();
    if (m_isRunning)
        m_window->nodeStarted();
    else if (m_failure)
        tellFailure();
}

void Desktop::end()
{
    if (std::exchange(m_isEnding, true))
        return;
    Q_EMIT ending();
    m_window->remember();
    m_window->settle();
    m_window->hide();
    m_node->stop(this, [this] { Q_EMIT ended(0); });
}

} // namespace Potluck::App
