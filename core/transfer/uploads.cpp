// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/uploads.h"

#include "transfer/speedmeter.h"

#include <QHash>

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

namespace Potluck::Transfer {
namespace {

constexpr Milliseconds TickEvery{250};
// While others wait, a slot is not kept longer than that for a peer that asks for nothing.
constexpr Milliseconds IdleWhileOthersWait{3'000};
// A request that moves no byte for this long does not hold its slot any more.
constexpr Milliseconds StuckRequest{60'000};
// A little longer than it was told to stay away: then the next in the queue is not kept waiting for it.
constexpr Milliseconds Lateness{2'000};
// Where nobody takes them.
constexpr qsizetype MaxGiven = 10'000;

} // namespace

class UploadSlots::Private
{
public:
    struct Slot
    {
        TransferId id;
        UploadPeer peer;
        Content::ContentId content;
        QString name;
        std::uint64_t size = 0;
        std::uint64_t done = 0;
        std::uint64_t told = 0; // of these, with takeGiven()
        std::int64_t since = 0;
        int open = 0; // requests
        SpeedMeter meter;
        Milliseconds lastUse{0};
    };
    struct Waiter
    {
        QString peer;
        Content::ContentId content;
        std::uint64_t sequence = 0; // who came first
        Milliseconds lastSeen{0};
        Milliseconds told{0}; // when to ask again
    };

    Private(UploadSlots& owner, const Clock& clock, TimerSource& timers, const UploadSettings& settings)
        : q(owner), m_clock(clock), m_timers(timers), m_settings(settings)
    {}

    Slot* find(TransferId id)
    {
        const auto slot = std::find_if(m_slots.begin(), m_slots.end(), [id](const Slot& s) { return s.id == id; });
        return slot == m_slots.end() ? nullptr : &*slot;
    }

    Answer ask(const UploadPeer& peer, const Content::ContentId& content, const QString& name, std::uint64_t size);
    [[nodiscard]] std::vector<const Waiter*> inOrder() const;
    void expire();
    void removeSlots(const std::function<bool(const Slot&)>& condition);
    void noteGiven(Slot& slot);
    [[nodiscard]] UploadRow rowOf(const Slot& slot) const;
    void startTicking();
    void tick();

    UploadSlots& q;
    const Clock& m_clock;
    TimerSource& m_timers;
    UploadSettings m_settings;
    std::vector<Slot> m_slots;
    std::vector<Waiter> m_queue; // in the order in which they came
    std::uint64_t m_lastId = 0;
    std::uint64_t m_lastSequence = 0;
    QHash<TransferId, UploadRow> m_told;
    QList<TransferId> m_removed;
    QList<GivenBytes> m_given; // of slots that are no more
    std::unique_ptr<Timer> m_timer;
};

// Of each peer's waiters the first counts as having the slots that the peer has, the second one more, and so on.
std::vector<const UploadSlots::Private::Waiter*> UploadSlots::Private::inOrder() const
{
    QHash<QString, int> held;
    for (const Slot& slot : m_slots)
        ++held[slot.peer.peer];
    std::vector<std::tuple<int, std::uint64_t, const Waiter*>> order;
    order.reserve(m_queue.size());
    for (const Waiter& waiter : m_queue)
        order.emplace_back(held[waiter.peer]++, waiter.sequence, &waiter);
    std::sort(order.begin(), order.end());
    std::vector<const Waiter*> waiters;
    waiters.reserve(order.size());
    for (const auto& entry : order)
        waiters.push_back(std::get<2>(entry));
    return waiters;
}

UploadSlots::Answer UploadSlots::Private::ask(const UploadPeer& peer, const Content::ContentId& content,
                                              const QString& name, std::uint64_t size)
{
    expire();
    startTicking();
    const Milliseconds now = m_clock.monotonic();
    for (Slot& slot : m_slots) {
        if (slot.peer.peer == peer.peer && slot.content == content) {
            slot.lastUse = now;
            return {true, slot.id, 0, Milliseconds(0)};
        }
    }

    auto waiter = std::find_if(m_queue.begin(), m_queue.end(), [&](const Waiter& candidate) {
        return candidate.peer == peer.peer && candidate.content == content;
    });
    if (waiter == m_queue.end()) {
        if (m_queue.size() >= static_cast<std::size_t>(std::max(1, m_settings.maxQueue)))
            return {false, {}, 0, m_settings.retryIn};
        waiter = m_queue.insert(m_queue.end(), Waiter{peer.peer, content, ++m_lastSequence, now, Milliseconds(0)});
    }
    waiter->lastSeen = now;
    waiter->told = Milliseconds(0);

    QHash<QString, int> held;
    for (const Slot& slot : m_slots)
        ++held[slot.peer.peer];
    int place = 0;
    int free = m_settings.totalSlots - static_cast<int>(m_slots.size());
    bool granted = false;
    for (const Waiter* candidate : inOrder()) {
        ++place;
        const bool mayHave = held[candidate->peer] < m_settings.slotsPerPeer;
        if (candidate == &*waiter) {
            granted = free > 0 && mayHave;
            break;
        }
        // A free slot is kept for who is before us, unless it does not come for it.
        if (mayHave && now <= candidate->lastSeen + candidate->told + Lateness) {
            --free;
            ++held[candidate->peer];
        }
    }
    if (!granted) {
        // The first ones come more often, so that a free slot does not wait for them.
        waiter->told = std::min(m_settings.retryIn, Milliseconds(1000) * (1 + std::min(place, 1000)));
        return {false, {}, place, waiter->told};
    }
    m_queue.erase(waiter);
    Slot slot;
    slot.id.value = ++m_lastId;
    slot.peer = peer;
    slot.content = content;
    slot.name = name;
    slot.size = size;
    slot.since = m_clock.wall().count();
    slot.lastUse = now;
    m_slots.push_back(slot);
    return {true, slot.id, 0, Milliseconds(0)};
}

void UploadSlots::Private::removeSlots(const std::function<bool(const Slot&)>& condition)
{
    for (Slot& slot : m_slots) {
        if (!condition(slot))
            continue;
        noteGiven(slot);
        if (m_told.remove(slot.id) > 0)
            m_removed.append(slot.id);
    }
    std::erase_if(m_slots, condition);
}

void UploadSlots::Private::noteGiven(Slot& slot)
{
    const std::uint64_t bytes = slot.done - std::exchange(slot.told, slot.done);
    if (bytes > 0 && m_given.size() < MaxGiven)
        m_given.append({slot.peer, slot.content, slot.size, bytes});
}

void UploadSlots::Private::expire()
{
    const Milliseconds now = m_clock.monotonic();
    std::erase_if(m_queue, [&](const Waiter& waiter) { return now - waiter.lastSeen > m_settings.keepPlace; });
    const Milliseconds idle =
        m_queue.empty() ? m_settings.idleSlot : std::min(m_settings.idleSlot, IdleWhileOthersWait);
    removeSlots([&](const Slot& slot) { return now - slot.lastUse > (slot.open > 0 ? StuckRequest : idle); });
}

UploadRow UploadSlots::Private::rowOf(const Slot& slot) const
{
    UploadRow row;
    row.id = slot.id;
    row.content = slot.content;
    row.name = slot.name;
    row.size = slot.size;
    row.done = slot.done;
    row.rate = slot.meter.rate(m_clock.monotonic());
    row.peer = slot.peer.name;
    row.address = slot.peer.address;
    row.since = slot.since;
    return row;
}

void UploadSlots::Private::startTicking()
{
    if (!m_timer)
        m_timer = m_timers.every(TickEvery, [this] { tick(); });
}

void UploadSlots::Private::tick()
{
    expire();
    QList<UploadRow> rows;
    for (const Slot& slot : m_slots) {
        UploadRow row = rowOf(slot);
        if (m_told.value(slot.id) == row)
            continue;
        m_told.insert(slot.id, row);
        rows.append(std::move(row));
    }
    const QList<TransferId> removed = std::exchange(m_removed, {});
    if (m_slots.empty() && m_queue.empty()) {
        // The timer must not be destroyed inside its own call.
        QMetaObject::invokeMethod(
            &q,
            [this] {
                if (m_slots.empty() && m_queue.empty() && m_removed.empty())
                    m_timer.reset();
            },
            Qt::QueuedConnection);
    }
    if (!rows.isEmpty() || !removed.isEmpty())
        Q_EMIT q.changed(rows, removed);
}

UploadSlots::UploadSlots(const Clock& clock, TimerSource& timers, const UploadSettings& settings, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(*this, clock, timers, settings))
{}

UploadSlots::~UploadSlots() = default;

UploadSlots::Answer UploadSlots::ask(const UploadPeer& peer, const Content::ContentId& content, const QString& name,
                                     std::uint64_t size)
{
    return d->ask(peer, content, name, size);
}

void UploadSlots::begin(TransferId upload)
{
    if (Private::Slot* const slot = d->find(upload)) {
        ++slot->open;
        slot->lastUse = d->m_clock.monotonic();
        slot->meter.start(slot->lastUse);
    }
}

void UploadSlots::end(TransferId upload)
{
    Private::Slot* const slot = d->find(upload);
    if (!slot || slot->open == 0)
        return;
    --slot->open;
    slot->lastUse = d->m_clock.monotonic();
    if (slot->open == 0)
        slot->meter.stop(slot->lastUse);
}

void UploadSlots::sent(TransferId upload, std::uint64_t bytes)
{
    if (Private::Slot* const slot = d->find(upload)) {
        slot->done += bytes;
        slot->lastUse = d->m_clock.monotonic();
        slot->meter.add(bytes, slot->lastUse);
    }
}

void UploadSlots::peerLeft(const QString& peer)
{
    d->removeSlots([&](const Private::Slot& slot) { return slot.peer.peer == peer; });
    std::erase_if(d->m_queue, [&](const Private::Waiter& waiter) { return waiter.peer == peer; });
}

void UploadSlots::setSettings(const UploadSettings& settings)
{
    d->m_settings = settings;
}

QList<GivenBytes> UploadSlots::takeGiven()
{
    for (Private::Slot& slot : d->m_slots)
        d->noteGiven(slot);
    return std::exchange(d->m_given, {});
}

QList<UploadRow> UploadSlots::rows() const
{
    QList<UploadRow> rows;
    for (const Private::Slot& slot : d->m_slots)
        rows.append(d->rowOf(slot));
    return rows;
}

std::uint64_t UploadSlots::rate() const
{
    std::uint64_t sum = 0;
    for (const Private::Slot& slot : d->m_slots)
        sum += slot.meter.rate(d->m_clock.monotonic());
    return sum;
}

int UploadSlots::running() const
{
    return static_cast<int>(d->m_slots.size());
}

} // namespace Potluck::Transfer
