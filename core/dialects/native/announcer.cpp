// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/announcer.h"

#include "base/log.h"
#include "dialects/native/indexcalls.h"

namespace Potluck::Native {
namespace {

constexpr Milliseconds BusyPause{30'000};

} // namespace

void Announcer::announce(const Index::SharedDownload& download)
{
    m_downloads[download.content] = download;
    m_untold.insert(download.content);
    tellNext();
}

void Announcer::withdraw(const Content::ContentId& content)
{
    if (m_downloads.erase(content) == 0)
        return;
    m_untold.insert(content);
    tellNext();
}

void Announcer::begin(Net::HttpClient& client)
{
    end();
    m_client = &client;
    for (const auto& [content, download] : m_downloads)
        m_untold.insert(content);
    tellNext();
}

void Announcer::end()
{
    m_pause.reset();
    m_call.reset();
    m_client.clear();
    m_untold.clear();
}

void Announcer::tellNext()
{
    if (!m_client || m_call || m_pause || m_untold.empty())
        return;
    const Content::ContentId content = *m_untold.begin();
    m_untold.erase(m_untold.begin());
    m_call = std::make_unique<QObject>();
    const auto answered = [this, content](const Status& status) { told(content, status); };
    const auto download = m_downloads.find(content);
    if (download == m_downloads.end())
        callForNothing(*m_client, requestHead("DELETE", sourcesTarget(content)), {}, m_call.get(), answered);
    else
        callForNothing(*m_client, requestHead("PUT", sourcesTarget(content)),
                       encode(SourceRequest{download->second.size, download->second.name}), m_call.get(), answered);
}

void Announcer::told(const Content::ContentId& content, const Status& status)
{
    m_call.reset();
    if (!status && status.error().code == ErrorCode::Busy) {
        m_untold.insert(content);
        m_pause = m_timers.after(BusyPause, [this] {
            m_pause.reset();
            tellNext();
        });
        return;
    }
    if (!status) // the others miss a source, no more
        qCInfo(lcNative) << "the index is not told of a download:" << status.error().detail;
    tellNext();
}

} // namespace Potluck::Native
