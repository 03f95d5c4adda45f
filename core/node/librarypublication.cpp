// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/librarypublication.h"

#include "node/sharing.h"

namespace Potluck::Node {
namespace {

Index::Entry toEntry(const Library::PublishedFile& file)
{
    Index::Entry entry;
    entry.content = file.content;
    entry.size = file.size;
    entry.name = file.name;
    entry.folder = file.folder;
    entry.sha1 = file.sha1;
    entry.md5 = file.md5;
    entry.modified = file.mtime / 1'000'000'000;
    return entry;
}

} // namespace

std::optional<LibraryRevision> LibraryRevision::parse(const QByteArray& text)
{
    const QList<QByteArray> parts = text.split('.');
    if (parts.size() < 2 || parts.size() > 3 || (parts.size() == 3 && parts[2] != "r"))
        return std::nullopt;
    const auto epoch = Library::Epoch::fromHex(parts[0]);
    bool ok = false;
    const quint64 sequence = parts[1].toULongLong(&ok);
    if (!epoch || !ok)
        return std::nullopt;
    return LibraryRevision{*epoch, sequence, parts.size() == 3};
}

QByteArray LibraryRevision::toByteArray() const
{
    return epoch.toHex() + '.' + QByteArray::number(sequence) + (inReset ? ".r" : "");
}

void LibraryPublication::batchAfter(const QByteArray& revision, QObject* context, Answered answered)
{
    const auto from = LibraryRevision::parse(revision);
    if (!from || from->epoch != m_sharing.epoch())
        return ask({m_sharing.epoch(), 0, true}, true, context, std::move(answered));
    ask(*from, false, context, std::move(answered));
}

void LibraryPublication::ask(const LibraryRevision& from, bool reset, QObject* context, Answered answered)
{
    m_sharing.changesSince(
        from.sequence, static_cast<int>(Index::MaxBatchEntries), context,
        [this, from, reset, context, answered = std::move(answered)](const Result<Library::ChangePage>& page) {
            if (!page)
                return answered(page.error());
            if (page->resetNeeded && !reset)
                return ask({from.epoch, 0, true}, true, context, answered);
            if (page->changes.isEmpty() && !from.inReset)
                return answered(std::optional<Native::PublicationBatch>());
            Native::PublicationBatch batch;
            batch.reset = reset;
            batch.last = !page->more;
            const quint64 sequence = page->changes.isEmpty() ? from.sequence : page->changes.constLast().sequence;
            batch.next = LibraryRevision{from.epoch, sequence, from.inReset && page->more}.toByteArray();
            for (const Library::Change& change : page->changes) {
                if (change.file)
                    batch.adds.append(toEntry(*change.file));
                else
                    batch.removes.append({change.folder, change.name});
            }
            answered(std::optional(std::move(batch)));
        });
}

} // namespace Potluck::Node
