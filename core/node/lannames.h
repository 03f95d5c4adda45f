// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timers.h"
#include "dialects/native/dialer.h"
#include "net/lantable.h"
#include "net/tlscontext.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace Potluck::Node {

// What the indexes that were found on the local network call themselves: each is asked once (GET /v1/index, which needs
// no login), one at a time, over a connection that its key must answer, by a key that is made for this alone: who
// announces itself does not learn who looks. Core thread.
class LanNames final : public QObject
{
    Q_OBJECT

public:
    // The timers outlive it.
    explicit LanNames(TimerSource& timers, QObject* parent = nullptr);
    ~LanNames() override;

    // These are there now; others are forgotten.
    void find(const QList<Net::LanEntry>& entries);
    // Empty: not known, or it cannot be shown.
    [[nodiscard]] QString nameOf(const Net::KeyFingerprint& key) const { return m_names.value(key); }

Q_SIGNALS:
    void changed();

private:
    void askNext();

    std::shared_ptr<const Net::TlsContext> m_tls;
    TimerSource& m_timers;
    QList<Net::LanEntry> m_entries;
    QHash<Net::KeyFingerprint, QString> m_names; // of those that were asked
    Native::ClientPtr m_client;
    std::unique_ptr<Timer> m_patience;
    Net::KeyFingerprint m_asked;
    std::unique_ptr<QObject> m_call; // null: nobody is being asked
};

} // namespace Potluck::Node
