// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/partialplace.h"

#include "base/log.h"
#include "content/filename.h"

#include <QDir>

#include <algorithm>

namespace Potluck::Transfer {
namespace {

const QLatin1String PartialSuffix(".part");
constexpr qsizetype MaxExtension = 8;

QString parentOf(const QString& path)
{
    const qsizetype slash = path.lastIndexOf(QLatin1Char('/'));
    return slash <= 0 ? QStringLiteral("/") : path.left(slash);
}

QString childOf(const QString& folder, const QString& name)
{
    return folder + (folder.endsWith(QLatin1Char('/')) ? QString() : QStringLiteral("/")) + name;
}

// The path itself or the nearest folder above it that exists.
Result<QString> existingPart(Disk& disk, QString path)
{
    for (;;) {
        const auto facts = disk.factsThroughLinks(path);
        if (facts && facts->isFolder)
            return path;
        if (!facts && facts.error().code != ErrorCode::NotFound)
            return facts.error();
        if (facts || path == QLatin1String("/"))
            return Error{ErrorCode::NotFound, QStringLiteral("%1 is not a folder").arg(path)};
        path = parentOf(path);
    }
}

// Whether folder/.potluck-partial is there and ours alone to use.
bool ownFolder(Disk& disk, const QString& path)
{
    const auto facts = disk.facts(path);
    return facts && facts->isFolder && !facts->isLink && facts->owner == disk.userId() && disk.isWritableFolder(path);
}

} // namespace

QString partialFolderName()
{
    return QStringLiteral(".potluck-partial");
}

Result<QString> choosePartialFolder(Disk& disk, const QString& dataDir, const QString& targetDir)
{
    const QString own = childOf(dataDir, QStringLiteral("partial"));
    if (const Status made = disk.makeFolders(own); !made)
        return made.error();
    const auto ownFacts = disk.factsThroughLinks(own);
    if (!ownFacts)
        return ownFacts.error();

    const QString target = QDir::cleanPath(targetDir);
    const auto start = existingPart(disk, target);
    if (!start)
        return start.error();
    const auto startFacts = disk.factsThroughLinks(*start);
    if (!startFacts)
        return startFacts.error();
    if (startFacts->device == ownFacts->device)
        return own;

    // Lowest first; the last that is good is the highest.
    QString best;
    for (QString folder = *start;; folder = parentOf(folder)) {
        const auto facts = disk.factsThroughLinks(folder);
        if (!facts || facts->device != startFacts->device)
            break;
        if (folder != target) {
            const QString candidate = childOf(folder, partialFolderName());
            if (ownFolder(disk, candidate) || (disk.isWritableFolder(folder) && !disk.facts(candidate)))
                best = candidate;
        }
        if (folder == QLatin1String("/"))
            break;
    }
    if (best.isEmpty())
        return own;
    if (const Status made = disk.makePrivateFolder(best); !made && !ownFolder(disk, best))
        return own;
    return best;
}

QString partialFileName(const JournalEntry& entry, std::uint64_t salt)
{
    QString name = QStringLiteral("%1-%2-%3%4")
                       .arg(entry.id.value)
                       .arg(QLatin1String(Content::standInFor(entry.key).toHex().left(16)))
                       .arg(salt, 16, 16, QLatin1Char('0'))
                       .arg(PartialSuffix);
    const QString extension = entry.name.mid(entry.name.lastIndexOf(QLatin1Char('.')) + 1);
    const bool isPlain = std::all_of(extension.begin(), extension.end(),
                                     [](QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); });
    if (isPlain && extension.size() < entry.name.size() && extension.size() <= MaxExtension && !extension.isEmpty())
        name += QLatin1Char('.') + extension;
    return name;
}

void removeOrphans(Disk& disk, const QString& dataDir, const QSet<QString>& partialPaths)
{
    const QString folder = childOf(dataDir, QStringLiteral("partial"));
    const auto names = disk.list(folder);
    if (!names)
        return;
    QSet<QString> known;
    for (const QString& path : partialPaths)
        known.insert(path.mid(path.lastIndexOf(QLatin1Char('/')) + 1));
    for (const QString& name : *names) {
        if (!name.contains(PartialSuffix) || known.contains(name))
            continue;
        qCInfo(lcTransfer) << "removing" << name << "which no download has";
        if (const Status removed = disk.remove(childOf(folder, name)); !removed)
            qCWarning(lcTransfer) << removed.error().detail;
    }
}

QString findPlaced(Disk& disk, const QString& targetDir, const QString& name, std::uint64_t size)
{
    constexpr std::uint64_t MaxNumber = 20;
    for (std::uint64_t number = 1; number <= MaxNumber; ++number) {
        const QString path = childOf(targetDir, Content::numberedName(name, number));
        const auto facts = disk.facts(path);
        if (!facts)
            break;
        if (!facts->isFolder && !facts->isLink && facts->size == size)
            return path;
    }
    return {};
}

Result<QString> chooseFinalPath(Disk& disk, const QString& targetDir, const QString& name)
{
    if (const Status made = disk.makeFolders(targetDir); !made)
        return made.error();
    std::optional<Error> error;
    const QString chosen = Content::uniqueName(name, [&](const QString& candidate) {
        const auto facts = disk.facts(childOf(targetDir, candidate));
        if (!facts && facts.error().code != ErrorCode::NotFound)
            error = facts.error();
        return facts.ok();
    });
    if (error)
        return *error;
    return childOf(targetDir, chosen);
}

} // namespace Potluck::Transfer
