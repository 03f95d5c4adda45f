// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "index/catalogstore.h"
#include "index/peer.h"

#include <map>
#include <mutex>
#include <optional>
#include <vector>

namespace Potluck::Index {

// Who is here without an account (see GuestRequest and VisitorRequest), in memory only. Their ids lie above all ids of
// accounts and are never given twice, neither by later runs: each run counts from a number of its own, which is kept in
// the store. Callable from any thread, but begin().
class Guests
{
public:
    Guests(quint32 most, quint32 mostVisitors) : m_most(most), m_mostVisitors(mostVisitors) {}

    // Once at the start, on the writer lane. One small write.
    [[nodiscard]] Status begin(CatalogStore& store);
    // Busy where there are too many; InvalidArgument where the name is no user's name.
    [[nodiscard]] Result<StoredRegistration> add(const QString& name, qint64 wall);
    // The same of a visitor; who is here already by that key is the same visitor.
    [[nodiscard]] Result<StoredRegistration> addVisitor(const QString& name, const KeyFingerprint& key, qint64 wall);
    [[nodiscard]] std::optional<RegistrationId> visitor(const KeyFingerprint& key) const;
    // False where there is no such guest.
    bool remove(RegistrationId id);

    [[nodiscard]] std::optional<StoredRegistration> find(RegistrationId id) const;
    // Those behind `after`, by id, at most limit.
    [[nodiscard]] std::vector<StoredRegistration> list(RegistrationId after, int limit) const;
    [[nodiscard]] quint64 count() const;

private:
    [[nodiscard]] Result<StoredRegistration> make(const QString& name, qint64 wall);

    const quint32 m_most;
    const quint32 m_mostVisitors;
    mutable std::mutex m_mutex;
    std::map<RegistrationId, StoredRegistration> m_guests;
    std::map<KeyFingerprint, RegistrationId> m_visitors;
    RegistrationId m_last; // null: not begun
};

} // namespace Potluck::Index
