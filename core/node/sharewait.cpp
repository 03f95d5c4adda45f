// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/sharewait.h"

#include "node/joinedindexes.h"

namespace Potluck::Node {

ShareWait::ShareWait(Sharing& sharing, JoinedIndexes& joined, QString folder, QObject* context,
                     std::function<void(Result<SharedRow>)> done)
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
        if (share.state == Library::Share::State::Blocked)
            return answer(Error{ErrorCode::Io, share.detail});
        if (share.state == Library::Share::State::Ready && share.pendingFiles == 0 &&
            m_sharing.sequence() >= progress->sequence) {
            if (const auto result = publication(*progress))
                return answer(*result);
        }
        if (m_again)
            look();
    });
}

// Asked once everything is hashed: an index that is down may come back until then.
std::optional<Result<SharedRow>> ShareWait::publication(const Sharing::ShareProgress& progress) const
{
    switch (m_joined.publicationOf(progress.sequence)) {
    case JoinedIndexes::Publication::NoIndex:
        return SharedRow{false, progress.share.detail};
    case JoinedIndexes::Publication::Done:
        return SharedRow{true, progress.share.detail};
    case JoinedIndexes::Publication::Unreachable: {
        const QString why = m_joined.trouble();
        return Error{ErrorCode::Network, QStringLiteral("the folder is shared but not published yet: %1")
                                             .arg(why.isEmpty() ? QStringLiteral("no index can be reached") : why)};
    }
    case JoinedIndexes::Publication::UnderWay:
        break;
    }
    return std::nullopt;
}

void ShareWait::answer(const Result<SharedRow>& result)
{
    if (std::exchange(m_answered, true))
        return;
    deleteLater();
    m_done(result);
}

} // namespace Potluck::Node
