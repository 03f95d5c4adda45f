// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/sharing.h"
#include "node/types.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace Potluck::Node {

class JoinedIndexes;

// Waits until every file of one share is hashed and every index that is online or about to be has it, then answers and
// deletes itself: with an error where no joined index can be reached, or where what is shared cannot be stored.
// Asks the library each time something changed, one question at a time. Core thread; a child of the caller's context.
class ShareWait final : public QObject
{
    Q_OBJECT

public:
    ShareWait(Sharing& sharing, JoinedIndexes& joined, QString folder, QObject* context,
              std::function<void(Result<SharedRow>)> done);

private:
    void look();
    // Of a share that is hashed; nothing while it is under way.
    [[nodiscard]] std::optional<Result<SharedRow>> publication(const Sharing::ShareProgress& progress) const;
    void answer(const Result<SharedRow>& result);

    Sharing& m_sharing;
    JoinedIndexes& m_joined;
    const QString m_folder;
    const std::function<void(Result<SharedRow>)> m_done;
    bool m_asking = false;
    bool m_again = false;
    bool m_answered = false;
};

} // namespace Potluck::Node
