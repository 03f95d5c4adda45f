// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/timers.h"
#include "net/landiscovery.h"
#include "net/tlscontext.h"
#include "node/keptsearches.h"
#include "node/lannames.h"
#include "node/networkdoor.h"

#include <functional>
#include <memory>
#include <optional>

namespace Potluck::Node {

class JoinedIndexes;

// What a node knows of the network around: why a peer is not reached, indexes on the local network, and the searches
// that are kept. Core thread.
class Surroundings final : public NetworkDoor
{
    Q_OBJECT

public:
    struct Environment
    {
        std::shared_ptr<const Net::TlsContext> tls;
        const Clock& clock;
        TimerSource& timers;
        JoinedIndexes& joined;
        std::function<QList<IndexAccess*>()> indexes; // all that can be asked
        // The index that is hosted here; nothing: none.
        std::function<std::optional<Net::LanDiscovery::Announced>()> hosted;
    };
    // All in the environment outlives it.
    Surroundings(Environment environment, const QList<KeptSetting>& stored, QObject* parent = nullptr);
    ~Surroundings() override;

    // Whether indexes are looked for on the local network, which begins with the first lanIndexes(), and whether the
    // hosted one tells of itself there.
    void setLan(bool find, bool announce);
    // Another index is hosted, or none any more.
    void hostedChanged();
    [[nodiscard]] QList<KeptSetting> searches() const { return m_kept.settings(); }

    void explain(const PeerRow& peer, QObject* context, Callback<QString> done) override;
    void lanIndexes(QObject* context, Callback<QList<LanIndexRow>> done) override;
    void keepSearch(const QString& query, QObject* context, Callback<quint64> done) override;
    void dropSearch(quint64 id, QObject* context, Done done) override;
    void keptSearches(QObject* context, Callback<QList<StandingSearchRow>> done) override;
    void lookedAt(quint64 id, QObject* context, Done done) override;

Q_SIGNALS:
    void settingChanged(); // to be stored

private:
    [[nodiscard]] QList<LanIndexRow> lanRows() const;
    void lanChanged();

    const Environment m_environment;
    Net::LanDiscovery m_lan;
    LanNames m_names;
    KeptSearches m_kept;
    bool m_finds = false;
    bool m_announces = false;
    bool m_wasAsked = false;
};

} // namespace Potluck::Node
