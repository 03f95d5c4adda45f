// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/threadworker.h"
#include "base/worker.h"
#include "library/librarystore.h"

#include <functional>
#include <memory>

namespace Potluck::Library {

// Asks what is shared, callable from a thread with an event loop and never waiting: one thread of its own asks the
// store, beside hashing and scanning. Answers come on the thread where `context` lives, and not at all when it died
// meanwhile. Uploads and the desktop have one each, since what a person looks through may take long.
class ShareLookup
{
public:
    using OpenReader = std::function<Result<std::unique_ptr<LibraryReader>>()>;

    // `open` makes a reader; it is called on the look-up thread.
    explicit ShareLookup(OpenReader open);
    ~ShareLookup();
    ShareLookup(const ShareLookup&) = delete;
    ShareLookup& operator=(const ShareLookup&) = delete;

    // Where that file lies in the current shares (see LibraryReader::locate()); NotFound when nowhere.
    void locate(const Content::FileKey& key, QObject* context, std::function<void(Result<QList<LocatedFile>>)> done);
    void pieceLayer(const Content::ContentId& content, QObject* context, std::function<void(Result<QByteArray>)> done);

    // Anything else: work runs on the look-up thread, and must not throw.
    template<typename Value>
    void read(QObject* context, std::function<Result<Value>(LibraryReader&)> work,
              std::function<void(Result<Value>)> done)
    {
        runOn(
            *m_worker, context,
            [this, work = std::move(work)]() -> Result<Value> {
                const auto opened = reader();
                if (!opened)
                    return opened.error();
                return work(**opened);
            },
            std::move(done));
    }

private:
    [[nodiscard]] Result<LibraryReader*> reader();

    OpenReader m_open;
    std::unique_ptr<LibraryReader> m_reader; // look-up thread only
    std::unique_ptr<ThreadWorker> m_worker;
};

} // namespace Potluck::Library
