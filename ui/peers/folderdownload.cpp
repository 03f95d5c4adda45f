// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/peers/folderdownload.h"

#include "content/filename.h"
#include "ui/look/reasons.h"
#include "ui/page/shell.h"

#include <QDir>

#include <utility>

namespace Potluck::Ui {
namespace {
constexpr int AskedAtOnce = 16;
} // namespace

FolderDownload::FolderDownload(const Session& session, Rest rest, QObject* parent)
    : QObject(parent), m_session(session), m_rest(std::move(rest))
{
    m_session.preferences.preferences(this, [this](const Result<Node::Preferences>& preferences) {
        if (!preferences) {
            m_rest.failed += static_cast<int>(m_rest.files.size());
            m_rest.why = preferences.error().detail;
            m_next = m_rest.files.size();
            return tell();
        }
        m_into = QDir(preferences->downloadDir).filePath(Content::safeFileName(m_rest.name));
        askSome();
    });
}

FolderDownload::Rest FolderDownload::rest() const
{
    Rest left = m_rest;
    left.files = m_rest.files.mid(m_next);
    left.begun += static_cast<int>(m_next);
    return left;
}

void FolderDownload::askSome()
{
    while (m_asked < AskedAtOnce && m_next < m_rest.files.size()) {
        const File& file = m_rest.files[m_next++];
        QString folder = m_into;
        for (const QString& name : file.folders)
            folder += QLatin1Char('/') + Content::safeFileName(name);
        ++m_asked;
        m_session.node.download(file.magnet, folder, this, [this](const Result<quint64>& started) {
            --m_asked;
            // What is downloaded already is no failure.
            if (!started && started.error().code != ErrorCode::AlreadyExists) {
                ++m_rest.failed;
                if (m_rest.why.isEmpty())
                    m_rest.why = started.error().detail;
            }
            askSome();
        });
    }
    if (m_asked == 0 && m_next == m_rest.files.size() && !std::exchange(m_told, true))
        tell();
}

void FolderDownload::tell()
{
    Banner banner;
    banner.key = QStringLiteral("folder-download ") + m_rest.name;
    const int started = m_rest.begun + static_cast<int>(m_rest.files.size()) - m_rest.failed;
    if (m_rest.failed == 0) {
        banner.kind = Banner::Kind::Good;
        banner.text = tr("%n file(s) of “%1” are being downloaded.", nullptr, started).arg(m_rest.name);
        banner.seconds = 10;
    } else {
        banner.kind = Banner::Kind::Error;
        banner.text = tr("%n file(s) of “%1” could not be downloaded: %2.", nullptr, m_rest.failed)
                          .arg(m_rest.name, reasonText(m_rest.why));
    }
    if (started > 0)
        banner.buttons.append({tr("Show"), [&shell = m_session.shell] { shell.open(PageId::Transfers); }});
    m_session.shell.show(banner);
    deleteLater();
}

} // namespace Potluck::Ui
