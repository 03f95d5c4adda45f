// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/librarystore.h"

#include "store/librarystorestatement.h"

namespace Potluck::Store {
namespace {

using namespace Library;

// By which column is put behind it.
#define POTLUCK_LOCATE                                                                                                 \
    "SELECT s.root, d.path, f.name, h.device, h.inode, h.size, h.mtime, h.content FROM hashes h "                      \
    "JOIN files f ON f.hash = h.id JOIN directories d ON d.id = f.directory JOIN shares s ON s.id = d.share "

class SqliteLibraryReader final : public LibraryReader
{
public:
    explicit SqliteLibraryReader(std::unique_ptr<SqliteDatabase> database) : m_database(std::move(database)) {}

    Result<QList<LocatedFile>> locate(const Content::FileKey& key) override
    {
        if (key.content)
            return located(m_byContent, *key.content);
        if (key.sha1)
            return located(m_bySha1, *key.sha1);
        if (key.md5)
            return located(m_byMd5, *key.md5);
        return QList<LocatedFile>{};
    }

    Result<QByteArray> pieceLayer(const Content::ContentId& content) override
    {
        if (const Status status = m_layer.run(content); !status)
            return status.error();
        if (!m_layer.next())
            return Error{ErrorCode::NotFound, QStringLiteral("nothing is shared under that content id")};
        const std::uint64_t size = m_layer.number(0);
        QByteArray layer = m_layer.bytes(1);
        m_layer.finish();
        // What one hash or none can say is not stored.
        if (Content::pieceCount(size) <= 1)
            return size == 0 ? QByteArray() : content.toByteArray();
        if (!Content::verifyPieceLayer(content, size, layer))
            return Error{ErrorCode::Corrupt, QStringLiteral("the stored piece layer is damaged")};
        return layer;
    }

private:
    template<typename Digest>
    [[nodiscard]] static Result<QList<LocatedFile>> located(LibraryStatement& statement, const Digest& digest)
    {
        if (const Status status = statement.run(digest); !status)
            return status.error();
        QList<LocatedFile> files;
        while (statement.next()) {
            const auto content = statement.strong<Content::ContentId>(7);
            if (!content)
                continue;
            const QByteArray folder = statement.bytes(1);
            const QByteArray name = statement.bytes(2);
            files.append({statement.bytes(0), folder.isEmpty() ? name : QByteArray(folder + '/' + name),
                          statement.identity(3), *content});
        }
        return files;
    }

    std::unique_ptr<SqliteDatabase> m_database;
    LibraryStatement m_byContent{*m_database, POTLUCK_LOCATE "WHERE h.content = ? AND f.sequence IS NOT NULL LIMIT 16"};
    LibraryStatement m_bySha1{*m_database, POTLUCK_LOCATE "WHERE h.sha1 = ? AND f.sequence IS NOT NULL LIMIT 16"};
    LibraryStatement m_byMd5{*m_database, POTLUCK_LOCATE "WHERE h.md5 = ? AND f.sequence IS NOT NULL LIMIT 16"};
    LibraryStatement m_layer{*m_database, "SELECT h.size, l.layer FROM hashes h JOIN files f ON f.hash = h.id "
                                          "LEFT JOIN layers l ON l.content = h.content "
                                          "WHERE h.content = ? AND f.sequence IS NOT NULL LIMIT 1"};
};

} // namespace

Result<std::unique_ptr<LibraryReader>> openLibraryReader(const QString& file)
{
    SqliteDatabase::Options options;
    options.access = SqliteDatabase::Access::ReadOnly;
    options.cacheBytes = 1024 * 1024;
    auto database = SqliteDatabase::open(file, QStringLiteral("library"), options);
    if (!database)
        return database.error();
    return std::unique_ptr<LibraryReader>(std::make_unique<SqliteLibraryReader>(std::move(*database)));
}

} // namespace Potluck::Store
