// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/faults.h"
#include "transfer/journal.h"

#include <map>
#include <mutex>

namespace Potluck::Test {

// What a journal holds, beyond the life of the MemoryJournal that wrote it.
struct JournalContent
{
    std::mutex mutex;
    std::map<Transfer::TransferId, Transfer::JournalEntry> entries;
    QList<Transfer::BadSource> bad;
    std::uint64_t lastId = 0;
    int progressSaves = 0;
};

// A journal in memory whose calls count as operations of the faults.
class MemoryJournal final : public Transfer::Journal
{
public:
    MemoryJournal(JournalContent& content, Faults& faults) : m_content(content), m_faults(faults) {}

    Result<Transfer::JournalState> load() override
    {
        const std::lock_guard lock(m_content.mutex);
        Transfer::JournalState state;
        for (const auto& [id, entry] : m_content.entries)
            state.entries.append(entry);
        state.bad = m_content.bad;
        state.lastId = m_content.lastId;
        return state;
    }
    Status save(const Transfer::JournalEntry& entry) override
    {
        return step(QStringLiteral("save"), [&] {
            Transfer::JournalEntry& kept = m_content.entries[entry.id];
            const QByteArray layer = kept.layer;
            const QByteArray progress = kept.progress;
            kept = entry;
            kept.layer = layer;
            kept.progress = progress;
            m_content.lastId = std::max(m_content.lastId, entry.id.value);
        });
    }
    Status saveAll(const QList<Transfer::JournalEntry>& entries) override
    {
        return step(QStringLiteral("saveAll"), [&] {
            for (const Transfer::JournalEntry& entry : entries) {
                Transfer::JournalEntry& kept = m_content.entries[entry.id];
                const QByteArray layer = kept.layer;
                const QByteArray progress = kept.progress;
                kept = entry;
                kept.layer = layer;
                kept.progress = progress;
            }
        });
    }
    Status saveWithLayer(const Transfer::JournalEntry& entry) override
    {
        return step(QStringLiteral("saveWithLayer"), [&] {
            Transfer::JournalEntry& kept = m_content.entries[entry.id];
            const QByteArray progress = kept.progress;
            kept = entry;
            kept.progress = progress;
            m_content.lastId = std::max(m_content.lastId, entry.id.value);
        });
    }
    Status saveLayer(Transfer::TransferId id, const QByteArray& layer) override
    {
        return step(QStringLiteral("saveLayer"), [&] {
            if (m_content.entries.contains(id))
                m_content.entries[id].layer = layer;
        });
    }
    Status saveProgress(Transfer::TransferId id, const QByteArray& progress) override
    {
        return step(QStringLiteral("saveProgress"), [&] {
            if (m_content.entries.contains(id))
                m_content.entries[id].progress = progress;
            ++m_content.progressSaves;
        });
    }
    Status remove(Transfer::TransferId id) override
    {
        return step(QStringLiteral("remove"), [&] { m_content.entries.erase(id); });
    }
    Status addBad(const Transfer::BadSource& bad) override
    {
        return step(QStringLiteral("addBad"), [&] { m_content.bad.append(bad); });
    }

private:
    template<typename Change>
    Status step(const QString& what, Change change)
    {
        Status step = m_faults.step(what);
        if (step) {
            const std::lock_guard lock(m_content.mutex);
            change();
        }
        return step;
    }

    JournalContent& m_content;
    Faults& m_faults;
};

} // namespace Potluck::Test
