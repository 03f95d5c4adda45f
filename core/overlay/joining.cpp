// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/joining.h"

#include "overlay/limits.h"

#include <algorithm>
#include <utility>

namespace Potluck::Overlay {

Joining::Joining(Context& context, Roster& roster, Sync& sync, std::function<void()> joined)
    : m_context(context), m_roster(roster), m_sync(sync), m_joined(std::move(joined))
{}

void Joining::addContact(const RecordPtr& record)
{
    if (record->id == m_context.self->id || m_roster.isBanned(record->id))
        return;
    removeContact(record->id);
    if (m_contacts.size() >= MaxContacts)
        m_contacts.erase(m_contacts.begin());
    m_contacts.push_back({record, m_context.now(), FirstTry, false, false});
    if (!m_context.stopped)
        greet(m_contacts.back());
}

void Joining::removeContact(const MemberId& id)
{
    std::erase_if(m_contacts, [&id](const Contact& contact) { return contact.record->id == id; });
}

void Joining::greet(Contact& contact)
{
    contact.asked = true;
    contact.next = m_context.now() + contact.wait;
    contact.wait = std::min(contact.wait * 2, MaxWait);
    m_context.send(contact.record, Hello{m_context.self, m_context.digest, true, false});
}

void Joining::turn()
{
    m_welcomes = 0;
    m_strangers = 0;
    const Milliseconds now = m_context.now();
    if (m_toldUntil && now >= *m_toldUntil) {
        m_toldUntil.reset();
        m_joined();
    }
    for (Contact& contact : m_contacts) {
        // One that is here and told us whom it knows needs nothing; the watch cares for it from now on, also when it is
        // lost.
        const bool isKnown = m_context.members.known(placeOf(contact.record->id)) != MemberBook::None;
        if (now >= contact.next && !(contact.welcomed && isKnown))
            greet(contact);
    }
}

void Joining::announce()
{
    m_context.members.visit(Membership::State::Alive, m_context.group(), [this](Number number) {
        m_context.send(number, Hello{m_context.self, m_context.digest, false, false});
    });
}

void Joining::stranger(const MemberId& id)
{
    if (++m_strangers <= StrangersPerTurn && !m_roster.isBanned(id))
        m_context.send(id, Hello{m_context.self, m_context.digest, false, true});
}

void Joining::received(const MemberId& from, const Hello& hello)
{
    if (hello.record->id != from)
        return;
    m_roster.born(hello.record);
    const Number number = m_context.members.known(from);
    if (number == MemberBook::None)
        return; // refused
    if (m_context.members.state(number) == Membership::State::Lost)
        m_roster.revive(number);
    if (!m_context.members.isAlive(number))
        return;
    if (hello.wantsHello)
        m_context.send(number, Hello{m_context.self, m_context.digest, false, false});
    if (!hello.wantsMembers || ++m_welcomes > WelcomesPerTurn)
        return;
    Welcome page;
    page.last = false;
    m_context.members.visit(Membership::State::Alive, Prefix{}, [&](Number member) {
        page.records.push_back(m_context.members.record(member));
        if (page.records.size() == MaxRecords)
            m_context.send(number, std::exchange(page, Welcome{{}, false}));
    });
    page.last = true;
    m_context.send(number, std::move(page));
}

void Joining::received(const MemberId& from, const Welcome& welcome)
{
    const auto contact = std::find_if(m_contacts.begin(), m_contacts.end(),
                                      [&from](const Contact& each) { return each.record->id == from; });
    if (contact == m_contacts.end() || !contact->asked)
        return;
    const bool wasAlone = m_context.members.aliveCount() == 1;
    // Who was here before, among others, tells these of the few that are new; many are compared (Sync).
    const bool rumour = !wasAlone && welcome.records.size() <= FewRecords;
    if (!m_toldUntil)
        m_toldUntil = m_context.now() + TellTime;
    for (const RecordPtr& record : welcome.records)
        m_roster.born(record, rumour);
    if (!welcome.last)
        return;
    m_toldUntil.reset();
    contact->asked = false;
    contact->welcomed = true;
    m_joined();
    announce();
    if (!wasAlone)
        m_sync.begin(from);
}

std::vector<RecordPtr> Joining::waitingFor() const
{
    std::vector<RecordPtr> waiting;
    for (const Contact& contact : m_contacts) {
        if (m_context.members.known(placeOf(contact.record->id)) == MemberBook::None)
            waiting.push_back(contact.record);
    }
    return waiting;
}

} // namespace Potluck::Overlay
