// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/registry.h"

#include "base/bytes.h"

#include <QChar>
#include <QCryptographicHash>

#include <algorithm>

namespace Potluck::Index {
namespace {

constexpr int MaxInvites = 10'000;
constexpr int MaxInviteUses = 1'000'000;
constexpr qsizetype TokenBytes = 16;

Error unauthorized()
{
    return {ErrorCode::Unauthorized, QStringLiteral("the account does not know this key or password")};
}

QByteArray banOfUser(const QString& folded)
{
    return "user:" + folded.toUtf8();
}

QByteArray banOfKey(const KeyFingerprint& key)
{
    return "key:" + key.toByteArray();
}

bool knows(const StoredRegistration& registration, const KeyFingerprint& key)
{
    return !key.isNull() && std::any_of(registration.keys.begin(), registration.keys.end(),
                                        [&](const StoredKey& known) { return known.key == key; });
}

} // namespace

Registry::Registry(CatalogStore& store, const Clock& clock, Random& random, const IndexOptions& options)
    : m_store(store)
    , m_clock(clock)
    , m_random(random)
    , m_options(options)
    , m_byInvite(options.registrationByInvite)
    , m_life(clock)
{}

bool Registry::isTooLong(const QString& password)
{
    return password.size() > MaxPasswordBytes || password.toUtf8().size() > MaxPasswordBytes;
}

std::optional<QString> Registry::userName(const QString& typed)
{
    if (typed.size() > 4 * MaxUserChars || !typed.isValidUtf16())
        return std::nullopt;
    const QString name = typed.normalized(QString::NormalizationForm_C).trimmed();
    if (name.isEmpty() || name.size() > MaxUserChars)
        return std::nullopt;
    const auto characters = name.toUcs4();
    for (const char32_t c : characters) {
        switch (QChar::category(c)) {
        case QChar::Other_Control:
        case QChar::Other_Format: // among them those that turn the direction of writing
        case QChar::Other_Surrogate:
        case QChar::Other_PrivateUse:
        case QChar::Other_NotAssigned:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            return std::nullopt;
        default:
            break;
        }
    }
    return name;
}

QString Registry::foldedName(const QString& user)
{
    return user.normalized(QString::NormalizationForm_KC).toCaseFolded().normalized(QString::NormalizationForm_KC);
}

Status Registry::load()
{
    const auto registrations = m_store.registrations();
    if (!registrations)
        return registrations.error();
    const auto bans = m_store.bans();
    if (!bans)
        return bans.error();
    const auto invites = m_store.invites();
    if (!invites)
        return invites.error();
    const auto time = m_store.value(QStringLiteral("life"));
    if (!time)
        return time.error();
    const auto parts = time->split(' ');
    if (parts.size() == 2)
        m_life.restore(parts[0].toLongLong(), parts[1].toLongLong());

    const std::lock_guard<std::mutex> lock(m_mutex);
    for (const StoredRegistration& registration : *registrations) {
        m_byName.insert(registration.folded, registration.id);
        m_registrations.emplace(registration.id, registration);
    }
    m_bans = QSet<QByteArray>(bans->begin(), bans->end());
    for (const StoredInvite& invite : *invites)
        m_invites.emplace(invite.hash, invite);
    return {};
}

Status Registry::saveTime()
{
    return m_store.setValue(QStringLiteral("life"),
                            QByteArray::number(m_life.now()) + ' ' + QByteArray::number(m_clock.wall().count()));
}

const StoredRegistration* Registry::account(const QString& folded) const
{
    const auto id = m_byName.constFind(folded);
    return id == m_byName.constEnd() ? nullptr : &m_registrations.at(*id);
}

bool Registry::isBanned(const QString& folded, const KeyFingerprint& key) const
{
    return m_bans.contains(banOfUser(folded)) || (!key.isNull() && m_bans.contains(banOfKey(key)));
}

Result<std::optional<StoredInvite>> Registry::inviteFor(const QString& token) const
{
    const Error refused{ErrorCode::PermissionDenied,
                        token.isEmpty() ? QStringLiteral("this index takes new accounts by invite only")
                                        : QStringLiteral("the invite is unknown, used up or too old")};
    const auto raw = fromBase64Url(token.toLatin1());
    if (!raw || raw->size() != TokenBytes)
        return refused;
    const auto found = m_invites.find(QCryptographicHash::hash(*raw, QCryptographicHash::Sha256));
    if (found == m_invites.end() || (found->second.expires != 0 && found->second.expires <= m_clock.wall().count()))
        return refused;
    return std::optional(found->second);
}

Result<Registry::Check> Registry::checkRegister(const RegisterRequest& request) const
{
    const auto name = userName(request.user);
    if (!name)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("a user name has 1 to %1 printable characters").arg(MaxUserChars)};
    if (isTooLong(request.password) || isTooLong(request.seedPassword))
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("a password has at most %1 bytes").arg(MaxPasswordBytes)};
    if (!request.seedPassword.isEmpty() && !m_options.seedPasswords)
        return Error{ErrorCode::PermissionDenied, QStringLiteral("this index has no passwords for the seed networks")};
    if (request.key.isNull() && request.seedPassword.isEmpty())
        return Error{ErrorCode::InvalidArgument, QStringLiteral("a registration needs a key")};
    const QString folded = foldedName(*name);
    if (isBanned(folded, request.key))
        return Error{ErrorCode::PermissionDenied, QStringLiteral("this account or key is banned")};

    const StoredRegistration* const known = account(folded);
    if (!known) {
        if (m_byInvite) {
            if (const auto invite = inviteFor(request.inviteToken); !invite)
                return invite.error();
        }
        if (m_registrations.size() >= m_options.maxRegistrations)
            return Error{ErrorCode::PermissionDenied, QStringLiteral("this index takes no further accounts")};
        return Check{{}, !request.password.isEmpty(), !request.seedPassword.isEmpty()};
    }
    if (knows(*known, request.key)) // the owner, who may set a new password
        return Check{{}, !request.password.isEmpty(), !request.seedPassword.isEmpty()};
    if (!request.key.isNull()) {
        if (known->password.isEmpty() || request.password.isEmpty())
            return unauthorized();
        return Check{known->password, false, !request.seedPassword.isEmpty()};
    }
    if (!m_options.seedPasswords || known->seedPassword.isEmpty())
        return Error{ErrorCode::Unauthorized,
                     QStringLiteral("this name is taken, and its owner does not let the seed networks use it")};
    return Check{known->seedPassword, false, false};
}

