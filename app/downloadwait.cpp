// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/downloadwait.h"

namespace Potluck::App {

namespace {

QString why(const Node::TransferRow& row, const QString& otherwise)
{
    return row.detail.isEmpty() ? otherwise : row.detail;
}

} // namespace

DownloadWait::Outcome DownloadWait::take(const Node::TransferRow& row)
{
    m_hasBytes = m_hasBytes || row.done > 0;
    if (row.state == u"done")
        return Result<QString>(row.path);
    if (row.state == u"failed")
        return Result<QString>(Error{ErrorCode::Io, why(row, QStringLiteral("the download failed"))});
    // Who paused it by hand will resume it; a reason means that it needs somebody (a full disk).
    if (row.state == u"paused" && !row.detail.isEmpty())
        return Result<QString>(Error{ErrorCode::Io, row.detail});
    if (row.state == u"nobody-online") {
        if (!m_nobodySince)
            m_nobodySince = m_clock.monotonic();
    } else if (row.state != u"finding") {
        // Looking for sources again and again is not yet having one.
        m_nobodySince.reset();
    }
    return afterTime();
}

DownloadWait::Outcome DownloadWait::afterTime() const
{
    if (!m_nobodySince || m_clock.monotonic() - *m_nobodySince < (m_hasBytes ? LostPatience : NobodyPatience))
        return std::nullopt;
    return Result<QString>(Error{ErrorCode::NotFound, QStringLiteral("nobody who has the file is online; the download "
                                                                     "waits for them and goes on by itself")});
}

} // namespace Potluck::App
