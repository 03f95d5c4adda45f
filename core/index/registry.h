// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "base/result.h"
#include "index/catalogstore.h"
#include "index/indexoptions.h"
#include "index/lifeclock.h"
#include "index/peer.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <map>
#include <mutex>
#include <optional>
#include <vector>

namespace Potluck::Index {

// The accounts of an index: registrations, their keys and passwords, invites, bans. Kept in memory and in the store.
//
// What changes it runs on the writer lane; what only reads is marked so and may run on any thread. Passwords take time,
// so a registration and a login go in two steps: check says which hash the password must fit (and whether new ones
// must be made), somebody else computes, and commit checks again and does it.
class Registry
{
public:
    struct Check
    {
        QByteArray verify;         // the password must fit this; empty: no password is needed
        bool hashPassword = false; // registration: of request.password
        bool hashSeed = false;     // registration: of request.seedPassword
    };
    struct Hashes
    {
        QByteArray password;
        QByteArray seedPassword;
    };
    struct Registered
    {
        StoredRegistration registration;
        RegistrationId retired; // the account's registration until now, and its entries; null: none
    };

    Registry(CatalogStore& store, const Clock& clock, Random& random, const IndexOptions& options);

    [[nodiscard]] Status load();
    // Remembers the time; to be called now and then.
    [[nodiscard]] Status saveTime();

    // Unauthorized, PermissionDenied (banned, closed or full), InvalidArgument.
    [[nodiscard]] Result<Check> checkRegister(const RegisterRequest& request) const;
    // check is the answer of checkRegister whose password was verified.
    [[nodiscard]] Result<Registered> commitRegister(const RegisterRequest& request, const Check& check,
                                                    const Hashes& hashes);
    [[nodiscard]] Result<Check> checkLogin(const LoginRequest& request) const;
    [[nodiscard]] Result<StoredRegistration> commitLogin(const LoginRequest& request, const Check& check);

    // The password for the seed dialects: which hash it must fit, and who it is once it did.
    [[nodiscard]] Result<Check> checkSeedPassword(const SeedPasswordRequest& request) const;
    [[nodiscard]] Result<RegistrationId> commitSeedPassword(const SeedPasswordRequest& request,
                                                            const Check& check) const;
    // Whether it may be set so: NotFound, InvalidArgument, PermissionDenied.
    [[nodiscard]] Status checkNewSeedPassword(RegistrationId id, const QString& password) const;
    [[nodiscard]] Status setSeedPassword(RegistrationId id, const QByteArray& hash); // empty: none

    [[nodiscard]] Status remove(RegistrationId id);
    // Removes the registration and bans its name and keys.
    [[nodiscard]] Status ban(RegistrationId id);
    [[nodiscard]] Status unban(const QString& user);
    // The names that are banned, folded, in their order.
    [[nodiscard]] QStringList bannedNames() const;
    // Whether new accounts need an invite from now on; at first as the options say.
    void setByInvite(bool byInvite) { m_byInvite = byInvite; }
    // Those whose life is over, at most limit.
    [[nodiscard]] std::vector<RegistrationId> expired(int limit) const;

    [[nodiscard]] Result<Invite> createInvite(const InviteRequest& request);
    [[nodiscard]] QList<Invite> invites() const; // those still good

    // -- any thread
    [[nodiscard]] std::optional<StoredRegistration> find(RegistrationId id) const;
    // Those behind `after`, by id, at most limit.
    [[nodiscard]] std::vector<StoredRegistration> list(RegistrationId after, int limit) const;
    [[nodiscard]] QString userOf(RegistrationId id) const;
    [[nodiscard]] quint64 count() const;
    // When the registration ends, by the wall clock as it stands.
    [[nodiscard]] Milliseconds expiresAt(const StoredRegistration& registration) const;

    // Trimmed and composed; nothing where it is too long, empty, or holds characters that do not show.
    [[nodiscard]] static std::optional<QString> userName(const QString& typed);
    // What makes a name unique.
    [[nodiscard]] static QString foldedName(const QString& user);
    // What an account speaks that was not here since the start: the seed network's where only its password logs in.
    [[nodiscard]] static Dialects usualDialects(const StoredRegistration& registration)
    {
        const bool seedOnly = registration.keys.empty() && !registration.seedPassword.isEmpty();
        return seedOnly ? Dialect::Beer2beer : Dialect::Native;
    }

private:
    [[nodiscard]] static bool isTooLong(const QString& password);
    [[nodiscard]] const StoredRegistration* account(const QString& folded) const;
    [[nodiscard]] bool isBanned(const QString& folded, const KeyFingerprint& key) const;
    [[nodiscard]] Result<const StoredRegistration*> loginAccount(const LoginRequest& request) const;
    [[nodiscard]] Result<std::optional<StoredInvite>> inviteFor(const QString& token) const;
    [[nodiscard]] Status storeRegistration(Registered& result, const std::optional<StoredInvite>& invite);
    void touch(StoredRegistration& registration, const KeyFingerprint& key) const;

    CatalogStore& m_store;
    const Clock& m_clock;
    Random& m_random;
    const IndexOptions& m_options;
    bool m_byInvite; // writer lane only
    LifeClock m_life;
    // Written by the writer lane under the mutex, read by it without, by others under it.
    mutable std::mutex m_mutex;
    std::map<RegistrationId, StoredRegistration> m_registrations;
    QHash<QString, RegistrationId> m_byName;
    // Writer lane only.
    QSet<QByteArray> m_bans;
    std::map<QByteArray, StoredInvite> m_invites;
};

} // namespace Potluck::Index