Result<Registry::Registered> Registry::commitRegister(const RegisterRequest& request, const Check& check,
                                                      const Hashes& hashes)
{
    const auto again = checkRegister(request);
    if (!again)
        return again.error();
    if (again->verify != check.verify) // somebody else was quicker
        return unauthorized();

    Registered result;
    result.registration.user = *userName(request.user);
    result.registration.folded = foldedName(result.registration.user);
    std::optional<StoredInvite> invite;
    if (const StoredRegistration* const known = account(result.registration.folded)) {
        result.retired = known->id;
        result.registration.password = known->password;
        result.registration.seedPassword = known->seedPassword;
        if (request.key.isNull()) // a seed password travels in the clear: it must not take an account from its keys
            result.registration.keys = known->keys;
    } else if (m_byInvite) {
        const auto found = inviteFor(request.inviteToken);
        if (!found)
            return found.error();
        invite = *found;
    }
    if (!hashes.password.isEmpty())
        result.registration.password = hashes.password;
    if (!hashes.seedPassword.isEmpty())
        result.registration.seedPassword = hashes.seedPassword;
    touch(result.registration, request.key);
    if (const Status status = storeRegistration(result, invite); !status)
        return status.error();

    const std::lock_guard<std::mutex> lock(m_mutex);
    if (!result.retired.isNull())
        m_registrations.erase(result.retired);
    m_byName.insert(result.registration.folded, result.registration.id);
    m_registrations.emplace(result.registration.id, result.registration);
    return result;
}

// In one transaction: the invite is spent, the old registration gone and the new one there, or nothing is.
Status Registry::storeRegistration(Registered& result, const std::optional<StoredInvite>& invite)
{
    if (const Status status = m_store.begin(); !status)
        return status;
    Status status;
    if (!result.retired.isNull())
        status = m_store.removeRegistration(result.retired);
    if (status && invite) {
        StoredInvite left = *invite;
        --left.usesLeft;
        if (left.usesLeft == 0)
            status = m_store.removeInvite(left.hash);
        else if (left.usesLeft > 0)
            status = m_store.putInvite(left);
    }
    if (status) {
        const auto id = m_store.addRegistration(result.registration);
        if (id)
            result.registration.id = *id;
        else
            status = id.error();
    }
    if (status)
        status = m_store.commit();
    if (!status) {
        m_store.rollback();
        return status;
    }
    if (invite && invite->usesLeft == 1)
        m_invites.erase(invite->hash);
    else if (invite && invite->usesLeft > 1)
        --m_invites[invite->hash].usesLeft;
    return {};
}

