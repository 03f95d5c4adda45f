// SPDX-License-Identifier: GPL-3.0-or-later
// Over a bus of its own, with nobody between.
#include "ui/tray/busnotices.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusServer>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Potluck::Ui;

namespace {

// A desktop that shows notifications.
class Desktop final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList shown; // "title: text"
    QString program;
    QStringList actions;

public Q_SLOTS:
    uint Notify(const QString& name, uint, const QString&, const QString& title, const QString& text,
                const QStringList& offered, const QVariantMap&, int)
    {
        program = name;
        actions = offered;
        shown.append(title + QStringLiteral(": ") + text);
        return static_cast<uint>(shown.size());
    }

Q_SIGNALS:
    void ActionInvoked(uint notice, const QString& action);
    void NotificationClosed(uint notice, uint reason);
};

} // namespace

class BusNoticesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<QDBusServer>(QStringLiteral("unix:tmpdir=/tmp"));
        QVERIFY(m_server->isConnected());
        m_server->setAnonymousAuthenticationAllowed(true);
        connect(m_server.get(), &QDBusServer::newConnection, this, [this](QDBusConnection peer) {
            m_hasDesktop = peer.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &m_desktop,
                                               QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
            m_there = std::make_unique<QDBusConnection>(peer);
        });
        m_here = std::make_unique<QDBusConnection>(
            QDBusConnection::connectToPeer(m_server->address(), QStringLiteral("here")));
        QTRY_VERIFY(m_hasDesktop);
        m_desktop.shown.clear();
    }

    void cleanup()
    {
        m_here.reset();
        m_there.reset();
        QDBusConnection::disconnectFromPeer(QStringLiteral("here"));
        m_server.reset();
        m_hasDesktop = false;
    }

    void tellsTheDesktopAndHearsOfAPress()
    {
        BusNotices notices(*m_here);
        QSignalSpy pressed(&notices, &BusNotices::pressed);
        notices.tell(QStringLiteral("1 download finished"), QStringLiteral("a <b> & c.iso"), PageId::Transfers);
        notices.tell(QStringLiteral("New for “jazz”"), QStringLiteral("live.flac"), PageId::Search);
        QTRY_COMPARE(m_desktop.shown.size(), 2);
        QCOMPARE(m_desktop.shown.first(), QStringLiteral("1 download finished: a &lt;b&gt; &amp; c.iso"));
        QCOMPARE(m_desktop.program, QStringLiteral("Potluck"));
        QCOMPARE(m_desktop.actions.value(0), QStringLiteral("default"));
        QTRY_COMPARE((Q_EMIT m_desktop.ActionInvoked(2, QStringLiteral("default")), pressed.size() > 0), true);
        QCOMPARE(pressed.first().first().value<PageId>(), PageId::Search);
    }

    void isDeafToWhatOthersShow()
    {
        BusNotices notices(*m_here);
        QSignalSpy pressed(&notices, &BusNotices::pressed);
        notices.tell(QStringLiteral("a"), QStringLiteral("b"), PageId::Transfers);
        QTRY_COMPARE(m_desktop.shown.size(), 1);
        Q_EMIT m_desktop.ActionInvoked(77, QStringLiteral("default"));
        QTRY_COMPARE((Q_EMIT m_desktop.ActionInvoked(1, QStringLiteral("default")), pressed.size() > 0), true);
        QCOMPARE(pressed.first().first().value<PageId>(), PageId::Transfers);
    }

    void nothingHappensWithoutABus()
    {
        BusNotices notices(QDBusConnection(QStringLiteral("nowhere")));
        QSignalSpy pressed(&notices, &BusNotices::pressed);
        notices.tell(QStringLiteral("a"), QStringLiteral("b"), PageId::Transfers);
        QVERIFY(pressed.isEmpty());
    }

private:
    Desktop m_desktop;
    bool m_hasDesktop = false;
    std::unique_ptr<QDBusServer> m_server;
    std::unique_ptr<QDBusConnection> m_there;
    std::unique_ptr<QDBusConnection> m_here;
};

QTEST_GUILESS_MAIN(BusNoticesTest)
#include "tst_busnotices.moc"
