// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/peers/folderdownload.h"

#include "content/filename.h"
#include "ui/page/shell.h"

#include <QDir>

#include <utility>

namespace Potluck::Ui {
namespace {
constexpr int AskedAtOnce = 16;
} // namespace

FolderDownload::FolderDownload(const Session& session, const QString& name, QList<File> files, QObject* parent)
    : QObject(parent), m_session(session), m_name(name), m_files(std::move(files))
{
    m_session.preferences.preferences(this, [this](const Result<Node::Preferences>& preferences) {
        if (!preferences) {
            m_failed = static_cast<int>(m_files.size());
            m_why = preferences.error().detail;
            return tell();
        }
        m_into = QDir(preferences->downloadDir).filePath(Content::safeFileName(m_name));
        askSome();
    });
}

void FolderDownload::askSome()
{
    while (m_asked < AskedAtOnce && m_next < m_files.size()) {
        const File& file = m_files[m_next++];
        QString folder = m_into;
        for (const QString& name : file.folders)
            folder += QLatin1Char('/') + Content::safeFileName(name);
        ++m_asked;
        m_session.node.download(file.magnet, folder, this, [this](const Result<quint64>& started) {
            --m_asked;
            // What is downloaded already is no failure.
            if (!started && started.error().code != ErrorCode::AlreadyExists) {
                ++m_failed;
                if (m_why.isEmpty())
                    m_why = started.error().detail;
            }
            askSome();
        });
    }
    if (m_asked == 0 && m_next == m_files.size() && !std::exchange(m_told, true))
        tell();
}

void FolderDownload::tell()
{
    Banner banner;
    banner.key = QStringLiteral("folder-download ") + m_name;
    const int started = static_cast<int>(m_files.size()) - m_failed;
    if (m_failed == 0) {
        banner.kind = Banner::Kind::Good;
        banner.text = tr("%n file(s) of “%1” are being downloaded.", nullptr, started).arg(m_name);
        banner.seconds = 10;
    } else {
        banner.kind = Banner::Kind::Error;
        banner.text = tr("%n file(s) of “%1” could not be downloaded: %2.", nullptr, m_failed).arg(m_name, m_why);
    }
    if (started > 0)
        banner.buttons.append({tr("Show"), [&shell = m_session.shell] { shell.open(PageId::Transfers); }});
    m_session.shell.show(banner);
    deleteLater();
}

} // namespace Potluck::Ui
