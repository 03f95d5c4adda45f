// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/librarycalls.h"

#include "content/magnet.h"
#include "node/refusals.h"
#include "node/searchmerge.h"
#include "node/sharing.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QPointer>

#include <algorithm>

namespace Potluck::Node {
namespace {

constexpr Milliseconds HashingInterval{250};
constexpr Milliseconds ChangedInterval{1000};
constexpr int MaxFound = 10'000;
constexpr qsizetype MaxMagnets = 10'000;
constexpr qsizetype MaxPatterns = 1'000;
constexpr qsizetype MaxPatternChars = 255;

SharedFileRow toRow(const Library::SharedFile& file)
{
    SharedFileRow row;
    row.name = file.name;
    row.size = file.size;
    if (!file.key.isEmpty())
        row.magnet = magnetOf(file.key, file.name, file.size);
    if (file.sharedAt)
        row.sharedAt = QDateTime::fromMSecsSinceEpoch(*file.sharedAt, Qt::UTC);
    row.timesGiven = static_cast<qint64>(file.timesGiven);
    row.bytesGiven = file.bytesGiven;
    return row;
}

SharedFileRow toRow(const Library::SharedFolder& folder)
{
    SharedFileRow row;
    row.name = folder.name;
    row.isFolder = true;
    row.size = folder.bytes;
    row.files = static_cast<qint64>(folder.files);
    return row;
}

void sortByName(QList<SharedFileRow>& rows)
{
    std::sort(rows.begin(), rows.end(), [](const SharedFileRow& a, const SharedFileRow& b) {
        if (a.isFolder != b.isFolder)
            return a.isFolder;
        const int order = QString::compare(a.name, b.name, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.name < b.name;
    });
}

// Null where nothing can be looked through.
Library::ShareLookup* viewOf(Sharing* sharing)
{
    return sharing ? sharing->view() : nullptr;
}

std::optional<Content::FileKey> keyOf(const QString& magnet)
{
    const auto parsed = Content::parseMagnet(magnet);
    if (!parsed)
        return std::nullopt;
    return Content::FileKey{parsed->content, parsed->sha1, parsed->md5};
}

} // namespace

void LibraryCalls::setSharing(Sharing* sharing)
{
    if (m_sharing)
        m_sharing->disconnect(this);
    m_sharing = sharing;
    if (!m_sharing) {
        m_hashingTimer.reset();
        m_changedTimer.reset();
        return;
    }
    connect(m_sharing, &Sharing::changed, this, &LibraryCalls::sharingChanged);
    connect(m_sharing, &Sharing::published, this, &LibraryCalls::tellChanged);
    m_hashedBefore = m_sharing->progress().filesHashed;
    sharingChanged();
}

void LibraryCalls::sharingChanged()
{
    if (!m_hashingTimer) {
        tellHashing();
        m_hashingTimer = m_timers.after(HashingInterval, [this] {
            m_hashingTimer.reset();
            tellHashing();
        });
    }
    if (std::exchange(m_shares, m_sharing->shares()) != m_shares)
        tellChanged();
}

HashingRow LibraryCalls::hashing()
{
    const Library::Progress& progress = m_sharing->progress();
    HashingRow row;
    row.paused = progress.paused;
    row.pendingFiles = static_cast<qint64>(progress.pendingFiles);
    row.pendingBytes = static_cast<qint64>(progress.pendingBytes);
    if (progress.pendingFiles == 0)
        m_hashedBefore = progress.filesHashed;
    else
        row.totalFiles = static_cast<qint64>(progress.pendingFiles + progress.filesHashed - m_hashedBefore);
    if (progress.rate > 0 && progress.pendingBytes > 0 && !progress.paused)
        row.secondsLeft = progress.pendingBytes / progress.rate;
    row.current = progress.current;
    return row;
}

void LibraryCalls::tellHashing()
{
    HashingRow now = hashing();
    if (now == m_hashing)
        return;
    m_hashing = std::move(now);
    Q_EMIT hashingChanged(m_hashing);
}

void LibraryCalls::tellChanged()
{
    if (m_changedTimer) {
        m_isChanged = true;
        return;
    }
    m_isChanged = false;
    m_changedTimer = m_timers.after(ChangedInterval, [this] {
        m_changedTimer.reset();
        if (m_isChanged)
            tellChanged();
    });
    Q_EMIT changed();
}

void LibraryCalls::list(const QString& folder, QObject* context, Callback<QList<SharedFileRow>> done)
{
    Library::ShareLookup* const view = viewOf(m_sharing);
    if (!view)
        return done(notAPeer());
    view->read<QList<SharedFileRow>>(
        context,
        [path = QFile::encodeName(QDir::cleanPath(folder))](
            Library::LibraryReader& reader) -> Result<QList<SharedFileRow>> {
            const auto listing = reader.list(path);
            if (!listing)
                return listing.error();
            QList<SharedFileRow> rows;
            rows.reserve(listing->folders.size() + listing->files.size());
            for (const Library::SharedFolder& child : listing->folders)
                rows.append(toRow(child));
            for (const Library::SharedFile& file : listing->files)
                rows.append(toRow(file));
            sortByName(rows);
            return rows;
        },
        std::move(done));
}

void LibraryCalls::find(const QString& text, int limit, QObject* context, Callback<QList<SharedFileRow>> done)
{
    Library::ShareLookup* const view = viewOf(m_sharing);
    if (!view)
        return done(notAPeer());
    view->read<QList<SharedFileRow>>(
        context,
        [text, most = std::clamp(limit, 1, MaxFound)](Library::LibraryReader& reader) -> Result<QList<SharedFileRow>> {
            const auto files = reader.find(text, most);
            if (!files)
                return files.error();
            QList<SharedFileRow> rows;
            for (const Library::SharedFile& file : *files) {
                SharedFileRow row = toRow(file);
                row.name.prepend(QFile::decodeName(file.folder) + QLatin1Char('/'));
                rows.append(row);
            }
            sortByName(rows);
            return rows;
        },
        std::move(done));
}

void LibraryCalls::given(const QString& magnet, QObject* context, Callback<QList<GivenRow>> done)
{
    Library::ShareLookup* const view = viewOf(m_sharing);
    if (!view)
        return done(notAPeer());
    const auto key = keyOf(magnet);
    if (!key || !key->content)
        return done(Error{ErrorCode::InvalidArgument, QStringLiteral("this is not the link of a shared file")});
    view->read<QList<GivenRow>>(
        context,
        [content = *key->content](Library::LibraryReader& reader) -> Result<QList<GivenRow>> {
            const auto given = reader.given(content);
            if (!given)
                return given.error();
            QList<GivenRow> rows;
            for (const Library::Given& each : *given)
                rows.append({each.name, QDateTime::fromMSecsSinceEpoch(each.last, Qt::UTC), each.bytes,
                             static_cast<qint64>(each.times())});
            return rows;
        },
        std::move(done));
}

void LibraryCalls::have(const QStringList& magnets, QObject* context, Callback<QStringList> done)
{
    Library::ShareLookup* const view = viewOf(m_sharing);
    if (!view || !m_downloads)
        return done(notAPeer());
    if (magnets.size() > MaxMagnets)
        return done(Error{ErrorCode::InvalidArgument, QStringLiteral("these are too many links at once")});
    struct Asked
    {
        QString magnet;
        Content::FileKey key;
        QString path; // of a finished download
    };
    QHash<Content::ContentId, QString> byStandIn;
    const auto finished = m_downloads->finishedFiles();
    for (const Transfer::Downloads::Finished& file : finished) {
        // One that is known by its content is asked for by a digest of it, too.
        for (const Content::FileKey& key :
             {Content::FileKey{file.key.content, {}, {}}, Content::FileKey{{}, file.key.sha1, {}},
              Content::FileKey{{}, {}, file.key.md5}}) {
            if (!key.isEmpty())
                byStandIn.insert(Content::standInFor(key), file.path);
        }
    }
    QList<Asked> asked;
    for (const QString& magnet : magnets) {
        const auto key = keyOf(magnet);
        if (!key || key->isEmpty())
            continue;
        const Content::FileKey one = key->content ? Content::FileKey{key->content, {}, {}}
                                     : key->sha1  ? Content::FileKey{{}, key->sha1, {}}
                                                  : Content::FileKey{{}, {}, key->md5};
        asked.append({magnet, one, byStandIn.value(Content::standInFor(one))});
    }
    view->read<QStringList>(
        context,
        [asked](Library::LibraryReader& reader) -> Result<QStringList> {
            QStringList had;
            for (const Asked& each : asked) {
                if (!each.path.isEmpty() && QFile::exists(each.path)) {
                    had.append(each.magnet);
                    continue;
                }
                const auto places = reader.locate(each.key);
                if (!places)
                    return places.error();
                if (!places->isEmpty())
                    had.append(each.magnet);
            }
            return had;
        },
        std::move(done));
}

void LibraryCalls::rules(QObject* context, Callback<ShareRulesRow> done)
{
    if (!m_sharing)
        return done(notAPeer());
    m_sharing->rules(context, [done = std::move(done)](const Result<Library::ShareRules>& rules) {
        if (rules)
            done(ShareRulesRow{!rules->leavesOutHidden(), rules->patterns()});
        else
            done(rules.error());
    });
}

void LibraryCalls::setRules(const ShareRulesRow& rules, QObject* context, Done done)
{
    if (!m_sharing)
        return done(notAPeer());
    if (rules.leftOut.size() > MaxPatterns)
        return done(Error{ErrorCode::InvalidArgument, QStringLiteral("these are too many patterns")});
    for (const QString& pattern : rules.leftOut) {
        if (pattern.contains(QLatin1Char('/')))
            return done(Error{ErrorCode::InvalidArgument,
                              QStringLiteral("'%1' has a slash: a pattern is of one name, as *.tmp").arg(pattern)});
        if (pattern.size() > MaxPatternChars)
            return done(Error{ErrorCode::InvalidArgument,
                              QStringLiteral("'%1...' is longer than a name can be").arg(pattern.left(20))});
    }
    // Told to all, also where the one who asked is gone.
    m_sharing->setRules(Library::ShareRules(!rules.hiddenFiles, rules.leftOut), this,
                        [this, rules, asker = QPointer<QObject>(context), done = std::move(done)](const Status& set) {
                            if (set)
                                Q_EMIT rulesChanged(rules);
                            if (asker)
                                done(set);
                        });
}

void LibraryCalls::rescan(QObject* context, Done done)
{
    if (!m_sharing)
        return done(notAPeer());
    m_sharing->rescan(context, std::move(done));
}

void LibraryCalls::pauseHashing(bool paused, QObject* context, Done done)
{
    if (!m_sharing)
        return done(notAPeer());
    m_sharing->pauseHashing(paused, context, std::move(done));
}

} // namespace Potluck::Node
