// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/openfile.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDesktopServices>
#include <QFileInfo>
#include <QStringList>
#include <QThread>
#include <QUrl>

#include <memory>

namespace Potluck::Ui {

void openFile(const QString& path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

namespace {

void showItem(const QString& path, bool isFolder)
{
    const QString folder = isFolder ? path : QFileInfo(path).absolutePath();
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (isFolder || !bus.isConnected()) {
        openFile(folder);
        return;
    }
    // https://www.freedesktop.org/wiki/Specifications/file-manager-interface/
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("/org/freedesktop/FileManager1"),
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("ShowItems"));
    call << QStringList(QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded)) << QString();
    auto* const answer = new QDBusPendingCallWatcher(bus.asyncCall(call));
    QObject::connect(answer, &QDBusPendingCallWatcher::finished, answer, [answer, folder] {
        if (answer->isError())
            openFile(folder);
        answer->deleteLater();
    });
}

} // namespace

void showInFolder(const QString& path)
{
    // A disk of the network may take its time to tell: nothing else waits for it, nor does the end of the program.
    const auto isFolder = std::make_shared<bool>(false);
    QThread* const thread = QThread::create([path, isFolder] { *isFolder = QFileInfo(path).isDir(); });
    QObject::connect(thread, &QThread::finished, QCoreApplication::instance(), [path, isFolder, thread] {
        showItem(path, *isFolder);
        thread->deleteLater();
    });
    thread->start();
}

} // namespace Potluck::Ui
