// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/sharelookup.h"

namespace Potluck::Library {

ShareLookup::ShareLookup(OpenReader open)
    : m_open(std::move(open)), m_worker(std::make_unique<ThreadWorker>(QStringLiteral("share-lookup")))
{}

ShareLookup::~ShareLookup()
{
    // The reader belongs to the look-up thread and ends there.
    m_worker->post([this] { m_reader.reset(); });
    m_worker.reset();
}

Result<LibraryReader*> ShareLookup::reader()
{
    if (!m_reader) {
        auto opened = m_open();
        if (!opened)
            return opened.error();
        m_reader = std::move(*opened);
    }
    return m_reader.get();
}

void ShareLookup::locate(const Content::FileKey& key, QObject* context,
                         std::function<void(Result<QList<LocatedFile>>)> done)
{
    read<QList<LocatedFile>>(
        context,
        [key](LibraryReader& reader) -> Result<QList<LocatedFile>> {
            auto files = reader.locate(key);
            if (files && files->isEmpty())
                return Error{ErrorCode::NotFound, QStringLiteral("nothing is shared under that content id or digest")};
            return files;
        },
        std::move(done));
}

void ShareLookup::pieceLayer(const Content::ContentId& content, QObject* context,
                             std::function<void(Result<QByteArray>)> done)
{
    read<QByteArray>(
        context, [content](LibraryReader& reader) { return reader.pieceLayer(content); }, std::move(done));
}

} // namespace Potluck::Library
