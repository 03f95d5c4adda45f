// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/sharewait.h"

#include "node/joinedindexes.h"

namespace Potluck::Node {

ShareWait::ShareWait(Sharing& sharing, JoinedIndexes& joined, QString folder, QObject* context,
                     std::function<void(Status)> done)
    : QObject(context), m_sharing(sharing), m_joined(joined), m_folder(std::move(folder)), m_done(std::move(done))
{
    connect(&m_sharing, &Sharing::changed, this, &ShareWait::look);
    connect(&m_sharing, &Sharing::published, this, &ShareWait::look);
    connect(&m_joined, &JoinedIndexes::changed, this, &ShareWait::look);
    look();
}

void ShareWait::look()
{
    if (m_asking) {
        m_again = true;
        return;
    }
    m_asking = true;
    m_again = false;
    m_sharing.shareProgress(m_folder, this, [this](const Result<Sharing::ShareProgress>& progress) {
        m_asking = false;
        if (!progress)
            return answer(progress.error());
        const Library::Share& share = progress->share;
        if (share.state == Library::Share::State::Unavailable)
            return answer(Error{ErrorCode::NotFound, share.detail});
        if (share.state == Library::Share::State::Ready && share.pendingFiles == 0 &&
            m_sharing.sequence() >= progress->sequence && m_joined.haveAll(progress->sequence))
            return answer({});
        if (m_again)
            look();
    });
}

void ShareWait::answer(const Status& status)
{
    if (std::exchange(m_answered, true))
        return;
    deleteLater();
    m_done(status);
}

} // namespace Potluck::Node
