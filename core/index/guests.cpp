// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/guests.h"

#include "index/registry.h"

namespace Potluck::Index {
namespace {

constexpr unsigned RunShift = 40;                 // a run has room for 2^40 guests
constexpr quint64 Runs = quint64{1} << (62 - 40); // ids stay below 2^63

} // namespace

Status Guests::begin(CatalogStore& store)
{
    const QString name = QStringLiteral("runs");
    const auto value = store.value(name);
    if (!value)
        return value.error();
    const quint64 run = value->toULongLong() + 1;
    if (const Status status = store.setValue(name, QByteArray::number(run)); !status)
        return status;
    const std::lock_guard<std::mutex> lock(m_mutex);
    m_last.value = FirstGuest + ((run % Runs) << RunShift);
    return {};
}

Result<StoredRegistration> Guests::add(const QString& name, qint64 wall)
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    if (m_guests.size() - m_visitors.size() >= m_most)
        return Error{ErrorCode::Busy, QStringLiteral("too many guests are here")};
    auto guest = make(name, wall);
    if (guest)
        m_guests.emplace_hint(m_guests.end(), guest->id, *guest);
    return guest;
}

Result<StoredRegistration> Guests::addVisitor(const QString& name, const KeyFingerprint& key, qint64 wall)
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    if (const auto known = m_visitors.find(key); known != m_visitors.end()) {
        StoredRegistration& visitor = m_guests.at(known->second);
        visitor.lastLoginWall = wall;
        return visitor;
    }
    if (m_visitors.size() >= m_mostVisitors)
        return Error{ErrorCode::Busy, QStringLiteral("too many visitors are here")};
    auto visitor = make(name, wall);
    if (visitor) {
        visitor->keys.push_back({key});
        m_guests.emplace_hint(m_guests.end(), visitor->id, *visitor);
        m_visitors.emplace(key, visitor->id);
    }
    return visitor;
}

std::optional<RegistrationId> Guests::visitor(const KeyFingerprint& key) const
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    const auto found = m_visitors.find(key);
    return found == m_visitors.end() ? std::nullopt : std::optional(found->second);
}

// Under the lock.
Result<StoredRegistration> Guests::make(const QString& name, qint64 wall)
{
    const auto user = Registry::userName(name);
    if (!user)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("a guest's name has 1 to %1 printable characters").arg(MaxUserChars)};
    if (m_last.isNull())
        return Error{ErrorCode::Busy, QStringLiteral("the index is not open yet")};
    StoredRegistration guest;
    guest.id = {++m_last.value};
    guest.user = *user;
    guest.lastLoginWall = wall;
    return guest;
}

bool Guests::remove(RegistrationId id)
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    const auto found = m_guests.find(id);
    if (found == m_guests.end())
        return false;
    for (const StoredKey& key : found->second.keys)
        m_visitors.erase(key.key);
    m_guests.erase(found);
    return true;
}

std::optional<StoredRegistration> Guests::find(RegistrationId id) const
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    const auto found = m_guests.find(id);
    return found == m_guests.end() ? std::nullopt : std::optional(found->second);
}

std::vector<StoredRegistration> Guests::list(RegistrationId after, int limit) const
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    std::vector<StoredRegistration> found;
    for (auto at = m_guests.upper_bound(after); at != m_guests.end() && std::ssize(found) < limit; ++at)
        found.push_back(at->second);
    return found;
}

quint64 Guests::count() const
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    return m_guests.size();
}

} // namespace Potluck::Index
