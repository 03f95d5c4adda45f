// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/bufferpool.h"
#include "transfer/download.h"
#include "transfer/downloads.h"
#include "transfer/precedence.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <vector>

namespace Potluck::Transfer {

// What is behind Downloads: the list and what is told of it (downloads.cpp), and its order (downloadsorder.cpp).
class Downloads::Private final : private DownloadListener
{
public:
    Private(Downloads& owner, const DownloadEnvironment& environment, std::unique_ptr<Journal> journal,
            const DownloadSettings& settings)
        : q(owner)
        , m_environment(environment)
        , m_settings(settings)
        , m_pool(settings.bufferBytes)
        , m_journal(std::move(journal))
    {}

    ~Private() override
    {
        m_downloads.clear();
        // The last one to let go of the journal is its worker.
        m_environment.records.post([journal = std::move(m_journal)]() mutable { journal.reset(); });
    }

    void restore();
    Result<TransferId> add(const NewDownload& wanted);
    Download* find(TransferId id);
    Status cancel(TransferId id);
    std::size_t positionOf(TransferId id) const;
    // -- which of them run, in downloadsorder.cpp
    Status moveBefore(TransferId id, TransferId other);
    void schedule();
    // The same, and who runs gives way to those before it: when a person changed the order.
    void rearrange();
    void setAllPaused(bool paused);
    void setMaxActive(int count);
    // Gives out the limit of all.
    void divide();

    // Its row is told with the next tick.
    void touch(TransferId id);
    void tick();
    // That it ended is not kept from whoever waits for it.
    void tellNow(TransferId id);

    Downloads& q;
    const DownloadEnvironment m_environment;
    DownloadSettings m_settings;
    BufferPool m_pool;
    std::shared_ptr<Journal> m_journal;
    std::vector<std::unique_ptr<Download>> m_downloads; // in order of the list
    QHash<Content::ContentId, QList<BadSource>> m_bad;
    QHash<TransferId, DownloadRow> m_told; // rows as they were last told
    QSet<TransferId> m_touched;
    QList<TransferId> m_removed;
    std::unique_ptr<Timer> m_timer;
    std::uint64_t m_lastId = 0;
    bool m_isRestored = false;
    bool m_showsPieces = false;

private:
    void downloadPlaced(Download& download) override;
    void downloadEnded(Download& download) override;
    void downloadShares(Download& download, bool shares) override;
    void sourceLied(Download& download, const SourceInfo& source, const QString& reason) override;
    void roomMade() override;

    Download& insert(JournalEntry entry);
    void renumber();
    [[nodiscard]] std::vector<Download*> inOrder() const;
    [[nodiscard]] static bool wantsToRun(const Download& download);
    void saveAll(const QList<JournalEntry>& entries);

    Precedence m_precedence;
};

} // namespace Potluck::Transfer
