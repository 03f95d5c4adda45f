// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/alakazaam/announcer.h"

#include "base/log.h"
#include "dialects/alakazaam/wiretext.h"

#include <utility>

namespace Potluck::Alakazaam {

namespace {

constexpr Milliseconds Debounce{500};
constexpr Milliseconds AskAgain{5000};
constexpr Milliseconds Pace{25};
constexpr Milliseconds RepeatAfter{60'000};
constexpr std::size_t MaxUnderWay = 4;

} // namespace

Announcer::Announcer(SharedFiles& files, TimerSource& timers, QObject* parent)
    : QObject(parent), m_files(files), m_timers(timers)
{}

Announcer::~Announcer() = default;

void Announcer::begin(const PeerAddress& superPeer, const SessionId& session)
{
    end();
    if (!(superPeer == m_superPeer && session == m_session)) {
        m_announced.clear();
        m_saidOnce.clear();
        m_repeated.clear();
    }
    m_superPeer = superPeer;
    m_session = session;
    m_active = true;
    m_run = std::make_unique<QObject>();
    list();
}

void Announcer::end()
{
    m_active = false;
    m_listing = false;
    m_isCurrent = false;
    m_run.reset();
    m_soon.reset();
    m_pace.reset();
    m_repeat.reset();
    m_queue.clear();
    // What was under way may have arrived or not: it is said again.
    for (const auto& [md5, call] : m_underWay)
        m_announced.remove(md5);
    m_underWay.clear();
}

void Announcer::changed()
{
    m_changed = true;
    m_isCurrent = false;
    if (m_active && !m_soon)
        listSoon(Debounce);
}

void Announcer::listSoon(Milliseconds in)
{
    m_soon = m_timers.after(in, [this] {
        m_soon.reset();
        list();
    });
}

void Announcer::list()
{
    if (!m_active || m_listing)
        return;
    m_listing = true;
    m_changed = false;
    m_files.list(m_run.get(), [this](Result<QHash<Content::Md5Digest, QString>> files) { listed(std::move(files)); });
}

void Announcer::listed(Result<QHash<Content::Md5Digest, QString>> files)
{
    m_listing = false;
    if (!files) {
        qCWarning(lcAlakazaam) << "cannot read what is to be published:" << files.error().detail;
        return listSoon(AskAgain);
    }
    m_wanted = std::move(files).value();
    m_queue.clear();
    for (auto file = m_wanted.cbegin(); file != m_wanted.cend(); ++file) {
        const auto known = m_announced.constFind(file.key());
        if (known == m_announced.cend() || *known != *file)
            m_queue.append(file.key());
    }
    for (auto file = m_announced.cbegin(); file != m_announced.cend(); ++file) {
        if (!m_wanted.contains(file.key()))
            m_queue.append(file.key());
    }
    for (const Content::Md5Digest& md5 : m_queue)
        m_repeated.remove(md5); // there is something new to say of it
    m_queue = m_repeated.values() + m_queue;
    if (m_changed && !m_soon)
        listSoon(Debounce);
    settle();
    pump();
}

void Announcer::pump()
{
    if (!m_active || m_pace || m_queue.isEmpty() || m_underWay.size() >= MaxUnderWay)
        return;
    // One whose last word is still under way comes up again when that has arrived.
    const Content::Md5Digest md5 = m_queue.takeLast();
    if (!m_underWay.contains(md5))
        send(md5);
    m_pace = m_timers.after(Pace, [this] {
        m_pace.reset();
        pump();
    });
}

void Announcer::send(const Content::Md5Digest& md5)
{
    const auto wanted = m_wanted.constFind(md5);
    const std::optional<QString> name = wanted == m_wanted.cend() ? std::nullopt : std::optional(*wanted);
    CallPlan plan;
    plan.addresses = m_superPeer.endpoints();
    const QByteArray packet = name ? encode(Adff{m_session, md5, toWire(*name)}) : encode(Deff{m_session, md5});
    plan.compose = [packet](const CallEnds&) { return packet; };
    m_underWay[md5] = std::make_unique<OutgoingCall>(std::move(plan), m_timers, [this, md5, name](auto result) {
        sent(md5, name, result ? Status() : Status(result.error()));
    });
}

void Announcer::sent(const Content::Md5Digest& md5, const std::optional<QString>& name, const Status& status)
{
    if (!status) {
        end();
        Q_EMIT lost(status.error());
        return;
    }
    m_underWay.extract(md5).mapped().release()->deleteLater(); // it is calling
    if (name)
        m_announced.insert(md5, *name);
    else
        m_announced.remove(md5);
    if (!m_repeated.remove(md5))
        m_saidOnce.insert(md5);
    const auto wanted = m_wanted.constFind(md5);
    if (wanted == m_wanted.cend() ? name.has_value() : name != *wanted)
        m_queue.append(md5);
    settle();
    Q_EMIT advanced();
    pump();
}

void Announcer::settle()
{
    const bool isKnown = !m_listing && !m_changed && !m_soon;
    const qsizetype left = m_queue.size() + static_cast<qsizetype>(m_underWay.size());
    m_isCurrent = isKnown && left <= m_repeated.size();
    if (isKnown && left == 0 && !m_saidOnce.isEmpty() && !m_repeat)
        m_repeat = m_timers.after(RepeatAfter, [this] { repeat(); });
}

void Announcer::repeat()
{
    m_repeat.reset();
    m_repeated.unite(std::exchange(m_saidOnce, {}));
    m_queue = m_repeated.values() + m_queue;
    pump();
}

} // namespace Potluck::Alakazaam