void Registry::touch(StoredRegistration& registration, const KeyFingerprint& key) const
{
    registration.lastLogin = m_life.now();
    registration.lastLoginWall = m_clock.wall().count();
    if (key.isNull())
        return;
    auto& keys = registration.keys;
    std::erase_if(keys, [&](const StoredKey& known) { return known.key == key; });
    if (std::ssize(keys) >= MaxKnownKeys) {
        keys.erase(std::min_element(keys.begin(), keys.end(),
                                    [](const StoredKey& a, const StoredKey& b) { return a.lastUsed < b.lastUsed; }));
    }
    keys.push_back({key, registration.lastLogin});
}

Result<const StoredRegistration*> Registry::loginAccount(const LoginRequest& request) const
{
    const StoredRegistration* found = nullptr;
    if (!request.id.isNull()) {
        const auto at = m_registrations.find(request.id);
        if (at != m_registrations.end())
            found = &at->second;
        if (found && !request.user.isEmpty() &&
            found->folded != foldedName(request.user.left(4 * MaxUserChars).trimmed())) {
            if (request.key.isNull()) // the seed dialects tell an unknown id and a wrong name apart
                return unauthorized();
            found = nullptr;
        }
    } else if (const auto name = userName(request.user)) {
        found = account(foldedName(*name));
        if (!found && isBanned(foldedName(*name), request.key))
            return Error{ErrorCode::PermissionDenied, QStringLiteral("this account or key is banned")};
    }
    if (!found && !request.key.isNull() && m_bans.contains(banOfKey(request.key)))
        return Error{ErrorCode::PermissionDenied, QStringLiteral("this account or key is banned")};
    if (!found)
        return Error{ErrorCode::NotFound, QStringLiteral("there is no such registration (any more)")};
    if (isBanned(found->folded, request.key))
        return Error{ErrorCode::PermissionDenied, QStringLiteral("this account or key is banned")};
    return found;
}

Result<Registry::Check> Registry::checkLogin(const LoginRequest& request) const
{
    const auto found = loginAccount(request);
    if (!found)
        return found.error();
    const StoredRegistration& known = **found;
    if (isTooLong(request.password) || isTooLong(request.seedPassword))
        return unauthorized();
    if (request.key.isNull()) {
        if (!m_options.seedPasswords || known.seedPassword.isEmpty() || request.seedPassword.isEmpty())
            return unauthorized();
        return Check{known.seedPassword, false, false};
    }
    if (knows(known, request.key))
        return Check{};
    if (known.password.isEmpty() || request.password.isEmpty())
        return unauthorized();
    return Check{known.password, false, false};
}

Result<StoredRegistration> Registry::commitLogin(const LoginRequest& request, const Check& check)
{
    const auto again = checkLogin(request);
    if (!again)
        return again.error();
    if (again->verify != check.verify)
        return unauthorized();
    StoredRegistration changed = **loginAccount(request);
    touch(changed, request.key);
    if (const Status status = m_store.begin(); !status)
        return status.error();
    Status status = m_store.updateLogin(changed);
    if (status)
        status = m_store.commit();
    if (!status) {
        m_store.rollback();
        return status.error();
    }
    const std::lock_guard<std::mutex> lock(m_mutex);
    m_registrations[changed.id] = changed;
    return changed;
}

Status Registry::remove(RegistrationId id)
{
    const auto found = m_registrations.find(id);
    if (found == m_registrations.end())
        return Error{ErrorCode::NotFound, QStringLiteral("there is no such registration (any more)")};
    if (const Status status = m_store.removeRegistration(id); !status)
        return status;
    const std::lock_guard<std::mutex> lock(m_mutex);
    m_byName.remove(found->second.folded);
    m_registrations.erase(found);
    return {};
}

Status Registry::ban(RegistrationId id)
{
    const auto found = m_registrations.find(id);
    if (found == m_registrations.end())
        return Error{ErrorCode::NotFound, QStringLiteral("there is no such registration (any more)")};
    QList<QByteArray> bans{banOfUser(found->second.folded)};
    for (const StoredKey& key : found->second.keys)
        bans += banOfKey(key.key);
    if (const Status status = m_store.begin(); !status)
        return status;
    Status status;
    for (const QByteArray& what : std::as_const(bans)) {
        if (status)
            status = m_store.addBan(what, bans.front());
    }
    if (status)
        status = m_store.removeRegistration(id);
    if (status)
        status = m_store.commit();
    if (!status) {
        m_store.rollback();
        return status;
    }
    m_bans.unite(QSet<QByteArray>(bans.begin(), bans.end()));
    const std::lock_guard<std::mutex> lock(m_mutex);
    m_byName.remove(found->second.folded);
    m_registrations.erase(found);
    return {};
}

