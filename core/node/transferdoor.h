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

    // A higher priority is downloaded first where not all can be: of more than run at once those of the highest run,
    // with the same priority in the order of the list, and a limit of all downloads is used up in that order.
    virtual void setPriority(quint64 transfer, TransferPriority priority, QObject* context, Done done) = 0;
    // Before another download in the list; 0: at its end.
    virtual void moveBefore(quint64 transfer, quint64 other, QObject* context, Done done) = 0;
    // Reads what is on disk again and fetches what is wrong or gone; also of a finished download. A paused one stays
    // paused.
    virtual void checkAgain(quint64 transfer, QObject* context, Done done) = 0;
    // Bytes a second of one download; 0: no limit of its own.
    virtual void limit(quint64 transfer, quint64 rate, QObject* context, Done done) = 0;
    // From now on the pieces come in order. Answers a file that may be opened and whose beginning is complete: the
    // finished file, or the one that grows, with how many bytes from its start are verified. Unsupported where pieces
    // cannot be verified alone, as of a file that only a seed network knows.
    struct Preview
    {
        QString path; // empty while nothing has come; has the file's extension
        quint64 playableBytes = 0;
    };
    virtual void preview(quint64 transfer, QObject* context, Callback<Preview> done) = 0;
    virtual void pauseAll(QObject* context, Done done) = 0;
    virtual void resumeAll(QObject* context, Done done) = 0; // also what failed is tried again
    // Whether rows carry pieces and availability from now on: costs nothing where nobody looks. Off at first.
    virtual void showPieces(bool shown) = 0;
};

} // namespace Potluck::Node
