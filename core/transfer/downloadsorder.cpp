// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/downloadsprivate.h"

#include "base/log.h"

#include <algorithm>
#include <array>
#include <utility>

// Which downloads run, and how a limit of all is shared among those that do.
namespace Potluck::Transfer {
namespace {

// Downloads that nobody has cost next to nothing, but not nothing.
constexpr int LonelyPerActive = 8;
constexpr std::array Priorities{Priority::High, Priority::Normal, Priority::Low};

} // namespace

Status Downloads::Private::moveBefore(TransferId id, TransferId other)
{
    const std::size_t from = positionOf(id);
    if (from == m_downloads.size() || (!other.isNull() && positionOf(other) == m_downloads.size()))
        return Error{ErrorCode::NotFound, QStringLiteral("there is no such download")};
    if (id == other)
        return {};
    auto moved = std::move(m_downloads[from]);
    m_downloads.erase(m_downloads.begin() + static_cast<std::ptrdiff_t>(from));
    const std::size_t to = other.isNull() ? m_downloads.size() : positionOf(other);
    m_downloads.insert(m_downloads.begin() + static_cast<std::ptrdiff_t>(to), std::move(moved));
    renumber();
    rearrange();
    return {};
}

void Downloads::Private::renumber()
{
    std::int64_t rank = 0;
    QList<JournalEntry> changed;
    for (const auto& download : m_downloads) {
        if (std::exchange(download->editEntry().rank, rank) != rank)
            changed.append(download->entry());
        ++rank;
    }
    saveAll(changed);
}

void Downloads::Private::saveAll(const QList<JournalEntry>& entries)
{
    if (entries.isEmpty())
        return;
    m_environment.records.post([journal = m_journal, entries] {
        if (const Status saved = journal->saveAll(entries); !saved)
            qCWarning(lcTransfer) << "journal:" << saved.error().detail;
    });
}

void Downloads::Private::setAllPaused(bool paused)
{
    QList<JournalEntry> changed;
    for (const auto& download : m_downloads) {
        const bool isRight = download->entry().paused == paused && (paused || !download->hasFailed());
        if (download->entry().stage == JournalEntry::Stage::Done || isRight || (paused && download->hasFailed()))
            continue;
        download->clearProblem();
        if (std::exchange(download->editEntry().paused, paused) != paused)
            changed.append(download->entry());
        if (paused)
            download->halt();
        touch(download->entry().id);
    }
    saveAll(changed);
    schedule();
}

bool Downloads::Private::wantsToRun(const Download& download)
{
    if (download.isDone() || download.hasFailed())
        return false;
    // What was being placed when the program ended is finished even if paused since: the file may be there.
    return !download.entry().paused || download.entry().stage != JournalEntry::Stage::Fetching;
}

// By priority, then by place.
std::vector<Download*> Downloads::Private::inOrder() const
{
    std::vector<Download*> order;
    order.reserve(m_downloads.size());
    for (const Priority priority : Priorities) {
        for (const auto& download : m_downloads) {
            if (download->entry().priority == priority)
                order.push_back(download.get());
        }
    }
    return order;
}

void Downloads::Private::schedule()
{
    int active = 0;
    int lonely = 0;
    for (const auto& download : m_downloads) {
        if (download->isRunning())
            ++(download->isLonely() ? lonely : active);
    }
    for (const Priority priority : Priorities) {
        for (const auto& download : m_downloads) {
            if (active >= m_settings.maxActive || active + lonely >= m_settings.maxActive * (1 + LonelyPerActive))
                return;
            if (download->entry().priority != priority || download->isRunning() || !wantsToRun(*download))
                continue;
            download->run();
            touch(download->entry().id);
            ++active;
        }
    }
}

void Downloads::Private::rearrange()
{
    schedule();
    const std::vector<Download*> order = inOrder();
    std::size_t last = order.size();
    for (std::size_t first = 0; first < last; ++first) {
        if (order[first]->isRunning() || !wantsToRun(*order[first]))
            continue;
        // The last one that can be stopped makes way.
        do {
            --last;
        } while (last > first && (!order[last]->isHaltable() || order[last]->isLonely()));
        if (last == first)
            return;
        order[last]->halt();
        touch(order[last]->entry().id);
        order[first]->run();
        touch(order[first]->entry().id);
    }
}

void Downloads::Private::setMaxActive(int count)
{
    m_settings.maxActive = std::max(count, 1);
    int active = 0;
    for (Download* const download : inOrder()) {
        if (!download->isRunning() || download->isLonely() || ++active <= m_settings.maxActive)
            continue;
        if (download->isHaltable()) {
            download->halt();
            touch(download->entry().id);
        }
    }
    schedule();
}

void Downloads::Private::divide()
{
    const std::uint64_t limit = m_environment.sharedLimit ? m_environment.sharedLimit() : 0;
    std::array<Precedence::Level, Precedence::Levels> levels;
    for (const auto& download : m_downloads) {
        if (!download->isRunning() || download->isLonely())
            continue;
        Precedence::Level& level = levels[static_cast<std::size_t>(download->entry().priority)];
        ++level.running;
        level.rate += download->rate();
    }
    const auto shares = m_precedence.divide(limit, levels);
    for (const auto& download : m_downloads) {
        if (download->isRunning())
            download->setShare(shares[static_cast<std::size_t>(download->entry().priority)]);
    }
}

} // namespace Potluck::Transfer
