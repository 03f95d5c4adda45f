// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/librarystore.h"

#include "store/librarystorestatement.h"

namespace Potluck::Store {
namespace {

using namespace Library;

class SqliteLibraryReader final : public LibraryReader
{
public:
    explicit SqliteLibraryReader(std::unique_ptr<SqliteDatabase> database) : m_database(std::move(database)) {}

    Result<QList<LocatedFile>> locate(const Content::ContentId& content) override
    {
        if (const Status status = m_locate.run(content); !status)
            return status.error();
        QList<LocatedFile> files;
        while (m_locate.next()) {
            const QByteArray folder = m_locate.bytes(1);
            const QByteArray name = m_locate.bytes(2);
            files.append(
                {m_locate.bytes(0), folder.isEmpty() ? name : QByteArray(folder + '/' + name), m_locate.identity(3)});
        }
        return files;
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
    std::unique_ptr<SqliteDatabase> m_database;
    LibraryStatement m_locate{*m_database,
                              "SELECT s.root, d.path, f.name, h.device, h.inode, h.size, h.mtime FROM hashes h "
                              "JOIN files f ON f.hash = h.id JOIN directories d ON d.id = f.directory "
                              "JOIN shares s ON s.id = d.share "
                              "WHERE h.content = ? AND f.sequence IS NOT NULL LIMIT 16"};
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
