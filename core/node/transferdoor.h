// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/controltarget.h"

#include <QObject>

#include <optional>

namespace Potluck::Node {

// What a desktop does with transfers beyond ControlTarget's calls. No call blocks; answers as in ControlTarget.
// Lives on the thread of its Node.
class TransferDoor : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    template<typename T>
    using Callback = ControlTarget::Callback<T>;
    using Done = ControlTarget::Done;

    // Pieces go to the downloads of a higher priority first; with the same, the order of the list holds.
    virtual void setPriority(quint64 transfer, TransferPriority priority, QObject* context, Done done) = 0;
    // Before another download in the list; 0: at its end.
    virtual void moveBefore(quint64 transfer, quint64 other, QObject* context, Done done) = 0;
    // Reads what is on disk again and fetches what is wrong; also of a finished download.
    virtual void checkAgain(quint64 transfer, QObject* context, Done done) = 0;
    // Bytes a second of one download; 0: no limit of its own.
    virtual void limit(quint64 transfer, quint64 rate, QObject* context, Done done) = 0;
    // From now on the pieces come in order. Answers a file that may be opened and whose beginning is complete: the
    // finished file, or the one that grows, with how many bytes from its start are verified.
    struct Preview
    {
        QString path;
        quint64 playableBytes = 0;
    };
    virtual void preview(quint64 transfer, QObject* context, Callback<Preview> done) = 0;
    virtual void pauseAll(QObject* context, Done done) = 0;
    virtual void resumeAll(QObject* context, Done done) = 0;
};

} // namespace Potluck::Node
