// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "index/catalog.h"

#include <QByteArray>
#include <QList>
#include <QObject>

#include <functional>
#include <optional>

namespace Potluck::Native {

// One step of the published list: applies to the revision that it was asked for and leads to `next`.
struct PublicationBatch
{
    // Printable ASCII, 1 to 64 characters, another one for each batch, also for those within a reset (such as
    // "EPOCH.SEQUENCE" and "EPOCH.SEQUENCE.CURSOR"), so that an interrupted reset is resumed and not begun again.
    QByteArray next;
    bool reset = false; // begins the list anew
    bool last = true;   // false within a reset that goes on in the batch after `next`
    // At most Index::MaxBatchEntries together and about 1 MiB as text.
    QList<Index::Entry> adds;
    QList<Index::EntryKey> removes;
};

// What an IndexClient publishes. Implemented by `node` over the library; one may serve the clients of all indexes.
class Publication
{
public:
    using Answered = std::function<void(Result<std::optional<PublicationBatch>>)>;

    virtual ~Publication() = default;

    // The batch that leads on from this revision of the list, which is the `next` of an earlier batch, perhaps of an
    // earlier run of the program; empty: nothing is published, or the index holds something else. Nothing where the
    // index is up to date. A revision that cannot be gone on from (unknown, another epoch, too old) is answered with
    // the first batch of a reset, an empty one always; that may be an empty list, with last = true.
    //
    // Answers later on the caller's thread, once, not at all when context died. Called by one client for one batch at
    // a time, up to four batches ahead of what its index has acknowledged. An error is asked again after a while.
    virtual void batchAfter(const QByteArray& revision, QObject* context, Answered answered) = 0;
};

} // namespace Potluck::Native
