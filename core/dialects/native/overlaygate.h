// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "dialects/native/membership.h"
#include "overlay/links.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

#include <optional>

namespace Potluck::Native {

// Who may be a member here. In an open overlay everybody who was not removed; in a closed one whoever carries a
// membership of it. A removed member is refused, and so is whoever was admitted through it and was not known here when
// it was removed: else it would come back under another key.
//
// Checks of signatures are remembered, so that asking again costs a hash. One thread.
class OverlayGate final : public Overlay::Credentials
{
public:
    // Nothing: the overlay is open.
    void setOverlay(const std::optional<OverlayId>& overlay) { m_overlay = overlay; }
    [[nodiscard]] bool isOpen() const { return !m_overlay; }

    void remove(const Overlay::MemberId& member) { m_removed.insert(member); }
    void readmit(const Overlay::MemberId& member) { m_removed.remove(member); }
    [[nodiscard]] bool isRemoved(const Overlay::MemberId& member) const { return m_removed.contains(member); }
    [[nodiscard]] const QSet<Overlay::MemberId>& removed() const { return m_removed; }
    // Stays a member whoever of those that admitted it is removed.
    void keep(const Overlay::MemberId& member) { m_kept.insert(member); }
    [[nodiscard]] const QSet<Overlay::MemberId>& kept() const { return m_kept; }

    // Unauthorized, with the reason, where somebody with this key and these credentials is no member.
    [[nodiscard]] Status check(const Overlay::MemberId& member, const QByteArray& credentials) const;
    [[nodiscard]] bool isGood(const Overlay::Record& record) const override;

    static constexpr qsizetype MaxRemembered = 50'000;

private:
    [[nodiscard]] bool isTrue(const Membership& membership, const QByteArray& encoded) const;

    std::optional<OverlayId> m_overlay;
    QSet<Overlay::MemberId> m_removed;
    QSet<Overlay::MemberId> m_kept;
    mutable QHash<QByteArray, bool> m_known; // SHA-256 of memberships to whether their signatures are right
};

// What a member calls itself, made harmless: one line, empty where it says nothing.
[[nodiscard]] QString nameIn(const QByteArray& credentials);

} // namespace Potluck::Native
