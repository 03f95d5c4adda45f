// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/alakazaam/guestfiles.h"

#include "dialects/alakazaam/wiretext.h"

#include <utility>

namespace Potluck::Alakazaam {

namespace {

// Each file may take an add and a remove.
constexpr qsizetype MaxFilesPerBatch = Index::MaxBatchEntries / 2;

} // namespace

QString GuestFiles::catalogName(const QString& name)
{
    QString clean = name;
    for (QChar& c : clean) {
        if (c == u'/' || c.unicode() < 0x20 || c.unicode() == 0x7f)
            c = u'_';
    }
    clean = QString::fromUtf8(cutToBytes(clean.toUtf8(), Index::MaxNameBytes));
    const bool isPlain = !clean.isEmpty() && clean != u"." && clean != u"..";
    return isPlain ? clean : u'_' + clean;
}

void GuestFiles::add(const Content::Md5Digest& md5, const QString& name)
{
    const QString clean = catalogName(name);
    const auto old = m_files.constFind(md5);
    if (old != m_files.constEnd() && old->name == clean)
        return;
    release(md5);
    Key key{QString(), clean};
    if (m_names.contains(clean))
        key.folder = QString::fromLatin1(md5.toHex());
    else
        m_names.insert(clean, md5);
    m_files.insert(md5, key);
    touch(md5);
}

void GuestFiles::remove(const Content::Md5Digest& md5)
{
    if (!m_files.contains(md5))
        return;
    release(md5);
    touch(md5);
}

void GuestFiles::release(const Content::Md5Digest& md5)
{
    const auto file = m_files.constFind(md5);
    if (file == m_files.constEnd())
        return;
    if (file->folder.isEmpty())
        m_names.remove(file->name);
    m_files.erase(file);
}

void GuestFiles::touch(const Content::Md5Digest& md5)
{
    m_changed.remove(m_turns.value(md5));
    m_turns.insert(md5, ++m_lastTurn);
    m_changed.insert(m_lastTurn, md5);
}

std::optional<Index::Delta> GuestFiles::nextDelta()
{
    if (m_changed.isEmpty())
        return std::nullopt;
    Index::Delta delta;
    delta.base = m_revision > 0 ? QByteArray::number(m_revision) : QByteArray();
    delta.next = QByteArray::number(++m_revision);
    delta.reset = std::exchange(m_reset, false);
    for (qsizetype i = 0; i < MaxFilesPerBatch && !m_changed.isEmpty(); ++i) {
        const Content::Md5Digest md5 = m_changed.take(m_changed.firstKey());
        m_turns.remove(md5);
        const auto wanted = m_files.constFind(md5);
        const auto told = m_told.constFind(md5);
        if (told != m_told.constEnd() && (wanted == m_files.constEnd() || *wanted != *told)) {
            delta.removes.append({told->folder, told->name});
            m_toldKeys.remove(*told);
            m_told.erase(told);
        }
        if (wanted == m_files.constEnd() || m_told.contains(md5))
            continue;
        // It may take the place of another file that has given its name up and is told later.
        const auto former = m_toldKeys.constFind(*wanted);
        if (former != m_toldKeys.constEnd())
            m_told.remove(*former);
        m_told.insert(md5, *wanted);
        m_toldKeys.insert(*wanted, md5);
        Index::Entry entry;
        entry.name = wanted->name;
        entry.folder = wanted->folder;
        entry.md5 = md5;
        delta.adds.append(entry);
    }
    return delta;
}

void GuestFiles::startAgain()
{
    m_told.clear();
    m_toldKeys.clear();
    m_changed.clear();
    m_turns.clear();
    for (auto file = m_files.constBegin(); file != m_files.constEnd(); ++file)
        touch(file.key());
    m_reset = true;
}

} // namespace Potluck::Alakazaam
