// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "dialects/beer2beer/messages.h"

#include <QList>
#include <QObject>

#include <functional>

namespace Potluck::Beer2beer {

// What an IndexClient publishes. Implemented by `node` over the library; one may serve the clients of all indexes.
class Publication
{
public:
    struct Newest
    {
        QList<FileRecord> files; // those last modified first
        quint64 total = 0;       // shared files in all, also those whose SHA-1 is not known yet
    };
    using Answered = std::function<void(Result<Newest>)>;

    virtual ~Publication() = default;

    // The newest files whose SHA-1 is known, at most so many. Answers later on the caller's thread, once, not at all
    // when context died. An error is asked again after a while.
    virtual void newest(int most, QObject* context, Answered answered) = 0;
};

} // namespace Potluck::Beer2beer
