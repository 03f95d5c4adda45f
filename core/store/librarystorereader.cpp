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

// By which condition is put behind it.
#define POTLUCK_SHARED                                                                                                 \
    "SELECT f.name, h.size, CASE WHEN f.sequence IS NOT NULL THEN h.content END, h.sha1, h.md5, f.shared_at, "         \
    "(SELECT sum(g.bytes / g.size) FROM given g WHERE g.content = h.content), "                                        \
    "(SELECT sum(g.bytes) FROM given g WHERE g.content = h.content), s.root, d.path "                                  \
    "FROM files f JOIN hashes h ON h.id = f.hash JOIN directories d ON d.id = f.directory "                            \
    "JOIN shares s ON s.id = d.share "

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

    Result<FolderListing> list(const QByteArray& folder) override
    {
        auto place = placeOf(folder);
        if (!place)
            return place.error();
        FolderListing listing;
        if (!place->directory)
            return listing; // a share of which nothing is known yet
        if (const Status status = m_folders.run(*place->directory); !status)
            return status.error();
        QList<QByteArray> paths;
        while (m_folders.next())
            paths.append(m_folders.bytes(0));
        for (const QByteArray& path : std::as_const(paths)) {
            if (const Status status = m_totals.run(place->share, path, firstBelow(path), afterBelow(path)); !status)
                return status.error();
            SharedFolder child{QString::fromUtf8(path.mid(path.lastIndexOf('/') + 1)), 0, 0};
            if (m_totals.next())
                child = {child.name, m_totals.number(0), m_totals.number(1)};
            m_totals.finish();
            listing.folders.append(child);
        }
        if (const Status status = m_listed.run(*place->directory); !status)
            return status.error();
        while (m_listed.next())
            listing.files.append(fileAt(m_listed, folder));
        return listing;
    }

    Result<QList<SharedFile>> find(const QString& text, int limit) override
    {
        if (const Status status = m_names.run(); !status)
            return status.error();
        QList<qint64> ids;
        while (ids.size() < limit && m_names.next()) {
            if (QString::fromUtf8(m_names.bytes(1)).contains(text, Qt::CaseInsensitive))
                ids.append(m_names.integer(0));
        }
        m_names.finish();
        QList<SharedFile> files;
        for (const qint64 id : std::as_const(ids)) {
            if (const Status status = m_file.run(id); !status)
                return status.error();
            if (m_file.next()) { // else it went meanwhile
                const QByteArray path = m_file.bytes(9);
                files.append(
                    fileAt(m_file, path.isEmpty() ? m_file.bytes(8) : QByteArray(m_file.bytes(8) + '/' + path)));
            }
            m_file.finish();
        }
        return files;
    }

    Result<QList<Given>> given(const Content::ContentId& content) override
    {
        if (const Status status = m_given.run(content); !status)
            return status.error();
        QList<Given> given;
        while (m_given.next())
            given.append(
                {content, m_given.number(2), m_given.text(0), m_given.text(1), m_given.number(3), m_given.integer(4)});
        return given;
    }

private:
    struct Place
    {
        ShareId share;
        std::optional<qint64> directory; // nothing: the root of a share that was not looked through yet
    };

    [[nodiscard]] Result<Place> placeOf(const QByteArray& folder)
    {
        if (const Status status = m_shares.run(); !status)
            return status.error();
        std::optional<std::pair<ShareId, QByteArray>> found; // with the path in it
        while (m_shares.next()) {
            const QByteArray root = m_shares.bytes(1);
            if (folder == root)
                found.emplace(ShareId{m_shares.number(0)}, QByteArray("", 0));
            else if (folder.startsWith(firstBelow(root)))
                found.emplace(ShareId{m_shares.number(0)}, folder.mid(root.size() + 1));
        }
        if (found) {
            if (const Status status = m_directory.run(found->first, found->second); !status)
                return status.error();
            Place place{found->first, {}};
            if (m_directory.next())
                place.directory = m_directory.integer(0);
            m_directory.finish();
            if (place.directory || found->second.isEmpty())
                return place;
        }
        return Error{ErrorCode::NotFound, QStringLiteral("%1 is not shared").arg(QString::fromUtf8(folder))};
    }

    // From the columns that POTLUCK_SHARED selects.
    [[nodiscard]] static SharedFile fileAt(const LibraryStatement& row, const QByteArray& folder)
    {
        SharedFile file;
        file.folder = folder;
        file.name = QString::fromUtf8(row.bytes(0));
        file.size = row.number(1);
        if (!row.isNull(2))
            file.key = {row.strong<Content::ContentId>(2), row.strong<Content::Sha1Digest>(3),
                        row.strong<Content::Md5Digest>(4)};
        if (!row.isNull(5))
            file.sharedAt = row.integer(5);
        file.timesGiven = row.number(6);
        file.bytesGiven = row.number(7);
        return file;
    }

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
    LibraryStatement m_shares{*m_database, "SELECT id, root FROM shares"};
    LibraryStatement m_directory{*m_database, "SELECT id FROM directories WHERE share = ? AND path = ?"};
    LibraryStatement m_folders{*m_database, "SELECT path FROM directories WHERE parent = ?"};
    LibraryStatement m_totals{*m_database, "SELECT total(files), total(bytes) FROM directories "
                                           "WHERE share = ? AND (path = ? OR path >= ? AND path < ?)"};
    LibraryStatement m_listed{*m_database, POTLUCK_SHARED "WHERE f.directory = ?"};
    LibraryStatement m_names{*m_database, "SELECT id, name FROM files"};
    LibraryStatement m_file{*m_database, POTLUCK_SHARED "WHERE f.id = ?"};
    LibraryStatement m_given{*m_database, "SELECT peer, name, size, bytes, last FROM given WHERE content = ? "
                                          "ORDER BY last DESC, peer"};
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
