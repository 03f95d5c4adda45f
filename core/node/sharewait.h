// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/sharing.h"

#include <QObject>
#include <QString>

#include <functional>

namespace Potluck::Node {

class JoinedIndexes;

// Waits until every file of one share is hashed and every index that is online has it, then answers and deletes itself.
// Asks the library each time something changed, one question at a time. Core thread; a child of the caller's context.
class ShareWait final : public QObject
{
    Q_OBJECT

public:
    ShareWait(Sharing& sharing, JoinedIndexes& joined, QString folder, QObject* context,
              std::function<void(Status)> done);

private:
    void look();
    void answer(const Status& status);

    Sharing& m_sharing;
    JoinedIndexes& m_joined;
    const QString m_folder;
    const std::function<void(Status)> m_done;
    bool m_asking = false;
    bool m_again = false;
    bool m_answered = false;
};

} // namespace Potluck::Node
