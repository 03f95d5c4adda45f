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
    // A download with what is left of it. Copied from one window to the next.
    struct Rest
    {
        QString name; // of the folder, as the peer calls it; names become harmless here (see Content::safeFileName)
        QList<File> files;
        int begun = 0; // how many files were asked for before
        int failed = 0;
        QString why{}; // of the first that failed
    };
    FolderDownload(const Session& session, Rest rest, QObject* parent);

    // What another one goes on with when this one ends before. Files that the node was asked for count as begun.
    [[nodiscard]] Rest rest() const;

private:
    void askSome();
    void tell();

    const Session& m_session;
    Rest m_rest;
    QString m_into; // absolute
    qsizetype m_next = 0;
    int m_asked = 0;
    bool m_told = false;
};

} // namespace Potluck::Ui