Status Registry::unban(const QString& user)
{
    const QByteArray because = banOfUser(foldedName(user)); // folded, a name may be longer than names may be
    if (!m_bans.contains(because))
        return Error{ErrorCode::NotFound, QStringLiteral("no account of that name is banned")};
    if (const Status status = m_store.removeBans(because); !status)
        return status;
    const auto bans = m_store.bans();
    if (!bans)
        return bans.error();
    m_bans = QSet<QByteArray>(bans->begin(), bans->end());
    return {};
}

QStringList Registry::bannedNames() const
{
    const QByteArray prefix = banOfUser({});
    QStringList names;
    for (const QByteArray& ban : m_bans) {
        if (ban.startsWith(prefix))
            names.append(QString::fromUtf8(ban.sliced(prefix.size())));
    }
    names.sort();
    return names;
}

std::vector<RegistrationId> Registry::expired(int limit) const
{
    std::vector<RegistrationId> found;
    const LifeTime before = m_life.now() - RegistrationLife.count();
    for (const auto& [id, registration] : m_registrations) {
        if (registration.lastLogin < before)
            found.push_back(id);
        if (std::ssize(found) >= limit)
            break;
    }
    return found;
}

Result<Invite> Registry::createInvite(const InviteRequest& request)
{
    if (request.uses < 0 || request.uses > MaxInviteUses || request.life.count() < 0)
        return Error{ErrorCode::InvalidArgument, QStringLiteral("an invite has 1 to %1 uses").arg(MaxInviteUses)};
    const qint64 now = m_clock.wall().count();
    std::vector<QByteArray> old;
    for (const auto& [hash, invite] : m_invites) {
        if (invite.expires != 0 && invite.expires <= now)
            old.push_back(hash);
    }
    for (const QByteArray& hash : old) {
        if (const Status status = m_store.removeInvite(hash); !status)
            return status.error();
        m_invites.erase(hash);
    }
    if (std::ssize(m_invites) >= MaxInvites)
        return Error{ErrorCode::Busy, QStringLiteral("there are %1 invites already").arg(MaxInvites)};

    const QByteArray token = m_random.bytes(TokenBytes);
    StoredInvite stored;
    stored.hash = QCryptographicHash::hash(token, QCryptographicHash::Sha256);
    stored.usesLeft = request.uses;
    stored.expires = request.life.count() == 0 ? 0 : now + request.life.count();
    if (const Status status = m_store.putInvite(stored); !status)
        return status.error();
    m_invites[stored.hash] = stored;
    Invite invite;
    invite.token = QString::fromLatin1(toBase64Url(token));
    invite.shortHash = stored.hash.first(8).toHex();
    invite.usesLeft = stored.usesLeft;
    invite.expires = Milliseconds{stored.expires};
    return invite;
}

QList<Invite> Registry::invites() const
{
    QList<Invite> all;
    for (const auto& [hash, stored] : m_invites) {
        if (stored.expires != 0 && stored.expires <= m_clock.wall().count())
            continue;
        Invite invite;
        invite.shortHash = hash.first(8).toHex();
        invite.usesLeft = stored.usesLeft;
        invite.expires = Milliseconds{stored.expires};
        all += invite;
    }
    return all;
}

std::optional<StoredRegistration> Registry::find(RegistrationId id) const
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    const auto found = m_registrations.find(id);
    return found == m_registrations.end() ? std::nullopt : std::optional(found->second);
}

std::vector<StoredRegistration> Registry::list(RegistrationId after, int limit) const
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    std::vector<StoredRegistration> found;
    for (auto at = m_registrations.upper_bound(after); at != m_registrations.end() && std::ssize(found) < limit; ++at)
        found.push_back(at->second);
    return found;
}

QString Registry::userOf(RegistrationId id) const
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    const auto found = m_registrations.find(id);
    return found == m_registrations.end() ? QString() : found->second.user;
}

quint64 Registry::count() const
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    return m_registrations.size();
}

Milliseconds Registry::expiresAt(const StoredRegistration& registration) const
{
    return m_clock.wall() + RegistrationLife - Milliseconds{m_life.now() - registration.lastLogin};
}

} // namespace Potluck::Index
