// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/overlaygate.h"

#include "dialects/native/parts.h"

#include <QCryptographicHash>

#include <algorithm>

namespace Potluck::Native {

Status OverlayGate::check(const Overlay::MemberId& member, const QByteArray& credentials) const
{
    const auto unauthorized = [](const QString& why) { return Error{ErrorCode::Unauthorized, why}; };
    if (m_removed.contains(member))
        return unauthorized(QStringLiteral("this index was removed from the neighbours here"));
    if (credentials.isEmpty() && isOpen())
        return {};
    const auto shown = decodeCredentials(credentials);
    if (!shown)
        return shown.error();
    if (isOpen())
        return {};
    if (shown->membership.isEmpty())
        return unauthorized(QStringLiteral("this overlay is closed: a neighbour token is needed"));
    const auto membership = Membership::decode(shown->membership);
    if (!membership)
        return membership.error();
    if (toIndex(membership->member()) != member)
        return unauthorized(QStringLiteral("the membership is of another key"));
    if (membership->overlay() != *m_overlay)
        return unauthorized(QStringLiteral("the membership is of another overlay"));
    const auto& chain = membership->chain();
    if (!m_kept.contains(member) && std::any_of(chain.begin(), chain.end(), [this](const Net::KeyFingerprint& key) {
            return m_removed.contains(toIndex(key));
        }))
        return unauthorized(QStringLiteral("this index was admitted by one that was removed here"));
    if (!isTrue(*membership, shown->membership))
        return unauthorized(QStringLiteral("a signature of the membership is wrong"));
    return {};
}

bool OverlayGate::isGood(const Overlay::Record& record) const
{
    return check(record.id, record.credentials).ok();
}

bool OverlayGate::isTrue(const Membership& membership, const QByteArray& encoded) const
{
    const QByteArray name = QCryptographicHash::hash(encoded, QCryptographicHash::Sha256);
    if (const auto known = m_known.constFind(name); known != m_known.constEnd())
        return *known;
    if (m_known.size() >= MaxRemembered)
        m_known.clear();
    return *m_known.insert(name, membership.isTrue());
}

QString nameIn(const QByteArray& credentials)
{
    const auto shown = decodeCredentials(credentials);
    return shown ? shown->name.simplified() : QString();
}

} // namespace Potluck::Native
