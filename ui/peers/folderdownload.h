// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/session.h"

#include <QList>
#include <QObject>

namespace Potluck::Ui {

// Downloads all files of a folder of somebody into the download folder, with the folders between. Asks the node for a
// few at a time, tells at the end how it went with one banner, and is gone. GUI thread; the session outlives it.
class FolderDownload final : public QObject
{
    Q_OBJECT

public:
    struct File
    {
        QString magnet;
        QStringList folders; // below the folder, as the peer calls them
    };
    // name: of the folder, as the peer calls it; names become harmless here (see Content::safeFileName).
    FolderDownload(const Session& session, const QString& name, QList<File> files, QObject* parent);

private:
    void askSome();
    void tell();

    const Session& m_session;
    const QString m_name;
    QString m_into; // absolute
    QList<File> m_files;
    qsizetype m_next = 0;
    int m_asked = 0;
    int m_failed = 0;
    QString m_why; // of the first that failed
    bool m_told = false;
};

} // namespace Potluck::Ui
