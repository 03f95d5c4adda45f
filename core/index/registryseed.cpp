// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Registry that knows the passwords for the seed dialects.
#include "index/registry.h"

namespace Potluck::Index {
namespace {

LoginRequest asLogin(const SeedPasswordRequest& request)
{
    LoginRequest login;
    login.id = request.id;
    login.user = request.user;
    login.seedPassword = request.seedPassword;
    return login;
}

} // namespace

Result<Registry::Check> Registry::checkSeedPassword(const SeedPasswordRequest& request) const
{
    return checkLogin(asLogin(request));
}

Result<RegistrationId> Registry::commitSeedPassword(const SeedPasswordRequest& request, const Check& check) const
{
    const auto again = checkSeedPassword(request);
    if (!again)
        return again.error();
    if (again->verify != check.verify) // it was changed meanwhile
        return Error{ErrorCode::Unauthorized, QStringLiteral("wrong password")};
    const auto account = loginAccount(asLogin(request));
    if (!account)
        return account.error();
    return (*account)->id;
}

Status Registry::checkNewSeedPassword(RegistrationId id, const QString& password) const
{
    if (!m_options.seedPasswords)
        return Error{ErrorCode::PermissionDenied, QStringLiteral("this index has no passwords for the seed networks")};
    if (!m_registrations.contains(id))
        return Error{ErrorCode::NotFound, QStringLiteral("there is no such registration (any more)")};
    if (isTooLong(password))
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("a password has at most %1 bytes").arg(MaxPasswordBytes)};
    return {};
}

Status Registry::setSeedPassword(RegistrationId id, const QByteArray& hash)
{
    const auto found = m_registrations.find(id);
    if (found == m_registrations.end())
        return Error{ErrorCode::NotFound, QStringLiteral("there is no such registration (any more)")};
    if (const Status status = m_store.setSeedPassword(id, hash); !status)
        return status;
    const std::lock_guard<std::mutex> lock(m_mutex);
    found->second.seedPassword = hash;
    return {};
}

} // namespace Potluck::Index
